package io.callstatus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.Callback;
import io.callstatus.spi.Envelope;
import io.callstatus.spi.Evidence;
import io.callstatus.spi.Fields;
import io.callstatus.spi.Transport;
import io.callstatus.spi.Unwrap;
import io.callstatus.spi.Verification;
import io.callstatus.spi.WordMap;
import java.net.URLEncoder;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fields that are wrapped: in a token, in a field of a form, in text of JSON. */
class UnwrapTest {
    private static final String KEY = "canary-91357-of-the-tests";
    private static final String CLAIMS = "{\"call\":\"7\",\"status\":\"completed\",\"name\":\"Zo\u00eb \\\"Z\\\"\"}";

    /** A provider that wraps its fields so. */
    private record Wrapping(Unwrap unwrap, Envelope envelope, Verification verification) implements CallStatusParser {
        private static final WordMap<CallState> STATES =
                WordMap.withDefault(CallState.UNKNOWN).same("completed");

        @Override
        public String provider() {
            return "wrapping";
        }

        @Override
        public List<Callback> callbacks() {
            return List.of(Callback.callStatus("call", Wrapping::read)
                    .via(Transport.JSON)
                    .all("call", "status")
                    .in(envelope)
                    .unwrap(unwrap));
        }

        Wrapping(Unwrap unwrap, Envelope envelope) {
            this(unwrap, envelope, Verification.none());
        }

        private static CallStatus.Builder read(Fields in) {
            return CallStatus.builder()
                    .callId(in.text("call"))
                    .state(in.text("status"), STATES)
                    .to(in.party("to"));
        }
    }

    private static WebhookRequest request(String type, String body) {
        return WebhookRequest.builder()
                .url("https://hooks.example.com/")
                .header("Content-Type", type)
                .body(body.getBytes(UTF_8))
                .build();
    }

    private static AcceptedRequest accept(Unwrap unwrap, String type, String body) {
        return ParserSet.of(new Wrapping(unwrap, Envelope.none()))
                .detect(request(type, body))
                .trustUnverified();
    }

    /** A provider of which a token alone, with whatever claims, is enough for another event. */
    private static final CallStatusParser TOKENS = new CallStatusParser() {
        @Override
        public String provider() {
            return "tokens";
        }

        @Override
        public List<Callback> callbacks() {
            return List.of(
                    Callback.otherEvent("contact", EventKind.OTHER)
                            .via(Transport.JSON)
                            .all(Evidence.key("event_timestamp").wrapped())
                            .unwrap(Unwrap.jwt())
                            .claiming(),
                    Callback.callStatus("call", Wrapping::read)
                            .via(Transport.JSON)
                            .all("call", "status")
                            .unwrap(Unwrap.jwt()));
        }

        @Override
        public Verification verification() {
            return Verification.jwtBody();
        }
    };

    @Test
    void wrappedEvidence_holdsInATokenAlone() {
        ParserSet parsers = ParserSet.of(TOKENS);
        String contact = "{\"event_timestamp\":1,\"name\":\"x\"}";
        assertThat(parsers.detect(request("application/jwt", token(contact))).otherEvent())
                .contains("contact");
        assertThat(catchThrowableOfType(
                        UnrecognizedRequestException.class, () -> parsers.detect(request("application/json", contact))))
                .hasMessageContaining("claims this request");
        assertThat(parsers.detect(request("application/json", CLAIMS)).isCallStatus())
                .isTrue();
        assertThat(Evidence.key("a").wrapped().isWrapped()).isTrue();
        assertThat(Evidence.key("a").wrapped()).hasToString("a, in what is unwrapped");
    }

    @Test
    void each_ofABatch_readsTextAndObjectsInside_andNamesWhatIsNeither() {
        String text = CLAIMS.replace("\\", "\\\\").replace("\"", "\\\"");
        String body = "{\"batch\":[{\"in\":\"" + text
                + "\"},{\"or\":{\"call\":\"8\",\"status\":\"completed\"}},{\"in\":\"{\"}],\"of\":\"queue\"}";
        AcceptedRequest accepted = ParserSet.of(new Wrapping(Unwrap.each("batch", "in", "or"), Envelope.each()))
                .detect(request("application/json", body))
                .trustUnverified();
        assertThat(accepted.tryParseAll()).hasSize(3);
        assertThat(accepted.tryParseAll().get(2)).isInstanceOf(ParseResult.Failed.class);
        CallStatus first = ((ParseResult.Parsed) accepted.tryParseAll().get(0)).status();
        assertThat(first.callId()).isEqualTo("7");
        assertThat(first.envelope().orElseThrow().first("of")).contains("queue");
        assertThat(Unwrap.each("batch", "in")).hasToString("Unwrap{EACH, [batch, in], []}");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Unwrap.each("batch", "in").andJsonText("a").andJsonText("b"));
    }

    private static Detection withKey(String body) {
        Wrapping wrapping = new Wrapping(Unwrap.formField("data"), Envelope.none(), Verification.secretInBody("key"));
        return ParserSet.of(wrapping).detect(request("application/x-www-form-urlencoded", body));
    }

    private static String keyed(String claims) {
        return "data=" + URLEncoder.encode(claims, UTF_8);
    }

    private static Object judged(String body) {
        Secrets secrets = Secrets.builder().secret("wrapping", KEY).build();
        try {
            return withKey(body).verify(secrets).trust();
        } catch (VerificationException e) {
            return e.kind();
        }
    }

    /** Among the fields, or beside the one that holds them; in both places it is in none. */
    @Test
    void secretInBody_ofWrappedFields_standsInsideOrBesideThem() {
        String inside = CLAIMS.replace("}", ",\"key\":\"" + KEY + "\"}");
        assertThat(judged(keyed(inside))).isEqualTo(Trust.SHARED_SECRET);
        assertThat(judged(keyed(CLAIMS) + "&key=" + KEY)).isEqualTo(Trust.SHARED_SECRET);
        assertThat(judged(keyed(CLAIMS) + "&key=" + KEY + "x")).isEqualTo(VerificationException.Kind.MISMATCH);
        assertThat(judged(keyed(CLAIMS))).isEqualTo(VerificationException.Kind.MISSING_SIGNATURE);
        assertThat(judged(keyed(inside) + "&key=" + KEY)).isEqualTo(VerificationException.Kind.MALFORMED_SIGNATURE);
    }

    @Test
    void secretInBody_ofWrappedFields_isKeptNowhere() {
        String inside = CLAIMS.replace("}", ",\"key\":\"" + KEY + "\"}");
        for (String body : List.of(keyed(inside), keyed(CLAIMS) + "&key=" + KEY + "&other=1")) {
            AcceptedRequest accepted = withKey(body).trustUnverified();
            CallStatus status = accepted.parse();
            assertThat(status.callId()).isEqualTo("7");
            for (Object shown : List.of(
                    accepted.payload().fields(), accepted.envelope(), status, status.toJson(), status.toMap())) {
                assertThat(shown.toString()).doesNotContain(KEY);
            }
            assertThat(status.envelope().map(Payload::toString).orElse("")).doesNotContain(KEY);
        }
        assertThat(withKey(keyed(CLAIMS) + "&key=" + KEY + "&other=1")
                        .trustUnverified()
                        .envelope()
                        .orElseThrow()
                        .fields())
                .containsExactly(Payload.Field.of("other", "1"));
    }

    private static String part(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }

    private static String token(String claims) {
        return part("{\"alg\":\"HS256\"}") + "." + part(claims) + "." + part("not looked at");
    }

    private static String quoted(String json) {
        return "\"" + json.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static void assertRead(AcceptedRequest accepted) {
        CallStatus status = accepted.parse();
        assertThat(status.callId()).isEqualTo("7");
        assertThat(status.state()).isEqualTo(CallState.COMPLETED);
        assertThat(status.payload().fields()).hasSize(3);
        assertThat(status.payload().first("name")).contains("Zo\u00eb \"Z\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/jwt", "application/json", "text/plain"})
    void token_whateverItsType_isReadByItsClaims(String type) {
        AcceptedRequest accepted = accept(Unwrap.jwt(), type, token(CLAIMS));
        assertRead(accepted);
        assertThat(accepted.envelope().orElseThrow().fields()).containsExactly(Payload.Field.of("alg", "HS256"));
        assertThat(accepted.parse().envelope()).isEqualTo(accepted.envelope());
    }

    @Test
    void body_thatIsTheClaims_isReadToo() {
        AcceptedRequest accepted = accept(Unwrap.jwt(), "application/json", CLAIMS);
        assertRead(accepted);
        assertThat(accepted.envelope()).isEmpty();
        assertThat(accepted.parse().envelope()).isEmpty();
    }

    /**
     * Two parts, four parts, padding, a line end, superfluous bits, a header that is no object; the message does not repeat any
     * text.
     */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "eyJhIjoxfQ.eyJhIjoxfQ",
                "eyJhIjoxfQ.eyJhIjoxfQ.eyJh.eyJh",
                "eyJhIjoxfQ.eyJhIjoxfQ.eyJh\n",
                "eyJhIjoxfR.eyJhIjoxfQ.eyJh",
                "eyJhIjox.eyJhIjoxfQ.eyJh",
                "eyJhIjoxfQ..eyJh",
                "eyJhIjoxfQ.*.eyJh",
                "eyJhIjoxfQ.eyJhIjoxfQ.a",
                "eyJhIjoxfQ.W10.eyJh"
            })
    void token_thatIsNone_isClaimedByNobody(String token) {
        UnrecognizedRequestException refusal = catchThrowableOfType(
                UnrecognizedRequestException.class, () -> accept(Unwrap.jwt(), "text/plain", token));
        assertThat(refusal.kind()).isEqualTo(UnrecognizedRequestException.Kind.NONE);
    }

    @Test
    void formField_thatHoldsJson_isUnwrapped() {
        String form = "key=1&data=" + URLEncoder.encode(CLAIMS, UTF_8) + "&more=2";
        AcceptedRequest accepted = accept(Unwrap.formField("data"), "application/x-www-form-urlencoded", form);
        assertRead(accepted);
        Payload around = accepted.parse().envelope().orElseThrow();
        assertThat(around.size()).isEqualTo(2);
        assertThat(around.first("key")).contains("1");
        assertThat(around.contains("data")).isFalse();
    }

    @Test
    void formField_inParts_isUnwrapped() {
        String parts = "--b\r\nContent-Disposition: form-data; name=data\r\n\r\n" + CLAIMS + "\r\n--b--\r\n";
        assertRead(accept(Unwrap.formField("data"), "multipart/form-data; boundary=b", parts));
    }

    @Test
    void jsonText_onTwoLevels_isUnwrapped() {
        String inner = "{\"Type\":\"x\",\"Message\":" + quoted(CLAIMS) + "}";
        String body = "{\"a\":{\"body\":" + quoted(inner) + ",\"b\":1},\"c\":2}";
        Unwrap unwrap = Unwrap.jsonText("a", "body").andJsonText("Message");
        AcceptedRequest accepted = accept(unwrap, "text/plain", body);
        assertRead(accepted);
        assertThat(accepted.parse().envelope().orElseThrow().fields())
                .extracting(Payload.Field::name)
                .containsExactly("c", "b", "Type");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"Message\":1}",
                "{\"Message\":{\"call\":1}}",
                "{\"Message\":\"call\"}",
                "{\"Message\":\"[]\"}",
                "{\"Message\":\"{}\",\"Message\":\"{ }\"}",
                "{\"Message\":null}",
                "[]",
                "{\"Message\":\"{}\""
            })
    void jsonText_thatIsNotThere_isClaimedByNobody(String body) {
        UnrecognizedRequestException refusal = catchThrowableOfType(
                UnrecognizedRequestException.class, () -> accept(Unwrap.jsonText("Message"), "application/json", body));
        assertThat(refusal.kind()).isEqualTo(UnrecognizedRequestException.Kind.NONE);
    }

    @Test
    void jsonText_thatBreaks_isMalformed() {
        String cut = CLAIMS.substring(0, CLAIMS.length() - 2);
        AcceptedRequest accepted =
                accept(Unwrap.jsonText("Message"), "application/json", "{\"Message\":" + quoted(cut) + "}");
        MalformedPayloadException refusal = catchThrowableOfType(MalformedPayloadException.class, accepted::parse);
        assertThat(refusal.kind()).isEqualTo(MalformedPayloadException.Kind.NOT_JSON);
    }

    /** What was no text outside is none inside: it costs the field, not the event. */
    @Test
    void jsonText_withHalfASurrogatePair_costsTheField() {
        String claims = "{\"call\":\"7\",\"status\":\"completed\",\"to\":\"x\\ud800\"}";
        String body = "{\"Message\":" + quoted(claims).replace("\\\\ud800", "\\ud800") + "}";
        CallStatus status =
                accept(Unwrap.jsonText("Message"), "application/json", body).parse();
        assertThat(status.to()).isEmpty();
        assertThat(status.problems()).extracting(FieldProblem::field).containsExactly("to");
    }

    @Test
    void jsonText_withMoreThanAThousandFields_isRefused() {
        String many = "{" + "\\\"a\\\":1,".repeat(1_000) + "\\\"a\\\":1}";
        UnreadableRequestException refusal = catchThrowableOfType(
                UnreadableRequestException.class,
                () -> accept(Unwrap.jsonText("Message"), "application/json", "{\"Message\":\"" + many + "\"}"));
        assertThat(refusal.kind()).isEqualTo(UnreadableRequestException.Kind.TOO_LARGE);
    }

    @Test
    void declaration_ofMoreLevelsOrNames_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Unwrap.formField("a").andJsonText("b").andJsonText("c"));
        assertThatIllegalArgumentException().isThrownBy(() -> Unwrap.jsonText("a", "b", "c", "d", "e"));
        Wrapping deep = new Wrapping(Unwrap.jsonText("a", "b"), Envelope.at("c", "d"));
        assertThat(ParserSet.of(deep).providers()).containsExactly("wrapping");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ParserSet.of(new Wrapping(Unwrap.jsonText("a", "b", "c"), deep.envelope())));
        assertThat(Unwrap.jsonText("a").andJsonText("b")).hasToString("Unwrap{JSON_TEXT, [[a], [b]]}");
    }
}
