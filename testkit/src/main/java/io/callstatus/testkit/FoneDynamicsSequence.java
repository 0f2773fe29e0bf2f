package io.callstatus.testkit;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Fone Dynamics reports an inbound call when it comes in and when it is over, with the time of its start in both. */
final class FoneDynamicsSequence implements CallbackSequence {
    private static final TestRequest INITIATE =
            Fixtures.foneDynamics().initiated().varied();
    private static final TestRequest COMPLETE =
            Fixtures.foneDynamics().completed().varied();
    private static final Map<CallEnd, String> WORDS = new EnumMap<>(Map.of(
            CallEnd.ANSWERED, "ANSWERED",
            CallEnd.NO_ANSWER, "NO ANSWER",
            CallEnd.BUSY, "BUSY",
            CallEnd.ABANDONED, "IVR",
            CallEnd.FAILED, "FAILED"));

    @Override
    public List<TestRequest> of(SimulatedCall call) {
        if (!call.isInbound()) {
            throw new IllegalStateException("Fone Dynamics reports inbound calls only");
        }
        TestRequest complete = parties(COMPLETE, call)
                .with("Call.Disposition", CallbackSequence.word(WORDS, call))
                .with("Call.Duration", call.wholeSeconds());
        TestRequest end = call.end() == CallEnd.ABANDONED ? complete.without("Call.Endpoint") : complete;
        String recording = call.recordingUrl(call.capitals(32));
        return List.of(parties(INITIATE, call), call.hasRecording() ? end.with("Call.Recording.Uri", recording) : end);
    }

    private static TestRequest parties(TestRequest template, SimulatedCall call) {
        return template.with("Call.Sid", call.capitals(32))
                .with("Call.From", call.from("+614915701"))
                .with("Call.To", call.to("+612555012"))
                .at(call.start());
    }
}
