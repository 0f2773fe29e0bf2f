package io.callstatus.inspect;

/** A command line that makes no sense; the message says why. It never holds a secret. */
final class UsageException extends Exception {
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
