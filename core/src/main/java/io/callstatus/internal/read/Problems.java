package io.callstatus.internal.read;

import io.callstatus.FieldProblem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * What could not be read of one status, each field once, and which of its times are later than its receipt, by more than clocks
 * may differ. For one thread.
 */
public final class Problems {
    private final Instant receivedAt;
    private final Duration tolerance;
    private List<FieldProblem> all = List.of(); // most requests have none
    private List<FutureTime> ahead = List.of();

    private record FutureTime(Instant time, FieldProblem problem) {}

    /** The problems of a status whose time of receipt is not known. */
    public Problems() {
        this(Instant.MAX, Duration.ZERO);
    }

    /** The problems of a status that was received at this time. */
    public Problems(Instant receivedAt, Duration tolerance) {
        this.receivedAt = receivedAt;
        this.tolerance = tolerance;
    }

    /** The problems noted so far, without those about times that are later than the receipt. */
    public List<FieldProblem> noted() {
        return all.isEmpty() ? all : Collections.unmodifiableList(all);
    }

    /** Notes a problem once; parsers may read a field twice. */
    void note(FieldProblem problem) {
        for (FieldProblem noted : all) {
            if (noted.field().equals(problem.field())) {
                return;
            }
        }
        all = all.isEmpty() ? new ArrayList<>() : all;
        all.add(problem);
    }

    /** Whether a time is later than the receipt. */
    public boolean isFuture(Instant time) {
        return time.isAfter(receivedAt) && Duration.between(receivedAt, time).compareTo(tolerance) > 0;
    }

    void noteFuture(Instant time, FieldProblem problem) {
        ahead = ahead.isEmpty() ? new ArrayList<>() : ahead;
        ahead.add(new FutureTime(time, problem));
    }

    /** What was noted about this time, which is later than the receipt; empty if no field was read as that time. */
    public Optional<FieldProblem> ahead(Instant time) {
        return ahead.stream()
                .filter(one -> one.time.equals(time))
                .map(FutureTime::problem)
                .findFirst();
    }
}
