package io.callstatus.internal.log;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.function.Supplier;

/**
 * The logger {@code io.callstatus}. What anybody on the network can cause is written once for each kind and then counted, so
 * nobody can fill the log; DEBUG has every line. It is given nothing that was sent. Thread-safe.
 */
public final class LimitedLog {
    private final Logger log = System.getLogger("io.callstatus");
    private final LogLimiter limiter = new LogLimiter();

    /** Writes about a request: see {@link #note(String, String, Supplier)}. */
    public void note(String kind, String message) {
        note(kind, message, () -> "");
    }

    /**
     * Writes about a request: the first of its kind as a warning, every further one on DEBUG, and once a minute, as a warning,
     * how many there were.
     *
     * @param kind what is counted together, such as {@code freeclimb MISMATCH}
     * @param message the text
     * @param more what is added to the message if it is written alone; created only if it is written
     */
    public void note(String kind, String message, Supplier<String> more) {
        List<String> lines = limiter.note(kind, message, more);
        lines.forEach(this::warn);
        if (lines.isEmpty()) {
            log.log(Level.DEBUG, () -> message + more.get());
        }
    }

    /** Writes the count of a minute that is over, if there is one. Called whenever something happens. */
    public void due() {
        limiter.due().forEach(this::warn);
    }

    /** Writes a warning about something that only the receiver's own code can cause. */
    public void warn(String message) {
        log.log(Level.WARNING, message);
    }

    /** Writes a detail. */
    public void debug(String message) {
        log.log(Level.DEBUG, message);
    }

    /** Writes a failure of the receiver's code. */
    public void failed(String message, Throwable failure) {
        log.log(Level.ERROR, message, failure);
    }

    /** Writes a failure of code that runs at refusals too: the first of a kind completely; the others are counted. */
    public void failedOften(String kind, String message, Throwable failure) {
        List<String> lines = limiter.note(kind, message, () -> "");
        lines.forEach(line -> {
            if (line.equals(message)) {
                failed(message, failure);
            } else {
                warn(line);
            }
        });
    }

    /** Which logger it is. */
    @Override
    public String toString() {
        return "LimitedLog{" + log.getName() + ", " + limiter + "}";
    }
}
