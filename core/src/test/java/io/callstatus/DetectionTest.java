package io.callstatus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.callstatus.UnrecognizedRequestException.Kind;
import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.Recognition;
import io.callstatus.spi.Transport;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DetectionTest {
    private static final FakeParser QUERY =
            FakeParser.of("byquery", Recognition.of(Transport.QUERY).all("call", "way"));
    private static final FakeParser SAME =
            FakeParser.of("same", Recognition.of(Transport.FORM).all("call", "status"));
    private static final ParserSet PARSERS = ParserSet.of(new FakeParser(), QUERY);

    private static WebhookRequest.Builder request(String type, String body) {
        return WebhookRequest.builder()
                .url("https://hooks.example.com/")
                .header("Content-Type", type)
                .body(body.getBytes(UTF_8));
    }

    private static WebhookRequest form(String body) {
        return request("application/x-www-form-urlencoded", body).build();
    }

    private static UnrecognizedRequestException refused(ParserSet parsers, WebhookRequest request) {
        return catchThrowableOfType(UnrecognizedRequestException.class, () -> parsers.detect(request));
    }

    @Test
    void detect_callStatus_tellsWhoseItIs() {
        WebhookRequest request = form("call=c1&status=ringing");
        Detection detection = PARSERS.detect(request);
        assertThat(detection.provider()).isEqualTo("standin");
        assertThat(detection.isCallStatus()).isTrue();
        assertThat(detection.otherEvent()).isEmpty();
        assertThat(detection.request()).isSameAs(request);
        assertThat(detection).hasToString("Detection{standin, call status}");
    }

    @Test
    void detect_otherEvent_tellsItsName() {
        Detection detection = PARSERS.detect(form("call=c1&event=voicemail"));
        assertThat(detection.isCallStatus()).isFalse();
        assertThat(detection.otherEvent()).contains("voicemail");
        assertThat(detection).hasToString("Detection{standin, voicemail}");
    }

    /** The header is the stronger evidence: what another provider would claim by its fields is not asked for. */
    @Test
    void detect_headerOfOneAndFieldsOfAnother_goesByTheHeader() {
        ParserSet parsers = ParserSet.of(SAME, new FakeParser());
        WebhookRequest request = request("application/x-www-form-urlencoded", "call=c1&status=ringing")
                .header("stand-signature", "x")
                .build();
        assertThat(parsers.detect(request).provider()).isEqualTo("standin");
        assertThat(parsers.detect(request).explain())
                .isEqualTo("same: yes, by its fields\nstandin: yes, by the header Stand-Signature");
    }

    @Test
    void detect_claimedByNobody_tellsWhatCameAndWhatWasMissed() {
        UnrecognizedRequestException refusal = refused(PARSERS, form("call=c1&s3cret=13125550142&x=y"));
        assertThat(refusal.kind()).isEqualTo(Kind.NONE);
        assertThat(refusal.httpStatus()).isEqualTo(400);
        assertThat(refusal.provider()).isEmpty();
        assertThat(refusal.offset()).isEmpty();
        assertThat(refusal.getMessage())
                .startsWith(
                        "NONE: none of [standin, byquery] claims this request: POST, FORM with 3 fields, of the known"
                                + " ones [call]. See explanation()");
        assertThat(refusal.explanation())
                .isEqualTo("standin: no, it lacks the header [Stand-Signature], and any of [status, event]\n"
                        + "byquery: no, it comes as QUERY, and this came as FORM");
    }

    /** Nearest first: who claims it, who lacks least, who sends nothing of the kind. */
    @Test
    void explanation_ofMany_tellsTheFiveNearest() {
        List<CallStatusParser> many = new ArrayList<>(
                List.of(FakeParser.of("far", Recognition.of(Transport.FORM).all("a", "b", "c", "d")), QUERY, SAME));
        for (int i = 0; i < 5; i++) {
            many.add(FakeParser.of("near" + i, Recognition.of(Transport.FORM).all("x", "y", "call")));
        }
        UnrecognizedRequestException refusal =
                refused(ParserSet.of(many.toArray(CallStatusParser[]::new)), form("call=c1&x=1"));
        assertThat(refusal.explanation().lines())
                .containsExactly(
                        "same: no, it lacks status",
                        "near0: no, it lacks y",
                        "near1: no, it lacks y",
                        "near2: no, it lacks y",
                        "near3: no, it lacks y",
                        "and 3 more, further away");
        assertThat(refusal.getMessage())
                .startsWith("NONE: none of 8 providers claims this request: POST, FORM with 2 fields");
        assertThat(refusal.explanation()).isSameAs(refusal.explanation());
    }

    @Test
    void explanation_ofASerializedRefusal_isStillThere() throws Exception {
        UnrecognizedRequestException refusal = refused(PARSERS, form("call=c1"));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(refusal);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(((UnrecognizedRequestException) in.readObject()).explanation())
                    .isEqualTo(refusal.explanation())
                    .isNotEmpty();
        }
    }

    @Test
    void detect_queryThatLacksAField_namesItAlone() {
        WebhookRequest request = WebhookRequest.builder()
                .method("GET")
                .url("https://hooks.example.com/?call=c1")
                .build();
        assertThat(refused(ParserSet.of(QUERY), request).explanation()).isEqualTo("byquery: no, it lacks way");
    }

    @Test
    void detect_brokenJsonOfNobody_tellsWhereItBreaks() {
        WebhookRequest request =
                request("application/json", "{\"from\":\"+13125550142\",").build();
        UnrecognizedRequestException refusal = refused(PARSERS, request);
        assertThat(refusal.offset()).hasValue(23);
        assertThat(refusal.getMessage())
                .startsWith("byte 23: NONE: ")
                .contains("; its JSON breaks at byte 23: expected ")
                .doesNotContain("1312");
    }

    @Test
    void detect_claimedBySeveral_namesThemAndTheCure() {
        UnrecognizedRequestException refusal =
                refused(ParserSet.of(new FakeParser(), QUERY, SAME), form("call=c1&status=ringing"));
        assertThat(refusal.kind()).isEqualTo(Kind.SEVERAL);
        assertThat(refusal.getMessage())
                .startsWith("SEVERAL: [standin, same] claim this request on equally strong evidence: POST, FORM with 2"
                        + " fields, of the known ones [call, status]. ");
        assertThat(refusal.hint()).contains("ParserSet.only");
        assertThat(refusal.explanation())
                .isEqualTo("standin: yes, by its fields\nsame: yes, by its fields\n"
                        + "byquery: no, it comes as QUERY, and this came as FORM");
    }

    @ParameterizedTest
    @ValueSource(strings = {"HEAD", "OPTIONS", "DELETE", "PUT", "PATCH", "TRACE", "PROPFIND"})
    void detect_providersFieldsByAnotherMethod_areNoDelivery(String method) {
        WebhookRequest.Builder request =
                WebhookRequest.builder().url("https://hooks.example.com/").method(method);
        UnrecognizedRequestException refusal = refused(
                PARSERS,
                request.url("https://hooks.example.com/?call=13125550142&way=x").build());
        assertThat(refusal.kind()).isEqualTo(Kind.METHOD_NOT_ALLOWED);
        assertThat(refusal.httpStatus()).isEqualTo(405);
        assertThat(refusal.provider()).contains("byquery");
        assertThat(refusal.allowedMethods()).containsExactly("GET", "POST");
        assertThat(refusal.getMessage())
                .startsWith("byquery: METHOD_NOT_ALLOWED: ")
                .doesNotContain("1312");
        UnrecognizedRequestException strange =
                refused(PARSERS, request.url("https://hooks.example.com/").build());
        assertThat(strange.kind()).isEqualTo(Kind.NONE);
        assertThat(strange.allowedMethods()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST", "get", "Post"})
    void detect_getOrPost_isADelivery(String method) {
        WebhookRequest.Builder request =
                WebhookRequest.builder().url("https://hooks.example.com/").method(method);
        assertThat(PARSERS.detect(request.url("https://hooks.example.com/?call=c1&way=x")
                                .build())
                        .provider())
                .isEqualTo("byquery");
    }
}
