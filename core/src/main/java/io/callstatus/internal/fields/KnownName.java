package io.callstatus.internal.fields;

import io.callstatus.internal.text.ByteWords;
import io.callstatus.internal.text.NameHash;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A name or word that providers are known to send. It is encoded and hashed once, then compared with many bodies. */
public final class KnownName {
    /** How many bytes four words, which may overlap, can hold, including the delimiter. */
    private static final int MOST = 4 * Long.BYTES;

    private final String text;
    private final byte[] bytes;
    private final int length;
    private final int number;
    /** The table that numbered it; null for a text that is in no vocabulary. */
    private final @Nullable Object owner;

    private final int hash;

    // The text with an equals sign after it, as words of a body: the first three and the last; zeros if it is shorter.
    private final long first;
    private final long second;
    private final long third;
    private final long last;
    /** Left shift that moves the '=' after a name shorter than eight bytes into the highest byte. */
    private final int lift;

    // Guesses: any thread may change them, and every use is checked.
    /** The name that came after this one last time. */
    private @Nullable KnownName follower;
    /** The name that a parser asked for after this one. */
    private @Nullable KnownName askedNext;
    /** Whether a parser asked for the fields inside an object of this name. */
    private boolean isOpened;

    /** A text that is in no vocabulary. */
    public KnownName(String text) {
        this(text, 0, null);
    }

    KnownName(String text, int number, @Nullable Object owner) {
        this.text = text;
        this.number = number;
        this.owner = owner;
        this.bytes = text.getBytes(StandardCharsets.UTF_8);
        this.length = bytes.length;
        this.hash = NameHash.of(bytes, 0, length);
        byte[] padded = Arrays.copyOf(bytes, Math.max(length + 1, MOST));
        padded[length] = '=';
        this.first = ByteWords.at(padded, 0);
        this.second = ByteWords.at(padded, Long.BYTES);
        this.third = ByteWords.at(padded, 2 * Long.BYTES);
        this.last = ByteWords.at(padded, Math.max(0, length + 1 - Long.BYTES));
        this.lift = Math.max(0, Long.BYTES - length - 1) * Byte.SIZE;
    }

    public String text() {
        return text;
    }

    /** Its number among the names of its vocabulary, from 1; 0 for a text that is in none. */
    public int number() {
        return number;
    }

    /** Whether this table numbered it. */
    @SuppressWarnings("ReferenceEquality")
    boolean isOf(Object texts) {
        return owner == texts;
    }

    public int length() {
        return length;
    }

    int hash() {
        return hash;
    }

    @Nullable
    public KnownName follower() {
        return follower;
    }

    @SuppressWarnings("ReferenceEquality") // a vocabulary has one object for a text
    void learnFollower(KnownName next) {
        if (next != follower) {
            follower = next;
        }
    }

    @Nullable
    public KnownName askedNext() {
        return askedNext;
    }

    /** One guess is enough: if parsers differ, one of them has to look its names up. */
    public void learnAskedNext(KnownName next) {
        if (askedNext == null) {
            askedNext = next;
        }
    }

    public boolean isOpened() {
        return isOpened;
    }

    public void learnOpened() {
        if (!isOpened) {
            isOpened = true;
        }
    }

    /** Whether these bytes are this text. */
    boolean is(byte[] other, int start, int end) {
        return Arrays.equals(other, start, end, bytes, 0, length);
    }

    /**
     * Whether the body has this text here, followed by the delimiter of these {@link #sign bits}. May be false near the end of
     * the body, where too few bytes follow.
     */
    public boolean isBefore(long sign, byte[] body, int at) {
        int end = at + length + 1;
        if (Math.max(end, at + Long.BYTES) > body.length) {
            return false;
        }
        long other = ByteWords.at(body, at) ^ first;
        if (length < Long.BYTES) {
            return other << lift == sign;
        }
        return other == 0
                && (ByteWords.at(body, end - Long.BYTES) ^ last) == sign
                && (length < 2 * Long.BYTES || ByteWords.at(body, at + Long.BYTES) == second)
                && (length < 3 * Long.BYTES || ByteWords.at(body, at + 2 * Long.BYTES) == third)
                && (length < MOST || is(body, at, end - 1));
    }

    /** XOR of this delimiter and '=', in the highest byte of a word. */
    public static long sign(char sign) {
        return (long) (sign ^ '=') << Long.SIZE - Byte.SIZE;
    }
}
