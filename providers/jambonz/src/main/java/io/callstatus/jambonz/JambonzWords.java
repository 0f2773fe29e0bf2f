package io.callstatus.jambonz;

import static io.callstatus.spi.Evidence.absent;
import static io.callstatus.spi.Evidence.key;
import static io.callstatus.spi.Evidence.shape;
import static io.callstatus.spi.Evidence.value;

import io.callstatus.CallDirection;
import io.callstatus.CallState;
import io.callstatus.EndReason;
import io.callstatus.EventKind;
import io.callstatus.OtherEvent;
import io.callstatus.spi.Callback;
import io.callstatus.spi.Fields;
import io.callstatus.spi.HangupSide;
import io.callstatus.spi.Transport;
import io.callstatus.spi.WordMap;
import java.util.ArrayList;
import java.util.List;

/** The words of jambonz and its other hooks; the sender's source, state of 2026-07-20, read 2026-11-28. */
final class JambonzWords {
    static final String HEADER = "Jambonz-Signature";

    static final WordMap<CallState> STATES = WordMap.withDefault(CallState.UNKNOWN)
            .map(CallState.INITIATED, "trying")
            .map(CallState.RINGING, "early-media")
            .same("queued", "ringing", "in-progress", "completed", "busy", "no-answer", "failed");

    /** {@code none} is for text messages. */
    static final WordMap<CallDirection> DIRECTIONS =
            WordMap.withDefault(CallDirection.UNKNOWN).same("inbound", "outbound");

    /** The usual phrases of SIP; {@code Request Terminated} says neither who ended the call nor why. */
    static final WordMap<EndReason> END_REASONS = WordMap.withDefault(EndReason.UNKNOWN)
            .map(EndReason.BUSY, "Busy Here", "Busy Everywhere")
            .map(EndReason.REJECTED, "Decline");

    /**
     * {@code caller} is the far end, in outbound calls too; for {@code jambonz}, it is not known whether the application asked
     * for it.
     */
    static final WordMap<HangupSide> SIDES = WordMap.withDefault(HangupSide.UNKNOWN)
            .map(HangupSide.FAR_END, "caller")
            .map(HangupSide.APPLICATION, "bot");

    private static final String[] WORDS = STATES.words().keySet().toArray(String[]::new);

    /** Every report has two of them. */
    private static final List<String> TELLING = List.of(
            "sip_status",
            "sip_reason",
            "account_sid",
            "application_sid",
            "trace_id",
            "fs_sip_address",
            "local_sip_address");

    private JambonzWords() {}

    /** Hooks of verbs have the same fields, with an earlier state. */
    static List<Callback> callbacks(Callback.Reader reader) {
        return List.of(
                event("dial", EventKind.OTHER).any("dial_call_status", "dial_sip_status", "dial_call_sid"),
                event("queue", EventKind.QUEUE).any("queue_sid", "queue_position", "queue_result"),
                event("conference", EventKind.CONFERENCE).any("conference_sid", "event"),
                event("message", EventKind.MESSAGE).all("message_sid"),
                event("gather", EventKind.DTMF).any("speech", "digits"),
                event("action", EventKind.OTHER).all(key("reason"), absent("error")),
                event("call-hook", EventKind.OTHER).all("env_vars"),
                twoOf(Callback.callStatus("call", reader))
                        .via(Transport.JSON)
                        .header(HEADER)
                        .all(value("call_status", WORDS))
                        .any("call_sid", "call_id")
                        .none(shape("account_sid", "AC[0-9a-f]{32}"))
                        .state("call_status")
                        .words(STATES, DIRECTIONS, END_REASONS, SIDES),
                Callback.otherEvent("empty", EventKind.OTHER).via(Transport.QUERY));
    }

    /** If one of them is missing, another one has to be there. */
    private static Callback twoOf(Callback callback) {
        Callback all = callback;
        for (String left : TELLING) {
            List<String> others = new ArrayList<>(TELLING);
            others.remove(left);
            all = all.any(others.toArray(String[]::new));
        }
        return all;
    }

    private static Callback event(String name, EventKind kind) {
        return Callback.otherEvent(name, kind).via(Transport.JSON).read(JambonzWords::read);
    }

    private static OtherEvent.Builder read(Fields in) {
        return OtherEvent.builder().callId(in.find("call_sid", "call_id"));
    }
}
