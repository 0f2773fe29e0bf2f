package io.callstatus.timeline;

import io.callstatus.CallState;
import io.callstatus.CallStatus;
import java.time.Instant;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The reports without which a timeline would say something else: of each question, the one that answers it. They are so
 * many at most, whatever came, and are kept where reports are dropped.
 */
final class DecidingReports {
    private static final List<Predicate<CallStatus>> NEWEST = List.of(
            report -> report.sessionId().isPresent(),
            report -> report.parentCallId().isPresent(),
            report -> report.accountId().isPresent(),
            CallStatus::isAccountInEveryReport,
            Numbers::isShared,
            report -> report.from().isPresent(),
            report -> report.to().isPresent(),
            report -> report.connectedTo().isPresent(),
            MergedStatus::isDirected,
            report -> report.directionText().isPresent(),
            report -> report.duration().isPresent(),
            report -> report.talkDuration().isPresent(),
            report -> report.state() == CallState.UNKNOWN,
            report -> report.state() == CallState.IN_PROGRESS,
            report -> report.state() == CallState.RINGING,
            report -> isLive(report.state()));

    private final List<CallStatus> reports;
    private final Set<CallStatus> found = Collections.newSetFromMap(new IdentityHashMap<>());

    private DecidingReports(List<CallStatus> reports) {
        this.reports = reports;
    }

    /** Those among the reports of one trust, in order. */
    static Set<CallStatus> among(List<CallStatus> reports) {
        DecidingReports all = new DecidingReports(reports);
        NEWEST.forEach(question -> all.add(Newest.of(reports, question)));
        all.add(Ends.proof(reports));
        for (CallState state : CallState.values()) {
            if (state.isTerminal()) {
                all.addEnd(state);
            }
        }
        all.add(all.earliest(Times::start));
        all.add(all.earliest(Times::answer));
        all.add(all.latest(Times::end));
        all.found.addAll(MergedRecordings.of(reports).sources());
        all.found.addAll(MergedProblems.of(reports).sources());
        return all.found;
    }

    private static boolean isLive(CallState state) {
        return state == CallState.QUEUED || state == CallState.INITIATED || state == CallState.RINGING;
    }

    private void add(@Nullable CallStatus report) {
        if (report != null) {
            found.add(report);
        }
    }

    private void addEnd(CallState state) {
        add(Ends.best(reports, state));
        add(Newest.of(
                reports, report -> report.state() == state && report.sipCode().isPresent()));
        add(Newest.of(
                reports, report -> report.state() == state && report.endedBy().isPresent()));
    }

    private @Nullable CallStatus earliest(Function<CallStatus, Optional<Instant>> time) {
        CallStatus first = null;
        Instant least = Instant.MAX;
        for (CallStatus report : reports) {
            Instant own = time.apply(report).orElse(Instant.MAX);
            if (own.isBefore(least)) {
                least = own;
                first = report;
            }
        }
        return first;
    }

    private @Nullable CallStatus latest(Function<CallStatus, Optional<Instant>> time) {
        CallStatus last = null;
        Instant most = Instant.MIN;
        for (CallStatus report : reports) {
            Instant own = time.apply(report).orElse(Instant.MIN);
            if (own.isAfter(most)) {
                most = own;
                last = report;
            }
        }
        return last;
    }
}
