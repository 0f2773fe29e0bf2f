package io.callstatus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.callstatus.MalformedPayloadException.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallStatusJsonTest {
    private static final CallStatus FULL = CallStatus.builder()
            .provider("signalwire")
            .callId("call-1")
            .sessionId("session-1")
            .parentCallId("call-0")
            .accountId("account-1")
            .eventId("event-1")
            .state(CallState.COMPLETED)
            .stateText("completed")
            .direction(CallDirection.OUTBOUND)
            .directionText("outbound-api")
            .from(Party.builder().address("+13125550142").name("Ada").build())
            .to(Party.of("sip:desk@example.com"))
            .connectedTo(Party.of("0806000001"))
            .occurredAt(Instant.parse("2026-11-20T08:00:00Z"))
            .startedAt(Instant.parse("2026-11-20T07:59:00.250Z"))
            .answeredAt(Instant.parse("2026-11-20T07:59:10Z"))
            .endedAt(Instant.parse("2026-11-20T08:00:00Z"))
            .duration(Duration.ofSeconds(60))
            .talkDuration(Duration.ofMillis(49_750))
            .sequence(4)
            .addRecordings(Recording.builder()
                    .url("https://example.com/r.wav")
                    .id("r-1")
                    .duration(Duration.ofNanos(1))
                    .build())
            .addRecordings(Recording.builder().id("r-2").build())
            .endReason(EndReason.NORMAL)
            .endReasonText("Normal Clearing")
            .endedBy(EndedBy.CALLEE)
            .trust(Trust.SHARED_SECRET)
            .sipCode(200)
            .addProblems(FieldProblem.builder()
                    .field("Timestamp")
                    .kind(FieldProblem.Kind.FUTURE_TIME)
                    .attribute("occurredAt")
                    .expected("a time")
                    .found("text of 3 characters")
                    .offset(17)
                    .build())
            .envelope(Payload.of(List.of(Payload.Field.of("batch", "7"))))
            .payload(Payload.of(
                    List.of(Payload.Field.of("a", "1"), Payload.Field.of("a", null), Payload.Field.of("null", "null"))))
            .build();

    private static final String FULL_JSON =
            "{\"provider\":\"signalwire\",\"callId\":\"call-1\",\"sessionId\":\"session-1\",\"parentCallId\":\"call-0\","
                    + "\"accountId\":\"account-1\",\"eventId\":\"event-1\",\"state\":\"COMPLETED\",\"stateText\":\"completed\",\"direction\":\"OUTBOUND\","
                    + "\"directionText\":\"outbound-api\","
                    + "\"from\":{\"address\":\"+13125550142\",\"name\":\"Ada\",\"phoneNumber\":\"+13125550142\"},"
                    + "\"to\":{\"address\":\"sip:desk@example.com\"},\"connectedTo\":{\"address\":\"0806000001\"},"
                    + "\"occurredAt\":\"2026-11-20T08:00:00Z\",\"startedAt\":\"2026-11-20T07:59:00.250Z\","
                    + "\"answeredAt\":\"2026-11-20T07:59:10Z\",\"endedAt\":\"2026-11-20T08:00:00Z\",\"durationSeconds\":60,"
                    + "\"talkDurationSeconds\":49.75,\"sequence\":4,"
                    + "\"recordings\":[{\"url\":\"https://example.com/r.wav\",\"id\":\"r-1\",\"durationSeconds\":0.000000001},"
                    + "{\"id\":\"r-2\"}],\"endReason\":\"NORMAL\",\"endReasonText\":\"Normal Clearing\","
                    + "\"endedBy\":\"CALLEE\",\"sipCode\":200,\"trust\":\"SHARED_SECRET\","
                    + "\"problems\":[{\"field\":\"Timestamp\",\"kind\":\"FUTURE_TIME\",\"attribute\":\"occurredAt\","
                    + "\"expected\":\"a time\",\"found\":\"text of 3 characters\",\"offset\":17}],"
                    + "\"envelope\":[[\"batch\",\"7\"]],\"payload\":[[\"a\",\"1\"],[\"a\",null],[\"null\",\"null\"]]}";

    private static final CallStatus MINIMAL = CallStatus.builder()
            .provider("revring")
            .callId("x")
            .state(CallState.UNKNOWN)
            .build();

    @Test
    void toJson_full() {
        assertThat(FULL.toJson()).isEqualTo(FULL_JSON);
    }

    @Test
    void toJson_minimal_leavesAbsentKeysOut() {
        assertThat(MINIMAL.toJson())
                .isEqualTo("{\"provider\":\"revring\",\"callId\":\"x\",\"state\":\"UNKNOWN\",\"direction\":\"UNKNOWN\","
                        + "\"payload\":[]}");
    }

    /** What proved a request is no part of what it says. */
    @Test
    void trust_isKeptByJsonAndNoPartOfEquality() {
        CallStatus trusted = MINIMAL.toBuilder().trust(Trust.SIGNATURE).build();
        assertThat(trusted).isEqualTo(MINIMAL).hasSameHashCodeAs(MINIMAL);
        assertThat(CallStatus.fromJson(trusted.toJson()).trust()).contains(Trust.SIGNATURE);
        assertThat(CallStatus.fromMap(FULL.toMap()).trust()).contains(Trust.SHARED_SECRET);
        assertThat(CallStatus.fromJson(MINIMAL.toJson()).trust()).isEmpty();
        assertThat(MINIMAL.toString()).doesNotContain("SIGNATURE");
    }

    @Test
    void withoutPayload_ofABatch_dropsTheEnvelopeToo() {
        assertThat(FULL.withoutPayload().envelope()).isEmpty();
        assertThat(FULL.withoutPayload().eventKey()).isEqualTo(FULL.eventKey());
    }

    @Test
    void fromJson_ofToJson_isEqual() {
        assertThat(CallStatus.fromJson(FULL.toJson())).isEqualTo(FULL).hasSameHashCodeAs(FULL);
        assertThat(CallStatus.fromJson(MINIMAL.toJson())).isEqualTo(MINIMAL);
    }

    @Test
    void jackson2_defaultMapper_roundTrips() throws Exception {
        var mapper = new com.fasterxml.jackson.databind.ObjectMapper();
        assertThat(mapper.readTree(mapper.writeValueAsString(FULL))).isEqualTo(mapper.readTree(FULL_JSON));
        assertThat(mapper.readValue(mapper.writeValueAsString(FULL), CallStatus.class))
                .isEqualTo(FULL);
        assertThat(mapper.readValue(MINIMAL.toJson(), CallStatus.class)).isEqualTo(MINIMAL);
    }

    @Test
    void jackson3_defaultMapper_roundTrips() {
        var mapper = new tools.jackson.databind.ObjectMapper();
        assertThat(mapper.readTree(mapper.writeValueAsString(FULL))).isEqualTo(mapper.readTree(FULL_JSON));
        assertThat(mapper.readValue(mapper.writeValueAsString(FULL), CallStatus.class))
                .isEqualTo(FULL);
        assertThat(mapper.readValue(MINIMAL.toJson(), CallStatus.class)).isEqualTo(MINIMAL);
    }

    @Test
    void jackson_insideAnotherValue_roundTrips() throws Exception {
        var mapper = new com.fasterxml.jackson.databind.ObjectMapper();
        String json = mapper.writeValueAsString(List.of(FULL, MINIMAL));
        var type = mapper.getTypeFactory().constructCollectionType(List.class, CallStatus.class);
        assertThat(mapper.<List<CallStatus>>readValue(json, type)).containsExactly(FULL, MINIMAL);
    }

    /** What was stored may have been written by somebody else; it ends in logs all the same. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "sig\nFAKE LOG LINE",
                "Signalwire",
                "signal wire",
                "sig\u0085nal",
                "sig\u202Enal",
                "+13125550142",
                "a-b",
                "\u00e9",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
            })
    void fromMap_idThatIsNone_isRefusedAndNotShown(String id) {
        Map<String, Object> map = new HashMap<>(MINIMAL.toMap());
        map.put("provider", id);
        assertThatThrownBy(() -> CallStatus.fromMap(map))
                .isInstanceOf(MalformedPayloadException.class)
                .hasMessageStartingWith(
                        "field provider: UNREADABLE_FIELD: expected 1 to 64 lower-case letters and digits");
        assertThatThrownBy(() -> MINIMAL.toBuilder().provider(id).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the id of a provider is 1 to 64 lower-case letters and digits (a-z, 0-9)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\nFAKE LOG LINE",
                "\u001b[31m",
                "a\u0085b",
                "a\u2028b",
                "a\u202Eb",
                "+13125550142",
                "312 555-0142",
                "13125550142",
                "<b>"
            })
    void toString_problemFromJson_showsNoLineEndAndNoNumber(String text) {
        Map<String, Object> map = new HashMap<>(MINIMAL.toMap());
        map.put("problems", List.of(Map.of("field", text, "expected", text, "found", text, "offset", 7)));
        CallStatus status = CallStatus.fromMap(map);
        assertThat(status.toString()).doesNotContain(text).endsWith("}");
        assertThat(status.problems())
                .containsExactly(FieldProblem.builder()
                        .field("***")
                        .expected("***")
                        .found("***")
                        .offset(7)
                        .build());
        assertThat(CallStatus.fromJson(status.toJson())).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Call.Sid", "text of 10000000 characters", "a time such as 2023-11-07 05:31:56", "a JSON object"
            })
    void toString_problemOfOurs_showsWhatItSays(String text) {
        FieldProblem problem =
                FieldProblem.builder().field(text).expected(text).found(text).build();
        assertThat(problem.field()).isEqualTo(text);
        assertThat(MINIMAL.toBuilder().addProblems(problem).build().toString()).contains(text);
    }

    /** Whatever can be built can be read back. */
    @Test
    void build_whatNobodyCouldRead_isRefused() {
        List<CallStatus.Builder> builders = List.of(
                MINIMAL.toBuilder().callId(" "),
                MINIMAL.toBuilder().callId(""),
                MINIMAL.toBuilder().duration(Duration.ofSeconds(-3)),
                MINIMAL.toBuilder().talkDuration(Duration.ofNanos(-1)),
                MINIMAL.toBuilder().duration(Duration.ofSeconds(Long.MAX_VALUE)),
                MINIMAL.toBuilder().sequence(-5),
                MINIMAL.toBuilder().sipCode(-1));
        for (CallStatus.Builder builder : builders) {
            assertThatThrownBy(builder::build).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> Party.of("")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Party.of("\t")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        Recording.builder().duration(Duration.ofSeconds(-1)).build())
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void fromJson_unknownKeysAndWords_survive() {
        CallStatus status = CallStatus.fromJson("{\"provider\":\"later\",\"callId\":\"x\",\"state\":\"PARKED\","
                + "\"direction\":\"SIDEWAYS\",\"endReason\":\"BORED\",\"endedBy\":\"WEATHER\",\"trust\":\"CERTAIN\","
                + "\"problems\":[{\"field\":\"x\",\"kind\":\"ODD\"}],\"mood\":{\"deep\":[1]}}");
        assertThat(status.state()).isEqualTo(CallState.UNKNOWN);
        assertThat(status.direction()).isEqualTo(CallDirection.UNKNOWN);
        assertThat(status.endReason()).contains(EndReason.UNKNOWN);
        assertThat(status.endedBy()).isEmpty();
        assertThat(status.trust()).isEmpty();
        assertThat(status.problems().get(0).kind()).isEqualTo(FieldProblem.Kind.UNREADABLE);
        assertThat(status.payload().size()).isZero();
        assertThat(status.envelope()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"callId\":\"x\"}|provider|MISSING_FIELD",
                "{\"provider\":\"p\",\"callId\":null}|callId|MISSING_FIELD",
                "{\"provider\":\"p\",\"callId\":7}|callId|UNREADABLE_FIELD",
                "{\"provider\":\"p\",\"callId\":\"x\",\"state\":\"BUSY\",\"from\":\"+13125550142\"}|from|UNREADABLE_FIELD",
                "{\"provider\":\"p\",\"callId\":\"x\",\"state\":\"BUSY\",\"from\":{}}|address|MISSING_FIELD",
                "{\"provider\":\"p\",\"callId\":\"x\",\"state\":\"BUSY\",\"durationSeconds\":-1}|durationSeconds|UNREADABLE_FIELD",
                "{\"provider\":\"p\",\"callId\":\"x\",\"state\":\"BUSY\",\"durationSeconds\":1e999999999}|durationSeconds|UNREADABLE_FIELD",
                "{\"provider\":\"p\",\"callId\":\"x\",\"state\":\"BUSY\",\"startedAt\":\"soon\"}|startedAt|UNREADABLE_FIELD",
                "{\"provider\":\"p\",\"callId\":\"x\",\"state\":\"BUSY\",\"durationSeconds\":\"7\"}|durationSeconds|UNREADABLE_FIELD",
                "{\"provider\":\"p\",\"callId\":\"x\",\"state\":\"BUSY\",\"sequence\":\"7\"}|sequence|UNREADABLE_FIELD",
                "{\"provider\":\"p\",\"callId\":\"x\",\"state\":\"BUSY\",\"sipCode\":2147483648}|sipCode|UNREADABLE_FIELD",
                "{\"provider\":\"p\",\"callId\":\"x\",\"state\":\"BUSY\",\"payload\":[[\"a\",\"b\",\"c\"]]}|payload|UNREADABLE_FIELD",
                "{\"provider\":\"p\",\"callId\":\"x\",\"state\":\"BUSY\",\"payload\":[[1,\"b\"]]}|payload|UNREADABLE_FIELD",
                "{\"provider\":\"p\",\"callId\":\"x\",\"state\":\"BUSY\",\"payload\":[7]}|payload|UNREADABLE_FIELD",
                "{\"provider\":\"p\",\"callId\":\"x\",\"state\":\"BUSY\",\"envelope\":7}|envelope|UNREADABLE_FIELD",
                "{\"provider\":\"p\",\"callId\":\"x\",\"state\":\"BUSY\",\"recordings\":{}}|recordings|UNREADABLE_FIELD",
                "{\"provider\":\"p\",\"callId\":\"x\",\"state\":\"BUSY\",\"recordings\":[7]}|recordings|UNREADABLE_FIELD",
                "{\"provider\":\"p\",\"callId\":\"x\",\"state\":\"BUSY\",\"endReason\":7}|endReason|UNREADABLE_FIELD",
                "{\"provider\":\"p\",\"callId\":\"x\",\"state\":\"BUSY\",\"trust\":true}|trust|UNREADABLE_FIELD",
                "{\"provider\":\"p\",\"callId\":\"x\",\"state\":\"BUSY\",\"payload\":[[\"a\",7]]}|payload|UNREADABLE_FIELD",
                "{\"provider\":\"p\",\"callId\":\"x\",\"state\":\"BUSY\",\"startedAt\":\"2016-12-31T23:59:60Z\"}|startedAt|UNREADABLE_FIELD",
                "{\"provider\":\"p\",\"callId\":\"x\",\"state\":\"BUSY\",\"sequence\":1.5}|sequence|UNREADABLE_FIELD",
                "{\"provider\":\"p\",\"callId\":\"x\",\"state\":\"BUSY\",\"payload\":[[\"a\"]]}|payload|UNREADABLE_FIELD",
                "{\"provider\":\"p\",\"callId\":\"x\",\"state\":\"BUSY\",\"payload\":{}}|payload|UNREADABLE_FIELD",
                "{\"provider\":\"p\",\"callId\":\"x\"}|state|MISSING_FIELD",
                "{\"provider\":\"p\",\"callId\":\" \",\"state\":\"BUSY\"}|callId|MISSING_FIELD",
            })
    void fromJson_wrongShape_namesTheKey(String json, String key, Kind kind) {
        assertThatThrownBy(() -> CallStatus.fromJson(json))
                .isInstanceOfSatisfying(MalformedPayloadException.class, e -> {
                    assertThat(e.kind()).isIn(kind, Kind.NOT_JSON, Kind.BEYOND_LIMIT);
                    if (e.kind() == kind) {
                        assertThat(e.field()).contains(key);
                    }
                    assertThat(e.getMessage()).doesNotContain("13125550142", "soon");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "[]", "7", "null", "{", "{\"provider\":\"p\"", "{} x", "nul"})
    void fromJson_noObject_isMalformed(String json) {
        assertThatThrownBy(() -> CallStatus.fromJson(json)).isInstanceOf(MalformedPayloadException.class);
    }

    @Test
    void fromJson_cutOff_tellsWhere() {
        assertThatThrownBy(() -> CallStatus.fromJson("{\"provider\":"))
                .isInstanceOfSatisfying(
                        MalformedPayloadException.class,
                        e -> assertThat(e.offset()).hasValue(12));
    }

    @Test
    void fromJson_largestSipCode_comesBack() {
        CallStatus status = MINIMAL.toBuilder().sipCode(Integer.MAX_VALUE).build();
        assertThat(CallStatus.fromJson(status.toJson())).isEqualTo(status);
    }

    @Test
    void toString_showsNothingThatWasSent() {
        assertThat(FULL.toString())
                .contains("signalwire", "COMPLETED", "OUTBOUND", "Payload{3 fields}")
                .doesNotContain(
                        "call-1",
                        "session-1",
                        "event-1",
                        "batch",
                        "13125550142",
                        "Ada",
                        "example.com",
                        "Normal",
                        "2026",
                        "0806000001",
                        "49.75");
        assertThat(FULL.from().orElseThrow().toString()).doesNotContain("1312", "Ada");
        assertThat(FULL.payload().fields().toString()).doesNotContain("1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+10000-01-01T17:59:59Z", "-0001-12-31T06:00:00Z", "0000-01-01T00:00:00Z"})
    void fromJson_timesOfOddYears_comeBack(String time) {
        CallStatus status = MINIMAL.toBuilder().startedAt(Instant.parse(time)).build();
        assertThat(CallStatus.fromJson(status.toJson())).isEqualTo(status);
        assertThatThrownBy(() -> CallStatus.fromJson(status.toJson().replace(time, "+" + time)))
                .isInstanceOf(MalformedPayloadException.class);
    }

    @Test
    void toBuilder_changesOneValue() {
        CallStatus busy = FULL.toBuilder().state(CallState.BUSY).build();
        assertThat(busy.state()).isEqualTo(CallState.BUSY);
        assertThat(busy.toBuilder().state(CallState.COMPLETED).build()).isEqualTo(FULL);
    }
}
