package io.callstatus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.callstatus.CallStatusException.Place;
import io.callstatus.ReplayGuard.Outcome;
import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.Callback;
import io.callstatus.spi.Evidence;
import io.callstatus.spi.Fields;
import io.callstatus.spi.Recognition;
import io.callstatus.spi.Transport;
import io.callstatus.spi.Verification;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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
    private static final class SampleParser implements CallStatusParser {
        @Override
        public String provider() {
            return "toy";
        }

        @Override
        public List<Callback> callbacks() {
            return Recognition.of(Transport.FORM)
                    .all("toy")
                    .stateIn("toy-state", "toy")
                    .otherEvent("recorded", Evidence.present("record"))
                    .callbacks(this::read);
        }

        @Override
        public Verification verification() {
            return Verification.sharedSecret("X-Toy");
        }

        private CallStatus.Builder read(Fields in) {
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
        return CallStatusEndpoint.of(secrets, taken::add, ParserSet.of(new SampleParser()));
    }

    private static WebhookRequest request(String form) {
        return builder(form).build();
    }

    private static WebhookRequest signed(String form) {
        return builder(form).header("X-Toy", "0123456789abcdef").build();
    }

    private static WebhookRequest.Builder builder(String form) {
        return WebhookRequest.builder()
                .url("http://inner/calls")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .body(form.getBytes(UTF_8));
    }

    @Test
    void receive_callStatus_isHandedOver() {
        assertThat(endpoint(TRUST).receive(request("toy=1"))).isEqualTo(WebhookResponse.of(204));
        assertThat(taken).extracting(CallStatus::callId).containsExactly("1");
        assertThat(logged).isEmpty();
    }

    @Test
    void receive_refusalThatIsTheSendersFault_isAnsweredAndHardlyLogged() {
        assertThat(endpoint(TRUST).receive(request("other=1"))).isEqualTo(WebhookResponse.of(400));
        assertThat(taken).isEmpty();
        assertThat(logged).extracting(LogRecord::getLevel).containsExactly(Level.FINE);
    }

    @Test
    void receive_refusalThatMayBeTheReceiversFault_isAWarning() {
        assertThat(endpoint(Secrets.builder().build()).receive(request("toy=1")).status())
                .isEqualTo(401);
        assertThat(logged).extracting(LogRecord::getLevel).containsExactly(Level.WARNING);
        assertThat(logged.get(0).getMessage()).contains("NO_SECRET_CONFIGURED");
    }

    /** Anybody can cause one, and nobody can fill the log. */
    @Test
    void receive_refusalsOfOneKind_areOneWarning() {
        CallStatusEndpoint endpoint = endpoint(Secrets.builder().build());
        for (int i = 0; i < 100; i++) {
            endpoint.receive(request("toy=" + i));
        }
        assertThat(logged).extracting(LogRecord::getLevel).containsExactly(Level.WARNING);
    }

    @Test
    void receive_fieldsByAMethodThatDeliversNothing_isAnsweredWithWhatDoes() {
        WebhookRequest head = builder("toy=1").method("HEAD").build();
        assertThat(endpoint(TRUST).receive(head))
                .isEqualTo(WebhookResponse.of(405).withHeader("Allow", "GET, POST"));
        assertThat(taken).isEmpty();
    }

    /** One that nobody is handed is said once, not at each request. */
    @Test
    void receive_otherEvent_isAnswered2xxAndLoggedOnceOfEachName() {
        CallStatusEndpoint endpoint = endpoint(TRUST);
        for (int i = 0; i < 50; i++) {
            assertThat(endpoint.lease(Duration.ofMinutes(1)).receive(request("toy=1&record=" + i)))
                    .isEqualTo(WebhookResponse.of(204));
        }
        assertThat(taken).isEmpty();
        assertThat(logged).extracting(LogRecord::getLevel).containsExactly(Level.WARNING);
        assertThat(logged.get(0).getMessage()).startsWith("toy: OTHER_EVENT: the request is the event 'recorded'");
    }

    @Test
    void receive_sourceThatBreaksOff_is400() {
        WebhookResponse answer = endpoint(TRUST).receive(() -> {
            throw new IOException("toy=+13125550142");
        });
        assertThat(answer).isEqualTo(WebhookResponse.of(400));
        assertThat(logged).extracting(LogRecord::getLevel).containsExactly(Level.FINE);
        assertThat(logged.get(0).getMessage() + List.of(logged.get(0).getParameters()))
                .doesNotContain("555");
    }

    @Test
    void receive_sourceThatIsRefused_isAnsweredWithItsStatus() {
        CallStatusEndpoint endpoint = endpoint(TRUST).maxBodyBytes(3);
        WebhookResponse answer = endpoint.receive(() -> WebhookRequest.builder()
                .maxBodyBytes(endpoint.maxBodyBytes())
                .body(new byte[4])
                .build());
        assertThat(answer.status()).isEqualTo(413);
    }

    /** What a handler may throw, the library's own exceptions among it. */
    static List<Throwable> failures() {
        return List.of(
                new IllegalStateException("what was sent"),
                new NotACallStatusException("toy", "what was sent"),
                new MalformedPayloadException(
                        MalformedPayloadException.Kind.NOT_JSON, Place.in("toy"), "what was sent", "what was sent"),
                new UnreadableRequestException(UnreadableRequestException.Kind.TOO_LARGE, "what was sent", "none"),
                new IOException("what was sent"),
                new Exception("what was sent", new IOException("what was sent")),
                new AssertionError("what was sent"),
                new NoClassDefFoundError("what was sent"));
    }

    /** Throws whatever it is given, as Kotlin does. */
    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void sneak(Throwable failure) throws T {
        throw (T) failure;
    }

    @ParameterizedTest
    @MethodSource("failures")
    void receive_handlerThatThrows_is500AndTheEventIsFree(Throwable failure) {
        List<String> calls = new ArrayList<>();
        CallStatusEndpoint endpoint = endpoint(status -> {
                    calls.add(status.callId());
                    if (calls.size() == 1) {
                        sneak(failure);
                    }
                })
                .guard(ReplayGuard.inMemory(10, Duration.ofHours(1)));
        assertThat(endpoint.receive(request("toy=1"))).isEqualTo(WebhookResponse.of(500));
        assertOnlyTheTypeIsLogged(failure, "the handler of toy:");
        assertThat(endpoint.receive(request("toy=1"))).isEqualTo(WebhookResponse.of(204));
        assertThat(endpoint.receive(request("toy=1"))).isEqualTo(WebhookResponse.of(204));
        assertThat(calls).hasSize(2);
    }

    @ParameterizedTest
    @MethodSource("failures")
    void receive_calledAsThatThrows_is500(Throwable failure) {
        CallStatusEndpoint endpoint = endpoint(TRUST).calledAs(request -> {
            CallStatusEndpointTest.<RuntimeException>sneak(failure);
            return request;
        });
        assertThat(endpoint.receive(request("toy=1"))).isEqualTo(WebhookResponse.of(500));
        assertOnlyTheTypeIsLogged(failure, "calledAs");
    }

    @ParameterizedTest
    @MethodSource("failures")
    void receive_resolverThatThrows_is500(Throwable failure) {
        Secrets secrets = Secrets.builder()
                .resolver((provider, account) -> {
                    CallStatusEndpointTest.<RuntimeException>sneak(failure);
                    return List.of();
                })
                .build();
        assertThat(endpoint(secrets).receive(signed("toy=1"))).isEqualTo(WebhookResponse.of(500));
        assertOnlyTheTypeIsLogged(failure, "the secret resolver");
    }

    @ParameterizedTest
    @MethodSource("failures")
    void receive_refusalAnswerThatThrows_is500(Throwable failure) {
        CallStatusEndpoint endpoint = endpoint(TRUST).refusalAnswer(refusal -> {
            CallStatusEndpointTest.<RuntimeException>sneak(failure);
            return WebhookResponse.of(200);
        });
        assertThat(endpoint.receive(request("other=1"))).isEqualTo(WebhookResponse.of(500));
        logged.remove(0);
        assertOnlyTheTypeIsLogged(failure, "refusalAnswer");
    }

    @ParameterizedTest
    @MethodSource("failures")
    void receive_guardThatThrows_is500(Throwable failure) {
        for (String method : List.of("claim", "complete")) {
            taken.clear();
            assertThat(endpoint(TRUST).guard(new FailingGuard(method, failure)).receive(request("toy=1")))
                    .isEqualTo(WebhookResponse.of(500));
            assertThat(taken).hasSize(method.equals("claim") ? 0 : 1);
            assertOnlyTheTypeIsLogged(failure, "the replay guard, asked for toy:");
            logged.clear();
        }
    }

    @Test
    void receive_handlerAndReleaseThatThrow_is500AndLogsBoth() {
        CallStatusEndpoint endpoint = endpoint(status -> {
                    throw new IllegalStateException("what was sent");
                })
                .guard(new FailingGuard("release", new IllegalArgumentException("what was sent")));
        assertThat(endpoint.receive(request("toy=1"))).isEqualTo(WebhookResponse.of(500));
        assertOnlyTheTypeIsLogged(new IllegalStateException("x"), "the handler of toy:");
        assertThat(logged.get(0).getThrown().getSuppressed())
                .extracting(Throwable::toString)
                .containsExactly("java.lang.IllegalArgumentException");
    }

    /** A guard of which one method fails. */
    private record FailingGuard(String method, Throwable failure) implements ReplayGuard {
        private void fail(String called) {
            if (called.equals(method)) {
                CallStatusEndpointTest.<RuntimeException>sneak(failure);
            }
        }

        @Override
        public Outcome claim(Claim claim) {
            fail("claim");
            return Outcome.CLAIMED;
        }

        @Override
        public boolean complete(Claim claim) {
            fail("complete");
            return true;
        }

        @Override
        public void release(Claim claim) {
            fail("release");
        }
    }

    @Test
    void receive_sourceThatThrowsSomethingElse_is500() {
        WebhookResponse answer = endpoint(TRUST).receive(() -> {
            throw new NotACallStatusException("toy", "what was sent");
        });
        assertThat(answer).isEqualTo(WebhookResponse.of(500));
        assertOnlyTheTypeIsLogged(new NotACallStatusException("toy", "x"), "the source of a request");
    }

    @Test
    void receive_nullFromYourCode_is500() {
        assertThat(endpoint(TRUST).receive(() -> null).status()).isEqualTo(500);
        assertThat(endpoint(TRUST)
                        .calledAs(request -> null)
                        .receive(request("toy=1"))
                        .status())
                .isEqualTo(500);
        assertThat(endpoint(TRUST)
                        .refusalAnswer(refusal -> null)
                        .receive(request("other=1"))
                        .status())
                .isEqualTo(500);
        Secrets secrets =
                Secrets.builder().resolver((provider, account) -> null).build();
        assertThat(endpoint(secrets).receive(signed("toy=1")).status()).isEqualTo(500);
    }

    private void assertOnlyTheTypeIsLogged(Throwable failure, String part) {
        assertThat(logged).extracting(LogRecord::getLevel).containsExactly(Level.SEVERE);
        assertThat(logged.get(0).getMessage()).startsWith(part).endsWith(" failed");
        assertThat(logged.get(0).getThrown()).hasToString(failure.getClass().getName());
        assertThat(new SimpleFormatter().format(logged.get(0))).doesNotContain("what was sent");
    }

    /** When the machine itself fails, whoever runs it has to hear of it; but first the event is given back. */
    @Test
    void receive_handlerThatBreaksTheMachine_isLoggedReleasedAndThrown() {
        VirtualMachineError failure = new InternalError("of a test");
        List<String> calls = new ArrayList<>();
        CallStatusEndpoint endpoint = endpoint(status -> {
                    calls.add(status.callId());
                    if (calls.size() == 1) {
                        throw failure;
                    }
                })
                .guard(ReplayGuard.inMemory(10, Duration.ofHours(1)));
        assertThatThrownBy(() -> endpoint.receive(request("toy=1"))).isSameAs(failure);
        assertOnlyTheTypeIsLogged(failure, "the handler of toy:");
        assertThat(endpoint.receive(request("toy=1"))).isEqualTo(WebhookResponse.of(204));
    }

    @Test
    void receive_handlerThatIsInterrupted_keepsTheInterruption() {
        CallStatusEndpoint endpoint = endpoint(status -> {
            throw new InterruptedException();
        });
        assertThat(endpoint.receive(request("toy=1"))).isEqualTo(WebhookResponse.of(500));
        assertThat(Thread.interrupted()).isTrue();
    }

    private static CallStatusEndpoint endpoint(CallStatusEndpoint.Handler handler) {
        return CallStatusEndpoint.of(TRUST, handler, ParserSet.of(new SampleParser()));
    }

    /** While the handler is at it, the same event comes once more. */
    @Test
    void receive_eventThatIsBeingHandled_is503WithRetryAfter() {
        List<WebhookResponse> meanwhile = new ArrayList<>();
        List<CallStatusEndpoint> self = new ArrayList<>();
        CallStatusEndpoint endpoint = endpoint(status -> {
                    if (meanwhile.isEmpty()) {
                        meanwhile.add(self.get(0).receive(request("toy=1")));
                        throw new IllegalStateException("the first time");
                    }
                    taken.add(status);
                })
                .guard(ReplayGuard.inMemory(10, Duration.ofHours(1)))
                .lease(Duration.ofMillis(90_001));
        self.add(endpoint);
        assertThat(endpoint.receive(request("toy=1"))).isEqualTo(WebhookResponse.of(500));
        assertThat(meanwhile).containsExactly(WebhookResponse.of(503).withHeader("Retry-After", "91"));
        assertThat(endpoint.receive(request("toy=1"))).isEqualTo(WebhookResponse.of(204));
        assertThat(taken).hasSize(1);
    }

    /** A guard that answers as it is told, and notes what it is asked. */
    private static final class ToldGuard implements ReplayGuard {
        private final Queue<Outcome> outcomes = new ArrayDeque<>();
        private final List<String> asked = new ArrayList<>();
        private boolean completes = true;

        @Override
        public Outcome claim(Claim claim) {
            asked.add("claim " + claim.lease());
            return outcomes.size() == 1 ? outcomes.element() : outcomes.remove();
        }

        @Override
        public boolean complete(Claim claim) {
            asked.add("complete");
            return completes;
        }

        @Override
        public void release(Claim claim) {
            asked.add("release");
        }
    }

    private final ToldGuard told = new ToldGuard();

    @Test
    void receive_eventThatIsBeingHandled_waitsUntilItIsFree() {
        told.outcomes.addAll(List.of(Outcome.IN_FLIGHT, Outcome.IN_FLIGHT, Outcome.CLAIMED));
        CallStatusEndpoint endpoint = endpoint(TRUST).guard(told).inFlightWait(Duration.ofHours(1));
        assertThat(endpoint.receive(request("toy=1"))).isEqualTo(WebhookResponse.of(204));
        assertThat(taken).hasSize(1);
        assertThat(told.asked).containsExactly("claim PT1M", "claim PT1M", "claim PT1M", "complete");
    }

    @Test
    void receive_eventThatIsBeingHandled_waitsUntilItIsDone() {
        told.outcomes.addAll(List.of(Outcome.IN_FLIGHT, Outcome.DONE));
        CallStatusEndpoint endpoint = endpoint(TRUST).guard(told).inFlightWait(Duration.ofHours(1));
        assertThat(endpoint.receive(request("toy=1"))).isEqualTo(WebhookResponse.of(204));
        assertThat(taken).isEmpty();
    }

    @Test
    void receive_eventThatIsBeingHandledForLong_is503AfterTheWait() {
        told.outcomes.add(Outcome.IN_FLIGHT);
        CallStatusEndpoint endpoint = endpoint(TRUST).guard(told).inFlightWait(Duration.ofMillis(300));
        assertThat(endpoint.receive(request("toy=1")).status()).isEqualTo(503);
        assertThat(told.asked).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void receive_waitThatIsInterrupted_ends() {
        told.outcomes.add(Outcome.IN_FLIGHT);
        Thread.currentThread().interrupt();
        CallStatusEndpoint endpoint = endpoint(TRUST).guard(told).inFlightWait(Duration.ofHours(1));
        assertThat(endpoint.receive(request("toy=1")).status()).isEqualTo(503);
        assertThat(Thread.interrupted()).isTrue();
    }

    /** Nobody knows what became of the work: it may have been rolled back with the claim. */
    @Test
    void receive_claimThatAnotherTook_is503AndAWarning() {
        told.outcomes.add(Outcome.CLAIMED);
        told.completes = false;
        assertThat(endpoint(TRUST).guard(told).receive(request("toy=1")))
                .isEqualTo(WebhookResponse.of(503).withHeader("Retry-After", "60"));
        assertThat(logged).extracting(LogRecord::getLevel).containsExactly(Level.WARNING);
        assertThat(told.asked).containsExactly("claim PT1M", "complete");
    }

    @Test
    void refusalAnswer_choosesTheAnswerToARefusal() {
        CallStatusEndpoint endpoint = endpoint(TRUST)
                .refusalAnswer(refusal -> refusal instanceof MalformedPayloadException
                        ? WebhookResponse.of(200).withBody("taken".getBytes(UTF_8))
                        : WebhookResponse.of(refusal.httpStatus()));
        assertThat(endpoint.receive(request("toy=")).body()).asString().isEqualTo("taken");
        assertThat(endpoint.receive(request("other=1"))).isEqualTo(WebhookResponse.of(400));
        assertThat(logged).hasSize(2);
    }

    @Test
    void calledAs_changesTheRequestBeforeItIsVerified() {
        List<String> urls = new ArrayList<>();
        CallStatusEndpoint endpoint = endpoint(TRUST).calledAs(request -> {
            WebhookRequest changed = request.publicBase("https://hooks.example.com");
            urls.add(changed.url());
            return changed;
        });
        assertThat(endpoint.receive(request("toy=1"))).isEqualTo(WebhookResponse.of(204));
        assertThat(urls).containsExactly("https://hooks.example.com/calls");
    }

    @Test
    void withers_keepTheRest() {
        told.outcomes.add(Outcome.DONE);
        CallStatusEndpoint endpoint = endpoint(TRUST)
                .guard(told)
                .maxBodyBytes(5)
                .lease(Duration.ofSeconds(1))
                .inFlightWait(Duration.ZERO)
                .refusalAnswer(refusal -> WebhookResponse.of(299))
                .calledAs(r -> r);
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
        assertThatIllegalArgumentException().isThrownBy(() -> endpoint.maxBodyBytes(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> endpoint.lease(Duration.ofMillis(999)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> endpoint.lease(Duration.ofDays(1).plusMillis(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> endpoint.inFlightWait(Duration.ofMillis(-1)));
        assertThatIllegalArgumentException().isThrownBy(() -> endpoint.inFlightWait(Duration.ofDays(2)));
        assertThat(endpoint.lease(Duration.ofDays(1)).inFlightWait(Duration.ofDays(1)))
                .hasToString(endpoint.toString());
    }
}
