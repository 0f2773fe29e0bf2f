package io.callstatus.flink;

/** Invalid arguments; the message says which are valid. */
final class UsageException extends Exception {
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
