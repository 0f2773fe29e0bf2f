package io.callstatus.bandwidth;

import io.callstatus.CallStatus;
import io.callstatus.JsonText;
import io.callstatus.spi.Fields;
import io.callstatus.spi.ProviderDetails;
import io.callstatus.spi.TimeFormat;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What Bandwidth's voice webhooks say beyond {@link CallStatus}, typed; pages "Webhooks" of its voice documentation, read
 * 2026-11-28. Every field but the event may be absent; objects are absent in a query.
 *
 * <pre>{@code
 * BandwidthDetails.of(status).stirShaken().flatMap(caller -> caller.at("attestationIndicator")); // "A"
 * }</pre>
 */
public final class BandwidthDetails extends ProviderDetails {
    private final Fields machine = in.inside("machineDetectionResult");
    private final Optional<String> eventType = in.find("eventType");
    private final Optional<String> applicationId = in.find("applicationId");
    private final Optional<String> callUrl = in.find("callUrl");
    private final Optional<Instant> enqueuedAt = in.instant("enqueuedTime", TimeFormat.ISO);
    private final Optional<String> errorMessage = in.find("errorMessage");
    private final Optional<String> errorId = in.find("errorId");
    private final Optional<String> tag = in.find("tag");
    private final Optional<String> sipCallId = in.find("sipCallId");
    private final Optional<JsonText> sipHeaders = in.object("sipHeaders");
    private final Optional<JsonText> diversion = in.object("diversion");
    private final Optional<JsonText> stirShaken = in.object("stirShaken");
    private final Optional<String> uui = in.find("uui");
    private final Optional<String> machineDetection = machine.find("value");
    private final Optional<Duration> machineDetectionLength = machine.isoDuration("duration");

    private BandwidthDetails(Fields in) {
        super(in);
    }

    /**
     * The details of a Bandwidth status.
     *
     * @throws IllegalArgumentException if another provider sent it
     */
    public static BandwidthDetails of(CallStatus status) {
        return of(BandwidthParser.ID, status, BandwidthDetails::new);
    }

    /** The details of a Bandwidth status; empty for any other provider's. */
    public static Optional<BandwidthDetails> find(CallStatus status) {
        return find(BandwidthParser.ID, status, BandwidthDetails::new);
    }

    /** {@code eventType}: a word, the event. */
    public Optional<String> eventType() {
        return eventType;
    }

    /** {@code applicationId}: a UUID, the voice application. */
    public Optional<String> applicationId() {
        return applicationId;
    }

    /** {@code callUrl}: a URL, the call in the API. */
    public Optional<String> callUrl() {
        return callUrl;
    }

    /** {@code enqueuedTime}: ISO 8601, when an outbound call began to wait in the queue; absent where it did not. */
    public Optional<Instant> enqueuedAt() {
        return enqueuedAt;
    }

    /** {@code errorMessage}: text, what went wrong; absent without an error. */
    public Optional<String> errorMessage() {
        return errorMessage;
    }

    /** {@code errorId}: text, the id of the error; absent without one. */
    public Optional<String> errorId() {
        return errorId;
    }

    /** {@code tag}: text of the application's own, at most 256 characters. */
    public Optional<String> tag() {
        return tag;
    }

    /** {@code sipCallId}: text, the id of the call in SIP. */
    public Optional<String> sipCallId() {
        return sipCallId;
    }

    /** {@code sipHeaders}: a JSON object, headers of the SIP call; of {@code initiate}. */
    public Optional<JsonText> sipHeaders() {
        return sipHeaders;
    }

    /**
     * {@code diversion}: a JSON object with {@code origTo}, {@code reason} and more, where the call was forwarded; of
     * {@code initiate}.
     */
    public Optional<JsonText> diversion() {
        return diversion;
    }

    /**
     * {@code stirShaken}: a JSON object with {@code verstat}, {@code attestationIndicator} and {@code originatingId}; of
     * {@code initiate}.
     */
    public Optional<JsonText> stirShaken() {
        return stirShaken;
    }

    /** {@code uui}: text, user-to-user information; of {@code initiate}. */
    public Optional<String> uui() {
        return uui;
    }

    /**
     * {@code machineDetectionResult.value}: {@code human}, {@code answering-machine}, {@code silence}, {@code timeout},
     * {@code error} or {@code tone-detected}; of {@code answer}, where detection is part of it.
     */
    public Optional<String> machineDetection() {
        return machineDetection;
    }

    /** {@code machineDetectionResult.duration}: an ISO 8601 length, to seven digits, how long detection took. */
    public Optional<Duration> machineDetectionLength() {
        return machineDetectionLength;
    }
}
