package io.callstatus.signalwire;

import io.callstatus.CallStatus;
import io.callstatus.signalwire.SignalWireDetails.Direction;
import io.callstatus.spi.Fields;
import io.callstatus.spi.TimeFormat;
import io.callstatus.spi.WordMap;

/** What the fields mean that {@link CallStatus} does not hold: ours on the left, theirs on the right. */
final class SignalWireDetailsReader {
    static final WordMap<Direction> DIRECTIONS =
            WordMap.withDefault(Direction.UNKNOWN).same("inbound", "outbound", "outbound-api", "outbound-dial");

    private SignalWireDetailsReader() {}

    static SignalWireDetails of(CallStatus status) {
        return read(Fields.of(SignalWireParser.ID, status));
    }

    static SignalWireDetails read(Fields in) {
        return ImmutableSignalWireDetails.builder()
                .apiVersion(in.find("ApiVersion"))
                .callbackSource(in.find("CallbackSource"))
                .timestamp(in.instant("Timestamp", TimeFormat.RFC_2822))
                .direction(in.find("Direction").map(DIRECTIONS::of))
                .callerName(in.find("CallerName"))
                .forwardedFrom(in.party("ForwardedFrom"))
                .recordingDuration(in.seconds("RecordingDuration"))
                .inboundAudio(inboundAudio(in))
                .outboundAudio(outboundAudio(in))
                .sip(sip(in))
                .hangup(hangup(in))
                .problems(in.problems())
                .build();
    }

    private static SignalWireInboundAudio inboundAudio(Fields in) {
        return ImmutableSignalWireInboundAudio.builder()
                .mos(in.number("AudioInMos"))
                .averagePtime(in.number("AudioInAveragePtime"))
                .jitterMinVariance(in.number("AudioInJitterMinVariance"))
                .jitterMaxVariance(in.number("AudioInJitterMaxVariance"))
                .largestJitterBufferSize(in.integer("AudioInLargestJbSize"))
                .mediaPacketCount(in.integer("AudioInMediaPacketCount"))
                .dtmfPacketCount(in.integer("AudioInDtmfPacketCount"))
                .flushPacketCount(in.integer("AudioInFlushPacketCount"))
                .skipPacketCount(in.integer("AudioInSkipPacketCount"))
                .build();
    }

    private static SignalWireOutboundAudio outboundAudio(Fields in) {
        return ImmutableSignalWireOutboundAudio.builder()
                .mediaPacketCount(in.integer("AudioOutMediaPacketCount"))
                .dtmfPacketCount(in.integer("AudioOutDtmfPacketCount"))
                .lost(in.integer("AudioOutLost"))
                .build();
    }

    private static SignalWireSip sip(Fields in) {
        return ImmutableSignalWireSip.builder()
                .resultCode(in.sipCode("SipResultCode"))
                .inviteResultPhrase(in.find("SipInviteResultPhrase"))
                .callId(in.find("SipCallId"))
                .build();
    }

    private static SignalWireHangup hangup(Fields in) {
        return ImmutableSignalWireHangup.builder()
                .by(in.party("HangupBy"))
                .direction(in.find("HangupDirection").map(SignalWireWords.DIRECTIONS::of))
                .directionText(in.find("HangupDirection"))
                .build();
    }
}
