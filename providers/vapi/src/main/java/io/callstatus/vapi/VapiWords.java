package io.callstatus.vapi;

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
import io.callstatus.spi.FieldCatalog;
import io.callstatus.spi.FieldPath;
import io.callstatus.spi.Fields;
import io.callstatus.spi.HangupSide;
import io.callstatus.spi.TimeFormat;
import io.callstatus.spi.Transport;
import io.callstatus.spi.WordMap;
import java.util.List;

/**
 * Vapi's words and its messages. Sources: pages "Server events" and "Call ended reasons", state of 2026-08-20, read 2026-11-28.
 */
final class VapiWords {
    static final String HEADER = "X-Vapi-Secret";

    /** {@code forwarding} is not the end: {@code ended} follows. */
    static final WordMap<CallState> STATUSES = WordMap.withDefault(CallState.UNKNOWN)
            .map(CallState.QUEUED, "scheduled", "queued")
            .map(CallState.RINGING, "ringing")
            .map(CallState.IN_PROGRESS, "in-progress", "forwarding");

    static final WordMap<CallState> REASONS = completed(failed(WordMap.withDefault(CallState.UNKNOWN)
            .map(CallState.BUSY, "customer-busy")
            .map(CallState.NO_ANSWER, "customer-did-not-answer")
            .containing(CallState.NO_ANSWER, "outbound-sip-408-", "outbound-sip-480-")
            .map(CallState.CANCELED, "manually-canceled", "scheduled-call-deleted", "call-deleted")
            .map(CallState.REJECTED, "vonage-rejected")
            .map(CallState.ABANDONED, "call.ringing.sip-inbound-caller-hungup-before-call-connect")
            .map(
                    CallState.TRANSFERRED,
                    "assistant-forwarded-call",
                    "assistant-request-returned-forwarding-phone-number")
            .map(CallState.TRANSFERRED, "call.ringing.hook-executed-transfer", "call.ending.hook-executed-transfer")));

    static final WordMap<CallDirection> DIRECTIONS = WordMap.withDefault(CallDirection.UNKNOWN)
            .map(CallDirection.INBOUND, "inboundPhoneCall")
            .map(CallDirection.OUTBOUND, "outboundPhoneCall");

    /** Only names that explain themselves are mapped. */
    static final WordMap<EndReason> END_REASONS = WordMap.withDefault(EndReason.UNKNOWN)
            .map(EndReason.BUSY, "customer-busy")
            .map(EndReason.NO_ANSWER, "customer-did-not-answer")
            .map(EndReason.CANCELED, "manually-canceled", "scheduled-call-deleted", "call-deleted")
            .map(EndReason.REJECTED, "vonage-rejected")
            .map(EndReason.TRANSFER, "assistant-forwarded-call", "assistant-request-returned-forwarding-phone-number")
            .map(EndReason.TRANSFER, "call.ringing.hook-executed-transfer", "call.ending.hook-executed-transfer")
            .map(EndReason.INVALID_NUMBER, "twilio-reported-customer-misdialed")
            .map(EndReason.NORMAL, "assistant-said-end-call-phrase")
            .map(EndReason.TIMEOUT, "silence-timed-out", "exceeded-max-duration")
            .map(EndReason.MACHINE, "voicemail")
            .beginning(EndReason.NORMAL, "customer-ended-call", "assistant-ended-call");

    static final WordMap<HangupSide> SIDES = WordMap.withDefault(HangupSide.UNKNOWN)
            .map(HangupSide.APPLICATION, "assistant-said-end-call-phrase")
            .beginning(HangupSide.FAR_END, "customer-ended-call")
            .beginning(HangupSide.APPLICATION, "assistant-ended-call");

    private static final FieldPath TYPE = FieldPath.of("message", "type");
    private static final FieldPath CALL_ID = FieldPath.of("message", "call", "id");
    private static final String UPDATE = "status-update";
    private static final String[] REPORTS = {UPDATE, "end-of-call-report"};

    /** Also known without a call. */
    private static final String[] OTHERS = {
        "hang",
        "assistant-request",
        "tool-calls",
        "function-call",
        "transfer-destination-request",
        "handoff-destination-request",
        "knowledge-base-request",
        "voice-request",
        "voice-input",
        "call.endpointing.request",
        "conversation-update",
        "speech-update",
        "assistant.speechStarted",
        "model-output",
        "user-interrupted",
        "language-change-detected",
        "phone-call-control",
        "transfer-update",
        "session.created",
        "session.updated",
        "session.deleted",
        "call.deleted",
        "call.delete.failed"
    };

    static final FieldCatalog FIELDS = fields();

    private VapiWords() {}

    /** For a call that was not started: by the reason's name. */
    private static WordMap<CallState> failed(WordMap<CallState> words) {
        return words.map(
                        CallState.FAILED,
                        "twilio-reported-customer-misdialed",
                        "phone-call-provider-bypass-enabled-but-no-call-received")
                .map(CallState.FAILED, "assistant-join-timed-out", "customer-did-not-give-microphone-permission")
                .beginning(CallState.FAILED, "call.start.", "call-start-error-", "assistant-not-")
                .beginning(CallState.FAILED, "assistant-request-", "call.ringing.error-")
                .containing(CallState.FAILED, "-failed-to-connect", "transport-never-connected", "outbound-sip-");
    }

    /** For {@code call.forwarding}: the customer had answered, and the person who was called next did not answer. */
    private static WordMap<CallState> completed(WordMap<CallState> words) {
        return words.map(CallState.COMPLETED, "assistant-said-end-call-phrase", "silence-timed-out")
                .map(CallState.COMPLETED, "exceeded-max-duration", "voicemail", "vonage-completed")
                .map(CallState.COMPLETED, "vonage-disconnected", "phone-call-provider-closed-websocket")
                .map(CallState.COMPLETED, "worker-shutdown", "call.forwarding.operator-busy")
                .map(CallState.COMPLETED, "call.forwarding.no-answer", "call.ringing.hook-executed-say")
                .map(CallState.COMPLETED, "call.ending.hook-executed-say")
                .beginning(CallState.COMPLETED, "customer-ended-call", "assistant-ended-call", "call.in-progress.")
                .beginning(CallState.COMPLETED, "pipeline-error-");
    }

    static boolean isUpdate(String type) {
        return WordMap.sameWord(type, UPDATE);
    }

    static List<Callback> callbacks(Callback.Reader reader) {
        return List.of(
                Callback.callStatus("call", reader)
                        .via(Transport.JSON)
                        .header(HEADER)
                        .all(value(TYPE, REPORTS), key(CALL_ID))
                        .state(TYPE)
                        .in(Envelope.at("message"))
                        .words(STATUSES, REASONS, DIRECTIONS, END_REASONS, SIDES),
                event(
                        "transcript",
                        EventKind.TRANSCRIPT,
                        value(TYPE, "transcript", "transcript[transcriptType=\"final\"]")),
                event("chat", EventKind.MESSAGE, value(TYPE, "chat.created", "chat.deleted")),
                event("event", EventKind.OTHER, value(TYPE, OTHERS)),
                event("event", EventKind.OTHER, otherThan(TYPE, REPORTS), key(CALL_ID)));
    }

    private static Callback event(String name, EventKind kind, Evidence... evidence) {
        return Callback.otherEvent(name, kind)
                .via(Transport.JSON)
                .all(evidence)
                .namedBy(TYPE)
                .in(Envelope.at("message"))
                .read(VapiWords::read)
                .claiming();
    }

    private static OtherEvent.Builder read(Fields in) {
        return OtherEvent.builder()
                .callId(in.inside("call").find("id"))
                .occurredAt(in.instant("timestamp", TimeFormat.EPOCH_FRACTIONAL_MILLIS));
    }

    private static FieldCatalog fields() {
        return FieldCatalog.shown("timestamp, startedAt, endedAt, durationSeconds, durationMs, durationMinutes, cost")
                .words("type, status, endedReason, destination.type")
                .known("number, sip")
                .personal(
                        "costs, costBreakdown, analysis, compliance, recordingUrl, stereoRecordingUrl, transcript, summary,"
                                + " destination.number, destination.sipUri, destination.extension,"
                                + " inboundPhoneCallDebuggingArtifacts")
                .and(FieldCatalog.none()
                        .personal("recordingUrl, stereoRecordingUrl, presignedMonoUrl, transcript, messages,"
                                + " recording.mono.combinedUrl, recording.stereoUrl")
                        .inside("artifact"))
                .and(parties())
                .and(ofCall().and(parties()).inside("call"))
                .inside("message");
    }

    private static FieldCatalog parties() {
        FieldCatalog party = FieldCatalog.shown("id, provider").personal("number, sipUri, name, extension, externalId");
        return party.inside("customer").and(party.inside("phoneNumber"));
    }

    private static FieldCatalog ofCall() {
        return FieldCatalog.shown("id, orgId, createdAt, updatedAt, startedAt, endedAt, phoneNumberId, assistantId,"
                        + " phoneCallProviderId")
                .words("type, status, endedReason, phoneCallProvider, phoneCallTransport")
                .known("twilio, vonage, vapi, telnyx, sip, pstn, webCall, vapi.websocketCall")
                .personal("endedMessage");
    }
}
