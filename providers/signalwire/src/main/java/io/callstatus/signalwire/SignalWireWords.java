package io.callstatus.signalwire;

import static io.callstatus.spi.Evidence.absent;
import static io.callstatus.spi.Evidence.domain;
import static io.callstatus.spi.Evidence.key;
import static io.callstatus.spi.Evidence.uuid;

import io.callstatus.CallDirection;
import io.callstatus.CallState;
import io.callstatus.Codes;
import io.callstatus.spi.Evidence;
import io.callstatus.spi.Fingerprint;
import io.callstatus.spi.Transport;
import java.util.ArrayList;
import java.util.List;

/**
 * SignalWire's words, and how it is told from Twilio and its clones, which share the names of its fields. UUIDs alone are not enough:
 * Somleng has them too.
 */
final class SignalWireWords {
    static final Codes<CallState> STATES = Codes.orElse(CallState.UNKNOWN)
            .named("queued", "initiated", "ringing", "in-progress", "completed")
            .named("busy", "no-answer", "canceled", "failed")
            .map("answered", CallState.IN_PROGRESS);

    static final Codes<CallDirection> DIRECTIONS = Codes.orElse(CallDirection.UNKNOWN)
            .named("inbound", "outbound")
            .map("outbound-api", CallDirection.OUTBOUND)
            .map("outbound-dial", CallDirection.OUTBOUND);

    private static final String[] OWN_FIELDS =
            ("AudioInMos HangupBy HangupDirection SipResultCode SipCallId SipInviteResultPhrase AudioInAveragePtime"
                            + " AudioInDtmfPacketCount AudioInFlushPacketCount AudioInJitterMaxVariance"
                            + " AudioInJitterMinVariance AudioInLargestJbSize AudioInMediaPacketCount"
                            + " AudioInSkipPacketCount AudioOutDtmfPacketCount AudioOutMediaPacketCount AudioOutLost")
                    .split(" ");

    static final Fingerprint FINGERPRINT = Fingerprint.of(Transport.FORM, Transport.QUERY, Transport.JSON)
            .header("X-SignalWire-Signature")
            .header("X-SignalWire-SHA256-Signature")
            .all(uuid("CallSid"), uuid("AccountSid"))
            .any(ownEvidence())
            .otherEvent("dial", key("DialCallStatus"))
            .otherEvent("conference", key("ConferenceSid"), key("StatusCallbackEvent"))
            .otherEvent("recording", key("RecordingStatus"), absent("CallStatus"))
            .otherEvent("message", key("MessageSid"))
            .otherRequest("swml", key("call"), key("vars"), key("params"))
            .otherEvent("swml", key("call"), absent("CallStatus"))
            .otherEvent("relay", key("event_type"), absent("CallSid"))
            .otherEvent("relay", key("call_state"), absent("CallSid"));

    private SignalWireWords() {}

    private static Evidence[] ownEvidence() {
        List<Evidence> own = new ArrayList<>();
        for (String field : OWN_FIELDS) {
            own.add(key(field));
        }
        own.add(domain("RecordingUrl", "signalwire.com"));
        own.add(domain("From", "sip.swire.io"));
        own.add(domain("To", "sip.swire.io"));
        return own.toArray(new Evidence[0]);
    }
}
