package io.callstatus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.callstatus.ReplayGuard.Outcome;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** What is answered, handed over and logged. */
@Isolated("reads all that is logged")
class CallStatusEndpointTest extends EndpointTests {
    @Test
    void receive_callStatus_isHandedOver() {
        assertThat(endpoint(TRUST).receive(request("toy=1"))).isEqualTo(WebhookResponse.of(204));
        assertThat(taken).extracting(CallStatus::callId).containsExactly("1");
        assertThat(logged).isEmpty();
    }

    @Test
    void receive_refusalThatMayBeTheReceiversFault_isAWarning() {
        assertThat(endpoint(Secrets.builder().build()).receive(request("toy=1")).status())
                .isEqualTo(401);
        assertThat(logged).extracting(LogRecord::getLevel).containsExactly(Level.WARNING);
        assertThat(logged.get(0).getMessage()).contains("NO_SECRET_CONFIGURED");
    }

    @Test
    void receive_fieldsByAMethodThatDeliversNothing_isAnsweredWithWhatDoes() {
        WebhookRequest head = builder("toy=1").method("HEAD").build();
        assertThat(endpoint(TRUST).receive(head))
                .isEqualTo(WebhookResponse.of(405).withHeader("Allow", "GET, POST"));
        assertThat(taken).isEmpty();
    }

    @Test
    void receive_sourceThatBreaksOff_is400() {
        WebhookResponse answer = endpoint(TRUST).receive(() -> {
            throw new IOException("toy=+13125550142");
        });
        assertThat(answer).isEqualTo(WebhookResponse.of(400));
        assertThat(logged).extracting(LogRecord::getLevel).containsExactly(Level.FINE);
        assertThat(logged.get(0).getMessage()).isEqualTo("a request could not be read: java.io.IOException");
    }

    @Test
    void receive_sourceThatIsRefused_isAnsweredWithItsStatus() {
        CallStatusEndpoint endpoint = endpoint(TRUST).withMaxBodyBytes(3);
        WebhookResponse answer = endpoint.receive(() -> WebhookRequest.builder()
                .url("https://hooks.example.com/")
                .maxBodyBytes(endpoint.maxBodyBytes())
                .body(new byte[4])
                .build());
        assertThat(answer.status()).isEqualTo(413);
    }

    @Test
    void refusalAnswer_choosesTheAnswerToARefusal() {
        CallStatusEndpoint endpoint = endpoint(TRUST)
                .withRefusalAnswer(refusal -> refusal instanceof MalformedPayloadException
                        ? WebhookResponse.of(200).withBody("taken".getBytes(UTF_8))
                        : WebhookResponse.of(refusal.httpStatus()));
        assertThat(endpoint.receive(request("toy=")).body()).asString().isEqualTo("taken");
        assertThat(endpoint.receive(request("other=1"))).isEqualTo(WebhookResponse.of(400));
        assertThat(logged).hasSize(2);
    }

    @Test
    void withPublicUrl_changesTheRequestBeforeItIsVerified() {
        List<String> urls = new ArrayList<>();
        CallStatusEndpoint endpoint = endpoint(TRUST).withPublicUrl(request -> {
            WebhookRequest changed = request.withPublicBase("https://hooks.example.com");
            urls.add(changed.url());
            return changed;
        });
        assertThat(endpoint.receive(request("toy=1"))).isEqualTo(WebhookResponse.of(204));
        assertThat(urls).containsExactly("https://hooks.example.com/calls");
    }

    @Test
    void withers_keepTheRest() {
        ScriptedGuard told = new ScriptedGuard();
        told.outcomes.add(Outcome.DONE);
        CallStatusEndpoint endpoint = endpoint(TRUST)
                .withGuard(told)
                .withMaxBodyBytes(5)
                .withLease(Duration.ofSeconds(1))
                .withInFlightWait(Duration.ZERO)
                .withRefusalAnswer(refusal -> WebhookResponse.of(299))
                .withPublicUrl(r -> r);
        assertThat(endpoint.maxBodyBytes()).isEqualTo(5);
        assertThat(endpoint.receive(request("toy=1"))).isEqualTo(WebhookResponse.of(204));
        assertThat(endpoint.receive(request("other=1"))).isEqualTo(WebhookResponse.of(299));
        assertThat(told.asked).containsExactly("claim PT1S");
        assertThat(taken).isEmpty();
        assertThat(endpoint).hasToString("CallStatusEndpoint{[toy]}");
    }

    @Test
    void withers_withWhatCannotBe_areRefused() {
        CallStatusEndpoint endpoint = endpoint(TRUST);
        assertThatIllegalArgumentException().isThrownBy(() -> endpoint.withMaxBodyBytes(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> endpoint.withLease(Duration.ofMillis(999)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> endpoint.withLease(Duration.ofDays(1).plusMillis(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> endpoint.withInFlightWait(Duration.ofMillis(-1)));
        assertThatIllegalArgumentException().isThrownBy(() -> endpoint.withInFlightWait(Duration.ofDays(2)));
        assertThat(endpoint.withLease(Duration.ofDays(1)).withInFlightWait(Duration.ofDays(1)))
                .hasToString(endpoint.toString());
    }
}
