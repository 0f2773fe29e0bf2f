package io.callstatus.benchmarks;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The classes that a receiver of one provider writes for its JSON. */
final class JsonRecords {
    private JsonRecords() {}

    static Class<?> typeOf(Callback callback) {
        return switch (callback) {
            case J1 -> FreeClimb.class;
            case J2 -> RevRing.class;
            case T -> Telnyx.class;
            case V -> Vapi.class;
            case F, G, C -> throw new IllegalArgumentException(callback + " is a form");
        };
    }

    /** FreeClimb's call status, as sent. */
    public record FreeClimb(
            String accountId,
            String callId,
            String callStatus,
            @Nullable String callDuration,
            @Nullable String callEndedReason,
            @Nullable String conferenceId,
            @Nullable String direction,
            @Nullable String from,
            @Nullable String parentCallId,
            @Nullable String queueId,
            @Nullable String recordingDurationSec,
            @Nullable String recordingId,
            @Nullable String recordingUrl,
            @Nullable String requestId,
            String requestType,
            @Nullable String to) {}

    /** RevRing's post-call report, as sent. */
    public record RevRing(
            String id,
            String status,
            @Nullable String direction,
            @Nullable String fromNumber,
            @Nullable String toNumber,
            @Nullable String organizationId,
            @Nullable String agentId,
            @Nullable String recordingUrl,
            @Nullable String hangupCause,
            @Nullable String errorMessage,
            @Nullable String startedAt,
            @Nullable String endedAt,
            @Nullable String initiatedAt,
            @Nullable Double durationSeconds,
            @Nullable List<Turn> transcript) {}

    /** What one of the two said. */
    public record Turn(
            String role, String content, @Nullable String lang, double startTime, double endTime) {}

    /** Telnyx's event, as far as a call status takes it in. */
    public record Telnyx(TelnyxEvent data) {}

    /** What happened. */
    public record TelnyxEvent(
            String id,
            @JsonProperty("event_type") String eventType,
            @JsonProperty("occurred_at") String occurredAt,
            TelnyxCall payload) {}

    /** The call that it happened to. */
    public record TelnyxCall(
            @JsonProperty("call_control_id") String callControlId,
            @JsonProperty("call_session_id") @Nullable String callSessionId,
            @Nullable String direction,
            @Nullable String from,
            @JsonProperty("caller_id_name") @Nullable String callerIdName,
            @Nullable String to,
            @JsonProperty("start_time") @Nullable String startTime,
            @JsonProperty("end_time") @Nullable String endTime,
            @JsonProperty("hangup_cause") @Nullable String hangupCause,
            @JsonProperty("hangup_source") @Nullable String hangupSource,
            @JsonProperty("sip_hangup_cause") @Nullable String sipHangupCause) {}

    /** Vapi's report, as far as a call status takes it in. */
    public record Vapi(VapiMessage message) {}

    /** What it reports. */
    public record VapiMessage(
            String type,
            long timestamp,
            @Nullable String endedReason,
            @Nullable String startedAt,
            @Nullable String endedAt,
            @Nullable Double durationSeconds,
            @Nullable VapiParty destination,
            @Nullable VapiParty customer,
            @Nullable VapiParty phoneNumber,
            @Nullable VapiArtifact artifact,
            VapiCall call) {}

    /** A number with its name. */
    public record VapiParty(
            @Nullable String number, @Nullable String name) {}

    /** What was recorded. */
    public record VapiArtifact(@Nullable String recordingUrl) {}

    /** The call. */
    public record VapiCall(
            String id, @Nullable String orgId, @Nullable String type) {}
}
