package io.callstatus.timeline;

import io.callstatus.CallStatus;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which sessions a call belongs to. Stateless. */
final class SessionIds {
    private SessionIds() {}

    static String of(CallStatus report) {
        return report.sessionId().or(report::parentCallId).orElse(report.callId());
    }

    /** Those that its reports name, else the one that it has without any. */
    static Set<String> all(CallTimeline leg) {
        Set<String> named = new TreeSet<>();
        leg.set().decisive().forEach(report -> report.sessionId().ifPresent(named::add));
        return named.isEmpty() ? Set.of(of(leg.current())) : named;
    }

    static Optional<String> parent(CallTimeline leg) {
        return leg.current().parentCallId();
    }
}
