package io.callstatus.timeline;

import io.callstatus.CallDirection;
import io.callstatus.CallStatus;
import io.callstatus.FieldProblem;
import io.callstatus.Recording;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** One status of all reports of one trust, which stand in order. */
final class MergedStatus {
    private final List<CallStatus> reports;
    private final CallStatus decisive;

    private MergedStatus(List<CallStatus> reports) {
        this.reports = reports;
        this.decisive = Ends.decisive(reports);
    }

    static CallStatus of(List<CallStatus> reports) {
        if (reports.size() == 1 && reports.get(0).problems().isEmpty()) {
            return reports.get(0);
        }
        return new MergedStatus(reports).merged();
    }

    /** Everything that one report alone decides stays as the builder has it. */
    private CallStatus merged() {
        CallStatus.Builder status = decisive.toBuilder()
                .sessionId(newest(CallStatus::sessionId))
                .parentCallId(newest(CallStatus::parentCallId))
                .accountId(newest(CallStatus::accountId))
                .isAccountInEveryReport(Newest.of(reports, CallStatus::isAccountInEveryReport) != null)
                .from(newest(CallStatus::from))
                .to(newest(CallStatus::to))
                .connectedTo(newest(CallStatus::connectedTo))
                .recordings(recordings())
                .problems(problems());
        direct(status);
        time(status);
        return ending(status).build();
    }

    /** Most calls have one at most, in one report. */
    @SuppressWarnings("ReferenceEquality") // the same report, and no other that says the same
    private List<Recording> recordings() {
        CallStatus recorded = Newest.of(reports, report -> !report.recordings().isEmpty());
        if (recorded == null) {
            return List.of();
        }
        boolean isAlone = recorded.recordings().size() == 1
                && Newest.of(
                                reports,
                                report -> report != recorded
                                        && !report.recordings().isEmpty())
                        == null;
        return isAlone ? recorded.recordings() : MergedRecordings.of(reports).list();
    }

    private List<FieldProblem> problems() {
        boolean isAny = Newest.of(reports, report -> !report.problems().isEmpty()) != null;
        return isAny ? MergedProblems.of(reports).list(decisive) : List.of();
    }

    private <T> Optional<T> newest(Function<CallStatus, Optional<T>> attribute) {
        return Newest.value(reports, attribute);
    }

    /** An unknown direction overwrites none. */
    private void direct(CallStatus.Builder status) {
        CallStatus told = Newest.of(reports, MergedStatus::isDirected);
        status.direction(told == null ? CallDirection.UNKNOWN : told.direction())
                .directionText(told == null ? newest(CallStatus::directionText) : told.directionText());
    }

    static boolean isDirected(CallStatus report) {
        return report.direction() != CallDirection.UNKNOWN;
    }

    /** As reported, and not mended where they run backwards. */
    private void time(CallStatus.Builder status) {
        Optional<Instant> start = Optional.empty();
        Optional<Instant> answer = Optional.empty();
        Optional<Instant> end = Optional.empty();
        for (CallStatus report : reports) {
            start = first(start, Times.start(report));
            answer = first(answer, Times.answer(report));
            end = last(end, Times.end(report));
        }
        status.startedAt(start)
                .answeredAt(answer)
                .endedAt(end)
                .occurredAt(ReportOrder.time(decisive, decisive.occurredAt(), "occurredAt"));
    }

    private static Optional<Instant> first(Optional<Instant> one, Optional<Instant> other) {
        return one.isEmpty() || other.isPresent() && other.get().isBefore(one.get()) ? other : one;
    }

    private static Optional<Instant> last(Optional<Instant> one, Optional<Instant> other) {
        return one.isEmpty() || other.isPresent() && other.get().isAfter(one.get()) ? other : one;
    }

    /** Lengths are those of the deciding end, else of any report; what is said of an end, of any end of its state. */
    private CallStatus.Builder ending(CallStatus.Builder status) {
        boolean isEnd = decisive.state().isTerminal();
        Optional<CallStatus> end = Optional.of(decisive).filter(report -> isEnd);
        status.duration(end.flatMap(CallStatus::duration).or(() -> newest(CallStatus::duration)))
                .talkDuration(end.flatMap(CallStatus::talkDuration).or(() -> newest(CallStatus::talkDuration)));
        CallStatus coded = Newest.of(
                reports, report -> isSameEnd(report) && report.sipCode().isPresent());
        if (isEnd && decisive.sipCode().isEmpty() && coded != null) {
            status.sipCode(coded.sipCode());
        }
        CallStatus sided = Newest.of(
                reports, report -> isSameEnd(report) && report.endedBy().isPresent());
        if (isEnd && decisive.endedBy().isEmpty() && sided != null) {
            status.endedBy(sided.endedBy());
        }
        return status;
    }

    private boolean isSameEnd(CallStatus report) {
        return report.state() == decisive.state();
    }
}
