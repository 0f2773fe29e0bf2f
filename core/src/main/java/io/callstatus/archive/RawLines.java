package io.callstatus.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a file as bytes. A line takes no more memory than it has bytes, and never more than the limit. For one thread.
 */
final class RawLines {
    private static final int BUFFER = 64 << 10;
    /** What is passed over of one file without a line to show for it, in limits; behind that, it is no archive of ours. */
    private static final int MAX_WITHOUT_LINE = 16;

    private final InputStream in;
    private final int longest;
    private byte[] buffer = new byte[BUFFER];
    private int from;
    private int to;
    private long passedOver;
    private boolean ended;

    RawLines(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /** How a line ends. */
    enum End {
        /** As it should. */
        WHOLE,
        /** With the file: as a rule a crash, or it is being written. */
        CUT_OFF,
        /** Beyond the limit: it was passed over. */
        TOO_LONG,
        /** Where the compressed data is damaged, or breaks off. */
        DAMAGED,
        /** With far more than a line may have: the rest of the file is left alone. */
        GIVEN_UP
    }

    /**
     * A line.
     *
     * @param bytes without the end of the line; none of one that was passed over
     */
    record Raw(byte[] bytes, End end) {}

    /** The next line; null behind the last one. */
    @Nullable
    Raw next() throws IOException {
        int length = 0; // of the line as far as it was looked at
        while (!ended) {
            int end = lineEnd(from + length);
            if (end >= 0) {
                return whole(end);
            }
            length = to - from;
            if (length > longest) {
                return passOver();
            }
            End broken = fill();
            if (broken != null) {
                return last(broken);
            }
        }
        return null;
    }

    private int lineEnd(int start) {
        for (int i = start; i < to; i++) {
            if (buffer[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    private Raw whole(int end) {
        int start = from;
        from = end + 1;
        if (start == end && ++passedOver > (long) MAX_WITHOUT_LINE * longest) {
            ended = true;
            return new Raw(new byte[0], End.GIVEN_UP);
        }
        boolean isTooLong = end - start > longest;
        return new Raw(
                isTooLong ? new byte[0] : Arrays.copyOfRange(buffer, start, end), isTooLong ? End.TOO_LONG : End.WHOLE);
    }

    /** What is left when the file ends; null where nothing is. */
    private @Nullable Raw last(End broken) {
        ended = true;
        boolean isNothing = broken == End.CUT_OFF && from == to;
        Raw rest = isNothing ? null : new Raw(Arrays.copyOfRange(buffer, from, to), broken);
        from = to;
        return rest;
    }

    /** Reads more behind what is there; how the file ends where it does, and null where it does not. */
    private @Nullable End fill() throws IOException {
        makeRoom();
        try {
            int read = in.read(buffer, to, buffer.length - to);
            to += Math.max(0, read);
            return read < 0 ? End.CUT_OFF : null;
        } catch (EOFException | ZipException e) {
            return End.DAMAGED;
        }
    }

    private void makeRoom() {
        if (from > 0) {
            System.arraycopy(buffer, from, buffer, 0, to - from);
            to -= from;
            from = 0;
        }
        if (to == buffer.length) {
            buffer = Arrays.copyOf(buffer, (int) Math.min(2L * to, Math.max(to + 1L, longest + 1L)));
        }
    }

    /** To the end of the line, without keeping it. */
    private Raw passOver() throws IOException {
        while (true) {
            passedOver += to - from;
            from = to;
            if (passedOver > (long) MAX_WITHOUT_LINE * longest) {
                ended = true;
                return new Raw(new byte[0], End.GIVEN_UP);
            }
            End broken = fill();
            if (broken != null) {
                ended = true;
                return new Raw(new byte[0], broken == End.CUT_OFF ? End.TOO_LONG : broken);
            }
            int end = lineEnd(from);
            if (end >= 0) {
                from = end + 1;
                return new Raw(new byte[0], End.TOO_LONG);
            }
        }
    }
}
