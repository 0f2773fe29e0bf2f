package io.callstatus.benchmarks;

import java.util.List;

/** More threads, and larger bodies. */
final class Scaling {
    static final int SMALL = 1_000;
    static final int LARGE = 1_000_000;
    static final int CORES = Runtime.getRuntime().availableProcessors();

    static final Case ONE_THREAD = Case.form("callstatus", Callback.F);
    static final Case ALL_CORES = ONE_THREAD.onThreads(CORES);

    private Scaling() {}

    static List<Case> cases() {
        return List.of(
                ONE_THREAD,
                ALL_CORES,
                Case.growth("form", SMALL),
                Case.growth("form", LARGE),
                Case.growth("json", SMALL),
                Case.growth("json", LARGE),
                Case.growth("byteSum", SMALL),
                Case.growth("byteSum", LARGE));
    }

    /** Throughput per core with all cores at work, as a part of that of one alone. */
    static double perCore(Measurements measurements) {
        return measurements.nanos(ONE_THREAD) / measurements.nanos(ALL_CORES);
    }

    /** Nanoseconds for each further byte. */
    static double slope(Measurements measurements, String method) {
        double more = measurements.nanos(Case.growth(method, LARGE)) - measurements.nanos(Case.growth(method, SMALL));
        return more / (LARGE - SMALL);
    }
}
