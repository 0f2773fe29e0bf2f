package io.callstatus.signalwire;

import io.callstatus.CallStatus;
import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.Callback;
import io.callstatus.spi.FieldCatalog;
import io.callstatus.spi.Fields;
import io.callstatus.spi.TimeFormat;
import io.callstatus.spi.Verification;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * SignalWire's voice status callback and its smaller one for incoming calls; page "Voice status callback", read
 * 2026-11-20.
 */
public final class SignalWireParser implements CallStatusParser {
    /** The id of this provider, for {@code Secrets} and {@code ParserSet}: {@value}. */
    public static final String ID = "signalwire";

    @Override
    public String provider() {
        return ID;
    }

    @Override
    public List<Callback> callbacks() {
        return SignalWireWords.callbacks(this::read);
    }

    @Override
    public Verification verification() {
        return SignalWireWords.VERIFICATION;
    }

    /**
     * Page "Voice status callback", read 2026-11-20: {@code AccountSid} is required; the callback of incoming calls has
     * it too.
     */
    @Override
    public boolean isAccountInEveryReport() {
        return true;
    }

    private CallStatus.Builder read(Fields in) {
        return CallStatus.builder()
                .callId(in.text("CallSid"))
                .parentCallId(in.find("ParentCallSid"))
                .accountId(in.find("AccountSid"))
                .state(in.text("CallStatus"), SignalWireWords.STATES)
                .direction(in.find("Direction"), SignalWireWords.DIRECTIONS)
                .from(in.party("From", "CallerName"))
                .to(in.party("To"))
                .occurredAt(occurredAt(in))
                .duration(in.seconds("CallDuration"))
                .sequence(in.integer("SequenceNumber"))
                .recording(in.recording("RecordingUrl", "RecordingSid", "RecordingDuration"))
                .endReason(in.find("SipInviteResultPhrase"), SignalWireWords.END_REASONS)
                .sipCode(in.sipCode("SipResultCode"));
    }

    /** The callback for incoming calls has none of these fields, and its time is the creation of the call. */
    private static Optional<Instant> occurredAt(Fields in) {
        boolean voice = in.hasAny("CallbackSource", "ApiVersion", "SequenceNumber", "Direction");
        return voice ? in.instant("Timestamp", TimeFormat.RFC_2822) : Optional.empty();
    }

    /**
     * {@code HangupBy} is a number or an address; {@code SipCallId} may contain the host name of a caller; the phrase comes
     * from the far end's SIP server.
     */
    @Override
    public FieldCatalog fields() {
        return FieldCatalog.shown(
                        "AccountSid, ApiVersion, CallSid, ParentCallSid, SequenceNumber, Timestamp, CallDuration,"
                                + " RecordingSid, RecordingDuration, SipResultCode, AudioInAveragePtime, AudioInDtmfPacketCount,"
                                + " AudioInFlushPacketCount, AudioInJitterMaxVariance, AudioInJitterMinVariance,"
                                + " AudioInLargestJbSize, AudioInMediaPacketCount, AudioInMos, AudioInSkipPacketCount,"
                                + " AudioOutDtmfPacketCount, AudioOutLost, AudioOutMediaPacketCount")
                .words("CallStatus, CallbackSource, Direction, HangupDirection")
                .known("call-progress-events")
                .personal(
                        "From, To, CallerName, ForwardedFrom, HangupBy, RecordingUrl, SipCallId, SipInviteResultPhrase");
    }
}
