package io.callstatus.flink;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads lines of bytes. No line takes more memory than is allowed, however long it is. Not thread-safe. */
final class LineReader {
    private static final int BUFFER = 1 << 16;

    /** How many bytes of a line that is too long are kept: enough for a person to recognise it. */
    private static final int BEGINNING = 1_024;

    /**
     * A line, without its line end.
     *
     * @param offset where it begins
     * @param length its length in bytes
     * @param bytes all of it, or the first bytes if it is longer than allowed
     */
    record Line(long offset, long length, byte[] bytes) {
        boolean isWhole() {
            return bytes.length == length;
        }
    }

    private final InputStream in;
    private final int longest;
    private final byte[] buffer = new byte[BUFFER];
    private int next;
    private int end;
    private long position;

    LineReader(InputStream in, long position, int longest) {
        this.in = in;
        this.position = position;
        this.longest = longest;
    }

    /** The position at which the next line begins. */
    long position() {
        return position;
    }

    /** The next line; null after the last. */
    @Nullable
    Line next() throws IOException {
        if (next == end && !fill()) {
            return null;
        }
        long offset = position;
        int newline = newline();
        if (newline >= 0) {
            byte[] bytes = Arrays.copyOfRange(buffer, next, newline);
            advance(newline + 1 - next);
            return bytes.length <= longest ? line(offset, bytes) : beginning(offset, bytes.length, bytes);
        }
        return longLine(offset);
    }

    /** A line that continues after the buffer. */
    private Line longLine(long offset) throws IOException {
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        long length = 0;
        boolean isEnded = false;
        while (!isEnded && (next < end || fill())) {
            int newline = newline();
            int part = (newline < 0 ? end : newline) - next;
            if (length + part <= longest) {
                kept.write(buffer, next, part);
            } else if (kept.size() < BEGINNING) {
                kept.write(buffer, next, Math.min(part, BEGINNING));
            }
            length += part;
            isEnded = newline >= 0;
            advance(isEnded ? part + 1 : part);
        }
        return length <= longest ? line(offset, kept.toByteArray()) : beginning(offset, length, kept.toByteArray());
    }

    private static Line line(long offset, byte[] bytes) {
        boolean hasReturn = bytes.length > 0 && bytes[bytes.length - 1] == '\r';
        byte[] line = hasReturn ? Arrays.copyOf(bytes, bytes.length - 1) : bytes;
        return new Line(offset, line.length, line);
    }

    private static Line beginning(long offset, long length, byte[] bytes) {
        return new Line(offset, length, Arrays.copyOf(bytes, Math.min(bytes.length, BEGINNING)));
    }

    private int newline() {
        int i = next;
        while (i < end && buffer[i] != '\n') {
            i++;
        }
        return i < end ? i : -1;
    }

    private void advance(int bytes) {
        next += bytes;
        position += bytes;
    }

    private boolean fill() throws IOException {
        int read = in.read(buffer, 0, buffer.length);
        next = 0;
        end = Math.max(read, 0);
        return read > 0;
    }
}
