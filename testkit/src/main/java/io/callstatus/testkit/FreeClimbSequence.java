package io.callstatus.testkit;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** FreeClimb reports a call once, when it is over, and without any time but that of the signature. */
final class FreeClimbSequence implements CallbackSequence {
    private static final TestRequest REPORT =
            Fixtures.freeClimb().completedInbound().varied();
    private static final String RANGE = "+131255501";
    private static final Map<CallEnd, String> WORDS = new EnumMap<>(Map.of(
            CallEnd.ANSWERED, "completed",
            CallEnd.NO_ANSWER, "noAnswer",
            CallEnd.BUSY, "busy",
            CallEnd.CANCELED, "canceled",
            CallEnd.FAILED, "failed"));

    @Override
    public List<TestRequest> of(SimulatedCall call) {
        TestRequest report = REPORT.with("callId", call.hex("CA"))
                .with("from", call.from(RANGE))
                .with("to", call.to(RANGE))
                .with("callStatus", CallbackSequence.word(WORDS, call))
                .with("direction", call.isInbound() ? "inbound" : "outboundAPI")
                .with("callDuration", call.talkSeconds())
                .at(call.endsAt());
        return List.of(call.hasRecording() ? recorded(report, call) : report);
    }

    private static TestRequest recorded(TestRequest report, SimulatedCall call) {
        String id = call.hex("RE");
        return report.with("recordingUrl", call.recordingUrl(id))
                .with("recordingId", id)
                .with("recordingDurationSec", call.talkSeconds());
    }
}
