package io.callstatus.signalwire;

import java.util.OptionalLong;
import org.immutables.value.Value;

/**
 * How the audio that SignalWire sent was. Sent when an answered call has ended; absent before, and from calls that
 * nobody answered.
 *
 * <p>Immutable and thread-safe. {@code toString} shows nothing that was sent.
 */
@Value.Immutable
public sealed interface SignalWireOutboundAudio permits ImmutableSignalWireOutboundAudio {
    /** {@code AudioOutMediaPacketCount}: a whole number, audio packets sent. */
    @Value.Redacted
    OptionalLong mediaPacketCount();

    /** {@code AudioOutDtmfPacketCount}: a whole number, DTMF packets sent. */
    @Value.Redacted
    OptionalLong dtmfPacketCount();

    /** {@code AudioOutLost}: packets lost, a whole number; on no page. */
    @Value.Redacted
    OptionalLong lost();
}
