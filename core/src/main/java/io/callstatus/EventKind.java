package io.callstatus;

/**
 * What an event that is not a call status is about. New constants may be added in a minor release: give a {@code switch} a
 * default.
 */
public enum EventKind {
    /** A recording was made, or failed. */
    RECORDING,
    /** What was said, as text. */
    TRANSCRIPT,
    /** A message was left. */
    VOICEMAIL,
    /** Keys were pressed, or speech was understood as input. */
    DTMF,
    /** A person or a machine answered. */
    MACHINE_DETECTION,
    /** A conference began, ended or changed. */
    CONFERENCE,
    /** A queue or a place in it changed. */
    QUEUE,
    /** A text message, a fax or the like. */
    MESSAGE,
    /** The provider tests the URL, and may want an answer. */
    HANDSHAKE,
    /** Anything else, known or unknown. */
    OTHER
}
