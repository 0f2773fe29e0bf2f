package io.callstatus.flink;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;

/** The folders that a local run reads and writes. Stateless. */
final class LocalFolders {
    /** How many times smaller gzip makes lines, which have much in common. */
    private static final int COMPRESSED = 10;

    private LocalFolders() {}

    /**
     * The size of the input.
     *
     * @param stored how many bytes its files have
     * @param text about how many bytes of text they hold
     */
    record Archive(long stored, long text) {}

    static Archive archive(Path archive) throws UsageException, IOException {
        if (!Files.exists(archive)) {
            throw new UsageException("there is no file or folder " + archive + " to read from");
        }
        long stored = 0;
        long text = 0;
        try (Stream<Path> files = Files.walk(archive)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                long size = Files.size(file);
                stored += size;
                text += file.toString().endsWith(".gz") ? COMPRESSED * size : size;
            }
        }
        return new Archive(stored, text);
    }

    /**
     * Only the owner can read the output: it contains phone numbers and, in dead letters, secrets of requests.
     *
     * @param isGoingOn whether the folder's content belongs to the run that is continued
     */
    static void makePrivate(Path folder, boolean isGoingOn) throws UsageException, IOException {
        if (Files.exists(folder)) {
            requireFolder(folder);
            requireEmpty(folder, isGoingOn);
        }
        Files.createDirectories(folder);
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private static void requireFolder(Path folder) throws UsageException {
        if (!Files.isDirectory(folder)) {
            throw new UsageException(folder + " is a file: a folder is needed to write to, or the name of a new one");
        }
    }

    private static void requireEmpty(Path folder, boolean isGoingOn) throws UsageException, IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            if (!isGoingOn && inside.findAny().isPresent()) {
                throw new UsageException(folder + " is not empty: timelines of two runs would stand side by side");
            }
        }
    }
}
