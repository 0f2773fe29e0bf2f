package io.callstatus.elevenlabs;

import static io.callstatus.spi.Evidence.absent;
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
import io.callstatus.spi.FieldCatalog;
import io.callstatus.spi.FieldPath;
import io.callstatus.spi.Fields;
import io.callstatus.spi.TimeFormat;
import io.callstatus.spi.Transport;
import io.callstatus.spi.WordMap;
import java.util.List;

/**
 * The words and events of ElevenLabs agents. Sources: page "Post-call webhooks" and npm @elevenlabs/elevenlabs-js 2.73.0, read
 * 2026-11-28.
 */
final class ElevenLabsWords {
    static final String HEADER = "ElevenLabs-Signature";
    static final String FAILURE = "call_initiation_failure";
    static final String CONVERSATION = "post_call_transcription";

    /**
     * For a failure: {@code rejected} and {@code declined} by their names; without a reason, the event says that the call
     * failed.
     */
    static final WordMap<CallState> FAILURES = WordMap.withDefault(CallState.UNKNOWN)
            .map(CallState.BUSY, "busy")
            .map(CallState.NO_ANSWER, "no-answer")
            .map(CallState.REJECTED, "rejected", "declined")
            .map(CallState.FAILED, "failed", "unknown", FAILURE);

    /** The result of a call. */
    static final WordMap<CallState> RESULTS = WordMap.withDefault(CallState.UNKNOWN)
            .map(CallState.COMPLETED, "answered", "voicemail")
            .map(CallState.BUSY, "busy")
            .map(CallState.NO_ANSWER, "no_answer")
            .map(CallState.FAILED, "failed");

    /** For the record of a conversation, if there is no result of the call. */
    static final WordMap<CallState> RECORDS = WordMap.withDefault(CallState.UNKNOWN)
            .map(CallState.COMPLETED, "done", "processing")
            .map(CallState.FAILED, "failed")
            .map(CallState.INITIATED, "initiated")
            .map(CallState.IN_PROGRESS, "in-progress");

    /** {@code outbound-api} is Twilio's. */
    static final WordMap<CallDirection> DIRECTIONS = WordMap.withDefault(CallDirection.UNKNOWN)
            .same("inbound", "outbound")
            .map(CallDirection.OUTBOUND, "outbound-api");

    static final WordMap<EndReason> END_REASONS = WordMap.withDefault(EndReason.UNKNOWN)
            .map(EndReason.BUSY, "busy")
            .map(EndReason.NO_ANSWER, "no-answer")
            .map(EndReason.REJECTED, "rejected", "declined");

    private static final FieldPath TYPE = FieldPath.of("type");
    private static final FieldPath PHONE_CALL = FieldPath.of("data", "metadata", "phone_call");
    private static final String AUDIO = "post_call_audio";
    private static final String TRACED = "post_call_transcription_otel";

    /** About the workspace, not about a conversation. */
    private static final String[] VOICES = {"voice_removal_notice", "voice_removal_notice_withdrawn", "voice_removed"};

    static final FieldCatalog FIELDS = fields();

    private ElevenLabsWords() {}

    static List<Callback> callbacks(Callback.Reader failure, Callback.Reader conversation) {
        return List.of(
                status(FAILURE, failure).words(FAILURES, DIRECTIONS, END_REASONS),
                status(CONVERSATION, conversation)
                        .all(key(PHONE_CALL))
                        .none(absent(PHONE_CALL))
                        .words(RESULTS, RECORDS, DIRECTIONS, END_REASONS),
                event(CONVERSATION, EventKind.TRANSCRIPT, CONVERSATION).claiming(),
                event(TRACED, EventKind.TRANSCRIPT, TRACED).claiming(),
                event(AUDIO, EventKind.RECORDING, AUDIO).claiming().largeBody(),
                event("voice", EventKind.OTHER, VOICES).namedBy(TYPE).claiming(),
                Callback.otherEvent("event", EventKind.OTHER)
                        .all(otherThan(TYPE, FAILURE, CONVERSATION))
                        .namedBy(TYPE));
    }

    private static Callback status(String type, Callback.Reader reader) {
        return Callback.callStatus(type, reader)
                .via(Transport.JSON)
                .header(HEADER)
                .all(value(TYPE, type), key("event_timestamp"), key("data"))
                .state(TYPE)
                .in(Envelope.at("data"));
    }

    private static Callback event(String name, EventKind kind, String... types) {
        return Callback.otherEvent(name, kind)
                .via(Transport.JSON)
                .all(value(TYPE, types), key("event_timestamp"))
                .read(ElevenLabsWords::read);
    }

    private static OtherEvent.Builder read(Fields in) {
        return OtherEvent.builder()
                .callId(in.inside("data").find("conversation_id"))
                .occurredAt(in.instant("event_timestamp", TimeFormat.EPOCH_SECONDS));
    }

    private static FieldCatalog fields() {
        return FieldCatalog.shown("event_timestamp")
                .words("type")
                .and(FieldCatalog.shown("conversation_id, agent_id, branch_id, version_id, has_audio, has_user_audio,"
                                + " has_response_audio")
                        .words("status, failure_reason, analysis.call_successful")
                        .known("success, failure")
                        .personal("agent_name, user_id, transcript, conversation_initiation_client_data")
                        .and(ofMetadata().inside("metadata"))
                        .inside("data"));
    }

    private static FieldCatalog ofMetadata() {
        return FieldCatalog.shown("start_time_unix_secs, accepted_time_unix_secs, call_duration_secs, queue_wait_secs")
                .words("type, conversation_initiation_source")
                .known("sip_trunk, genesys, avaya, audiocodes, whatsapp, twilio_sms, widget")
                .personal("termination_reason, error, batch_call")
                .and(FieldCatalog.shown("call_sid, phone_number_id, stream_sid, call_id")
                        .words("type, direction, call_result")
                        .known("twilio, sip_trunking, exotel, sip")
                        .personal("agent_number, external_number")
                        .inside("phone_call"))
                .and(ofCarrier().inside("body"));
    }

    private static FieldCatalog ofCarrier() {
        return FieldCatalog.shown(
                        "CallSid, AccountSid, CallDuration, SipResponseCode, Timestamp, call_sid, sip_status_code")
                .words("CallStatus, Direction, twirp_code")
                .known("canceled, completed, ringing, initiated, queued, in-progress")
                .personal("From, To, from_number, to_number, sip_status, error_reason");
    }
}
