package io.callstatus.signalwire;

import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.immutables.value.Value;

/**
 * How the audio that SignalWire received was. Sent when an answered call has ended; absent before, from calls that
 * nobody answered, and, all but {@link #mos()}, from the callback for incoming calls.
 *
 * <p>Immutable and thread-safe. {@code toString} shows nothing that was sent.
 */
@Value.Immutable
public sealed interface SignalWireInboundAudio permits ImmutableSignalWireInboundAudio {
    /** {@code AudioInMos}: mean opinion score, a decimal from 1 (bad) to 5 (excellent). */
    @Value.Redacted
    OptionalDouble mos();

    /**
     * {@code AudioInAveragePtime}: average time between packets, a decimal; 20 is usual: milliseconds, though no page
     * says so.
     */
    @Value.Redacted
    OptionalDouble averagePtime();

    /** {@code AudioInJitterMinVariance}: smallest variance of the jitter, a decimal; the page names no unit. */
    @Value.Redacted
    OptionalDouble jitterMinVariance();

    /** {@code AudioInJitterMaxVariance}: largest variance of the jitter, a decimal; the page names no unit. */
    @Value.Redacted
    OptionalDouble jitterMaxVariance();

    /** {@code AudioInLargestJbSize}: largest size of the jitter buffer, a whole number; the page names no unit. */
    @Value.Redacted
    OptionalLong largestJitterBufferSize();

    /** {@code AudioInMediaPacketCount}: a whole number, audio packets received. */
    @Value.Redacted
    OptionalLong mediaPacketCount();

    /** {@code AudioInDtmfPacketCount}: a whole number, DTMF packets received. */
    @Value.Redacted
    OptionalLong dtmfPacketCount();

    /**
     * {@code AudioInFlushPacketCount}: a whole number, packets thrown out of the jitter buffer because it ran over or
     * dry.
     */
    @Value.Redacted
    OptionalLong flushPacketCount();

    /** {@code AudioInSkipPacketCount}: a whole number, packets that did not come in time; grows with every lost one. */
    @Value.Redacted
    OptionalLong skipPacketCount();
}
