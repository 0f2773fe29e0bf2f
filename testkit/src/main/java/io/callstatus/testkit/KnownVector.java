package io.callstatus.testkit;

import io.callstatus.AcceptedRequest;
import io.callstatus.CallStatusException;
import io.callstatus.Detection;
import io.callstatus.ParserSet;
import io.callstatus.Secret;
import io.callstatus.Secrets;
import io.callstatus.WebhookRequest;
import io.callstatus.spi.Verification;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

/**
 * A request that was signed elsewhere, with the key and the expected verdict. It shows that a scheme is the provider's, and not
 * only one that fits the testkit's signer. Immutable.
 *
 * <p>Vectors are in {@code vectors.tsv}, one per line, columns separated by tabs: name, verdict ({@code SIGNATURE},
 * {@code PARTIAL_SIGNATURE}, {@code SHARED_SECRET} or the kind of the refusal), key as {@link Verification#secret(String)}
 * takes it, or {@code @ACCOUNT=} and that, unix seconds of now, method, URL, body in UTF-8, and a column {@code Name: value}
 * for each header. Lines that begin with {@code #} are remarks.
 */
public final class KnownVector {
    private static final Set<String> BELIEVED = Set.of("SIGNATURE", "PARTIAL_SIGNATURE", "SHARED_SECRET");
    private static final int FIRST_HEADER = 7;

    private final String name;
    private final String verdict;
    private final String key;
    private final Instant now;
    private final WebhookRequest request;

    private KnownVector(String[] columns, WebhookRequest request) {
        this.name = columns[0];
        this.verdict = columns[1];
        this.key = columns[2];
        this.now = Instant.ofEpochSecond(Long.parseLong(columns[3]));
        this.request = request;
    }

    private static KnownVector of(String line) {
        String[] columns = line.split("\t", -1);
        if (columns.length < FIRST_HEADER) {
            throw new IllegalArgumentException(
                    "a line of vectors.tsv is name, verdict, key, now, method, URL, body, headers, not: " + line);
        }
        WebhookRequest.Builder request = WebhookRequest.builder()
                .method(columns[4])
                .url(columns[5])
                .body(columns[6].getBytes(StandardCharsets.UTF_8));
        for (int i = FIRST_HEADER; i < columns.length; i++) {
            String[] header = columns[i].split(": ", 2);
            request.header(header[0], header[1]);
        }
        return new KnownVector(columns, request.build());
    }

    /**
     * Vectors of your own, in {@code vectors.tsv}.
     *
     * @param beside the class in whose package the folder is
     * @param folder its path from there
     * @throws IllegalArgumentException if the file is missing, or a line of it is none
     */
    public static List<KnownVector> in(Class<?> beside, String folder) {
        return in(FixtureFolder.in(beside, folder));
    }

    static List<KnownVector> in(FixtureFolder folder) {
        return folder.vectors().map(KnownVector::of).toList();
    }

    WebhookRequest request() {
        return request;
    }

    Instant now() {
        return now;
    }

    String verdict() {
        return verdict;
    }

    boolean isBelieved() {
        return BELIEVED.contains(verdict);
    }

    /** What comes of a request at a moment, by this vector's key; the kind of whatever refuses it. */
    String verdict(ParserSet parsers, Verification verification, WebhookRequest changed, Instant moment) {
        try {
            return verify(parsers, verification, changed, moment).trust().name();
        } catch (CallStatusException e) {
            return e.kind().toString();
        }
    }

    /** The fields that the proof covers where it covers some only. */
    Set<String> coveredFields(ParserSet parsers, Verification verification) {
        return verify(parsers, verification, request, now).coveredFields();
    }

    private AcceptedRequest verify(
            ParserSet parsers, Verification verification, WebhookRequest changed, Instant moment) {
        Secret secret = secret(verification);
        Detection detection = parsers.detect(changed);
        Secrets secrets = Secrets.builder()
                .clock(Clock.fixed(moment, ZoneOffset.UTC))
                .secret(detection.provider(), secret)
                .acceptPartial(detection.provider())
                .allowSecretsShortEnoughToGuess()
                .build();
        return detection.verify(secrets);
    }

    /** As the inspector is given it: {@code @ACCOUNT=SECRET} is one for this account alone. */
    private Secret secret(Verification verification) {
        if (!key.startsWith("@")) {
            return verification.secret(key);
        }
        String[] parts = key.substring(1).split("=", 2);
        return verification.secret(parts[1]).ofAccount(parts[0]);
    }

    static boolean isBelieved(String verdict) {
        return BELIEVED.contains(verdict);
    }

    /** The name; nothing of the key. */
    @Override
    public String toString() {
        return "vector " + name;
    }
}
