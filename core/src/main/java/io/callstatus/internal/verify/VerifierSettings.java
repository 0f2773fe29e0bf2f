package io.callstatus.internal.verify;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * What a receiver decides about every scheme.
 *
 * @param clock gives the present time
 * @param tolerance how far the time in a signature may differ from it, in both directions
 * @param calledAt the URLs that the providers were given
 * @param strictBoundaries whether a request is refused if it is uncertain what its signature covers
 * @param diagnoses how many refusals are diagnosed; null if none is
 */
public record VerifierSettings(
        Clock clock,
        Duration tolerance,
        CalledUrls calledAt,
        boolean strictBoundaries,
        @Nullable DiagnosisLimit diagnoses) {
    private static final Duration LONGEST = Duration.ofDays(1);

    /** The same with a clock that stands still. */
    public VerifierSettings asOf(Instant time) {
        return new VerifierSettings(
                Clock.fixed(time, ZoneOffset.UTC), tolerance, calledAt, strictBoundaries, diagnoses);
    }

    /**
     * Refuses a tolerance so long that recorded requests could be sent again.
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
