package io.callstatus.internal.read;

import io.callstatus.FieldProblem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * What could not be read of one status, each field once, and which of its times are later than its receipt, as far as clocks
 * may differ. For one thread.
 */
public final class Problems {
    private final Instant receivedAt;
    private final Duration tolerance;
    private List<FieldProblem> all = List.of(); // most requests have none
    private List<FutureTime> ahead = List.of();

    private record FutureTime(Instant time, FieldProblem problem) {}

    /** Those of a status whose receipt nobody knows. */
    public Problems() {
        this(Instant.MAX, Duration.ZERO);
    }

    /** Those of a status that was received then. */
    public Problems(Instant receivedAt, Duration tolerance) {
        this.receivedAt = receivedAt;
        this.tolerance = tolerance;
    }

    /** Those noted so far, without the times that are ahead. */
    public List<FieldProblem> noted() {
        return all.isEmpty() ? all : Collections.unmodifiableList(all);
    }

    /** Notes one; parsers may ask twice. */
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

    /** What was noted of a time that is ahead; empty where no field was read as that time. */
    public Optional<FieldProblem> ahead(Instant time) {
        return ahead.stream()
                .filter(one -> one.time.equals(time))
                .map(FutureTime::problem)
                .findFirst();
    }
}
