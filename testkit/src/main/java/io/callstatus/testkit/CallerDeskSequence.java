package io.callstatus.testkit;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** CallerDesk reports a call while it rings and is answered, as live calls, and once more when it is over. */
final class CallerDeskSequence implements CallbackSequence {
    private static final TestRequest LIVE = Fixtures.callerDesk().inProgress().varied();
    private static final TestRequest REPORT =
            Fixtures.callerDesk().completedInbound().varied();
    private static final String CUSTOMERS = "90000000";
    private static final String AGENT = "9000000011";
    private static final Map<CallEnd, String> WORDS = new EnumMap<>(Map.of(
            CallEnd.ANSWERED, "ANSWER",
            CallEnd.NO_ANSWER, "NOANSWER",
            CallEnd.BUSY, "BUSY",
            CallEnd.ABANDONED, "AbandonedCall",
            CallEnd.CANCELED, "CANCEL",
            CallEnd.FAILED, "CONGESTION"));

    @Override
    public List<TestRequest> of(SimulatedCall call) {
        List<TestRequest> sequence = new ArrayList<>();
        if (call.end() != CallEnd.ABANDONED && call.end() != CallEnd.FAILED) {
            sequence.add(parties(LIVE, call).with("Status", "AgentonRing").at(call.start()));
        }
        if (call.isAnswered()) {
            sequence.add(parties(LIVE, call).with("Status", "ANSWER").at(call.start()));
        }
        sequence.add(report(parties(REPORT, call).with("Status", CallbackSequence.word(WORDS, call)), call));
        return sequence;
    }

    /** Outbound, the agent is the source and the customer is the one dialled. */
    private static TestRequest parties(TestRequest template, SimulatedCall call) {
        boolean reachesSomebody = call.end() != CallEnd.ABANDONED;
        return template.with("CallSid", call.start().getEpochSecond() + "." + Math.abs(call.seed() % 100_000))
                .with("Direction", call.isInbound() ? "IVR" : "WEBOBD")
                .with("SourceNumber", call.isInbound() ? call.from(CUSTOMERS) : call.from(AGENT.substring(0, 8)))
                .with("DestinationNumber", call.isInbound() ? call.to("080600000") : "08060000001")
                .with("DialWhomNumber", call.isInbound() ? (reachesSomebody ? AGENT : "") : call.to(CUSTOMERS));
    }

    private static TestRequest report(TestRequest report, SimulatedCall call) {
        return report.without("Uniqueid")
                .with("StartTime", TimeText.INDIA.write(call.start()))
                .with("EndTime", TimeText.INDIA.write(call.endsAt()))
                .with("LegA_Picked_time", TimeText.INDIA.write(call.start()))
                .with("LegB_Start_time", TimeText.INDIA.write(call.start()))
                .with("LegB_Picked_time", call.isAnswered() ? TimeText.INDIA.write(call.ringingEnds()) : "")
                .with("CallDuration", call.wholeSeconds())
                .with("TalkDuration", call.talkSeconds())
                .with("hangup_cause", call.isAnswered() ? "ANSWER(16-customer)" : "(0)")
                .with("CallRecordingUrl", call.hasRecording() ? call.recordingUrl(call.uuid("recording")) : "")
                .at(call.endsAt());
    }
}
