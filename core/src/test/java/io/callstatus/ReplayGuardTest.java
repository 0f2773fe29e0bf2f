package io.callstatus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ReplayGuardTest {
    private static final class SteppedClock extends Clock {
        private Instant now = Instant.EPOCH;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }

        private void step(long millis) {
            now = now.plusMillis(millis);
        }
    }

    private final SteppedClock clock = new SteppedClock();
    private final ReplayGuard guard = new ReplayGuardInMemory(3, Duration.ofSeconds(10), clock);

    @Test
    void claim_secondTime_isRefused() {
        assertThat(guard.claim("a")).isTrue();
        assertThat(guard.claim("a")).isFalse();
        assertThat(guard.claim("b")).isTrue();
    }

    @Test
    void claim_afterItsAge_isNewAgain() {
        guard.claim("a");
        clock.step(9_999);
        assertThat(guard.claim("a")).isFalse();
        clock.step(1);
        assertThat(guard.claim("a")).isTrue();
    }

    @Test
    void claim_ofTheRefused_doesNotProlongIt() {
        guard.claim("a");
        clock.step(9_000);
        guard.claim("a");
        clock.step(1_000);
        assertThat(guard.claim("a")).isTrue();
    }

    @Test
    void claim_overCapacity_forgetsTheOldestOnly() {
        for (String key : List.of("a", "b", "c", "d")) {
            guard.claim(key);
        }
        assertThat(guard).hasToString("ReplayGuard{3 of 3}");
        assertThat(guard.claim("b")).isFalse();
        assertThat(guard.claim("d")).isFalse();
        assertThat(guard.claim("a")).isTrue();
    }

    @Test
    void claim_afterAWhile_forgetsWhatIsTooOld() {
        guard.claim("a");
        guard.claim("b");
        clock.step(10_000);
        guard.claim("c");
        assertThat(guard).hasToString("ReplayGuard{1 of 3}");
    }

    @Test
    void release_givesTheEventBack() {
        guard.claim("a");
        guard.release("a");
        guard.release("b");
        assertThat(guard.claim("a")).isTrue();
    }

    @Test
    void release_ofALambda_doesNothing() {
        Set<String> table = new HashSet<>();
        ReplayGuard database = table::add;
        database.claim("a");
        database.release("a");
        assertThat(database.claim("a")).isFalse();
    }

    @Test
    void inMemory_withoutSpaceOrTime_isRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> ReplayGuard.inMemory(0, Duration.ofHours(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> ReplayGuard.inMemory(1, Duration.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> ReplayGuard.inMemory(1, Duration.ofNanos(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> ReplayGuard.inMemory(1, Duration.ofDays(40_000)));
        assertThat(ReplayGuard.inMemory(1, Duration.ofDays(36_500)).claim("a")).isTrue();
        assertThat(ReplayGuard.inMemory(1, Duration.ofMillis(1)).claim("a")).isTrue();
    }

    /** Eight threads want the same thousand events at once: each goes to one of them. */
    @Test
    void claim_byManyThreads_isGivenOnce() throws Exception {
        ReplayGuard shared = ReplayGuard.inMemory(1_000, Duration.ofHours(1));
        CountDownLatch start = new CountDownLatch(1);
        Callable<Integer> claims = () -> {
            start.await();
            int claimed = 0;
            for (int i = 0; i < 1_000; i++) {
                claimed += shared.claim("event" + i) ? 1 : 0;
            }
            return claimed;
        };
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Future<Integer>> results = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            results.add(threads.submit(claims));
        }
        start.countDown();
        int claimed = 0;
        for (Future<Integer> result : results) {
            claimed += result.get(60, TimeUnit.SECONDS);
        }
        threads.shutdown();
        assertThat(claimed).isEqualTo(1_000);
    }
}
