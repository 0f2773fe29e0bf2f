package io.callstatus;

import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.ReplayGuard.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Events that come again: while they are handled, and after. */
@Isolated("reads all that is logged")
class CallStatusEndpointClaimTest extends EndpointTests {
    private final ScriptedGuard told = new ScriptedGuard();

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
                .withGuard(ReplayGuard.inMemory(10, Duration.ofHours(1)))
                .withLease(Duration.ofMillis(90_001));
        self.add(endpoint);
        assertThat(endpoint.receive(request("toy=1"))).isEqualTo(WebhookResponse.of(500));
        assertThat(meanwhile).containsExactly(WebhookResponse.of(503).withHeader("Retry-After", "91"));
        assertThat(endpoint.receive(request("toy=1"))).isEqualTo(WebhookResponse.of(204));
        assertThat(taken).hasSize(1);
    }

    @Test
    void receive_eventThatIsBeingHandled_waitsUntilItIsFree() {
        told.outcomes.addAll(List.of(Outcome.IN_FLIGHT, Outcome.IN_FLIGHT, Outcome.CLAIMED));
        CallStatusEndpoint endpoint = endpoint(TRUST).withGuard(told).withInFlightWait(Duration.ofHours(1));
        assertThat(endpoint.receive(request("toy=1"))).isEqualTo(WebhookResponse.of(204));
        assertThat(taken).hasSize(1);
        assertThat(told.asked).containsExactly("claim PT1M", "claim PT1M", "claim PT1M", "complete");
    }

    @Test
    void receive_eventThatIsBeingHandled_waitsUntilItIsDone() {
        told.outcomes.addAll(List.of(Outcome.IN_FLIGHT, Outcome.DONE));
        CallStatusEndpoint endpoint = endpoint(TRUST).withGuard(told).withInFlightWait(Duration.ofHours(1));
        assertThat(endpoint.receive(request("toy=1"))).isEqualTo(WebhookResponse.of(204));
        assertThat(taken).isEmpty();
    }

    @Test
    void receive_eventThatIsBeingHandledForLong_is503AfterTheWait() {
        told.outcomes.add(Outcome.IN_FLIGHT);
        CallStatusEndpoint endpoint = endpoint(TRUST).withGuard(told).withInFlightWait(Duration.ofMillis(300));
        assertThat(endpoint.receive(request("toy=1")).status()).isEqualTo(503);
        assertThat(told.asked).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void receive_waitThatIsInterrupted_ends() {
        told.outcomes.add(Outcome.IN_FLIGHT);
        Thread.currentThread().interrupt();
        CallStatusEndpoint endpoint = endpoint(TRUST).withGuard(told).withInFlightWait(Duration.ofHours(1));
        assertThat(endpoint.receive(request("toy=1")).status()).isEqualTo(503);
        assertThat(Thread.interrupted()).isTrue();
    }

    /** Nobody knows what became of the work: it may have been rolled back with the claim. */
    @Test
    void receive_claimThatAnotherTook_is503AndAWarning() {
        told.outcomes.add(Outcome.CLAIMED);
        told.completes = false;
        assertThat(endpoint(TRUST).withGuard(told).receive(request("toy=1")))
                .isEqualTo(WebhookResponse.of(503).withHeader("Retry-After", "60"));
        assertThat(logged).extracting(LogRecord::getLevel).containsExactly(Level.WARNING);
        assertThat(told.asked).containsExactly("claim PT1M", "complete");
    }
}
