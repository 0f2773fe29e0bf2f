package io.callstatus;

import static java.util.Objects.requireNonNull;

import io.callstatus.ReplayGuard.Claim;
import io.callstatus.ReplayGuard.Outcome;
import io.callstatus.internal.log.LoggedFailure;
import io.callstatus.internal.log.UserCode;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Hands the events of one request to the receiver's code, each once as far as its guard knows. For one thread. */
final class HandOver {
    private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private final EndpointSettings settings;
    private final Listeners listeners;
    private final AcceptedRequest accepted;
    private final WebhookResponse success;

    HandOver(EndpointSettings settings, AcceptedRequest accepted) {
        this.settings = settings;
        this.listeners = new Listeners(settings);
        this.accepted = accepted;
        this.success = WebhookResponse.of(accepted.successStatus());
    }

    /**
     * All of them, in their order. The first that fails ends it: the provider delivers all of them again, and the guard
     * knows those that are done. One that another delivery is handling does not hold up the rest.
     */
    WebhookResponse all(List<WebhookEvent> events) {
        WebhookResponse answer = success;
        for (WebhookEvent event : events) {
            WebhookResponse one = event instanceof OtherEvent other ? other(other) : status((CallStatus) event);
            answer = one.status() == success.status() ? answer : one;
        }
        return answer;
    }

    private WebhookResponse status(CallStatus status) {
        String part = " of call " + status.callKey();
        return one(status, part, settings.handler(), () -> listeners.onStatus(status, accepted));
    }

    /** Another event, to the handler of such. Where there is none, it is said, once of each. */
    private WebhookResponse other(OtherEvent event) {
        CallStatusEndpoint.EventHandler<OtherEvent> handler =
                settings.otherEventHandler().orElse(null);
        if (handler == null) {
            listeners.onUnhandled(event, accepted);
            return success;
        }
        return one(event, "", handler, () -> listeners.onOtherEvent(event, accepted));
    }

    /** Hands the event over at most once; if the handler throws, the claim is released, so that a redelivery is handled. */
    private <E extends WebhookEvent> WebhookResponse one(
            E event, String call, CallStatusEndpoint.EventHandler<E> handler, Runnable done) {
        Claim claim = Claim.of(event, accepted.trust(), settings.lease());
        return switch (claim(claim)) {
            case DONE -> {
                listeners.onDuplicate(event, accepted);
                yield success;
            }
            case IN_FLIGHT -> inFlight();
            case CLAIMED -> {
                listeners.onArrival(event);
                handle(event, claim, call, handler);
                yield complete(claim, done) ? success : inFlight();
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

    private <E extends WebhookEvent> void handle(
            E event, Claim claim, String call, CallStatusEndpoint.EventHandler<E> handler) {
        try {
            UserCode.call("the handler of event " + claim.key() + call, () -> {
                handler.handle(event, accepted);
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

    private boolean complete(Claim claim, Runnable done) {
        if (askGuard(claim, () -> settings.guard().complete(claim))) {
            done.run();
            return true;
        }
        settings.log()
                .warn(
                        "the handler of " + claim.key() + " took longer than its lease of " + claim.lease()
                                + ", and another delivery took the event; set a lease that is longer than the handler ever takes");
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
