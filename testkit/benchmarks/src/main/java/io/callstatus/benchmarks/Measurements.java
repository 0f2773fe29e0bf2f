package io.callstatus.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;

/**
 * What was measured. Of each virtual machine its fastest iteration counts, since whatever else runs on the machine only
 * ever adds to the time; of the rounds the median.
 */
final class Measurements {
    private record Measured(double nanos, double bytes) {}

    private final Map<Case, List<Measured>> rounds = new HashMap<>();

    void add(Case measured, Collection<RunResult> results) {
        for (RunResult result : results) {
            double nanos = Double.MAX_VALUE;
            double bytes = Double.MAX_VALUE;
            for (BenchmarkResult machine : result.getBenchmarkResults()) {
                for (IterationResult iteration : machine.getIterationResults()) {
                    nanos = Math.min(nanos, iteration.getPrimaryResult().getScore());
                    bytes = Math.min(bytes, allocated(iteration));
                }
            }
            rounds.computeIfAbsent(measured, key -> new ArrayList<>()).add(new Measured(nanos, bytes));
        }
    }

    private static double allocated(IterationResult iteration) {
        return Objects.requireNonNull(iteration.getSecondaryResults().get("gc.alloc.rate.norm"))
                .getScore();
    }

    double nanos(Case measured) {
        return median(measured, Measured::nanos);
    }

    double bytes(Case measured) {
        return median(measured, Measured::bytes);
    }

    private double median(Case measured, ToDoubleFunction<Measured> value) {
        List<Measured> all = rounds.getOrDefault(measured, List.of());
        return median(all.stream().mapToDouble(value).toArray());
    }

    static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
