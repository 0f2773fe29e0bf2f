package io.callstatus.internal.text;

/** Checks of bytes that create no text. */
public final class Ascii {
    private Ascii() {}

    public static boolean isAscii(byte[] bytes, int start, int end) {
        int all = 0;
        for (int at = start; at < end; at++) {
            all |= bytes[at];
        }
        return all >= 0;
    }

    /** The first byte, if it is a letter or digit; else 0. */
    public static char initial(byte[] bytes, int start, int end) {
        int first = start < end ? bytes[start] : 0;
        int letter = first | 0x20;
        return first >= '0' && first <= '9' || letter >= 'a' && letter <= 'z' ? (char) first : 0;
    }
}
