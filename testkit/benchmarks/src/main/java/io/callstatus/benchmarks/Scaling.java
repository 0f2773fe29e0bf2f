package io.callstatus.benchmarks;

import java.util.List;

/** More threads, and larger bodies. */
final class Scaling {
    static final int SMALL = 1_000;
    static final int LARGE = 1_000_000;
    static final int CORES = Runtime.getRuntime().availableProcessors();
    static final int THREADS = 8;

    static final Case ONE_THREAD = Case.form("callstatus", Callback.F).onThreads(1);
    static final Case MANY_THREADS = Case.form("callstatus", Callback.F).onThreads(THREADS);

    private Scaling() {}

    static List<Case> cases() {
        return List.of(
                ONE_THREAD,
                MANY_THREADS,
                Case.growth("form", SMALL),
                Case.growth("form", LARGE),
                Case.growth("json", SMALL),
                Case.growth("json", LARGE),
                Case.growth("byteSum", SMALL),
                Case.growth("byteSum", LARGE));
    }

    /** Throughput per core with more threads than most machines have cores, as a part of that of one thread. */
    static double perCore(Measurements measurements) {
        double throughput = THREADS / measurements.nanos(MANY_THREADS);
        return throughput * measurements.nanos(ONE_THREAD) / Math.min(THREADS, CORES);
    }

    /** Nanoseconds for each further byte. */
    static double slope(Measurements measurements, String method) {
        double more = measurements.nanos(Case.growth(method, LARGE)) - measurements.nanos(Case.growth(method, SMALL));
        return more / (LARGE - SMALL);
    }
}
