package io.callstatus.benchmarks;

import java.util.List;

/** Larger bodies. */
final class Growth {
    static final int SMALL = 1_000;
    static final int LARGE = 1_000_000;

    private Growth() {}

    static List<Case> cases() {
        return List.of(
                Case.growth("form", SMALL),
                Case.growth("form", LARGE),
                Case.growth("json", SMALL),
                Case.growth("json", LARGE),
                Case.growth("byteSum", SMALL),
                Case.growth("byteSum", LARGE));
    }

    /** Nanoseconds for each further byte. */
    static double slope(Measurements measurements, String method) {
        double more = measurements.nanos(Case.growth(method, LARGE)) - measurements.nanos(Case.growth(method, SMALL));
        return more / (LARGE - SMALL);
    }
}
