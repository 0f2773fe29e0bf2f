package io.callstatus.flink;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.util.FileUtils;

/**
 * Where a run on this machine keeps how far it has come, and what does not fit into its memory. For nobody else to see: it holds
 * numbers. Immutable.
 */
record Checkpoints(Path folder) {
    /** The setting that names the checkpoint to begin at. */
    static final String RECOVERY = "execution.state-recovery.path";

    static Checkpoints inANewFolder() throws IOException {
        return new Checkpoints(Files.createTempDirectory("callstatus-checkpoints"));
    }

    Configuration settings() {
        Configuration settings = new Configuration();
        settings.set(CheckpointingOptions.CHECKPOINTS_DIRECTORY, folder.toUri().toString());
        settings.set(CoreOptions.TMP_DIRS, folder.toString());
        return settings;
    }

    void delete() {
        FileUtils.deleteDirectoryQuietly(folder.toFile());
    }

    /** For who has to repair something first; where there is nothing to go on from, nothing is kept either. */
    String howToGoOn() throws IOException {
        Optional<Path> last = last();
        if (last.isEmpty()) {
            delete();
            return "It had reached no checkpoint: once the reason is gone, run it again, with an empty folder.\n";
        }
        return "Once the reason is gone, go on from the last checkpoint by the same arguments, and in front of them\n  -D "
                + RECOVERY + "=" + last.get().toUri() + "\n";
    }

    private Optional<Path> last() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.endsWith("_metadata"))
                    .map(Path::getParent)
                    .max(Comparator.comparingInt(Checkpoints::number));
        }
    }

    private static int number(Path checkpoint) {
        return Integer.parseInt(checkpoint.getFileName().toString().replaceFirst("chk-", ""));
    }
}
