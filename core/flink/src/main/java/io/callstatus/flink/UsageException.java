package io.callstatus.flink;

/** Arguments that make no sense; the message says what would. */
final class UsageException extends Exception {
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
