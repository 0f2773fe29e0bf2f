package io.callstatus.internal.scan;

import io.callstatus.UnreadableRequestException;
import io.callstatus.internal.text.JsonStrings;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A body that may be too large to be kept. A small one is complete; of a large one, this is the beginning and the stream with
 * the rest, which is read once and passed on in blocks. For one thread; whoever reads the rest does so for all.
 */
public final class StreamedBody extends InputStream {
    /** How many bytes decide what a large body is. */
    public static final int BEGINNING = 8 << 10;

    private final List<byte[]> blocks;
    private final byte[] beginning;
    private final InputStream rest;
    private final int limit;
    private final boolean isWhole;
    private final AtomicBoolean taken = new AtomicBoolean();

    private StreamedBody(List<byte[]> blocks, InputStream rest, int limit, boolean isWhole) {
        this.blocks = blocks;
        this.beginning = blocks.isEmpty() ? new byte[0] : blocks.get(0);
        this.rest = rest;
        this.limit = limit;
        this.isWhole = isWhole;
    }

    /** Receives the bytes of a body that is not kept. */
    @FunctionalInterface
    public interface Sink {
        /** Receives some bytes; the array is used again afterwards. */
        void take(byte[] block, int length);
    }

    /**
     * Reads a body up to a limit, and leaves the rest in the stream.
     *
     * @throws UnreadableRequestException if it is larger and does not begin like JSON
     */
    public static StreamedBody read(InputStream stream, int limit) throws IOException {
        List<byte[]> blocks = new ArrayList<>();
        int size = 0;
        while (size <= limit) {
            byte[] block = stream.readNBytes(Math.min(BEGINNING, limit + 1 - size));
            if (block.length == 0) {
                return new StreamedBody(blocks, stream, limit, true);
            }
            blocks.add(block);
            size += block.length;
        }
        StreamedBody body = new StreamedBody(blocks, stream, limit, false);
        if (!JsonStrings.beginsWithBracket(body.beginning())) {
            throw body.tooLarge();
        }
        return body;
    }

    /** Whether nothing is left in the stream. */
    public boolean isWhole() {
        return isWhole;
    }

    /** The bytes that were read: all of them if the body is complete. */
    public byte[] bytes() {
        int size = blocks.stream().mapToInt(block -> block.length).sum();
        byte[] bytes = new byte[size];
        int at = 0;
        for (byte[] block : blocks) {
            System.arraycopy(block, 0, bytes, at, block.length);
            at += block.length;
        }
        return bytes;
    }

    /** The first bytes; not copied. */
    public byte[] beginning() {
        return beginning;
    }

    /** The refusal of a body that would have to be kept. */
    public UnreadableRequestException tooLarge() {
        return UnreadableRequests.tooLarge(limit, "the body");
    }

    /**
     * Passes on the whole body, once.
     *
     * @param most how many bytes may be passed on
     * @throws UnreadableRequestException if it is larger, breaks off, or was passed on before
     */
    public void handOver(long most, Sink sink) {
        if (taken.getAndSet(true)) {
            throw UnreadableRequests.consumed("it is too large to be kept, and was verified already");
        }
        long size = 0;
        for (byte[] block : blocks) {
            sink.take(block, block.length);
            size += block.length;
        }
        blocks.clear();
        byte[] buffer = new byte[BEGINNING];
        for (int n = next(buffer); n >= 0; n = next(buffer)) {
            size += n;
            UnreadableRequests.requireWithin(size, most, "the body");
            sink.take(buffer, n);
        }
    }

    private int next(byte[] buffer) {
        try {
            return rest.read(buffer);
        } catch (IOException | RuntimeException e) {
            throw UnreadableRequests.brokenOff(e.getClass().getSimpleName());
        }
    }

    /** Nothing: the body is passed on, not read. */
    @Override
    public int read() throws IOException {
        throw new IOException("a body that is not kept is read by verify");
    }

    /** Nothing that was sent. */
    @Override
    public String toString() {
        return "StreamedBody{***}";
    }
}
