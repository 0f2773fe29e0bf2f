package io.callstatus.eightbyeight;

import static io.callstatus.spi.Evidence.key;
import static io.callstatus.spi.Evidence.otherThan;
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
import io.callstatus.spi.TimeFormat;
import io.callstatus.spi.Transport;
import io.callstatus.spi.WordMap;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The words of 8x8 Connect, and what it sends; 8x8Cloud/public-developer-docs, docs/connect/docs/voice, read 2026-11-28. */
final class EightByEightWords {
    static final WordMap<CallState> STATES = WordMap.withDefault(CallState.UNKNOWN)
            .map(CallState.INITIATED, "CALL_INITIATED", "CALL_RECEIVED")
            .map(CallState.IN_PROGRESS, "CALL_CONNECTED", "CALL_UPDATED");

    /** The end of a leg that was connected for some time. */
    static final WordMap<CallState> ENDS =
            WordMap.withDefault(CallState.UNKNOWN).map(CallState.COMPLETED, "CALL_DISCONNECTED");

    /**
     * The end of a leg that was not connected: inferred. Below 400, a call of 0 seconds and one without an answer look the
     * same.
     */
    static final WordMap<CallState> SIP_CODES = WordMap.withDefault(CallState.FAILED)
            .map(CallState.BUSY, "486", "600")
            .map(CallState.NO_ANSWER, "408", "480", "504")
            .map(CallState.CANCELED, "487")
            .map(CallState.REJECTED, "603", "403", "607")
            .map(CallState.UNKNOWN, "200");

    static final WordMap<CallState> SESSIONS = WordMap.withDefault(CallState.UNKNOWN)
            .map(CallState.COMPLETED, "COMPLETED", "COMPLETED_UNSUBSCRIBED", "COMPLETED_UNSUB_ERROR")
            .map(CallState.NO_ANSWER, "NO_ANSWER")
            .map(CallState.BUSY, "BUSY")
            .map(CallState.CANCELED, "CANCELED")
            .map(CallState.FAILED, "FAILED", "ERROR", "UNSUBSCRIBED_CONTACT");

    static final WordMap<CallDirection> DIRECTIONS =
            WordMap.withDefault(CallDirection.UNKNOWN).same("INBOUND", "OUTBOUND");

    /** Prose; no page explains more than a number. */
    static final WordMap<EndReason> END_REASONS = WordMap.withDefault(EndReason.UNKNOWN);

    private static final int FIRST_FAULT = 400;
    private static final Evidence VOICE = value("namespace", "VOICE");
    private static final Evidence SESSION = key(FieldPath.of("payload", "sessionId"));
    private static final FieldPath STATUS = FieldPath.of("payload", "callStatus");

    private EightByEightWords() {}

    /** The word; for the end of a leg, length and SIP code decide. */
    static CallState ofLeg(String word, Optional<Duration> length, OptionalInt sip) {
        if (!ENDS.knows(word)) {
            return STATES.of(word);
        }
        if (length.filter(connected -> !connected.isZero()).isPresent()) {
            return ENDS.of(word);
        }
        boolean isFault = sip.isPresent() && sip.getAsInt() >= FIRST_FAULT;
        return isFault ? SIP_CODES.of(Integer.toString(sip.getAsInt())) : CallState.UNKNOWN;
    }

    /** A leg, its session, and other events. The envelope has the same form for voice and for messages. */
    static List<Callback> callbacks(Callback.Reader leg, Callback.Reader session) {
        return List.of(
                event("DTMF_RECEIVED", EventKind.DTMF)
                        .all(VOICE, value("eventType", "CALL_STATUS"), value(STATUS, "DTMF_RECEIVED")),
                status("CALL_STATUS", leg).state(STATUS).words(STATES, ENDS, SIP_CODES, DIRECTIONS),
                status("SESSION_SUMMARY", session)
                        .state(FieldPath.of("payload", "sessionStatus"))
                        .words(SESSIONS, DIRECTIONS, END_REASONS),
                event("CALL_ACTION", EventKind.OTHER).all(VOICE, value("eventType", "CALL_ACTION")),
                event("CALL_RECORDING_STATUS", EventKind.RECORDING)
                        .all(VOICE, value("eventType", "CALL_RECORDING_STATUS")),
                event("VIRTUAL_NUMBER_UPDATE", EventKind.OTHER).all(VOICE, value("eventType", "VIRTUAL_NUMBER_UPDATE")),
                event("message", EventKind.MESSAGE).all(value("namespace", "SMS", "ChatApps")),
                event(Callback.UNKNOWN_EVENT, EventKind.OTHER)
                        .all(VOICE, SESSION, otherThan("eventType", "CALL_STATUS", "SESSION_SUMMARY")));
    }

    private static Callback status(String type, Callback.Reader reader) {
        return Callback.callStatus(type, reader)
                .via(Transport.JSON)
                .all(VOICE, value("eventType", type), SESSION)
                .in(Envelope.at("payload"));
    }

    private static Callback event(String name, EventKind kind) {
        return Callback.otherEvent(name, kind)
                .via(Transport.JSON)
                .all(key("eventType"), key("payload"))
                .in(Envelope.at("payload"))
                .read(EightByEightWords::event)
                .claiming();
    }

    private static OtherEvent.Builder event(Fields in) {
        return OtherEvent.builder()
                .callId(in.find("callId"))
                .sessionId(in.find("sessionId"))
                .occurredAt(in.instant("timestamp", TimeFormat.ISO))
                .recording(in.recording("filePath", "recordingId", "durationSeconds"));
    }
}
