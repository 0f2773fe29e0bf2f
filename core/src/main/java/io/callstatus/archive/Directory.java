package io.callstatus.archive;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The folder of an archive, which one process writes to, and its files. Thread-safe. */
final class Directory implements Closeable {
    private static final String GZIP = ".gz";
    private static final String UNFINISHED = ".tmp";
    private static final String LOCK = ".lock";
    /** The number orders them; the time is for people. */
    private static final Pattern NAME = Pattern.compile("requests-([0-9]{10})-[0-9TZ]+\\.jsonl(\\.gz)?");

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");

    private final Path path;
    private final boolean isPosix;
    private final FileChannel lock;

    private Directory(Path path, boolean isPosix, FileChannel lock) {
        this.path = path;
        this.isPosix = isPosix;
        this.lock = lock;
    }

    /** Makes it if need be, and takes it. */
    static Directory open(Path path) throws IOException {
        boolean isPosix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
        Files.createDirectories(path, mode(isPosix, "rwx------"));
        requirePrivate(path, isPosix);
        FileChannel lock = FileChannel.open(
                path.resolve(LOCK),
                EnumSet.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                mode(isPosix, "rw-------"));
        if (!isTaken(lock)) {
            lock.close();
            throw new IOException("another archive writes to this folder: give each process a folder of its own");
        }
        Directory directory = new Directory(path, isPosix, lock);
        directory.removeUnfinished();
        return directory;
    }

    private static void requirePrivate(Path path, boolean isPosix) throws IOException {
        if (isPosix && !OWNER_ONLY.containsAll(Files.getPosixFilePermissions(path))) {
            throw new IOException(
                    "others may look into the folder of the archive, which holds personal data and secrets:"
                            + " take their permissions (chmod 700), or name a folder that is not there yet");
        }
    }

    private static boolean isTaken(FileChannel channel) throws IOException {
        try {
            FileLock taken = channel.tryLock();
            return taken != null;
        } catch (OverlappingFileLockException e) {
            return false; // by this process
        }
    }

    private static FileAttribute<?>[] mode(boolean isPosix, String mode) {
        return isPosix
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))}
                : new FileAttribute<?>[0];
    }

    /** What a crash has left of a file that was written anew: the old one is still there. */
    private void removeUnfinished() throws IOException {
        for (Path file : list(path, name -> name.endsWith(UNFINISHED))) {
            Files.delete(file);
        }
    }

    /** The files of an archive in the order in which they were written. */
    static List<Path> files(Path folder) throws IOException {
        return list(folder, name -> NAME.matcher(name).matches());
    }

    private static List<Path> list(Path folder, Predicate<String> wanted) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> wanted.test(file.getFileName().toString()))
                    .sorted()
                    .toList();
        }
    }

    static boolean isGzip(Path file) {
        return file.toString().endsWith(GZIP);
    }

    List<Path> files() throws IOException {
        return files(path);
    }

    /** A new file behind all others. */
    Path create(boolean isGzip, Instant now) throws IOException {
        List<Path> files = files();
        long number = files.isEmpty() ? 1 : number(files.get(files.size() - 1)) + 1;
        String time = now.toString().replaceAll("[^0-9TZ]", "");
        String name = String.format(Locale.ROOT, "requests-%010d-%s.jsonl%s", number, time, isGzip ? GZIP : "");
        return Files.createFile(path.resolve(name), mode(isPosix, "rw-------"));
    }

    private static long number(Path file) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        return name.matches() ? Long.parseLong(name.group(1)) : 0;
    }

    /** A file beside another one, to be written anew. */
    Path unfinished(Path file) throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + UNFINISHED);
        Files.deleteIfExists(beside);
        return Files.createFile(beside, mode(isPosix, "rw-------"));
    }

    /** Puts the new file in the place of the other, at once. */
    static void replace(Path file, Path by) throws IOException {
        Files.move(by, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The bytes of all files. */
    long size() throws IOException {
        long size = 0;
        for (Path file : files()) {
            size += Files.size(file);
        }
        return size;
    }

    /** Gives it to the next. */
    @Override
    public void close() throws IOException {
        lock.close();
    }
}
