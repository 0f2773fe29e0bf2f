package io.callstatus.timeline;

import io.callstatus.CallState;
import io.callstatus.CallStatus;
import io.callstatus.FieldProblem;
import io.callstatus.Trust;
import io.callstatus.internal.json.JsonTree;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The order of the reports of a call: by trust, ends behind what is live, then by the provider's numbers, by time, and
 * by the progress of a call. It is total: digests and texts are made where all of that is equal.
 */
final class ReportOrder {
    private static final int LAST_STEP = 4;

    private ReportOrder() {}

    /** Negative where the first comes before the second; 0 where they say the same, whatever their payloads are. */
    @SuppressWarnings("ReferenceEquality") // the same report, and no other that says the same
    static int compare(CallStatus one, CallStatus other) {
        if (one == other) {
            return 0;
        }
        int order = Integer.compare(level(one), level(other));
        if (order == 0) {
            order = Boolean.compare(one.state().isTerminal(), other.state().isTerminal());
        }
        return order == 0 ? inTime(one, other) : order;
    }

    /** The same among reports that are all live or all ends. */
    private static int inTime(CallStatus one, CallStatus other) {
        int order = Long.compare(one.sequence().orElse(-1), other.sequence().orElse(-1));
        if (order == 0) {
            order = moment(one).compareTo(moment(other));
        }
        if (order == 0) {
            order = Integer.compare(step(one.state()), step(other.state()));
        }
        return order == 0 ? byContent(one, other) : order;
    }

    /** The order of reports that nothing else tells apart. */
    static int byContent(CallStatus one, CallStatus other) {
        if (isSame(one, other)) {
            return 0;
        }
        int order = one.eventKey().compareTo(other.eventKey());
        return order == 0 ? content(one).compareTo(content(other)) : order;
    }

    /** Whether they agree in all but what equality leaves out; cheaper than their texts. */
    private static boolean isSame(CallStatus one, CallStatus other) {
        return one.trust().equals(other.trust())
                && one.isAccountInEveryReport() == other.isAccountInEveryReport()
                && one.isSequenceShared() == other.isSequenceShared()
                && one.equals(other);
    }

    private static String content(CallStatus report) {
        return report.withoutPayload().toJson();
    }

    /** Of two reports that say the same, the one whose payload is kept. */
    @SuppressWarnings("ReferenceEquality") // the same report, and no other that says the same
    static CallStatus richer(CallStatus one, CallStatus other) {
        return one == other || isSame(one, other) || payload(one).compareTo(payload(other)) >= 0 ? one : other;
    }

    private static String payload(CallStatus report) {
        Map<String, Object> map = new LinkedHashMap<>(report.toMap());
        map.keySet().retainAll(Set.of("payload", "envelope"));
        return JsonTree.write(map);
    }

    /** How far its proof goes: a report of a lower level says nothing where there is one of a higher. */
    static int level(CallStatus report) {
        Optional<Trust> trust = report.trust();
        if (trust.isEmpty()) {
            return 0;
        }
        return switch (trust.get()) {
            case SIGNATURE -> 3;
            case SHARED_SECRET -> 2;
            case PARTIAL_SIGNATURE -> 1;
            case UNVERIFIED -> 0;
        };
    }

    /** How far a call has come: not the order of the enum, since some queue after they initiate. */
    private static int step(CallState state) {
        return switch (state) {
            case UNKNOWN -> -1;
            case INITIATED -> 0;
            case QUEUED -> 1;
            case RINGING -> 2;
            case IN_PROGRESS -> 3;
            default -> LAST_STEP;
        };
    }

    /** The moment that a report is about; before all others where it has none. */
    static Instant moment(CallStatus report) {
        return time(report, report.occurredAt(), "occurredAt")
                .or(() -> time(report, report.endedAt(), "endedAt"))
                .orElse(Instant.MIN);
    }

    /** This time of a report, unless it was ahead of the clock when the report came: then it decides nothing. */
    static Optional<Instant> time(CallStatus report, Optional<Instant> time, String attribute) {
        return time.isPresent() && isFuture(report, attribute) ? Optional.empty() : time;
    }

    private static boolean isFuture(CallStatus report, String attribute) {
        for (FieldProblem problem : report.problems()) {
            if (problem.kind() == FieldProblem.Kind.FUTURE_TIME
                    && problem.attribute().filter(attribute::equals).isPresent()) {
                return true;
            }
        }
        return false;
    }
}
