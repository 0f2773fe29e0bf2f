package io.callstatus.inspect;

/** A command line that makes no sense; the message says why. It never holds a secret. */
public final class UsageException extends Exception {
    private static final long serialVersionUID = 1L;

    /** With what is wrong, and nothing that was given. */
    public UsageException(String message) {
        super(message);
    }
}
