package io.callstatus.internal.text;

import org.jspecify.annotations.Nullable;

/** Room to decode values in, and where the last one lies. Made once per request. For one thread. */
public final class DecodeBuffer {
    private static final int USUAL = 120;
    private static final byte[] NOTHING = {};

    private byte[] bytes = NOTHING;
    private int start;
    private int end;
    private byte @Nullable [] room; // most bodies have few escapes or none

    /** Room for so many bytes, and for seven more that are written where eight at a time are. */
    public byte[] room(int size) {
        byte[] enough = room;
        if (enough == null || enough.length < size + Long.BYTES) {
            enough = new byte[Math.max(size, USUAL) + Long.BYTES];
            room = enough;
        }
        return enough;
    }

    /** Says where a text lies. */
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

    /** The index behind its last byte. */
    public int end() {
        return end;
    }
}
