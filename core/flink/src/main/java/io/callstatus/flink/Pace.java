package io.callstatus.flink;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The present speed of a run. It is computed from the last seconds, and not from those in which the cluster was started and
 * nothing was read. Not thread-safe.
 */
final class Pace {
    private static final Duration WINDOW = Duration.ofSeconds(15);

    /** The progress, and the time after the start. */
    private record Sample(Progress progress, Duration at) {}

    private final Deque<Sample> samples = new ArrayDeque<>();

    /**
     * The line to show.
     *
     * @param size the size of the archive in bytes
     * @param at the time after the start
     */
    String line(Progress now, long size, Duration at) {
        if (now.lines() == 0) {
            samples.clear();
        }
        samples.addLast(new Sample(now, at));
        while (samples.size() > 2 && at.minus(samples.getFirst().at()).compareTo(WINDOW) > 0) {
            samples.removeFirst();
        }
        Sample before = samples.getFirst();
        return now.line(size, before.progress(), at.minus(before.at()));
    }
}
