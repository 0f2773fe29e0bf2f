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

    private static String made(String word) {
        int end = word.stripTrailing().endsWith(")") ? word.lastIndexOf('(') : word.length();
        StringBuilder key = new StringBuilder(word.length());
        boolean isAscii = true;
        for (int i = 0; i < (end < 0 ? word.length() : end); i++) {
            char c = word.charAt(i);
            isAscii &= c < 0x80;
            if (Character.isLetterOrDigit(c)) {
                key.append(c >= 'A' && c <= 'Z' ? (char) (c | 0x20) : c);
            }
        }
        return isAscii ? key.toString() : key.toString().toLowerCase(Locale.ROOT);
    }
}
