package io.callstatus.callerdesk;

import java.util.Optional;
import org.immutables.value.Value;

/**
 * The agent who took a call.
 *
 * <p>Immutable and thread-safe. {@code toString} shows nothing that was sent.
 */
@Value.Immutable
public sealed interface CallerDeskAgent permits ImmutableCallerDeskAgent {
    /**
     * {@code receiver_name}: text, also where the number is missing; {@code 0}, which counts as absent, for an untaken
     * call.
     */
    @Value.Redacted
    Optional<String> name();

    /** {@code agent_email}: text; absent for an untaken call. On no page. */
    @Value.Redacted
    Optional<String> email();
}
