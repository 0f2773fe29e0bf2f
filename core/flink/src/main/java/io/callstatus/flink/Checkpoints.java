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
 * Where a run on this machine keeps how far it has come, and what does not fit into its memory. For nobody else to see: it holds
 * numbers. Immutable.
 *
 * @param folder of this run
 * @param before that of the run that this one goes on with; absent where there is none, or it is not ours
 */
record Checkpoints(Path folder, Optional<Path> before) {
    private static final String PREFIX = "callstatus-checkpoints";
    private static final int ATTEMPTS = 20;
    private static final long PAUSE = 20_000_000;

    /** The setting that names the checkpoint to begin at. */
    static final String RECOVERY = "execution.state-recovery.path";

    /**
     * For a run.
     *
     * @param recovery the checkpoint that it goes on from; null where it begins
     */
    static Checkpoints inANewFolder(@Nullable String recovery) throws IOException {
        return new Checkpoints(
                Files.createTempDirectory(PREFIX), Optional.ofNullable(recovery).flatMap(Checkpoints::folderOf));
    }

    /** The folder that a run before has made; nobody else's is ever deleted. */
    private static Optional<Path> folderOf(String checkpoint) {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir")).toAbsolutePath();
        try {
            Path path = Path.of(URI.create(checkpoint)).normalize();
            return path.startsWith(temporary) && path.getNameCount() > temporary.getNameCount()
                    ? Optional.of(temporary.resolve(path.getName(temporary.getNameCount())))
                            .filter(folder -> folder.getFileName().toString().startsWith(PREFIX))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // no file of this machine
        }
    }

    Configuration settings() {
        Configuration settings = new Configuration();
        settings.set(CheckpointingOptions.CHECKPOINTS_DIRECTORY, folder.toUri().toString());
        settings.set(CoreOptions.TMP_DIRS, folder.toString());
        return settings;
    }

    /** Once nothing is to be gone on from any more. */
    void delete() {
        delete(folder);
        deleteBefore();
    }

    /** As often as it takes: a cluster that is just ending still writes there. */
    private static void delete(Path folder) {
        for (int i = 0; i < ATTEMPTS && Files.exists(folder); i++) {
            FileUtils.deleteDirectoryQuietly(folder.toFile());
            LockSupport.parkNanos(i * PAUSE);
        }
    }

    private void deleteBefore() {
        before.ifPresent(Checkpoints::delete);
    }

    /** For who has to repair something first; where there is nothing to go on from, nothing is kept either. */
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

    /** The cluster inside, which is just ending, tidies up in the same folder. */
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
