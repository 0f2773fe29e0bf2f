package io.callstatus.internal.servlet;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/** A reader that knows whether its end was read. */
public final class ReplayedReader extends BufferedReader {
    private boolean ended;

    ReplayedReader(Reader text) {
        super(text);
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        ended |= value < 0;
        return value;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        int count = super.read(target, offset, length);
        ended |= count < 0;
        return count;
    }

    @Override
    public @Nullable String readLine() throws IOException {
        String line = super.readLine();
        ended |= line == null;
        return line;
    }

    @Override
    public void close() {
        ended = true;
    }

    /** Whether the end was seen, or the reader was closed. */
    public boolean hasEnded() {
        return ended;
    }
}
