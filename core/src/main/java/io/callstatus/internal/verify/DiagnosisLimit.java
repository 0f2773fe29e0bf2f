package io.callstatus.internal.verify;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * How many refused requests are examined again: so many a second for each provider, ten times as many at once, and four times
 * as many for all providers together. Anybody can cause refusals, so this limits what that costs. Thread-safe.
 */
public final class DiagnosisLimit {
    private static final int AT_ONCE = 10;
    private static final int FOR_ALL = 4;
    private static final int MOST = 1_000;

    private final int perSecond;
    private final LongSupplier clock;
    private final Bucket all;
    private final Map<String, Bucket> providers = new HashMap<>();

    /**
     * A limit.
     *
     * @throws IllegalArgumentException if it is not 1 to 1,000 a second
     */
    public DiagnosisLimit(int perSecond) {
        this(perSecond, System::nanoTime);
    }

    DiagnosisLimit(int perSecond, LongSupplier nanoseconds) {
        if (perSecond < 1 || perSecond > MOST) {
            throw new IllegalArgumentException(
                    "expected 1 to " + MOST + " diagnoses a second: each computes up to 16 codes");
        }
        this.perSecond = perSecond;
        this.clock = nanoseconds;
        this.all = new Bucket(perSecond * FOR_ALL, nanoseconds.getAsLong());
    }

    /** Whether one more may be examined; if so, it is counted. */
    synchronized boolean take(String provider) {
        long now = clock.getAsLong();
        Bucket own = providers.computeIfAbsent(provider, id -> new Bucket(perSecond, now));
        return own.has(now) && all.has(now) && own.take() && all.take();
    }

    /** The limit; nothing about requests. */
    @Override
    public String toString() {
        return "DiagnosisLimit{" + perSecond + " a second}";
    }

    private static final class Bucket {
        private static final double SECOND = TimeUnit.SECONDS.toNanos(1);

        private final double perSecond;
        private double left;
        private long since;

        Bucket(int perSecond, long now) {
            this.perSecond = perSecond;
            this.left = (double) perSecond * AT_ONCE;
            this.since = now;
        }

        boolean has(long now) {
            left = Math.min(perSecond * AT_ONCE, left + (now - since) / SECOND * perSecond);
            since = now;
            return left >= 1;
        }

        boolean take() {
            left--;
            return true;
        }
    }
}
