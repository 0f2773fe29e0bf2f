package io.callstatus.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;

/**
 * What was measured. Of each virtual machine its fastest iteration counts, since whatever else runs on the machine only
 * ever adds to the time. Of the rounds the median.
 */
final class Measurements {
    private record Measured(double nanos, double bytes) {}

    private final Map<Case, List<Measured>> rounds = new HashMap<>();

    void add(Case measured, Collection<RunResult> results) {
        for (RunResult result : results) {
            double[] nanos =
                    each(result, iteration -> iteration.getPrimaryResult().getScore());
            double bytes = min(each(result, Measurements::allocated));
            rounds.computeIfAbsent(measured, key -> new ArrayList<>()).add(new Measured(min(nanos), bytes));
        }
    }

    private static double[] each(RunResult result, ToDoubleFunction<IterationResult> value) {
        return result.getBenchmarkResults().stream()
                .flatMap(machine -> machine.getIterationResults().stream())
                .mapToDouble(value)
                .toArray();
    }

    private static double min(double... values) {
        return Arrays.stream(values).min().orElseThrow();
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
