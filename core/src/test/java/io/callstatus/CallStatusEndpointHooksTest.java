package io.callstatus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Handlers and listeners: what they are told, and what becomes of what they throw. */
@Isolated("reads all that is logged")
class CallStatusEndpointHooksTest extends EndpointTests {
    private final List<String> heard = new ArrayList<>();

    /** Writes down what it hears. */
    private final class Writer implements EndpointListener {
        @Override
        public void onStatus(CallStatus status, AcceptedRequest accepted) {
            heard.add("status " + status.callId() + " " + accepted.trust());
        }

        @Override
        public void onOtherEvent(OtherEvent event, AcceptedRequest accepted) {
            heard.add("event " + event.name() + " " + accepted.trust());
        }

        @Override
        public void onRefused(CallStatusException refusal) {
            heard.add("refused " + refusal.provider().orElse("-") + " " + refusal.kind());
        }

        @Override
        public void onDuplicate(WebhookEvent event, AcceptedRequest accepted) {
            heard.add("duplicate " + event.provider() + " " + accepted.trust());
        }

        @Override
        public void onUnknownWord(CallStatus status, String attribute) {
            heard.add("unknown " + attribute);
        }
    }

    private EndpointBuilder builder() {
        return CallStatusEndpoint.builder(TRUST).parsers(TOY);
    }

    @Test
    void onStatus_handlerWithTheRequest_isToldWhatProvedIt() {
        Secrets secrets = Secrets.builder().secret("toy", "0123456789abcdef").build();
        CallStatusEndpoint endpoint = CallStatusEndpoint.builder(secrets)
                .parsers(TOY)
                .onStatus((status, accepted) -> heard.add(status.callId() + accepted.trust() + status.trust()))
                .build();
        assertThat(endpoint.receive(signed("toy=1"))).isEqualTo(WebhookResponse.of(204));
        assertThat(heard).containsExactly("1SHARED_SECRETOptional[SHARED_SECRET]");
    }

    @Test
    void onOtherEvent_handler_isHandedEachOnceAndMayFail() {
        CallStatusEndpoint endpoint = builder()
                .onStatus((status, accepted) -> taken.add(status))
                .onOtherEvent((event, accepted) -> {
                    heard.add(event.name() + event.payload().first("record").orElse("") + accepted.trust());
                    if (heard.size() == 1) {
                        throw new IllegalStateException("planted");
                    }
                })
                .onDuplicate((event, accepted) -> heard.add("again " + event.provider()))
                .build()
                .withGuard(ReplayGuard.inMemory(10, Duration.ofHours(1)));
        assertThat(endpoint.receive(request("toy=1&record=7")).status()).isEqualTo(500);
        assertThat(endpoint.receive(request("toy=1&record=7")).status()).isEqualTo(204);
        assertThat(endpoint.receive(request("toy=1&record=7")).status()).isEqualTo(204);
        assertThat(heard).containsExactly("recorded7UNVERIFIED", "recorded7UNVERIFIED", "again toy");
        assertThat(taken).isEmpty();
        assertThat(logged).extracting(LogRecord::getLevel).containsExactly(Level.SEVERE);
    }

    @Test
    void onOtherEvent_handler_isNotAskedByTheAnswerToRefusals() {
        CallStatusEndpoint endpoint = builder()
                .onStatus((status, accepted) -> taken.add(status))
                .onOtherEvent((event, accepted) -> heard.add(event.name()))
                .build()
                .withRefusalAnswer(refusal -> WebhookResponse.of(299));
        assertThat(endpoint.receive(request("toy=1&record=7")).status()).isEqualTo(204);
        assertThat(heard).containsExactly("recorded");
    }

    @Test
    void listener_hearsAllThatHappens() {
        CallStatusEndpoint endpoint =
                endpoint(TRUST).withListener(new Writer()).withGuard(ReplayGuard.inMemory(10, Duration.ofHours(1)));
        endpoint.receive(request("toy=1"));
        endpoint.receive(request("toy=1"));
        endpoint.receive(request("toy=2&state=planted"));
        endpoint.receive(request("toy=3&record=1"));
        endpoint.receive(request("toy="));
        endpoint.receive(request("other=1"));
        assertThat(heard)
                .containsExactly(
                        "status 1 UNVERIFIED",
                        "duplicate toy UNVERIFIED",
                        "unknown stateText",
                        "status 2 UNVERIFIED",
                        "event recorded UNVERIFIED",
                        "refused toy MISSING_FIELD",
                        "refused - NONE");
    }

    /** What failed was not handled; it comes again. */
    @Test
    void listener_ofAHandlerThatFails_hearsNoStatus() {
        CallStatusEndpoint endpoint = endpoint(status -> {
                    throw new IllegalStateException("planted");
                })
                .withListener(new Writer());
        assertThat(endpoint.receive(request("toy=1")).status()).isEqualTo(500);
        assertThat(heard).isEmpty();
    }

    @Test
    void hooks_ofTheBuilder_hearWhatListenersHear() {
        CallStatusEndpoint endpoint = builder()
                .onStatus((status, accepted) -> taken.add(status))
                .onRefused(refusal -> heard.add(refusal.kind().name()))
                .onUnknownWord((status, attribute) -> heard.add(attribute))
                .listener(new Writer())
                .build();
        endpoint.receive(request("other=1"));
        endpoint.receive(request("toy=2&state=planted"));
        assertThat(heard)
                .containsExactly("NONE", "refused - NONE", "stateText", "unknown stateText", "status 2 UNVERIFIED");
    }

    /** A stranger can cause refusals, so neither the answer nor the log hangs on a listener. */
    @Test
    void listener_thatThrows_changesNoAnswerAndIsLoggedOnce() {
        CallStatusEndpoint endpoint = builder()
                .onStatus((status, accepted) -> taken.add(status))
                .onRefused(refusal -> {
                    throw new IllegalStateException("what was sent");
                })
                .listener(new Writer())
                .build();
        for (int i = 0; i < 50; i++) {
            assertThat(endpoint.receive(request("other=1")).status()).isEqualTo(400);
        }
        assertThat(heard).hasSize(50);
        assertThat(logged.stream().filter(line -> line.getLevel() == Level.SEVERE))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.getMessage()).isEqualTo("a listener failed");
                    assertThat(line.getThrown()).hasToString("java.lang.IllegalStateException");
                });
    }

    @Test
    void listener_thatBreaksTheMachine_isLoggedAndThrown() {
        VirtualMachineError failure = new InternalError("of a test");
        CallStatusEndpoint endpoint = builder()
                .onStatus((status, accepted) -> taken.add(status))
                .onRefused(refusal -> {
                    throw failure;
                })
                .build();
        assertThatThrownBy(() -> endpoint.receive(request("other=1"))).isSameAs(failure);
    }

    @Test
    void build_withoutAHandler_isRefused() {
        assertThatIllegalStateException().isThrownBy(() -> builder().build()).withMessageContaining("onStatus");
    }

    @Test
    void build_withInstalledProvidersOnly_asksForKnownSecrets() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CallStatusEndpoint.builder(TRUST)
                        .onStatus((status, accepted) -> taken.add(status))
                        .build())
                .withMessageContaining("toy");
    }
}
