package io.callstatus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Mappers that somebody has configured: those that are promised in core/guides/STORING.md, and how the others fail. */
class JacksonConfigurationTest {
    private static final CallStatus STATUS = CallStatus.builder()
            .provider("toy")
            .callId("1")
            .state(CallState.COMPLETED)
            .from(Party.builder().address("+13125550142").name("Ada").build())
            .occurredAt(Instant.parse("2026-11-20T08:00:00.25Z"))
            .duration(Duration.ofMillis(1_500))
            .sequence(0)
            .addRecordings(Recording.builder().id("r-1").build())
            .addProblems(FieldProblem.builder()
                    .field("a")
                    .expected("a time")
                    .found("text")
                    .build())
            .payload(Payload.of(List.of(Payload.Field.of("empty", ""), Payload.Field.of("none", null))))
            .build();

    private static Stream<Named<JsonMapper>> promised() {
        return Stream.of(
                Named.of("default", JsonMapper.builder().build()),
                Named.of(
                        "snake case",
                        JsonMapper.builder()
                                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                                .build()),
                Named.of(
                        "indented",
                        JsonMapper.builder()
                                .enable(SerializationFeature.INDENT_OUTPUT)
                                .build()),
                Named.of(
                        "sorted",
                        JsonMapper.builder()
                                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                                .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                                .build()),
                Named.of("non null", including(JsonInclude.Include.NON_NULL)),
                Named.of("non absent", including(JsonInclude.Include.NON_ABSENT)),
                Named.of("non empty", including(JsonInclude.Include.NON_EMPTY)),
                Named.of("non default", including(JsonInclude.Include.NON_DEFAULT)),
                Named.of(
                        "decimals",
                        JsonMapper.builder()
                                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                                .enable(DeserializationFeature.USE_BIG_INTEGER_FOR_INTS)
                                .build()),
                Named.of(
                        "strict",
                        JsonMapper.builder()
                                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                                .build()));
    }

    private static JsonMapper including(JsonInclude.Include what) {
        return JsonMapper.builder()
                .defaultPropertyInclusion(JsonInclude.Value.construct(what, what))
                .build();
    }

    @ParameterizedTest
    @MethodSource("promised")
    void mapper_thatIsPromised_writesAndReads(JsonMapper mapper) throws Exception {
        assertThat(mapper.readValue(mapper.writeValueAsString(STATUS), CallStatus.class))
                .isEqualTo(STATUS);
        assertThat(mapper.readValue(mapper.writeValueAsBytes(STATUS), CallStatus.class))
                .isEqualTo(STATUS);
        assertThat(mapper.readValue(STATUS.toJson(), CallStatus.class)).isEqualTo(STATUS);
    }

    /** The payload is no member that could be left out: its pairs keep empty texts. */
    @Test
    void nonEmpty_textThatOnlyABuilderCanSet_isLost() throws Exception {
        JsonMapper mapper = including(JsonInclude.Include.NON_EMPTY);
        CallStatus status = STATUS.toBuilder().stateText("").build();
        assertThat(mapper.readValue(mapper.writeValueAsString(status), CallStatus.class))
                .isEqualTo(STATUS);
    }

    @Test
    void numbersAsStrings_areRefusedByTheirKey() throws Exception {
        JsonMapper mapper = JsonMapper.builder()
                .enable(JsonWriteFeature.WRITE_NUMBERS_AS_STRINGS)
                .build();
        String json = mapper.writeValueAsString(STATUS);
        assertThatThrownBy(() -> mapper.readValue(json, CallStatus.class))
                .rootCause()
                .isInstanceOf(MalformedPayloadException.class)
                .hasMessageMatching("(?s).*(sequence|durationSeconds).*a .*number.*");
    }

    @Test
    void wrappedRoot_isRefused() throws Exception {
        JsonMapper mapper = JsonMapper.builder()
                .enable(SerializationFeature.WRAP_ROOT_VALUE)
                .build();
        String json = mapper.writeValueAsString(STATUS);
        assertThatThrownBy(() -> new JsonMapper().readValue(json, CallStatus.class))
                .rootCause()
                .isInstanceOf(MalformedPayloadException.class)
                .hasMessageContaining("provider");
    }

    @Test
    void defaultTyping_isRefused() throws Exception {
        JsonMapper mapper = JsonMapper.builder().build();
        String json = "[\"java.util.LinkedHashMap\"," + STATUS.toJson() + "]";
        assertThatThrownBy(() -> CallStatus.fromJson(json))
                .isInstanceOf(MalformedPayloadException.class)
                .hasMessageContaining("a JSON object");
        assertThatThrownBy(() -> mapper.readValue(json, CallStatus.class))
                .isInstanceOf(com.fasterxml.jackson.databind.exc.MismatchedInputException.class);
    }

    /** As bytes it is an escape, in text it is what no charset can encode. */
    @Test
    void halfASurrogatePair_writtenAsBytes_comesBack() throws Exception {
        CallStatus status = STATUS.toBuilder().stateText("cut \ud83d").build();
        JsonMapper mapper = new JsonMapper();
        assertThat(mapper.readValue(mapper.writeValueAsBytes(status), CallStatus.class))
                .isEqualTo(status);
        assertThat(mapper.writeValueAsString(status)).contains("cut \ud83d");
    }
}
