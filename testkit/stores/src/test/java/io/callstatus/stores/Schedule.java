package io.callstatus.stores;

import io.callstatus.ReplayGuard;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * A provider that delivers a few events, some again, some while they are being handled, until each is acknowledged; handlers
 * that fail before or after their work; servers that die in them, and answers that get lost. The seed decides the order.
 *
 * <p>All of it runs in one thread: what happens while an event is being handled happens inside of its handler. A server that
 * dies answers nothing, and neither completes nor releases its claim.
 */
final class Schedule {
    private static final int DEPTH = 3;
    private static final int STEPS = 6;
    private static final int RETRIES = 3;
    private static final Duration LEASE = Duration.ofSeconds(60);

    private final Store store;
    private final SteppedClock clock;
    private final SplittableRandom random;
    private final List<String> events;
    private final Set<String> acknowledged = new HashSet<>();
    private final List<String> complaints = new ArrayList<>();
    private boolean calm;
    private int depth;

    Schedule(Store store, SteppedClock clock, long seed) {
        this.store = store;
        this.clock = clock;
        this.random = new SplittableRandom(seed);
        this.events = IntStream.rangeClosed(0, random.nextInt(3))
                .mapToObj(i -> store + "-" + seed + "-" + i)
                .toList();
    }

    /** What went wrong; nothing, as it should be. */
    List<String> run() {
        int steps = 1 + random.nextInt(STEPS);
        for (int i = 0; i < steps; i++) {
            step();
        }
        calm = true;
        events.forEach(this::deliverUntilAcknowledged);
        events.forEach(this::judge);
        return complaints;
    }

    private void step() {
        if (random.nextInt(4) == 0) {
            clock.step(Duration.ofSeconds(random.nextInt(90)));
        } else {
            new Delivery(events.get(random.nextInt(events.size()))).send();
        }
    }

    /** As a provider does that goes on until it hears 2xx; a lease ends meanwhile. */
    private void deliverUntilAcknowledged(String event) {
        for (int i = 0; i < RETRIES && !acknowledged.contains(event); i++) {
            new Delivery(event).send();
            clock.step(LEASE);
        }
        new Delivery(event).send();
    }

    private void judge(String event) {
        int worked = store.worked(event);
        if (!acknowledged.contains(event)) {
            complaints.add(event + " is never acknowledged");
        }
        if (worked == 0 || store.isTransactional() && worked > 1) {
            complaints.add(event + " was handled " + worked + " times");
        }
    }

    /** A server that is gone; it is no exception that anybody handles. */
    private static final class SimulatedCrash extends Error {
        private static final long serialVersionUID = 1L;

        SimulatedCrash() {
            super("the server is gone", null, false, false);
        }
    }

    /** A delivery to a server of its own. */
    private final class Delivery implements Store.Around {
        private final String event;
        private boolean dead;

        Delivery(String event) {
            this.event = event;
        }

        void send() {
            depth++;
            boolean before = acknowledged.contains(event);
            int worked = before ? store.worked(event) : 0;
            int status = store.endpoint(this, CrashingGuard::new)
                    .withLease(LEASE)
                    .receive(Deliveries.request(event))
                    .status();
            depth--;
            boolean isAnswered = !dead && (calm || random.nextInt(10) > 0);
            if (isAnswered && status == 204 && acknowledged.add(event)) {
                check(store.worked(event) > 0, "is lost with a 204");
            }
            check(status == 204 || status == 500 || status == 503, "is answered with " + status);
            check(!calm || status != 500, "fails though nothing is wrong");
            check(!before || store.worked(event) == worked, "is handled again after a 204");
        }

        private void check(boolean right, String complaint) {
            if (!right) {
                complaints.add(event + " " + complaint);
            }
        }

        @Override
        public void before(String callId) {
            meanwhile();
            perhapsFail();
        }

        @Override
        public void after(String callId) {
            meanwhile();
            perhapsFail();
        }

        /** Other servers, and time, do not wait. */
        private void meanwhile() {
            if (!calm && depth < DEPTH && random.nextInt(3) == 0) {
                step();
            }
        }

        private void perhapsFail() {
            int chance = calm ? 9 : random.nextInt(10);
            if (chance == 0) {
                throw new IllegalStateException("of a test");
            }
            if (chance == 1) {
                dead = true;
                throw new SimulatedCrash();
            }
        }

        /** The guard as a server that may be dead asks it. */
        private final class CrashingGuard implements ReplayGuard {
            private final ReplayGuard guard;

            CrashingGuard(ReplayGuard guard) {
                this.guard = guard;
            }

            @Override
            public Outcome claim(Claim claim) {
                return guard.claim(claim);
            }

            @Override
            public boolean complete(Claim claim) {
                return guard.complete(claim);
            }

            @Override
            public void release(Claim claim) {
                if (!dead) {
                    guard.release(claim);
                }
            }
        }
    }
}
