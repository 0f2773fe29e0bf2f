package io.callstatus.internal.log;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A failure in the form in which it may be logged: types and places. Messages are left out, since they may hold what was sent.
 */
public final class LoggedFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int DEPTH = 10;

    private final String part;
    private final @Nullable VirtualMachineError fatal;

    private LoggedFailure(String part, Throwable original, @Nullable Throwable cause) {
        super(original.getClass().getName(), cause);
        this.part = part;
        this.fatal = original instanceof VirtualMachineError error ? error : null;
        setStackTrace(original.getStackTrace());
    }

    /**
     * The same failure and up to ten of its causes.
     *
     * @param part whose code failed
     */
    public static LoggedFailure of(String part, Throwable failure) {
        return of(part, failure, DEPTH);
    }

    private static LoggedFailure of(String part, Throwable failure, int depth) {
        if (failure instanceof LoggedFailure logged) {
            return logged; // one of code that is called by other code
        }
        Throwable cause = failure.getCause();
        return new LoggedFailure(part, failure, cause == null || depth == 0 ? null : of(part, cause, depth - 1));
    }

    /** Whose code failed. */
    public String part() {
        return part;
    }

    /** The failure itself if the Java machine is what fails: no code may hide that. */
    public Optional<VirtualMachineError> fatal() {
        return Optional.ofNullable(fatal);
    }

    /** The name of the original type. */
    @Override
    public String toString() {
        return String.valueOf(getMessage());
    }
}
