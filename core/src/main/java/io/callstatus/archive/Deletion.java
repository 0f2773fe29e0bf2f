package io.callstatus.archive;

import io.callstatus.internal.text.Limits;
import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.function.Predicate;
import java.util.zip.GZIPOutputStream;

/**
 * Takes requests out of the files that are not written any more. A file is replaced at once by what is left of it, so a crash
 * leaves the old one or the new one.
 *
 * @param directory where the files are
 * @param coding how requests stand in lines; what stays is copied as it stands
 * @param unwanted which requests go
 * @param brokenBefore lines that cannot be read go with a file that was written before
 */
record Deletion(Directory directory, LineCoding coding, Predicate<ArchiveLine.Stored> unwanted, Instant brokenBefore) {
    /** Reading has to take every line that was ever written. */
    private static final int LARGEST_BODY = 32 * Limits.BODY;

    /** How many requests were deleted. */
    long run() throws IOException {
        long deleted = 0;
        for (Path file : directory.files()) {
            deleted += in(file);
        }
        return deleted;
    }

    private long in(Path file) throws IOException {
        FileTime written = Files.getLastModifiedTime(file);
        Count count = count(file, written);
        if (count.kept == 0) {
            Files.delete(file);
        } else if (count.gone() > 0) {
            Path left = directory.unfinished(file);
            copy(file, left, written);
            Files.setLastModifiedTime(left, written);
            Directory.replace(file, left);
        }
        return count.deleted;
    }

    private record Count(long kept, long deleted, long broken) {
        long gone() {
            return deleted + broken;
        }
    }

    private boolean isUnwanted(ArchiveLine line, FileTime written) {
        return line instanceof ArchiveLine.Stored stored
                ? unwanted.test(stored)
                : written.toInstant().isBefore(brokenBefore);
    }

    private ArchiveFile open(Path file) throws IOException {
        return new ReadSettings(LARGEST_BODY, coding).open(file);
    }

    private Count count(Path file, FileTime written) throws IOException {
        long kept = 0;
        long deleted = 0;
        long broken = 0;
        try (ArchiveFile lines = open(file)) {
            for (ArchiveLine line = lines.next(); line != null; line = lines.next()) {
                if (!isUnwanted(line, written)) {
                    kept++;
                } else if (line instanceof ArchiveLine.Stored) {
                    deleted++;
                } else {
                    broken++;
                }
            }
        }
        return new Count(kept, deleted, broken);
    }

    private void copy(Path file, Path left, FileTime written) throws IOException {
        try (ArchiveFile lines = open(file);
                FileOutputStream raw = new FileOutputStream(left.toFile());
                OutputStream out = out(raw, Directory.isGzip(file))) {
            for (ArchiveLine line = lines.next(); line != null; line = lines.next()) {
                if (!isUnwanted(line, written)) {
                    out.write(lines.bytes());
                    out.write('\n');
                }
            }
            if (out instanceof GZIPOutputStream zip) {
                zip.finish();
            }
            out.flush();
            raw.getFD().sync();
        }
    }

    private static OutputStream out(FileOutputStream raw, boolean isGzip) throws IOException {
        OutputStream buffered = new BufferedOutputStream(raw);
        return isGzip ? new GZIPOutputStream(buffered) : buffered;
    }
}
