package io.callstatus.testkit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** SignalWire reports each step of a call; an answer twice, as {@code answered} and as {@code in-progress}. */
final class SignalWireSequence implements CallbackSequence {
    private static final TestRequest STEP = Fixtures.signalWire().initiated().varied();
    private static final TestRequest ANSWERED =
            Fixtures.signalWire().completed().varied();
    private static final TestRequest BUSY = Fixtures.signalWire().busy().varied();
    private static final TestRequest FAILED = Fixtures.signalWire().failed().varied();
    private static final String RANGE = "+141555501";
    private static final Map<CallEnd, String> WORDS = new EnumMap<>(Map.of(
            CallEnd.ANSWERED, "completed",
            CallEnd.NO_ANSWER, "no-answer",
            CallEnd.BUSY, "busy",
            CallEnd.CANCELED, "canceled",
            CallEnd.FAILED, "failed"));

    @Override
    public List<TestRequest> of(SimulatedCall call) {
        String last = CallbackSequence.word(WORDS, call);
        List<TestRequest> sequence = new ArrayList<>();
        add(sequence, call, STEP, "initiated", call.start());
        if (call.end() != CallEnd.FAILED) {
            add(sequence, call, STEP, "ringing", call.start().plusSeconds(1));
        }
        if (call.isAnswered()) {
            add(sequence, call, STEP, "answered", call.ringingEnds());
            add(sequence, call, STEP, "in-progress", call.ringingEnds());
        }
        add(sequence, call, last(call), last, call.endsAt());
        return sequence;
    }

    private static TestRequest last(SimulatedCall call) {
        return switch (call.end()) {
            case ANSWERED -> completed(call);
            case BUSY -> BUSY;
            case FAILED -> FAILED;
            default -> STEP;
        };
    }

    private static TestRequest completed(SimulatedCall call) {
        TestRequest completed = ANSWERED.with("CallDuration", call.talkSeconds());
        if (!call.hasRecording()) {
            return completed;
        }
        String id = call.uuid("recording");
        return completed
                .with("RecordingUrl", call.recordingUrl(id))
                .with("RecordingSid", id)
                .with("RecordingDuration", call.talkSeconds());
    }

    private static void add(
            List<TestRequest> sequence, SimulatedCall call, TestRequest template, String word, Instant moment) {
        sequence.add(template.with("CallSid", call.uuid("call"))
                .with("CallStatus", word)
                .with("Direction", call.isInbound() ? "inbound" : "outbound-api")
                .with("From", call.from(RANGE))
                .with("To", call.to(RANGE))
                .with("SequenceNumber", Integer.toString(sequence.size()))
                .at(moment));
    }
}
