package io.callstatus;

/**
 * Where a call stands, in the words of this library. New constants may be added in a minor release: give a
 * {@code switch} over this enum a default.
 */
public enum CallState {
    /** Accepted by the provider, not yet dialled. */
    QUEUED,
    /** Dialling has begun, or an inbound call has arrived. */
    INITIATED,
    /** The called party's phone rings. */
    RINGING,
    /** Answered, and still in progress. */
    IN_PROGRESS,
    /** Ended after having been answered. */
    COMPLETED,
    /** Answered, and ended for this side by a transfer to another party. */
    TRANSFERRED,
    /** Ended; nobody answered. */
    NO_ANSWER,
    /** Ended; the called party was busy. */
    BUSY,
    /** Ended; the caller left before anyone took the call, in a menu or in a queue. */
    ABANDONED,
    /** Ended; the called party declined. */
    REJECTED,
    /** Ended; cancelled by the calling side or by the API before an answer. */
    CANCELED,
    /** Ended; the call could not be connected. */
    FAILED,
    /** A word of the provider that this release does not know; {@link CallStatus#stateText()} has it. */
    UNKNOWN;

    /** Whether the call is over. False for {@link #UNKNOWN}, since it is not known. */
    public boolean isTerminal() {
        return switch (this) {
            case QUEUED, INITIATED, RINGING, IN_PROGRESS, UNKNOWN -> false;
            default -> true;
        };
    }

    /** Whether somebody took the call. */
    public enum Answered {
        /** Somebody took it. */
        YES,
        /** It ended, and nobody took it. */
        NO,
        /** It may still be taken, or the state is {@link CallState#UNKNOWN}. */
        UNDECIDED
    }

    /** Whether somebody took the call, as far as this state says. */
    public Answered answered() {
        return switch (this) {
            case IN_PROGRESS, COMPLETED, TRANSFERRED -> Answered.YES;
            case NO_ANSWER, BUSY, ABANDONED, REJECTED, CANCELED, FAILED -> Answered.NO;
            case QUEUED, INITIATED, RINGING, UNKNOWN -> Answered.UNDECIDED;
        };
    }
}
