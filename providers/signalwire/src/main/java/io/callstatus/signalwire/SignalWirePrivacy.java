package io.callstatus.signalwire;

import java.util.Set;

/** Which of SignalWire's fields may be shown, and which may not. */
final class SignalWirePrivacy {
    static final Set<String> HARMLESS =
            Set.of(("AccountSid ApiVersion CallSid ParentCallSid CallStatus CallbackSource Direction"
                            + " HangupDirection SequenceNumber Timestamp CallDuration RecordingSid RecordingDuration"
                            + " SipResultCode SipInviteResultPhrase AudioInAveragePtime AudioInDtmfPacketCount"
                            + " AudioInFlushPacketCount AudioInJitterMaxVariance AudioInJitterMinVariance"
                            + " AudioInLargestJbSize AudioInMediaPacketCount AudioInMos AudioInSkipPacketCount"
                            + " AudioOutDtmfPacketCount AudioOutLost AudioOutMediaPacketCount")
                    .split(" "));

    /** {@code HangupBy} is a number or an address; {@code SipCallId} may name the machine of a caller. */
    static final Set<String> PERSONAL =
            Set.of("From", "To", "CallerName", "ForwardedFrom", "HangupBy", "RecordingUrl", "SipCallId");

    private SignalWirePrivacy() {}
}
