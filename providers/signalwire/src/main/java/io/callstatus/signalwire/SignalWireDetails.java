package io.callstatus.signalwire;

import io.callstatus.CallDirection;
import io.callstatus.CallStatus;
import io.callstatus.Party;
import io.callstatus.spi.Fields;
import io.callstatus.spi.ProviderDetails;
import io.callstatus.spi.TimeFormat;
import io.callstatus.spi.WordMap;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What SignalWire's voice status callback says beyond {@link CallStatus}, typed; page "Voice status callback", read
 * 2026-11-20. What the page calls required does not always come: every field may be absent.
 *
 * <pre>{@code
 * SignalWireDetails.of(status).inboundAudio().mos(); // OptionalDouble[4.41]
 * }</pre>
 */
public final class SignalWireDetails extends ProviderDetails {
    private static final WordMap<Direction> DIRECTIONS =
            WordMap.withDefault(Direction.UNKNOWN).same("inbound", "outbound", "outbound-api", "outbound-dial");

    private final Optional<String> apiVersion = in.find("ApiVersion");
    private final Optional<String> callbackSource = in.find("CallbackSource");
    private final Optional<Instant> timestamp = in.instant("Timestamp", TimeFormat.RFC_2822);
    private final Optional<Direction> direction = in.find("Direction").map(DIRECTIONS::of);
    private final Optional<String> callerName = in.find("CallerName");
    private final Optional<Party> forwardedFrom = in.party("ForwardedFrom");
    private final Optional<Duration> recordingDuration = in.seconds("RecordingDuration");
    private final InboundAudio inboundAudio = new InboundAudio(in);
    private final OutboundAudio outboundAudio = new OutboundAudio(in);
    private final Sip sip = new Sip(in);
    private final Hangup hangup = new Hangup(in);

    private SignalWireDetails(Fields in) {
        super(in);
    }

    /**
     * The details of a SignalWire status.
     *
     * @throws IllegalArgumentException if another provider sent it
     */
    public static SignalWireDetails of(CallStatus status) {
        return of(SignalWireParser.ID, status, SignalWireDetails::new);
    }

    /** The details of a SignalWire status; empty for any other provider's. */
    public static Optional<SignalWireDetails> find(CallStatus status) {
        return find(SignalWireParser.ID, status, SignalWireDetails::new);
    }

    /** {@code ApiVersion}: text; absent from the callback for incoming calls. */
    public Optional<String> apiVersion() {
        return apiVersion;
    }

    /** {@code CallbackSource}: text, what sent the callback; absent from the callback for incoming calls. */
    public Optional<String> callbackSource() {
        return callbackSource;
    }

    /**
     * {@code Timestamp}: RFC 2822. When the event happened, as {@link CallStatus#occurredAt()}; in the callback for
     * incoming calls, which leaves that one absent, when the call was created.
     */
    public Optional<Instant> timestamp() {
        return timestamp;
    }

    /**
     * {@code Direction}: the way of the call and what set it off; {@link CallStatus#directionText()} is the word
     * itself. Absent from the callback for incoming calls.
     */
    public Optional<Direction> direction() {
        return direction;
    }

    /** {@code CallerName}: text, also where no caller came; absent unless caller id lookup is on. */
    public Optional<String> callerName() {
        return callerName;
    }

    /** {@code ForwardedFrom}: the number that the call was forwarded from; absent where it was not. */
    public Optional<Party> forwardedFrom() {
        return forwardedFrom;
    }

    /**
     * {@code RecordingDuration}: in seconds; also where {@link CallStatus#recordings()} is empty because neither URL
     * nor id came. Absent where nothing was recorded.
     */
    public Optional<Duration> recordingDuration() {
        return recordingDuration;
    }

    /** How the audio that SignalWire received was. */
    public InboundAudio inboundAudio() {
        return inboundAudio;
    }

    /** How the audio that SignalWire sent was. */
    public OutboundAudio outboundAudio() {
        return outboundAudio;
    }

    /** What SIP said. */
    public Sip sip() {
        return sip;
    }

    /** Who hung up. */
    public Hangup hangup() {
        return hangup;
    }

    /** Which way a call went and what set it off. */
    public enum Direction {
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

    /** Who hung up. Sent with ended calls; absent before, and from the callback for incoming calls. */
    public static final class Hangup extends ProviderDetails {
        private final Optional<Party> by = in.party("HangupBy");
        private final Optional<CallDirection> direction =
                in.find("HangupDirection").map(SignalWireWords.DIRECTIONS::of);
        private final Optional<String> directionText = in.find("HangupDirection");

        private Hangup(Fields in) {
            super(in);
        }

        /** {@code HangupBy}: the number or SIP URI of the party that hung up. */
        public Optional<Party> by() {
            return by;
        }

        /**
         * {@code HangupDirection}: where the hang-up came from. {@link CallDirection#INBOUND} on an outbound call: the
         * far end; {@link CallDirection#OUTBOUND}: this side, or a time-out.
         */
        public Optional<CallDirection> direction() {
            return direction;
        }

        /** {@code HangupDirection}: the word itself, as sent. */
        public Optional<String> directionText() {
            return directionText;
        }
    }

    /**
     * How the audio that SignalWire received was. Sent when an answered call has ended; absent before, from calls that
     * nobody answered, and, all but {@link #mos()}, from the callback for incoming calls.
     */
    public static final class InboundAudio extends ProviderDetails {
        private final OptionalDouble mos = in.number("AudioInMos");
        private final OptionalDouble averagePtime = in.number("AudioInAveragePtime");
        private final OptionalDouble jitterMinVariance = in.number("AudioInJitterMinVariance");
        private final OptionalDouble jitterMaxVariance = in.number("AudioInJitterMaxVariance");
        private final OptionalLong largestJitterBufferSize = in.integer("AudioInLargestJbSize");
        private final OptionalLong mediaPacketCount = in.integer("AudioInMediaPacketCount");
        private final OptionalLong dtmfPacketCount = in.integer("AudioInDtmfPacketCount");
        private final OptionalLong flushPacketCount = in.integer("AudioInFlushPacketCount");
        private final OptionalLong skipPacketCount = in.integer("AudioInSkipPacketCount");

        private InboundAudio(Fields in) {
            super(in);
        }

        /** {@code AudioInMos}: mean opinion score, a decimal from 1 (bad) to 5 (excellent). */
        public OptionalDouble mos() {
            return mos;
        }

        /**
         * {@code AudioInAveragePtime}: average time between packets, a decimal; 20 is usual: milliseconds, though no
         * page says so.
         */
        public OptionalDouble averagePtime() {
            return averagePtime;
        }

        /** {@code AudioInJitterMinVariance}: smallest variance of the jitter, a decimal; the page names no unit. */
        public OptionalDouble jitterMinVariance() {
            return jitterMinVariance;
        }

        /** {@code AudioInJitterMaxVariance}: largest variance of the jitter, a decimal; the page names no unit. */
        public OptionalDouble jitterMaxVariance() {
            return jitterMaxVariance;
        }

        /** {@code AudioInLargestJbSize}: largest size of the jitter buffer, a whole number; the page names no unit. */
        public OptionalLong largestJitterBufferSize() {
            return largestJitterBufferSize;
        }

        /** {@code AudioInMediaPacketCount}: a whole number, audio packets received. */
        public OptionalLong mediaPacketCount() {
            return mediaPacketCount;
        }

        /** {@code AudioInDtmfPacketCount}: a whole number, DTMF packets received. */
        public OptionalLong dtmfPacketCount() {
            return dtmfPacketCount;
        }

        /**
         * {@code AudioInFlushPacketCount}: a whole number, packets thrown out of the jitter buffer because it ran over
         * or dry.
         */
        public OptionalLong flushPacketCount() {
            return flushPacketCount;
        }

        /**
         * {@code AudioInSkipPacketCount}: a whole number, packets that did not come in time; grows with every lost one.
         */
        public OptionalLong skipPacketCount() {
            return skipPacketCount;
        }
    }

    /**
     * How the audio that SignalWire sent was. Sent when an answered call has ended; absent before, and from calls that
     * nobody answered.
     */
    public static final class OutboundAudio extends ProviderDetails {
        private final OptionalLong mediaPacketCount = in.integer("AudioOutMediaPacketCount");
        private final OptionalLong dtmfPacketCount = in.integer("AudioOutDtmfPacketCount");
        private final OptionalLong lost = in.integer("AudioOutLost");

        private OutboundAudio(Fields in) {
            super(in);
        }

        /** {@code AudioOutMediaPacketCount}: a whole number, audio packets sent. */
        public OptionalLong mediaPacketCount() {
            return mediaPacketCount;
        }

        /** {@code AudioOutDtmfPacketCount}: a whole number, DTMF packets sent. */
        public OptionalLong dtmfPacketCount() {
            return dtmfPacketCount;
        }

        /** {@code AudioOutLost}: packets lost, a whole number; on no page. */
        public OptionalLong lost() {
            return lost;
        }
    }

    /**
     * What SIP said: the result of the {@code INVITE}, and its call id. Absent where the call did not go over SIP, and
     * mostly from answered calls.
     */
    public static final class Sip extends ProviderDetails {
        private final OptionalInt resultCode = in.sipCode("SipResultCode");
        private final Optional<String> inviteResultPhrase = in.find("SipInviteResultPhrase");
        private final Optional<String> callId = in.find("SipCallId");

        private Sip(Fields in) {
            super(in);
        }

        /** {@code SipResultCode}: the response code, from 100 to 699, such as 486; also {@code CallStatus.sipCode()}. */
        public OptionalInt resultCode() {
            return resultCode;
        }

        /** {@code SipInviteResultPhrase}: text, the response in words; also {@code CallStatus.endReasonText()}. */
        public Optional<String> inviteResultPhrase() {
            return inviteResultPhrase;
        }

        /** {@code SipCallId}: text, the {@code Call-ID} of the SIP dialog; on no page. */
        public Optional<String> callId() {
            return callId;
        }
    }
}
