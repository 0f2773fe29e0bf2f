package io.callstatus.internal.text;

import java.util.Locale;

/** What two spellings of a word have in common: letters and digits in lower case, without a {@code (…)} behind them. Stateless. */
public final class WordKey {
    /** What a key is made of, as a rule. */
    private static final AsciiSet PLAIN = AsciiSet.of("abcdefghijklmnopqrstuvwxyz" + AsciiSet.DIGITS);

    private WordKey() {}

    /** The key of a word; the word itself where it is its own. */
    public static String of(String word) {
        return PLAIN.isAllOf(word) ? word : made(word);
    }

    /** Whether {@link #hash} and {@link #isOf} tell of a word. */
    static boolean isAscii(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /** The hash code of the key of an ASCII word, without making the key. */
    static int hash(String word) {
        int hash = 0;
        int end = end(word);
        for (int i = 0; i < end; i++) {
            char c = word.charAt(i);
            hash = isPart(c) ? hash * 31 + lowerCase(c) : hash;
        }
        return hash;
    }

    /** Whether this is the key of an ASCII word. */
    static boolean isOf(String key, String word) {
        int at = 0;
        int end = end(word);
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

    /** Where the bracket behind the word begins; its length where there is none. */
    private static int end(String word) {
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
