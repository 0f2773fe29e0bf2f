package io.callstatus.internal.text;

import java.util.Locale;

/**
 * The common key of all spellings of a word: its letters and digits in lower case, without a {@code (…)} after them. Stateless.
 */
public final class WordKey {
    /** Most keys consist of these. */
    private static final AsciiSet PLAIN = AsciiSet.of("abcdefghijklmnopqrstuvwxyz" + AsciiSet.DIGITS);

    /** No hash code. */
    static final long NOT_ASCII = Long.MIN_VALUE;

    private WordKey() {}

    /** The key of a word; the word itself if it is equal to its key. */
    public static String of(String word) {
        return PLAIN.isAllOf(word) ? word : made(word);
    }

    /**
     * The hash code of the key of a word that {@linkplain #end ends} here, without creating the key; {@link #NOT_ASCII} if the
     * key has to be created.
     */
    static long hash(String word, int end) {
        int hash = 0;
        int all = 0;
        for (int i = 0; i < end; i++) {
            char c = word.charAt(i);
            all |= c;
            hash = isPart(c) ? hash * 31 + lowerCase(c) : hash;
        }
        return all < 0x80 ? hash : NOT_ASCII;
    }

    /** Whether this is the key of an ASCII word. */
    static boolean isOf(String key, String word, int end) {
        int at = 0;
        for (int i = 0; i < end; i++) {
            char c = word.charAt(i);
            if (isPart(c) && (at == key.length() || key.charAt(at++) != lowerCase(c))) {
                return false;
            }
        }
        return at == key.length();
    }

    private static boolean isPart(char c) {
        int letter = c | 0x20;
        return c >= '0' && c <= '9' || letter >= 'a' && letter <= 'z';
    }

    private static char lowerCase(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c | 0x20) : c;
    }

    /** The index of the bracket after the word; the length if there is none. */
    static int end(String word) {
        int last = word.length() - 1;
        while (last >= 0 && Character.isWhitespace(word.charAt(last))) {
            last--;
        }
        int bracket = last >= 0 && word.charAt(last) == ')' ? word.lastIndexOf('(') : -1;
        return bracket < 0 ? word.length() : bracket;
    }

    private static String made(String word) {
        int end = end(word);
        StringBuilder key = new StringBuilder(word.length());
        boolean isAscii = true;
        for (int i = 0; i < end; i++) {
            char c = word.charAt(i);
            isAscii &= c < 0x80;
            if (Character.isLetterOrDigit(c)) {
                key.append(lowerCase(c));
            }
        }
        return isAscii ? key.toString() : key.toString().toLowerCase(Locale.ROOT);
    }
}
