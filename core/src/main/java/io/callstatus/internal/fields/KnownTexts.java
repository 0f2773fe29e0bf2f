package io.callstatus.internal.fields;

import io.callstatus.internal.text.NameHash;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table of texts by open addressing, at most half full. The number of each text is known from the beginning. The object of a
 * text is created once, when it is first needed. Thread-safe: the objects are immutable, and a thread that does not see an
 * object of another thread finds it under the lock.
 */
final class KnownTexts {
    private static final char SPACE = ' ';

    /** Texts are longer than this with the blank after them, and some are in several lists, so the tables seldom grow. */
    private static final int USUAL_LENGTH = 14;

    private static final int FEWEST = 1 << 6;

    /** All texts, one after the other. */
    private byte[] all;
    /** By number, where a text begins; after the last, where it ends. */
    private int[] starts;
    /** By number, how many of the lists have a text. */
    private char[] uses;
    /** By the hash of the bytes, the number; 0 if there is none. */
    private char[] numbers;

    private int size;
    /** For each length, a bit for the first byte (modulo 64) of each text of that length: this excludes most values. */
    private long[] initials = new long[1 << 6];

    private final Object lock = new Object();
    private final @Nullable KnownName[] byNumber;
    /** The objects, at the places of the numbers. */
    private final @Nullable KnownName[] byBytes;
    /** By the hash of the text, the objects that were looked up by text. */
    private final @Nullable KnownName[] byText;

    KnownTexts(List<PlainTexts> texts) {
        int bytes = 0;
        for (PlainTexts some : texts) {
            bytes += some.to() - some.from();
        }
        int guess = Math.max(FEWEST, bytes / USUAL_LENGTH);
        all = new byte[bytes];
        starts = new int[guess + 2];
        uses = new char[guess + 2];
        numbers = new char[Integer.highestOneBit(guess) * 4];
        for (PlainTexts some : texts) {
            add(some);
        }
        all = Arrays.copyOf(all, starts[size + 1]);
        byNumber = new KnownName[size + 1];
        byBytes = new KnownName[numbers.length];
        byText = new KnownName[numbers.length];
    }

    private void add(PlainTexts texts) {
        byte[] bytes = texts.bytes();
        int start = texts.from();
        int end = texts.to();
        for (int at = start; at <= end; at++) {
            if (at == end || bytes[at] == SPACE) {
                if (start < at && size < Vocabulary.UNKNOWN - 1) {
                    add(bytes, start, at);
                }
                start = at + 1;
            }
        }
    }

    private void add(byte[] bytes, int from, int to) {
        int at = NameHash.of(bytes, from, to) & numbers.length - 1;
        while (numbers[at] != 0) {
            if (is(numbers[at], bytes, from, to)) {
                uses[numbers[at]]++;
                return;
            }
            at = at + 1 & numbers.length - 1;
        }
        int length = to - from;
        makeRoom(length);
        numbers[at] = (char) ++size;
        uses[size] = 1;
        System.arraycopy(bytes, from, all, starts[size], length);
        starts[size + 1] = starts[size] + length;
        initials[length] |= 1L << bytes[from];
        if (size * 2 > numbers.length) {
            spread();
        }
    }

    private void makeRoom(int length) {
        if (size + 3 > starts.length) {
            starts = Arrays.copyOf(starts, starts.length * 2);
            uses = Arrays.copyOf(uses, starts.length);
        }
        if (length >= initials.length) {
            initials = Arrays.copyOf(initials, Math.max(initials.length * 2, length + 1));
        }
    }

    private void spread() {
        numbers = new char[numbers.length * 2];
        for (int number = 1; number <= size; number++) {
            int at = NameHash.of(all, starts[number], starts[number + 1]) & numbers.length - 1;
            while (numbers[at] != 0) {
                at = at + 1 & numbers.length - 1;
            }
            numbers[at] = (char) number;
        }
    }

    private boolean is(int number, byte[] bytes, int from, int to) {
        int start = starts[number];
        int end = starts[number + 1];
        return end - start == to - from && Arrays.equals(all, start, end, bytes, from, to);
    }

    /** The number of texts, which is also the greatest of their numbers. */
    int size() {
        return size;
    }

    /** How many of the lists have the text of this number. */
    int uses(int number) {
        return uses[number];
    }

    /** The text that these bytes are; null if there is none. */
    @Nullable
    KnownName of(byte[] bytes, int from, int to) {
        int length = to - from;
        if (length >= initials.length || length == 0 || (initials[length] >>> bytes[from] & 1) == 0) {
            return null;
        }
        int hash = NameHash.of(bytes, from, to);
        int at = hash & byBytes.length - 1;
        KnownName known = byBytes[at];
        while (known == null || known.hash() != hash || !known.is(bytes, from, to)) {
            if (known == null) {
                if (numbers[at] == 0) {
                    return null;
                }
                known = made(at);
            } else {
                at = at + 1 & byBytes.length - 1;
                known = byBytes[at];
            }
        }
        return known;
    }

    private KnownName made(int slot) {
        KnownName known = make(numbers[slot]);
        byBytes[slot] = known;
        return known;
    }

    /** The text of this number; null for 0. */
    @Nullable
    KnownName at(int number) {
        KnownName known = byNumber[number];
        return known != null || number == 0 ? known : make(number);
    }

    /** The same text. */
    @Nullable
    KnownName of(String text) {
        int at = text.hashCode() & byText.length - 1;
        KnownName known = byText[at];
        while (known != null && !known.text().equals(text)) {
            at = at + 1 & byText.length - 1;
            known = byText[at];
        }
        return known == null ? asked(text) : known;
    }

    private KnownName make(int number) {
        synchronized (lock) {
            KnownName known = byNumber[number];
            if (known == null) {
                String text = new String(
                        all, starts[number], starts[number + 1] - starts[number], StandardCharsets.ISO_8859_1);
                known = new KnownName(text.intern(), number, this); // so parsers ask with the same object
                byNumber[number] = known;
            }
            return known;
        }
    }

    @SuppressWarnings("ReferenceEquality") // there is one object for a text
    private @Nullable KnownName asked(String text) {
        int number = number(text);
        if (number == 0) {
            return null;
        }
        synchronized (lock) {
            KnownName known = make(number);
            int at = text.hashCode() & byText.length - 1;
            while (byText[at] != null && byText[at] != known) {
                at = at + 1 & byText.length - 1;
            }
            byText[at] = known;
            return known;
        }
    }

    /** The number of a text; 0 if there is none. */
    int number(String text) {
        int length = text.length();
        if (length >= initials.length || length == 0 || (initials[length] >>> text.charAt(0) & 1) == 0) {
            return 0;
        }
        int at = NameHash.of(text) & numbers.length - 1;
        while (numbers[at] != 0 && !is(numbers[at], text)) {
            at = at + 1 & numbers.length - 1;
        }
        return numbers[at];
    }

    private boolean is(int number, String text) {
        int start = starts[number];
        boolean is = starts[number + 1] - start == text.length();
        for (int i = 0; is && i < text.length(); i++) {
            is = text.charAt(i) == all[start + i];
        }
        return is;
    }
}
