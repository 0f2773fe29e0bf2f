package io.callstatus.stores;

import static io.callstatus.stores.Database.H2;
import static io.callstatus.stores.Database.POSTGRESQL;
import static io.callstatus.stores.ServerProcess.End.NEVER;
import static io.callstatus.stores.ServerProcess.End.RETURNS;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Deliveries over HTTP to handlers that fail, that take long, and whose virtual machine is killed. */
class DeliveriesOverHttpTest {
    private static final int LOCK_MILLIS = 300;
    private static final Duration AFTER_THE_LEASE = Duration.ofSeconds(61);

    private final String callId = UUID.randomUUID().toString();

    static Stream<Named<Supplier<Store>>> guards() {
        return Stream.of(
                Named.of("memory", () -> Store.memory(Clock.systemUTC())),
                Named.of("guard on H2", () -> Store.guard(H2.pool(LOCK_MILLIS), Clock.systemUTC())),
                Named.of("guard on PostgreSQL", () -> Store.guard(POSTGRESQL.pool(LOCK_MILLIS), Clock.systemUTC())));
    }

    static Stream<Named<Supplier<Store>>> stores() {
        return Stream.concat(
                guards(),
                Stream.of(
                        Named.of("transaction on H2", () -> Store.transaction(H2.pool(LOCK_MILLIS))),
                        Named.of("transaction on PostgreSQL", () -> Store.transaction(POSTGRESQL.pool(LOCK_MILLIS)))));
    }

    @ParameterizedTest
    @MethodSource("stores")
    void handlerThatFails_isCalledAgainUntilItDoesNot(Supplier<Store> supplier) {
        Store store = supplier.get();
        AtomicInteger calls = new AtomicInteger();
        Store.Around failsTwice = new Store.Around() {
            @Override
            public void before(String id) {
                if (calls.incrementAndGet() <= 2) {
                    throw new AssertionError("not yet");
                }
            }

            @Override
            public void after(String id) {}
        };
        try (HttpReceiver receiver = new HttpReceiver(store.endpoint(failsTwice))) {
            List<Integer> answers = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                answers.add(receiver.deliver(callId).join().statusCode());
            }
            assertThat(answers).containsExactly(500, 500, 204, 204, 204);
        }
        assertThat(calls).hasValue(3);
        assertThat(store.worked(callId)).isEqualTo(1);
    }

    /** A handler that waits in the middle of its work for the test. */
    private static final class Held implements Store.Around {
        private final Semaphore in = new Semaphore(0);
        private final Semaphore on = new Semaphore(0);
        private volatile boolean fails;

        @Override
        public void before(String id) {}

        @Override
        public void after(String id) throws InterruptedException {
            in.release();
            if (!on.tryAcquire(20, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the test let nobody go on");
            }
            if (fails) {
                fails = false;
                throw new IllegalStateException("the first time");
            }
        }

        void awaitIn() throws InterruptedException {
            assertThat(in.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("guards")
    void handlerThatTakesLong_isNotCalledTwiceAtATime(Supplier<Store> supplier) throws Exception {
        Held held = new Held();
        Store store = supplier.get();
        try (HttpReceiver receiver = new HttpReceiver(store.endpoint(held))) {
            CompletableFuture<HttpResponse<Void>> first = receiver.deliver(callId);
            held.awaitIn();
            HttpResponse<Void> second = receiver.deliver(callId).join();
            held.on.release();
            assertThat(second.statusCode()).isEqualTo(503);
            assertThat(second.headers().firstValue("Retry-After")).hasValue("60");
            assertThat(first.join().statusCode()).isEqualTo(204);
            assertThat(receiver.deliver(callId).join().statusCode()).isEqualTo(204);
        }
        assertThat(store.worked(callId)).isEqualTo(1);
    }

    /** Whoever waits takes over what the other one could not do. */
    @ParameterizedTest
    @MethodSource("guards")
    void deliveryThatWaits_handlesWhatFailedMeanwhile(Supplier<Store> supplier) throws Exception {
        Held held = new Held();
        held.fails = true;
        Store store = supplier.get();
        try (HttpReceiver receiver = new HttpReceiver(store.endpoint(held).withInFlightWait(Duration.ofSeconds(20)))) {
            CompletableFuture<HttpResponse<Void>> first = receiver.deliver(callId);
            held.awaitIn();
            CompletableFuture<HttpResponse<Void>> second = receiver.deliver(callId);
            held.on.release();
            assertThat(first.join().statusCode()).isEqualTo(500);
            held.awaitIn();
            held.on.release();
            assertThat(second.join().statusCode()).isEqualTo(204);
        }
    }

    /** The second one waits for the lock as long as the database lets it. */
    @ParameterizedTest
    @EnumSource(Database.class)
    void transactionThatTakesLong_isNotDoneTwice(Database database) throws Exception {
        Held held = new Held();
        Store store = Store.transaction(database.pool(LOCK_MILLIS));
        try (HttpReceiver receiver = new HttpReceiver(store.endpoint(held))) {
            CompletableFuture<HttpResponse<Void>> first = receiver.deliver(callId);
            held.awaitIn();
            assertThat(receiver.deliver(callId).join().statusCode()).isEqualTo(500);
            held.on.release();
            assertThat(first.join().statusCode()).isEqualTo(204);
            assertThat(receiver.deliver(callId).join().statusCode()).isEqualTo(204);
        }
        assertThat(store.worked(callId)).isEqualTo(1);
    }

    @Test
    void machineThatIsKilled_withTheGuardInMemory_hasForgottenAll() throws Exception {
        try (ServerProcess server = new ServerProcess(Duration.ZERO, NEVER, "memory")) {
            server.deliverAndKill(callId);
        }
        try (ServerProcess server = new ServerProcess(Duration.ZERO, RETURNS, "memory")) {
            assertThat(server.deliver(callId)).isEqualTo(204);
        }
    }

    /** The work was done, and nobody knows: it is done again when the lease has ended, and then never more. */
    @ParameterizedTest
    @EnumSource(Database.class)
    void machineThatIsKilled_withAGuard_givesTheEventBackWhenTheLeaseEnds(Database database) throws Exception {
        String url = database.url(LOCK_MILLIS);
        try (ServerProcess server = new ServerProcess(Duration.ZERO, NEVER, "guard", database.name(), url)) {
            server.deliverAndKill(callId);
        }
        Store now = Store.guard(database.pool(LOCK_MILLIS), Clock.systemUTC());
        Store later = Store.guard(database.pool(LOCK_MILLIS), Clock.offset(Clock.systemUTC(), AFTER_THE_LEASE));
        assertThat(answer(now)).isEqualTo(503);
        assertThat(answer(later)).isEqualTo(204);
        assertThat(answer(later)).isEqualTo(204);
        assertThat(later.worked(callId)).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void machineThatIsKilled_inATransaction_hasDoneNothing(Database database) throws Exception {
        String url = database.url(LOCK_MILLIS);
        try (ServerProcess server = new ServerProcess(Duration.ZERO, NEVER, "transaction", database.name(), url)) {
            server.deliverAndKill(callId);
        }
        Store store = Store.transaction(database.pool(10_000));
        assertThat(store.worked(callId)).isZero();
        assertThat(answer(store)).isEqualTo(204);
        assertThat(answer(store)).isEqualTo(204);
        assertThat(store.worked(callId)).isEqualTo(1);
    }

    private int answer(Store store) {
        try (HttpReceiver receiver = new HttpReceiver(store.endpoint(Store.NOTHING))) {
            return receiver.deliver(callId).join().statusCode();
        }
    }

    /** Sixteen deliveries of each event at once, which nobody orders. */
    @ParameterizedTest
    @MethodSource("stores")
    void deliveriesAtOneTime_areHandledOnce(Supplier<Store> supplier) {
        Store store = supplier.get();
        try (HttpReceiver receiver = new HttpReceiver(store.endpoint(Store.NOTHING))) {
            for (int event = 0; event < 10; event++) {
                String id = callId + "-" + event;
                List<CompletableFuture<HttpResponse<Void>>> answers =
                        Stream.generate(() -> receiver.deliver(id)).limit(16).toList();
                assertThat(answers)
                        .extracting(answer -> answer.join().statusCode())
                        .contains(204)
                        .isSubsetOf(204, 503, 500);
                assertThat(store.worked(id)).isEqualTo(1);
            }
        }
    }
}
