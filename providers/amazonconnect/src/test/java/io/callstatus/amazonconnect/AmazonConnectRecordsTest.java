package io.callstatus.amazonconnect;

import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.AcceptedRequest;
import io.callstatus.CallState;
import io.callstatus.CallStatus;
import io.callstatus.JsonText;
import io.callstatus.OtherEvent;
import io.callstatus.ParseResult;
import io.callstatus.ParserSet;
import io.callstatus.WebhookEvent;
import io.callstatus.WebhookRequest;
import io.callstatus.testkit.Fixtures;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Batches of a queue or a function: several events in one request, each as text, and from a topic as text in text. */
class AmazonConnectRecordsTest {
    private static String event(String fixture) {
        return new String(Fixtures.of("amazonconnect", fixture).request().body(), StandardCharsets.UTF_8);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static String ofQueue(String body) {
        return "{\"messageId\":\"m\",\"eventSource\":\"aws:sqs\",\"body\":" + quoted(body) + "}";
    }

    private static String ofTopic(String event) {
        return "{\"Type\":\"Notification\",\"TopicArn\":\"arn:aws:sns:eu-west-1:4:t\",\"Message\":" + quoted(event)
                + "}";
    }

    private static String ofFunction(String event) {
        return "{\"EventSource\":\"aws:sns\",\"Sns\":" + ofTopic(event) + "}";
    }

    private static AcceptedRequest accepted(String... records) {
        return ParserSet.of(new AmazonConnectParser())
                .detect(WebhookRequest.builder()
                        .method("POST")
                        .url("https://hooks.example.com/connect")
                        .header("Content-Type", "application/json")
                        .body(Stream.of(records)
                                .collect(Collectors.joining(",", "{\"Records\":[", "]}"))
                                .getBytes(StandardCharsets.UTF_8))
                        .build())
                .trustUnverified();
    }

    @Test
    void parseAll_ofAQueue_areInWireOrder() {
        List<CallStatus> all = accepted(
                        ofQueue(event("completed")), ofQueue(ofTopic(event("abandoned"))), ofQueue(event("capitals")))
                .parseAll();
        assertThat(all)
                .extracting(CallStatus::state)
                .containsExactly(CallState.COMPLETED, CallState.ABANDONED, CallState.COMPLETED);
        CallStatus alone = Fixtures.of("amazonconnect", "completed").status();
        assertThat(all.get(0).eventKey()).isEqualTo(alone.eventKey());
        assertThat(all.get(0).endedAt()).isEqualTo(alone.endedAt());
        assertThat(all.get(0).payload().fields()).isEqualTo(alone.payload().fields());
    }

    @Test
    void parse_ofAFunctionThatATopicCalls_isTheEventInside() {
        CallStatus status = accepted(ofFunction(event("abandoned"))).parse();
        assertThat(status.state()).isEqualTo(CallState.ABANDONED);
        assertThat(AmazonConnectDetails.of(status).queueInfo())
                .map(JsonText::text)
                .hasValueSatisfying(queue -> assertThat(queue).contains("STANDARD"));
    }

    @Test
    void parseAll_besideOtherEvents_takesTheCallsAlone() {
        AcceptedRequest accepted = accepted(
                ofQueue(event("event-contact-data-updated")),
                ofQueue(event("event-chat")),
                ofQueue(event("initiated")),
                ofQueue("{\"source\":\"aws.s3\"}"));
        assertThat(accepted.parseAll()).extracting(CallStatus::state).containsExactly(CallState.INITIATED);
    }

    private static OtherEvent alone(String fixture) {
        WebhookRequest request = Fixtures.of("amazonconnect", fixture).request();
        return (OtherEvent) ParserSet.of(new AmazonConnectParser())
                .detect(request)
                .trustUnverified()
                .event();
    }

    @Test
    void events_besideStatuses_areThoseThatEachIsAlone() {
        List<WebhookEvent> events = accepted(
                        ofQueue(event("event-contact-data-updated")),
                        ofQueue(event("initiated")),
                        ofQueue(ofTopic(event("event-chat"))),
                        ofQueue("{\"source\":\"aws.s3\"}"))
                .events();
        assertThat(events).hasSize(4);
        assertThat(events.get(0)).isEqualTo(alone("event-contact-data-updated"));
        assertThat(events.get(1)).isInstanceOf(CallStatus.class);
        assertThat(events.get(2)).isEqualTo(alone("event-chat"));
        assertThat(events.get(3)).extracting("name").isEqualTo("unknown");
    }

    @Test
    void event_ofOtherEventsAlone_isNoStatus() {
        AcceptedRequest accepted = accepted(ofQueue(event("event-contact-data-updated")), ofQueue(event("event-chat")));
        assertThat(accepted.parseAll()).isEmpty();
        assertThat(accepted.event()).isNotInstanceOf(CallStatus.class);
    }

    @Test
    void tryParseAll_withARecordThatIsBroken_givesTheOthers() {
        List<ParseResult> results = accepted(ofQueue("{\"detail\":"), ofQueue(event("completed")), "7", "{}")
                .tryParseAll();
        assertThat(results.stream().filter(ParseResult.Parsed.class::isInstance))
                .hasSize(1);
        assertThat(results.stream().filter(ParseResult.Failed.class::isInstance))
                .hasSize(3);
    }
}
