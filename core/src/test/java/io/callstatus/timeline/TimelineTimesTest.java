package io.callstatus.timeline;

import static io.callstatus.CallState.BUSY;
import static io.callstatus.CallState.COMPLETED;
import static io.callstatus.CallState.NO_ANSWER;
import static io.callstatus.CallState.RINGING;
import static io.callstatus.timeline.Reports.at;
import static io.callstatus.timeline.Reports.of;
import static io.callstatus.timeline.Reports.timeline;
import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.CallStatus;
import io.callstatus.FieldProblem;
import org.junit.jupiter.api.Test;

/** Which times a timeline tells. */
class TimelineTimesTest {
    @Test
    void times_areTheReportedOnes_evenIfTheyRunBackwards() {
        CallStatus one = of(RINGING).startedAt(at(5)).answeredAt(at(9)).build();
        CallStatus two =
                of(COMPLETED).startedAt(at(7)).answeredAt(at(8)).endedAt(at(2)).build();
        CallStatus current = timeline(one, two).current();
        assertThat(current.startedAt()).contains(at(5));
        assertThat(current.answeredAt()).contains(at(8));
        assertThat(current.endedAt()).contains(at(2));
        assertThat(current.duration()).isEmpty();
    }

    @Test
    void timeAheadOfTheClock_decidesNothing() {
        CallStatus liar = of(BUSY).occurredAt(at(900_000))
                .endedAt(at(900_000))
                .addProblems(ahead("occurredAt"), ahead("endedAt"))
                .build();
        CallTimeline call =
                timeline(liar, of(NO_ANSWER).occurredAt(at(1)).endedAt(at(1)).build());
        assertThat(call.current().state()).isEqualTo(NO_ANSWER);
        assertThat(call.current().endedAt()).contains(at(1));
        assertThat(call.current().problems()).hasSize(2);
        assertThat(CallTimeline.of(liar).current().endedAt()).isEmpty();
    }

    private static FieldProblem ahead(String attribute) {
        return FieldProblem.builder()
                .field(attribute)
                .kind(FieldProblem.Kind.FUTURE_TIME)
                .attribute(attribute)
                .expected("a time")
                .found("a later time")
                .build();
    }
}
