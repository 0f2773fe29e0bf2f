package io.callstatus.callerdesk;

import io.callstatus.Party;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The C party of a call. CallerDesk does not say who that is; both fields are on no page.
 *
 * <p>Immutable and thread-safe. {@code toString} shows nothing that was sent.
 */
@Value.Immutable
public sealed interface CallerDeskCParty permits ImmutableCallerDeskCParty {
    /** {@code cparty_number}: its number; absent from most calls. */
    @Value.Redacted
    Optional<Party> number();

    /** {@code cparty_recording}: text, the URL of its recording; absent where nothing was recorded. */
    @Value.Redacted
    Optional<String> recordingUrl();
}
