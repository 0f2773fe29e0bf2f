package io.callstatus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.callstatus.ReplayGuard.Claim;
import io.callstatus.ReplayGuard.Outcome;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
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
    private final ReplayGuard guard = ReplayGuard.inMemory(3, Duration.ofSeconds(10), clock);

    private static Claim claim(String callId) {
        return claim("toy", callId, Trust.SIGNATURE);
    }

    private static Claim claim(String provider, String callId, Trust trust) {
        CallStatus status = CallStatus.builder()
                .provider(provider)
                .callId(callId)
                .state(CallState.RINGING)
                .build();
        return Claim.of(status, trust, Duration.ofSeconds(2));
    }

    private Outcome claimed(String callId) {
        return guard.claim(claim(callId));
    }

    private void done(String callId) {
        Claim claim = claim(callId);
        assertThat(guard.claim(claim)).isEqualTo(Outcome.CLAIMED);
        assertThat(guard.complete(claim)).isTrue();
    }

    @Test
    void claim_ofAnEventInFlight_isRefusedUntilItIsDoneOrFree() {
        Claim first = claim("a");
        assertThat(guard.claim(first)).isEqualTo(Outcome.CLAIMED);
        assertThat(claimed("a")).isEqualTo(Outcome.IN_FLIGHT);
        guard.release(first);
        Claim second = claim("a");
        assertThat(guard.claim(second)).isEqualTo(Outcome.CLAIMED);
        assertThat(guard.complete(second)).isTrue();
        assertThat(claimed("a")).isEqualTo(Outcome.DONE);
        assertThat(claimed("b")).isEqualTo(Outcome.CLAIMED);
    }

    @Test
    void claim_afterTheLease_isFree() {
        claimed("a");
        clock.step(1_999);
        assertThat(claimed("a")).isEqualTo(Outcome.IN_FLIGHT);
        clock.step(1);
        assertThat(claimed("a")).isEqualTo(Outcome.CLAIMED);
    }

    @Test
    void claim_ofWhatWasDone_isNewAgainAfterItsAge() {
        done("a");
        clock.step(9_999);
        assertThat(claimed("a")).isEqualTo(Outcome.DONE);
        clock.step(1);
        assertThat(claimed("a")).isEqualTo(Outcome.CLAIMED);
    }

    @Test
    void complete_longAfterTheClaim_countsTheAgeFromThen() {
        Claim claim = claim("a");
        guard.claim(claim);
        clock.step(1_500);
        guard.complete(claim);
        clock.step(9_999);
        assertThat(claimed("a")).isEqualTo(Outcome.DONE);
    }

    @Test
    void claim_ofTheRefused_doesNotProlongIt() {
        done("a");
        clock.step(9_000);
        claimed("a");
        clock.step(1_000);
        assertThat(claimed("a")).isEqualTo(Outcome.CLAIMED);
    }

    /** A late end of a claim says nothing about the claim of another. */
    @Test
    void completeAndRelease_whenAnotherHasTheEvent_changeNothing() {
        Claim late = claim("a");
        guard.claim(late);
        clock.step(2_000);
        Claim other = claim("a");
        assertThat(guard.claim(other)).isEqualTo(Outcome.CLAIMED);
        assertThat(guard.complete(late)).isFalse();
        guard.release(late);
        assertThat(claimed("a")).isEqualTo(Outcome.IN_FLIGHT);
        assertThat(guard.complete(other)).isTrue();
        assertThat(guard.complete(late)).isFalse();
        guard.release(late);
        assertThat(claimed("a")).isEqualTo(Outcome.DONE);
    }

    @Test
    void complete_afterTheLease_countsWhereNobodyTookTheEvent() {
        Claim late = claim("a");
        guard.claim(late);
        clock.step(2_000);
        claimed("b"); // forgets what is over
        assertThat(guard.complete(late)).isTrue();
        assertThat(claimed("a")).isEqualTo(Outcome.DONE);
    }

    @Test
    void release_ofWhatIsDone_changesNothing() {
        Claim claim = claim("a");
        guard.claim(claim);
        guard.complete(claim);
        guard.release(claim);
        assertThat(claimed("a")).isEqualTo(Outcome.DONE);
    }

    @Test
    void claim_overCapacity_forgetsTheOldestOnly() {
        for (String key : List.of("a", "b", "c", "d")) {
            done(key);
        }
        assertThat(guard).hasToString("ReplayGuard{3, at most 3 per provider and trust}");
        assertThat(claimed("b")).isEqualTo(Outcome.DONE);
        assertThat(claimed("d")).isEqualTo(Outcome.DONE);
        assertThat(claimed("a")).isEqualTo(Outcome.CLAIMED);
    }

    @Test
    void claim_afterAWhile_forgetsWhatIsOver() {
        done("a");
        done("b");
        clock.step(10_000);
        claimed("c");
        assertThat(guard).hasToString("ReplayGuard{1, at most 3 per provider and trust}");
    }

    /** Strangers may send what they like: of another provider, or of the same one without its proof. */
    @Test
    void claim_ofThousandsOfOthers_doesNotForgetWhatWasVerified() {
        done("a");
        for (int i = 0; i < 1_000; i++) {
            guard.claim(claim("stranger", "a" + i, Trust.UNVERIFIED));
            guard.claim(claim("toy", "a" + i, Trust.UNVERIFIED));
        }
        assertThat(claimed("a")).isEqualTo(Outcome.DONE);
        assertThat(guard).hasToString("ReplayGuard{7, at most 3 per provider and trust}");
    }

    @Test
    void claim_ofTheSameEventWithAnotherTrust_takesNothingAway() {
        Claim unverified = claim("toy", "a", Trust.UNVERIFIED);
        guard.claim(unverified);
        guard.complete(unverified);
        assertThat(claimed("a")).isEqualTo(Outcome.CLAIMED);
    }

    @Test
    void claim_namesTheEventAndItself() {
        CallStatus status = CallStatus.builder()
                .provider("toy")
                .callId("a")
                .state(CallState.RINGING)
                .build();
        Claim claim = Claim.of(status, Trust.SIGNATURE, Duration.ofSeconds(2));
        assertThat(claim.key()).isEqualTo(status.eventKey() + ":SIGNATURE").hasSizeLessThan(200);
        assertThat(claim.id()).hasSize(36).isNotEqualTo(claim("a").id());
        assertThat(claim.provider()).isEqualTo("toy");
        assertThat(claim.trust()).isEqualTo(Trust.SIGNATURE);
        assertThat(claim.lease()).isEqualTo(Duration.ofSeconds(2));
        assertThat(claim).hasToString("Claim{" + claim.key() + ", " + claim.id() + "}");
    }

    @Test
    void inMemory_withoutSpaceOrTime_isRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> ReplayGuard.inMemory(0, Duration.ofHours(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> ReplayGuard.inMemory(1, Duration.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> ReplayGuard.inMemory(1, Duration.ofNanos(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> ReplayGuard.inMemory(1, Duration.ofDays(40_000)));
        Claim claim = claim("a");
        assertThat(ReplayGuard.inMemory(1, Duration.ofDays(36_500)).claim(claim))
                .isEqualTo(Outcome.CLAIMED);
        assertThat(ReplayGuard.inMemory(1, Duration.ofMillis(1)).claim(claim)).isEqualTo(Outcome.CLAIMED);
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
                claimed += shared.claim(claim("event" + i)) == Outcome.CLAIMED ? 1 : 0;
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
