package io.callstatus.callerdesk;

import static io.callstatus.spi.Evidence.absent;
import static io.callstatus.spi.Evidence.key;
import static io.callstatus.spi.Evidence.value;

import io.callstatus.CallDirection;
import io.callstatus.CallState;
import io.callstatus.Codes;
import io.callstatus.spi.Fields;
import io.callstatus.spi.Fingerprint;
import io.callstatus.spi.TimeFormat;
import io.callstatus.spi.Transport;
import java.time.ZoneOffset;

/** CallerDesk's words: the same one means something else while the call is live. */
final class CallerDeskWords {
    /** CallerDesk's times have no zone; its customers are in India, which has had this one offset since 1945. */
    static final TimeFormat INDIA = TimeFormat.local(ZoneOffset.ofHoursMinutes(5, 30));

    private static final Codes<CallState> BOTH = Codes.orElse(CallState.UNKNOWN)
            .map("NOANSWER", CallState.NO_ANSWER)
            .map("N/A", CallState.NO_ANSWER)
            .map("Leg A Cancel - Agent No Answer", CallState.NO_ANSWER)
            .map("BUSY", CallState.BUSY)
            .map("AgentEngaged", CallState.BUSY)
            .map("CANCEL", CallState.CANCELED)
            .map("Cancel-Agent", CallState.CANCELED)
            .map("Cancel-Customer", CallState.CANCELED)
            .map("AbandonedCall", CallState.ABANDONED)
            .map("Abandoned", CallState.ABANDONED)
            .map("abandonment", CallState.ABANDONED)
            .map("Not connected", CallState.ABANDONED)
            .map("CONGESTION", CallState.FAILED)
            .map("CHANUNAVAIL", CallState.FAILED)
            .map("Unavailable", CallState.FAILED);

    static final Codes<CallState> REPORT = BOTH.map("ANSWER", CallState.COMPLETED)
            .map("ANSWERED", CallState.COMPLETED)
            .map("Leg B Answer", CallState.COMPLETED)
            .map("AgentonRing", CallState.NO_ANSWER);

    static final Codes<CallState> LIVE = BOTH.map("ANSWER", CallState.IN_PROGRESS)
            .map("ANSWERED", CallState.IN_PROGRESS)
            .map("Picked", CallState.IN_PROGRESS)
            .map("Leg B Answer", CallState.IN_PROGRESS)
            .map("Transfer to agent", CallState.RINGING)
            .map("AgentonRing", CallState.RINGING)
            .map("Leg A Answer", CallState.RINGING);

    static final Codes<CallDirection> DIRECTIONS = Codes.orElse(CallDirection.UNKNOWN)
            .map("IVR", CallDirection.INBOUND)
            .map("WEBOBD", CallDirection.OUTBOUND);

    /** Exotel shares most names, but never sends both numbers under these two. */
    static final Fingerprint FINGERPRINT = memberEvents(Fingerprint.of(Transport.JSON, Transport.QUERY, Transport.FORM)
            .all("SourceNumber", "DestinationNumber")
            .any(value("Direction", "IVR", "WEBOBD"), value("type", "call_report"), key("DialWhomNumber"), key("coins"))
            .appendingQuery());

    private CallerDeskWords() {}

    /** A report is about a call that has ended; anything else is about one that goes on. */
    static Codes<CallState> states(Fields in) {
        boolean report = in.hasAny("EndTime", "CallDuration", "TalkDuration")
                || in.find("type").filter("call_report"::equals).isPresent();
        return report ? REPORT : LIVE;
    }

    private static Fingerprint memberEvents(Fingerprint fingerprint) {
        Fingerprint all = fingerprint;
        for (String what : new String[] {"member", "call_group"}) {
            for (String done : new String[] {"add", "update", "edit", "delete", "remove"}) {
                String event = done + "_" + what;
                all = all.otherRequest(event, value("type", event), absent("CallSid"));
            }
        }
        return all;
    }
}
