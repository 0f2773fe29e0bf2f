package io.callstatus.ultravox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.callstatus.Detection;
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
import org.junit.jupiter.params.provider.ValueSource;

/** Several codes in one header, and times that are none. */
class UltravoxSchemeTest {
    private static final String BODY =
            "{\"event\":\"call.ended\",\"call\":{\"callId\":\"3b9d0f27-6c41-4e8a-a5d2-91c7e04f8b36\","
                    + "\"endReason\":\"hangup\"}}";
    private static final String OTHER = "76225dc201c571a1b095b747f36a21a96002935947011d47d5dec84d5ad1adfd";
    private static final String OWN = "0756015ebcf6e6b712ecc24638771f8adc6349577610dc99bf3de90154fc95c5";
    private static final String TIME = "2026-11-28T09:20:00.123456Z";

    private static Trust trust(String time, String codes, String body) {
        WebhookRequest request = WebhookRequest.builder()
                .method("POST")
                .url("https://hooks.example.com/calls")
                .header("Content-Type", "application/json")
                .header("X-Ultravox-Webhook-Timestamp", time)
                .header("X-Ultravox-Webhook-Signature", codes)
                .body(body.getBytes(StandardCharsets.UTF_8))
                .build();
        Secrets secrets = Secrets.builder()
                .clock(Clock.fixed(Instant.parse("2026-11-28T09:20:00Z"), ZoneOffset.UTC))
                .secret("ultravox", "uv-made-up-secret-01")
                .build();
        Detection detection = ParserSet.of(new UltravoxParser()).detect(request);
        return detection.verify(secrets).trust();
    }

    private static Kind refusal(String time, String codes, String body) {
        return assertThrows(VerificationException.class, () -> trust(time, codes, body))
                .kind();
    }

    @ParameterizedTest
    @ValueSource(strings = {OTHER + "," + OWN, OWN + "," + OTHER, OTHER + " , " + OWN})
    void verify_ofSeveralCodes_takesTheOneThatFits(String codes) {
        assertEquals(Trust.SIGNATURE, trust(TIME, codes, BODY));
    }

    @ParameterizedTest
    @ValueSource(strings = {OTHER, OTHER + "," + OTHER})
    void verify_ofCodesOfWhichNoneFits_isAMismatch(String codes) {
        assertEquals(Kind.MISMATCH, refusal(TIME, codes, BODY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"," + OWN, OWN + ",", OWN + ", ," + OTHER})
    void verify_ofACommaWithoutACode_isMalformed(String codes) {
        assertEquals(Kind.MALFORMED_SIGNATURE, refusal(TIME, codes, BODY));
    }

    @Test
    void verify_ofATimeThatTookFromTheBody_isRefused() {
        assertEquals(Kind.MALFORMED_SIGNATURE, refusal("}" + TIME, OWN, BODY.substring(0, BODY.length() - 1)));
        assertEquals(Kind.MISMATCH, refusal(TIME, OWN, BODY + "2"));
    }
}
