package io.callstatus.internal.text;

/** A set of ASCII characters, used in every request: a regular expression would take many times as long. Immutable. */
public final class AsciiSet {
    public static final String DIGITS = "0123456789";
    public static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    /** The digits of hexadecimal signatures, in lower case. */
    public static final AsciiSet HEXADECIMAL = of(DIGITS + "abcdef");

    private final long low;
    private final long high;

    private AsciiSet(long low, long high) {
        this.low = low;
        this.high = high;
    }

    public static AsciiSet of(String characters) {
        long low = 0;
        long high = 0;
        for (int i = 0; i < characters.length(); i++) {
            char c = characters.charAt(i);
            low |= c < Long.SIZE ? 1L << c : 0;
            high |= c < Long.SIZE ? 0 : 1L << c;
        }
        return new AsciiSet(low, high);
    }

    public boolean contains(char c) {
        return c < 2 * Long.SIZE && ((c < Long.SIZE ? low : high) >>> c & 1) != 0;
    }

    /** Whether the text has no other characters, as an empty one has none. */
    public boolean isAllOf(String text) {
        return isAllOf(text, 0, text.length());
    }

    /** The same for a part of the text. */
    public boolean isAllOf(String text, int from, int to) {
        for (int at = from; at < to; at++) {
            if (!contains(text.charAt(at))) {
                return false;
            }
        }
        return true;
    }
}
