package io.callstatus.testkit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Telnyx reports beginning, answer and end, and the direction with the first alone. A recording is another event. */
final class TelnyxSequence implements CallbackSequence {
    private static final TestRequest BEGINNING =
            Fixtures.telnyx().initiatedInbound().varied();
    private static final TestRequest ANSWER = Fixtures.telnyx().inProgress().varied();
    private static final TestRequest END = Fixtures.telnyx().completed().varied();
    private static final String PAYLOAD = "data.payload.";
    private static final String RANGE = "+131255501";
    private static final Map<CallEnd, String> CAUSES = new EnumMap<>(Map.of(
            CallEnd.ANSWERED, "normal_clearing",
            CallEnd.NO_ANSWER, "no_answer",
            CallEnd.BUSY, "user_busy",
            CallEnd.CANCELED, "originator_cancel",
            CallEnd.FAILED, "not_found"));
    private static final Map<CallEnd, String> SIP_CODES = new EnumMap<>(Map.of(
            CallEnd.ANSWERED, "200",
            CallEnd.NO_ANSWER, "480",
            CallEnd.BUSY, "486",
            CallEnd.CANCELED, "487",
            CallEnd.FAILED, "404"));

    @Override
    public List<TestRequest> of(SimulatedCall call) {
        String cause = CallbackSequence.word(CAUSES, call);
        List<TestRequest> sequence = new ArrayList<>();
        TestRequest beginning = BEGINNING
                .with(PAYLOAD + "direction", call.isInbound() ? "incoming" : "outgoing")
                .with(PAYLOAD + "state", call.isInbound() ? "parked" : "bridging");
        sequence.add(event(beginning, call, "initiated", call.start()));
        if (call.isAnswered()) {
            sequence.add(event(ANSWER, call, "answered", call.ringingEnds()));
        }
        TestRequest end = END.with(PAYLOAD + "hangup_cause", cause)
                .with(PAYLOAD + "sip_hangup_cause", CallbackSequence.word(SIP_CODES, call))
                .with(PAYLOAD + "hangup_source", call.end() == CallEnd.BUSY ? "callee" : "caller");
        sequence.add(event(end, call, "hangup", call.endsAt())
                .with(PAYLOAD + "end_time", call.endsAt().toString()));
        return sequence;
    }

    private static TestRequest event(TestRequest template, SimulatedCall call, String purpose, Instant moment) {
        return template.at(moment)
                .with("data.id", call.uuid(purpose))
                .with(PAYLOAD + "call_control_id", "v3:" + call.hex("call"))
                .with(PAYLOAD + "call_leg_id", call.uuid("leg"))
                .with(PAYLOAD + "call_session_id", call.uuid("session"))
                .with(PAYLOAD + "from", call.from(RANGE))
                .with(PAYLOAD + "to", call.to(RANGE))
                .with(PAYLOAD + "start_time", call.start().toString());
    }
}
