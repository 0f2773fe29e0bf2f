package io.callstatus.internal.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The text of JSON: its encodings, and escapes in strings. */
public final class JsonStrings {
    private JsonStrings() {}

    /**
     * The same text in UTF-8. JSON may also be sent as UTF-16 or UTF-32. The byte order mark, which is dropped, or the zero
     * bytes of its first two characters show that (RFC 4627, section 3). If the text is malformed, it ends in a byte that is
     * not UTF-8.
     */
    public static byte[] utf8(byte[] body) {
        if (body.length < 2 || !isWide(body[0], body[1])) {
            return body;
        }
        ByteBuffer wide = ByteBuffer.wrap(body);
        // A text has no more characters than half its bytes in these encodings, and a character at most three in UTF-8.
        CharBuffer text = CharBuffer.allocate(body.length / 2);
        ByteBuffer utf8 = ByteBuffer.allocate(body.length / 2 * 3 + 1);
        CoderResult read = charset(body).newDecoder().decode(wide, text, true);
        CoderResult written = StandardCharsets.UTF_8.newEncoder().encode(text.flip(), utf8, true);
        if (read.isError() || written.isError()) {
            utf8.put(Utf8.NEVER);
        }
        return Arrays.copyOf(utf8.array(), utf8.position());
    }

    /** Whether a text with these first bytes cannot be UTF-8: no character of JSON syntax contains such bytes. */
    public static boolean isWide(byte first, byte second) {
        return first == 0 || second == 0 || (first & second) == (byte) 0xFE;
    }

    private static Charset charset(byte[] body) {
        int head = body.length < Integer.BYTES ? -1 : ByteBuffer.wrap(body).getInt();
        boolean isFour = head == 0xFEFF || head == 0xFFFE0000 || head >>> 8 == 0 || (head & 0xFFFFFF) == 0;
        boolean isBigEndian = body[0] == 0 || body[0] == (byte) 0xFE;
        if (isFour) {
            return Charset.forName(isBigEndian ? "UTF-32BE" : "UTF-32LE");
        }
        boolean isMarked = body[0] != 0 && body[1] != 0;
        return isMarked ? StandardCharsets.UTF_16 : isBigEndian ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
    }

    /** The index after the byte order mark, if there is one. */
    public static int afterMark(byte[] utf8) {
        return Utf8.isMark(utf8, 0) ? Utf8.MARK : 0;
    }

    /** The content of a string that a scanner has passed, with escapes resolved and U+FFFD for what is not UTF-8. */
    public static String unescape(byte[] bytes, int start, int end) {
        StringBuilder text = new StringBuilder(end - start);
        Utf8 plain = new Utf8(bytes, start, end);
        int at = plain.readUntil('\\', text);
        while (at < end) {
            text.append(character(bytes, at + 1));
            plain.skip(bytes[at + 1] == 'u' ? 6 : 2);
            at = plain.readUntil('\\', text);
        }
        return text.toString();
    }

    /** Whether the text of a valid string contains half a surrogate pair, which only an escape can cause. */
    public static boolean hasHalfPair(byte[] bytes, int start, int end) {
        return unescape(bytes, start, end).codePoints().anyMatch(point -> point >= 0xD800 && point <= 0xDFFF);
    }

    private static char character(byte[] bytes, int at) {
        return switch (bytes[at]) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unit(bytes, at + 1);
            default -> (char) bytes[at];
        };
    }

    /** Half of a surrogate pair stays as it is. */
    private static char unit(byte[] bytes, int from) {
        int unit = 0;
        for (int at = from; at < from + 4; at++) {
            unit = unit << 4 | Character.digit(bytes[at], 16);
        }
        return (char) unit;
    }

    /** Whether these bytes are JSON in UTF-8, as nearly all JSON is. */
    public static boolean beginsWithBracket(byte[] text) {
        int start = FormCoding.start(text);
        return start < text.length && (text[start] == '{' || text[start] == '[');
    }

    /** A JSON text in which halves of surrogate pairs are escapes: no charset can encode them. */
    public static String escapeHalves(String json) {
        int at = firstHalf(json, 0);
        if (at == json.length()) {
            return json;
        }
        StringBuilder escaped = new StringBuilder(json.length() + 5);
        int from = 0;
        while (at < json.length()) {
            escaped.append(json, from, at).append("\\u").append(Integer.toHexString(json.charAt(at)));
            from = at + 1;
            at = firstHalf(json, from);
        }
        return escaped.append(json, from, at).toString();
    }

    /** The index of the first surrogate without its other half; the end if there is none. */
    private static int firstHalf(String text, int from) {
        int at = from;
        while (at < text.length()) {
            if (!Character.isSurrogate(text.charAt(at))) {
                at++;
            } else if (Character.isSupplementaryCodePoint(text.codePointAt(at))) {
                at += 2;
            } else {
                return at;
            }
        }
        return at;
    }
}
