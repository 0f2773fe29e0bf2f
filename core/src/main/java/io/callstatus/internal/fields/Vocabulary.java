package io.callstatus.internal.fields;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The names and words that the providers of one set are known to send. A name in a body is looked up here once and is a number
 * from then on; for a known word, no text has to be created.
 *
 * <p>Only texts that have the same bytes in every encoding are known: ASCII letters, digits and {@code - . _}. All others are
 * treated as unknown. Immutable, except for the guesses of the names; thread-safe. The object of a name is created when the
 * name is first met: fifty providers know thousands of names, and a receiver meets a hundred.
 */
public final class Vocabulary {
    /** The largest number of names. This bit distinguishes their numbers from the hashes of unknown names. */
    static final int UNKNOWN = 1 << 16;

    /** The first of all letters. */
    private static final char LETTER = 'A';

    /** The name before the first name of a body. */
    private final KnownName start = new KnownName("");

    private final KnownTexts names;
    private final KnownTexts words;

    private Vocabulary(KnownTexts names, KnownTexts words) {
        this.names = names;
        this.words = words;
    }

    /** A vocabulary of these names and words; those that are not {@linkplain PlainTexts plain} stay unknown. */
    public Vocabulary(Collection<String> names, Collection<String> words) {
        this(new KnownTexts(List.of(PlainTexts.of(names))), new KnownTexts(List.of(PlainTexts.of(words))));
    }

    /** A vocabulary of what several providers know. */
    public static Vocabulary of(List<PlainTexts> names, List<PlainTexts> words) {
        return new Vocabulary(new KnownTexts(names), new KnownTexts(words));
    }

    /** The number of names, which is also the greatest of their numbers. */
    public int size() {
        return names.size();
    }

    /** The name before the first name. */
    public KnownName start() {
        return start;
    }

    /** The name with these bytes of a form or of JSON; null if it is unknown. */
    @Nullable
    public KnownName name(byte[] bytes, int from, int to) {
        return names.of(bytes, from, to);
    }

    /** The name with this text; null if it is unknown. */
    @Nullable
    public KnownName name(String text) {
        return names.of(text);
    }

    /** The name with this number; null if there is none. */
    @Nullable
    public KnownName name(int number) {
        return number <= names.size() ? names.at(number) : null;
    }

    /** The number of the name with this text; 0 if it is unknown. */
    public int number(String text) {
        return names.number(text);
    }

    /** How many of the providers know the name with this number. */
    public int uses(int number) {
        return names.uses(number);
    }

    /** Whether it is a name of this vocabulary, and not of another one. */
    boolean numbers(KnownName name) {
        return name.isOf(names);
    }

    /** Whether {@link #word} finds all of these. */
    public boolean knowsWords(List<String> all) {
        for (String one : all) {
            if (words.number(one) == 0 || one.charAt(0) < LETTER) {
                return false;
            }
        }
        return true;
    }

    /** The word with these bytes; null if it is unknown, or does not begin with a letter. */
    @Nullable
    String word(byte[] bytes, int from, int to) {
        if (from == to || bytes[from] < LETTER) {
            return null; // most values are numbers
        }
        KnownName word = words.of(bytes, from, to);
        return word == null ? null : word.text();
    }
}
