package io.callstatus.webapp;

import io.callstatus.CallStatus;
import io.callstatus.CallStatusEndpoint;
import io.callstatus.ReplayGuard;
import io.callstatus.Secrets;
import io.callstatus.jakarta.CallStatusServlet;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The ready servlet with all that may hold on to something. */
public final class ReadyServlet extends CallStatusServlet {
    private static final long serialVersionUID = 1L;
    private static final Queue<CallStatus> STATUSES = new ConcurrentLinkedQueue<>();

    /** As a container wants it. */
    public ReadyServlet() {
        super(CallStatusEndpoint.of(
                        Secrets.builder().trustUnverified("callerdesk").build(), ReadyServlet::take)
                .withGuard(ReplayGuard.inMemory(100, Duration.ofHours(1))));
    }

    private static void take(CallStatus status) {
        STATUSES.add(status);
        if (status.payload().contains("fail")) {
            throw new IllegalStateException("in the consumer");
        }
    }
}
