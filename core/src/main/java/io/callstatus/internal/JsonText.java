package io.callstatus.internal;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The text side of JSON: its encodings, and escapes in strings. */
final class JsonText {
    private static final byte NEVER_UTF8 = (byte) 0xFF;

    private JsonText() {}

    /**
     * The same text in UTF-8: JSON may also come as UTF-16 or UTF-32, told by its mark, which is dropped, or by the
     * zero bytes of its first two characters (RFC 4627, section 3). Where it is malformed, a byte that is no UTF-8
     * ends the text.
     */
    static byte[] utf8(byte[] body) {
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
            utf8.put(NEVER_UTF8);
        }
        return Arrays.copyOf(utf8.array(), utf8.position());
    }

    /** Whether a text of these first bytes cannot be UTF-8: no character of JSON syntax has such bytes in it. */
    private static boolean isWide(byte first, byte second) {
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

    /** The index behind the byte order mark, if there is one. */
    static int afterMark(byte[] utf8) {
        boolean isMarked =
                utf8.length >= 3 && utf8[0] == (byte) 0xEF && utf8[1] == (byte) 0xBB && utf8[2] == (byte) 0xBF;
        return isMarked ? 3 : 0;
    }

    /** The content of a string, which a scanner has found to be valid, with its escapes resolved. */
    static String unescape(byte[] bytes, int start, int end) {
        StringBuilder text = new StringBuilder(end - start);
        int at = start;
        while (at < end) {
            if (bytes[at] == '\\') {
                text.append(character(bytes, at + 1));
                at += bytes[at + 1] == 'u' ? 6 : 2;
            } else {
                int length = length(bytes[at]);
                text.appendCodePoint(codePoint(bytes, at, length));
                at += length;
            }
        }
        return text.toString();
    }

    private static int length(byte lead) {
        return lead >= 0 ? 1 : lead < (byte) 0xE0 ? 2 : lead < (byte) 0xF0 ? 3 : 4;
    }

    private static int codePoint(byte[] bytes, int from, int length) {
        int point = length == 1 ? bytes[from] : bytes[from] & 0x7F >> length;
        for (int at = from + 1; at < from + length; at++) {
            point = point << 6 | bytes[at] & 0x3F;
        }
        return point;
    }

    /** Whether the text of a valid string has half a surrogate pair in it, which only an escape can bring there. */
    static boolean hasHalfPair(byte[] bytes, int start, int end) {
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

    /** Half of a surrogate pair stays what it is. */
    private static char unit(byte[] bytes, int from) {
        int unit = 0;
        for (int at = from; at < from + 4; at++) {
            unit = unit << 4 | Character.digit(bytes[at], 16);
        }
        return (char) unit;
    }
}
