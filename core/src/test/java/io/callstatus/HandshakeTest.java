package io.callstatus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.callstatus.WebhookRequest.Header;
import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.Callback;
import io.callstatus.spi.Evidence;
import io.callstatus.spi.Handshake;
import io.callstatus.spi.Transport;
import io.callstatus.spi.Verification;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How providers test a URL, and what is answered: nothing that could do harm, and only for those that are used. */
class HandshakeTest {
    private static final String KEY = "made-up-secret-of-a-test";
    private static final Instant NOW = Instant.parse("2026-03-04T10:15:30Z");
    private static final Secrets SECRETS = Secrets.builder()
            .secret("testing", KEY)
            .trustUnverified("echoing")
            .clock(Clock.fixed(NOW, ZoneOffset.UTC))
            .build();

    private record Testing(String provider, Verification verification, List<Callback> callbacks)
            implements CallStatusParser {}

    private static Callback call() {
        return Callback.callStatus(
                        "call",
                        in -> CallStatus.builder().callId(in.text("call_id")).state(CallState.COMPLETED))
                .via(Transport.FORM, Transport.JSON)
                .all("call_id");
    }

    private static final ParserSet PARSERS = ParserSet.of(
            new Testing(
                    "testing",
                    Verification.timestampedBody("Testing-Signature"),
                    List.of(
                            call(),
                            Callback.handshake("url-validation", Handshake.hmacJson("payload.token", "plain", "coded"))
                                    .all(Evidence.value("event", "validate")))),
            new Testing(
                    "echoing",
                    Verification.none(),
                    List.of(
                            Callback.handshake("validation", Handshake.echoHeader("Echo-Token")),
                            Callback.handshake("echo", Handshake.echoParameter("zd_echo")))));

    private final List<CallStatus> handled = new ArrayList<>();

    private WebhookResponse answer(WebhookRequest.Builder request, Secrets secrets) {
        return CallStatusEndpoint.of(secrets, handled::add, PARSERS).receive(request.build());
    }

    private WebhookResponse answer(WebhookRequest.Builder request) {
        return answer(request, SECRETS);
    }

    private static WebhookRequest.Builder get(String query) {
        return WebhookRequest.builder().method("GET").url("https://hooks.example.com/calls?" + query);
    }

    private static WebhookRequest.Builder post(String body) {
        return WebhookRequest.builder()
                .url("https://hooks.example.com/calls")
                .header("Content-Type", "application/json; charset=UTF-8")
                .body(body.getBytes(UTF_8));
    }

    private static String code(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(KEY.getBytes(UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static WebhookRequest.Builder signed(String body) {
        String time = Long.toString(NOW.getEpochSecond());
        return post(body).header("Testing-Signature", "t=" + time + ",v1=" + code(time + "." + body));
    }

    private static String validation(String token) {
        return "{\"event\":\"validate\",\"payload\":{\"token\":\"" + token + "\"}}";
    }

    private static Optional<String> header(WebhookResponse answer, String name) {
        return answer.headers().stream()
                .filter(header -> header.name().equals(name))
                .map(Header::value)
                .findFirst();
    }

    @Test
    void headerWithoutBody_isSentBack() {
        WebhookResponse answer = answer(post("").header("echo-token", "5f1c/x y=="));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers()).containsExactly(new Header("Echo-Token", "5f1c/x y=="));
        assertThat(answer.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 256, 257})
    void headerOfManyCharacters_isSentBackUpToTheLimit(int length) {
        WebhookResponse answer = answer(post("").header("Echo-Token", "x".repeat(length)));
        assertThat(header(answer, "Echo-Token").isPresent()).isEqualTo(length > 0 && length < 257);
    }

    @Test
    void header_twiceOrWithABodyOrNotAscii_isNotSentBack() {
        assertThat(answer(post("").header("Echo-Token", "a").header("Echo-Token", "a"))
                        .headers())
                .isEmpty();
        assertThat(answer(post("{\"a\":1}").header("Echo-Token", "a")).headers())
                .isEmpty();
        assertThat(answer(post("").header("Echo-Token", "a\u00e9b")).headers()).isEmpty();
        assertThat(answer(post("").header("Echo-Token", "a\r\nSet-Cookie: b")).headers())
                .isEmpty();
    }

    /** One detection serves many threads: none may find something missing because another one looks for it. */
    @Test
    void detection_askedByManyThreads_answersEachTheSame() {
        for (int round = 0; round < 200; round++) {
            Detection detection = PARSERS.detect(signed(validation("t" + round)).build());
            assertThat(IntStream.range(0, 16).parallel().mapToObj(i -> detection.handshake(SECRETS)))
                    .allMatch(Optional::isPresent);
            String explained = detection.explain();
            assertThat(IntStream.range(0, 16).parallel().mapToObj(i -> detection.explain()))
                    .allMatch(explained::equals);
        }
    }

    /** Beside a body, anybody may have sent the header: it is no evidence, and takes no other provider's request. */
    @Test
    void header_besideABody_claimsNothing() {
        Detection detection = PARSERS.detect(
                post("{\"call_id\":\"c1\"}").header("Echo-Token", "a").build());
        assertThat(detection.provider()).isEqualTo("testing");
        assertThat(detection.explain()).contains("echoing: no");
        assertThat(answer(post("{\"a\":1}").header("Echo-Token", "a")).status()).isEqualTo(400);
    }

    @Test
    void parameterOfGet_isSentBackAsTextThatNothingRuns() {
        WebhookResponse answer = answer(get("zd_echo=a.B_9-"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).asString(UTF_8).isEqualTo("a.B_9-");
        assertThat(answer.headers())
                .containsExactly(
                        new Header("Content-Type", "text/plain; charset=utf-8"),
                        new Header("X-Content-Type-Options", "nosniff"),
                        new Header("Content-Security-Policy", "sandbox"),
                        new Header("Cache-Control", "no-store"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zd_echo=", "zd_echo=a%20b", "zd_echo=%3Cb%3E", "zd_echo=a&zd_echo=a", "zd_echo=%C3%A9"})
    void parameterWithOtherSigns_isNotSentBack(String query) {
        WebhookResponse answer = answer(get(query));
        assertThat(answer.body()).isEmpty();
        assertThat(answer.headers()).isEmpty();
    }

    @Test
    void parameterByPostOrTooLong_isNotSentBack() {
        assertThat(answer(get("zd_echo=a").method("POST")).body()).isEmpty();
        assertThat(answer(get("zd_echo=" + "a".repeat(128))).body()).hasSize(128);
        assertThat(answer(get("zd_echo=" + "a".repeat(129))).body()).isEmpty();
    }

    @Test
    void echo_ofAProviderThatNobodyUses_isRefused() {
        Secrets others = Secrets.builder().secret("testing", KEY).build();
        assertThat(answer(get("zd_echo=a"), others).status()).isEqualTo(401);
        assertThat(answer(post("").header("Echo-Token", "a"), others).headers()).isEmpty();
    }

    @Test
    void echo_whereASecretIsInTheUrl_needsIt() {
        Secrets inUrl = Secrets.builder()
                .secretInQuery("echoing", "key", "a-secret-of-sixteen")
                .build();
        assertThat(answer(get("key=a-secret-of-sixteen&zd_echo=a"), inUrl).body())
                .hasSize(1);
        assertThat(answer(get("key=another&zd_echo=a"), inUrl).status()).isEqualTo(401);
    }

    @Test
    void token_ofAProvenRequest_isAnsweredWithItsCode() {
        WebhookResponse answer = answer(signed(validation("made0up0_-token")));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .asString(UTF_8)
                .isEqualTo("{\"plain\":\"made0up0_-token\",\"coded\":\"" + code("made0up0_-token") + "\"}");
        assertThat(header(answer, "Content-Type")).contains("application/json");
        assertThat(handled).isEmpty();
    }

    @Test
    void handshake_reachesNeitherGuardNorHandler() {
        ScriptedGuard guard = new ScriptedGuard();
        CallStatusEndpoint endpoint =
                CallStatusEndpoint.of(SECRETS, handled::add, PARSERS).withGuard(guard);
        assertThat(endpoint.receive(signed(validation("a")).build()).status()).isEqualTo(200);
        assertThat(endpoint.receive(get("zd_echo=a").build()).status()).isEqualTo(200);
        assertThat(endpoint.receive(post("").header("Echo-Token", "a").build()).status())
                .isEqualTo(200);
        assertThat(guard.asked).isEmpty();
        assertThat(handled).isEmpty();
    }

    @Test
    void token_ofARequestThatIsNotProven_isRefused() {
        assertThat(answer(post(validation("a"))).status()).isEqualTo(401);
        String other =
                signed(validation("a")).build().header("Testing-Signature").orElseThrow();
        WebhookResponse answer = answer(post(validation("b")).header("Testing-Signature", other));
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void token_whereTheProviderIsTrustedByName_isNotAnswered() {
        Secrets trusting = Secrets.builder().trustUnverified("testing").build();
        assertThat(answer(post(validation("a")), trusting).body()).isEmpty();
    }

    /** The key that answers signs events as well: no answer may be a code of something that is signed. */
    @Test
    void token_thatIsASignedText_isNotAnswered() {
        String event = "{\"call_id\":\"1\"}";
        String escaped = event.replace("\"", "\\\"");
        for (String token :
                new String[] {NOW.getEpochSecond() + "." + escaped, "1.", ".", "v0:1:", "a b", "", "\\u002e"}) {
            assertThat(answer(signed(validation(token))).body()).as(token).isEmpty();
        }
        assertThat(answer(signed(validation("a".repeat(128)))).body()).isNotEmpty();
        assertThat(answer(signed(validation("a".repeat(129)))).body()).isEmpty();
    }

    @Test
    void callStatus_besideHandshakes_isHandled() {
        assertThat(answer(signed("{\"call_id\":\"1\"}")).status()).isEqualTo(204);
        assertThat(handled).hasSize(1);
    }

    @Test
    void handshake_inAServletOfOnesOwn_isGivenByTheDetection() {
        Detection detection = PARSERS.detect(get("zd_echo=abc").build());
        assertThat(detection.isCallStatus()).isFalse();
        assertThat(detection.otherEvent()).contains("echo");
        assertThat(detection.handshake(SECRETS)).map(WebhookResponse::status).contains(200);
        assertThat(PARSERS.detect(signed("{\"call_id\":\"1\"}").build()).handshake(SECRETS))
                .isEmpty();
    }

    @Test
    void declaration_thatIsNoName_isRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Handshake.echoHeader("a b"));
        assertThatIllegalArgumentException().isThrownBy(() -> Handshake.echoParameter("a-b"));
        assertThatIllegalArgumentException().isThrownBy(() -> Handshake.hmacJson("a..b", "c", "d"));
        assertThatIllegalArgumentException().isThrownBy(() -> Handshake.hmacJson("a", "c\"", "d"));
        assertThatIllegalArgumentException().isThrownBy(() -> Callback.handshake("a", Handshake.echoHeader("Cookie")));
    }
}
