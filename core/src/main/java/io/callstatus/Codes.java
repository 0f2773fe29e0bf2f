package io.callstatus;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * A provider's words in ours, with a word for those that nobody knows. Immutable and thread-safe.
 *
 * <p>Spellings compare by letters and digits only, case ignored, after a {@code (…)} suffix is dropped: {@code no-answer},
 * {@code noAnswer}, {@code NO ANSWER} and {@code NOANSWER (0-agent)} are one word.
 *
 * <pre>{@code
 * Codes<CallState> states = Codes.orElse(CallState.UNKNOWN).map("no-answer", CallState.NO_ANSWER);
 * states.of("NO ANSWER"); // NO_ANSWER
 * }</pre>
 *
 * @param <E> ours
 */
public final class Codes<E extends Enum<E>> {
    private final E fallback;
    private final Map<String, E> byWord;
    private final Map<String, E> words;
    private final Map<String, E> exactly;

    private Codes(E fallback, Map<String, E> byWord, Map<String, E> words) {
        this.fallback = fallback;
        this.byWord = byWord;
        this.words = words;
        this.exactly = new HashMap<>(byWord);
    }

    /** No words yet; every word is {@code fallback}. */
    public static <E extends Enum<E>> Codes<E> orElse(E fallback) {
        return new Codes<>(Objects.requireNonNull(fallback), Map.of(), Map.of());
    }

    /**
     * These and one more.
     *
     * @throws IllegalArgumentException if the word, in another spelling, is there already or has no letter or digit
     */
    public Codes<E> map(String word, E code) {
        String key = key(word);
        if (key.isEmpty() || words.containsKey(key)) {
            throw new IllegalArgumentException("a word of letters or digits that is not mapped yet, not: " + word);
        }
        return new Codes<>(fallback, plus(byWord, word, code), plus(words, key, code));
    }

    /**
     * These and some words that are spelled as our constants are, such as {@code no-answer} and {@code NO_ANSWER}.
     *
     * @throws IllegalArgumentException if a word is no constant's name, or is mapped already
     */
    public Codes<E> named(String... words) {
        Codes<E> more = this;
        for (String word : words) {
            more = more.map(word, constant(word));
        }
        return more;
    }

    private E constant(String word) {
        for (E constant : fallback.getDeclaringClass().getEnumConstants()) {
            if (sameWord(constant.name(), word)) {
                return constant;
            }
        }
        throw new IllegalArgumentException("no constant is spelled as " + word);
    }

    private static <E> Map<String, E> plus(Map<String, E> map, String key, E value) {
        Map<String, E> more = new LinkedHashMap<>(map);
        more.put(key, Objects.requireNonNull(value));
        return Collections.unmodifiableMap(more);
    }

    /** Ours for theirs; the fallback for a word that is not mapped. */
    public E of(String word) {
        E exact = exactly.get(word); // the usual spelling costs one look-up
        return exact != null ? exact : words.getOrDefault(key(word), fallback);
    }

    /** Whether a word is mapped, in this or another spelling. */
    public boolean knows(String word) {
        return words.containsKey(key(word));
    }

    /** The words as they were mapped, in that order. */
    public Map<String, E> words() {
        return byWord;
    }

    /** Whether this and another word are one word in two spellings. */
    public static boolean sameWord(String one, String other) {
        return key(one).equals(key(other));
    }

    private static String key(String word) {
        int end = word.stripTrailing().endsWith(")") ? word.lastIndexOf('(') : word.length();
        StringBuilder key = new StringBuilder(word.length());
        for (int i = 0; i < (end < 0 ? word.length() : end); i++) {
            if (Character.isLetterOrDigit(word.charAt(i))) {
                key.append(word.charAt(i));
            }
        }
        return key.toString().toLowerCase(Locale.ROOT);
    }

    /** How many words; not which. */
    @Override
    public String toString() {
        return "Codes{" + byWord.size() + " words, else " + fallback + "}";
    }
}
