package io.callstatus.timeline;

import io.callstatus.CallState;
import io.callstatus.CallStatus;
import io.callstatus.timeline.CallTimeline.Conflict;
import io.callstatus.timeline.CallTimeline.Conflict.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What contradicts each other among the reports of one trust, in order. Stateless. */
final class Conflicts {
    private Conflicts() {}

    @SuppressWarnings("ReferenceEquality") // the same report, and no other that says the same
    static List<Conflict> among(List<CallStatus> reports) {
        List<Conflict> conflicts = new ArrayList<>();
        CallStatus proof = Ends.proof(reports);
        List<CallStatus> specific = new ArrayList<>();
        for (CallState state : CallState.values()) {
            CallStatus end = unanswered(reports, state);
            if (end != null && proof != null) {
                conflicts.add(new Conflict(Kind.ANSWERED_AND_UNANSWERED, end, proof));
            }
            if (end != null && Ends.SPECIFIC.contains(state)) {
                specific.add(end);
            }
        }
        if (specific.size() > 1) {
            specific.sort(ReportOrder::compare);
            CallStatus first = Ends.decisive(specific);
            specific.stream()
                    .filter(end -> end != first)
                    .forEach(end -> conflicts.add(new Conflict(Kind.DIFFERENT_ENDS, first, end)));
        }
        return List.copyOf(conflicts);
    }

    private static @Nullable CallStatus unanswered(List<CallStatus> reports, CallState state) {
        boolean isUnanswered = state.isTerminal() && state.answered() == CallState.Answered.NO;
        return isUnanswered ? Ends.best(reports, state) : null;
    }
}
