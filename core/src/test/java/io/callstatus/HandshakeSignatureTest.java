package io.callstatus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.Callback;
import io.callstatus.spi.Handshake;
import io.callstatus.spi.Proof;
import io.callstatus.spi.Proof.Algorithm;
import io.callstatus.spi.Proof.CodeFormat;
import io.callstatus.spi.SignedRequest;
import io.callstatus.spi.Transport;
import io.callstatus.spi.Verification;
import io.callstatus.spi.VerificationScheme;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A provider's handshake is answered with the code of a token by the key that signs events: that code proves nothing. */
class HandshakeSignatureTest {
    private static final String KEY = "made-up-secret-of-a-test";
    private static final Secrets SECRETS =
            Secrets.builder().secret("coding", KEY).build();

    /** Text in a header and the body, with nothing between: a text of letters and digits may be signed. */
    private record Bare() implements VerificationScheme {
        @Override
        public String name() {
            return "HMAC-SHA256 over a text and the body";
        }

        @Override
        public List<String> headers() {
            return List.of("Coding-Signature");
        }

        @Override
        public Set<Coverage> covers() {
            return Set.of(Coverage.TIME, Coverage.BODY);
        }

        @Override
        public Proof proof(SignedRequest request) {
            return Proof.of(Algorithm.HMAC_SHA256, "Coding-Signature")
                    .text(request.required("Coding-Text"))
                    .body()
                    .sent(CodeFormat.HEX, request.required("Coding-Signature"))
                    .build();
        }
    }

    private record Coding(boolean isAnswered) implements CallStatusParser {
        @Override
        public String provider() {
            return "coding";
        }

        @Override
        public List<Callback> callbacks() {
            Callback call = Callback.callStatus(
                            "call", in -> CallStatus.builder().callId("c").state(CallState.COMPLETED))
                    .via(Transport.JSON, Transport.FORM)
                    .header("Coding-Signature");
            return isAnswered
                    ? List.of(Callback.handshake("validation", Handshake.hmacJson("token", "plain", "coded")), call)
                    : List.of(call);
        }

        @Override
        public Verification verification() {
            return Verification.of(new Bare());
        }
    }

    private static WebhookRequest request(String text, String body, String code) {
        return WebhookRequest.builder()
                .url("https://hooks.example.com/calls")
                .header("Content-Type", body.startsWith("{") ? "application/json" : "application/x-www-form-urlencoded")
                .header("Coding-Text", text)
                .header("Coding-Signature", code)
                .body(body.getBytes(UTF_8))
                .build();
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

    /** What a provider gets for its token, who has signed the request for it. */
    private static String answered(String token) {
        String body = "{\"token\":\"" + token + "\"}";
        Optional<WebhookResponse> answer = ParserSet.of(new Coding(true))
                .detect(request("v0:", body, code("v0:" + body)))
                .handshake(SECRETS);
        String json = new String(answer.orElseThrow().body(), UTF_8);
        return json.substring(json.length() - 66, json.length() - 2);
    }

    private static boolean isBelieved(ParserSet parsers, WebhookRequest request) {
        try {
            return parsers.detect(request).verify(SECRETS).trust() == Trust.SIGNATURE;
        } catch (VerificationException e) {
            return false;
        }
    }

    /** Wherever the token is cut: the text is one part of it, the body the rest. */
    @ParameterizedTest
    @ValueSource(strings = {"a", "1791529200", "1791529200Zm9v", "made0up_-token", "v0"})
    void answer_isTheSignatureOfNothing(String token) {
        String code = answered(token);
        assertThat(code).isEqualTo(code(token));
        for (int cut = 1; cut <= token.length(); cut++) {
            WebhookRequest request = request(token.substring(0, cut), token.substring(cut), code);
            assertThat(isBelieved(ParserSet.of(new Coding(false)), request))
                    .as("without a handshake, it would be")
                    .isTrue();
            assertThat(isBelieved(ParserSet.of(new Coding(true)), request)).isFalse();
        }
    }

    @Test
    void signature_ofAnythingThatIsNoToken_isBelieved() {
        for (String text : new String[] {"v0:", "a.b", "x".repeat(129)}) {
            assertThat(isBelieved(ParserSet.of(new Coding(true)), request(text, "", code(text))))
                    .as(text)
                    .isTrue();
        }
    }
}
