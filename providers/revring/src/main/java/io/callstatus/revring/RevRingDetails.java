package io.callstatus.revring;

import io.callstatus.CallStatus;
import io.callstatus.FieldProblem;
import io.callstatus.JsonText;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * What RevRing's {@code post-call} webhook says beyond {@link CallStatus}, typed; page "post-call", read 2026-11-20.
 * Its older schema has none but transcript, summary, metrics, error message and hang-up cause; every field may be
 * absent.
 *
 * <pre>{@code
 * RevRingDetails details = RevRingDetails.of(status);
 * details.turns().forEach(turn -> log(turn.get("role"), turn.get("content")));
 * details.metrics().flatMap(metrics -> metrics.at("latencyMs", "p95"));
 * }</pre>
 *
 * <p>Immutable and thread-safe. {@code toString} shows nothing that was sent.
 */
@Value.Immutable
public sealed interface RevRingDetails permits ImmutableRevRingDetails {
    /** {@code event}: text, {@code post_call}; on no page of this webhook, tolerated. */
    @Value.Redacted
    Optional<String> event();

    /**
     * {@code hangupCause}: why the call ended, where it is one of the common causes; {@link CallStatus#endReasonText()} is
     * the word itself. JSON {@code null} where nobody knows.
     */
    @Value.Redacted
    Optional<HangupCause> hangupCause();

    /** {@code errorMessage}: text; JSON {@code null} unless the call failed. */
    @Value.Redacted
    Optional<String> errorMessage();

    /** {@code summary}: text, what was talked about, written by a model; JSON {@code null} where there is none. */
    @Value.Redacted
    Optional<String> summary();

    /** The agent that handled the call. */
    @Value.Redacted
    RevRingAgent agent();

    /** {@code sipTrunkId}: text; JSON {@code null} for calls over no SIP trunk. */
    @Value.Redacted
    Optional<String> sipTrunkId();

    /** {@code initiatedAt}: ISO 8601, when dialling began or the call came in. */
    @Value.Redacted
    Optional<Instant> initiatedAt();

    /** {@code createdAt}: ISO 8601, when RevRing made its record of the call. */
    @Value.Redacted
    Optional<Instant> createdAt();

    /** {@code updatedAt}: ISO 8601, when RevRing last changed its record of the call. */
    @Value.Redacted
    Optional<Instant> updatedAt();

    /**
     * {@code transcript}: a JSON array of turns; JSON {@code null} where nothing was said. {@link #turns()} opens it.
     */
    @Value.Redacted
    Optional<JsonText> transcript();

    /**
     * {@code transcript}: its turns, in order, each a JSON object whose members RevRing does not document; empty
     * without a transcript.
     */
    default List<Map<String, @Nullable Object>> turns() {
        return transcript().map(JsonText::objects).orElse(List.of());
    }

    /** {@code metrics}: a JSON object, how good the call was; RevRing does not document its members. */
    @Value.Redacted
    Optional<JsonText> metrics();

    /**
     * {@code variables}: a JSON object, the template variables of the call by name, merged from webhook, API and
     * system.
     */
    @Value.Redacted
    Optional<JsonText> variables();

    /** The fields read here that were sent and could not be read; empty where all is well. */
    List<FieldProblem> problems();

    /**
     * The details of a RevRing status.
     *
     * @throws IllegalArgumentException if another provider sent it
     */
    static RevRingDetails of(CallStatus status) {
        return RevRingDetailsReader.of(status);
    }

    /** The details of a RevRing status; empty for any other provider's. */
    static Optional<RevRingDetails> find(CallStatus status) {
        return status.provider().equals(RevRingParser.ID) ? Optional.of(of(status)) : Optional.empty();
    }

    /** The causes that the page calls common. New constants may be added. */
    enum HangupCause {
        /** The person hung up. */
        USER_ENDED,
        /** The agent ended the call by its tool. */
        END_CALL_TOOL,
        /** Nobody spoke for too long. */
        SILENCE_TIMEOUT,
        /** The call reached its longest permitted duration. */
        MAX_DURATION,
        /** Voicemail answered. */
        VOICEMAIL_DETECTED,
        /** Another cause. */
        UNKNOWN
    }
}
