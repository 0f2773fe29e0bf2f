package io.callstatus.testkit;

/** The kind of result of a request. */
public enum Outcome {
    /** A call status. */
    CALL_STATUS,
    /** Several call statuses. */
    SEVERAL_STATUSES,
    /** Another event of a known provider. */
    NOT_A_CALL_STATUS,
    /** No provider claims it. */
    UNRECOGNIZED,
    /** A known provider's call status that cannot be read. */
    MALFORMED,
    /** The request itself cannot be read. */
    UNREADABLE
}
