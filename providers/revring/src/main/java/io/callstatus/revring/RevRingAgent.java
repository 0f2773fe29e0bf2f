package io.callstatus.revring;

import java.util.Optional;
import org.immutables.value.Value;

/**
 * The agent that handled a call.
 *
 * <p>Immutable and thread-safe. {@code toString} shows nothing that was sent.
 */
@Value.Immutable
public sealed interface RevRingAgent permits ImmutableRevRingAgent {
    /** {@code agentId}: text, mostly a UUID; absent from the older schema. */
    @Value.Redacted
    Optional<String> id();

    /** {@code agentName}: text; JSON {@code null} for an agent without a name. */
    @Value.Redacted
    Optional<String> name();

    /**
     * {@code agentCallerIdName}: text, the caller id name that the agent is configured with; JSON {@code null} without.
     */
    @Value.Redacted
    Optional<String> callerIdName();
}
