package io.callstatus.callerdesk;

import static io.callstatus.spi.Evidence.absent;
import static io.callstatus.spi.Evidence.key;
import static io.callstatus.spi.Evidence.value;

import io.callstatus.CallDirection;
import io.callstatus.CallState;
import io.callstatus.EndReason;
import io.callstatus.EventKind;
import io.callstatus.FieldProblem;
import io.callstatus.spi.Callback;
import io.callstatus.spi.Fields;
import io.callstatus.spi.HangupSide;
import io.callstatus.spi.TimeFormat;
import io.callstatus.spi.Transport;
import io.callstatus.spi.WordMap;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** CallerDesk's words: the same word has another meaning while the call is live. */
final class CallerDeskWords {
    /** CallerDesk's times have no zone; its customers are in India, which has had this one offset since 1945. */
    static final TimeFormat INDIA = TimeFormat.local(ZoneOffset.ofHoursMinutes(5, 30));

    private static final WordMap<CallState> BOTH = WordMap.withDefault(CallState.UNKNOWN)
            .map(CallState.NO_ANSWER, "NOANSWER", "N/A", "Leg A Cancel - Agent No Answer")
            .map(CallState.BUSY, "BUSY", "AgentEngaged")
            .map(CallState.CANCELED, "CANCEL", "Cancel-Agent", "Cancel-Customer")
            .map(CallState.ABANDONED, "AbandonedCall", "Abandoned", "abandonment", "Not connected")
            .map(CallState.FAILED, "CONGESTION", "CHANUNAVAIL", "Unavailable");

    static final WordMap<CallState> REPORT =
            BOTH.map(CallState.COMPLETED, "ANSWER", "ANSWERED", "Leg B Answer").map(CallState.NO_ANSWER, "AgentonRing");

    static final WordMap<CallState> LIVE = BOTH.map(CallState.IN_PROGRESS, "ANSWER", "ANSWERED")
            .map(CallState.IN_PROGRESS, "Picked", "Leg B Answer")
            .map(CallState.RINGING, "Transfer to agent", "AgentonRing", "Leg A Answer");

    static final WordMap<CallDirection> DIRECTIONS = WordMap.withDefault(CallDirection.UNKNOWN)
            .map(CallDirection.INBOUND, "IVR")
            .map(CallDirection.OUTBOUND, "WEBOBD");

    /** The words of {@code hangup_cause}; page "Incoming call reports status", read 2026-11-29. */
    static final WordMap<EndReason> END_REASONS = WordMap.withDefault(EndReason.UNKNOWN)
            .map(EndReason.NORMAL, "ANSWER")
            .map(EndReason.NO_ANSWER, "NO ANSWER")
            .map(EndReason.BUSY, "BUSY", "AgentEngaged")
            .map(EndReason.CANCELED, "CANCEL")
            .map(EndReason.CONGESTION, "CONGESTION")
            .map(EndReason.UNREACHABLE, "Unavailable", "CHANUNAVAIL");

    static final WordMap<HangupSide> SIDES = WordMap.withDefault(HangupSide.UNKNOWN)
            .map(HangupSide.NEAR_END, "agent")
            .map(HangupSide.FAR_END, "customer");

    private static final String[] END = {"CallDuration", "TalkDuration", "EndTime"};
    private static final String REPORT_TYPE = "call_report";
    private static final String LIVE_TYPE = "live_call";

    private CallerDeskWords() {}

    /**
     * A report is about a call that has ended; any other callback is about a live call. The type says which, whatever is beside
     * it. If the type does not say so, an end and lengths do.
     */
    static WordMap<CallState> states(Fields in, TimeFormat times) {
        String type = in.find("type").orElse("");
        if (type.equals(REPORT_TYPE)) { // its spelling was always this
            return REPORT;
        }
        if (type.isEmpty()) {
            return hasEnd(in, times) ? REPORT : LIVE;
        }
        boolean isLive = WordMap.sameWord(type, LIVE_TYPE);
        return !isLive && (WordMap.sameWord(type, REPORT_TYPE) || hasEnd(in, times)) ? REPORT : LIVE;
    }

    /** An end or length that cannot be read was sent; {@code N/A} and the zeros of an unset clock were not. */
    private static boolean hasEnd(Fields in, TimeFormat times) {
        return in.hasAny(END)
                && (in.seconds("CallDuration").isPresent()
                        || in.seconds("TalkDuration").isPresent()
                        || (times.isReadable() ? in.instant("EndTime", times).isPresent() : in.has("EndTime"))
                        || in.problems().stream().map(FieldProblem::field).anyMatch(List.of(END)::contains));
    }

    /**
     * Exotel has most of these names, but never sends both numbers under these two. Others may, so they alone are not enough.
     */
    static List<Callback> callbacks(Callback.Reader reader) {
        List<Callback> all = new ArrayList<>();
        for (String what : new String[] {"member", "call_group"}) {
            for (String done : new String[] {"add", "update", "edit", "delete", "remove"}) {
                String event = done + "_" + what;
                all.add(Callback.otherEvent(event, EventKind.OTHER)
                        .all(value("type", event), absent("CallSid"))
                        .claiming());
            }
        }
        all.add(Callback.callStatus("call", reader)
                .via(Transport.JSON, Transport.QUERY, Transport.FORM)
                .all("SourceNumber", "DestinationNumber")
                .any(value("Direction", "IVR", "WEBOBD"), value("type", REPORT_TYPE, LIVE_TYPE), key("DialWhomNumber"))
                .state("Status", "callstatus")
                .appendingQuery()
                .words(REPORT, LIVE, DIRECTIONS, END_REASONS));
        return all;
    }
}
