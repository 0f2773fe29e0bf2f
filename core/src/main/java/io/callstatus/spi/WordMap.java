package io.callstatus.spi;

import io.callstatus.internal.text.WordKey;
import io.callstatus.internal.text.WordTable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Maps a provider's words to constants of this library, with a default for unknown words. Immutable and thread-safe.
 *
 * <p>Spellings are compared by letters and digits only, ignoring case, after a suffix {@code (…)} is dropped:
 * {@code no-answer}, {@code noAnswer}, {@code NO ANSWER} and {@code NOANSWER (0-agent)} are one word.
 *
 * <pre>{@code
 * WordMap<CallState> states = WordMap.withDefault(CallState.UNKNOWN).map(CallState.NO_ANSWER, "no-answer");
 * states.of("NO ANSWER"); // NO_ANSWER
 * }</pre>
 *
 * @param <E> the constants of this library
 */
public final class WordMap<E extends Enum<E>> {
    private final E fallback;
    private final @Nullable WordMap<E> before;
    private final String word;
    private final String key;
    private final Part part;
    private final @Nullable E code;
    private volatile @Nullable Index<E> index;

    /** What of a word has to be there. */
    private enum Part {
        ALL,
        BEGINNING,
        PIECE
    }

    private WordMap(E fallback, @Nullable WordMap<E> before, String word, Part part, @Nullable E code) {
        this.fallback = fallback;
        this.before = before;
        this.word = word;
        this.key = part == Part.ALL ? WordKey.of(word) : word;
        this.part = part;
        this.code = code;
    }

    /** A map without words: every word is {@code fallback}. */
    public static <E extends Enum<E>> WordMap<E> withDefault(E fallback) {
        return new WordMap<>(Objects.requireNonNull(fallback), null, "", Part.ALL, null);
    }

    /**
     * This map with these words too, which all stand for this constant.
     *
     * @throws IllegalArgumentException if a word, in another spelling, is there already or has no letter or digit
     */
    public WordMap<E> map(E code, String word, String... more) {
        return plus(code, Part.ALL, word, more);
    }

    /**
     * This map, and every word that begins with one of these texts, in lower or upper case: for a list that stays open. Words
     * that are mapped in full come first, then beginnings and pieces in the order in which they were given.
     *
     * @throws IllegalArgumentException if one is there already or has an upper-case letter
     */
    public WordMap<E> beginning(E code, String text, String... more) {
        return plus(code, Part.BEGINNING, text, more);
    }

    /**
     * This map, and every word that contains one of these texts, as with {@link #beginning}.
     *
     * @throws IllegalArgumentException if one is there already or has an upper-case letter
     */
    public WordMap<E> containing(E code, String text, String... more) {
        return plus(code, Part.PIECE, text, more);
    }

    private WordMap<E> plus(E code, Part part, String word, String... more) {
        WordMap<E> words = plus(word, part, code);
        for (String another : more) {
            words = words.plus(another, part, code);
        }
        return words;
    }

    private WordMap<E> plus(String word, Part part, E code) {
        if (part != Part.ALL && (word.isBlank() || !word.equals(word.toLowerCase(Locale.ROOT)))) {
            throw new IllegalArgumentException("a part of words in lower case, not: " + word);
        }
        WordMap<E> more = new WordMap<>(fallback, this, word, part, Objects.requireNonNull(code));
        for (WordMap<E> one = this; one != null; one = one.before) {
            if (one.part == part && one.key.equals(more.key)) { // the first of all has no key
                throw new IllegalArgumentException("a word of letters or digits that is not mapped yet, not: " + word);
            }
        }
        return more;
    }

    /**
     * This map and words that are spelled like the constants, such as {@code no-answer} and {@code NO_ANSWER}.
     *
     * @throws IllegalArgumentException if a word is no constant's name, or is mapped already
     */
    public WordMap<E> same(String... words) {
        WordMap<E> more = this;
        for (String word : words) {
            more = more.map(constant(word), word);
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

    /** The constant for a word; the default for a word that is not mapped. */
    public E of(String word) {
        Index<E> all = index();
        E known = all.of(word);
        if (known != null || all.parts.isEmpty()) {
            return known == null ? fallback : known;
        }
        return all.part(word).map(found -> Objects.requireNonNull(found.code)).orElse(fallback);
    }

    /** The beginning or piece by which a word is mapped that is not mapped in full; empty where there is none. */
    public Optional<String> part(String word) {
        return knows(word) ? Optional.empty() : index().part(word).map(found -> found.word);
    }

    /** The beginnings and pieces, in the order in which they are tried. */
    public Map<String, E> parts() {
        Map<String, E> parts = new LinkedHashMap<>();
        index().parts.forEach(found -> parts.put(found.word, Objects.requireNonNull(found.code)));
        return Collections.unmodifiableMap(parts);
    }

    /** Whether a word is mapped, in this or another spelling. */
    public boolean knows(String word) {
        return index().spelled.get(word) != null;
    }

    /** The words as they were mapped, in that order. */
    public Map<String, E> words() {
        return index().words;
    }

    /** Made at first use, and only of the table that is used: a table grows word by word. */
    private Index<E> index() {
        Index<E> made = index;
        if (made == null) {
            made = new Index<>(this);
            index = made;
        }
        return made;
    }

    /** Whether this and another word are one word in two spellings. */
    public static boolean sameWord(String one, String other) {
        return one.equals(other) || WordKey.of(one).equals(WordKey.of(other));
    }

    /** How many words; not which. */
    @Override
    public String toString() {
        return "WordMap{" + words().size() + " words, else " + fallback + "}";
    }

    private static final class Index<E extends Enum<E>> {
        private final Map<String, E> words;
        private final WordTable<E> spelled;
        private final List<WordMap<E>> parts = new ArrayList<>();

        private Index(WordMap<E> last) {
            Deque<WordMap<E>> all = new ArrayDeque<>();
            for (WordMap<E> one = last; one != null; one = one.before) {
                all.push(one);
            }
            Map<String, E> ordered = new LinkedHashMap<>();
            Map<String, E> byKey = new HashMap<>();
            for (WordMap<E> one : all) {
                E code = one.code;
                if (code != null && one.part != Part.ALL) {
                    parts.add(one);
                } else if (code != null) {
                    ordered.put(one.word, code);
                    byKey.put(one.key, code);
                }
            }
            words = Collections.unmodifiableMap(ordered);
            spelled = new WordTable<>(byKey);
        }

        /** The code of a word that is mapped; the usual spelling costs one look-up. */
        private @Nullable E of(String word) {
            E exact = words.get(word);
            return exact == null ? spelled.get(word) : exact;
        }

        private Optional<WordMap<E>> part(String word) {
            String text = word.strip().toLowerCase(Locale.ROOT);
            return parts.stream()
                    .filter(one -> one.part == Part.BEGINNING ? text.startsWith(one.word) : text.contains(one.word))
                    .findFirst();
        }
    }
}
