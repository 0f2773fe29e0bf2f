package io.callstatus.revring;

import io.callstatus.CallStatus;
import io.callstatus.JsonText;
import io.callstatus.spi.Fields;
import io.callstatus.spi.ProviderDetails;
import io.callstatus.spi.TimeFormat;
import io.callstatus.spi.WordMap;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 */
public final class RevRingDetails extends ProviderDetails {
    private static final WordMap<HangupCause> HANGUP_CAUSES = WordMap.withDefault(HangupCause.UNKNOWN)
            .same("USER_ENDED", "END_CALL_TOOL", "SILENCE_TIMEOUT", "MAX_DURATION", "VOICEMAIL_DETECTED");

    private final Optional<String> event = in.find("event");
    private final Optional<HangupCause> hangupCause = in.find("hangupCause").map(HANGUP_CAUSES::of);
    private final Optional<String> errorMessage = in.find("errorMessage");
    private final Optional<String> summary = in.find("summary");
    private final Agent agent = new Agent(in);
    private final Optional<String> sipTrunkId = in.find("sipTrunkId");
    private final Optional<Instant> initiatedAt = in.instant("initiatedAt", TimeFormat.ISO);
    private final Optional<Instant> createdAt = in.instant("createdAt", TimeFormat.ISO);
    private final Optional<Instant> updatedAt = in.instant("updatedAt", TimeFormat.ISO);
    private final Optional<JsonText> transcript = in.array("transcript");
    private final Optional<JsonText> metrics = in.object("metrics");
    private final Optional<JsonText> variables = in.object("variables");

    private RevRingDetails(Fields in) {
        super(in);
    }

    /**
     * The details of a RevRing status.
     *
     * @throws IllegalArgumentException if another provider sent it
     */
    public static RevRingDetails of(CallStatus status) {
        return of(RevRingParser.ID, status, RevRingDetails::new);
    }

    /** The details of a RevRing status; empty for any other provider's. */
    public static Optional<RevRingDetails> find(CallStatus status) {
        return find(RevRingParser.ID, status, RevRingDetails::new);
    }

    /** {@code event}: text, {@code post_call}; on no page of this webhook, tolerated. */
    public Optional<String> event() {
        return event;
    }

    /**
     * {@code hangupCause}: why the call ended, where it is one of the common causes; {@link CallStatus#endReasonText()}
     * is the word itself. JSON {@code null} where nobody knows.
     */
    public Optional<HangupCause> hangupCause() {
        return hangupCause;
    }

    /** {@code errorMessage}: text; JSON {@code null} unless the call failed. */
    public Optional<String> errorMessage() {
        return errorMessage;
    }

    /** {@code summary}: text, what was talked about, written by a model; JSON {@code null} where there is none. */
    public Optional<String> summary() {
        return summary;
    }

    /** The agent that handled the call. */
    public Agent agent() {
        return agent;
    }

    /** {@code sipTrunkId}: text; JSON {@code null} for calls over no SIP trunk. */
    public Optional<String> sipTrunkId() {
        return sipTrunkId;
    }

    /** {@code initiatedAt}: ISO 8601, when dialling began or the call came in. */
    public Optional<Instant> initiatedAt() {
        return initiatedAt;
    }

    /** {@code createdAt}: ISO 8601, when RevRing made its record of the call. */
    public Optional<Instant> createdAt() {
        return createdAt;
    }

    /** {@code updatedAt}: ISO 8601, when RevRing last changed its record of the call. */
    public Optional<Instant> updatedAt() {
        return updatedAt;
    }

    /** {@code transcript}: a JSON array of turns; JSON {@code null} where nothing was said. {@link #turns()} opens it. */
    public Optional<JsonText> transcript() {
        return transcript;
    }

    /**
     * {@code transcript}: its turns, in order, each a JSON object whose members RevRing does not document; empty
     * without a transcript.
     */
    public List<Map<String, @Nullable Object>> turns() {
        return transcript().map(JsonText::objects).orElse(List.of());
    }

    /** {@code metrics}: a JSON object, how good the call was; RevRing does not document its members. */
    public Optional<JsonText> metrics() {
        return metrics;
    }

    /**
     * {@code variables}: a JSON object, the template variables of the call by name, merged from webhook, API and
     * system.
     */
    public Optional<JsonText> variables() {
        return variables;
    }

    /** The causes that the page calls common. New constants may be added. */
    public enum HangupCause {
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

    /** The agent that handled a call. */
    public static final class Agent extends ProviderDetails {
        private final Optional<String> id = in.find("agentId");
        private final Optional<String> name = in.find("agentName");
        private final Optional<String> callerIdName = in.find("agentCallerIdName");

        private Agent(Fields in) {
            super(in);
        }

        /** {@code agentId}: text, mostly a UUID; absent from the older schema. */
        public Optional<String> id() {
            return id;
        }

        /** {@code agentName}: text; JSON {@code null} for an agent without a name. */
        public Optional<String> name() {
            return name;
        }

        /**
         * {@code agentCallerIdName}: text, the caller id name that the agent is configured with; JSON {@code null}
         * without.
         */
        public Optional<String> callerIdName() {
            return callerIdName;
        }
    }
}
