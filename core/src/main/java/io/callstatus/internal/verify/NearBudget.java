package io.callstatus.internal.verify;

/** What may still be computed for one refused request. For one thread. */
final class NearBudget {
    private static final int CODES = 16;
    private static final long BYTES = 4L << 20;

    private int codes = CODES;
    private long bytes = BYTES;

    /** Whether so much more may be computed; if so, it is counted. */
    boolean take(int moreCodes, long moreBytes) {
        boolean isEnough = moreCodes <= codes && moreBytes <= bytes;
        codes -= isEnough ? moreCodes : 0;
        bytes -= isEnough ? moreBytes : 0;
        return isEnough;
    }

    /** Whether one more code may be computed. */
    boolean isLeft() {
        return codes > 0 && bytes > 0;
    }

    /** What is left. */
    @Override
    public String toString() {
        return "NearBudget{" + codes + " codes, " + bytes + " bytes}";
    }
}
