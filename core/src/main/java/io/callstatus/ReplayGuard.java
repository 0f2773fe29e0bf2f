package io.callstatus;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;

/**
 * Remembers which events were handled. A signature proves who made a request, not that it is new: anybody who obtained a genuine
 * request can send it again, and providers themselves deliver some events twice. A guard is used by many threads at once;
 * {@link CallStatusEndpoint#withGuard} installs it.
 *
 * <p>An event is free, claimed or done. A delivery claims it. It then completes the claim if the event was handled, or releases
 * it if that failed. A claim whose lease has ended counts as free: the server that made it is gone. So each event is handled at
 * least once, and again only after a failure: a server that dies, or a handler that takes longer than the lease. If that must
 * not happen, do not use a guard; let the handler insert the event's key in the transaction that does the work.
 * {@code core/guides/IDEMPOTENCY.md} shows both.
 *
 * <p>{@link #inMemory} serves one server. Several need one store, for instance a table:
 *
 * <pre>{@code
 * // create table call_event (event_key varchar(200) primary key, claim varchar(36) not null,
 * //                          lease_ends bigint not null, done boolean not null)
 * final class JdbcReplayGuard implements ReplayGuard {
 *     private final DataSource database; // its connections commit each statement
 *     private final Clock clock;
 *
 *     JdbcReplayGuard(DataSource database, Clock clock) {
 *         this.database = database;
 *         this.clock = clock;
 *     }
 *
 *     @Override
 *     public Outcome claim(Claim claim) {
 *         long now = clock.millis();
 *         long leaseEnds = now + claim.lease().toMillis();
 *         if (insert(claim, leaseEnds) || takeOver(claim, leaseEnds, now)) {
 *             return Outcome.CLAIMED;
 *         }
 *         return isDone(claim) ? Outcome.DONE : Outcome.IN_FLIGHT;
 *     }
 *
 *     @Override
 *     public boolean complete(Claim claim) {
 *         return any("update call_event set done = true where event_key = ? and claim = ?", claim.key(), claim.id());
 *     }
 *
 *     @Override
 *     public void release(Claim claim) {
 *         any("delete from call_event where event_key = ? and claim = ? and not done", claim.key(), claim.id());
 *     }
 *
 *     private boolean insert(Claim claim, long leaseEnds) {
 *         return any("insert into call_event values (?, ?, ?, false)", claim.key(), claim.id(), leaseEnds);
 *     }
 *
 *     private boolean takeOver(Claim claim, long leaseEnds, long now) {
 *         String sql = "update call_event set claim = ?, lease_ends = ?"
 *                 + " where event_key = ? and not done and lease_ends <= ?";
 *         return any(sql, claim.id(), leaseEnds, claim.key(), now);
 *     }
 *
 *     private boolean isDone(Claim claim) {
 *         return any("select 1 from call_event where event_key = ? and done", claim.key());
 *     }
 *
 *     // Whether the statement changed or found a row.
 *     private boolean any(String sql, Object... values) {
 *         try (Connection connection = database.getConnection();
 *                 PreparedStatement statement = connection.prepareStatement(sql)) {
 *             for (int i = 0; i < values.length; i++) {
 *                 statement.setObject(i + 1, values[i]);
 *             }
 *             return statement.execute() ? statement.getResultSet().next() : statement.getUpdateCount() == 1;
 *         } catch (SQLException e) {
 *             if (String.valueOf(e.getSQLState()).startsWith("23")) {
 *                 return false; // the key is there already
 *             }
 *             throw new IllegalStateException("the table of events cannot be used", e);
 *         }
 *     }
 * }
 * }</pre>
 *
 * <p>The insert comes first, and the key is unique: code that selects first and inserts later would take two simultaneous
 * deliveries for new ones. Delete old rows by {@code lease_ends}, but keep each row for as long as you accept requests of that
 * age: for ever if {@link AcceptedRequest#isAgeBounded()} is false. The servers' clocks may differ by much less than the lease
 * only.
 */
public interface ReplayGuard {
    /** What a guard answers to a claim. */
    enum Outcome {
        /** The event was free, and is claimed now: handle it. */
        CLAIMED,
        /** Another claim of the event is valid; it is not known yet whether the event will be handled. */
        IN_FLIGHT,
        /** The event was handled. */
        DONE
    }

    /**
     * Claims an event, atomically, even if others claim it at the same time.
     *
     * @param claim its key, and for how long
     */
    Outcome claim(Claim claim);

    /**
     * Marks the event of a claim as done, since it was handled.
     *
     * @return true if it is done now; false if the lease had ended and another claim took the event, which is left as it
     *     is
     */
    boolean complete(Claim claim);

    /**
     * Releases the event of a claim, since handling it failed: the next delivery may claim it. Does nothing if the lease had
     * ended and another claim took the event.
     */
    void release(Claim claim);

    /**
     * A guard in the memory of one server. It forgets all events at a restart, events that were handled longer ago than the age,
     * and the oldest events if there are more than its capacity. It counts for each provider and {@link Trust} separately, so
     * that what strangers send never makes it forget a verified event. One event takes about 300 bytes.
     *
     * @param capacity how many events of each provider and trust it remembers at most
     * @param age how long it remembers an event that was handled
     * @throws IllegalArgumentException if the capacity is not positive, or the age not between 1 ms and 100 years
     */
    static ReplayGuard inMemory(int capacity, Duration age) {
        return inMemory(capacity, age, Clock.systemUTC());
    }

    /**
     * The same with a clock of your own, for tests.
     *
     * @param capacity how many events of each provider and trust it remembers at most
     * @param age how long it remembers an event that was handled
     * @param clock tells now
     * @throws IllegalArgumentException if the capacity is not positive, or the age not between 1 ms and 100 years
     */
    static ReplayGuard inMemory(int capacity, Duration age, Clock clock) {
        return new ReplayGuardInMemory(capacity, age, clock);
    }

    /** One attempt to handle one event. Immutable and thread-safe. */
    final class Claim {
        private final String eventKey;
        private final String provider;
        private final Trust trust;
        private final Duration lease;
        private final String id = UUID.randomUUID().toString();

        private Claim(String eventKey, String provider, Trust trust, Duration lease) {
            this.eventKey = eventKey;
            this.provider = provider;
            this.trust = Objects.requireNonNull(trust);
            this.lease = Objects.requireNonNull(lease);
        }

        /**
         * A new claim of an event.
         *
         * @param event the status, or another event
         * @param trust what proved it: {@link AcceptedRequest#trust()}
         * @param lease for how long the claim holds, if nobody completes or releases it; more than handling ever takes
         */
        public static Claim of(WebhookEvent event, Trust trust, Duration lease) {
            return new Claim(event.eventKey(), event.provider(), trust, lease);
        }

        /**
         * The key under which to remember the event: its {@link WebhookEvent#eventKey()} and the trust, at most 200 ASCII
         * characters. It contains the trust so that a stranger's copy of an event never takes the place of the verified one.
         */
        public String key() {
            return eventKey + ":" + trust;
        }

        /** An id of this claim, which no other has: 36 ASCII characters. */
        public String id() {
            return id;
        }

        /** The id of the provider. */
        public String provider() {
            return provider;
        }

        /** What proved the request. */
        public Trust trust() {
            return trust;
        }

        /** How long the claim is valid. */
        public Duration lease() {
            return lease;
        }

        /** The key, which shows nothing that was sent, and the id. */
        @Override
        public String toString() {
            return "Claim{" + key() + ", " + id + "}";
        }
    }
}
