package io.callstatus.internal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A name or word that providers are known to send: encoded and hashed once, then compared with many bodies. */
final class KnownText {
    private final String text;
    private final byte[] bytes;
    private final int number;
    private final int hash;
    // the first eight bytes, the next and the last, as the buffers of bodies give them; zeros where there are fewer
    private final long head;
    private final long next;
    private final long tail;

    // Guesses that any thread may change, and all check.
    /** The name that came after this one last time. */
    private @Nullable KnownText follower;
    /** The name that a parser asked for after this one. */
    private @Nullable KnownText askedNext;

    KnownText(String text, int number) {
        this.text = text;
        this.number = number;
        this.bytes = text.getBytes(StandardCharsets.UTF_8);
        this.hash = NameHash.of(bytes, 0, bytes.length);
        this.head = word(0);
        this.next = word(Long.BYTES);
        this.tail = word(Math.max(0, bytes.length - Long.BYTES));
    }

    private long word(int from) {
        long word = 0;
        for (int at = from; at < Math.min(from + Long.BYTES, bytes.length); at++) {
            word |= (bytes[at] & 0xFFL) << Byte.SIZE * (at - from);
        }
        return word;
    }

    String text() {
        return text;
    }

    /** Its place among the names of its vocabulary, from 1; 0 for a text that is in none. */
    int number() {
        return number;
    }

    int length() {
        return bytes.length;
    }

    int hash() {
        return hash;
    }

    @Nullable
    KnownText follower() {
        return follower;
    }

    @SuppressWarnings("ReferenceEquality") // one vocabulary, one object for a text
    void learnFollower(KnownText next) {
        if (next != follower) {
            follower = next;
        }
    }

    @Nullable
    KnownText askedNext() {
        return askedNext;
    }

    /** Once is enough: where parsers differ, one of them looks its names up. */
    void learnAskedNext(KnownText next) {
        if (askedNext == null) {
            askedNext = next;
        }
    }

    /** Whether these bytes are this text. */
    boolean is(byte[] other, int start, int end) {
        return Arrays.equals(other, start, end, bytes, 0, bytes.length);
    }

    /**
     * Whether this text, and this sign behind it, stand here in a body, which is given as words of eight bytes as well;
     * may say no near the end, where too few follow.
     */
    boolean isBefore(char sign, byte[] body, int at) {
        int end = at + bytes.length;
        if (Math.max(end + 1, at + Long.BYTES) > body.length || body[end] != sign) {
            return false;
        }
        long first = Words.at(body, at) ^ head;
        if (bytes.length < Long.BYTES) {
            return first << Long.SIZE - Byte.SIZE * bytes.length == 0;
        }
        return first == 0
                && Words.at(body, end - Long.BYTES) == tail
                && (bytes.length <= 2 * Long.BYTES || Words.at(body, at + Long.BYTES) == next)
                && (bytes.length <= 3 * Long.BYTES || is(body, at, end));
    }
}
