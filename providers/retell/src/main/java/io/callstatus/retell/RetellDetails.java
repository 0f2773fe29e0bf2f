package io.callstatus.retell;

import io.callstatus.CallStatus;
import io.callstatus.JsonText;
import io.callstatus.spi.Fields;
import io.callstatus.spi.ProviderDetails;
import io.callstatus.spi.TimeFormat;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What Retell's call events say beyond {@link CallStatus}, typed; npm retell-sdk 5.66.1, read 2026-11-28. Every field but the
 * event may be absent.
 *
 * <pre>{@code
 * RetellDetails.of(status).callAnalysis().flatMap(analysis -> analysis.at("user_sentiment")); // "Neutral"
 * }</pre>
 */
public final class RetellDetails extends ProviderDetails {
    private final Fields call = in.inside("call");
    private final Optional<String> event = in.find("event");
    private final Optional<String> callType = call.find("call_type");
    private final Optional<String> callStatus = call.find("call_status");
    private final Optional<String> agentId = call.find("agent_id");
    private final Optional<String> agentName = call.find("agent_name");
    private final OptionalLong agentVersion = call.integer("agent_version");
    private final Optional<Instant> transferEndedAt = call.instant("transfer_end_timestamp", TimeFormat.EPOCH_MILLIS);
    private final Optional<String> multiChannelRecordingUrl = call.find("recording_multi_channel_url");
    private final Optional<String> scrubbedRecordingUrl = call.find("scrubbed_recording_url");
    private final Optional<String> publicLogUrl = call.find("public_log_url");
    private final Optional<String> transcript = call.find("transcript");
    private final Optional<JsonText> telephonyIdentifier = call.object("telephony_identifier");
    private final Optional<JsonText> metadata = call.object("metadata");
    private final Optional<JsonText> dynamicVariables = call.object("retell_llm_dynamic_variables");
    private final Optional<JsonText> collectedVariables = call.object("collected_dynamic_variables");
    private final Optional<JsonText> customSipHeaders = call.object("custom_sip_headers");
    private final Optional<JsonText> callCost = call.object("call_cost");
    private final Optional<JsonText> callAnalysis = call.object("call_analysis");
    private final Optional<JsonText> transcriptTurns = call.array("transcript_object");
    private final Optional<JsonText> transcriptWithToolCalls = call.array("transcript_with_tool_calls");
    private final Optional<JsonText> latency = call.object("latency");
    private final Optional<JsonText> tokenUsage = call.object("llm_token_usage");

    private RetellDetails(Fields in) {
        super(in);
    }

    /**
     * The details of a Retell status.
     *
     * @throws IllegalArgumentException if another provider sent it
     */
    public static RetellDetails of(CallStatus status) {
        return of(RetellParser.ID, status, RetellDetails::new);
    }

    /** The details of a Retell status; empty for any other provider's. */
    public static Optional<RetellDetails> find(CallStatus status) {
        return find(RetellParser.ID, status, RetellDetails::new);
    }

    /**
     * {@code event}: {@code call_started}, {@code call_ended}, or {@code call_analyzed}, which reports the same end once more.
     */
    public Optional<String> event() {
        return event;
    }

    /** {@code call_type}: {@code phone_call} or {@code web_call}, which has neither direction nor numbers. */
    public Optional<String> callType() {
        return callType;
    }

    /**
     * {@code call_status}: {@code registered}, {@code not_connected}, {@code ongoing}, {@code ended} or {@code error}; it may
     * lag behind the event.
     */
    public Optional<String> callStatus() {
        return callStatus;
    }

    /** {@code agent_id}: text, the agent. */
    public Optional<String> agentId() {
        return agentId;
    }

    /** {@code agent_name}: text, the name of the agent. */
    public Optional<String> agentName() {
        return agentName;
    }

    /** {@code agent_version}: a number, the version of the agent. */
    public OptionalLong agentVersion() {
        return agentVersion;
    }

    /** {@code transfer_end_timestamp}: milliseconds since 1970, when the transferred call ended. */
    public Optional<Instant> transferEndedAt() {
        return transferEndedAt;
    }

    /** {@code recording_multi_channel_url}: a URL, each side on a channel; it may expire. */
    public Optional<String> multiChannelRecordingUrl() {
        return multiChannelRecordingUrl;
    }

    /** {@code scrubbed_recording_url}: a URL, without personal data; it may expire. */
    public Optional<String> scrubbedRecordingUrl() {
        return scrubbedRecordingUrl;
    }

    /** {@code public_log_url}: a URL, the log of the call; it may expire. */
    public Optional<String> publicLogUrl() {
        return publicLogUrl;
    }

    /** {@code transcript}: text, what was said; long. */
    public Optional<String> transcript() {
        return transcript;
    }

    /** {@code telephony_identifier}: a JSON object, ids of the carrier such as {@code twilio_call_sid}. */
    public Optional<JsonText> telephonyIdentifier() {
        return telephonyIdentifier;
    }

    /** {@code metadata}: a JSON object, the user's own. */
    public Optional<JsonText> metadata() {
        return metadata;
    }

    /** {@code retell_llm_dynamic_variables}: a JSON object, the user's own, given to the agent. */
    public Optional<JsonText> dynamicVariables() {
        return dynamicVariables;
    }

    /** {@code collected_dynamic_variables}: a JSON object, what the agent collected. */
    public Optional<JsonText> collectedVariables() {
        return collectedVariables;
    }

    /** {@code custom_sip_headers}: a JSON object, headers of SIP by name. */
    public Optional<JsonText> customSipHeaders() {
        return customSipHeaders;
    }

    /** {@code call_cost}: a JSON object, what the call cost. */
    public Optional<JsonText> callCost() {
        return callCost;
    }

    /**
     * {@code call_analysis}: a JSON object, with {@code in_voicemail}, {@code call_successful}, {@code user_sentiment} and
     * {@code call_summary}; of {@code call_analyzed}.
     */
    public Optional<JsonText> callAnalysis() {
        return callAnalysis;
    }

    /** {@code transcript_object}: a JSON array, what was said, turn by turn; long. */
    public Optional<JsonText> transcriptTurns() {
        return transcriptTurns;
    }

    /** {@code transcript_with_tool_calls}: a JSON array, what was said and which tools were called, turn by turn; long. */
    public Optional<JsonText> transcriptWithToolCalls() {
        return transcriptWithToolCalls;
    }

    /** {@code latency}: a JSON object, how long answers of the agent took. */
    public Optional<JsonText> latency() {
        return latency;
    }

    /** {@code llm_token_usage}: a JSON object, what the language model used. */
    public Optional<JsonText> tokenUsage() {
        return tokenUsage;
    }
}
