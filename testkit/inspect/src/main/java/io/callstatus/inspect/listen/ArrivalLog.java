package io.callstatus.inspect.listen;

import io.callstatus.WebhookRequest;
import io.callstatus.inspect.listen.Arrival.Examined;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** The last requests: the earliest go when there are too many, or when they are too large together. Thread-safe. */
public final class ArrivalLog {
    /** So many requests are kept. */
    public static final int MOST = 1_000;

    /** Of requests alone: with what is made of them, far less than 64 MiB. */
    private static final long MOST_BYTES = 16L << 20;

    private final Lock lock = new ReentrantLock();
    private final Condition more = lock.newCondition();
    private final ArrayDeque<Arrival> kept = new ArrayDeque<>();
    private long bytes;
    private long last;

    /** Keeps one more. */
    public Arrival add(WebhookRequest request, Examined examined) {
        lock.lock();
        try {
            last++;
            Arrival arrival = new Arrival(last, request, examined);
            kept.addLast(arrival);
            bytes += arrival.weight();
            while (kept.size() > MOST || bytes > MOST_BYTES && kept.size() > 1) {
                bytes -= kept.removeFirst().weight();
            }
            more.signalAll();
            return arrival;
        } finally {
            lock.unlock();
        }
    }

    /** The one of this number, while it is kept. */
    public Optional<Arrival> get(long number) {
        return all().stream().filter(arrival -> arrival.number() == number).findFirst();
    }

    /** All that are kept, the earliest first. */
    public List<Arrival> all() {
        lock.lock();
        try {
            return List.copyOf(kept);
        } finally {
            lock.unlock();
        }
    }

    /** Those behind this number; waits for one if there is none. Empty after that time. */
    public List<Arrival> after(long number, Duration timeout) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = timeout.toNanos();
            while (last <= number && left > 0) {
                left = more.awaitNanos(left);
            }
            return kept.stream().filter(arrival -> arrival.number() > number).toList();
        } finally {
            lock.unlock();
        }
    }

    /** The number of the last one; 0 before the first. */
    public long last() {
        lock.lock();
        try {
            return last;
        } finally {
            lock.unlock();
        }
    }
}
