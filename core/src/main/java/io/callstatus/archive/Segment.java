package io.callstatus.archive;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.zip.GZIPOutputStream;

/**
 * One file of an archive while it is written. Each line is handed to the system whole before {@link #write} returns; compressed,
 * too, so that whatever a crash leaves can be read up to there. For one thread at a time.
 */
final class Segment implements Closeable {
    private static final int BUFFER = 64 << 10;

    private final FileOutputStream file;
    private final Counter counter;
    private final OutputStream out;
    private final boolean isSynced;
    private final Instant since;

    private Segment(FileOutputStream file, boolean isGzip, boolean isSynced, Instant since) throws IOException {
        this.file = file;
        this.counter = new Counter(file);
        OutputStream buffered = new BufferedOutputStream(counter, BUFFER);
        this.out = isGzip ? new GZIPOutputStream(buffered, BUFFER, true) : buffered;
        this.isSynced = isSynced;
        this.since = since;
    }

    /** Writes to a file that is there, and empty. */
    static Segment of(Path path, boolean isGzip, boolean isSynced, Instant since) throws IOException {
        FileOutputStream file = new FileOutputStream(path.toFile(), true);
        boolean isOpen = false;
        try {
            Segment segment = new Segment(file, isGzip, isSynced, since);
            isOpen = true;
            return segment;
        } finally {
            if (!isOpen) {
                file.close();
            }
        }
    }

    private static final class Counter extends FilterOutputStream {
        private long count;

        Counter(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
            count++;
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
            count += length;
        }
    }

    /** Writes a line and its end. */
    void write(byte[] line) throws IOException {
        out.write(line);
        out.write('\n');
        out.flush();
        if (isSynced) {
            file.getFD().sync();
        }
    }

    /** How many bytes were written to the file. */
    long size() {
        return counter.count;
    }

    /** When it was begun. */
    Instant since() {
        return since;
    }

    /** Ends it. */
    @Override
    public void close() throws IOException {
        try {
            out.close();
        } finally {
            file.close();
        }
    }

    /** Ends it as it is, where its last line may be there by half. */
    void abandon() throws IOException {
        file.close();
    }
}
