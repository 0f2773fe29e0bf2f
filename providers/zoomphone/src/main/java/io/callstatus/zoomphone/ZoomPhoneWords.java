package io.callstatus.zoomphone;

import static io.callstatus.spi.Evidence.key;
import static io.callstatus.spi.Evidence.prefix;
import static io.callstatus.spi.Evidence.value;

import io.callstatus.CallState;
import io.callstatus.EndReason;
import io.callstatus.EventKind;
import io.callstatus.spi.Callback;
import io.callstatus.spi.Envelope;
import io.callstatus.spi.FieldCatalog;
import io.callstatus.spi.FieldPath;
import io.callstatus.spi.Handshake;
import io.callstatus.spi.Transport;
import io.callstatus.spi.WordMap;
import java.util.List;
import java.util.Optional;

/** Zoom Phone's words and its events. Sources: the vendor's OpenAPI, read 2026-11-28, and words in public receivers. */
final class ZoomPhoneWords {
    /** If an end has no result, the call was answered if there is a time of the answer. */
    static final WordMap<CallState> EVENTS = WordMap.withDefault(CallState.UNKNOWN)
            .map(CallState.RINGING, "phone.caller_ringing", "phone.callee_ringing")
            .map(CallState.IN_PROGRESS, "phone.caller_connected", "phone.callee_answered")
            .map(CallState.NO_ANSWER, "phone.callee_missed")
            .map(CallState.REJECTED, "phone.callee_rejected")
            .map(CallState.COMPLETED, "phone.caller_ended", "phone.callee_ended");

    /** If another phone of the queue took the call, it has ended at this one; the call continues there, with the same id. */
    private static final WordMap<CallState> RESULTS = WordMap.withDefault(CallState.UNKNOWN)
            .map(CallState.COMPLETED, "Call connected")
            .map(CallState.CANCELED, "Call Cancel", "Call Canceled", "Cancel")
            .map(CallState.NO_ANSWER, "No Answer", "Ring Timeout")
            .map(CallState.BUSY, "Busy")
            .map(CallState.REJECTED, "Rejected")
            .map(CallState.FAILED, "Wrong Number", "Restricted Number", "Internal Error")
            .map(CallState.NO_ANSWER, "Answered by Other Member", "Answered by Other Device");

    /** For the caller, a mailbox has taken the call; for the phone that rang, nobody has; inferred. */
    private static final WordMap<CallState> CALLER_RESULTS = RESULTS.map(CallState.COMPLETED, "Voicemail");

    private static final WordMap<CallState> CALLEE_RESULTS = RESULTS.map(CallState.NO_ANSWER, "Voicemail");

    /** That a call was connected is not the reason for its end. */
    static final WordMap<EndReason> END_REASONS = WordMap.withDefault(EndReason.UNKNOWN)
            .map(EndReason.CANCELED, "Call Cancel", "Call Canceled", "Cancel")
            .map(EndReason.NO_ANSWER, "No Answer", "Ring Timeout")
            .map(EndReason.BUSY, "Busy")
            .map(EndReason.REJECTED, "Rejected")
            .map(EndReason.INVALID_NUMBER, "Wrong Number")
            .map(EndReason.BLOCKED, "Restricted Number")
            .map(EndReason.PROVIDER_ERROR, "Internal Error");

    private static final FieldPath EVENT = FieldPath.of("event");
    private static final FieldPath OBJECT = FieldPath.of("payload", "object");
    private static final String VALIDATION = "endpoint.url_validation";

    private ZoomPhoneWords() {}

    static WordMap<CallState> results(boolean isCaller) {
        return isCaller ? CALLER_RESULTS : CALLEE_RESULTS;
    }

    static boolean isCaller(String event) {
        return event.startsWith("phone.caller_");
    }

    static boolean isEnd(String event) {
        return EVENTS.of(event).isTerminal();
    }

    /** If a call was declined, it is declined whatever the result. */
    static boolean isToldByResult(String event) {
        return isEnd(event) && EVENTS.of(event) != CallState.REJECTED;
    }

    static CallState state(String event, boolean isAnswered) {
        CallState state = EVENTS.of(event);
        return state == CallState.COMPLETED && !isAnswered ? CallState.UNKNOWN : state;
    }

    /** Whether the called person took the call. */
    static boolean isConnected(String event, Optional<String> result) {
        return EVENTS.of(event) == CallState.IN_PROGRESS
                || result.filter(word -> RESULTS.of(word) == CallState.COMPLETED)
                        .isPresent();
    }

    static List<Callback> callbacks(Callback.Reader reader, Callback.EventReader told) {
        return List.of(
                Callback.handshake(VALIDATION, Handshake.hmacJson("payload.plainToken", "plainToken", "encryptedToken"))
                        .all(value(EVENT, VALIDATION)),
                Callback.callStatus("call", reader)
                        .via(Transport.JSON)
                        .header(ZoomPhoneScheme.HEADER)
                        .all(value(EVENT, EVENTS.words().keySet().toArray(String[]::new)), key(OBJECT))
                        .state(EVENT)
                        .in(Envelope.at("payload", "object"))
                        .words(EVENTS, RESULTS, CALLER_RESULTS, CALLEE_RESULTS, END_REASONS),
                event("phone.recording_", EventKind.RECORDING).read(told),
                event("phone.voicemail_", EventKind.VOICEMAIL).read(told),
                event("phone.sms_", EventKind.MESSAGE).read(told),
                event("phone.fax_", EventKind.MESSAGE).read(told),
                event("phone.conference_", EventKind.CONFERENCE).read(told),
                event("phone.", EventKind.OTHER)
                        .all(key("event_ts"), key(OBJECT))
                        .claiming()
                        .read(told),
                unknown().read(told));
    }

    private static Callback unknown() {
        return Callback.otherEvent(Callback.UNKNOWN_EVENT, EventKind.OTHER)
                .via(Transport.JSON)
                .namedBy(EVENT);
    }

    private static Callback event(String beginning, EventKind kind) {
        return Callback.otherEvent(beginning, kind)
                .via(Transport.JSON)
                .all(prefix(EVENT, beginning))
                .namedBy(EVENT);
    }

    /** Zones, devices and mailboxes are personal. */
    static FieldCatalog fields() {
        FieldCatalog side = FieldCatalog.shown("extension_id, user_id, device_id")
                .words("extension_type, connection_type")
                .known(
                        "user, callQueue, autoReceptionist, commonArea, sharedLineGroup, zoomRoom, contactCenter, pstn, voip,"
                                + " pstn_off_net, pstn_on_net, contact_center, byop")
                .personal("phone_number, extension_number, name, account_code, timezone, device_type, device_name");
        FieldCatalog call = FieldCatalog.shown("call_id, ringing_start_time, connected_start_time, answer_start_time,"
                        + " call_end_time, channel_id, sip_id")
                .words("handup_result, hangup_result")
                .personal("caller, callee, forwarded_by, redirect_forwarded_by");
        return FieldCatalog.shown("event_ts, payload.account_id")
                .words("event")
                .personal("payload, payload.object")
                .and(call.inside("payload.object"))
                .and(side.inside("payload.object.caller"))
                .and(side.inside("payload.object.callee"));
    }
}
