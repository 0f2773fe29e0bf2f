package io.callstatus.ultravox;

import io.callstatus.CallStatus;
import io.callstatus.JsonText;
import io.callstatus.spi.Fields;
import io.callstatus.spi.ProviderDetails;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What Ultravox' webhooks say beyond {@link CallStatus}, typed; the call definition of docs.ultravox.ai, state of 2026-04-27,
 * read 2026-11-28. Any field may be absent. The link to join by and the credentials of SIP are not kept.
 *
 * <pre>{@code
 * UltravoxDetails.of(status).billedDuration(); // "66.345s"
 * }</pre>
 */
public final class UltravoxDetails extends ProviderDetails {
    private final Fields call = in.inside("call");
    private final Optional<String> event = in.find("event");
    private final Optional<String> billedDuration = call.find("billedDuration");
    private final Optional<String> billingStatus = call.find("billingStatus");
    private final Optional<JsonText> medium = call.object("medium");
    private final Optional<String> clientVersion = call.find("clientVersion");
    private final Optional<String> shortSummary = call.find("shortSummary");
    private final Optional<String> summary = call.find("summary");
    private final Optional<String> recordingEnabled = call.find("recordingEnabled");
    private final OptionalLong errorCount = call.integer("errorCount");
    private final Optional<String> model = call.find("model");
    private final Optional<String> voice = call.find("voice");
    private final Optional<String> systemPrompt = call.find("systemPrompt");
    private final Optional<String> maxDuration = call.find("maxDuration");
    private final Optional<String> joinTimeout = call.find("joinTimeout");
    private final Optional<JsonText> sipDetails = call.object("sipDetails");
    private final Optional<String> agentId = call.find("agentId");
    private final Optional<String> agentOfCall = call.inside("agent").find("agentId");
    private final Optional<String> agentName = call.inside("agent").find("name");
    private final Optional<JsonText> metadata = call.object("metadata");
    private final Optional<JsonText> requestContext = call.object("requestContext");

    private UltravoxDetails(Fields in) {
        super(in);
    }

    /**
     * The details of a status of this provider.
     *
     * @throws IllegalArgumentException if another provider sent it
     */
    public static UltravoxDetails of(CallStatus status) {
        return of(UltravoxParser.ID, status, UltravoxDetails::new);
    }

    /** The details of a status of this provider; empty for any other provider's. */
    public static Optional<UltravoxDetails> find(CallStatus status) {
        return find(UltravoxParser.ID, status, UltravoxDetails::new);
    }

    /**
     * {@code event}: {@code call.started}, {@code call.joined}, {@code call.ended}, or {@code call.billed}, which
     * reports the same end once more.
     */
    public Optional<String> event() {
        return event;
    }

    /**
     * {@code call.billedDuration}: text such as {@code 12s} or {@code 12.345s}, rounded: not how long the call took.
     */
    public Optional<String> billedDuration() {
        return billedDuration;
    }

    /** {@code call.billingStatus}: a word such as {@code BILLING_STATUS_PENDING}. */
    public Optional<String> billingStatus() {
        return billingStatus;
    }

    /**
     * {@code call.medium}: a JSON object with one key: {@code sip}, {@code twilio}, {@code telnyx}, {@code plivo},
     * {@code exotel}, {@code webRtc} or {@code serverWebSocket}.
     */
    public Optional<JsonText> medium() {
        return medium;
    }

    /** {@code call.clientVersion}: text, what joined. */
    public Optional<String> clientVersion() {
        return clientVersion;
    }

    /** {@code call.shortSummary}: text. */
    public Optional<String> shortSummary() {
        return shortSummary;
    }

    /** {@code call.summary}: text. */
    public Optional<String> summary() {
        return summary;
    }

    /** {@code call.recordingEnabled}: {@code true} or {@code false}; recordings are had by the API. */
    public Optional<String> recordingEnabled() {
        return recordingEnabled;
    }

    /** {@code call.errorCount}: a number of errors. */
    public OptionalLong errorCount() {
        return errorCount;
    }

    /** {@code call.model}: text, the model. */
    public Optional<String> model() {
        return model;
    }

    /** {@code call.voice}: text, the voice. */
    public Optional<String> voice() {
        return voice;
    }

    /** {@code call.systemPrompt}: text, what the agent was told; long. */
    public Optional<String> systemPrompt() {
        return systemPrompt;
    }

    /** {@code call.maxDuration}: text such as {@code 3600s}, a limit. */
    public Optional<String> maxDuration() {
        return maxDuration;
    }

    /** {@code call.joinTimeout}: text such as {@code 30s}, a limit. */
    public Optional<String> joinTimeout() {
        return joinTimeout;
    }

    /** {@code call.sipDetails}: a JSON object; no page says what stands inside. */
    public Optional<JsonText> sipDetails() {
        return sipDetails;
    }

    /** {@code call.agentId}: text, the agent. */
    public Optional<String> agentId() {
        return agentId;
    }

    /** {@code call.agent.agentId}: text, the agent. */
    public Optional<String> agentOfCall() {
        return agentOfCall;
    }

    /** {@code call.agent.name}: text, the name of the agent. */
    public Optional<String> agentName() {
        return agentName;
    }

    /** {@code call.metadata}: a JSON object, the user's own. */
    public Optional<JsonText> metadata() {
        return metadata;
    }

    /** {@code call.requestContext}: a JSON object, the user's own. */
    public Optional<JsonText> requestContext() {
        return requestContext;
    }
}
