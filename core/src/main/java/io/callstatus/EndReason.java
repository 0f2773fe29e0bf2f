package io.callstatus;

/**
 * Why a call ended, in the words of this library. It explains the {@link CallState} and never replaces it: a call that is
 * {@code COMPLETED} may have ended by a {@link #TIMEOUT}.
 *
 * <p>A provider's word is mapped to one of these only if its page says what the word means; else it is {@link #UNKNOWN}, and
 * {@link CallStatus#endReasonText()} has the word. A later release may add constants.
 */
public enum EndReason {
    /** Somebody hung up: the ordinary end of a call. */
    NORMAL,
    /** The called party was busy. */
    BUSY,
    /** Nobody answered in time. */
    NO_ANSWER,
    /** The called party declined, or somebody else on its behalf. */
    REJECTED,
    /** The calling side cancelled the call before an answer. */
    CANCELED,
    /** The number does not exist, or is not a phone number. */
    INVALID_NUMBER,
    /** The called party exists and could not be reached: switched off, out of range, not registered. */
    UNREACHABLE,
    /** The call is not allowed: by a list, a regulator or a missing permission. */
    BLOCKED,
    /** A network had no capacity for the call. */
    CONGESTION,
    /** A machine answered. */
    MACHINE,
    /** The call was transferred. */
    TRANSFER,
    /** A limit of length or silence was reached. */
    TIMEOUT,
    /** The account has no credit left. */
    NO_CREDIT,
    /** A network failed. */
    NETWORK,
    /** The provider failed. */
    PROVIDER_ERROR,
    /** The user's own program or configuration failed: an API call, a script, an unreachable URL. */
    APPLICATION_ERROR,
    /** A reason was given that is not known to mean any of these. */
    UNKNOWN
}
