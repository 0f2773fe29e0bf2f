package io.callstatus.internal.verify;

import io.callstatus.VerificationException;
import io.callstatus.VerificationException.Kind;
import io.callstatus.internal.text.AsciiSet;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code t=<unix seconds>,v1=<hex>[,v1=<hex>…]}: lower-case hexadecimal HMAC-SHA256 over the time as it stands, a dot and
 * the body. The time is judged after the signature, so that only its owner learns why it is refused.
 */
final class TimestampedBody {
    private static final AsciiSet DIGITS = AsciiSet.of(AsciiSet.DIGITS);
    private static final int MAX_TIME = 15;
    private static final int SIGNATURE = 64;

    private final ProofVerifier verifier;
    private final String header;
    private final List<String> signatures = new ArrayList<>();
    private @Nullable String time;

    TimestampedBody(ProofVerifier verifier) {
        this.verifier = verifier;
        this.header = verifier.verification.headers().get(0);
    }

    void verify(SharedKeys keys, Clock clock, Duration tolerance) {
        String signed = read(verifier.signature(header));
        verifier.requireExactBody();
        byte[] prefix = (signed + ".").getBytes(StandardCharsets.US_ASCII);
        boolean isSigned = false;
        for (byte[] body : verifier.sent.bodies()) {
            isSigned = isSigned || keys.sign(signatures, SharedKey.Code.SHA_256_HEX, prefix, body);
        }
        if (!isSigned) {
            throw verifier.mismatch(
                    header,
                    keys,
                    "Compare the signing secret with the one in the provider's dashboard, and let nothing change the"
                            + " body before this check");
        }
        requireFresh(Long.parseLong(signed), clock.instant().getEpochSecond(), tolerance.getSeconds());
    }

    /** Elements of other names are for schemes to come; one signature of the right form is enough. */
    private String read(String value) {
        for (String element : value.split(",", -1)) {
            String trimmed = element.strip();
            int equals = trimmed.indexOf('=');
            if (equals <= 0) {
                throw malformed();
            }
            accept(trimmed.substring(0, equals), trimmed.substring(equals + 1));
        }
        if (time == null || signatures.isEmpty()) {
            throw malformed();
        }
        return time;
    }

    private void accept(String name, String value) {
        if (name.equals("t")) {
            boolean isTime = !value.isEmpty() && value.length() <= MAX_TIME && DIGITS.isAllOf(value);
            if (time != null || !isTime) {
                throw malformed();
            }
            time = value;
        } else if (name.equals("v1") && value.length() == SIGNATURE && AsciiSet.HEXADECIMAL.isAllOf(value)) {
            signatures.add(value);
        }
    }

    private VerificationException malformed() {
        return verifier.malformed(header, "one t=<unix seconds> and v1=<64 lower-case hexadecimal digits>");
    }

    private void requireFresh(long signedAt, long now, long tolerance) {
        long age = now - signedAt;
        if (age > tolerance) {
            throw verifier.refusal(
                    Kind.EXPIRED,
                    "it was signed " + age + " s ago, and " + tolerance + " s are allowed",
                    "Set this machine's clock by NTP; a request that waited in a queue needs a larger tolerance");
        }
        if (age < -tolerance) {
            throw verifier.refusal(
                    Kind.NOT_YET_VALID,
                    "it was signed " + -age + " s in the future, and " + tolerance + " s are allowed",
                    "Set this machine's clock by NTP");
        }
    }
}
