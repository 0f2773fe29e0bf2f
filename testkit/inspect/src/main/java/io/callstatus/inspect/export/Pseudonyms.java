package io.callstatus.inspect.export;

import io.callstatus.internal.text.Digests;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * Other letters and digits for those of a value, in the same places: the same for the same value, as long as this object
 * lives, so that what belongs together still does. Nobody gets from them to the value. Immutable and thread-safe.
 */
final class Pseudonyms {
    private static final int KEY_BYTES = 16;
    private static final String HEX = "[0-9a-fA-F{}-]+";

    private final String key;

    Pseudonyms() {
        byte[] bytes = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        this.key = HexFormat.of().formatHex(bytes);
    }

    String of(String value) {
        byte[] digest = Digests.sha256((key + value).getBytes(StandardCharsets.UTF_8));
        int letters = value.matches(HEX) ? 6 : 26;
        StringBuilder other = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            int noise = (digest[i % digest.length] & 0xFF) + i / digest.length;
            other.append(other(value.charAt(i), noise, letters, isFirstDigit(value, i)));
        }
        return other.toString();
    }

    /** A number does not begin with zero. */
    private static boolean isFirstDigit(String value, int at) {
        return at == 0 || !Character.isDigit(value.charAt(at - 1));
    }

    private static char other(char c, int noise, int letters, boolean isFirstDigit) {
        if (c >= '0' && c <= '9') {
            return c == '0' && isFirstDigit ? c : (char) (isFirstDigit ? '1' + noise % 9 : '0' + noise % 10);
        }
        if (c >= 'a' && c <= 'z') {
            return (char) ('a' + noise % letters);
        }
        if (c >= 'A' && c <= 'Z') {
            return (char) ('A' + noise % letters);
        }
        return c < 0x80 ? c : 'x';
    }
}
