package io.callstatus.vapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.callstatus.ParserSet;
import io.callstatus.Secrets;
import io.callstatus.Trust;
import io.callstatus.VerificationException;
import io.callstatus.VerificationException.Kind;
import io.callstatus.WebhookRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** HMAC credentials, by vectors that were made elsewhere. */
class VapiHmacTest {
    private static final String KEY = "vapi-made-up-hmac-01";
    private static final String BODY = "{\"message\":{\"type\":\"status-update\",\"status\":\"ringing\","
            + "\"timestamp\":1795910400123,\"call\":{\"id\":\"0c4b7e19-2d5a-4f83-9b61-7a8c3e50d2f4\"}}}";

    private static Trust trust(String settings, String time, String signature, String body, long now) {
        ParserSet parsers = ParserSet.of(VapiParser.withHmac(VapiHmac.of(settings)));
        Secrets secrets = Secrets.builder()
                .clock(Clock.fixed(Instant.ofEpochSecond(now), ZoneOffset.UTC))
                .secret("vapi", KEY)
                .build();
        WebhookRequest request = WebhookRequest.builder()
                .method("POST")
                .url("https://hooks.example.com/calls")
                .header("Content-Type", "application/json")
                .header("x-timestamp", time)
                .header("x-signature", signature)
                .body(body.getBytes(StandardCharsets.UTF_8))
                .build();
        return parsers.detect(request).verify(secrets).trust();
    }

    private static Kind refusal(String settings, String time, String signature, String body, long now) {
        return assertThrows(VerificationException.class, () -> trust(settings, time, signature, body, now))
                .kind();
    }

    @ParameterizedTest
    @CsvSource({
        "'', 1795910400, 3a2bafb2592c1db7f8e2d189d71c73eddad6e04b07a52110fecdbf571d116688",
        "algorithm=sha512, 1795910400, d45cb64dfa0654818406f3b15b09f6258c0d8388d321d04e46bc439c25b3bbacc4c474de3c7a436e2281cdd24b"
                + "0020be3ffcc207a16e9901ee890b346a6ac7d7",
        "algorithm=sha1; payload={body}; encoding=base64; prefix=sha1=, 1, sha1=AMvZMs8M0hNVp8jdd+gXB3bDo9A=",
        "payload={timestamp}.{body}, 1795910400123, da3f80c309a7c3f2d027712fbed41c96ecdb32649e63d18e9c7e84075b32bb5f",
        "payload={method} {url}\u00A7{body}, 1, cbd9b5d89da4b139793e4bdd27d9baf56bcfe6518973b6bff77e0cbfdb50f5b3"
    })
    void verify_ofAKnownVector_isASignature(String settings, String time, String signature) {
        assertEquals(Trust.SIGNATURE, trust(settings, time, signature, BODY, 1_795_910_400L));
        assertEquals(Kind.MISMATCH, refusal(settings, time, signature, BODY + " ", 1_795_910_400L));
    }

    @Test
    void verify_ofAnotherTime_isRefused() {
        String code = "3a2bafb2592c1db7f8e2d189d71c73eddad6e04b07a52110fecdbf571d116688";
        assertEquals(Kind.EXPIRED, refusal("", "1795910400", code, BODY, 1_795_920_400L));
        assertEquals(Kind.MISMATCH, refusal("", "1795910401", code, BODY, 1_795_910_400L));
        assertEquals(Kind.MALFORMED_SIGNATURE, refusal("", "soon", code, BODY, 1_795_910_400L));
        assertEquals(Kind.MALFORMED_SIGNATURE, refusal("prefix=sha256=", "1795910400", code, BODY, 1_795_910_400L));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "algorithm=md5",
                "payload={timestamp}",
                "payload={body}{secret}",
                "encoding=hex64",
                "key=hex",
                "header=Host",
                "header=x y",
                "timestamp-header=X-Forwarded-For",
                "colour=red",
                "red"
            })
    void of_whatIsNoSetting_isRefused(String settings) {
        assertThrows(IllegalArgumentException.class, () -> VapiHmac.of(settings));
    }

    @Test
    void withHeader_ofTheUsersOwn_isASharedSecret() {
        ParserSet parsers = ParserSet.of(VapiParser.withHeader("X-My-Secret"));
        WebhookRequest request = WebhookRequest.builder()
                .method("POST")
                .url("https://hooks.example.com/calls")
                .header("Content-Type", "application/json")
                .header("X-My-Secret", "a-secret-of-the-user-01")
                .body(BODY.getBytes(StandardCharsets.UTF_8))
                .build();
        Secrets secrets =
                Secrets.builder().secret("vapi", "a-secret-of-the-user-01").build();
        assertEquals(
                Trust.SHARED_SECRET, parsers.detect(request).verify(secrets).trust());
        assertThrows(IllegalArgumentException.class, () -> VapiParser.withHeader("Cookie"));
    }
}
