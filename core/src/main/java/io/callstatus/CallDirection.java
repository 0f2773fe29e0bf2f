package io.callstatus;

/** Which way the call went, seen from the account that the provider reports to. */
public enum CallDirection {
    /** A call that came in to a number of the account. */
    INBOUND,
    /** A call that the account made. */
    OUTBOUND,
    /** Not sent, or a word that this release does not know; {@link CallStatus#directionText()} has it. */
    UNKNOWN
}
