package io.callstatus.flink;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/**
 * How far a run has come. Immutable.
 *
 * @param lines how many were read
 * @param reports how many reports they gave
 * @param dead how many dead letters
 * @param bytes how many of the bytes of the archive were read
 */
record Progress(long lines, long reports, long dead, long bytes) {
    /** The names under which the workers count. */
    static final String LINES = "callstatus-lines";

    static final String REPORTS = "callstatus-reports";
    static final String DEAD = "callstatus-dead";
    static final String BYTES = "callstatus-bytes";

    static Progress of(Map<String, Object> counters) {
        return new Progress(
                count(counters, LINES), count(counters, REPORTS), count(counters, DEAD), count(counters, BYTES));
    }

    private static long count(Map<String, Object> counters, String name) {
        return counters.get(name) instanceof Long count ? count : 0;
    }

    /** One line: what was read, parsed and refused, how fast, and how long it will still take. */
    String line(long size, Duration sinceStart) {
        double seconds = Math.max(sinceStart.toMillis(), 1) / 1_000.0;
        String left = bytes == 0 || size <= bytes ? "-" : text(Math.round(seconds * (size - bytes) / bytes));
        return String.format(
                Locale.ROOT,
                "read %,d (%d %%)  parsed %,d  refused %,d  %,.0f/s  left %s",
                lines,
                size == 0 ? 100 : Math.min(100 * bytes / size, 100),
                reports,
                dead,
                lines / seconds,
                left);
    }

    private static String text(long seconds) {
        return String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3_600, seconds / 60 % 60, seconds % 60);
    }
}
