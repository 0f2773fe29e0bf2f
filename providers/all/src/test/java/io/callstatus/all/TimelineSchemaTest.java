package io.callstatus.all;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.callstatus.CallState;
import io.callstatus.CallStatus;
import io.callstatus.timeline.CallSession;
import io.callstatus.timeline.CallTimeline;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The JSON Schemas of timelines and sessions: what is written keeps to them, and they let nothing else through. */
class TimelineSchemaTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNode STATUS = read("call-status");
    private static final JsonNode TIMELINE = with(read("call-timeline"), STATUS);
    private static final JsonNode SESSION = with(read("call-session"), TIMELINE);

    private static JsonNode read(String name) {
        try (InputStream in = CallStatus.class.getResourceAsStream("/META-INF/callstatus/" + name + ".schema.json")) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** With the schema that its arrays refer to in their place. */
    private static JsonNode with(JsonNode schema, JsonNode other) {
        for (JsonNode property : schema.get("properties")) {
            if (property.at("/items/$ref").asText().equals(other.get("$id").asText())) {
                ((ObjectNode) property).set("items", other);
            }
        }
        ((ObjectNode) schema).put("additionalProperties", false);
        return schema;
    }

    private static List<String> complaints(JsonNode schema, JsonNode json) {
        Schema compiled = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema);
        return compiled.validate(json).stream().map(Error::toString).toList();
    }

    private static CallTimeline trimmed() {
        CallTimeline call = CallTimeline.of(report(0, CallState.RINGING));
        for (int i = 2; i < 90; i++) {
            call = call.plus(report(i, CallState.IN_PROGRESS));
        }
        return call;
    }

    private static CallStatus report(int number, CallState state) {
        return CallStatus.builder()
                .provider("toy")
                .callId("leg-" + (state == CallState.BUSY ? number : 0))
                .sessionId("session-1")
                .state(state)
                .sequence(number)
                .build();
    }

    private static CallSession crowded() {
        CallSession session = CallSession.of(report(0, CallState.BUSY));
        for (int i = 1; i < 300; i++) {
            session = session.plus(report(i, CallState.BUSY));
        }
        return session;
    }

    @Test
    void toMap_ofTimelines_keepsToTheSchema() {
        CallTimeline small = CallTimeline.of(report(0, CallState.RINGING));
        for (CallTimeline call : List.of(small, trimmed())) {
            assertThat(complaints(TIMELINE, JSON.valueToTree(call))).isEmpty();
        }
        assertThat(TIMELINE.get("properties").fieldNames())
                .toIterable()
                .containsExactlyElementsOf(trimmed().toMap().keySet());
    }

    @Test
    void toMap_ofSessions_keepsToTheSchema() {
        CallSession small = CallSession.of(report(0, CallState.RINGING));
        for (CallSession session : List.of(small, crowded())) {
            assertThat(complaints(SESSION, JSON.valueToTree(session))).isEmpty();
        }
        assertThat(SESSION.get("properties").fieldNames())
                .toIterable()
                .containsExactlyElementsOf(crowded().toMap().keySet());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            provider  | "SignalWire"
            callId    | ""
            reports   | []
            reports   | [{}]
            reports   | {}
            beside    | []
            sequences | [-1]
            sequences | []
            other     | 1
            """)
    void value_ofAnotherKind_isRefused(String key, String value) throws Exception {
        ObjectNode json = JSON.valueToTree(trimmed());
        json.set(key, JSON.readTree(value));
        assertThat(complaints(TIMELINE, json)).isNotEmpty();
    }
}
