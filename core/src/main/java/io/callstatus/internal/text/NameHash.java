package io.callstatus.internal.text;

/**
 * A hash over the bytes of a field name: of its length and three of them. Collisions are expected: names
 * with equal hashes are compared byte by byte.
 */
public final class NameHash {
    /** How many bits it has. */
    static final int BITS = 16;

    private static final int SPREAD = 0x9E3779B1;

    private NameHash() {}

    public static int of(byte[] bytes, int start, int end) {
        int length = end - start;
        if (length == 0) {
            return 0;
        }
        int three = bytes[start] << 16 ^ bytes[start + (length >>> 1)] << 8 ^ bytes[end - 1];
        return (three ^ length << 24) * SPREAD >>> Integer.SIZE - BITS;
    }
}
