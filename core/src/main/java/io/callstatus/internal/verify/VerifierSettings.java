package io.callstatus.internal.verify;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/**
 * What a receiver decides about every scheme.
 *
 * @param clock tells now
 * @param tolerance how far the time in a signature may lie from it, both ways
 * @param calledAt the URLs that the providers were given
 * @param strictBoundaries whether a request is refused where it is not certain what its signature covers
 */
public record VerifierSettings(Clock clock, Duration tolerance, CalledUrls calledAt, boolean strictBoundaries) {
    private static final Duration LONGEST = Duration.ofDays(1);

    /** The same with a clock that stands. */
    public VerifierSettings asOf(Instant time) {
        return new VerifierSettings(Clock.fixed(time, ZoneOffset.UTC), tolerance, calledAt, strictBoundaries);
    }

    /**
     * Refuses a tolerance in which what was recorded can be sent again for long.
     *
     * @throws IllegalArgumentException if it is more than a day
     */
    public static void requireShort(Duration tolerance) {
        if (tolerance.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("with a tolerance of more than a day, whoever recorded a signed request"
                    + " can send it again for as long: use a shorter one and set the clock by NTP, or accept that by"
                    + " allowToleranceLongEnoughToReplay()");
        }
    }
}
