package io.callstatus.signalwire;

import io.callstatus.CallDirection;
import io.callstatus.Party;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Who hung up. Sent with ended calls; absent before, and from the callback for incoming calls.
 *
 * <p>Immutable and thread-safe. {@code toString} shows nothing that was sent.
 */
@Value.Immutable
public sealed interface SignalWireHangup permits ImmutableSignalWireHangup {
    /** {@code HangupBy}: the number or SIP URI of the party that hung up. */
    @Value.Redacted
    Optional<Party> by();

    /**
     * {@code HangupDirection}: where the hang-up came from. {@link CallDirection#INBOUND} on an outbound call: the far
     * end; {@link CallDirection#OUTBOUND}: this side, or a time-out.
     */
    @Value.Redacted
    Optional<CallDirection> direction();

    /** {@code HangupDirection}: the word itself, as sent. */
    @Value.Redacted
    Optional<String> directionText();
}
