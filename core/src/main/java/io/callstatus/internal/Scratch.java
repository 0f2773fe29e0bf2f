package io.callstatus.internal;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/** Room to decode one text after the other in, and where the last one lies. For one thread. */
final class Scratch {
    private static final int USUAL = 120;
    private static final byte[] NOTHING = {};

    private byte[] bytes = NOTHING;
    private int start;
    private int end;

    private @Nullable ByteBuffer room; // most bodies have few escapes or none

    /** Room for so many bytes, and for seven more that are written where eight at a time are. */
    ByteBuffer room(int size) {
        ByteBuffer enough = room;
        if (enough == null || enough.capacity() < size + Long.BYTES) {
            enough = ByteBuffer.allocate(Math.max(size, USUAL) + Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
            room = enough;
        }
        return enough;
    }

    /** Says where a text lies. */
    void set(byte[] text, int from, int to) {
        bytes = text;
        start = from;
        end = to;
    }

    byte[] bytes() {
        return bytes;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }
}
