package io.callstatus.internal.text;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;

/** UTF-8 as the WHATWG Encoding standard decodes it, with one U+FFFD for each invalid part; Java's own decoder differs. */
public final class Utf8 {
    public static final char REPLACEMENT = '\uFFFD';
    /** The length of the byte order mark. */
    public static final int MARK = 3;
    /** A byte that no text in UTF-8 contains. */
    public static final byte NEVER = (byte) 0xFF;

    private static final int NONE = -1;
    private static final int CONTINUATION_LOW = 0x80;
    private static final int CONTINUATION_HIGH = 0xBF;

    private final byte[] bytes;
    private final int end;
    private int at;

    public Utf8(byte[] bytes, int start, int end) {
        this.bytes = bytes;
        this.at = start;
        this.end = end;
    }

    /** Whether there is a byte order mark here. */
    public static boolean isMark(byte[] bytes, int at) {
        return at + MARK <= bytes.length
                && bytes[at] == (byte) 0xEF
                && bytes[at + 1] == (byte) 0xBB
                && bytes[at + 2] == (byte) 0xBF;
    }

    public static boolean isValid(byte[] bytes, int start, int end) {
        if (Ascii.isAscii(bytes, start, end)) {
            return true; // usually
        }
        Utf8 text = new Utf8(bytes, start, end);
        boolean valid = true;
        while (valid && text.at < end) {
            valid = text.next() >= 0;
        }
        return valid;
    }

    /** A valid text with an invalid byte in place of each U+FFFD: what was lost stays lost. */
    public static byte[] withoutReplacements(byte[] text) {
        byte[] bytes = new byte[text.length];
        int length = 0;
        for (int at = 0; at < text.length; at++) {
            boolean isReplacement = at + MARK <= text.length
                    && text[at] == (byte) 0xEF
                    && text[at + 1] == (byte) 0xBF
                    && text[at + 2] == (byte) 0xBD;
            bytes[length++] = isReplacement ? NEVER : text[at];
            at += isReplacement ? 2 : 0;
        }
        return Arrays.copyOf(bytes, length);
    }

    /** Created if one is needed: an expression costs the first request more than everything else here. */
    private static final class Halves {
        private static final Pattern PATTERN = Pattern.compile("\\p{Cs}");
    }

    private static boolean hasHalf(String text) {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (Character.isSurrogate(c)) {
                boolean isWhole = Character.isHighSurrogate(c)
                        && at + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(at + 1));
                if (!isWhole) {
                    return true;
                }
                at++;
            }
        }
        return false;
    }

    /** The bytes of a text, with an invalid byte for each half of a surrogate pair, which is no character. */
    public static byte[] bytes(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return !hasHalf(text)
                ? bytes
                : withoutReplacements(
                        Halves.PATTERN.matcher(text).replaceAll("\uFFFD").getBytes(StandardCharsets.UTF_8));
    }

    public static String decode(byte[] bytes, int start, int end) {
        String text = new String(bytes, start, end - start, StandardCharsets.UTF_8);
        boolean exact = text.indexOf(REPLACEMENT) < 0 || isValid(bytes, start, end);
        return exact ? text : new Utf8(bytes, start, end).replacing();
    }

    /** Reads to the next byte of this kind, or to the end; returns its index. */
    public int readUntil(char stop, StringBuilder to) {
        while (at < end && bytes[at] != stop) {
            int next = next();
            to.appendCodePoint(next < 0 ? REPLACEMENT : next);
        }
        return at;
    }

    public void skip(int length) {
        at += length;
    }

    private String replacing() {
        StringBuilder text = new StringBuilder(end - at);
        while (at < end) {
            int next = next();
            text.appendCodePoint(next < 0 ? REPLACEMENT : next);
        }
        return text.toString();
    }

    /** The next character; {@link #NONE} after an invalid part. */
    private int next() {
        int first = bytes[at++] & 0xFF;
        return first < CONTINUATION_LOW ? first : sequence(first);
    }

    /** The rest of a sequence; stops before the first byte that cannot belong to it. */
    private int sequence(int first) {
        int needed = first < 0xC2 || first > 0xF4 ? 0 : first < 0xE0 ? 1 : first < 0xF0 ? 2 : 3;
        if (needed == 0) {
            return NONE;
        }
        int low = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : CONTINUATION_LOW;
        int high = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : CONTINUATION_HIGH;
        int codePoint = first & (0x3F >> needed);
        for (; needed > 0; needed--) {
            int next = at < end ? bytes[at] & 0xFF : 0;
            if (next < low || next > high) {
                return NONE;
            }
            codePoint = codePoint << 6 | next & 0x3F;
            low = CONTINUATION_LOW;
            high = CONTINUATION_HIGH;
            at++;
        }
        return codePoint;
    }
}
