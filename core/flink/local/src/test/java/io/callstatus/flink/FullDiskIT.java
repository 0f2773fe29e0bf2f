package io.callstatus.flink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A disk of one MiB, which fills up, and is then made larger. Where nobody may mount one, nothing is tested. */
@Timeout(900)
class FullDiskIT {
    private static final String SCRIPT = """
        set -u
        mount -t tmpfs -o size=1m,mode=700 tmpfs "$OUT"
        "$@" "$OUT" > "$LOGS/out.txt" 2> "$LOGS/err.txt"
        echo $? > "$LOGS/first"
        mount -o remount,size=500m "$OUT"
        checkpoint=$(sed -n 's/^  -D //p' "$LOGS/err.txt")
        "$@" -D "$checkpoint" "$OUT" > "$LOGS/out.txt" 2> "$LOGS/again.txt"
        echo $? > "$LOGS/second"
        cp -r "$OUT" "$LOGS/copy"
        """;

    @TempDir
    Path folder;

    @Test
    void disk_thatIsFull_failsTheRun_whichGoesOnFromItsCheckpointOnceItIsNot() throws Exception {
        assumeTrue(isMounting(), "no disk may be mounted here");
        Path archive = folder.resolve("archive");
        Traffic traffic = TrafficArchive.write(archive, 8_000, 41);
        assertThat(shell(SCRIPT, command(archive))).isZero();
        assertThat(text("first")).isEqualTo("1");
        assertThat(text("err.txt")).contains("the job failed: ").contains("No space left on device");
        assertThat(text("second")).as(text("again.txt")).isEqualTo("0");
        Output output = new Output(folder.resolve("copy"));
        output.assertTimelines(PlainFold.of(archive).timelines());
        assertThat(output.deadLines()).containsExactlyInAnyOrderElementsOf(traffic.refused());
        assertThat(output.count("REPORT")).isEqualTo(traffic.genuine());
    }

    private String text(String name) throws IOException {
        return Files.readString(folder.resolve(name)).strip();
    }

    private List<String> command(Path archive) throws Exception {
        List<String> run = new ArrayList<>(Jvm.command(
                List.of("-jar", Jvm.jar("callstatus-flink-local.jar").toString()),
                "-Dexecution.checkpointing.interval=300ms"));
        run.addAll(List.of(Jobs.believing(folder)));
        run.add(archive.toString());
        return run;
    }

    private boolean isMounting() throws InterruptedException {
        try {
            return shell("mount -t tmpfs tmpfs \"$OUT\"", List.of()) == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** In a space of its own, whose disks nobody else sees. */
    private int shell(String script, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("unshare", "-rm", "sh", "-c", script, "sh"));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment()
                .put("OUT", Files.createDirectories(folder.resolve("disk")).toString());
        builder.environment().put("LOGS", folder.toString());
        return builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
