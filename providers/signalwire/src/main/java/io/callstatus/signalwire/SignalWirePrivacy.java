package io.callstatus.signalwire;

import java.util.Set;

/** Which of SignalWire's fields may be shown, and which may not. */
final class SignalWirePrivacy {
    static final Set<String> HARMLESS =
            Set.of(("AccountSid ApiVersion CallSid ParentCallSid CallStatus CallbackSource Direction"
                            + " HangupDirection SequenceNumber Timestamp CallDuration RecordingSid RecordingDuration"
                            + " SipResultCode AudioInAveragePtime AudioInDtmfPacketCount"
                            + " AudioInFlushPacketCount AudioInJitterMaxVariance AudioInJitterMinVariance"
                            + " AudioInLargestJbSize AudioInMediaPacketCount AudioInMos AudioInSkipPacketCount"
                            + " AudioOutDtmfPacketCount AudioOutLost AudioOutMediaPacketCount")
                    .split(" "));

    /**
     * {@code HangupBy} is a number or an address; {@code SipCallId} may name the machine of a caller; the phrase was written
     * by the far end's SIP server.
     */
    static final Set<String> PERSONAL = Set.of(
            "From",
            "To",
            "CallerName",
            "ForwardedFrom",
            "HangupBy",
            "RecordingUrl",
            "SipCallId",
            "SipInviteResultPhrase");

    static final Set<String> WORD_FIELDS = Set.of("CallStatus", "CallbackSource", "Direction", "HangupDirection");

    static final Set<String> WORDS = Set.of("call-progress-events");

    private SignalWirePrivacy() {}
}
