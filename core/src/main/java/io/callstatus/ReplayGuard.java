package io.callstatus;

import java.time.Clock;
import java.time.Duration;

/**
 * Takes each event once. A signature proves who made a request, not that it is new: whoever got hold of a genuine one can
 * send it again, and providers themselves deliver some events twice. Used by many threads at once.
 *
 * <pre>{@code
 * CallStatus status = Parsers.detect(request).verify(secrets).parse();
 * if (guard.claim(status.eventKey())) {
 *     handle(status);
 * }
 * response.setStatus(204); // the second time, too: else the provider goes on
 * }</pre>
 *
 * <p>Several servers need one memory. With a database, that is a table with a unique key, and the claim an insert in the
 * transaction that does the work: where the work fails, both are rolled back, and the next delivery is new again.
 *
 * <pre>{@code
 * create table call_event (event_key varchar(100) primary key, claimed_at timestamp not null)
 *
 * ReplayGuard guard = key -> jdbc.update(
 *         "insert into call_event values (?, current_timestamp) on conflict do nothing", key) == 1;
 * }</pre>
 *
 * <p>Where the database knows no {@code on conflict}, catch its exception for a duplicate key. Never ask first and insert
 * then: two deliveries at one time would both be new. Delete old rows by age; how long one must stay is how old a request
 * you are ready to take again, for ever where {@link Accepted#isAgeBounded()} is false.
 */
@FunctionalInterface
public interface ReplayGuard {
    /**
     * Takes an event, in one step, whoever else asks at the same time.
     *
     * @param eventKey its {@link CallStatus#eventKey()}, which has the account in it: no account takes another's
     * @return true the first time; false if it was taken before
     */
    boolean claim(String eventKey);

    /**
     * Gives an event back whose handling failed, so that the next delivery of it is new. Does nothing unless overridden,
     * since a claim in a transaction is rolled back with it.
     *
     * @param eventKey its {@link CallStatus#eventKey()}
     */
    default void release(String eventKey) {}

    /**
     * A guard in the memory of one server: enough against a delivery that comes twice in a row. It forgets all at a
     * restart, and what is older than the age; and where more events come than it may hold, the oldest. One event takes
     * about 200 bytes.
     *
     * @param capacity how many events it remembers at most
     * @param age how long it remembers an event
     * @throws IllegalArgumentException if the capacity is not positive, or the age not between 1 ms and 100 years
     */
    static ReplayGuard inMemory(int capacity, Duration age) {
        return new ReplayGuardInMemory(capacity, age, Clock.systemUTC());
    }
}
