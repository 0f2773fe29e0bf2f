package io.callstatus.internal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Percent-decoding of one name or value, and the encoding of it, as the WHATWG URL standard says. */
public final class FormText {
    private static final String UNRESERVED = "*-._";
    private static final char[] HEX = "0123456789ABCDEF".toCharArray();
    /** The value of each byte as a hexadecimal digit, or -1. */
    private static final byte[] DIGITS = digits();

    private FormText() {}

    static String decode(byte[] bytes, int start, int end) {
        byte[] decoded = new byte[end - start];
        int length = decodeInto(decoded, bytes, start, end);
        return Utf8.decode(decoded, 0, length);
    }

    /** The bytes that were percent-encoded. */
    static byte[] bytes(byte[] bytes, int start, int end) {
        byte[] decoded = new byte[end - start];
        return Arrays.copyOf(decoded, decodeInto(decoded, bytes, start, end));
    }

    private static int decodeInto(byte[] decoded, byte[] bytes, int start, int end) {
        int length = 0;
        for (int at = start; at < end; at++) {
            byte b = bytes[at];
            if (b == '+') {
                b = ' ';
            } else if (b == '%' && at + 2 < end) {
                int high = hex(bytes[at + 1]);
                int low = hex(bytes[at + 2]);
                if ((high | low) >= 0) {
                    b = (byte) (high << 4 | low);
                    at += 2;
                }
            }
            decoded[length++] = b;
        }
        return length;
    }

    private static int hex(byte digit) {
        return DIGITS[digit & 0xFF];
    }

    private static byte[] digits() {
        byte[] digits = new byte[256];
        Arrays.fill(digits, (byte) -1);
        for (byte value = 0; value < HEX.length; value++) {
            digits[HEX[value]] = value;
            digits[HEX[value] | 0x20] = value;
        }
        return digits;
    }

    /** Whether the decoded bytes are not UTF-8. */
    static boolean isDamaged(byte[] bytes, int start, int end) {
        boolean suspicious = false;
        for (int at = start; at < end && !suspicious; at++) {
            suspicious = bytes[at] < 0 || bytes[at] == '%';
        }
        if (!suspicious) {
            return false;
        }
        byte[] decoded = new byte[end - start];
        return !Utf8.isValid(decoded, 0, decodeInto(decoded, bytes, start, end));
    }

    /** Appends {@code text} as a form would carry it; every text comes back from {@link FormScanner} as it was. */
    public static void encode(String text, StringBuilder to) {
        encode(text.getBytes(StandardCharsets.UTF_8), to);
    }

    static void encode(byte[] text, StringBuilder to) {
        for (byte b : text) {
            if (b == ' ') {
                to.append('+');
            } else if (isPlain(b)) {
                to.append((char) b);
            } else {
                to.append('%').append(HEX[b >> 4 & 0xF]).append(HEX[b & 0xF]);
            }
        }
    }

    private static boolean isPlain(byte b) {
        int letter = b | 0x20;
        return b >= '0' && b <= '9' || b > 0 && letter >= 'a' && letter <= 'z' || UNRESERVED.indexOf(b) >= 0;
    }
}
