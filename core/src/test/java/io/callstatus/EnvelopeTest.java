package io.callstatus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.callstatus.MalformedPayloadException.Kind;
import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.Callback;
import io.callstatus.spi.Envelope;
import io.callstatus.spi.Evidence;
import io.callstatus.spi.FieldPath;
import io.callstatus.spi.Fields;
import io.callstatus.spi.TimeFormat;
import io.callstatus.spi.Transport;
import io.callstatus.spi.Verification;
import io.callstatus.spi.WordMap;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Fields that stand inside something, and requests that hold several statuses. */
class EnvelopeTest {
    static final WordMap<CallState> STATES =
            WordMap.withDefault(CallState.UNKNOWN).same("ringing", "completed");

    record Provider(String provider, List<Callback> callbacks) implements CallStatusParser {
        @Override
        public Verification verification() {
            return Verification.none();
        }
    }

    static CallStatus.Builder read(Fields in) {
        return CallStatus.builder().callId(in.text("id")).state(in.text("state"), STATES);
    }

    private static CallStatus.Builder readInside(Fields in) {
        return read(in).occurredAt(in.outer().instant("at", TimeFormat.ISO))
                .endReasonText(in.inside("how", "ended").find("word"))
                .accountId(in.outer().outer().find("account"));
    }

    private static CallStatus.Builder readElement(Fields in) {
        return read(in).accountId(in.outer().find("account"))
                .sequence(in.outer().integer("number"));
    }

    /** {"account":…,"data":{"at":…,"type":…,"call":{"id":…,"state":…}}}, and another event. */
    private static final CallStatusParser NESTED = new Provider(
            "nested",
            List.of(
                    Callback.otherEvent("note", EventKind.MESSAGE)
                            .all(Evidence.prefix(FieldPath.of("data", "type"), "note."))
                            .claiming()
                            .namedBy(FieldPath.of("data", "type")),
                    Callback.callStatus("call", EnvelopeTest::readInside)
                            .via(Transport.JSON)
                            .all(Evidence.value(FieldPath.of("data", "type"), "call"))
                            .none(Evidence.key(FieldPath.of("data", "other")))
                            .state(FieldPath.of("data", "call", "state"))
                            .in(Envelope.at("data", "call"))
                            .words(STATES)));

    /** {"body":{"account":…,"number":…,"legs":[{…},{…}]}}. */
    private static final CallStatusParser BATCH = new Provider(
            "batch",
            List.of(Callback.callStatus("legs", EnvelopeTest::readElement)
                    .via(Transport.JSON)
                    .all(Evidence.key(FieldPath.of("body", "legs")))
                    .state(FieldPath.of("body", "legs"))
                    .in(Envelope.at("body").each("legs"))
                    .elements(Evidence.key("id"))
                    .words(STATES)));

    /** [{"type":"call","data":{"id":…,"state":…}}]. */
    static final CallStatusParser ARRAY = new Provider(
            "array",
            List.of(Callback.callStatus("events", EnvelopeTest::read)
                    .via(Transport.JSON)
                    .all(Evidence.value("type", "call"))
                    .in(Envelope.each().inside("data"))
                    .elements(Evidence.value("type", "call"))
                    .words(STATES)));

    static AcceptedRequest accepted(String json) {
        return ParserSet.of(NESTED, BATCH, ARRAY).detect(request(json)).trustUnverified();
    }

    static WebhookRequest request(String json) {
        return WebhookRequest.builder()
                .method("POST")
                .url("https://hooks.example.com/")
                .header("Content-Type", "application/json")
                .body(json.getBytes(StandardCharsets.UTF_8))
                .build();
    }

    private static MalformedPayloadException refusal(Runnable reading) {
        return catchThrowableOfType(MalformedPayloadException.class, reading::run);
    }

    @Test
    void parse_nestedFields_areReadAndWhatStandsAroundThem() {
        AcceptedRequest accepted =
                accepted("{\"account\":\"a1\",\"data\":{\"type\":\"call\",\"at\":\"2026-03-04T05:06:07Z\","
                        + "\"call\":{\"id\":\"c1\",\"state\":\"ringing\",\"how\":{\"ended\":{\"word\":\"busy\"}}}}}");
        CallStatus status = accepted.parse();
        assertThat(status.callId()).isEqualTo("c1");
        assertThat(status.state()).isEqualTo(CallState.RINGING);
        assertThat(status.occurredAt()).contains(Instant.parse("2026-03-04T05:06:07Z"));
        assertThat(status.accountId()).contains("a1");
        assertThat(status.payload().at("data", "call", "how", "ended", "word")).contains("busy");
        assertThat(status.endReasonText()).contains("busy");
        assertThat(status.envelope()).isEmpty();
        assertThat(accepted.parseAll()).containsExactly(status);
        assertThat(accepted.event()).isEqualTo(status);
    }

    @Test
    void parse_nestedTimeAhead_isNamedByItsWholePath() {
        FieldProblem problem = accepted("{\"data\":{\"type\":\"call\",\"at\":\"9999-01-01T00:00:00Z\","
                        + "\"call\":{\"id\":\"c1\",\"state\":\"ringing\"}}}")
                .parse()
                .problems()
                .get(0);
        assertThat(problem.kind()).isEqualTo(FieldProblem.Kind.FUTURE_TIME);
        assertThat(problem.field()).isEqualTo("data.at");
        assertThat(problem.attribute()).contains("occurredAt");
    }

    @Test
    void parse_nestedProblem_isNamedByItsWholePath() {
        CallStatus status = accepted(
                        "{\"data\":{\"type\":\"call\",\"at\":\"soon\",\"call\":{\"id\":\"c1\",\"state\":\"ringing\"}}}")
                .parse();
        assertThat(status.problems()).extracting(FieldProblem::field).containsExactly("data.at");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"data\":{\"type\":\"call\",\"call\":{\"state\":\"ringing\"}}}",
                "{\"data\":{\"type\":\"call\",\"call\":{\"id\":{},\"state\":\"ringing\"}}}"
            })
    void parse_nestedRequiredField_isMissedByItsWholePath(String json) {
        assertThat(refusal(accepted(json)::parse).field()).contains("data.call.id");
    }

    /** Where the object should be is a text, a number or nothing. */
    @ParameterizedTest
    @ValueSource(strings = {"\"call\":\"{}\"", "\"call\":7", "\"call\":null", "\"call\":[]"})
    void parse_envelopeThatIsNone_isNoCallStatus(String call) {
        AcceptedRequest accepted = accepted("{\"data\":{\"type\":\"call\"," + call + "}}");
        assertThat(accepted.otherEvent()).contains("unknown");
        assertThat(accepted.event()).isInstanceOf(OtherEvent.class);
        assertThat(accepted.parseAll()).isEmpty();
    }

    @Test
    void copiesThatDiffer_ofWhatTheFieldsStandIn_areAConflict() {
        String copies = "\"call\":{\"id\":\"c1\",\"state\":\"ringing\"},\"call\":{\"id\":\"c2\",\"state\":\"ringing\"}";
        MalformedPayloadException nested = refusal(accepted("{\"data\":{\"type\":\"call\"," + copies + "}}")::parse);
        assertThat(nested.kind()).isEqualTo(Kind.CONFLICTING_FIELD);
        assertThat(nested.field()).contains("data.call");
        MalformedPayloadException batch =
                refusal(accepted("{\"body\":{\"legs\":[],\"legs\":[{\"id\":\"c1\"}]}}")::tryParseAll);
        assertThat(batch.kind()).isEqualTo(Kind.CONFLICTING_FIELD);
        assertThat(batch.field()).contains("body.legs");
        List<ParseResult> elements = accepted("[{\"type\":\"call\",\"data\":{\"id\":\"c1\",\"state\":\"ringing\"}},"
                        + "{\"type\":\"call\",\"data\":{\"id\":\"c2\"},\"data\":{\"id\":\"c3\"}}]")
                .tryParseAll();
        assertThat(((ParseResult.Failed) elements.get(1)).cause().kind()).isEqualTo(Kind.CONFLICTING_FIELD);
        assertThat(accepted("{\"data\":{\"type\":\"call\",\"call\":{\"id\":\"c1\",\"state\":\"ringing\"},"
                                + "\"call\":{\"id\":\"c1\",\"state\":\"ringing\"}}}")
                        .parse()
                        .callId())
                .as("equal copies count once")
                .isEqualTo("c1");
    }

    @Test
    void event_ofAnotherKind_isNamedByTheProvider() {
        OtherEvent event = (OtherEvent)
                accepted("{\"data\":{\"type\":\"note.taken\",\"call\":{}}}").event();
        assertThat(event.name()).isEqualTo("note.taken");
        assertThat(event.kind()).isEqualTo(EventKind.MESSAGE);
        assertThat(event.eventKey()).matches("nested:2:[0-9a-f]{32}");
        assertThat(event.payload().at("data", "type")).contains("note.taken");
        assertThat(accepted("{\"data\":{\"type\":\"note.+1 555 0100\"}}").otherEvent())
                .contains("note");
    }

    /** The words behind the last id, or in front of it; never an id. */
    @ParameterizedTest
    @CsvSource({
        "/restapi/v1.0/account/4001/extension/4002/presence?detailed=true, presence",
        "/restapi/v1.0/account/~/message-store/instant, message-store.instant",
        "/restapi/v1.0/subscription/~?threshold=3600, subscription",
        "/restapi/v1.0/subscription/2d9f8e7a-3c4d, subscription",
        "/1/2, note",
        "/, note",
        "/account/Jo Doe, account"
    })
    void event_thatAPathNames_isItsWords(String path, String name) {
        ParserSet parsers = ParserSet.of(new Provider(
                "paths",
                List.of(Callback.otherEvent("note", EventKind.OTHER)
                        .via(Transport.JSON)
                        .all(Evidence.key("event"))
                        .claiming()
                        .namedBy(FieldPath.of("event")))));
        assertThat(parsers.detect(request("{\"event\":\"" + path + "\"}")).otherEvent())
                .contains(name);
    }

    @Test
    void parseAll_equalCopiesOfWhatIsAround_areKept() {
        String body = "\"body\":{\"account\":\"a1\",\"legs\":[{\"id\":\"c1\",\"state\":\"ringing\"}]}";
        CallStatus status = accepted("{" + body + "," + body + "}").parse();
        assertThat(status.callId()).isEqualTo("c1");
        assertThat(status.envelope().orElseThrow().fields()).hasSize(2);
    }

    @Test
    void claim_whatRulesALookAlikeOut_isLookedFor() {
        assertThat(ParserSet.of(NESTED)
                        .detect(request("{\"data\":{\"type\":\"call\"}}"))
                        .provider())
                .isEqualTo("nested");
        UnrecognizedRequestException refused = catchThrowableOfType(
                UnrecognizedRequestException.class,
                () -> ParserSet.of(NESTED).detect(request("{\"data\":{\"type\":\"call\",\"other\":1}}")));
        assertThat(refused.explanation()).contains("a request without data.other");
    }

    @Test
    void parseAll_elements_areStatusesInWireOrder() {
        AcceptedRequest accepted = accepted("{\"top\":1,\"body\":{\"account\":\"a1\",\"number\":3,\"legs\":"
                + "[{\"id\":\"c1\",\"state\":\"ringing\"}, {\"id\":\"c2\",\"state\":\"completed\"}]}}");
        List<CallStatus> all = accepted.parseAll();
        assertThat(all).extracting(CallStatus::callId).containsExactly("c1", "c2");
        assertThat(all).allSatisfy(status -> {
            assertThat(status.accountId()).contains("a1");
            assertThat(status.sequence()).hasValue(3);
            assertThat(status.trust()).contains(Trust.UNVERIFIED);
            Payload around = status.envelope().orElseThrow();
            assertThat(around.first("top")).contains("1");
            assertThat(around.at("body", "account")).contains("a1");
            assertThat(CallStatus.fromJson(status.toJson())).isEqualTo(status);
        });
        assertThat(all.get(1).payload().fields())
                .extracting(Payload.Field::name)
                .containsExactly("id", "state");
        assertThat(all).extracting(CallStatus::eventKey).doesNotHaveDuplicates();
        assertThat(refusal(accepted::parse).kind()).isEqualTo(Kind.SEVERAL_STATUSES);
    }

    @Test
    void tryParseAll_oneBadElement_costsItself() {
        AcceptedRequest accepted = accepted("{\"body\":{\"legs\":[{\"id\":\"c1\",\"state\":\"ringing\"},7,"
                + "{\"id\":\"c2\"},{\"note\":1},{\"id\":\"c3\",\"state\":\"completed\"}]}}");
        List<ParseResult> results = accepted.tryParseAll();
        assertThat(results).hasSize(4); // {"note":1} is another event
        assertThat(results).filteredOn(ParseResult.Parsed.class::isInstance).hasSize(2);
        assertThat(results)
                .filteredOn(ParseResult.Failed.class::isInstance)
                .extracting(result -> ((ParseResult.Failed) result).index())
                .containsExactly(1, 2);
        assertThat(refusal(accepted::parseAll).kind()).isEqualTo(Kind.NOT_AN_OBJECT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "\"[]\"", "7", "null"})
    void tryParseAll_whatIsNoArray_isMalformed(String legs) {
        AcceptedRequest accepted = accepted("{\"body\":{\"legs\":" + legs + "}}");
        MalformedPayloadException refused = refusal(accepted::tryParseAll);
        assertThat(refused.kind()).isEqualTo(Kind.UNREADABLE_FIELD);
        assertThat(refused.field()).contains("body.legs");
    }

    @Test
    void tryParseAll_anEmptyArray_isNothing() {
        assertThat(accepted("{\"body\":{\"legs\":[]}}").tryParseAll()).isEmpty();
        assertThat(catchThrowableOfType(NotACallStatusException.class, accepted("{\"body\":{\"legs\":[]}}")::parse))
                .isNotNull();
    }

    private static String legs(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "{\"id\":\"c" + i + "\",\"state\":\"ringing\"}")
                .collect(Collectors.joining(",", "{\"body\":{\"legs\":[", "]}}"));
    }

    @Test
    void parseAll_upToTheLimit_isRead_andBeyondItRefusedAsAWhole() {
        assertThat(accepted(legs(1_000)).parseAll()).hasSize(1_000);
        assertThat(refusal(accepted(legs(1_001))::tryParseAll).kind()).isEqualTo(Kind.BEYOND_LIMIT);
        assertThat(refusal(accepted(legs(10_000))::tryParseAll).kind()).isEqualTo(Kind.BEYOND_LIMIT);
    }
}
