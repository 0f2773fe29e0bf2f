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

/** Vapi's words and its messages; pages "Server events" and "Call ended reasons", state of 2026-08-20, read 2026-11-28. */
final class VapiWords {
    static final String HEADER = "X-Vapi-Secret";

    /** {@code forwarding} is no end: {@code ended} follows. */
    static final WordMap<CallState> STATUSES = WordMap.withDefault(CallState.UNKNOWN)
            .map("scheduled", CallState.QUEUED)
            .map("queued", CallState.QUEUED)
            .map("ringing", CallState.RINGING)
            .map("in-progress", CallState.IN_PROGRESS)
            .map("forwarding", CallState.IN_PROGRESS);

    static final WordMap<CallState> REASONS = completed(failed(WordMap.withDefault(CallState.UNKNOWN)
            .map("customer-busy", CallState.BUSY)
            .map("customer-did-not-answer", CallState.NO_ANSWER)
            .containing("outbound-sip-408-", CallState.NO_ANSWER)
            .containing("outbound-sip-480-", CallState.NO_ANSWER)
            .map("manually-canceled", CallState.CANCELED)
            .map("scheduled-call-deleted", CallState.CANCELED)
            .map("call-deleted", CallState.CANCELED)
            .map("vonage-rejected", CallState.REJECTED)
            .map("call.ringing.sip-inbound-caller-hungup-before-call-connect", CallState.ABANDONED)
            .map("assistant-forwarded-call", CallState.TRANSFERRED)
            .map("assistant-request-returned-forwarding-phone-number", CallState.TRANSFERRED)
            .map("call.ringing.hook-executed-transfer", CallState.TRANSFERRED)
            .map("call.ending.hook-executed-transfer", CallState.TRANSFERRED)));

    static final WordMap<CallDirection> DIRECTIONS = WordMap.withDefault(CallDirection.UNKNOWN)
            .map("inboundPhoneCall", CallDirection.INBOUND)
            .map("outboundPhoneCall", CallDirection.OUTBOUND);

    /** What a name does not explain stands for nothing. */
    static final WordMap<EndReason> END_REASONS = WordMap.withDefault(EndReason.UNKNOWN)
            .map("customer-busy", EndReason.BUSY)
            .map("customer-did-not-answer", EndReason.NO_ANSWER)
            .map("manually-canceled", EndReason.CANCELED)
            .map("scheduled-call-deleted", EndReason.CANCELED)
            .map("call-deleted", EndReason.CANCELED)
            .map("vonage-rejected", EndReason.REJECTED)
            .map("assistant-forwarded-call", EndReason.TRANSFER)
            .map("assistant-request-returned-forwarding-phone-number", EndReason.TRANSFER)
            .map("call.ringing.hook-executed-transfer", EndReason.TRANSFER)
            .map("call.ending.hook-executed-transfer", EndReason.TRANSFER)
            .map("twilio-reported-customer-misdialed", EndReason.INVALID_NUMBER)
            .map("assistant-said-end-call-phrase", EndReason.NORMAL)
            .map("silence-timed-out", EndReason.TIMEOUT)
            .map("exceeded-max-duration", EndReason.TIMEOUT)
            .map("voicemail", EndReason.MACHINE)
            .beginning("customer-ended-call", EndReason.NORMAL)
            .beginning("assistant-ended-call", EndReason.NORMAL);

    static final WordMap<HangupSide> SIDES = WordMap.withDefault(HangupSide.UNKNOWN)
            .map("assistant-said-end-call-phrase", HangupSide.APPLICATION)
            .beginning("customer-ended-call", HangupSide.FAR_END)
            .beginning("assistant-ended-call", HangupSide.APPLICATION);

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

    /** Before there was a call, by the reason's name. */
    private static WordMap<CallState> failed(WordMap<CallState> words) {
        return words.map("twilio-reported-customer-misdialed", CallState.FAILED)
                .map("phone-call-provider-bypass-enabled-but-no-call-received", CallState.FAILED)
                .map("assistant-join-timed-out", CallState.FAILED)
                .map("customer-did-not-give-microphone-permission", CallState.FAILED)
                .beginning("call.start.", CallState.FAILED)
                .beginning("call-start-error-", CallState.FAILED)
                .beginning("assistant-not-", CallState.FAILED)
                .beginning("assistant-request-", CallState.FAILED)
                .beginning("call.ringing.error-", CallState.FAILED)
                .containing("-failed-to-connect", CallState.FAILED)
                .containing("transport-never-connected", CallState.FAILED)
                .containing("outbound-sip-", CallState.FAILED);
    }

    /** Of {@code call.forwarding}: the customer had been answered, and the one who was called next did not answer. */
    private static WordMap<CallState> completed(WordMap<CallState> words) {
        return words.map("assistant-said-end-call-phrase", CallState.COMPLETED)
                .map("silence-timed-out", CallState.COMPLETED)
                .map("exceeded-max-duration", CallState.COMPLETED)
                .map("voicemail", CallState.COMPLETED)
                .map("vonage-completed", CallState.COMPLETED)
                .map("vonage-disconnected", CallState.COMPLETED)
                .map("phone-call-provider-closed-websocket", CallState.COMPLETED)
                .map("worker-shutdown", CallState.COMPLETED)
                .map("call.forwarding.operator-busy", CallState.COMPLETED)
                .map("call.forwarding.no-answer", CallState.COMPLETED)
                .map("call.ringing.hook-executed-say", CallState.COMPLETED)
                .map("call.ending.hook-executed-say", CallState.COMPLETED)
                .beginning("customer-ended-call", CallState.COMPLETED)
                .beginning("assistant-ended-call", CallState.COMPLETED)
                .beginning("call.in-progress.", CallState.COMPLETED)
                .beginning("pipeline-error-", CallState.COMPLETED);
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
