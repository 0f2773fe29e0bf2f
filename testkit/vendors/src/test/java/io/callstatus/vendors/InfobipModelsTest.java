package io.callstatus.vendors;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.infobip.JSON;
import com.infobip.model.Call;
import com.infobip.model.CallLog;
import io.callstatus.CallStatus;
import io.callstatus.Parsers;
import io.callstatus.Party;
import io.callstatus.testkit.Fixture;
import io.callstatus.testkit.Fixtures;
import io.callstatus.testkit.Outcome;
import io.callstatus.testkit.Provenance;
import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Infobip's SDK for Java has no types of events, but it has types of the call and of the log of a call, which events contain.
 * They are compared with what this library reads of the documented events. The SDK throws for an unknown word or time.
 */
class InfobipModelsTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    static List<Fixture> fixtures() {
        return Fixtures.of("infobip").stream()
                .filter(fixture -> fixture.outcome() == Outcome.CALL_STATUS)
                .filter(fixture -> fixture.provenance() == Provenance.DOCUMENTED)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void event_readByTheSdk_saysTheSame(Fixture fixture) throws IOException {
        JsonNode event = MAPPER.readTree(fixture.request().body());
        CallStatus status = Parsers.detect(fixture.request()).trustUnverified().parse();
        JsonNode live = event.path("properties").path("call");
        if (live.isObject()) {
            requireLive(status, new JSON().deserialize(live.toString(), Call.class));
        } else {
            JsonNode log = event.path("properties").path("callLog");
            requireLog(status, new JSON().deserialize(log.toString(), CallLog.class));
        }
    }

    private static void requireLive(CallStatus status, Call call) {
        assertThat(call.getId()).isIn(null, status.callId());
        assertThat(status.directionText()).isEqualTo(text(call.getDirection()));
        requireParties(status, call.getFrom(), call.getTo());
        requireTimes(status, call.getStartTime(), call.getAnswerTime(), call.getEndTime());
        assertThat(status.parentCallId()).isEqualTo(text(call.getParentCallId()));
    }

    private static void requireLog(CallStatus status, CallLog log) {
        assertThat(log.getCallId()).isIn(null, status.callId());
        requireParties(status, log.getFrom(), log.getTo());
        requireTimes(status, log.getStartTime(), log.getAnswerTime(), log.getEndTime());
        assertThat(status.stateText()).isEqualTo(text(log.getState()));
    }

    private static void requireParties(CallStatus status, String from, String to) {
        assertThat(status.from().map(Party::address)).isEqualTo(text(from));
        assertThat(status.to().map(Party::address)).isEqualTo(text(to));
    }

    private static void requireTimes(
            CallStatus status, OffsetDateTime start, OffsetDateTime answer, OffsetDateTime end) {
        assertThat(status.startedAt()).isEqualTo(instant(start));
        assertThat(status.answeredAt()).isEqualTo(instant(answer));
        assertThat(status.endedAt()).isEqualTo(instant(end));
    }

    private static Optional<String> text(Object value) {
        return Optional.ofNullable(value).map(Object::toString);
    }

    private static Optional<Instant> instant(OffsetDateTime time) {
        return Optional.ofNullable(time).map(OffsetDateTime::toInstant);
    }
}
