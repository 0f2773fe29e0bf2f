package io.callstatus.callerdesk;

import java.util.Optional;
import org.immutables.value.Value;

/**
 * The call group that a call went to.
 *
 * <p>Immutable and thread-safe. {@code toString} shows nothing that was sent.
 */
@Value.Immutable
public sealed interface CallerDeskGroup permits ImmutableCallerDeskGroup {
    /** {@code group_id}: text, a number. On no page. */
    @Value.Redacted
    Optional<String> id();

    /** {@code call_group}: text, its name; absent where the call reached no group. */
    @Value.Redacted
    Optional<String> name();
}
