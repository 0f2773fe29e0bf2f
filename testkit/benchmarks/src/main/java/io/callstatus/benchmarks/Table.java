package io.callstatus.benchmarks;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** The report, in Markdown. */
final class Table {
    private final PrintStream out;
    private final Measurements measurements;

    Table(PrintStream out, Measurements measurements) {
        this.out = out;
        this.measurements = measurements;
    }

    void goals(List<Goal> goals) {
        print("JDK %s, %d cores%n", System.getProperty("java.version"), ThreadScaling.CORES);
        print("| ours against | ns | ns | × time | must, aim | B | B | × bytes | must, aim |");
        print("| --- | --: | --: | --: | --- | --: | --: | --: | --- |");
        goals.forEach(this::goal);
    }

    private void goal(Goal goal) {
        double nanos = measurements.nanos(goal.ours());
        double peerNanos = measurements.nanos(goal.peer());
        double bytes = measurements.bytes(goal.ours());
        double peerBytes = measurements.bytes(goal.peer());
        print(
                "| %s | %,.0f | %,.0f | %s | %s | %,.0f | %,.0f | %s | %s |",
                goal.name(),
                nanos,
                peerNanos,
                ratio(nanos, peerNanos),
                wanted(goal.mustTime(), goal.aimTime()),
                bytes,
                peerBytes,
                ratio(bytes, peerBytes),
                wanted(goal.mustBytes(), goal.aimBytes()));
    }

    private static String ratio(double ours, double peers) {
        return peers < 1 ? "" : String.format(Locale.ROOT, "%.2f", ours / peers);
    }

    private static String wanted(double must, double aim) {
        return (must == 0 ? "" : "≤ " + must) + (aim == 0 ? "" : ", ≤ " + aim);
    }

    /** Only turns count in which the machine had a core for each thread that ran. */
    void threads(List<ThreadScaling.Scaled> turns) {
        print("%n| | measured | must, aim |%n| --- | --: | --- |");
        double[] whole = turns.stream()
                .filter(turn -> turn.loop() >= ThreadScaling.WHOLE_CORES)
                .mapToDouble(ThreadScaling.Scaled::ours)
                .toArray();
        print(
                "| F on %d threads against 1, throughput per core; a bare loop had %.2f or more in %d of %d turns | %s |"
                        + " ≥ 0.9, ≥ 0.97 |",
                ThreadScaling.THREADS,
                ThreadScaling.WHOLE_CORES,
                whole.length,
                turns.size(),
                whole.length == 0 ? "" : String.format(Locale.ROOT, "%.2f", Measurements.median(whole)));
    }

    void growth() {
        double loop = Growth.slope(measurements, "byteSum");
        for (String method : List.of("form", "json")) {
            double slope = Growth.slope(measurements, method);
            print(
                    "| growth 1 kB to 1 MB, %s: %.3f ns/B against %.3f | %.2f | ≤ 2 |",
                    method, slope, loop, slope / loop);
        }
    }

    void coldStarts(double json, double form, double jackson) {
        print(
                "| cold, JSON: first call %.1f ms against Jackson 2's %.1f | %.2f | ≤ 0.35, ≤ 0.2 |",
                json, jackson, json / jackson);
        print("| cold, form: first call %.1f ms against the same | %.2f | ≤ 0.35, ≤ 0.2 |", form, form / jackson);
    }

    void retained() {
        for (Callback callback : Callback.values()) {
            long bytes = Retained.bytes(callback);
            int body = callback.body().length;
            print(
                    "| %s keeps on the heap: %,d B with a body of %,d | body + %,d | ≤ 900, ≤ 600 |",
                    callback, bytes, body, bytes - body);
        }
        long[] timeline = Retained.ofTimeline();
        print(
                "| a timeline keeps on the heap: %,d B with reports of %,d | × %.2f | ≤ 1.2 |",
                timeline[0], timeline[1], (double) timeline[0] / timeline[1]);
    }

    private void print(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }
}
