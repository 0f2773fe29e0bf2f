package io.callstatus.sinch;

import io.callstatus.CallStatus;
import io.callstatus.JsonText;
import io.callstatus.spi.Fields;
import io.callstatus.spi.ProviderDetails;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * What Sinch's voice callbacks say beyond {@link CallStatus}, typed; page "Callbacks" and the vendor's SDKs, read 2026-11-28.
 * Every field but the event may be absent.
 *
 * <pre>{@code
 * SinchDetails.of(status).debit().flatMap(price -> price.at("amount")); // 0.02
 * }</pre>
 */
public final class SinchDetails extends ProviderDetails {
    private final Fields amd = in.inside("amd");
    private final Optional<String> event = in.find("event");
    private final OptionalLong version = in.integer("version");
    private final Optional<String> custom = in.find("custom");
    private final Optional<String> conferenceId = in.find("conferenceId");
    private final Optional<String> user = in.find("user");
    private final Optional<String> callResourceUrl = in.find("callResourceUrl");
    private final Optional<JsonText> userRate = in.object("userRate");
    private final Optional<JsonText> debit = in.object("debit");
    private final Optional<String> toType = in.inside("to").find("type");
    private final Optional<String> domain = in.find("domain");
    private final Optional<String> originationType = in.find("originationType");
    private final Optional<String> redirectingNumber = in.find("rdnis");
    private final Optional<JsonText> callHeaders = in.array("callHeaders");
    private final Optional<String> machineDetection = amd.find("status");
    private final Optional<String> machineDetectionReason = amd.find("reason");
    private final OptionalDouble machineDetectionLength = amd.number("duration");

    private SinchDetails(Fields in) {
        super(in);
    }

    /**
     * The details of a Sinch status.
     *
     * @throws IllegalArgumentException if another provider sent it
     */
    public static SinchDetails of(CallStatus status) {
        return of(SinchParser.ID, status, SinchDetails::new);
    }

    /** The details of a Sinch status; empty for any other provider's. */
    public static Optional<SinchDetails> find(CallStatus status) {
        return find(SinchParser.ID, status, SinchDetails::new);
    }

    /** {@code event}: {@code ice}, {@code ace} or {@code dice}. */
    public Optional<String> event() {
        return event;
    }

    /** {@code version}: a number, that of the callbacks; 1. */
    public OptionalLong version() {
        return version;
    }

    /** {@code custom}: text of the application's own, at most 1,024 characters, often JSON. */
    public Optional<String> custom() {
        return custom;
    }

    /** {@code conferenceId}: text, the conference. */
    public Optional<String> conferenceId() {
        return conferenceId;
    }

    /** {@code user}: text, a user of the application; in old bodies. */
    public Optional<String> user() {
        return user;
    }

    /** {@code callResourceUrl}: a URL, the call in the API of its region; of {@code ice}. */
    public Optional<String> callResourceUrl() {
        return callResourceUrl;
    }

    /** {@code userRate}: a JSON object with {@code currencyId} and {@code amount}, the price of a minute. */
    public Optional<JsonText> userRate() {
        return userRate;
    }

    /** {@code debit}: a JSON object with {@code currencyId} and {@code amount}, what the call cost; of {@code dice}. */
    public Optional<JsonText> debit() {
        return debit;
    }

    /**
     * {@code to.type}: {@code number}, {@code username}, {@code sip}, {@code did}, {@code conference} or {@code websocket}, in
     * any case.
     */
    public Optional<String> toType() {
        return toType;
    }

    /** {@code domain}: {@code pstn}, {@code mxp} (an app) or {@code conference}, in any case; of {@code ice}. */
    public Optional<String> domain() {
        return domain;
    }

    /** {@code originationType}: {@code pstn} or {@code mxp} (an app), in any case; of {@code ice}. */
    public Optional<String> originationType() {
        return originationType;
    }

    /** {@code rdnis}: text, the number that redirected the call; of {@code ice}. */
    public Optional<String> redirectingNumber() {
        return redirectingNumber;
    }

    /** {@code callHeaders}: a JSON array of objects with {@code key} and {@code value}, headers of the application's own. */
    public Optional<JsonText> callHeaders() {
        return callHeaders;
    }

    /**
     * {@code amd.status}: {@code human}, {@code machine}, {@code notsure}, {@code hangup} or {@code inprogress}; of
     * {@code ace}.
     */
    public Optional<String> machineDetection() {
        return machineDetection;
    }

    /** {@code amd.reason}: {@code longgreeting}, {@code initialsilence}, {@code beep} or {@code n/a}. */
    public Optional<String> machineDetectionReason() {
        return machineDetectionReason;
    }

    /** {@code amd.duration}: a number; its unit, no page says. */
    public OptionalDouble machineDetectionLength() {
        return machineDetectionLength;
    }
}
