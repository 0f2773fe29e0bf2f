package io.callstatus.testkit;

/** The UTF-8 decoder of the WHATWG encoding standard, step by step: how many U+FFFD broken bytes give is part of it. */
final class Utf8 {
    private static final int REPLACEMENT = 0xFFFD;

    private final StringBuilder text = new StringBuilder();
    private int point;
    private int needed;
    private int lower = 0x80;
    private int upper = 0xBF;

    private Utf8() {}

    static String decode(byte[] bytes) {
        Utf8 decoder = new Utf8();
        for (byte b : bytes) {
            decoder.accept(b & 0xFF);
        }
        if (decoder.needed > 0) {
            decoder.text.appendCodePoint(REPLACEMENT);
        }
        return decoder.text.toString();
    }

    private void accept(int b) {
        if (needed == 0) {
            lead(b);
        } else if (b < lower || b > upper) {
            needed = 0;
            bounds(0x80, 0xBF);
            text.appendCodePoint(REPLACEMENT);
            lead(b);
        } else {
            bounds(0x80, 0xBF);
            point = point << 6 | b & 0x3F;
            needed--;
            if (needed == 0) {
                text.appendCodePoint(point);
            }
        }
    }

    private void lead(int b) {
        if (b < 0x80) {
            text.append((char) b);
        } else if (b >= 0xC2 && b <= 0xDF) {
            expect(1, b & 0x1F);
        } else if (b >= 0xE0 && b <= 0xEF) {
            bounds(b == 0xE0 ? 0xA0 : 0x80, b == 0xED ? 0x9F : 0xBF);
            expect(2, b & 0xF);
        } else if (b >= 0xF0 && b <= 0xF4) {
            bounds(b == 0xF0 ? 0x90 : 0x80, b == 0xF4 ? 0x8F : 0xBF);
            expect(3, b & 0x7);
        } else {
            text.appendCodePoint(REPLACEMENT);
        }
    }

    private void expect(int more, int bits) {
        needed = more;
        point = bits;
    }

    private void bounds(int from, int to) {
        lower = from;
        upper = to;
    }
}
