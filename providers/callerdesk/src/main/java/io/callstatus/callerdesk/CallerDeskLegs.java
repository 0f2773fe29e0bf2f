package io.callstatus.callerdesk;

import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * When the two legs of a call rang and were taken; leg A is called first. Local times without a zone on the wire.
 * Absent for a leg that did not get so far, and from live calls.
 *
 * <p>Immutable and thread-safe. {@code toString} shows nothing that was sent.
 */
@Value.Immutable
public sealed interface CallerDeskLegs permits ImmutableCallerDeskLegs {
    /** {@code LegA_Picked_time}: {@code yyyy-MM-dd HH:mm:ss}, when the party of leg A took the call. */
    @Value.Redacted
    Optional<Instant> legAPickedAt();

    /** {@code LegB_Start_time}: {@code yyyy-MM-dd HH:mm:ss}, when leg B was dialled. */
    @Value.Redacted
    Optional<Instant> legBStartedAt();

    /**
     * {@code LegB_Picked_time}: {@code yyyy-MM-dd HH:mm:ss}, when the party of leg B took the call; {@code
     * CallStatus.answeredAt()}.
     */
    @Value.Redacted
    Optional<Instant> legBPickedAt();
}
