package io.callstatus.internal;

import io.callstatus.VerificationException.Kind;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code t=<unix seconds>,v1=<hex>[,v1=<hex>…]}: lower-case hexadecimal HMAC-SHA256 over the time as it stands, a dot and
 * the body. The time is judged after the signature, so that only its owner learns why it is refused.
 */
final class TimestampedBody {
    private static final int HEX_LENGTH = 64;
    private static final int MAX_TIME = 15;

    private final Verifier verifier;
    private final String header;
    private final List<String> signatures = new ArrayList<>();
    private @Nullable String time;

    TimestampedBody(Verifier verifier) {
        this.verifier = verifier;
        this.header = verifier.verification.headers().get(0);
    }

    void verify(List<byte[]> keys, Clock clock, Duration tolerance) {
        verifier.requireExactBody();
        String signed = read(verifier.signature(header));
        byte[] prefix = (signed + ".").getBytes(StandardCharsets.UTF_8);
        List<String> expected = keys.stream()
                .map(key -> HexFormat.of().formatHex(Macs.hmac(Macs.SHA_256, key, prefix, verifier.body)))
                .toList();
        if (!Macs.anySame(expected, signatures)) {
            throw verifier.mismatch(
                    header,
                    keys,
                    "Compare the signing secret with the one in the provider's dashboard, and let nothing change the"
                            + " body before this check");
        }
        requireFresh(Long.parseLong(signed), clock.instant().getEpochSecond(), tolerance.getSeconds());
    }

    private String read(String value) {
        for (String part : value.split(",", -1)) {
            int equals = part.indexOf('=');
            String name = equals < 0 ? "" : part.substring(0, equals).strip();
            accept(name, part.substring(equals + 1).strip());
        }
        if (time == null || signatures.isEmpty()) {
            throw malformed();
        }
        return time;
    }

    private void accept(String name, String value) {
        if (name.isEmpty() || name.equals("t") && (time != null || !isTime(value))) {
            throw malformed();
        }
        if (name.equals("t")) {
            time = value;
        } else if (name.equals("v1")) {
            signatures.add(requireHex(value));
        }
    }

    private static boolean isTime(String value) {
        return !value.isEmpty() && value.length() <= MAX_TIME && value.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private String requireHex(String value) {
        boolean hex = value.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f');
        if (value.length() != HEX_LENGTH || !hex) {
            throw malformed();
        }
        return value;
    }

    private RuntimeException malformed() {
        return verifier.malformed(header, "t=<unix seconds>,v1=<64 lower-case hexadecimal digits>");
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
