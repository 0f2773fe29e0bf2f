package io.callstatus.internal.text;

/**
 * The bytes from a least to a greatest one, to be found in a text eight at a time. Beyond ASCII, every byte counts as one of
 * them. Immutable.
 */
public final class ByteRange {
    /** No byte. */
    public static final ByteRange EMPTY = new ByteRange(Byte.MAX_VALUE, 0, false);

    private static final long EACH = 0x0101_0101_0101_0101L;
    private static final long LOW_BITS = 0x7F7F_7F7F_7F7F_7F7FL;
    private static final long HIGH_BITS = 0x8080_8080_8080_8080L;

    private final int least;
    private final int greatest;
    private final boolean isWide;
    private final long toLeast;
    private final long beyondGreatest;
    private final long always;

    private ByteRange(int least, int greatest, boolean isWide) {
        this.least = least;
        this.greatest = greatest;
        this.isWide = isWide;
        this.toLeast = (0x80 - least) * EACH;
        this.beyondGreatest = (0x7F - greatest) * EACH;
        this.always = isWide ? HIGH_BITS : 0;
    }

    /** This range, extended to a byte. */
    public ByteRange with(byte one) {
        return new ByteRange(Math.min(least, one & 0x7F), Math.max(greatest, one & 0x7F), isWide || one < 0);
    }

    /** Which of the eight bytes here are in the range: for each, its highest bit, the first of them lowest. */
    public long places(byte[] text, int at) {
        long word = ByteWords.at(text, at);
        long low = word & LOW_BITS;
        return (low + toLeast & ~(low + beyondGreatest) & ~word | always) & HIGH_BITS;
    }
}
