package io.callstatus.testkit;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** RevRing reports a call once, when it is over. */
final class RevRingSequence implements CallbackSequence {
    private static final TestRequest REPORT =
            Fixtures.revRing().completedInbound().varied();
    private static final String RANGE = "+131255501";
    private static final Map<CallEnd, String> WORDS = new EnumMap<>(
            Map.of(CallEnd.ANSWERED, "COMPLETED", CallEnd.CANCELED, "CANCELED", CallEnd.FAILED, "FAILED"));

    @Override
    public List<TestRequest> of(SimulatedCall call) {
        TestRequest report = REPORT.with("id", call.uuid("call"))
                .with("direction", call.isInbound() ? "INBOUND" : "OUTBOUND")
                .with("status", CallbackSequence.word(WORDS, call))
                .with("fromNumber", call.from(RANGE))
                .with("toNumber", call.to(RANGE))
                .with("initiatedAt", call.start().toString())
                .with("createdAt", call.start().toString())
                .with("updatedAt", call.endsAt().toString())
                .with("endedAt", call.endsAt().toString())
                .withJson("durationSeconds", call.talkSeconds());
        TestRequest end = call.isAnswered() ? answered(report, call) : unanswered(report);
        return List.of(end.at(call.endsAt()));
    }

    private static TestRequest answered(TestRequest report, SimulatedCall call) {
        TestRequest answered = report.with("startedAt", call.ringingEnds().toString());
        return call.hasRecording()
                ? answered.with("recordingUrl", call.recordingUrl(call.uuid("recording")))
                : answered.withJson("recordingUrl", "null");
    }

    private static TestRequest unanswered(TestRequest report) {
        return report.withJson("startedAt", "null")
                .withJson("recordingUrl", "null")
                .withJson("hangupCause", "null")
                .withJson("transcript", "null")
                .withJson("summary", "null");
    }
}
