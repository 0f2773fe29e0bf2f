package io.callstatus.stores;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Random schedules: every event is handled at least once, and exactly once where the store is transactional. */
class SchedulesTest {
    /** Two deliveries of one event in one thread: whoever waits for the other waits in vain. */
    private static final int LOCK_MILLIS = 1;

    private static void assertHandled(int schedules, Function<SteppedClock, Store> store) {
        SteppedClock clock = new SteppedClock();
        Store kept = store.apply(clock);
        List<String> complaints = new ArrayList<>();
        for (long seed = 0; seed < schedules; seed++) {
            complaints.addAll(new Schedule(kept, clock, seed).run());
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void schedules_inMemory_loseNothing() {
        assertHandled(10_000, Store::memory);
    }

    @Test
    void schedules_withTheGuardOnH2_loseNothing() {
        assertHandled(10_000, clock -> Store.guard(Database.H2.pool(LOCK_MILLIS), clock));
    }

    @Test
    void schedules_inTransactionsOnH2_handleEachEventOnce() {
        assertHandled(10_000, clock -> Store.transaction(Database.H2.pool(LOCK_MILLIS)));
    }

    @Test
    void schedules_withTheGuardOnPostgreSql_loseNothing() {
        assertHandled(200, clock -> Store.guard(Database.POSTGRESQL.pool(LOCK_MILLIS), clock));
    }

    @Test
    void schedules_inTransactionsOnPostgreSql_handleEachEventOnce() {
        assertHandled(200, clock -> Store.transaction(Database.POSTGRESQL.pool(LOCK_MILLIS)));
    }
}
