package io.callstatus.testkit;

import io.callstatus.CallState;
import io.callstatus.CallStatus;
import io.callstatus.Detection;
import io.callstatus.OtherEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is read of an event that is no call status, as the expectation of a fixture is written. Stateless. */
final class ReadEvent {
    private static final List<String> KEYS = List.of("sessionId", "occurredAt", "recordings", "problems");

    private ReadEvent() {}

    /** Its call, session, time and recordings, without those that it does not tell. */
    static Map<String, Object> of(Detection detection) {
        Map<String, Object> told = new LinkedHashMap<>();
        if (detection.trustUnverified().event() instanceof OtherEvent event) {
            event.callId().ifPresent(call -> told.put("callId", call));
            Map<String, Object> written = Json.object(written(event).toJson());
            KEYS.stream().filter(written::containsKey).forEach(key -> told.put(key, written.get(key)));
        }
        return told;
    }

    /** A status of the same values: they are written in one way. */
    private static CallStatus written(OtherEvent event) {
        return CallStatus.builder()
                .provider(event.provider())
                .callId("-")
                .state(CallState.UNKNOWN)
                .sessionId(event.sessionId())
                .occurredAt(event.occurredAt())
                .recordings(event.recordings())
                .problems(event.problems())
                .build();
    }
}
