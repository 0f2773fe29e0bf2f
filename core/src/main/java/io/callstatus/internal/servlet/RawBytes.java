package io.callstatus.internal.servlet;

import io.callstatus.internal.text.Utf8;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Text in which a container has left bytes undecoded. A container that takes bytes beyond ASCII for negative numbers puts them
 * at the end of the Basic Multilingual Plane: C3 became U+FFC3. A sequence of them is valid UTF-8, which a text of half-width
 * letters is not.
 */
final class RawBytes {
    /** The first character that may be such a byte: 80. */
    static final char FIRST = '\uFF80';
    /** Never a byte of UTF-8. */
    static final byte BROKEN = Utf8.NEVER;

    private RawBytes() {}

    /** UTF-8: text is encoded, undecoded bytes stay, and each replacement character becomes an invalid byte. */
    static byte[] encode(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        int end;
        for (int at = 0; at < text.length(); at = end) {
            end = endOfKind(text, at);
            byte[] part = isRaw(text.charAt(at)) ? raw(text, at, end) : new byte[0];
            if (part.length > 0 && Utf8.isValid(part, 0, part.length)) {
                bytes.writeBytes(part);
            } else if (text.charAt(at) == Utf8.REPLACEMENT) {
                bytes.write(BROKEN);
            } else {
                bytes.writeBytes(text.substring(at, end).getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static boolean isRaw(char c) {
        return c >= FIRST && c != Utf8.REPLACEMENT;
    }

    /** The end of a sequence of such bytes, or of the text between; a replacement character is a sequence of its own. */
    private static int endOfKind(String text, int start) {
        int end = start + 1;
        char first = text.charAt(start);
        while (first != Utf8.REPLACEMENT
                && end < text.length()
                && text.charAt(end) != Utf8.REPLACEMENT
                && isRaw(text.charAt(end)) == isRaw(first)) {
            end++;
        }
        return end;
    }

    private static byte[] raw(String text, int start, int end) {
        byte[] bytes = new byte[end - start];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) text.charAt(start + i);
        }
        return bytes;
    }
}
