package io.callstatus.internal.verify;

import java.time.Clock;
import java.time.Duration;

/**
 * What a receiver decides about every scheme.
 *
 * @param clock tells now
 * @param tolerance how far the time in a signature may lie from it, both ways
 * @param calledAt the URLs that the providers were given
 * @param strictBoundaries whether a request is refused where it is not certain what its signature covers
 */
public record VerifierSettings(Clock clock, Duration tolerance, CalledUrls calledAt, boolean strictBoundaries) {}
