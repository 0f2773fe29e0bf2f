package io.callstatus.internal.http;

import io.callstatus.internal.text.CharsetRecoding;
import io.callstatus.internal.text.FormCoding;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The character encoding that a form declares. Only an encoding that writes ASCII as ASCII counts. Nothing signs the header:
 * with any other encoding, whoever writes it could choose the names and values of a signed form.
 */
public final class FormCharset {
    private static final String ASCII = ascii();
    /** The first digit of an escape of such a byte. */
    private static final String BEYOND_ASCII = "89ABCDEFabcdef";

    private static final String ESCAPED_MARK = "%EF%BB%BF";

    private FormCharset() {}

    private static String ascii() {
        StringBuilder all = new StringBuilder();
        for (char c = 0; c < 0x80; c++) {
            all.append(c);
        }
        return all.toString();
    }

    /**
     * The charset with this name; null for UTF-8, for a part of UTF-8, for a charset that is not read here, and for an unknown
     * name.
     */
    public static @Nullable Charset of(@Nullable String name) {
        Charset charset = name == null || name.equalsIgnoreCase("UTF-8") ? null : known(name);
        return charset == null || isUtf8(charset) || !writesAscii(charset) ? null : charset;
    }

    /** The charset with this name; null for one that this Java does not know. */
    public static @Nullable Charset known(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }

    /** Whether bytes in this charset are read as UTF-8 anyway. */
    static boolean isUtf8(Charset charset) {
        return charset.equals(StandardCharsets.UTF_8) || charset.equals(StandardCharsets.US_ASCII);
    }

    /** Encodings with shift states fail here too: one of these characters is their shift. */
    public static boolean writesAscii(Charset charset) {
        byte[] bytes = ASCII.getBytes(StandardCharsets.US_ASCII);
        return isUtf8(charset) || charset.canEncode() && new String(bytes, charset).equals(ASCII);
    }

    /**
     * The same form in UTF-8, after its mark if any, escaped or not. Bytes that are no character of this charset stay invalid.
     */
    public static byte[] utf8(byte[] body, @Nullable Charset charset) {
        int start = start(body);
        byte[] form = start == 0 ? body : Arrays.copyOfRange(body, start, body.length);
        return charset == null || isAscii(form) ? form : CharsetRecoding.of(form, charset);
    }

    private static int start(byte[] body) {
        int start = FormCoding.start(body);
        int end = start + ESCAPED_MARK.length();
        boolean isMarked = end <= body.length
                && body[start] == '%'
                && new String(body, start, end - start, StandardCharsets.US_ASCII).equalsIgnoreCase(ESCAPED_MARK);
        return isMarked ? end : start;
    }

    /** Whether all bytes and all escapes are ASCII. */
    private static boolean isAscii(byte[] form) {
        for (int at = 0; at < form.length; at++) {
            boolean isEscape = form[at] == '%' && at + 1 < form.length && BEYOND_ASCII.indexOf(form[at + 1]) >= 0;
            if (form[at] < 0 || isEscape) {
                return false;
            }
        }
        return true;
    }
}
