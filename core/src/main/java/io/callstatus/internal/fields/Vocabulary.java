package io.callstatus.internal.fields;

import io.callstatus.internal.text.AsciiSet;
import io.callstatus.internal.text.NameHash;
import io.callstatus.internal.text.Utf8;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names and words that the providers of one set are known to send. A name that stands in a body is found here once,
 * and from then on is a number; a word of theirs need not be made into text again.
 *
 * <p>Only texts that look the same in every encoding are known: ASCII letters, digits and {@code - . _}. All others are
 * read as if nobody knew them. Immutable but for what each name guesses to come next; thread-safe.
 */
public final class Vocabulary {
    /** The most names: their numbers are told from the hashes of unknown ones by this bit. */
    static final int UNKNOWN = 1 << 16;

    private static final AsciiSet PLAIN = AsciiSet.of(AsciiSet.LETTERS + AsciiSet.DIGITS + "-._");

    /** Stands before the first name of a body. */
    private final KnownName start = new KnownName("", 0);

    private final Texts names;
    private final Texts words;

    /** A vocabulary of these. */
    public Vocabulary(Collection<String> names, Collection<String> words) {
        this.names = new Texts(names);
        this.words = new Texts(words);
    }

    /** The number of names, which is also the greatest of their numbers. */
    public int size() {
        return names.byNumber.length - 1;
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
        return number < names.byNumber.length ? names.byNumber[number] : null;
    }

    /** Whether it is one of these names; one of another vocabulary is not. */
    @SuppressWarnings("ReferenceEquality")
    boolean numbers(KnownName name) {
        return name(name.number()) == name;
    }

    /** Whether {@link #word} finds all of these. */
    public boolean knowsWords(List<String> all) {
        for (String one : all) {
            byte[] bytes = Utf8.bytes(one);
            if (word(bytes, 0, bytes.length) == null) {
                return false;
            }
        }
        return true;
    }

    /** The word that these bytes are; null if nobody knows it, or it does not begin with a letter. */
    @Nullable
    String word(byte[] bytes, int from, int to) {
        if (from == to || bytes[from] < 'A') {
            return null; // most values are numbers
        }
        KnownName word = words.of(bytes, from, to);
        return word == null ? null : word.text();
    }

    /** Two tables by open addressing, one by the hash of the bytes, one by that of the text; at most half full. */
    private static final class Texts {
        private final KnownName[] byBytes;
        private final KnownName[] byText;
        private final @Nullable KnownName[] byNumber;
        /** For each length, a bit for the first byte of each text of that length, modulo 64: it rules most values out. */
        private final long[] initials;

        Texts(Collection<String> texts) {
            Set<String> plain = new LinkedHashSet<>();
            int most = 0;
            for (String text : texts) {
                if (!text.isEmpty() && PLAIN.isAllOf(text) && plain.size() < UNKNOWN - 1 && plain.add(text)) {
                    most = Math.max(most, text.length());
                }
            }
            initials = new long[most + 1];
            byNumber = new KnownName[plain.size() + 1];
            byBytes = new KnownName[Integer.highestOneBit(plain.size() + 1) * 4];
            byText = new KnownName[byBytes.length];
            int number = 0;
            for (String text : plain) {
                KnownName known = new KnownName(text.intern(), ++number); // then parsers ask with the same object
                byNumber[number] = known;
                put(known, byBytes, known.hash());
                initials[text.length()] |= 1L << text.charAt(0);
                put(known, byText, text.hashCode());
            }
        }

        private static void put(KnownName text, KnownName[] table, int hash) {
            int at = hash & table.length - 1;
            while (table[at] != null) {
                at = at + 1 & table.length - 1;
            }
            table[at] = text;
        }

        @Nullable
        KnownName of(byte[] bytes, int from, int to) {
            int length = to - from;
            if (length >= initials.length || length == 0 || (initials[length] >>> bytes[from] & 1) == 0) {
                return null;
            }
            int hash = NameHash.of(bytes, from, to);
            int at = hash & byBytes.length - 1;
            KnownName known = byBytes[at];
            while (known != null && !(known.hash() == hash && known.is(bytes, from, to))) {
                at = at + 1 & byBytes.length - 1;
                known = byBytes[at];
            }
            return known;
        }

        @Nullable
        KnownName of(String text) {
            int at = text.hashCode() & byText.length - 1;
            KnownName known = byText[at];
            while (known != null && !known.text().equals(text)) {
                at = at + 1 & byText.length - 1;
                known = byText[at];
            }
            return known;
        }
    }
}
