package io.callstatus.flink;

import java.io.IOException;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.file.src.FileSourceSplit;
import org.apache.flink.connector.file.src.reader.BulkFormat;

/**
 * Archives: a request on each line. A plain file is read in parts by several workers at once, one whose name ends in
 * {@code .gz} by one. Immutable.
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
        return true; // Flink knows by the name that a compressed file is not
    }

    @Override
    public TypeInformation<RawLine> getProducedType() {
        return RawLine.INFO;
    }
}
