package io.callstatus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.Evidence;
import io.callstatus.spi.Fields;
import io.callstatus.spi.Fingerprint;
import io.callstatus.spi.Transport;
import io.callstatus.spi.Verification;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("reads all that is logged")
class CallStatusEndpointTest {
    private static final Secrets TRUST =
            Secrets.builder().trustUnverified("toy").build();
    private static final Logger LOGGER = Logger.getLogger("io.callstatus");

    private final List<CallStatus> taken = new ArrayList<>();
    private final List<LogRecord> logged = new ArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord event) {
            logged.add(event);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    /** A provider of this test. */
    private static final class ToyParser implements CallStatusParser {
        @Override
        public String provider() {
            return "toy";
        }

        @Override
        public Fingerprint fingerprint() {
            return Fingerprint.of(Transport.FORM)
                    .all("toy")
                    .stateIn("toy-state", "toy")
                    .otherEvent("recorded", Evidence.present("record"));
        }

        @Override
        public Verification verification() {
            return Verification.sharedSecret("X-Toy");
        }

        @Override
        public CallStatus.Builder read(Fields in) {
            return CallStatus.builder().callId(in.text("toy")).state(CallState.RINGING);
        }
    }

    @BeforeEach
    void listen() {
        LOGGER.addHandler(handler);
        LOGGER.setUseParentHandlers(false);
        LOGGER.setLevel(Level.ALL);
    }

    @AfterEach
    void stopListening() {
        LOGGER.removeHandler(handler);
        LOGGER.setUseParentHandlers(true);
        LOGGER.setLevel(null);
    }

    private CallStatusEndpoint endpoint(Secrets secrets) {
        return CallStatusEndpoint.of(secrets, taken::add, ParserSet.of(new ToyParser()));
    }

    private static WebhookRequest request(String form) {
        return WebhookRequest.builder()
                .url("http://inner/calls")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .body(form.getBytes(UTF_8))
                .build();
    }

    @Test
    void receive_callStatus_isHandedOver() {
        assertThat(endpoint(TRUST).receive(request("toy=1"))).isEqualTo(204);
        assertThat(taken).extracting(CallStatus::callId).containsExactly("1");
        assertThat(logged).isEmpty();
    }

    @Test
    void receive_refusalThatIsTheSendersFault_isAnsweredAndHardlyLogged() {
        assertThat(endpoint(TRUST).receive(request("other=1"))).isEqualTo(400);
        assertThat(taken).isEmpty();
        assertThat(logged).extracting(LogRecord::getLevel).containsExactly(Level.FINE);
    }

    @Test
    void receive_refusalThatMayBeTheReceiversFault_isAWarning() {
        assertThat(endpoint(Secrets.builder().build()).receive(request("toy=1")))
                .isEqualTo(401);
        assertThat(logged).extracting(LogRecord::getLevel).containsExactly(Level.WARNING);
        assertThat(logged.get(0).getMessage()).contains("NO_SECRET_CONFIGURED");
    }

    /** One that nobody is handed is said once, not at each request. */
    @Test
    void receive_otherEvent_isAnswered2xxAndLoggedOnceOfEachName() {
        CallStatusEndpoint endpoint = endpoint(TRUST);
        for (int i = 0; i < 50; i++) {
            assertThat(endpoint.guard(key -> true).receive(request("toy=1&record=" + i)))
                    .isEqualTo(204);
        }
        assertThat(taken).isEmpty();
        assertThat(logged).extracting(LogRecord::getLevel).containsExactly(Level.WARNING);
        assertThat(logged.get(0).getMessage()).startsWith("toy: OTHER_EVENT: the request is the event 'recorded'");
    }

    @Test
    void receive_sourceThatBreaksOff_is400() {
        int status = endpoint(TRUST).receive(() -> {
            throw new IOException("toy=+13125550142");
        });
        assertThat(status).isEqualTo(400);
        assertThat(logged).extracting(LogRecord::getLevel).containsExactly(Level.FINE);
        assertThat(logged.get(0).getMessage() + List.of(logged.get(0).getParameters()))
                .doesNotContain("555");
    }

    @Test
    void receive_sourceThatIsRefused_isAnsweredWithItsStatus() {
        CallStatusEndpoint endpoint = endpoint(TRUST).maxBodyBytes(3);
        int status = endpoint.receive(() -> WebhookRequest.builder()
                .maxBodyBytes(endpoint.maxBodyBytes())
                .body(new byte[4])
                .build());
        assertThat(status).isEqualTo(413);
    }

    @Test
    void receive_consumerThatThrows_is500AndLogsNoMessage() {
        CallStatusEndpoint endpoint = CallStatusEndpoint.of(
                TRUST,
                status -> {
                    throw new IllegalStateException("+13125550142");
                },
                ParserSet.of(new ToyParser()));
        assertThat(endpoint.receive(request("toy=1"))).isEqualTo(500);
        assertThat(logged).extracting(LogRecord::getLevel).containsExactly(Level.SEVERE);
        assertThat(logged.get(0).getThrown()).hasToString("java.lang.IllegalStateException");
    }

    @Test
    void receive_withAGuard_handsOverOnceAndAgainAfterAFailure() {
        List<String> calls = new ArrayList<>();
        CallStatusEndpoint endpoint = CallStatusEndpoint.of(
                        TRUST,
                        status -> {
                            calls.add(status.callId());
                            if (calls.size() == 1) {
                                throw new IllegalStateException("the first time");
                            }
                        },
                        ParserSet.of(new ToyParser()))
                .guard(ReplayGuard.inMemory(10, Duration.ofHours(1)));
        assertThat(endpoint.receive(request("toy=1"))).isEqualTo(500);
        assertThat(endpoint.receive(request("toy=1"))).isEqualTo(204);
        assertThat(endpoint.receive(request("toy=1"))).isEqualTo(204);
        assertThat(calls).hasSize(2);
    }

    @Test
    void calledAs_changesTheRequestBeforeItIsVerified() {
        List<String> urls = new ArrayList<>();
        CallStatusEndpoint endpoint = endpoint(TRUST).calledAs(request -> {
            WebhookRequest changed = request.publicBase("https://hooks.example.com");
            urls.add(changed.url());
            return changed;
        });
        assertThat(endpoint.receive(request("toy=1"))).isEqualTo(204);
        assertThat(urls).containsExactly("https://hooks.example.com/calls");
    }

    @Test
    void withers_keepTheRest() {
        CallStatusEndpoint endpoint =
                endpoint(TRUST).maxBodyBytes(5).calledAs(r -> r).guard(key -> false);
        assertThat(endpoint.maxBodyBytes()).isEqualTo(5);
        assertThat(endpoint.receive(request("toy=1"))).isEqualTo(204);
        assertThat(taken).isEmpty();
        assertThat(endpoint).hasToString("CallStatusEndpoint{[toy]}");
        assertThatThrownBy(() -> endpoint.maxBodyBytes(-1)).isInstanceOf(IllegalArgumentException.class);
    }
}
