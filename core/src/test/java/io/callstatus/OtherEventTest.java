package io.callstatus;

import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.FieldProblem.Kind;
import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.Callback;
import io.callstatus.spi.Envelope;
import io.callstatus.spi.Evidence;
import io.callstatus.spi.Fields;
import io.callstatus.spi.TimeFormat;
import io.callstatus.spi.Transport;
import io.callstatus.spi.Verification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a provider's module reads of an event that is no call status. */
class OtherEventTest {
    private static final class Provider implements CallStatusParser {
        @Override
        public String provider() {
            return "recording";
        }

        @Override
        public List<Callback> callbacks() {
            return List.of(
                    Callback.otherEvent("saved", EventKind.RECORDING)
                            .via(Transport.JSON)
                            .all(Evidence.value("type", "saved"))
                            .claiming()
                            .in(Envelope.at("data", "payload"))
                            .read(Provider::read),
                    Callback.otherEvent("strict", EventKind.RECORDING)
                            .via(Transport.JSON)
                            .all(Evidence.value("type", "strict"))
                            .claiming()
                            .read(in -> OtherEvent.builder().callId(in.text("call"))),
                    Callback.otherEvent("plain", EventKind.DTMF)
                            .via(Transport.JSON)
                            .all(Evidence.value("type", "plain"))
                            .claiming());
        }

        private static OtherEvent.Builder read(Fields in) {
            return OtherEvent.builder()
                    .callId(in.find("call"))
                    .sessionId(in.find("session"))
                    .occurredAt(in.outer().instant("at", TimeFormat.ISO))
                    .recording(in.recording("url", "id", "seconds"));
        }

        @Override
        public Verification verification() {
            return Verification.none();
        }
    }

    private static OtherEvent event(String json) {
        WebhookRequest request = WebhookRequest.builder()
                .url("https://hooks.example.com/")
                .receivedAt(Instant.parse("2026-03-04T05:06:07Z"))
                .body(json.getBytes(StandardCharsets.UTF_8))
                .build();
        return (OtherEvent)
                ParserSet.of(new Provider()).detect(request).trustUnverified().event();
    }

    private static String saved(String at, String payload) {
        return "{\"type\":\"saved\",\"data\":{\"at\":\"" + at + "\",\"payload\":{" + payload + "}}}";
    }

    @Test
    void event_isReadFromWhereItStands() {
        OtherEvent event = event(saved(
                "2026-03-04T05:06:00Z",
                "\"call\":\"c1\",\"session\":\"s1\",\"url\":\"https://a.example/1.mp3\",\"id\":\"r1\",\"seconds\":12"));
        assertThat(event.callId()).contains("c1");
        assertThat(event.sessionId()).contains("s1");
        assertThat(event.occurredAt()).contains(Instant.parse("2026-03-04T05:06:00Z"));
        assertThat(event.recordings())
                .containsExactly(Recording.builder()
                        .url("https://a.example/1.mp3")
                        .id("r1")
                        .duration(Duration.ofSeconds(12))
                        .build());
        assertThat(event.trust()).contains(Trust.UNVERIFIED);
        assertThat(event.problems()).isEmpty();
        assertThat(event.payload().at("data", "payload", "call")).contains("c1");
        assertThat(event)
                .hasToString("OtherEvent{provider=recording, name=saved, kind=RECORDING, callId=***,"
                        + " sessionId=***, occurredAt=***, recordings=***, payload=***}");
    }

    @Test
    void badValue_costsItself() {
        OtherEvent event = event(saved("soon", "\"call\":\"c1\",\"session\":{},\"id\":\"r1\",\"seconds\":\"many\""));
        assertThat(event.callId()).contains("c1");
        assertThat(event.sessionId()).isEmpty();
        assertThat(event.occurredAt()).isEmpty();
        assertThat(event.recordings()).extracting(Recording::id).isNotEmpty();
        assertThat(event.problems())
                .extracting(FieldProblem::field)
                .containsExactlyInAnyOrder("data.payload.session", "data.at", "data.payload.seconds");
    }

    @Test
    void timeAheadOfTheReceipt_isAProblem() {
        OtherEvent event = event(saved("9999-03-04T05:06:00Z", "\"call\":\"c1\""));
        assertThat(event.occurredAt()).isPresent();
        assertThat(event.problems()).extracting(FieldProblem::kind).containsExactly(Kind.FUTURE_TIME);
        assertThat(event.problems()).extracting(FieldProblem::field).containsExactly("data.at");
    }

    @Test
    void objectThatIsNotThere_isReadAsNothing() {
        OtherEvent event = event("{\"type\":\"saved\",\"data\":7}");
        assertThat(event.callId()).isEmpty();
        assertThat(event.recordings()).isEmpty();
        assertThat(event.problems()).isEmpty();
    }

    @Test
    void requiredField_costsWhatIsReadAndNotTheEvent() {
        OtherEvent event = event("{\"type\":\"strict\"}");
        assertThat(event.name()).isEqualTo("strict");
        assertThat(event.callId()).isEmpty();
        assertThat(event.problems()).extracting(FieldProblem::field).containsExactly("call");
        assertThat(event("{\"type\":\"strict\",\"call\":\"c1\"}").callId()).contains("c1");
    }

    @Test
    void eventWithoutAReader_hasItsPayload() {
        OtherEvent event = event("{\"type\":\"plain\",\"call\":\"c1\"}");
        assertThat(event.callId()).isEmpty();
        assertThat(event.payload().first("call")).contains("c1");
        assertThat(event).isEqualTo(event("{\"type\":\"plain\",\"call\":\"c1\"}"));
        assertThat(event).isNotEqualTo(event("{\"type\":\"plain\",\"call\":\"c2\"}"));
        assertThat(event.eventKey())
                .isNotEqualTo(event("{\"type\":\"plain\",\"call\":\"c2\"}").eventKey());
    }
}
