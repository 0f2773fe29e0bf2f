package io.callstatus.infobip;

import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.AcceptedRequest;
import io.callstatus.CallState;
import io.callstatus.CallStatus;
import io.callstatus.ParserSet;
import io.callstatus.WebhookEvent;
import io.callstatus.WebhookRequest;
import io.callstatus.testkit.Fixtures;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Several events in one array, as the page's correction reads them: each is one status, or another event. */
class InfobipArraysTest {
    private static List<CallStatus> read(String... fixtures) {
        return accepted(fixtures).parseAll();
    }

    private static AcceptedRequest accepted(String... fixtures) {
        String body = Stream.of(fixtures)
                .map(name -> new String(Fixtures.of("infobip", name).request().body(), StandardCharsets.UTF_8))
                .collect(Collectors.joining(",", "[", "]"));
        WebhookRequest request = WebhookRequest.builder()
                .method("POST")
                .url("https://hooks.example.com/infobip")
                .header("Content-Type", "application/json")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .build();
        return ParserSet.of(new InfobipParser()).detect(request).trustUnverified();
    }

    @Test
    void parseAll_liveEvents_areInWireOrder() {
        assertThat(read("ringing", "event-dtmf-captured", "answered"))
                .extracting(CallStatus::state)
                .containsExactly(CallState.RINGING, CallState.IN_PROGRESS);
    }

    @Test
    void parseAll_liveEventsAndEnds_areInWireOrder() {
        assertThat(read("answered", "completed", "rejected"))
                .extracting(CallStatus::state)
                .containsExactly(CallState.IN_PROGRESS, CallState.COMPLETED, CallState.REJECTED);
    }

    @Test
    void events_besideStatuses_areReadAsEachIsAlone() {
        List<WebhookEvent> events = accepted("event-dtmf-captured", "ringing", "event-recording-ready")
                .events();
        assertThat(events.get(0)).isEqualTo(alone("event-dtmf-captured"));
        assertThat(events.get(1)).isInstanceOf(CallStatus.class);
        assertThat(events.get(2)).isEqualTo(alone("event-recording-ready"));
    }

    private static WebhookEvent alone(String fixture) {
        return ParserSet.of(new InfobipParser())
                .detect(Fixtures.of("infobip", fixture).request())
                .trustUnverified()
                .event();
    }
}
