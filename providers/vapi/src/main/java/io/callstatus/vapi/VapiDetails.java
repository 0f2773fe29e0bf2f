package io.callstatus.vapi;

import io.callstatus.CallStatus;
import io.callstatus.JsonText;
import io.callstatus.spi.Fields;
import io.callstatus.spi.ProviderDetails;
import io.callstatus.spi.TimeFormat;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What Vapi's messages say beyond {@link CallStatus}, typed; npm @vapi-ai/server-sdk 2.0.1, read 2026-11-28. Any field may be
 * absent.
 *
 * <pre>{@code
 * VapiDetails.of(status).phoneCallProvider(); // "twilio"
 * }</pre>
 */
public final class VapiDetails extends ProviderDetails {
    private final Fields message = in.inside("message");
    private final Fields call = message.inside("call");
    private final Fields artifact = message.inside("artifact");
    private final Optional<String> type = message.find("type");
    private final OptionalDouble durationMs = message.number("durationMs");
    private final OptionalDouble durationMinutes = message.number("durationMinutes");
    private final Optional<BigDecimal> cost = message.decimal("cost");
    private final Optional<JsonText> costs = message.array("costs");
    private final Optional<JsonText> costBreakdown = message.object("costBreakdown");
    private final Optional<String> destinationType =
            message.inside("destination").find("type");
    private final Optional<String> destinationExtension =
            message.inside("destination").find("extension");
    private final Optional<String> stereoRecordingUrl = artifact.find("stereoRecordingUrl");
    private final Optional<String> stereoUrl = artifact.inside("recording").find("stereoUrl");
    private final Optional<String> presignedMonoUrl = artifact.find("presignedMonoUrl");
    private final Optional<String> transcript = artifact.find("transcript");
    private final Optional<JsonText> messages = artifact.array("messages");
    private final Optional<String> summary = message.find("summary");
    private final Optional<JsonText> analysis = message.object("analysis");
    private final Optional<JsonText> compliance = message.object("compliance");
    private final Optional<String> customerName = message.inside("customer").find("name");
    private final Optional<String> phoneNumberName =
            message.inside("phoneNumber").find("name");
    private final Optional<String> customerExtension =
            message.inside("customer").find("extension");
    private final Optional<String> customerExternalId =
            message.inside("customer").find("externalId");
    private final Optional<String> phoneNumberId = message.inside("phoneNumber").find("id");
    private final Optional<String> phoneNumberProvider =
            message.inside("phoneNumber").find("provider");
    private final Optional<String> callStatus = call.find("status");
    private final Optional<String> callEndedReason = call.find("endedReason");
    private final Optional<String> endedMessage = call.find("endedMessage");
    private final Optional<String> phoneCallProvider = call.find("phoneCallProvider");
    private final Optional<String> phoneCallProviderId = call.find("phoneCallProviderId");
    private final Optional<String> phoneCallTransport = call.find("phoneCallTransport");
    private final Optional<String> assistantId = call.find("assistantId");
    private final Optional<Instant> createdAt = call.instant("createdAt", TimeFormat.ISO);
    private final Optional<Instant> updatedAt = call.instant("updatedAt", TimeFormat.ISO);
    private final Optional<JsonText> debuggingArtifacts = message.object("inboundPhoneCallDebuggingArtifacts");

    private VapiDetails(Fields in) {
        super(in);
    }

    /**
     * The details of a status of this provider.
     *
     * @throws IllegalArgumentException if another provider sent it
     */
    public static VapiDetails of(CallStatus status) {
        return of(VapiParser.ID, status, VapiDetails::new);
    }

    /** The details of a status of this provider; empty for any other provider's. */
    public static Optional<VapiDetails> find(CallStatus status) {
        return find(VapiParser.ID, status, VapiDetails::new);
    }

    /** {@code type}: {@code status-update}, or {@code end-of-call-report}, which reports the same end once more. */
    public Optional<String> type() {
        return type;
    }

    /** {@code durationMs}: milliseconds, the length once more. */
    public OptionalDouble durationMs() {
        return durationMs;
    }

    /** {@code durationMinutes}: minutes with a fraction, the length once more. */
    public OptionalDouble durationMinutes() {
        return durationMinutes;
    }

    /** {@code cost}: dollars, what the call cost; of the report. */
    public Optional<BigDecimal> cost() {
        return cost;
    }

    /** {@code costs}: a JSON array, what each part cost; of the report. */
    public Optional<JsonText> costs() {
        return costs;
    }

    /** {@code costBreakdown}: a JSON object, the same in sums; of the report. */
    public Optional<JsonText> costBreakdown() {
        return costBreakdown;
    }

    /** {@code destination.type}: {@code number} or {@code sip}; of a transfer. */
    public Optional<String> destinationType() {
        return destinationType;
    }

    /** {@code destination.extension}: digits, dialled behind the number; of a transfer. */
    public Optional<String> destinationExtension() {
        return destinationExtension;
    }

    /** {@code artifact.stereoRecordingUrl}: a URL, each side on a channel. */
    public Optional<String> stereoRecordingUrl() {
        return stereoRecordingUrl;
    }

    /** {@code artifact.recording.stereoUrl}: a URL, the same in the newer place. */
    public Optional<String> stereoUrl() {
        return stereoUrl;
    }

    /** {@code artifact.presignedMonoUrl}: a URL that anybody may open for a while. */
    public Optional<String> presignedMonoUrl() {
        return presignedMonoUrl;
    }

    /** {@code artifact.transcript}: text, what was said; long. */
    public Optional<String> transcript() {
        return transcript;
    }

    /** {@code artifact.messages}: a JSON array, what was said, one by one. */
    public Optional<JsonText> messages() {
        return messages;
    }

    /** {@code summary}: text; of the report. */
    public Optional<String> summary() {
        return summary;
    }

    /** {@code analysis}: a JSON object, a judgement of the goal; of the report. */
    public Optional<JsonText> analysis() {
        return analysis;
    }

    /** {@code compliance}: a JSON object, what was agreed to; of the report. */
    public Optional<JsonText> compliance() {
        return compliance;
    }

    /** {@code customer.name}: text, the name of the customer. */
    public Optional<String> customerName() {
        return customerName;
    }

    /** {@code phoneNumber.name}: text, what the account calls its number. */
    public Optional<String> phoneNumberName() {
        return phoneNumberName;
    }

    /** {@code customer.extension}: digits, dialled behind the number. */
    public Optional<String> customerExtension() {
        return customerExtension;
    }

    /** {@code customer.externalId}: text, the user's own id of the customer. */
    public Optional<String> customerExternalId() {
        return customerExternalId;
    }

    /** {@code phoneNumber.id}: text, the id of the account's number. */
    public Optional<String> phoneNumberId() {
        return phoneNumberId;
    }

    /** {@code phoneNumber.provider}: {@code twilio}, {@code vonage}, {@code vapi} or {@code telnyx}. */
    public Optional<String> phoneNumberProvider() {
        return phoneNumberProvider;
    }

    /** {@code call.status}: as the status of the message, but it may lag behind. */
    public Optional<String> callStatus() {
        return callStatus;
    }

    /** {@code call.endedReason}: as the reason of the message, but it may lag behind. */
    public Optional<String> callEndedReason() {
        return callEndedReason;
    }

    /** {@code call.endedMessage}: text, more about the end. */
    public Optional<String> endedMessage() {
        return endedMessage;
    }

    /**
     * {@code call.phoneCallProvider}: who carries the call: {@code twilio}, {@code vonage}, {@code vapi}, {@code
     * telnyx}.
     */
    public Optional<String> phoneCallProvider() {
        return phoneCallProvider;
    }

    /** {@code call.phoneCallProviderId}: text, the id of the call there. */
    public Optional<String> phoneCallProviderId() {
        return phoneCallProviderId;
    }

    /** {@code call.phoneCallTransport}: {@code sip} or {@code pstn}. */
    public Optional<String> phoneCallTransport() {
        return phoneCallTransport;
    }

    /** {@code call.assistantId}: text, the assistant. */
    public Optional<String> assistantId() {
        return assistantId;
    }

    /** {@code call.createdAt}: ISO 8601, when the record was made: not the start. */
    public Optional<Instant> createdAt() {
        return createdAt;
    }

    /** {@code call.updatedAt}: ISO 8601, when the record was changed. */
    public Optional<Instant> updatedAt() {
        return updatedAt;
    }

    /** {@code inboundPhoneCallDebuggingArtifacts}: a JSON object, why an inbound call failed. */
    public Optional<JsonText> debuggingArtifacts() {
        return debuggingArtifacts;
    }
}
