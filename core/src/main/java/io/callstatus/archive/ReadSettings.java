package io.callstatus.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How files are read. Immutable.
 *
 * @param maxBodyBytes the largest body
 * @param coding how requests stand in lines
 */
record ReadSettings(int maxBodyBytes, LineCoding coding) {
    /** All that a request of such a body can take: rebuilt and in eight readings, in base64, behind an escaped head. */
    int longestJson() {
        return (int) Math.min(32L * maxBodyBytes + (2 << 20), 1 << 30);
    }

    int longestLine() {
        return coding.longestLine(longestJson());
    }

    ArchiveFile open(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        boolean isOpen = false;
        try {
            ArchiveFile opened = new ArchiveFile(String.valueOf(file.getFileName()), in, this);
            isOpen = true;
            return opened;
        } finally {
            if (!isOpen) {
                in.close();
            }
        }
    }
}
