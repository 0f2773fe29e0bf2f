package io.callstatus.internal.text;

/** The UTF-8 decoder of the WHATWG Encoding standard, 8.1.1, without looking for a byte order mark. */
public final class ReferenceUtf8 {
    private final StringBuilder output = new StringBuilder();
    private int codePoint;
    private int seen;
    private int needed;
    private int lower = 0x80;
    private int upper = 0xBF;

    public String decode(byte[] input) {
        for (byte b : input) {
            if (!handle(b & 0xFF)) {
                handle(b & 0xFF); // the byte is looked at again
            }
        }
        return needed == 0 ? output.toString() : output.append('\uFFFD').toString();
    }

    private boolean handle(int b) {
        if (needed == 0) {
            first(b);
            return true;
        }
        boolean fits = b >= lower && b <= upper;
        lower = 0x80;
        upper = 0xBF;
        if (fits) {
            codePoint = codePoint << 6 | b & 0x3F;
            seen++;
        }
        if (!fits || seen == needed) {
            output.appendCodePoint(fits ? codePoint : 0xFFFD);
            needed = 0;
            seen = 0;
        }
        return fits;
    }

    private void first(int b) {
        if (b <= 0x7F) {
            output.append((char) b);
        } else if (b >= 0xC2 && b <= 0xDF) {
            needed = 1;
            codePoint = b & 0x1F;
        } else if (b >= 0xE0 && b <= 0xEF) {
            lower = b == 0xE0 ? 0xA0 : lower;
            upper = b == 0xED ? 0x9F : upper;
            needed = 2;
            codePoint = b & 0xF;
        } else if (b >= 0xF0 && b <= 0xF4) {
            lower = b == 0xF0 ? 0x90 : lower;
            upper = b == 0xF4 ? 0x8F : upper;
            needed = 3;
            codePoint = b & 0x7;
        } else {
            output.append('\uFFFD');
        }
    }
}
