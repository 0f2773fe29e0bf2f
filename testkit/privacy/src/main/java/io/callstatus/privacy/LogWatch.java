package io.callstatus.privacy;

import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;

/** Reads each line that the library logs, with the stack trace below it. */
final class LogWatch extends Handler {
    private static final Formatter LINES = new SimpleFormatter();

    @Override
    public void publish(LogRecord line) {
        Leaks.inText(LINES.format(line));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
