package io.callstatus;

import static java.util.Objects.requireNonNull;

import io.callstatus.ReplayGuard.Claim;
import io.callstatus.ReplayGuard.Outcome;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Hands the statuses of one request to the receiver's code, each once as far as its guard knows. For one thread. */
final class HandOver {
    private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private final EndpointSettings settings;
    private final Logger log;

    HandOver(EndpointSettings settings, Logger log) {
        this.settings = settings;
        this.log = log;
    }

    /**
     * All of them, in their order. The first that fails ends it: the provider delivers all of them again, and the guard
     * knows those that are done. One that another delivery is handling does not hold up the rest.
     */
    WebhookResponse all(List<CallStatus> statuses, Trust trust, WebhookResponse success) {
        WebhookResponse answer = success;
        for (CallStatus status : statuses) {
            WebhookResponse one = one(status, Claim.of(status, trust, settings.lease()), success);
            answer = one.status() == success.status() ? answer : one;
        }
        return answer;
    }

    /** Hands the status over at most once; if the handler throws, the claim is released, so that a redelivery is handled. */
    private WebhookResponse one(CallStatus status, Claim claim, WebhookResponse success) {
        return switch (claim(claim)) {
            case DONE -> success;
            case IN_FLIGHT -> inFlight();
            case CLAIMED -> {
                handle(status, claim);
                yield complete(claim) ? success : inFlight();
            }
        };
    }

    private Outcome claim(Claim claim) {
        long start = System.nanoTime();
        Outcome outcome = askGuard(claim, () -> requireNonNull(settings.guard().claim(claim)));
        while (outcome == Outcome.IN_FLIGHT
                && System.nanoTime() - start < settings.inFlightWait().toNanos()
                && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(POLL_NANOS);
            outcome = askGuard(claim, () -> requireNonNull(settings.guard().claim(claim)));
        }
        return outcome;
    }

    private void handle(CallStatus status, Claim claim) {
        try {
            UserCode.call("the handler of " + claim.key(), () -> {
                settings.handler().handle(status);
                return claim;
            });
        } catch (LoggedFailure e) {
            release(claim, e);
            throw e;
        }
    }

    private void release(Claim claim, LoggedFailure failure) {
        try {
            askGuard(claim, () -> {
                settings.guard().release(claim);
                return claim;
            });
        } catch (LoggedFailure e) {
            failure.addSuppressed(e);
        }
    }

    private boolean complete(Claim claim) {
        if (askGuard(claim, () -> settings.guard().complete(claim))) {
            return true;
        }
        log.log(
                Level.WARNING,
                "the handler of {0} took longer than its lease of {1}, and another delivery took the event;"
                        + " set a lease that is longer than the handler ever takes",
                claim.key(),
                claim.lease());
        return false;
    }

    private static <T> T askGuard(Claim claim, UserCode.Call<T> question) {
        return UserCode.call("the replay guard, asked for " + claim.key(), question);
    }

    /** When the lease is over, the event is done or free. */
    private WebhookResponse inFlight() {
        String seconds = Long.toString(settings.lease().plusMillis(999).toSeconds());
        return WebhookResponse.of(503).withHeader("Retry-After", seconds);
    }
}
