package io.callstatus.testkit;

/** How a simulated call ends. */
enum CallEnd {
    ANSWERED,
    NO_ANSWER,
    BUSY,
    ABANDONED,
    CANCELED,
    FAILED
}
