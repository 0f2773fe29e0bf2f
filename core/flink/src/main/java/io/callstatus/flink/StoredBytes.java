package io.callstatus.flink;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Reads and counts the stored bytes of a file. Not thread-safe. */
final class StoredBytes extends FilterInputStream {
    private final long size;
    private long count;

    StoredBytes(InputStream in, long size) {
        super(in);
        this.size = size;
    }

    long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count += read < 0 ? 0 : 1;
        return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        count += Math.max(read, 0);
        return read;
    }

    /** The JDK looks for a further gzip member only if bytes are available. */
    @Override
    public int available() {
        return (int) Math.min(size - count, Integer.MAX_VALUE);
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
