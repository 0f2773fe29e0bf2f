package io.callstatus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.callstatus.MalformedPayloadException.Kind;
import io.callstatus.spi.Recognition;
import io.callstatus.spi.Transport;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptedRequestTest {
    private static final String SECRET = "s3cret-of-the-tests";
    private static final FakeParser UNSIGNED = FakeParser.of(
            "unsigned", Recognition.of(Transport.FORM, Transport.QUERY).all("call", "status"));

    private static WebhookRequest.Builder request(String type, String body) {
        return WebhookRequest.builder()
                .url("https://hooks.example.com/")
                .header("Content-Type", type)
                .body(body.getBytes(UTF_8));
    }

    private static AcceptedRequest accepted(WebhookRequest request) {
        return ParserSet.of(new FakeParser()).detect(request).trustUnverified();
    }

    private static AcceptedRequest form(String body) {
        return accepted(request("application/x-www-form-urlencoded", body).build());
    }

    private static MalformedPayloadException malformed(WebhookRequest request) {
        return catchThrowableOfType(
                MalformedPayloadException.class, () -> accepted(request).parse());
    }

    @Test
    void parse_callStatus_isReadWithProviderAndPayload() {
        AcceptedRequest accepted = form("call=c1&status=ringing&way=inbound&seconds=7&x=y");
        CallStatus status = accepted.parse();
        assertThat(status.provider()).isEqualTo("standin");
        assertThat(status.callId()).isEqualTo("c1");
        assertThat(status.state()).isEqualTo(CallState.RINGING);
        assertThat(status.stateText()).contains("ringing");
        assertThat(status.direction()).isEqualTo(CallDirection.INBOUND);
        assertThat(status.duration()).contains(Duration.ofSeconds(7));
        assertThat(status.problems()).isEmpty();
        assertThat(status.payload()).isEqualTo(accepted.payload());
        assertThat(status.payload().first("x")).contains("y");
    }

    @Test
    void parse_optionalFieldThatCannotBeRead_isAProblem() {
        CallStatus status = form("call=c1&status=ringing&seconds=soon").parse();
        assertThat(status.duration()).isEmpty();
        assertThat(status.problems()).extracting(FieldProblem::field).containsExactly("seconds");
    }

    @Test
    void accepted_callStatus_tellsWhatItIs() {
        AcceptedRequest accepted = form("call=c1&status=ringing");
        assertThat(accepted.provider()).isEqualTo("standin");
        assertThat(accepted.isCallStatus()).isTrue();
        assertThat(accepted.otherEvent()).isEmpty();
        assertThat(accepted.isAgeBounded()).isFalse();
        assertThat(accepted).hasToString("AcceptedRequest{standin, UNVERIFIED, call status}");
    }

    @Test
    void parse_otherEvent_isNoCallStatus() {
        AcceptedRequest accepted = form("call=c1&event=voicemail");
        assertThat(accepted.isCallStatus()).isFalse();
        assertThat(accepted.otherEvent()).contains("voicemail");
        assertThat(accepted).hasToString("AcceptedRequest{standin, UNVERIFIED, voicemail}");
        NotACallStatusException refusal = catchThrowableOfType(NotACallStatusException.class, accepted::parse);
        assertThat(refusal.event()).isEqualTo("voicemail");
        assertThat(refusal.kind()).isEqualTo(NotACallStatusException.Kind.OTHER_EVENT);
        assertThat(refusal.provider()).contains("standin");
        assertThat(refusal.httpStatus()).isEqualTo(204);
    }

    /** No list of other events is complete: what bears no state is one, and nothing of it is lost. */
    @Test
    void parse_requestWithoutAnyState_isAnotherEvent() {
        AcceptedRequest accepted = bearing("call=c1&note=x");
        assertThat(accepted.otherEvent()).contains("unknown");
        assertThat(accepted.isCallStatus()).isFalse();
        assertThat(accepted.payload().fields()).extracting(Payload.Field::name).containsExactly("call", "note");
        NotACallStatusException refusal = catchThrowableOfType(NotACallStatusException.class, accepted::parse);
        assertThat(refusal.httpStatus()).isEqualTo(204);
        assertThat(bearing("call=c1&event=voicemail").otherEvent()).contains("voicemail");
    }

    @ParameterizedTest
    @CsvSource({
        "call=c1&status=, MISSING_FIELD",
        "call=c1&status=None, MISSING_FIELD",
        "status=ringing, MISSING_FIELD",
        "call=c1&status=a&status=b, CONFLICTING_FIELD",
        "call=c1&status=%FF, UNREADABLE_FIELD"
    })
    void parse_stateThatCannotBeReadOrHasNoCall_isMalformed(String body, Kind kind) {
        AcceptedRequest accepted = bearing(body);
        assertThat(accepted.isCallStatus()).isTrue();
        assertThat(catchThrowableOfType(MalformedPayloadException.class, accepted::parse)
                        .kind())
                .isEqualTo(kind);
    }

    private static AcceptedRequest bearing(String body) {
        Recognition fingerprint = Recognition.of(Transport.FORM)
                .header("Stand-Signature")
                .stateIn("status")
                .otherEvents("event", "voicemail");
        WebhookRequest request = request("application/x-www-form-urlencoded", body)
                .header("Stand-Signature", "x")
                .build();
        return ParserSet.of(FakeParser.of("bearing", fingerprint))
                .detect(request)
                .trustUnverified();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"`{\"call\":\"c1\",\"status\":\"ringing\",`, NOT_JSON, 32", "[], NOT_AN_OBJECT, 0"})
    void parse_brokenBody_tellsWhereItBreaks(String body, Kind kind, int offset) {
        MalformedPayloadException refusal = malformed(
                request("application/json", body).header("Stand-Signature", "x").build());
        assertThat(refusal.kind()).isEqualTo(kind);
        assertThat(refusal.provider()).contains("standin");
        assertThat(refusal.offset()).hasValue(offset);
        assertThat(refusal.httpStatus()).isEqualTo(400);
    }

    /** A header claims a request whatever it carries. */
    @Test
    void parse_transportThatTheProviderNeverUses_isMalformed() {
        WebhookRequest request = WebhookRequest.builder()
                .method("GET")
                .url("https://hooks.example.com/?call=c1&status=ringing")
                .header("Stand-Signature", "x")
                .build();
        MalformedPayloadException refusal = malformed(request);
        assertThat(refusal.kind()).isEqualTo(Kind.NOT_JSON);
        assertThat(refusal.getMessage())
                .startsWith("standin, byte 0: NOT_JSON: expected a request in one of [FORM, JSON]. ");
    }

    /** Where a provider appends its query to a URL that has one, its own fields begin behind the second question mark. */
    @ParameterizedTest
    @CsvSource({
        "own=1?call=c1&status=ringing, own call status, c1",
        "own=1?status=ringing?call=c2&call=c1, own status call, c1",
        "own=1?call=c1?status=x&status=ringing, own call status, c1?status=x",
        "own=1?x=2&call=c1&status=ringing, own call status, c1",
        "own=1%3Fcall%3Dc1&status=ringing, own call status, c1",
        "own=1%3fcall=c1&status=ringing, own call status, c1",
        "own=1%3Dx%3Fcall%3Dc1&status=ringing, own call status, c1",
        "own=1%3Fx=2&call=c1&status=ringing, own call status, c1",
        "call=c1&own=1?status=busy&status=ringing, call own status, c1",
        "call=c1&status=ringing&own=https://x.example/?call=c2, call status own, c1",
        "own=https://x.example/?call=c2&call=c1&status=ringing, own call status, c1",
        "own=https://x.example/?call=c1&status=ringing, own call status, c1",
        "own=?x?y%3F?call=c1&status=ringing, own call status, c1",
        "own?call=c1&status=ringing, own call status, c1",
        "?call=c1&status=ringing, call status, c1",
        "call=c1&status=ringing, call status, c1"
    })
    void payload_ofAnAppendedQuery_hasTheFieldsBehindTheFirstMark(String query, String names, String call) {
        Recognition appending =
                Recognition.of(Transport.QUERY).all("call", "status").appendingQuery();
        WebhookRequest request = WebhookRequest.builder()
                .method("GET")
                .url("https://hooks.example.com/?" + query)
                .build();
        CallStatus status = ParserSet.of(FakeParser.of("appending", appending))
                .detect(request)
                .trustUnverified()
                .parse();
        assertThat(status.payload().fields()).extracting(Payload.Field::name).containsExactly(names.split(" "));
        assertThat(status.callId()).isEqualTo(call);
    }

    @Test
    void payload_withTheSecretInTheQuery_hasEverythingElse() {
        Secrets secrets =
                Secrets.builder().secretInQuery("unsigned", "key", SECRET).build();
        WebhookRequest request = WebhookRequest.builder()
                .method("GET")
                .url("https://hooks.example.com/?key=" + SECRET + "&call=c1&status=ringing&seconds=7")
                .build();
        AcceptedRequest accepted = ParserSet.of(UNSIGNED).detect(request).verify(secrets);
        assertThat(accepted.trust()).isEqualTo(Trust.SHARED_SECRET);
        assertThat(accepted.payload().fields())
                .extracting(Payload.Field::name)
                .containsExactly("call", "status", "seconds");
        assertThat(accepted.parse().payload()).isEqualTo(accepted.payload());
        assertThat(accepted.parse().duration()).contains(Duration.ofSeconds(7));
    }

    /** What the body calls so is the provider's own. */
    @Test
    void payload_ofAFormWithTheSecretInTheQuery_keepsAFieldOfThatName() {
        Secrets secrets =
                Secrets.builder().secretInQuery("unsigned", "key", SECRET).build();
        WebhookRequest request = request("application/x-www-form-urlencoded", "call=c1&status=ringing&key=own")
                .url("https://hooks.example.com/?key=" + SECRET)
                .build();
        AcceptedRequest accepted = ParserSet.of(UNSIGNED).detect(request).verify(secrets);
        assertThat(accepted.payload().first("key")).contains("own");
        assertThat(accepted.parse().payload().first("key")).contains("own");
    }
}
