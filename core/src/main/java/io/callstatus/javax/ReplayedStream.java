package io.callstatus.javax;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.servlet.ReadListener;
import javax.servlet.ServletInputStream;
import javax.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** A body from memory. */
final class ReplayedStream extends ServletInputStream {
    private final HttpServletRequest request;
    private final ByteArrayInputStream bytes;
    private @Nullable ReadListener listener;
    private boolean ended;

    ReplayedStream(HttpServletRequest request, ByteArrayInputStream bytes) {
        this.request = request;
        this.bytes = bytes;
    }

    @Override
    public int read() {
        int value = bytes.read();
        ended |= value < 0;
        return value;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        int count = bytes.read(target, offset, length);
        ended |= count < 0;
        return count;
    }

    @Override
    public int available() {
        return bytes.available();
    }

    @Override
    public void close() {
        ended = true;
    }

    /** Whether somebody was told that there is no more. */
    boolean hasEnded() {
        return ended;
    }

    @Override
    public boolean isFinished() {
        return bytes.available() == 0;
    }

    @Override
    public boolean isReady() {
        return true;
    }

    /** Calls back from a thread of the container, as it would itself: never from the one that is here now. */
    @Override
    public void setReadListener(ReadListener value) {
        if (listener != null) {
            throw new IllegalStateException("there is a ReadListener already");
        }
        listener = value;
        request.getAsyncContext().start(() -> feed(value));
    }

    private void feed(ReadListener reader) {
        try {
            if (!isFinished()) {
                reader.onDataAvailable();
            }
            if (isFinished()) {
                reader.onAllDataRead();
            }
        } catch (IOException | RuntimeException e) {
            reader.onError(e);
        }
    }
}
