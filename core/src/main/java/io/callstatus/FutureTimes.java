package io.callstatus;

import io.callstatus.FieldProblem.Kind;
import io.callstatus.internal.read.Problems;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Lists the times of a status that are later than its receipt: whoever dates a report to the year 9999 shall not have the last
 * word for ever. Stateless.
 */
final class FutureTimes {
    /** How far clocks may differ, unless somebody says otherwise. */
    static final Duration TOLERANCE = Duration.ofMinutes(5);

    private FutureTimes() {}

    /** The status with its future times among its problems, whatever its parser made them of. */
    static CallStatus listedIn(CallStatus status, Problems problems) {
        if (!isFuture(status.occurredAt(), problems)
                && !isFuture(status.startedAt(), problems)
                && !isFuture(status.answeredAt(), problems)
                && !isFuture(status.endedAt(), problems)) {
            return status;
        }
        List<FieldProblem> ahead = new ArrayList<>();
        add("occurredAt", status.occurredAt(), problems, ahead);
        add("startedAt", status.startedAt(), problems, ahead);
        add("answeredAt", status.answeredAt(), problems, ahead);
        add("endedAt", status.endedAt(), problems, ahead);
        return status.toBuilder()
                .addProblems(ahead.toArray(FieldProblem[]::new))
                .build();
    }

    private static boolean isFuture(Optional<Instant> time, Problems problems) {
        return time.isPresent() && problems.isFuture(time.get());
    }

    /** Adds one of these times where it is ahead. */
    static void add(String attribute, Optional<Instant> time, Problems problems, List<FieldProblem> ahead) {
        if (!isFuture(time, problems)) {
            return;
        }
        FieldProblem.Builder problem = FieldProblem.builder()
                .field(attribute)
                .kind(Kind.FUTURE_TIME)
                .expected("a time not later than the receipt of the request")
                .found("a later time");
        problems.ahead(time.orElseThrow())
                .ifPresent(noted -> problem.field(noted.field()).offset(noted.offset()));
        ahead.add(problem.attribute(attribute).build());
    }
}
