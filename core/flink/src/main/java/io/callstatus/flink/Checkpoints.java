package io.callstatus.flink;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.util.FileUtils;
import org.jspecify.annotations.Nullable;

/**
 * The folder in which a local run keeps its checkpoints, and data that does not fit into its memory. Only its owner can read
 * it, since it contains phone numbers. Immutable.
 *
 * @param folder the folder of this run
 * @param before the folder of the run that this one continues; empty if there is none, or it was not created by this program
 */
record Checkpoints(Path folder, Optional<Path> before) {
    private static final String PREFIX = "callstatus-checkpoints";
    private static final int ATTEMPTS = 20;
    private static final long PAUSE = 20_000_000;

    /** The setting with the checkpoint to start from. */
    static final String RECOVERY = "execution.state-recovery.path";

    /**
     * For a run.
     *
     * @param recovery the checkpoint to start from; null if there is none
     */
    static Checkpoints inANewFolder(@Nullable String recovery) throws IOException {
        return new Checkpoints(
                Files.createTempDirectory(PREFIX), Optional.ofNullable(recovery).flatMap(Checkpoints::folderOf));
    }

    /** The folder that an earlier run has created; no other folder is ever deleted. */
    private static Optional<Path> folderOf(String checkpoint) {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir")).toAbsolutePath();
        try {
            Path path = Path.of(URI.create(checkpoint)).normalize();
            return path.startsWith(temporary) && path.getNameCount() > temporary.getNameCount()
                    ? Optional.of(temporary.resolve(path.getName(temporary.getNameCount())))
                            .filter(folder -> folder.getFileName().toString().startsWith(PREFIX))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // not a file of this machine
        }
    }

    Configuration settings() {
        Configuration settings = new Configuration();
        settings.set(CheckpointingOptions.CHECKPOINTS_DIRECTORY, folder.toUri().toString());
        settings.set(CoreOptions.TMP_DIRS, folder.toString());
        return settings;
    }

    /** Called when no checkpoint is needed any more. */
    void delete() {
        delete(folder);
        deleteBefore();
    }

    /** Tries several times: a cluster that is stopping still writes there. */
    private static void delete(Path folder) {
        for (int i = 0; i < ATTEMPTS && Files.exists(folder); i++) {
            FileUtils.deleteDirectoryQuietly(folder.toFile());
            LockSupport.parkNanos(i * PAUSE);
        }
    }

    private void deleteBefore() {
        before.ifPresent(Checkpoints::delete);
    }

    /** How to continue after the cause was removed. If there is no checkpoint, nothing is kept. */
    String howToGoOn(boolean isGoingOn) throws IOException {
        Optional<Path> last = last();
        if (last.isEmpty()) {
            delete(folder);
            return isGoingOn
                    ? "It had reached no further checkpoint: once the reason is gone, run it again by the same arguments.\n"
                    : "It had reached no checkpoint: once the reason is gone, run it again, with an empty folder.\n";
        }
        deleteBefore();
        return "Once the reason is gone, go on from the last checkpoint by the same arguments, and in front of them\n  -D "
                + RECOVERY + "=" + last.get().toUri() + "\n";
    }

    /** The cluster of this process, which is stopping, deletes files in the same folder meanwhile. */
    private Optional<Path> last() throws IOException {
        List<Path> complete = new ArrayList<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (file.endsWith("_metadata")) {
                    complete.add(file.getParent());
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException gone) {
                return FileVisitResult.CONTINUE;
            }
        });
        return complete.stream().max(Comparator.comparingInt(Checkpoints::number));
    }

    private static int number(Path checkpoint) {
        return Integer.parseInt(checkpoint.getFileName().toString().replaceFirst("chk-", ""));
    }
}
