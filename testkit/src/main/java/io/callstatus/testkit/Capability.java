package io.callstatus.testkit;

import io.callstatus.CallDirection;
import io.callstatus.CallStatus;
import java.util.function.Predicate;

/** What most providers report and some do not; a provider that does not declares this in its {@link ProviderContract}. */
public enum Capability {
    /** Calls that are not over yet. */
    PROGRESS(status -> !status.state().isTerminal()),
    /** The direction of a call. */
    DIRECTION(status -> status.direction() != CallDirection.UNKNOWN),
    /** How long a call took. */
    DURATION(status -> status.duration().isPresent()),
    /** Where the recording of a call is. */
    RECORDING(status -> !status.recordings().isEmpty());

    private final Predicate<CallStatus> shows;

    Capability(Predicate<CallStatus> shows) {
        this.shows = shows;
    }

    boolean isShownBy(Fixture fixture) {
        return shows.test(fixture.status());
    }
}
