package io.callstatus.internal.fields;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The names and words that the providers of one set are known to send. A name that stands in a body is found here once,
 * and from then on is a number; a word of theirs need not be made into text again.
 *
 * <p>Only texts that look the same in every encoding are known: ASCII letters, digits and {@code - . _}. All others are
 * read as if nobody knew them. Immutable but for what each name guesses to come next; thread-safe. A name is made into an
 * object when it is first met: of the thousands that fifty providers know, a receiver meets a hundred.
 */
public final class Vocabulary {
    /** The most names: their numbers are told from the hashes of unknown ones by this bit. */
    static final int UNKNOWN = 1 << 16;

    /** The first of all letters. */
    private static final char LETTER = 'A';

    /** Stands before the first name of a body. */
    private final KnownName start = new KnownName("");

    private final KnownTexts names;
    private final KnownTexts words;

    private Vocabulary(KnownTexts names, KnownTexts words) {
        this.names = names;
        this.words = words;
    }

    /** A vocabulary of these; what is not {@linkplain PlainTexts plain} stays unknown. */
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

    /** What comes before the first name. */
    public KnownName start() {
        return start;
    }

    /** The name that these bytes of a form or of JSON are; null if nobody knows it. */
    @Nullable
    public KnownName name(byte[] bytes, int from, int to) {
        return names.of(bytes, from, to);
    }

    /** The name with this text; null if nobody knows it. */
    @Nullable
    public KnownName name(String text) {
        return names.of(text);
    }

    /** The name with this number; null if there is none. */
    @Nullable
    public KnownName name(int number) {
        return number <= names.size() ? names.at(number) : null;
    }

    /** The number of the name with this text; 0 if nobody knows it. */
    public int number(String text) {
        return names.number(text);
    }

    /** How many of the providers know the name with this number. */
    public int uses(int number) {
        return names.uses(number);
    }

    /** Whether it is one of these names; one of another vocabulary is not. */
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

    /** The word that these bytes are; null if nobody knows it, or it does not begin with a letter. */
    @Nullable
    String word(byte[] bytes, int from, int to) {
        if (from == to || bytes[from] < LETTER) {
            return null; // most values are numbers
        }
        KnownName word = words.of(bytes, from, to);
        return word == null ? null : word.text();
    }
}
