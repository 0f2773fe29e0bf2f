package io.callstatus.ringcentral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.callstatus.AcceptedRequest;
import io.callstatus.CallState;
import io.callstatus.CallStatus;
import io.callstatus.CallStatusEndpoint;
import io.callstatus.MalformedPayloadException;
import io.callstatus.ParseResult;
import io.callstatus.ParserSet;
import io.callstatus.Secrets;
import io.callstatus.WebhookRequest;
import io.callstatus.WebhookResponse;
import io.callstatus.testkit.Fixtures;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several parties, none, and the request that has no body at all. */
class RingCentralPartiesTest {
    private static final ParserSet PARSERS = ParserSet.of(new RingCentralParser());
    private static final String TOKEN = "cs-made-up-token";

    private final List<CallStatus> handled = new ArrayList<>();

    private static AcceptedRequest withParties(String parties) {
        WebhookRequest sent = Fixtures.of("ringcentral", "two-parties").request();
        String body = new String(sent.body(), StandardCharsets.UTF_8)
                .replaceFirst("\"parties\":\\[.*],\"origin\"", "\"parties\":[" + parties + "],\"origin\"");
        return PARSERS.detect(WebhookRequest.builder()
                        .url(sent.url())
                        .header("Content-Type", "application/json")
                        .body(body.getBytes(StandardCharsets.UTF_8))
                        .build())
                .trustUnverified();
    }

    private WebhookResponse answer(WebhookRequest request) {
        Secrets secrets = Secrets.builder().secret("ringcentral", TOKEN).build();
        return CallStatusEndpoint.of(secrets, handled::add, PARSERS).receive(request);
    }

    private static WebhookRequest handshake(String token) {
        return WebhookRequest.builder()
                .url("https://hooks.example.com/ringcentral")
                .header("Content-Type", "application/json")
                .header("Validation-Token", token)
                .build();
    }

    @Test
    void parties_aBadOneAmongGoodOnes_costsItself() {
        AcceptedRequest accepted = withParties("{\"id\":\"p-1\",\"status\":{\"code\":\"Setup\"}},7,{\"id\":\"p-2\"},"
                + "{\"id\":\"p-3\",\"status\":{\"code\":\"Answered\"}}");
        assertThat(accepted.tryParseAll())
                .filteredOn(ParseResult.Parsed.class::isInstance)
                .extracting(result -> ((ParseResult.Parsed) result).status().callId())
                .containsExactly("p-1", "p-3");
        assertThatExceptionOfType(MalformedPayloadException.class).isThrownBy(accepted::parseAll);
    }

    @Test
    void parties_none_isNoCallStatus() {
        assertThat(withParties("").parseAll()).isEmpty();
    }

    @Test
    void parties_ofOneNotification_areHandedOverOneByOne() {
        WebhookResponse answer =
                answer(Fixtures.of("ringcentral", "two-parties").signed(TOKEN).request());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(handled).extracting(CallStatus::state).containsExactly(CallState.COMPLETED, CallState.NO_ANSWER);
        assertThat(handled).extracting(CallStatus::eventKey).doesNotHaveDuplicates();
    }

    @Test
    void handshake_isSentBackAndHandledByNobody() {
        WebhookResponse answer = answer(handshake("5f1c"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers()).containsExactly(new WebhookRequest.Header("Validation-Token", "5f1c"));
        assertThat(answer.body()).isEmpty();
        assertThat(handled).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"5f\u00e91c", "5f\u00011c", ""})
    void handshake_withAnotherTokenThanOneLineOfAscii_isNotSentBack(String token) {
        assertThat(answer(handshake(token)).headers()).isEmpty();
    }
}
