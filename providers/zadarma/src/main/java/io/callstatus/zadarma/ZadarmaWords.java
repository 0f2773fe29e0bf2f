package io.callstatus.zadarma;

import static io.callstatus.spi.Evidence.key;
import static io.callstatus.spi.Evidence.prefix;
import static io.callstatus.spi.Evidence.value;

import io.callstatus.CallState;
import io.callstatus.CallStatus;
import io.callstatus.EndReason;
import io.callstatus.EventKind;
import io.callstatus.OtherEvent;
import io.callstatus.Recording;
import io.callstatus.spi.Callback;
import io.callstatus.spi.FieldPath;
import io.callstatus.spi.Fields;
import io.callstatus.spi.Handshake;
import io.callstatus.spi.Transport;
import io.callstatus.spi.WordMap;
import java.util.List;
import java.util.Optional;

/** Zadarma's events and words; its libraries (state of 2023-01-17) and page "API", read 2026-11-28. */
final class ZadarmaWords {
    static final String RECORD = "NOTIFY_RECORD";

    /** For a call that is live. */
    static final WordMap<CallState> EVENTS = WordMap.withDefault(CallState.UNKNOWN)
            .map(CallState.INITIATED, "NOTIFY_START", "NOTIFY_IVR")
            .map(CallState.RINGING, "NOTIFY_INTERNAL")
            .map(CallState.IN_PROGRESS, "NOTIFY_ANSWER")
            .map(CallState.INITIATED, "NOTIFY_OUT_START");

    /** For a call that is over; {@code cancel} also if the caller gave up. */
    static final WordMap<CallState> ENDS = WordMap.withDefault(CallState.UNKNOWN)
            .map(CallState.COMPLETED, "answered")
            .map(CallState.BUSY, "busy")
            .map(CallState.NO_ANSWER, "no answer")
            .map(CallState.CANCELED, "cancel")
            .map(CallState.FAILED, "failed", "no money", "unallocated number", "no limit", "no day limit")
            .map(CallState.FAILED, "line limit", "no money, no limit");

    /** Causes of Q.931, and not SIP codes. */
    static final WordMap<EndReason> END_REASONS = WordMap.withDefault(EndReason.UNKNOWN)
            .map(EndReason.INVALID_NUMBER, "1")
            .map(EndReason.NORMAL, "16")
            .map(EndReason.BUSY, "17")
            .map(EndReason.NO_ANSWER, "18", "19")
            .map(EndReason.REJECTED, "21");

    private static final FieldPath EVENT = FieldPath.of("event");
    private static final String[] CALLS = {
        "NOTIFY_START",
        "NOTIFY_IVR",
        "NOTIFY_INTERNAL",
        "NOTIFY_ANSWER",
        "NOTIFY_END",
        "NOTIFY_INTERNAL_END",
        "NOTIFY_OUT_START",
        "NOTIFY_OUT_END"
    };

    private ZadarmaWords() {}

    /** No field shows the direction. */
    static boolean isOutbound(String event) {
        return event.startsWith("NOTIFY_OUT_");
    }

    static CallStatus.Builder state(String event, Optional<String> disposition) {
        CallStatus.Builder status = CallStatus.builder();
        return EVENTS.knows(event)
                ? status.state(event, EVENTS)
                : status.state(disposition.map(ENDS::of).orElse(CallState.UNKNOWN))
                        .stateText(disposition.orElse(event));
    }

    static List<Callback> callbacks(Callback.Reader reader) {
        return List.of(
                Callback.handshake("echo", Handshake.echoParameter("zd_echo")),
                event(EventKind.RECORDING, "NOTIFY_RECORD", "pbx_call_id").read(ZadarmaWords::read),
                event(EventKind.TRANSCRIPT, "SPEECH_RECOGNITION", "result"),
                event(EventKind.OTHER, "NUMBER_LOOKUP", "result"),
                event(EventKind.OTHER, "CALL_TRACKING", "result"),
                event(EventKind.MESSAGE, "SMS", "result"),
                Callback.callStatus("call", reader)
                        .via(Transport.FORM)
                        .all(value(EVENT, CALLS), key("pbx_call_id"))
                        .state(EVENT)
                        .words(EVENTS, ENDS, END_REASONS),
                Callback.otherEvent("NOTIFY_", EventKind.OTHER)
                        .via(Transport.FORM)
                        .all(prefix(EVENT, "NOTIFY_"), key("pbx_call_id"))
                        .claiming()
                        .namedBy(EVENT)
                        .read(ZadarmaWords::read));
    }

    private static Callback event(EventKind kind, String word, String field) {
        return Callback.otherEvent(word, kind)
                .via(Transport.FORM)
                .all(value(EVENT, word), key(field))
                .claiming();
    }

    private static OtherEvent.Builder read(Fields in) {
        return OtherEvent.builder()
                .callId(in.find("pbx_call_id"))
                .recording(in.find("call_id_with_rec")
                        .map(id -> Recording.builder().id(id).build()));
    }
}
