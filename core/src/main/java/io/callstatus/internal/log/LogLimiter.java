package io.callstatus.internal.log;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Decides which lines about requests that were not handed over are written to a log. The first line of each kind is written
 * completely and at once. Further ones are counted, and one line a minute has the number of each kind. So an operator sees
 * every kind of problem, and nobody who sends requests can fill the log. It writes nothing itself. Thread-safe.
 */
final class LogLimiter {
    /** Kinds beyond this number are counted as one. */
    private static final int MOST_KINDS = 256;
    /** The line of a minute has the numbers of so many kinds. */
    private static final int MOST_SHOWN = 10;

    private static final long PERIOD = TimeUnit.MINUTES.toNanos(1);
    private static final String OTHER_KINDS = "of other kinds";

    private final LongSupplier clock;
    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private @Nullable String last;
    /** The time of the first one that was counted and not reported yet; meaningless if there is none. */
    private volatile long since;

    private volatile boolean isCounting;

    /** A limiter that uses the clock of this machine. */
    LogLimiter() {
        this(System::nanoTime);
    }

    LogLimiter(LongSupplier nanoseconds) {
        this.clock = nanoseconds;
    }

    /**
     * Takes note of a request.
     *
     * @param kind what is counted together, such as {@code freeclimb MISMATCH}; nothing that was sent
     * @param message what would be written about it alone; nothing that was sent
     * @param more what is added to the first message only; created for that one only
     * @return the lines to write now, usually none
     */
    List<String> note(String kind, String message, Supplier<String> more) {
        List<String> lines = new ArrayList<>(due());
        if (isFirst(kind, message)) {
            lines.add(message + more.get());
        }
        return lines;
    }

    private synchronized boolean isFirst(String kind, String message) {
        if (!counts.containsKey(kind) && counts.size() < MOST_KINDS) {
            counts.put(kind, 0);
            return true;
        }
        if (!isCounting) {
            since = clock.getAsLong();
            isCounting = true;
        }
        counts.merge(counts.containsKey(kind) ? kind : OTHER_KINDS, 1, Integer::sum);
        last = message;
        return false;
    }

    /** The line of a minute that is over; none if nothing was counted. */
    List<String> due() {
        return isCounting && clock.getAsLong() - since >= PERIOD ? summary() : List.of();
    }

    private synchronized List<String> summary() {
        long elapsed = clock.getAsLong() - since;
        if (!isCounting || elapsed < PERIOD) {
            return List.of(); // another thread was faster
        }
        String line = "in " + TimeUnit.NANOSECONDS.toSeconds(elapsed) + " s: " + counted() + ". Last: " + last;
        counts.replaceAll((kind, count) -> 0);
        isCounting = false;
        last = null;
        return List.of(line);
    }

    private String counted() {
        List<Map.Entry<String, Integer>> most = counts.entrySet().stream()
                .filter(count -> count.getValue() > 0)
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .toList();
        StringBuilder text = new StringBuilder();
        int more = 0;
        for (int i = 0; i < most.size(); i++) {
            if (i < MOST_SHOWN) {
                text.append(i == 0 ? "" : ", ")
                        .append(most.get(i).getValue())
                        .append(" × ")
                        .append(most.get(i).getKey());
            } else {
                more += most.get(i).getValue();
            }
        }
        return more == 0 ? text.toString() : text + ", " + more + " × others";
    }

    /** How many kinds it knows; nothing that was sent. */
    @Override
    public String toString() {
        return "LogLimiter{" + counts.size() + " kinds}";
    }
}
