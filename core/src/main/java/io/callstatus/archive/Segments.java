package io.callstatus.archive;

import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The files of an archive as they are written, one after the other, up to its quota. For one thread at a time. */
final class Segments implements Closeable {
    private final FileArchive.Builder settings;
    private final Directory directory;
    private @Nullable Segment open;
    private long closedBytes;
    private boolean isClosed;

    Segments(FileArchive.Builder settings, Directory directory) throws IOException {
        this.settings = settings;
        this.directory = directory;
        this.closedBytes = directory.size();
    }

    void append(byte[] line) throws IOException {
        Segment segment = segment();
        if (closedBytes + segment.size() + line.length + 1 > settings.quotaBytes()) {
            throw new ArchiveFullException("the quota of " + settings.quotaBytes()
                    + " bytes is used up: delete what is old (deleteOlderThan), or raise it");
        }
        boolean isWritten = false;
        try {
            segment.write(line);
            isWritten = true;
        } finally {
            if (!isWritten) {
                end(segment, true);
            }
        }
    }

    /** The file to write to: another one where the last is full or old. */
    private Segment segment() throws IOException {
        if (isClosed) {
            throw new IOException("the archive is closed");
        }
        Instant now = Instant.now();
        Segment last = open;
        if (last != null && !settings.isOver(last, now)) {
            return last;
        }
        endFile();
        Segment next = settings.begin(directory, now);
        open = next;
        return next;
    }

    private void end(Segment segment, boolean isBroken) throws IOException {
        open = null;
        try {
            if (isBroken) {
                segment.abandon();
            } else {
                segment.close();
            }
        } finally {
            closedBytes += segment.size();
        }
    }

    /** Ends the file that is written; the next line begins another. */
    void endFile() throws IOException {
        if (open != null) {
            end(open, false);
        }
    }

    /** Looks again at what all closed files take. */
    void measure() throws IOException {
        long size = directory.size();
        closedBytes = open == null ? size : size - open.size();
    }

    /** Ends the file that is written; nothing can be written any more. */
    @Override
    public void close() throws IOException {
        isClosed = true;
        endFile();
    }
}
