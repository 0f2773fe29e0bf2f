package io.callstatus.signalwire;

import io.callstatus.CallStatus;
import io.callstatus.FieldProblem;
import io.callstatus.Party;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What SignalWire's voice status callback says beyond {@link CallStatus}, typed; page "Voice status callback", read
 * 2026-11-20. What the page calls required does not always come: every field may be absent.
 *
 * <pre>{@code
 * SignalWireDetails.of(status).inboundAudio().mos(); // OptionalDouble[4.41]
 * }</pre>
 *
 * <p>Immutable and thread-safe. {@code toString} shows nothing that was sent.
 */
@Value.Immutable
public sealed interface SignalWireDetails permits ImmutableSignalWireDetails {
    /** {@code ApiVersion}: text; absent from the callback for incoming calls. */
    @Value.Redacted
    Optional<String> apiVersion();

    /** {@code CallbackSource}: text, what sent the callback; absent from the callback for incoming calls. */
    @Value.Redacted
    Optional<String> callbackSource();

    /**
     * {@code Timestamp}: RFC 2822. When the event happened, as {@link CallStatus#occurredAt()}; in the callback for
     * incoming calls, which leaves that one absent, when the call was created.
     */
    @Value.Redacted
    Optional<Instant> timestamp();

    /**
     * {@code Direction}: the way of the call and what set it off; {@link CallStatus#directionText()} is the word
     * itself. Absent from the callback for incoming calls.
     */
    @Value.Redacted
    Optional<Direction> direction();

    /** {@code CallerName}: text, also where no caller came; absent unless caller id lookup is on. */
    @Value.Redacted
    Optional<String> callerName();

    /** {@code ForwardedFrom}: the number that the call was forwarded from; absent where it was not. */
    @Value.Redacted
    Optional<Party> forwardedFrom();

    /**
     * {@code RecordingDuration}: in seconds; also where {@link CallStatus#recordings()} is empty because neither URL
     * nor id came. Absent where nothing was recorded.
     */
    @Value.Redacted
    Optional<Duration> recordingDuration();

    /** How the audio that SignalWire received was. */
    @Value.Redacted
    SignalWireInboundAudio inboundAudio();

    /** How the audio that SignalWire sent was. */
    @Value.Redacted
    SignalWireOutboundAudio outboundAudio();

    /** What SIP said. */
    @Value.Redacted
    SignalWireSip sip();

    /** Who hung up. */
    @Value.Redacted
    SignalWireHangup hangup();

    /** The fields read here that were sent and could not be read; empty where all is well. */
    List<FieldProblem> problems();

    /**
     * The details of a SignalWire status.
     *
     * @throws IllegalArgumentException if another provider sent it
     */
    static SignalWireDetails of(CallStatus status) {
        return SignalWireDetailsReader.of(status);
    }

    /** The details of a SignalWire status; empty for any other provider's. */
    static Optional<SignalWireDetails> find(CallStatus status) {
        return status.provider().equals(SignalWireParser.ID) ? Optional.of(of(status)) : Optional.empty();
    }

    /** Which way a call went and what set it off. */
    enum Direction {
        /** Somebody called a number of the project. */
        INBOUND,
        /** A call out; on no page. */
        OUTBOUND,
        /** The REST API made the call. */
        OUTBOUND_API,
        /** The {@code Dial} verb made the call. */
        OUTBOUND_DIAL,
        /** A word that this release does not know. */
        UNKNOWN
    }
}
