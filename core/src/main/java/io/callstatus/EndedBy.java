package io.callstatus;

/** Who ended a call, if a word of the provider names a side. A later release may add constants. */
public enum EndedBy {
    /** The calling party. */
    CALLER,
    /** The called party. */
    CALLEE,
    /** The platform, or a carrier behind it. */
    PROVIDER,
    /** The user's own program: an API call, a script, a voice agent. */
    APPLICATION
}
