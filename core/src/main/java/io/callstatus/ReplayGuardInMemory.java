package io.callstatus;

import java.time.Clock;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/** Keys with the time of their claim, the oldest first. Each claim clears what has become too old: there is no thread. */
final class ReplayGuardInMemory implements ReplayGuard {
    private static final Duration LONGEST = Duration.ofDays(36_500);

    private final int capacity;
    private final long ageMillis;
    private final Clock clock;
    private final Map<String, Long> claims = new LinkedHashMap<>();

    ReplayGuardInMemory(int capacity, Duration age, Clock clock) {
        if (capacity <= 0 || age.compareTo(Duration.ofMillis(1)) < 0 || age.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("a positive capacity, and an age of a millisecond to a hundred years");
        }
        this.capacity = capacity;
        this.ageMillis = age.toMillis();
        this.clock = clock;
    }

    @Override
    public synchronized boolean claim(String eventKey) {
        long now = clock.millis();
        forgetBefore(now - ageMillis);
        if (claims.containsKey(eventKey)) {
            return false;
        }
        if (claims.size() == capacity) {
            forgetOldest();
        }
        claims.put(eventKey, now);
        return true;
    }

    private void forgetBefore(long time) {
        Iterator<Long> oldest = claims.values().iterator();
        while (oldest.hasNext() && oldest.next() <= time) {
            oldest.remove();
        }
    }

    private void forgetOldest() {
        Iterator<Long> oldest = claims.values().iterator();
        oldest.next();
        oldest.remove();
    }

    @Override
    public synchronized void release(String eventKey) {
        claims.remove(eventKey);
    }

    /** Sizes only. */
    @Override
    public synchronized String toString() {
        return "ReplayGuard{" + claims.size() + " of " + capacity + "}";
    }
}
