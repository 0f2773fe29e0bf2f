package io.callstatus.all;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.callstatus.CallState;
import io.callstatus.CallStatus;
import io.callstatus.CallStatusException;
import io.callstatus.Detection;
import io.callstatus.FieldProblem;
import io.callstatus.MalformedPayloadException;
import io.callstatus.NotACallStatusException;
import io.callstatus.Parsers;
import io.callstatus.UnreadableRequestException;
import io.callstatus.UnrecognizedRequestException;
import io.callstatus.WebhookRequest;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What must come of requests that are not as they should be: the typed error each time, and nothing else. */
@Isolated("changes the default locale")
class BadInputTest {
    private static final String FREECLIMB =
            "{\"requestType\":\"callStatus\",\"callId\":\"CA1\",\"accountId\":\"AC1\",\"callStatus\":\"busy\"}";

    private static WebhookRequest.Builder post(String type, String body) {
        return WebhookRequest.builder()
                .url("https://hooks.example.com/calls")
                .header("Content-Type", type)
                .body(body.getBytes(UTF_8));
    }

    private static WebhookRequest.Builder json(String body) {
        return post("application/json", body);
    }

    private static CallStatus parse(WebhookRequest.Builder request) {
        return Parsers.detect(request.build()).trustUnverified().parse();
    }

    private static <E extends CallStatusException> E failure(Class<E> type, WebhookRequest.Builder request) {
        return catchThrowableOfType(type, () -> parse(request));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "multipart/mixed; boundary=x", "application/xml", "image/png", "nonsense"})
    void contentType_ofAnotherKind_isUnsupported(String type) {
        UnreadableRequestException e = failure(UnreadableRequestException.class, post(type, FREECLIMB));
        assertThat(e.kind()).isEqualTo(UnreadableRequestException.Kind.UNSUPPORTED_MEDIA_TYPE);
        assertThat(e.httpStatus()).isEqualTo(415);
        assertThat(e.hint()).isNotBlank();
    }

    @Test
    void contentEncoding_brotli_isUnsupported() {
        UnreadableRequestException e =
                failure(UnreadableRequestException.class, json(FREECLIMB).header("Content-Encoding", "br"));
        assertThat(e.kind()).isEqualTo(UnreadableRequestException.Kind.UNSUPPORTED_ENCODING);
    }

    @ParameterizedTest
    @CsvSource({"999, true", "1000, true", "1001, false", "10000, false"})
    void fields_upToTheLimit_areRead(int fields, boolean readable) {
        StringBuilder form = new StringBuilder("CallStatus=busy");
        StringBuilder object = new StringBuilder(FREECLIMB).deleteCharAt(FREECLIMB.length() - 1);
        for (int i = 1; i < fields; i++) {
            form.append("&f").append(i).append("=1");
        }
        for (int i = 4; i < fields; i++) {
            object.append(",\"f").append(i).append("\":1");
        }
        WebhookRequest.Builder asForm =
                post("application/x-www-form-urlencoded", form.toString()).header("X-SignalWire-Signature", "x");
        WebhookRequest.Builder asJson = json(object.append('}').toString());
        if (readable) {
            assertThat(failure(MalformedPayloadException.class, asForm).field()).contains("CallSid");
            assertThat(parse(asJson).payload().size()).isEqualTo(fields);
        } else {
            assertThat(failure(UnreadableRequestException.class, asForm).httpStatus())
                    .isEqualTo(413);
            assertThat(failure(UnreadableRequestException.class, asJson).httpStatus())
                    .isEqualTo(413);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "[]",
                "[{\"requestType\":\"callStatus\"}]",
                "7",
                "\"x\"",
                "null",
                "{",
                "{\"a\"",
                "{\"a\":1}x"
            })
    void json_noObject_isUnrecognizedWithoutAHeader(String body) {
        UnrecognizedRequestException e = failure(UnrecognizedRequestException.class, json(body));
        assertThat(e.kind()).isEqualTo(UnrecognizedRequestException.Kind.NONE);
        List<String> ids = Providers.ids(); // the nearest five are explained
        assertThat(ids).filteredOn(e.explanation()::contains).hasSize(Math.min(5, ids.size()));
        assertThat(e.offset()).isPresent();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"''|NOT_JSON", "[]|NOT_AN_OBJECT", "{|NOT_JSON", "{\"callId\":\"CA1\",|NOT_JSON"})
    void json_noObject_isMalformedWithAHeader(String body, MalformedPayloadException.Kind kind) {
        MalformedPayloadException e =
                failure(MalformedPayloadException.class, json(body).header("FreeClimb-Signature", "t=1,v1=x"));
        assertThat(e.kind()).isEqualTo(kind);
        assertThat(e.provider()).contains("freeclimb");
        assertThat(e.offset()).isPresent();
        assertThat(e.httpStatus()).isEqualTo(400);
    }

    /** As in a form: a Latin-1 byte in a name does not cost the end of a call. */
    @Test
    void json_aByteThatIsNoUtf8InAText_costsThatField() {
        String body = FREECLIMB.replace("}", ",\"callDuration\":\"4\u00e9\",\"from\":\"+15550107201\"}");
        WebhookRequest.Builder request = json("").body(body.getBytes(ISO_8859_1));
        CallStatus status = parse(request);
        assertThat(status.duration()).isEmpty();
        assertThat(status.from()).isPresent();
        assertThat(status.payload().first("callDuration")).contains("4\uFFFD");
        assertThat(status.problems()).extracting(FieldProblem::field).containsExactly("callDuration");
        WebhookRequest.Builder id =
                json("").body(FREECLIMB.replace("CA1", "CA\u00e9").getBytes(ISO_8859_1));
        MalformedPayloadException e = failure(MalformedPayloadException.class, id);
        assertThat(e.kind()).isEqualTo(MalformedPayloadException.Kind.UNREADABLE_FIELD);
        assertThat(e.field()).contains("callId");
    }

    @Test
    void json_nestedTooDeeply_isBeyondTheLimit() {
        String deep = FREECLIMB.replace("}", ",\"deep\":" + "[".repeat(99) + "]".repeat(99) + "}");
        assertThat(parse(json(deep)).callId()).isEqualTo("CA1");
        String deeper = FREECLIMB.replace("}", ",\"deep\":" + "[".repeat(500_000) + "}");
        assertThat(failure(MalformedPayloadException.class, json(deeper)).kind())
                .isEqualTo(MalformedPayloadException.Kind.BEYOND_LIMIT);
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"requestType\":\"callStatus\",\"accountId\":\"AC1\",\"callStatus\":\"busy\"}', callId, MISSING_FIELD",
        "'{\"requestType\":\"callStatus\",\"callId\":\"\",\"callStatus\":\"busy\"}', callId, MISSING_FIELD",
        "'{\"requestType\":\"callStatus\",\"callId\":null,\"callStatus\":\"busy\"}', callId, MISSING_FIELD",
        "'{\"requestType\":\"callStatus\",\"callId\":{},\"callStatus\":\"busy\"}', callId, UNREADABLE_FIELD",
        "'{\"requestType\":\"callStatus\",\"callId\":\"a\",\"callId\":\"b\",\"callStatus\":\"busy\"}', callId, CONFLICTING_FIELD",
        "'{\"requestType\":\"callStatus\",\"callId\":\"a\",\"callStatus\":\"\"}', callStatus, MISSING_FIELD",
        "'{\"requestType\":\"callStatus\",\"callId\":\"a\",\"callStatus\":\"None\"}', callStatus, MISSING_FIELD",
        "'{\"requestType\":\"callStatus\",\"callId\":\"a\",\"callStatus\":[1]}', callStatus, UNREADABLE_FIELD",
    })
    void requiredField_notReadable_isMalformed(String body, String field, MalformedPayloadException.Kind kind) {
        MalformedPayloadException e = failure(MalformedPayloadException.class, json(body));
        assertThat(e.kind()).isEqualTo(kind);
        assertThat(e.field()).contains(field);
        assertThat(e).hasMessageContaining("freeclimb").hasMessageContaining(field);
    }

    @Test
    void optionalField_notReadable_isAProblemAndTheEventSurvives() {
        CallStatus status = parse(json(FREECLIMB.replace("}", ",\"callDuration\":\"+13125550142\",\"from\":[1]}")));
        assertThat(status.problems()).extracting(FieldProblem::field).containsExactly("from", "callDuration");
        assertThat(status.duration()).isEmpty();
        assertThat(status.payload().first("callDuration")).contains("+13125550142");
        assertThat(status.problems().toString()).doesNotContain("13125550142");
        assertThat(status.problems().get(1).offset()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "null",
                "0000-00-00",
                "0000-00-00 00:00:00",
                "0000-00-00  00:00:00",
                "0000-00-00n00:00:00"
            })
    void liveCall_withAnEndThatIsNone_staysLive(String end) {
        CallStatus status = parse(json("{\"SourceNumber\":\"9000000001\",\"DestinationNumber\":\"08060000001\","
                + "\"Direction\":\"IVR\",\"CallSid\":\"1\",\"Status\":\"ANSWER\",\"EndTime\":\"" + end + "\"}"));
        assertThat(status.state()).isEqualTo(CallState.IN_PROGRESS);
        assertThat(status.endedAt()).isEmpty();
        assertThat(status.problems()).isEmpty();
    }

    @Test
    void get_withoutQuery_isUnrecognized() {
        WebhookRequest.Builder get = WebhookRequest.builder().method("GET").url("https://hooks.example.com/calls");
        assertThat(failure(UnrecognizedRequestException.class, get).httpStatus())
                .isEqualTo(400);
    }

    @Test
    void post_withoutBody_readsTheQuery() {
        CallStatus status = parse(WebhookRequest.builder()
                .url("https://hooks.example.com/calls?CallSid=a&CallStatus=busy")
                .header("X-SignalWire-Signature", "x"));
        assertThat(status.provider()).isEqualTo("signalwire");
    }

    @Test
    void json_withoutContentType_isRecognizedByItsBeginning() {
        WebhookRequest.Builder request = WebhookRequest.builder().url("https://hooks.example.com/calls");
        assertThat(parse(request.body((" " + FREECLIMB).getBytes(UTF_8))).provider())
                .isEqualTo("freeclimb");
    }

    @Test
    void json_inUtf16_isRead() {
        WebhookRequest.Builder request = json("").body(("\uFEFF" + FREECLIMB).getBytes(UTF_16BE));
        assertThat(parse(request).callId()).isEqualTo("CA1");
    }

    @Test
    void otherEvent_isNotACallStatusAndAnsweredWith2xx() {
        WebhookRequest.Builder request = json(FREECLIMB.replace("callStatus\",\"callId", "inboundCall\",\"callId"));
        Detection detection = Parsers.detect(request.build());
        assertThat(detection.isCallStatus()).isFalse();
        assertThat(detection.otherEvent()).contains("inboundCall");
        assertThat(failure(NotACallStatusException.class, request).httpStatus()).isEqualTo(204);
    }

    /** Headers narrow, evidence decides. */
    @Test
    void twoHeaders_areOfTheOneWhoseFieldsTheseAre() {
        WebhookRequest.Builder request =
                json(FREECLIMB).header("FreeClimb-Signature", "x").header("X-SignalWire-Signature", "x");
        assertThat(Parsers.detect(request.build()).provider()).isEqualTo("freeclimb");
    }

    @Test
    void twoHeaders_overFieldsOfNeither_areAmbiguousAndBothNamed() {
        UnrecognizedRequestException e = failure(
                UnrecognizedRequestException.class,
                json("{\"a\":1}").header("FreeClimb-Signature", "x").header("X-SignalWire-Signature", "x"));
        assertThat(e.kind()).isEqualTo(UnrecognizedRequestException.Kind.SEVERAL);
        assertThat(e).hasMessageContaining("freeclimb, signalwire");
    }

    @Test
    void messages_showNoUnknownNameAndNoValue() {
        String body =
                "{\"+13125550142\":\"+13125550143\",\"requestType\":\"+13125550144\",\"callId\":\"+13125550145\"}";
        UnrecognizedRequestException e = failure(UnrecognizedRequestException.class, json(body));
        assertThat(e.getMessage() + e.explanation() + e.hint())
                .doesNotContain("1312")
                .contains("callId");
    }

    @Test
    void defaultLocale_doesNotMatter() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(parse(json(FREECLIMB.replace("busy", "RINGING"))).state().name())
                    .isEqualTo("RINGING");
        } finally {
            Locale.setDefault(before);
        }
    }
}
