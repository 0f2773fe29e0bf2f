package io.callstatus.internal.log;

/**
 * Calls code that is not this library's. What it throws is its own failure, and is never taken for a refusal by this library.
 */
public final class UserCode {
    private UserCode() {}

    /** Something that may throw. */
    @FunctionalInterface
    public interface Call<T> {
        /** Runs it. */
        T run() throws Exception;
    }

    /**
     * Runs it.
     *
     * @param part whose code it is, for the log
     * @throws LoggedFailure for whatever it throws
     */
    public static <T> T call(String part, Call<T> code) {
        try {
            return code.run();
        } catch (LoggedFailure e) {
            throw e;
        } catch (Throwable e) {
            if (e instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            throw LoggedFailure.of(part, e);
        }
    }
}
