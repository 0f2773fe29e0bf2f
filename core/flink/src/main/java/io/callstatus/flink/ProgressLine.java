package io.callstatus.flink;

import java.io.PrintStream;
import java.util.HashSet;
import java.util.Set;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/**
 * The last line on a terminal, which shows the progress. Above it are the warnings of this library, each once, even if several
 * workers write it. Thread-safe.
 */
final class ProgressLine implements AutoCloseable {
    private final PrintStream err;
    private final Logger logger = Logger.getLogger("io.callstatus");
    private final Handler warnings = new Warnings();
    private final boolean wasGivenOn = logger.getUseParentHandlers();
    private int shown;

    private ProgressLine(PrintStream err) {
        this.err = err;
    }

    /** Until it is closed, it shows the warnings of this process, which are then written nowhere else. */
    static ProgressLine open(PrintStream err) {
        ProgressLine line = new ProgressLine(err);
        line.logger.addHandler(line.warnings);
        line.logger.setUseParentHandlers(false);
        return line;
    }

    /** Replaces the previous line completely. */
    synchronized void show(String line) {
        err.print("\r" + line + " ".repeat(Math.max(shown - line.length(), 0)));
        err.flush();
        shown = line.length();
    }

    /** The last line stays. */
    synchronized void end() {
        if (shown > 0) {
            err.print("\n");
            shown = 0;
        }
    }

    private synchronized void above(String line) {
        show("");
        err.print("\r" + line + "\n");
        shown = 0;
    }

    @Override
    public void close() {
        logger.setUseParentHandlers(wasGivenOn);
        logger.removeHandler(warnings);
    }

    private final class Warnings extends Handler {
        private final Set<String> said = new HashSet<>();

        @Override
        public synchronized void publish(LogRecord record) {
            String message = new SimpleFormatter().formatMessage(record);
            if (record.getLevel().intValue() >= Level.WARNING.intValue() && said.add(message)) {
                above("warning: " + message + (record.getThrown() == null ? "" : ": " + record.getThrown()));
            }
        }

        @Override
        public void flush() {
            err.flush();
        }

        @Override
        public void close() {
            // Nothing is closed here, since the stream belongs to the caller.
        }
    }
}
