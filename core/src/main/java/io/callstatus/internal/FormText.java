package io.callstatus.internal;

import java.nio.charset.StandardCharsets;

/** Percent-decoding of one name or value, and the encoding of it, as the WHATWG URL standard says. */
public final class FormText {
    private static final String UNRESERVED = "*-._";
    private static final char[] HEX = "0123456789ABCDEF".toCharArray();

    private FormText() {}

    static String decode(byte[] bytes, int start, int end) {
        byte[] decoded = new byte[end - start];
        int length = decodeInto(decoded, bytes, start, end);
        return Utf8.decode(decoded, 0, length);
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
                if (high >= 0 && low >= 0) {
                    b = (byte) (high << 4 | low);
                    at += 2;
                }
            }
            decoded[length++] = b;
        }
        return length;
    }

    /** The value of a hexadecimal digit, or -1. */
    private static int hex(byte digit) {
        if (digit >= '0' && digit <= '9') {
            return digit - '0';
        }
        int letter = digit | 0x20;
        return letter >= 'a' && letter <= 'f' && digit > 0 ? letter - 'a' + 10 : -1;
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
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
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
