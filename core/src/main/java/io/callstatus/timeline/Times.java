package io.callstatus.timeline;

import io.callstatus.CallStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The times of a report that decide something. Stateless. */
final class Times {
    private Times() {}

    static Optional<Instant> start(CallStatus report) {
        return ReportOrder.time(report, report.startedAt(), "startedAt");
    }

    static Optional<Instant> answer(CallStatus report) {
        return ReportOrder.time(report, report.answeredAt(), "answeredAt");
    }

    /** The earliest moment that a report is about; before all others where none has one. */
    static Instant earliest(List<CallStatus> reports) {
        return reports.stream()
                .map(ReportOrder::moment)
                .filter(moment -> !moment.equals(Instant.MIN))
                .min(Instant::compareTo)
                .orElse(Instant.MIN);
    }

    static Optional<Instant> end(CallStatus report) {
        return ReportOrder.time(report, report.endedAt(), "endedAt");
    }
}
