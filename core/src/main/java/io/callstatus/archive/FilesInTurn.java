package io.callstatus.archive;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines of several files, of which one is open at a time. For one thread. */
final class FilesInTurn implements Closeable {
    private final Deque<Path> left;
    private final ReadSettings settings;
    private @Nullable ArchiveFile open;

    FilesInTurn(List<Path> files, ReadSettings settings) {
        this.left = new ArrayDeque<>(files);
        this.settings = settings;
    }

    /** The lines of a stream. */
    FilesInTurn(String name, InputStream in, ReadSettings settings) throws IOException {
        this(List.of(), settings);
        open = new ArchiveFile(name, in, settings);
    }

    /** The next line; null behind the last one. */
    @Nullable
    ArchiveLine next() throws IOException {
        while (open != null || !left.isEmpty()) {
            ArchiveFile file = open == null ? openNext() : open;
            ArchiveLine line = file == null ? null : file.next();
            if (line != null) {
                return line;
            }
            close();
        }
        return null;
    }

    /** A file that was deleted meanwhile has no lines. */
    private @Nullable ArchiveFile openNext() throws IOException {
        try {
            open = settings.open(left.remove());
            return open;
        } catch (NoSuchFileException e) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        ArchiveFile file = open;
        open = null;
        if (file != null) {
            file.close();
        }
    }
}
