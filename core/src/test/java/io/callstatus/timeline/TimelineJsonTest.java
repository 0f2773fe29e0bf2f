package io.callstatus.timeline;

import static io.callstatus.timeline.Reports.at;
import static io.callstatus.timeline.Reports.numbered;
import static io.callstatus.timeline.Reports.timeline;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.callstatus.CallState;
import io.callstatus.CallStatus;
import io.callstatus.MalformedPayloadException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The JSON of timelines and sessions, through mappers of both Jacksons and without one. */
class TimelineJsonTest {
    private static final CallTimeline CALL = timeline(at(1, CallState.RINGING), at(9, CallState.COMPLETED));

    private static CallTimeline full() {
        CallTimeline call = timeline(numbered(0, CallState.RINGING));
        for (int i = 2; i < 90; i++) {
            call = call.plus(numbered(i, CallState.IN_PROGRESS));
        }
        return call;
    }

    @Test
    void toMap_hasItsReports() {
        assertThat(CALL.toMap())
                .containsOnlyKeys("provider", "callId", "reports")
                .containsEntry(
                        "reports",
                        CALL.reports().stream().map(CallStatus::toMap).toList());
        assertThat(full().toMap()).containsOnlyKeys("provider", "callId", "reports", "beside", "sequences");
    }

    @Test
    void anyMapper_writesAndReadsIt() throws Exception {
        CallSession session = CallSession.of(CALL);
        com.fasterxml.jackson.databind.ObjectMapper two = new com.fasterxml.jackson.databind.ObjectMapper();
        tools.jackson.databind.ObjectMapper three = new tools.jackson.databind.ObjectMapper();
        for (CallTimeline call : List.of(CALL, full())) {
            assertThat(two.readValue(two.writeValueAsString(call), CallTimeline.class))
                    .isEqualTo(call);
            assertThat(three.readValue(three.writeValueAsString(call), CallTimeline.class))
                    .isEqualTo(call);
            assertThat(two.writeValueAsString(call)).isEqualTo(call.toJson());
        }
        assertThat(two.readValue(two.writeValueAsString(session), CallSession.class))
                .isEqualTo(session);
        assertThat(three.readValue(three.writeValueAsString(session), CallSession.class))
                .isEqualTo(session);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "7",
                "{",
                "{}",
                "{\"reports\":[]}",
                "{\"reports\":{}}",
                "{\"reports\":[7]}",
                "{\"reports\":[{}]}",
                "{\"reports\":[{\"provider\":\"toy\",\"callId\":\"1\",\"state\":\"BUSY\"},{\"provider\":\"toy\","
                        + "\"callId\":\"2\",\"state\":\"BUSY\"}]}",
                "{\"reports\":[{\"provider\":\"toy\",\"callId\":\"1\",\"state\":\"BUSY\"}],\"sequences\":[-1]}",
                "{\"reports\":[{\"provider\":\"toy\",\"callId\":\"1\",\"state\":\"BUSY\"}],\"sequences\":[1.5]}",
                "{\"reports\":[{\"provider\":\"toy\",\"callId\":\"1\",\"state\":\"BUSY\"}],\"sequences\":[\"1\"]}",
                "{\"reports\":[{\"provider\":\"toy\",\"callId\":\"1\",\"state\":\"BUSY\"}],\"beside\":7}"
            })
    void fromJson_ofSomethingElse_isRefused(String json) {
        assertThatThrownBy(() -> CallTimeline.fromJson(json)).isInstanceOf(MalformedPayloadException.class);
        String session = "{\"provider\":\"toy\",\"sessionId\":\"1\",\"legs\":[" + json + "]}";
        assertThatThrownBy(() -> CallSession.fromJson(session)).isInstanceOf(MalformedPayloadException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"provider", "sessionId", "legs"})
    void session_withoutARequiredKey_isRefused(String key) {
        Map<String, Object> map =
                new java.util.LinkedHashMap<>(CallSession.of(CALL).toMap());
        assertThat(CallSession.fromMap(map)).isEqualTo(CallSession.of(CALL));
        map.remove(key);
        assertThatThrownBy(() -> CallSession.fromMap(map)).isInstanceOf(MalformedPayloadException.class);
    }
}
