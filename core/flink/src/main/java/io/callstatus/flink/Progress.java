package io.callstatus.flink;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/**
 * The progress of a run. Immutable.
 *
 * @param lines how many were read
 * @param reports how many reports they gave
 * @param dead how many dead letters
 * @param bytes how many of the bytes of the archive were read
 */
record Progress(long lines, long reports, long dead, long bytes) {
    /** The names of the counters of the workers. */
    static final String LINES = "callstatus-lines";

    static final String REPORTS = "callstatus-reports";
    static final String DEAD = "callstatus-dead";
    static final String BYTES = "callstatus-bytes";

    /** Before anything is read. */
    static final Progress NONE = new Progress(0, 0, 0, 0);

    /** The first lines are slow: an estimate made from them would be wrong by hours. */
    private static final Duration TELLING = Duration.ofSeconds(3);

    static Progress of(Map<String, Object> counters) {
        return new Progress(
                count(counters, LINES), count(counters, REPORTS), count(counters, DEAD), count(counters, BYTES));
    }

    private static long count(Map<String, Object> counters, String name) {
        return counters.get(name) instanceof Long count ? count : 0;
    }

    /**
     * One line: what was read, parsed and refused, how fast, and the estimated time left.
     *
     * @param size the size of the archive in bytes
     * @param before the progress from which the speed is computed
     * @param since how long ago that was
     */
    String line(long size, Progress before, Duration since) {
        double seconds = Math.max(since.toMillis(), 1) / 1_000.0;
        boolean isTelling = since.compareTo(TELLING) >= 0 && bytes > before.bytes && size > bytes;
        String left = isTelling ? text(Math.round(seconds * (size - bytes) / (bytes - before.bytes))) : "-";
        return String.format(
                Locale.ROOT,
                "read %,d (%d %%)  parsed %,d  refused %,d  %,.0f/s  left %s",
                lines,
                size == 0 ? 100 : Math.min(100 * bytes / size, 100),
                reports,
                dead,
                (lines - before.lines) / seconds,
                left);
    }

    private static String text(long seconds) {
        return String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3_600, seconds / 60 % 60, seconds % 60);
    }
}
