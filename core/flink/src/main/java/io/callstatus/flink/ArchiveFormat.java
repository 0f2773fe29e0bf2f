package io.callstatus.flink;

import java.io.IOException;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.file.src.FileSourceSplit;
import org.apache.flink.connector.file.src.reader.BulkFormat;

/**
 * Archives: one request on each line. Several workers read parts of a plain file at once; one worker reads a file whose name
 * ends in {@code .gz}. Immutable.
 */
final class ArchiveFormat implements BulkFormat<RawLine, FileSourceSplit> {
    private static final long serialVersionUID = 1L;

    private final int longest;

    ArchiveFormat(int longest) {
        this.longest = longest;
    }

    @Override
    public Reader<RawLine> createReader(Configuration configuration, FileSourceSplit split) throws IOException {
        return ArchiveReader.open(split, longest);
    }

    @Override
    public Reader<RawLine> restoreReader(Configuration configuration, FileSourceSplit split) throws IOException {
        return ArchiveReader.open(split, longest);
    }

    @Override
    public boolean isSplittable() {
        return true; // Flink knows by its name that a file is compressed
    }

    @Override
    public TypeInformation<RawLine> getProducedType() {
        return RawLine.INFO;
    }
}
