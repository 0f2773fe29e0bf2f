package io.callstatus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The JSON of the parts of a status, and of values at the edge. */
class ValueJsonTest {
    private static final Party PARTY =
            Party.builder().address("+13125550142").name("Ada").build();
    private static final Recording RECORDING =
            Recording.builder().id("r-1").duration(Duration.ofMillis(1_500)).build();
    private static final FieldProblem PROBLEM = FieldProblem.builder()
            .field("Timestamp")
            .expected("a time")
            .found("text of 3 characters")
            .offset(17)
            .build();
    private static final Payload PAYLOAD = Payload.of(List.of(Payload.Field.of("a", "1"), Payload.Field.of("a", null)));
    private static final OtherEvent EVENT = OtherEvent.builder()
            .provider("toy")
            .name("recorded")
            .kind(EventKind.RECORDING)
            .callId("c1")
            .occurredAt(java.time.Instant.parse("2026-10-09T07:31:02Z"))
            .trust(Trust.SIGNATURE)
            .payload(PAYLOAD)
            .build();
    private static final CallStatus STATUS = CallStatus.builder()
            .provider("toy")
            .callId("1")
            .state(CallState.RINGING)
            .build();

    /** Parts of a status as members of a value of one's own. */
    record Parts(Party party, Recording recording, FieldProblem problem, Payload payload, OtherEvent event) {}

    private static final Parts PARTS = new Parts(PARTY, RECORDING, PROBLEM, PAYLOAD, EVENT);
    private static final String PARTS_JSON = """
            {"party":{"address":"+13125550142","name":"Ada","phoneNumber":"+13125550142"},\
            "recording":{"id":"r-1","durationSeconds":1.5},\
            "problem":{"field":"Timestamp","kind":"UNREADABLE","expected":"a time","found":"text of 3 characters","offset":17},\
            "payload":[["a","1"],["a",null]],\
            "event":{"provider":"toy","name":"recorded","kind":"RECORDING","callId":"c1",\
            "occurredAt":"2026-10-09T07:31:02Z","trust":"SIGNATURE","payload":[["a","1"],["a",null]]}}""";

    @Test
    void jackson2_partsInAnotherValue_areWrittenAndRead() throws Exception {
        var mapper = new com.fasterxml.jackson.databind.ObjectMapper();
        assertThat(mapper.readTree(mapper.writeValueAsString(PARTS))).isEqualTo(mapper.readTree(PARTS_JSON));
        assertThat(mapper.readValue(PARTS_JSON, Parts.class)).isEqualTo(PARTS);
    }

    @Test
    void jackson3_partsInAnotherValue_areWrittenAndRead() {
        var mapper = new tools.jackson.databind.ObjectMapper();
        assertThat(mapper.readTree(mapper.writeValueAsString(PARTS))).isEqualTo(mapper.readTree(PARTS_JSON));
        assertThat(mapper.readValue(PARTS_JSON, Parts.class)).isEqualTo(PARTS);
    }

    @Test
    void jackson_jsonText_isWrittenAsSent() throws Exception {
        JsonText json = JsonText.of("{\"a\": 1}").orElseThrow();
        assertThat(new com.fasterxml.jackson.databind.ObjectMapper().writeValueAsString(json))
                .isEqualTo("\"{\\\"a\\\": 1}\"");
    }

    @Test
    void fromMap_partThatIsNone_isRefused() {
        assertThatExceptionOfType(MalformedPayloadException.class)
                .isThrownBy(() -> Party.fromMap(Map.of("name", "Ada")))
                .withMessageContaining("address")
                .withMessageNotContaining("Ada");
        assertThatExceptionOfType(MalformedPayloadException.class)
                .isThrownBy(() -> Recording.fromMap(Map.of("durationSeconds", -1)));
        assertThatExceptionOfType(MalformedPayloadException.class)
                .isThrownBy(() -> FieldProblem.fromMap(Map.of("expected", "a time")));
        assertThatExceptionOfType(MalformedPayloadException.class)
                .isThrownBy(() -> Payload.fromPairs(List.of(List.of("a", 1))));
        assertThatExceptionOfType(MalformedPayloadException.class)
                .isThrownBy(() -> OtherEvent.fromMap(Map.of("provider", "toy")));
    }

    @Test
    void toMap_numberThatReportsShare_isReadBack() {
        CallStatus shared =
                STATUS.toBuilder().sequence(3).isSequenceShared(true).build();
        assertThat(shared.toMap()).containsEntry("sequenceShared", true);
        assertThat(CallStatus.fromMap(shared.toMap())).isEqualTo(shared);
        CallStatus alone = STATUS.toBuilder().sequence(3).build();
        assertThat(alone.toMap()).containsEntry("sequence", 3L).doesNotContainKey("sequenceShared");
    }

    @Test
    void fromMap_flagThatIsFalse_isFalse() {
        Map<String, Object> map = new LinkedHashMap<>(STATUS.toMap());
        map.put("sequence", 3);
        map.put("sequenceShared", false);
        assertThat(CallStatus.fromMap(map).isSequenceShared()).isFalse();
    }

    @Test
    void toMap_eventWithEveryPart_isReadBack() {
        OtherEvent event = OtherEvent.builder()
                .provider("toy")
                .name("recorded")
                .kind(EventKind.RECORDING)
                .callId("c1")
                .occurredAt(EVENT.occurredAt())
                .trust(Trust.SIGNATURE)
                .payload(PAYLOAD)
                .sessionId("s1")
                .recordings(List.of(RECORDING))
                .bodySha256("0".repeat(64))
                .problems(List.of(PROBLEM))
                .build();
        assertThat(event.toMap())
                .containsOnlyKeys(
                        "provider",
                        "name",
                        "kind",
                        "callId",
                        "sessionId",
                        "occurredAt",
                        "recordings",
                        "trust",
                        "bodySha256",
                        "problems",
                        "payload");
        assertThat(OtherEvent.fromMap(event.toMap())).isEqualTo(event);
    }

    @Test
    void fromMap_eventOfANewerRelease_isAnother() {
        OtherEvent event = OtherEvent.fromMap(Map.of("provider", "toy", "name", "x", "kind", "LATER", "more", 1));
        assertThat(event.kind()).isEqualTo(EventKind.OTHER);
        assertThat(event.payload().size()).isZero();
    }

    /** As Gson and Moshi make them (double), JSON-B (BigDecimal) and others (whatever is a number). */
    @ParameterizedTest
    @CsvSource({
        "1.0, 1",
        "0.0, 0",
        "1.0E10, 10000000000",
        "999999999999999, 999999999999999",
        "9.99999999999999E14, 999999999999999"
    })
    void fromMap_wholeNumberThatIsADouble_isTaken(double number, long sequence) {
        assertThat(withNumber("sequence", number).sequence()).hasValue(sequence);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1.5, -1, -0.5, 9_007_199_254_740_993.0, 1_234_567_890_123_456.0, 1e18, Double.NaN, 1 / 0.0})
    void fromMap_numberThatMayHaveLostDigits_isRefused(double number) {
        assertThatExceptionOfType(MalformedPayloadException.class)
                .isThrownBy(() -> withNumber("sequence", number))
                .withMessageContaining("sequence");
    }

    @Test
    void fromMap_length_isTakenToTheNanosecondOrRefused() {
        assertThat(withNumber("durationSeconds", 60.0).duration()).contains(Duration.ofMinutes(1));
        assertThat(withNumber("durationSeconds", 49.75).duration()).contains(Duration.ofMillis(49_750));
        assertThat(withNumber("durationSeconds", 1e-9).duration()).contains(Duration.ofNanos(1));
        assertThatExceptionOfType(MalformedPayloadException.class)
                .isThrownBy(() -> withNumber("durationSeconds", 123_456_789.123456789));
        assertThatExceptionOfType(MalformedPayloadException.class)
                .isThrownBy(() -> withNumber("durationSeconds", 12_345_678.5f));
    }

    private static CallStatus withNumber(String key, Number number) {
        Map<String, Object> map = new HashMap<>(STATUS.toMap());
        map.put(key, number);
        return CallStatus.fromMap(map);
    }

    /** A provider may cut a text in the middle of a character; what no charset can encode is an escape in JSON. */
    @ParameterizedTest
    @ValueSource(strings = {"cut \ud83d", "\ude00 rest", "\ud83d\ud83d\ude00", "\ud83d\ude00", "\ud800", "a\u0000b"})
    void toJson_anyText_comesBackThroughUtf8(String text) {
        CallStatus status = STATUS.toBuilder()
                .stateText(text)
                .payload(Payload.of(List.of(Payload.Field.of(text, text))))
                .build();
        String stored = new String(status.toJson().getBytes(UTF_8), UTF_8);
        assertThat(stored).doesNotContain("?", "\u0000");
        assertThat(CallStatus.fromJson(stored)).isEqualTo(status);
    }

    @Test
    void toJson_wholeCharacter_isNoEscape() {
        assertThat(STATUS.toBuilder().stateText("\ud83d\ude00\ud83d").build().toJson())
                .contains("\"\ud83d\ude00\\ud83d\"");
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 1_000_000_000_000_000_000L, Long.MAX_VALUE, Long.MIN_VALUE})
    void build_sequenceThatNobodyReads_isRefused(long sequence) {
        CallStatus.Builder status = STATUS.toBuilder().sequence(sequence);
        assertThatIllegalArgumentException().isThrownBy(status::build).withMessageContaining("sequence");
    }

    @Test
    void build_largestValues_comeBack() {
        CallStatus status = STATUS.toBuilder()
                .sequence(999_999_999_999_999_999L)
                .duration(Duration.ofSeconds(1_000_000_000_000L))
                .talkDuration(Duration.ofSeconds(999_999_999_999L, 999_999_999))
                .sipCode(Integer.MAX_VALUE)
                .build();
        assertThat(CallStatus.fromJson(status.toJson())).isEqualTo(status);
    }

    @Test
    void build_blankIds_areRefusedAsTheReaderDoes() {
        List<CallStatus.Builder> builders = List.of(
                STATUS.toBuilder().sessionId(" "),
                STATUS.toBuilder().parentCallId(""),
                STATUS.toBuilder().accountId("\t"),
                STATUS.toBuilder().eventId(""));
        builders.forEach(builder ->
                assertThatIllegalArgumentException().isThrownBy(builder::build).withMessageContaining("blank"));
        for (String key : List.of("sessionId", "parentCallId", "accountId", "eventId")) {
            Map<String, Object> map = new HashMap<>(STATUS.toMap());
            map.put(key, " ");
            assertThatExceptionOfType(MalformedPayloadException.class)
                    .isThrownBy(() -> CallStatus.fromMap(map))
                    .withMessageContaining(key);
        }
    }

    /** A tree takes twenty times its text, and no status has so many values. */
    @Test
    void fromJson_ofMoreValuesThanAStatusHas_isRefused() {
        String pair = "[\"a\",\"b\"],";
        String json = "{\"provider\":\"toy\",\"callId\":\"1\",\"state\":\"RINGING\",\"payload\":[" + pair.repeat(20_000)
                + "[\"a\",\"b\"]]}";
        assertThatExceptionOfType(MalformedPayloadException.class).isThrownBy(() -> CallStatus.fromJson(json));
    }
}
