package io.callstatus.telnyx;

import static io.callstatus.spi.Evidence.key;
import static io.callstatus.spi.Evidence.prefix;
import static io.callstatus.spi.Evidence.present;
import static io.callstatus.spi.Evidence.value;

import io.callstatus.CallDirection;
import io.callstatus.CallState;
import io.callstatus.EndReason;
import io.callstatus.EventKind;
import io.callstatus.OtherEvent;
import io.callstatus.spi.Callback;
import io.callstatus.spi.Envelope;
import io.callstatus.spi.Evidence;
import io.callstatus.spi.FieldPath;
import io.callstatus.spi.Fields;
import io.callstatus.spi.HangupSide;
import io.callstatus.spi.TimeFormat;
import io.callstatus.spi.Transport;
import io.callstatus.spi.WordMap;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Telnyx's words. Only four types of events are about the state of a call, whatever other types begin with. A type may be
 * written with underscores in place of its dots.
 */
final class TelnyxWords {
    static final WordMap<CallState> STATES = WordMap.withDefault(CallState.UNKNOWN)
            .map(CallState.INITIATED, "call.initiated")
            .map(CallState.IN_PROGRESS, "call.answered", "call.bridged");

    static final WordMap<CallState> CAUSES = WordMap.withDefault(CallState.UNKNOWN)
            .map(CallState.COMPLETED, "normal_clearing", "time_limit")
            .map(CallState.BUSY, "user_busy")
            .map(CallState.NO_ANSWER, "no_answer", "timeout")
            .map(CallState.CANCELED, "originator_cancel")
            .map(CallState.REJECTED, "call_rejected")
            .map(CallState.FAILED, "not_found");

    /** Decides if the cause is {@code unspecified}, or is on no page. */
    static final WordMap<CallState> SIP_CODES = WordMap.withDefault(CallState.FAILED)
            .map(CallState.COMPLETED, "200")
            .map(CallState.BUSY, "486", "600")
            .map(CallState.REJECTED, "603")
            .map(CallState.CANCELED, "487")
            .map(CallState.NO_ANSWER, "408", "480");

    static final WordMap<CallDirection> DIRECTIONS = WordMap.withDefault(CallDirection.UNKNOWN)
            .map(CallDirection.INBOUND, "incoming")
            .map(CallDirection.OUTBOUND, "outgoing")
            .same("inbound", "outbound");

    /** No page says what {@code not_found} did not find, a number or a registration. */
    static final WordMap<EndReason> END_REASONS = WordMap.withDefault(EndReason.UNKNOWN)
            .map(EndReason.NORMAL, "normal_clearing")
            .map(EndReason.TIMEOUT, "time_limit")
            .map(EndReason.BUSY, "user_busy")
            .map(EndReason.NO_ANSWER, "no_answer", "timeout")
            .map(EndReason.CANCELED, "originator_cancel")
            .map(EndReason.REJECTED, "call_rejected");

    static final WordMap<HangupSide> SIDES =
            WordMap.withDefault(HangupSide.UNKNOWN).same("caller", "callee");

    private static final String HANGUP = "call.hangup";
    private static final String[] STATUS_EVENTS = {
        "call.initiated",
        "call_initiated",
        "call.answered",
        "call_answered",
        "call.bridged",
        "call_bridged",
        HANGUP,
        "call_hangup"
    };

    /** The beginnings of the types of other events; the first that fits says what an event is about. */
    private record Family(String beginning, EventKind kind) {}

    private static final List<Family> FAMILIES = List.of(
            new Family("call.recording.transcription", EventKind.TRANSCRIPT),
            new Family("call.transcription", EventKind.TRANSCRIPT),
            new Family("call.recording", EventKind.RECORDING),
            new Family("call.dtmf", EventKind.DTMF),
            new Family("call.gather", EventKind.DTMF),
            new Family("call.ai_gather", EventKind.DTMF),
            new Family("call.machine", EventKind.MACHINE_DETECTION),
            new Family("call.enqueued", EventKind.QUEUE),
            new Family("call.dequeued", EventKind.QUEUE),
            new Family("queue", EventKind.QUEUE),
            new Family("conference", EventKind.CONFERENCE),
            new Family("message", EventKind.MESSAGE),
            new Family("fax", EventKind.MESSAGE));

    private TelnyxWords() {}

    static CallState state(String event, Optional<String> cause, OptionalInt sip) {
        if (!WordMap.sameWord(event, HANGUP)) {
            return STATES.of(event);
        }
        CallState byCause = cause.map(CAUSES::of).orElse(CallState.UNKNOWN);
        return byCause == CallState.UNKNOWN && sip.isPresent()
                ? SIP_CODES.of(Integer.toString(sip.getAsInt()))
                : byCause;
    }

    /** In {@code data}; version 1, and the portal's display of a delivery, have everything at the top. */
    static List<Callback> callbacks(Callback.Reader reader, Callback.Reader version1) {
        FieldPath type = FieldPath.of("data", "event_type");
        Evidence isEvent = value(FieldPath.of("data", "record_type"), "event");
        Evidence id = key(FieldPath.of("data", "payload", "call_control_id"));
        Evidence leg = key(FieldPath.of("data", "payload", "call_leg_id"));
        Evidence attempt = key(FieldPath.of("meta", "attempt"));
        FieldPath typeAtTop = FieldPath.of("event_type");
        Evidence isEventAtTop = value("record_type", "event");
        Evidence legAtTop = key(FieldPath.of("payload", "call_leg_id"));
        List<Callback> all = new ArrayList<>();
        all.add(status("call", reader, isEvent, type).any(id, leg).in(Envelope.at("data", "payload")));
        all.add(status("call_version_1", version1, isEventAtTop, typeAtTop)
                .any(legAtTop)
                .in(Envelope.at("payload")));
        otherEvents(isEvent, type, id, leg, attempt)
                .forEach(event -> all.add(event.in(Envelope.at("data", "payload"))
                        .read(in -> told(in, in.outer().instant("occurred_at", TimeFormat.ISO)))));
        otherEvents(isEventAtTop, typeAtTop, legAtTop)
                .forEach(event -> all.add(event.in(Envelope.at("payload"))
                        .read(in -> told(in, in.instant("occurred_at", TimeFormat.ISO)))));
        return all;
    }

    /** All events of a call have its id, as its statuses have. */
    private static OtherEvent.Builder told(Fields in, Optional<Instant> moment) {
        return OtherEvent.builder()
                .callId(in.find("call_control_id"))
                .sessionId(in.find("call_session_id"))
                .occurredAt(moment);
    }

    private static Callback status(String name, Callback.Reader reader, Evidence isEvent, FieldPath type) {
        return Callback.callStatus(name, reader)
                .via(Transport.JSON)
                .all(isEvent, value(type, STATUS_EVENTS))
                .state(type)
                .words(STATES, CAUSES, SIP_CODES, DIRECTIONS, END_REASONS);
    }

    private static List<Callback> otherEvents(Evidence isEvent, FieldPath type, Evidence... any) {
        List<Callback> events = new ArrayList<>();
        for (Family family : FAMILIES) {
            String beginning = family.beginning();
            events.add(otherEvent(beginning, family.kind(), isEvent, type, any)
                    .any(prefix(type, beginning), prefix(type, beginning.replace('.', '_'))));
        }
        events.add(otherEvent(Callback.UNKNOWN_EVENT, EventKind.OTHER, isEvent, type, any));
        return events;
    }

    private static Callback otherEvent(String name, EventKind kind, Evidence isEvent, FieldPath type, Evidence... any) {
        return Callback.otherEvent(name, kind)
                .via(Transport.JSON)
                .all(isEvent, present(type))
                .any(any)
                .none(value(type, STATUS_EVENTS))
                .namedBy(type)
                .claiming();
    }
}
