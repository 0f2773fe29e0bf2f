package io.callstatus.spi;

import io.callstatus.CallDirection;
import io.callstatus.EndedBy;
import java.util.Optional;

/** The side that a provider's word names as the one that ended a call; for some words, the direction decides who that is. */
public enum HangupSide {
    /** The calling party. */
    CALLER,
    /** The called party. */
    CALLEE,
    /** The platform, or a carrier behind it. */
    PROVIDER,
    /** The user's own program. */
    APPLICATION,
    /** The party outside the account, such as a customer: the caller of an inbound call, the callee of an outbound one. */
    FAR_END,
    /** The person of the account, such as an agent: the callee of an inbound call, the caller of an outbound one. */
    NEAR_END,
    /** No side is known to be named. */
    UNKNOWN;

    /**
     * Who that is in a call of this direction; empty for {@link #UNKNOWN}, and if the direction has to decide but is not known.
     */
    public Optional<EndedBy> endedBy(CallDirection direction) {
        return switch (this) {
            case CALLER -> Optional.of(EndedBy.CALLER);
            case CALLEE -> Optional.of(EndedBy.CALLEE);
            case PROVIDER -> Optional.of(EndedBy.PROVIDER);
            case APPLICATION -> Optional.of(EndedBy.APPLICATION);
            case FAR_END -> party(direction, CallDirection.INBOUND);
            case NEAR_END -> party(direction, CallDirection.OUTBOUND);
            case UNKNOWN -> Optional.empty();
        };
    }

    private static Optional<EndedBy> party(CallDirection direction, CallDirection ofCaller) {
        return direction == CallDirection.UNKNOWN
                ? Optional.empty()
                : Optional.of(direction == ofCaller ? EndedBy.CALLER : EndedBy.CALLEE);
    }
}
