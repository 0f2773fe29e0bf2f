package io.callstatus.vendors;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.callstatus.Secret;
import io.callstatus.Secrets;
import io.callstatus.WebhookRequest;
import io.callstatus.testkit.Signer;
import io.callstatus.testkit.Signers;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * SDKs that are not written in Java: what they said was recorded once. The schemes are deterministic, so a signature of
 * the testkit that was judged then is the one that it makes now.
 */
class RecordedTest {
    private static final int DIGEST = 16;

    private record Signed(Sample sample, WebhookRequest request, String path) {}

    /** Signed by the testkit. */
    private static List<Signed> ours(Scheme scheme) {
        Signer signer = Signers.of(scheme.provider);
        return all(scheme, true, called -> signer.sign(called, Scheme.SECRET, called.receivedAt()));
    }

    private static List<Signed> all(Scheme scheme, boolean isOurs, UnaryOperator<WebhookRequest> signing) {
        Traffic traffic = scheme.traffic(isOurs);
        List<Signed> all = new ArrayList<>();
        for (int i = 0; i < Verdicts.SIZE; i++) {
            Sample sample = scheme.next(traffic);
            all.add(new Signed(
                    sample, sample.seen(signing.apply(sample.called())), path(scheme, sample, isOurs, traffic)));
        }
        return all;
    }

    /** What is signed of the URL; whether Sinch signs a query, nobody says. */
    private static String path(Scheme scheme, Sample sample, boolean isOurs, Traffic traffic) {
        URI url = URI.create(sample.seen(sample.called()).url());
        boolean hasQuery = url.getRawQuery() != null;
        if (scheme == Scheme.SINCH && !isOurs && hasQuery && traffic.choices().onceIn(4)) {
            sample.traits().add(Trait.QUERY_SIGNED);
            return url.getRawPath() + "?" + url.getRawQuery();
        }
        return url.getRawPath();
    }

    /** To be signed by the vendor. */
    private static List<Signed> theirs(Scheme scheme) {
        return all(scheme, false, called -> Requests.with(called, scheme.time, scheme.time(called.receivedAt())));
    }

    private static String digest(Signed signed, Scheme scheme) throws Exception {
        WebhookRequest request = signed.request();
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (String text : List.of(
                request.method(),
                request.url(),
                signed.path(),
                request.header("Content-Type").orElseThrow(),
                request.header(scheme.time).orElseThrow())) {
            digest.update((text + "\n").getBytes(UTF_8));
        }
        return HexFormat.of().formatHex(digest.digest(request.body())).substring(0, DIGEST);
    }

    private static boolean isOurs(WebhookRequest request, Scheme scheme) {
        Secret secret = scheme == Scheme.SINCH ? Secret.of(scheme.configured()) : Secret.publicKey(scheme.configured());
        Secrets secrets = Secrets.builder()
                .secret(scheme.provider, secret)
                .clock(Clock.fixed(request.receivedAt(), ZoneOffset.UTC))
                .build();
        return Ours.accepts(request, scheme.provider, secrets);
    }

    @ParameterizedTest
    @EnumSource
    void sdk_ofWhatWeSign_accepted(Scheme scheme) throws Exception {
        Recorded recorded = Recorded.of(scheme.provider);
        Verdicts verdicts = new Verdicts(List.of());
        List<Signed> all = ours(scheme);
        for (int i = 0; i < all.size(); i++) {
            Signed signed = all.get(i);
            Recorded.Line line = recorded.of("ours", i);
            assertThat(digest(signed, scheme)).as("request %d", i).isEqualTo(line.digest());
            assertThat(signed.request().header(scheme.proof)).contains(line.proof());
            verdicts.add(signed.sample(), isOurs(signed.request(), scheme), line.isAccepted());
        }
        assertThat(verdicts.counts()).isEqualTo(Map.of("both accept", Verdicts.SIZE));
    }

    @ParameterizedTest
    @EnumSource
    void verify_ofWhatTheSdkSigned_accepts(Scheme scheme) throws Exception {
        Recorded recorded = Recorded.of(scheme.provider);
        Verdicts verdicts = new Verdicts(List.of());
        List<Signed> all = theirs(scheme);
        for (int i = 0; i < all.size(); i++) {
            Signed signed = all.get(i);
            Recorded.Line line = recorded.of("theirs", i);
            assertThat(digest(signed, scheme)).as("request %d", i).isEqualTo(line.digest());
            WebhookRequest request = Requests.with(signed.request(), scheme.proof, line.proof());
            verdicts.add(signed.sample(), isOurs(request, scheme), line.isAccepted());
        }
        assertThat(verdicts.counts()).isEqualTo(Map.of("both accept", Verdicts.SIZE));
    }

    /** Of what is recorded, every proof belongs to its own request. */
    @ParameterizedTest
    @EnumSource
    void verify_ofTheProofOfAnother_refuses(Scheme scheme) throws Exception {
        Recorded recorded = Recorded.of(scheme.provider);
        List<Signed> all = theirs(scheme);
        for (int i = 0; i < all.size(); i++) {
            String proof = recorded.of("theirs", (i + 1) % all.size()).proof();
            WebhookRequest request = Requests.with(all.get(i).request(), scheme.proof, proof);
            assertThat(isOurs(request, scheme)).as("request %d", i).isFalse();
        }
    }

    /** For {@code record.js}: see the README of this module. */
    @Test
    @EnabledIfSystemProperty(named = "vendors.requests", matches = ".+")
    void requests_areWritten() throws Exception {
        List<String> lines = new ArrayList<>();
        for (Scheme scheme : Scheme.values()) {
            lines.addAll(lines(scheme, "ours", ours(scheme)::get));
            lines.addAll(lines(scheme, "theirs", theirs(scheme)::get));
        }
        Files.write(Path.of(System.getProperty("vendors.requests")), lines);
    }

    private static List<String> lines(Scheme scheme, String signedBy, IntFunction<Signed> all) throws Exception {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < Verdicts.SIZE; i++) {
            Signed signed = all.apply(i);
            WebhookRequest request = signed.request();
            lines.add(new ObjectMapper()
                    .writeValueAsString(Map.of(
                            "provider", scheme.provider,
                            "line", List.of(signedBy, i, digest(signed, scheme)),
                            "secret", Scheme.SECRET,
                            "configured", scheme.configured(),
                            "now", request.receivedAt().toEpochMilli(),
                            "path", signed.path(),
                            "type", request.header("Content-Type").orElseThrow(),
                            "time", request.header(scheme.time).orElseThrow(),
                            "proof", request.header(scheme.proof).orElse(""),
                            "body", new String(request.body(), UTF_8))));
        }
        return lines;
    }
}
