package io.callstatus.timeline;

import io.callstatus.CallState;
import io.callstatus.CallStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What the legs of a session, in order, make of the whole. */
final class SessionOutcome {
    private static final Set<CallState> AFTER_RINGING = Set.of(CallState.NO_ANSWER, CallState.REJECTED);

    private final List<CallTimeline> legs;
    private final Set<String> parents;

    SessionOutcome(List<CallTimeline> legs) {
        this.legs = legs;
        this.parents =
                legs.stream().flatMap(leg -> SessionIds.parent(leg).stream()).collect(Collectors.toSet());
    }

    private List<CallTimeline> those(Predicate<CallTimeline> are) {
        return legs.stream().filter(are).toList();
    }

    private boolean isCaller(CallTimeline leg) {
        return parents.contains(leg.first().callId());
    }

    List<CallTimeline> callers() {
        return those(this::isCaller);
    }

    private List<CallTimeline> called() {
        return those(leg -> !isCaller(leg));
    }

    List<CallTimeline> answeredBy() {
        return those(leg -> !isCaller(leg) && leg.isAnswered());
    }

    List<CallTimeline> rang() {
        return those(leg -> !isCaller(leg) && (leg.isAnswered() || hasRung(leg)));
    }

    private static boolean hasRung(CallTimeline leg) {
        return AFTER_RINGING.contains(leg.current().state())
                || Newest.of(leg.set().decisive(), report -> report.state() == CallState.RINGING) != null;
    }

    List<CallTimeline> transferredTo() {
        List<CallTimeline> left = those(leg -> leg.current().state() == CallState.TRANSFERRED);
        if (left.isEmpty()) {
            return List.of();
        }
        if (!parents.isEmpty()) {
            Set<String> ids = left.stream().map(leg -> leg.first().callId()).collect(Collectors.toSet());
            return those(leg -> SessionIds.parent(leg).filter(ids::contains).isPresent());
        }
        Instant first = left.stream()
                .map(leg -> ReportOrder.moment(leg.current()))
                .min(Instant::compareTo)
                .orElse(Instant.MAX);
        return those(leg -> !left.contains(leg) && !leg.beginning().isBefore(first));
    }

    CallState state() {
        List<CallTimeline> called = called().isEmpty() ? legs : called();
        List<CallTimeline> live = new ArrayList<>(called);
        live.removeIf(CallTimeline::isComplete);
        if (live.isEmpty()) {
            live.addAll(those(leg -> !leg.isComplete()));
        }
        if (!live.isEmpty()) {
            return decisive(live);
        }
        List<CallTimeline> taken =
                called.stream().filter(CallTimeline::isAnswered).toList();
        return decisive(taken.isEmpty() ? called : taken);
    }

    /** By the rules for reports of one call, as if these were some. */
    private static CallState decisive(List<CallTimeline> legs) {
        List<CallStatus> states = new ArrayList<>();
        legs.forEach(leg -> states.add(leg.current()));
        states.sort(ReportOrder::compare);
        return Ends.decisive(states).state();
    }
}
