package io.callstatus.internal.text;

import org.jspecify.annotations.Nullable;

/** A buffer to decode values in, and where the last one is. One for each request. For one thread. */
public final class DecodeBuffer {
    private static final int USUAL = 120;
    private static final byte[] NOTHING = {};

    private byte[] bytes = NOTHING;
    private int start;
    private int end;
    private byte @Nullable [] room; // most bodies have few escapes or none

    /** A buffer for so many bytes, and for seven more, since eight at a time are written. */
    public byte[] room(int size) {
        byte[] enough = room;
        if (enough == null || enough.length < size + Long.BYTES) {
            enough = new byte[Math.max(size, USUAL) + Long.BYTES];
            room = enough;
        }
        return enough;
    }

    /** Sets where a text is. */
    public void set(byte[] text, int from, int to) {
        bytes = text;
        start = from;
        end = to;
    }

    /** The bytes that hold the text. */
    public byte[] bytes() {
        return bytes;
    }

    /** The index of its first byte. */
    public int start() {
        return start;
    }

    /** The index after its last byte. */
    public int end() {
        return end;
    }
}
