package io.callstatus.vendors;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.callstatus.CallStatus;
import io.callstatus.Parsers;
import io.callstatus.WebhookRequest;
import io.callstatus.testkit.Fixture;
import io.callstatus.testkit.Fixtures;
import io.callstatus.testkit.Outcome;
import io.callstatus.testkit.Provenance;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A batch of SQS, as AWS's own types of Lambda's events read it: the same records, each with the same status as without the
 * queue.
 */
class LambdaEventsTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** Events of EventBridge that are documented. */
    private static List<Fixture> events() {
        return Fixtures.of("amazonconnect").stream()
                .filter(fixture -> fixture.outcome() == Outcome.CALL_STATUS)
                .filter(fixture -> fixture.provenance() == Provenance.DOCUMENTED)
                .filter(fixture -> body(fixture).contains("\"detail-type\"")
                        && !body(fixture).contains("\"TopicArn\""))
                .toList();
    }

    private static String body(Fixture fixture) {
        return new String(fixture.request().body(), UTF_8);
    }

    private static String batch(List<Fixture> events) {
        ObjectNode batch = MAPPER.createObjectNode();
        ArrayNode records = batch.putArray("Records");
        for (Fixture event : events) {
            records.addObject()
                    .put("messageId", "made-up-" + records.size())
                    .put("body", body(event))
                    .put("eventSource", "aws:sqs")
                    .put("awsRegion", "eu-west-1");
        }
        return batch.toString();
    }

    @Test
    void records_asLambdaSeesThem_giveTheStatusesOfTheirEvents() {
        List<Fixture> events = events();
        assertThat(events).hasSizeGreaterThan(5);
        String batch = batch(events);
        SQSEvent theirs = LambdaEventSerializers.<SQSEvent>serializerFor(
                        SQSEvent.class, LambdaEventsTest.class.getClassLoader())
                .fromJson(batch);
        assertThat(theirs.getRecords().stream().map(SQSEvent.SQSMessage::getBody))
                .containsExactlyElementsOf(
                        events.stream().map(LambdaEventsTest::body).toList());
        List<CallStatus> ours = Parsers.detect(request(batch)).trustUnverified().parseAll();
        assertThat(ours.stream().map(CallStatus::eventKey))
                .containsExactlyElementsOf(events.stream()
                        .map(event -> Parsers.detect(request(body(event)))
                                .trustUnverified()
                                .parse()
                                .eventKey())
                        .toList());
    }

    private static WebhookRequest request(String body) {
        return WebhookRequest.builder()
                .method("POST")
                .url("https://hooks.example.com/amazonconnect")
                .header("Content-Type", "application/json")
                .body(body.getBytes(UTF_8))
                .build();
    }
}
