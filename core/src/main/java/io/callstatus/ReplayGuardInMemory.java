package io.callstatus;

import java.time.Clock;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Events per provider and trust, the one that changed longest ago first. Each claim clears what is over: there is no thread. */
final class ReplayGuardInMemory implements ReplayGuard {
    private static final Duration LONGEST = Duration.ofDays(36_500);
    private static final String DONE = "";

    /** The id of the claim, or DONE; and when that is over. */
    private record Entry(String claim, long until) {}

    private final int capacity;
    private final long ageMillis;
    private final Clock clock;
    private final Map<String, Events> groups = new ConcurrentHashMap<>();

    ReplayGuardInMemory(int capacity, Duration age, Clock clock) {
        if (capacity <= 0 || age.compareTo(Duration.ofMillis(1)) < 0 || age.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "the capacity must be positive, and the age from 1 millisecond to 100 years");
        }
        this.capacity = capacity;
        this.ageMillis = age.toMillis();
        this.clock = clock;
    }

    @Override
    public Outcome claim(Claim claim) {
        return events(claim).claim(claim, clock.millis());
    }

    @Override
    public boolean complete(Claim claim) {
        return events(claim).complete(claim, clock.millis() + ageMillis);
    }

    @Override
    public void release(Claim claim) {
        events(claim).release(claim);
    }

    private Events events(Claim claim) {
        return groups.computeIfAbsent(claim.provider() + ":" + claim.trust(), group -> new Events(capacity));
    }

    /** Sizes only. */
    @Override
    public String toString() {
        int size = groups.values().stream().mapToInt(Events::size).sum();
        return "ReplayGuard{" + size + ", at most " + capacity + " per provider and trust}";
    }

    /** Those of one provider and trust. */
    private static final class Events {
        private final int capacity;
        private final Map<String, Entry> entries = new LinkedHashMap<>();

        Events(int capacity) {
            this.capacity = capacity;
        }

        synchronized Outcome claim(Claim claim, long now) {
            forget(now);
            Entry entry = entries.get(claim.key());
            if (entry != null && entry.until > now) {
                return entry.claim.equals(DONE) ? Outcome.DONE : Outcome.IN_FLIGHT;
            }
            put(claim.key(), new Entry(claim.id(), now + claim.lease().toMillis()));
            return Outcome.CLAIMED;
        }

        /** What was forgotten in the meantime nobody else has taken. */
        synchronized boolean complete(Claim claim, long until) {
            Entry entry = entries.get(claim.key());
            if (entry != null && !entry.claim.equals(claim.id())) {
                return false;
            }
            put(claim.key(), new Entry(DONE, until));
            return true;
        }

        synchronized void release(Claim claim) {
            Entry entry = entries.get(claim.key());
            if (entry != null && entry.claim.equals(claim.id())) {
                entries.remove(claim.key());
            }
        }

        synchronized int size() {
            return entries.size();
        }

        private void put(String key, Entry entry) {
            entries.remove(key); // so that it becomes the newest
            if (entries.size() == capacity) {
                forgetOldest();
            }
            entries.put(key, entry);
        }

        private void forget(long now) {
            Iterator<Entry> oldest = entries.values().iterator();
            while (oldest.hasNext() && oldest.next().until <= now) {
                oldest.remove();
            }
        }

        private void forgetOldest() {
            Iterator<Entry> oldest = entries.values().iterator();
            oldest.next();
            oldest.remove();
        }
    }
}
