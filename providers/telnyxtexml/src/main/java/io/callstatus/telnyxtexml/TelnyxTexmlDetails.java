package io.callstatus.telnyxtexml;

import io.callstatus.CallStatus;
import io.callstatus.JsonText;
import io.callstatus.spi.Fields;
import io.callstatus.spi.ProviderDetails;
import io.callstatus.spi.TimeFormat;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What TeXML's status callbacks say beyond {@link CallStatus}, typed; pages "Call initiated" to "Call completed", read
 * 2026-11-28. Every field may be absent.
 *
 * <pre>{@code
 * TelnyxTexmlDetails.of(status).callQualityStats().flatMap(stats -> stats.at("inbound", "mos")); // "4.5"
 * }</pre>
 */
public final class TelnyxTexmlDetails extends ProviderDetails {
    private final Optional<String> callSidLegacy = in.find("CallSidLegacy");
    private final Optional<String> parentCallSidLegacy = in.find("ParentCallSidLegacy");
    private final Optional<String> connectionId = in.find("ConnectionId");
    private final Optional<String> callbackSource = in.find("CallbackSource");
    private final Optional<String> callerId = in.find("CallerId");
    private final Optional<Duration> recordingDuration = in.seconds("RecordingDuration");
    private final Optional<Instant> callInitiatedAt = in.instant("CallInitiatedAt", TimeFormat.ISO);
    private final Optional<Instant> hangupAt = in.instant("OccurredAt", TimeFormat.ISO);
    private final Optional<String> callControlId = in.find("CallControlId");
    private final Optional<String> legId = in.find("CallLegId");
    private final Optional<String> organizationId = in.find("OrganizationId");
    private final Optional<String> userId = in.find("UserId");
    private final Optional<String> codec = in.find("Codec");
    private final OptionalLong samplingRate = in.integer("SamplingRate");
    private final Optional<String> shakenStirAttestation = in.find("ShakenStirAttestation");
    private final Optional<String> shakenStirValidated = in.find("ShakenStirValidated");
    private final Optional<JsonText> callQualityStats = in.object("CallQualityStats");
    private final Optional<String> errorCode = in.find("ErrorCode");
    private final Optional<String> errorMessage = in.find("ErrorMessage");
    private final Optional<String> dialCallSid = in.find("DialCallSid");
    private final Optional<String> dialCallSidLegacy = in.find("DialCallSidLegacy");
    private final Optional<String> dialCallStatus = in.find("DialCallStatus");
    private final Optional<Duration> dialCallDuration = in.seconds("DialCallDuration");

    private TelnyxTexmlDetails(Fields in) {
        super(in);
    }

    /**
     * The details of a TeXML status.
     *
     * @throws IllegalArgumentException if another provider sent it
     */
    public static TelnyxTexmlDetails of(CallStatus status) {
        return of(TelnyxTexmlParser.ID, status, TelnyxTexmlDetails::new);
    }

    /** The details of a TeXML status; empty for any other provider's. */
    public static Optional<TelnyxTexmlDetails> find(CallStatus status) {
        return find(TelnyxTexmlParser.ID, status, TelnyxTexmlDetails::new);
    }

    /** {@code CallSidLegacy}: the older id of the call, as a rule the same as {@link CallStatus#callId()}. */
    public Optional<String> callSidLegacy() {
        return callSidLegacy;
    }

    /** {@code ParentCallSidLegacy}: the older id of the call that dialled this one. */
    public Optional<String> parentCallSidLegacy() {
        return parentCallSidLegacy;
    }

    /** {@code ConnectionId}: digits, the application of the call. */
    public Optional<String> connectionId() {
        return connectionId;
    }

    /** {@code CallbackSource}: text, {@code call-progress-events}. */
    public Optional<String> callbackSource() {
        return callbackSource;
    }

    /** {@code CallerId}: text, the name of the caller, and no number; also where the number is missing. */
    public Optional<String> callerId() {
        return callerId;
    }

    /** {@code RecordingDuration}: seconds, the length of the recording; also where its address is missing. */
    public Optional<Duration> recordingDuration() {
        return recordingDuration;
    }

    /** {@code CallInitiatedAt}: ISO 8601, when the request for the call was taken; before or after the moment of the report. */
    public Optional<Instant> callInitiatedAt() {
        return callInitiatedAt;
    }

    /** {@code OccurredAt}: ISO 8601, when the call was hung up, on ends; a minute from the moment of the report perhaps. */
    public Optional<Instant> hangupAt() {
        return hangupAt;
    }

    /** {@code CallControlId}: the id of the call for commands of the Voice API; on ends. */
    public Optional<String> callControlId() {
        return callControlId;
    }

    /** {@code CallLegId}: a UUID, the leg; on ends. */
    public Optional<String> legId() {
        return legId;
    }

    /** {@code OrganizationId}: an id, the organization; on ends. */
    public Optional<String> organizationId() {
        return organizationId;
    }

    /** {@code UserId}: an id, the user; on ends. */
    public Optional<String> userId() {
        return userId;
    }

    /** {@code Codec}: text, the one agreed on; once it was answered. */
    public Optional<String> codec() {
        return codec;
    }

    /** {@code SamplingRate}: a number, in hertz; once it was answered. */
    public OptionalLong samplingRate() {
        return samplingRate;
    }

    /** {@code ShakenStirAttestation}: a letter, how far the caller's number is attested. */
    public Optional<String> shakenStirAttestation() {
        return shakenStirAttestation;
    }

    /** {@code ShakenStirValidated}: {@code true} or {@code false}. */
    public Optional<String> shakenStirValidated() {
        return shakenStirValidated;
    }

    /** {@code CallQualityStats}: a JSON object in a field of the form, with numbers as text; on ends. */
    public Optional<JsonText> callQualityStats() {
        return callQualityStats;
    }

    /** {@code ErrorCode}: text, what went wrong. */
    public Optional<String> errorCode() {
        return errorCode;
    }

    /** {@code ErrorMessage}: text, the same in words. */
    public Optional<String> errorMessage() {
        return errorMessage;
    }

    /** {@code DialCallSid}: the id of the leg that was dialled; not this call. */
    public Optional<String> dialCallSid() {
        return dialCallSid;
    }

    /** {@code DialCallSidLegacy}: the older id of that leg. */
    public Optional<String> dialCallSidLegacy() {
        return dialCallSidLegacy;
    }

    /** {@code DialCallStatus}: a word, how that leg ended; not this call. */
    public Optional<String> dialCallStatus() {
        return dialCallStatus;
    }

    /** {@code DialCallDuration}: seconds, how long that leg took. */
    public Optional<Duration> dialCallDuration() {
        return dialCallDuration;
    }
}
