package io.callstatus.timeline;

import io.callstatus.CallState;
import io.callstatus.CallStatus;
import io.callstatus.Trust;
import java.time.Instant;

/** Reports made by hand: of one call, a second apart. */
final class Reports {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private Reports() {}

    static CallStatus.Builder of(CallState state) {
        return CallStatus.builder()
                .provider("toy")
                .callId("call-1")
                .state(state)
                .stateText("word for " + state)
                .trust(Trust.SIGNATURE);
    }

    static Instant at(int second) {
        return NOON.plusSeconds(second);
    }

    static CallStatus at(int second, CallState state) {
        return of(state).occurredAt(at(second)).build();
    }

    static CallStatus numbered(int number, CallState state) {
        return of(state).sequence(number).build();
    }

    static CallTimeline timeline(CallStatus... reports) {
        CallTimeline timeline = CallTimeline.of(reports[0]);
        for (CallStatus report : reports) {
            timeline = timeline.plus(report);
        }
        return timeline;
    }
}
