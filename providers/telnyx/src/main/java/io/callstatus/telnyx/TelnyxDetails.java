package io.callstatus.telnyx;

import io.callstatus.CallStatus;
import io.callstatus.FieldProblem;
import io.callstatus.JsonText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.immutables.value.Value;

/**
 * What the events of Telnyx's Voice API say beyond {@link CallStatus}, typed; page "Voice API webhooks", read 2026-11-28.
 * Which fields an event has depends on its type; every field may be absent.
 *
 * <pre>{@code
 * TelnyxDetails details = TelnyxDetails.of(status);
 * details.legId();
 * details.callQualityStats().flatMap(stats -> stats.at("inbound", "mos")); // "4.50"
 * }</pre>
 *
 * <p>Immutable and thread-safe. {@code toString} shows nothing that was sent.
 */
@Value.Immutable
public sealed interface TelnyxDetails permits ImmutableTelnyxDetails {
    /** {@code record_type}: text, {@code event}. */
    @Value.Redacted
    Optional<String> recordType();

    /** {@code created_at}: ISO 8601, when Telnyx made the event; on some. */
    @Value.Redacted
    Optional<Instant> createdAt();

    /** {@code meta.attempt}: a number, from 1: which delivery of this event it is. */
    @Value.Redacted
    OptionalLong attempt();

    /** {@code meta.delivered_to}: the URL that was called, the failover URL perhaps. */
    @Value.Redacted
    Optional<String> deliveredTo();

    /** {@code call_leg_id}: a UUID, the leg; {@link CallStatus#callId()} is what commands take. */
    @Value.Redacted
    Optional<String> legId();

    /** {@code connection_id}: digits, the application of the call. */
    @Value.Redacted
    Optional<String> connectionId();

    /** {@code client_state}: base64, the user's own; JSON {@code null} without. */
    @Value.Redacted
    Optional<String> clientState();

    /** {@code state}: {@code parked} or {@code bridging}, what Telnyx does with the leg; no state of the call. */
    @Value.Redacted
    Optional<String> legState();

    /** {@code caller_id_name}: text, the name that came with the number; of {@code call.initiated}. */
    @Value.Redacted
    Optional<String> callerIdName();

    /** {@code calling_party_type}: {@code pstn} or {@code sip}; of {@code call.initiated}. */
    @Value.Redacted
    Optional<String> callingPartyType();

    /** {@code from_sip_uri}: the caller as a SIP URI; of {@code call.initiated}. */
    @Value.Redacted
    Optional<String> fromSipUri();

    /** {@code to_sip_uri}: the called party as a SIP URI; of {@code call.initiated}. */
    @Value.Redacted
    Optional<String> toSipUri();

    /** {@code connection_codecs}: those of the connection, in order, commas between them; of {@code call.initiated}. */
    @Value.Redacted
    List<String> connectionCodecs();

    /** {@code offered_codecs}: those that the caller offered, in order, commas between them; of {@code call.initiated}. */
    @Value.Redacted
    List<String> offeredCodecs();

    /** {@code shaken_stir_attestation}: a letter, how far the caller's number is attested; of {@code call.initiated}. */
    @Value.Redacted
    Optional<String> shakenStirAttestation();

    /** {@code shaken_stir_validated}: {@code true} or {@code false}; of {@code call.initiated}. */
    @Value.Redacted
    Optional<String> shakenStirValidated();

    /** {@code call_screening_result}: text, what the screening of the caller found; of {@code call.initiated}. */
    @Value.Redacted
    Optional<String> callScreeningResult();

    /** {@code codec}: text, the one agreed on; of {@code call.answered}. */
    @Value.Redacted
    Optional<String> codec();

    /** {@code sampling_rate}: a number, in hertz; of {@code call.answered}. */
    @Value.Redacted
    OptionalLong samplingRate();

    /** {@code tags}: a JSON array of texts, the user's own. */
    @Value.Redacted
    Optional<JsonText> tags();

    /** {@code custom_headers}: a JSON array of objects with {@code name} and {@code value}. */
    @Value.Redacted
    Optional<JsonText> customHeaders();

    /** {@code sip_headers}: a JSON array of objects with {@code name} and {@code value}. */
    @Value.Redacted
    Optional<JsonText> sipHeaders();

    /** {@code call_quality_stats}: a JSON object with {@code inbound} and {@code outbound}, numbers as text; of {@code call.hangup}. */
    @Value.Redacted
    Optional<JsonText> callQualityStats();

    /** {@code telnyx_error}: a JSON object, what failed; of {@code call.hangup}, JSON {@code null} where nothing did. */
    @Value.Redacted
    Optional<JsonText> telnyxError();

    /** The fields read here that were sent and could not be read; empty where all is well. */
    List<FieldProblem> problems();

    /**
     * The details of a Telnyx status.
     *
     * @throws IllegalArgumentException if another provider sent it
     */
    static TelnyxDetails of(CallStatus status) {
        return TelnyxDetailsReader.of(status);
    }

    /** The details of a Telnyx status; empty for any other provider's. */
    static Optional<TelnyxDetails> find(CallStatus status) {
        return status.provider().equals(TelnyxParser.ID) ? Optional.of(of(status)) : Optional.empty();
    }
}
