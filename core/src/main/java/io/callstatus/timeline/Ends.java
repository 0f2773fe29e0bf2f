package io.callstatus.timeline;

import io.callstatus.CallState;
import io.callstatus.CallStatus;
import io.callstatus.EndReason;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which report decides where a call stands, and what proves that somebody took it. Stateless. */
final class Ends {
    /** Ends that say how it came that nobody answered. */
    static final Set<CallState> SPECIFIC =
            Set.of(CallState.BUSY, CallState.NO_ANSWER, CallState.REJECTED, CallState.CANCELED, CallState.ABANDONED);

    private static final int NOTHING_KNOWN = 0;
    private static final int LIVE = 1;
    private static final int ANSWERED = 2;
    private static final int FAULT = 3;
    private static final int BARE_END = 4;
    private static final int SPECIFIC_END = 5;
    private static final int PROVEN_END = 6;

    private Ends() {}

    /** The report that decides, of one trust and in order. */
    static CallStatus decisive(List<CallStatus> reports) {
        boolean isProven = proof(reports) != null;
        CallStatus decisive = reports.get(0);
        for (CallStatus report : reports) {
            if (compare(report, decisive, isProven) > 0) {
                decisive = report;
            }
        }
        return decisive;
    }

    private static int compare(CallStatus one, CallStatus other, boolean isProven) {
        int order = Integer.compare(rank(one.state(), isProven), rank(other.state(), isProven));
        if (order != 0) {
            return order;
        }
        return one.state().isTerminal() ? compareEnds(one, other) : ReportOrder.compare(one, other);
    }

    private static int rank(CallState state, boolean isProven) {
        return switch (state) {
            case UNKNOWN -> NOTHING_KNOWN;
            case QUEUED, INITIATED, RINGING -> LIVE;
            case IN_PROGRESS -> ANSWERED;
            case FAILED -> FAULT;
            case COMPLETED, TRANSFERRED -> isProven ? PROVEN_END : BARE_END;
            default -> SPECIFIC_END;
        };
    }

    /** The order of ends of one rank, or of one state: a transfer, a known reason, any reason, the later one. */
    private static int compareEnds(CallStatus one, CallStatus other) {
        int order = Boolean.compare(one.state() == CallState.TRANSFERRED, other.state() == CallState.TRANSFERRED);
        if (order == 0) {
            order = Integer.compare(reason(one), reason(other));
        }
        if (order == 0) {
            order = ReportOrder.moment(one).compareTo(ReportOrder.moment(other));
        }
        return order == 0 ? ReportOrder.byContent(one, other) : order;
    }

    private static int reason(CallStatus end) {
        Optional<EndReason> reason = end.endReason();
        if (reason.isPresent() && reason.get() != EndReason.UNKNOWN) {
            return 2;
        }
        return reason.isPresent() || end.endReasonText().isPresent() ? 1 : 0;
    }

    /** The end of this state that comes before all others of it; null where there is none. */
    static @Nullable CallStatus best(List<CallStatus> reports, CallState state) {
        CallStatus best = null;
        for (CallStatus report : reports) {
            if (report.state() == state && (best == null || compareEnds(report, best) > 0)) {
                best = report;
            }
        }
        return best;
    }

    /** The newest report that proves an answer; null where none does. */
    static @Nullable CallStatus proof(List<CallStatus> reports) {
        return Newest.of(reports, Ends::isProof);
    }

    private static boolean isProof(CallStatus report) {
        return report.state() == CallState.IN_PROGRESS
                || ReportOrder.time(report, report.answeredAt(), "answeredAt").isPresent()
                || report.talkDuration().filter(Ends::isLong).isPresent();
    }

    private static boolean isLong(Duration length) {
        return length.compareTo(Duration.ZERO) > 0;
    }
}
