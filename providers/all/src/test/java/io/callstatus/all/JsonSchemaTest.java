package io.callstatus.all;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.callstatus.CallDirection;
import io.callstatus.CallState;
import io.callstatus.CallStatus;
import io.callstatus.EndReason;
import io.callstatus.EndedBy;
import io.callstatus.FieldProblem;
import io.callstatus.Parsers;
import io.callstatus.Trust;
import io.callstatus.testkit.Fixture;
import io.callstatus.testkit.Fixtures;
import io.callstatus.testkit.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The JSON Schema of the canonical JSON: what is written keeps to it, and it lets nothing else through. */
@Tag("logic")
class JsonSchemaTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNode TEXT = read();
    /** What this release writes: the schema, and no key beside it. */
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(closed(TEXT.deepCopy()));

    /** Everything that a status can hold. */
    private static final CallStatus FULL = CallStatus.fromJson("""
            {"provider":"signalwire","callId":"c1","sessionId":"s1","parentCallId":"c0","accountId":"a1",
            "accountInEveryReport":true,"eventId":"e1","state":"NO_ANSWER",
            "stateText":"no-answer","direction":"OUTBOUND","directionText":"outbound-api",
            "from":{"address":"+13125550142","name":"Nadia Example"},"to":{"address":"sip:desk@example.com"},
            "connectedTo":{"address":"anonymous"},"occurredAt":"2026-11-03T09:06:05.250Z",
            "startedAt":"2026-11-03T09:05:00Z","answeredAt":"2026-11-03T09:05:07Z","endedAt":"2026-11-03T09:06:05Z",
            "durationSeconds":65,"talkDurationSeconds":57.5,"sequence":4,"sequenceShared":true,
            "recordings":[{"url":"https://recordings.example.com/1","id":"r1","durationSeconds":57},{"id":"r2"}],
            "endReason":"BUSY","endReasonText":"Busy Here","endedBy":"CALLEE","sipCode":486,"trust":"SIGNATURE",
            "problems":[{"field":"Timestamp","kind":"FUTURE_TIME","attribute":"occurredAt",
            "expected":"a time before the receipt","found":"a later time","offset":12}],
            "envelope":[["kind","batch"]],
            "payload":[["CallSid","c1"],["CallStatus",null],["CallSid","c1"]]}""");

    private static JsonNode read() {
        try (InputStream in = CallStatus.class.getResourceAsStream("/META-INF/callstatus/call-status.schema.json")) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static JsonNode closed(JsonNode schema) {
        if (schema instanceof ObjectNode object && object.has("properties")) {
            object.put("additionalProperties", false);
        }
        schema.forEach(JsonSchemaTest::closed);
        return schema;
    }

    private static List<String> complaints(JsonNode json) {
        return SCHEMA.validate(json).stream().map(Error::toString).toList();
    }

    private static List<String> complaints(String json) throws JsonProcessingException {
        return complaints(JSON.readTree(json));
    }

    static Stream<Fixture> eachCallStatus() {
        return Fixtures.providers().stream()
                .flatMap(provider -> Fixtures.of(provider).stream())
                .filter(fixture -> fixture.outcome() == Outcome.CALL_STATUS);
    }

    @Test
    void schema_isValidItself() {
        Schema metaSchema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(com.networknt.schema.SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId()));
        assertThat(metaSchema.validate(TEXT)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("eachCallStatus")
    void golden_keepsToTheSchema(Fixture fixture) throws JsonProcessingException {
        assertThat(complaints(fixture.expectedJson())).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("eachCallStatus")
    void toJson_ofFixture_keepsToTheSchema(Fixture fixture) throws JsonProcessingException {
        CallStatus status = Parsers.detect(fixture.request()).trustUnverified().parse();
        assertThat(complaints(status.toJson())).isEmpty();
    }

    @Test
    void toJson_ofFullStatus_keepsToTheSchema() throws JsonProcessingException {
        assertThat(complaints(FULL.toJson())).isEmpty();
    }

    /** Readers ignore what they do not know, and so does the schema that they may have. */
    @Test
    void keysOfALaterRelease_passTheSchemaThatIsShipped() {
        ObjectNode json = JSON.valueToTree(FULL.toMap());
        json.put("laterKey", "text");
        ((ObjectNode) json.get("from")).put("laterKey", 1);
        Schema shipped = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(TEXT);
        assertThat(shipped.validate(json)).isEmpty();
        assertThat(complaints(json)).hasSize(2);
    }

    @Test
    void properties_areTheKeysThatAreWritten() {
        assertThat(TEXT.get("properties").fieldNames())
                .toIterable()
                .containsExactlyElementsOf(FULL.toMap().keySet());
    }

    /** Each attribute of the model is in the canonical JSON, and comes back from it. */
    @Test
    void attributes_ofTheModel_areInTheFullStatus() throws ReflectiveOperationException {
        CallStatus read = CallStatus.fromMap(FULL.toMap());
        for (Method attribute : CallStatus.class.getMethods()) {
            boolean isAttribute = Modifier.isAbstract(attribute.getModifiers())
                    && attribute.getParameterCount() == 0
                    && attribute.getReturnType() != CallStatus.Builder.class
                    && !attribute.getName().equals("isRedacted");
            if (isAttribute) {
                Object value = attribute.invoke(FULL);
                assertThat(value)
                        .as(attribute.getName())
                        .isNotIn(Optional.empty(), OptionalInt.empty(), OptionalLong.empty(), List.of(), false);
                assertThat(attribute.invoke(read)).as(attribute.getName()).isEqualTo(value);
            }
        }
    }

    @Test
    void words_areTheConstants() {
        assertThat(words("state")).isEqualTo(names(CallState.values()));
        assertThat(words("direction")).isEqualTo(names(CallDirection.values()));
        assertThat(words("endReason")).isEqualTo(names(EndReason.values()));
        assertThat(words("endedBy")).isEqualTo(names(EndedBy.values()));
        assertThat(words("trust")).isEqualTo(names(Trust.values()));
        assertThat(words("problems/items/properties/kind")).isEqualTo(names(FieldProblem.Kind.values()));
    }

    private static List<String> words(String property) {
        return Stream.of(JSON.convertValue(TEXT.at("/properties/" + property + "/enum"), String[].class))
                .toList();
    }

    private static List<String> names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).toList();
    }

    @ParameterizedTest
    @CsvSource({"provider", "callId", "state", "direction", "payload"})
    void requiredKey_missing_isRefused(String key) {
        ObjectNode json = JSON.valueToTree(FULL.toMap());
        json.remove(key);
        assertThat(complaints(json)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            provider            | "SignalWire"
            callId              | ""
            callId              | 7
            parentCallId        | null
            state               | "no-answer"
            state               | "LOST"
            accountInEveryReport | false
            stateText           | ""
            direction           | "SIDEWAYS"
            from                | "+13125550142"
            from                | {}
            from                | {"address":""}
            from                | {"name":"Nadia Example"}
            to                  | {"address":"1","number":"1"}
            connectedTo         | {"address":"0312","phoneNumber":"0312"}
            connectedTo         | {"address":"+013125550142","phoneNumber":"+013125550142"}
            occurredAt          | "2026-11-03T09:06:05"
            startedAt           | "2026-11-03T09:06:05+00:00"
            answeredAt          | "2026-11-03 09:06:05Z"
            endedAt             | 1793696765
            endedAt             | "2026-11-03T09:06:05.25Z"
            durationSeconds     | "65"
            durationSeconds     | -1
            talkDurationSeconds | null
            sequence            | 1.5
            sequence            | -1
            sequenceShared      | false
            sessionId           | 7
            eventId             | ""
            recordings          | {}
            recordings          | []
            recordings          | [{}]
            recordings          | [{"durationSeconds":3}]
            recordings          | [{"url":null}]
            endReason           | "Busy Here"
            endReasonText       | ["Busy Here"]
            endedBy             | "NOBODY"
            trust               | "CERTAIN"
            envelope            | {}
            envelope            | [["kind"]]
            sipCode             | 99
            sipCode             | "486"
            problems            | []
            problems            | [{"expected":"a decimal number"}]
            problems            | [{"field":"AudioInMos","value":"x"}]
            problems            | [{"field":"AudioInMos","kind":"WRONG"}]
            payload             | {}
            payload             | [["CallSid"]]
            payload             | [["CallSid","c1","c2"]]
            payload             | [["sequence",4]]
            payload             | [[null,"c1"]]
            unknownKey          | "text"
            """)
    void value_ofAnotherKind_isRefused(String key, String value) throws JsonProcessingException {
        ObjectNode json = JSON.valueToTree(FULL.toMap());
        json.set(key, JSON.readTree(value));
        assertThat(complaints(json)).isNotEmpty();
    }
}
