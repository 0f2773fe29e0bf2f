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
        return of(length, bytes[start], bytes[start + (length >>> 1)], bytes[end - 1]);
    }

    /** The hash of an ASCII text. */
    public static int of(String text) {
        int length = text.length();
        return length == 0 ? 0 : of(length, text.charAt(0), text.charAt(length >>> 1), text.charAt(length - 1));
    }

    private static int of(int length, int first, int middle, int last) {
        return ((first << 16 ^ middle << 8 ^ last) ^ length << 24) * SPREAD >>> Integer.SIZE - BITS;
    }
}
