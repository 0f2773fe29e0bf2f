package io.callstatus.internal;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** One hash over the bytes of a field name: of its length, its first eight bytes and its last eight. */
final class NameHash {
    private static final long FIRST = 0x9E3779B97F4A7C15L;
    private static final long LAST = 0xC2B2AE3D27D4EB4FL;

    private NameHash() {}

    /** Of a whole array. */
    static int of(byte[] name) {
        return of(ByteBuffer.wrap(name).order(ByteOrder.LITTLE_ENDIAN), 0, name.length);
    }

    /** Of a part of a buffer, which is little-endian. */
    static int of(ByteBuffer bytes, int start, int end) {
        int length = end - start;
        if (length >= Long.BYTES) {
            return mix(bytes.getLong(start), bytes.getLong(end - Long.BYTES), length);
        }
        long word = length == 0 ? 0 : shortWord(bytes, start, end);
        return mix(word, word, length);
    }

    /** One to seven bytes; in the midst of a body they are cut out of the eight that begin there. */
    private static long shortWord(ByteBuffer bytes, int start, int end) {
        if (start <= bytes.capacity() - Long.BYTES) {
            return bytes.getLong(start) & -1L >>> Long.SIZE - (end - start) * Byte.SIZE;
        }
        long word = 0;
        for (int i = end - 1; i >= start; i--) {
            word = word << Byte.SIZE | bytes.get(i) & 0xFF;
        }
        return word;
    }

    private static int mix(long first, long last, int length) {
        long mixed = (first ^ length) * FIRST + last * LAST;
        return (int) (mixed >>> Integer.SIZE);
    }
}
