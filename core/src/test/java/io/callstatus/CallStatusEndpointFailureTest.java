package io.callstatus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.callstatus.ReplayGuard.Outcome;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the user's own code throws: 500, the event is free again, and nothing but the type is logged. */
@Isolated("reads all that is logged")
class CallStatusEndpointFailureTest extends EndpointTests {
    /** What a handler may throw, the library's own exceptions among it. */
    static List<Throwable> failures() {
        return List.of(
                new IllegalStateException("what was sent"),
                NotACallStatusException.otherEvent("toy", "what was sent"),
                MalformedPayloadException.unreadableField("toy", "field", 0, "what was sent", "what was sent"),
                UnreadableRequestException.tooLarge("what was sent", "none"),
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
                .withGuard(ReplayGuard.inMemory(10, Duration.ofHours(1)));
        assertThat(endpoint.receive(request("toy=1"))).isEqualTo(WebhookResponse.of(500));
        assertOnlyTheTypeIsLogged(failure, "the handler of event toy:");
        assertThat(endpoint.receive(request("toy=1"))).isEqualTo(WebhookResponse.of(204));
        assertThat(endpoint.receive(request("toy=1"))).isEqualTo(WebhookResponse.of(204));
        assertThat(calls).hasSize(2);
    }

    @ParameterizedTest
    @MethodSource("failures")
    void receive_publicUrlThatThrows_is500(Throwable failure) {
        CallStatusEndpoint endpoint = endpoint(TRUST).withPublicUrl(request -> {
            CallStatusEndpointFailureTest.<RuntimeException>sneak(failure);
            return request;
        });
        assertThat(endpoint.receive(request("toy=1"))).isEqualTo(WebhookResponse.of(500));
        assertOnlyTheTypeIsLogged(failure, "withPublicUrl");
    }

    @ParameterizedTest
    @MethodSource("failures")
    void receive_resolverThatThrows_is500(Throwable failure) {
        Secrets secrets = Secrets.builder()
                .resolver((provider, account) -> {
                    CallStatusEndpointFailureTest.<RuntimeException>sneak(failure);
                    return List.of();
                })
                .build();
        assertThat(endpoint(secrets).receive(signed("toy=1"))).isEqualTo(WebhookResponse.of(500));
        assertOnlyTheTypeIsLogged(failure, "the secret resolver");
    }

    @ParameterizedTest
    @MethodSource("failures")
    void receive_refusalAnswerThatThrows_is500(Throwable failure) {
        CallStatusEndpoint endpoint = endpoint(TRUST).withRefusalAnswer(refusal -> {
            CallStatusEndpointFailureTest.<RuntimeException>sneak(failure);
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
            assertThat(endpoint(TRUST)
                            .withGuard(new FailingGuard(method, failure))
                            .receive(request("toy=1")))
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
                .withGuard(new FailingGuard("release", new IllegalArgumentException("what was sent")));
        assertThat(endpoint.receive(request("toy=1"))).isEqualTo(WebhookResponse.of(500));
        assertOnlyTheTypeIsLogged(new IllegalStateException("x"), "the handler of event toy:");
        assertThat(logged.get(0).getThrown().getSuppressed())
                .extracting(Throwable::toString)
                .containsExactly("java.lang.IllegalArgumentException");
    }

    /** A guard of which one method fails. */
    private record FailingGuard(String method, Throwable failure) implements ReplayGuard {
        private void fail(String called) {
            if (called.equals(method)) {
                CallStatusEndpointFailureTest.<RuntimeException>sneak(failure);
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
            throw NotACallStatusException.otherEvent("toy", "what was sent");
        });
        assertThat(answer).isEqualTo(WebhookResponse.of(500));
        assertOnlyTheTypeIsLogged(NotACallStatusException.otherEvent("toy", "x"), "the source of a request");
    }

    @Test
    void receive_nullFromYourCode_is500() {
        assertThat(endpoint(TRUST).receive(() -> null).status()).isEqualTo(500);
        assertThat(endpoint(TRUST)
                        .withPublicUrl(request -> null)
                        .receive(request("toy=1"))
                        .status())
                .isEqualTo(500);
        assertThat(endpoint(TRUST)
                        .withRefusalAnswer(refusal -> null)
                        .receive(request("other=1"))
                        .status())
                .isEqualTo(500);
        Secrets secrets =
                Secrets.builder().resolver((provider, account) -> null).build();
        assertThat(endpoint(secrets).receive(signed("toy=1")).status()).isEqualTo(500);
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
                .withGuard(ReplayGuard.inMemory(10, Duration.ofHours(1)));
        assertThatThrownBy(() -> endpoint.receive(request("toy=1"))).isSameAs(failure);
        assertOnlyTheTypeIsLogged(failure, "the handler of event toy:");
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
}
