package io.callstatus.flink;

import io.callstatus.flink.LineReader.Line;
import io.callstatus.flink.RawLine.Fault;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.apache.flink.connector.file.src.FileSourceSplit;
import org.apache.flink.connector.file.src.reader.BulkFormat;
import org.apache.flink.connector.file.src.util.CheckpointedPosition;
import org.apache.flink.connector.file.src.util.IteratorResultIterator;
import org.apache.flink.core.fs.FSDataInputStream;
import org.apache.flink.core.fs.Path;
import org.jspecify.annotations.Nullable;

/** Reads one file, or a part of it: the lines that begin in the part. Not thread-safe. */
final class ArchiveReader implements BulkFormat.Reader<RawLine> {
    private static final int LINES = 256;
    private static final int BYTES = 1 << 20;
    private static final int GZIP_BUFFER = 1 << 16;

    private final String source;
    private final boolean isCompressed;
    private final long end;
    private final StoredBytes stored;
    private final InputStream bytes;
    private final LineReader lines;
    private long counted;
    private long lineNumber;
    private boolean isDamaged;

    private ArchiveReader(FileSourceSplit split, StoredBytes stored, int longest, long position) throws IOException {
        this.source = split.path().toString();
        this.isCompressed = isCompressed(split.path());
        this.end = isCompressed ? Long.MAX_VALUE : split.offset() + split.length();
        this.stored = stored;
        this.bytes = isCompressed ? unzipped(stored) : stored;
        this.lines = new LineReader(bytes, position, longest);
        this.counted = position;
    }

    private static boolean isCompressed(Path path) {
        return path.getName().endsWith(".gz");
    }

    /** From its beginning, or from the position in a checkpoint. */
    static ArchiveReader open(FileSourceSplit split, int longest) throws IOException {
        FSDataInputStream file = split.path().getFileSystem().open(split.path());
        CheckpointedPosition left = split.getReaderPosition().orElse(null);
        long known = left == null ? CheckpointedPosition.NO_OFFSET : left.getOffset();
        boolean isInside = !isCompressed(split.path()) && known < 0 && split.offset() > 0;
        long position = isCompressed(split.path()) ? 0 : known >= 0 ? known : split.offset() - (isInside ? 1 : 0);
        file.seek(position);
        StoredBytes stored = new StoredBytes(file, split.fileSize() - position);
        ArchiveReader reader = new ArchiveReader(split, stored, longest, position);
        reader.skip((isInside ? 1 : 0) + (left == null ? 0 : left.getRecordsAfterOffset()));
        return reader;
    }

    /** A file that is not gzip has no readable line: its first read says so. */
    private static InputStream unzipped(StoredBytes stored) {
        return new InputStream() {
            private @Nullable InputStream unzipped;

            @Override
            public int read() throws IOException {
                throw new UnsupportedOperationException("lines are read in blocks");
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                if (unzipped == null) {
                    unzipped = new GZIPInputStream(stored, GZIP_BUFFER);
                }
                return unzipped.read(buffer, offset, length);
            }
        };
    }

    private void skip(long count) throws IOException {
        for (long i = 0; i < count && next() != null; i++) {
            lineNumber++;
        }
    }

    @Override
    public BulkFormat.@Nullable RecordIterator<RawLine> readBatch() throws IOException {
        long offset = isCompressed ? 0 : lines.position();
        long before = isCompressed ? lineNumber : 0;
        List<RawLine> batch = new ArrayList<>();
        long size = 0;
        RawLine line = next();
        while (line != null) {
            batch.add(line);
            lineNumber++;
            size += line.bytes().length;
            line = batch.size() < LINES && size < BYTES ? next() : null;
        }
        return batch.isEmpty() ? null : new IteratorResultIterator<>(batch.iterator(), offset, before);
    }

    /** The next line that begins in this part; null after the last. */
    private @Nullable RawLine next() throws IOException {
        if (isDamaged || lines.position() >= end) {
            return null;
        }
        try {
            Line line = lines.next();
            return line == null
                    ? null
                    : raw(line.offset(), line.length(), line.bytes(), line.isWhole() ? null : Fault.LINE_TOO_LONG);
        } catch (EOFException | ZipException e) {
            isDamaged = true;
            return raw(lines.position(), 0, new byte[0], Fault.DAMAGED_FILE);
        }
    }

    private RawLine raw(long offset, long length, byte[] bytes, @Nullable Fault fault) {
        long before = counted;
        counted = isCompressed ? stored.count() : lines.position();
        return new RawLine(source, offset, length, Math.max(counted - before, 0), bytes, fault);
    }

    @Override
    public void close() throws IOException {
        bytes.close();
        stored.close();
    }
}
