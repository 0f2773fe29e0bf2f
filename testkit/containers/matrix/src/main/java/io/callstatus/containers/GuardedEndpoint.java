package io.callstatus.containers;

import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.CallStatus;
import io.callstatus.CallStatusEndpoint;
import io.callstatus.MalformedPayloadException;
import io.callstatus.ReplayGuard;
import io.callstatus.Secrets;
import io.callstatus.WebhookResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A handler that a test holds: it says when it is in, and waits until it may go on. */
public final class GuardedEndpoint {
    private static final Signal IN = new Signal("in");
    private static final Signal ON = new Signal("on");

    private GuardedEndpoint() {}

    /** An endpoint with a guard, and an answer of its own to what is malformed. */
    public static CallStatusEndpoint endpoint() {
        Secrets secrets = Secrets.builder().trustUnverified("callerdesk").build();
        return CallStatusEndpoint.of(secrets, GuardedEndpoint::pass)
                .withGuard(ReplayGuard.inMemory(100, Duration.ofHours(1)))
                .withRefusalAnswer(refusal -> refusal instanceof MalformedPayloadException
                        ? WebhookResponse.of(202)
                                .withHeader("Content-Type", "text/plain")
                                .withBody("kept for later".getBytes(StandardCharsets.US_ASCII))
                        : WebhookResponse.of(refusal.httpStatus()));
    }

    private static void pass(CallStatus status) throws InterruptedException {
        IN.give();
        if (!ON.isGiven()) {
            throw new IllegalStateException("the test let nobody go on");
        }
    }

    static void awaitIn() throws InterruptedException {
        assertThat(IN.isGiven()).isTrue();
    }

    static void letOn() {
        ON.give();
    }
}
