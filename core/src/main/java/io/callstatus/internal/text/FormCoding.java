package io.callstatus.internal.text;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Percent-decoding and percent-encoding of one name or value, as the WHATWG URL standard says. */
public final class FormCoding {
    private static final long EACH = 0x0101010101010101L;
    private static final long HIGH_BITS = EACH << 7;
    private static final long ABOVE_ESCAPES = EACH * ',';

    private static final AsciiSet PLAIN = AsciiSet.of(AsciiSet.LETTERS + AsciiSet.DIGITS + "*-._");
    private static final char[] HEX = "0123456789ABCDEF".toCharArray();
    /** The value of each byte as a hexadecimal digit, or -1. */
    private static final byte[] DIGITS = digits();

    private FormCoding() {}

    /** Where a form begins: after a byte order mark and white space, which no encoder writes there. */
    public static int start(byte[] form) {
        int at = 0;
        while (true) {
            if (at < form.length && " \t\r\n".indexOf(form[at]) >= 0) {
                at++;
            } else if (Utf8.isMark(form, at)) {
                at += Utf8.MARK;
            } else {
                return at;
            }
        }
    }

    /** Whether these bytes may be a form; they are declared as JSON, but are not JSON. */
    public static boolean isPairs(byte[] text) {
        for (byte b : text) {
            if (b == '=') {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether these bytes are a form, although they are declared as multipart: a multipart body has lines, and begins with two
     * hyphens.
     */
    public static boolean isOneLineOfPairs(byte[] text) {
        int end = text.length;
        while (end > 0 && (text[end - 1] == '\n' || text[end - 1] == '\r')) {
            end--;
        }
        for (int at = 0; at < end; at++) {
            if (text[at] == '\n') {
                return false;
            }
        }
        return isPairs(text) && !(text[0] == '-' && text[1] == '-');
    }

    public static String decode(byte[] bytes, int start, int end) {
        return decode(bytes, start, end, new DecodeBuffer());
    }

    /** The same, with a buffer to decode in. */
    public static String decode(byte[] form, int start, int end, DecodeBuffer buffer) {
        bytes(form, start, end, buffer);
        return Utf8.decode(buffer.bytes(), 0, buffer.end());
    }

    /** Decodes the bytes into the given buffer. */
    public static void bytes(byte[] form, int start, int end, DecodeBuffer buffer) {
        byte[] decoded = buffer.room(end - start);
        buffer.set(decoded, 0, decodeInto(decoded, form, start, end));
    }

    /** The bytes, percent-decoded. */
    public static byte[] bytes(byte[] bytes, int start, int end) {
        DecodeBuffer decoded = new DecodeBuffer();
        bytes(bytes, start, end, decoded);
        return Arrays.copyOf(decoded.bytes(), decoded.end());
    }

    /** Copies eight bytes at a time; those before the next character that may begin an escape count. */
    private static int decodeInto(byte[] to, byte[] from, int start, int end) {
        int length = 0;
        int at = start;
        while (at < end) {
            byte next = from[at];
            if (next == '%' && isEscape(from, at, end)) {
                to[length++] = (byte) (hex(from[at + 1]) << 4 | hex(from[at + 2]));
                at += 3;
            } else if (next <= ',' && next >= 0 || at > from.length - Long.BYTES) {
                to[length++] = next == '+' ? (byte) ' ' : next;
                at++;
            } else {
                long word = ByteWords.at(from, at);
                ByteWords.put(to, length, word);
                long stops = word - ABOVE_ESCAPES & ~word & HIGH_BITS;
                int plain = stops == 0 ? Long.BYTES : Long.numberOfTrailingZeros(stops) >>> 3;
                at += plain;
                length += plain;
            }
        }
        return length - (at - end);
    }

    private static boolean isEscape(byte[] bytes, int at, int end) {
        return at + 2 < end && (hex(bytes[at + 1]) | hex(bytes[at + 2])) >= 0;
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
    public static boolean isDamaged(byte[] form, int start, int end) {
        DecodeBuffer decoded = new DecodeBuffer();
        decoded.set(form, start, end);
        for (int at = start; at < end; at++) {
            if (form[at] == '%') {
                bytes(form, start, end, decoded);
                break;
            }
        }
        return !Utf8.isValid(decoded.bytes(), decoded.start(), decoded.end());
    }

    /** Appends {@code text} as a form contains it; the scanner of forms reads every text back unchanged. */
    public static void encode(String text, StringBuilder to) {
        encode(text.getBytes(StandardCharsets.UTF_8), to);
    }

    public static void encode(byte[] text, StringBuilder to) {
        for (byte b : text) {
            if (b == ' ') {
                to.append('+');
            } else if (isPlain(b)) {
                to.append((char) b);
            } else {
                to.append('%').append(digit(b >> 4)).append(digit(b));
            }
        }
    }

    /** Writes a text of ASCII characters as a form contains it; returns where it ends. There has to be room for it. */
    public static int encode(String ascii, byte[] to, int from) {
        int at = from;
        for (int i = 0; i < ascii.length(); i++) {
            char c = ascii.charAt(i);
            if (PLAIN.contains(c)) {
                to[at++] = (byte) c;
            } else if (c == ' ') {
                to[at++] = '+';
            } else {
                to[at] = '%';
                to[at + 1] = (byte) digit(c >> 4);
                to[at + 2] = (byte) digit(c);
                at += 3;
            }
        }
        return at;
    }

    /** The hexadecimal digit for the low four bits. */
    static char digit(int bits) {
        return HEX[bits & 0xF];
    }

    private static boolean isPlain(byte b) {
        return PLAIN.contains((char) (b & 0xFF));
    }
}
