package io.callstatus.flink;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * A clock that shows when the current request was received: signatures expire by that time, and not by now. Not thread-safe.
 */
final class ReceiptClock extends Clock {
    private Instant now = Instant.EPOCH;

    void set(Instant receivedAt) {
        now = receivedAt;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
