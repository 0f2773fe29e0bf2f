package io.callstatus.internal;

import org.jspecify.annotations.Nullable;

/** A failure as it may be logged: types and places. Its messages stay out, since they may hold what was sent. */
public final class LoggedFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int DEPTH = 10;

    private LoggedFailure(Throwable original, @Nullable Throwable cause) {
        super(original.getClass().getName(), cause);
        setStackTrace(original.getStackTrace());
    }

    /** The same failure and, up to ten, its causes. */
    public static LoggedFailure of(Throwable failure) {
        return of(failure, DEPTH);
    }

    private static LoggedFailure of(Throwable failure, int depth) {
        Throwable cause = failure.getCause();
        return new LoggedFailure(failure, cause == null || depth == 0 ? null : of(cause, depth - 1));
    }

    /** The name of the original type. */
    @Override
    public String toString() {
        return String.valueOf(getMessage());
    }
}
