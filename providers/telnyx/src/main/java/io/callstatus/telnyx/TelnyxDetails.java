package io.callstatus.telnyx;

import io.callstatus.CallStatus;
import io.callstatus.JsonText;
import io.callstatus.spi.Fields;
import io.callstatus.spi.ProviderDetails;
import io.callstatus.spi.TimeFormat;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What the events of Telnyx's Voice API say beyond {@link CallStatus}, typed; page "Voice API webhooks", read 2026-11-28.
 * Which fields an event has depends on its type; every field may be absent.
 *
 * <pre>{@code
 * TelnyxDetails details = TelnyxDetails.of(status);
 * details.legId();
 * details.callQualityStats().flatMap(stats -> stats.at("inbound", "mos")); // "4.50"
 * }</pre>
 */
public final class TelnyxDetails extends ProviderDetails {
    private final Fields event = in.inside("data").has("event_type") ? in.inside("data") : in; // version 1 has no data
    private final Fields payload = event.inside("payload");
    private final Optional<String> recordType = event.find("record_type");
    private final Optional<Instant> createdAt = event.instant("created_at", TimeFormat.ISO);
    private final OptionalLong attempt = in.inside("meta").integer("attempt");
    private final Optional<String> deliveredTo = in.inside("meta").find("delivered_to");
    private final Optional<String> legId = payload.find("call_leg_id");
    private final Optional<String> connectionId = payload.find("connection_id");
    private final Optional<String> clientState = payload.find("client_state");
    private final Optional<String> legState = payload.find("state");
    private final Optional<String> callerIdName = payload.find("caller_id_name");
    private final Optional<String> callingPartyType = payload.find("calling_party_type");
    private final Optional<String> fromSipUri = payload.find("from_sip_uri");
    private final Optional<String> toSipUri = payload.find("to_sip_uri");
    private final List<String> connectionCodecs = payload.list("connection_codecs");
    private final List<String> offeredCodecs = payload.list("offered_codecs");
    private final Optional<String> shakenStirAttestation = payload.find("shaken_stir_attestation");
    private final Optional<String> shakenStirValidated = payload.find("shaken_stir_validated");
    private final Optional<String> callScreeningResult = payload.find("call_screening_result");
    private final Optional<String> codec = payload.find("codec");
    private final OptionalLong samplingRate = payload.integer("sampling_rate");
    private final Optional<JsonText> tags = payload.array("tags");
    private final Optional<JsonText> customHeaders = payload.array("custom_headers");
    private final Optional<JsonText> sipHeaders = payload.array("sip_headers");
    private final Optional<JsonText> callQualityStats = payload.object("call_quality_stats");
    private final Optional<JsonText> telnyxError = payload.object("telnyx_error");

    private TelnyxDetails(Fields in) {
        super(in);
    }

    /**
     * The details of a Telnyx status.
     *
     * @throws IllegalArgumentException if another provider sent it
     */
    public static TelnyxDetails of(CallStatus status) {
        return of(TelnyxParser.ID, status, TelnyxDetails::new);
    }

    /** The details of a Telnyx status; empty for any other provider's. */
    public static Optional<TelnyxDetails> find(CallStatus status) {
        return find(TelnyxParser.ID, status, TelnyxDetails::new);
    }

    /** {@code record_type}: text, {@code event}. */
    public Optional<String> recordType() {
        return recordType;
    }

    /** {@code created_at}: ISO 8601, when Telnyx made the event; on some. */
    public Optional<Instant> createdAt() {
        return createdAt;
    }

    /** {@code meta.attempt}: a number, from 1: which delivery of this event it is. */
    public OptionalLong attempt() {
        return attempt;
    }

    /** {@code meta.delivered_to}: the URL that was called, the failover URL perhaps. */
    public Optional<String> deliveredTo() {
        return deliveredTo;
    }

    /** {@code call_leg_id}: a UUID, the leg; {@link CallStatus#callId()} is what commands take. */
    public Optional<String> legId() {
        return legId;
    }

    /** {@code connection_id}: digits, the application of the call. */
    public Optional<String> connectionId() {
        return connectionId;
    }

    /** {@code client_state}: base64, the user's own; JSON {@code null} without. */
    public Optional<String> clientState() {
        return clientState;
    }

    /** {@code state}: {@code parked} or {@code bridging}, what Telnyx does with the leg; no state of the call. */
    public Optional<String> legState() {
        return legState;
    }

    /** {@code caller_id_name}: text, the name that came with the number; of {@code call.initiated}. */
    public Optional<String> callerIdName() {
        return callerIdName;
    }

    /** {@code calling_party_type}: {@code pstn} or {@code sip}; of {@code call.initiated}. */
    public Optional<String> callingPartyType() {
        return callingPartyType;
    }

    /** {@code from_sip_uri}: the caller as a SIP URI; of {@code call.initiated}. */
    public Optional<String> fromSipUri() {
        return fromSipUri;
    }

    /** {@code to_sip_uri}: the called party as a SIP URI; of {@code call.initiated}. */
    public Optional<String> toSipUri() {
        return toSipUri;
    }

    /** {@code connection_codecs}: those of the connection, in order, commas between them; of {@code call.initiated}. */
    public List<String> connectionCodecs() {
        return connectionCodecs;
    }

    /**
     * {@code offered_codecs}: those that the caller offered, in order, commas between them; of {@code call.initiated}.
     */
    public List<String> offeredCodecs() {
        return offeredCodecs;
    }

    /** {@code shaken_stir_attestation}: a letter, how far the caller's number is attested; of {@code call.initiated}. */
    public Optional<String> shakenStirAttestation() {
        return shakenStirAttestation;
    }

    /** {@code shaken_stir_validated}: {@code true} or {@code false}; of {@code call.initiated}. */
    public Optional<String> shakenStirValidated() {
        return shakenStirValidated;
    }

    /** {@code call_screening_result}: text, what the screening of the caller found; of {@code call.initiated}. */
    public Optional<String> callScreeningResult() {
        return callScreeningResult;
    }

    /** {@code codec}: text, the one agreed on; of {@code call.answered}. */
    public Optional<String> codec() {
        return codec;
    }

    /** {@code sampling_rate}: a number, in hertz; of {@code call.answered}. */
    public OptionalLong samplingRate() {
        return samplingRate;
    }

    /** {@code tags}: a JSON array of texts, the user's own. */
    public Optional<JsonText> tags() {
        return tags;
    }

    /** {@code custom_headers}: a JSON array of objects with {@code name} and {@code value}. */
    public Optional<JsonText> customHeaders() {
        return customHeaders;
    }

    /** {@code sip_headers}: a JSON array of objects with {@code name} and {@code value}. */
    public Optional<JsonText> sipHeaders() {
        return sipHeaders;
    }

    /**
     * {@code call_quality_stats}: a JSON object with {@code inbound} and {@code outbound}, numbers as text; of
     * {@code call.hangup}.
     */
    public Optional<JsonText> callQualityStats() {
        return callQualityStats;
    }

    /** {@code telnyx_error}: a JSON object, what failed; of {@code call.hangup}, JSON {@code null} where nothing did. */
    public Optional<JsonText> telnyxError() {
        return telnyxError;
    }
}
