package io.callstatus.benchmarks;

import java.io.PrintStream;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Measures everything and prints a table of ratios: ours against each peer, within this one run. In each round every
 * benchmark has a virtual machine of its own, in turn, so that whatever else the machine does hits all alike.
 */
public final class Ratios {
    /** How long to measure. */
    private enum Length {
        QUICK(1, 3_000, 100, 7, 3),
        FULL(3, 5_000, 200, 15, 9);

        private final int rounds;
        private final int warmUpMillis;
        private final int iterations;
        private final int coldStarts;
        private final int machines;

        Length(int rounds, int warmUpMillis, int iterations, int coldStarts, int machines) {
            this.rounds = rounds;
            this.warmUpMillis = warmUpMillis;
            this.iterations = iterations;
            this.coldStarts = coldStarts;
            this.machines = machines;
        }
    }

    /** So short that some iterations are left alone by everything else on the machine. */
    private static final TimeValue ITERATION = TimeValue.milliseconds(5);

    private final Length length;
    private final PrintStream out;
    private final Measurements measurements = new Measurements();

    private Ratios(Length length, PrintStream out) {
        this.length = length;
        this.out = out;
    }

    /** Runs all; {@code quick} as an argument gives a first impression in a few minutes. */
    public static void main(String[] args) throws RunnerException {
        new Ratios(List.of(args).contains("quick") ? Length.QUICK : Length.FULL, System.out).run();
    }

    private void run() throws RunnerException {
        Set<Case> cases = new LinkedHashSet<>();
        Goal.all().forEach(goal -> Collections.addAll(cases, goal.ours(), goal.peer()));
        cases.addAll(Growth.cases());
        List<Case> inTurn = List.copyOf(cases);
        for (int round = 0; round < length.rounds; round++) {
            for (int i = 0; i < inTurn.size(); i++) {
                // another one first in every round
                measure(inTurn.get((i + round * 7) % inTurn.size()));
            }
        }
        Table table = new Table(out, measurements);
        table.goals(Goal.all());
        table.threads(ThreadScaling.turns(length.machines));
        table.growth();
        table.coldStarts(coldStarts("json"), coldStarts("form"), coldStarts("jackson2"));
        table.retained();
    }

    private void measure(Case measured) throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .forks(1)
                .warmupIterations(1)
                .warmupTime(TimeValue.milliseconds(length.warmUpMillis))
                .measurementIterations(length.iterations)
                .measurementTime(ITERATION)
                .addProfiler(GCProfiler.class)
                .jvmArgsAppend("-Xms512m", "-Xmx512m")
                .verbosity(VerboseMode.SILENT);
        measured.configure(options);
        measurements.add(measured, new Runner(options.build()).run());
    }

    private double coldStarts(String job) {
        return Measurements.median(IntStream.range(0, length.coldStarts)
                .mapToDouble(i -> ColdStart.millis(job))
                .toArray());
    }
}
