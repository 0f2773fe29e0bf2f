package io.callstatus.flink;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.testkit.Fixtures;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class LocalRunTest {
    private static final Pattern CHECKPOINT = Pattern.compile("-D (execution\\.state-recovery\\.path=\\S+)");

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... arguments) {
        out.reset();
        err.reset();
        try (PrintStream o = new PrintStream(out, true, UTF_8);
                PrintStream e = new PrintStream(err, true, UTF_8)) {
            return LocalRun.run(o, e, arguments);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private String[] believing(Object... more) throws Exception {
        List<String> arguments = new ArrayList<>(List.of(Jobs.believing(folder)));
        Arrays.stream(more).map(Object::toString).forEach(arguments::add);
        return arguments.toArray(String[]::new);
    }

    @Test
    void archive_withSecrets_givesProgressTimelinesAndATable() throws Exception {
        Traffic traffic = Traffic.of(300, 11);
        Path archive = Files.write(folder.resolve("a.jsonl"), traffic.lines());
        Path to = folder.resolve("out");
        assertThat(run(believing(archive, to))).as(err.toString(UTF_8)).isZero();
        new Output(to).assertTimelines(PlainFold.of(traffic.lines()).timelines());
        assertThat(err.toString(UTF_8))
                .containsOnlyOnce("warning: callerdesk is trusted by name, and is told by fields that exotel sends too")
                .matches("(?s).*read " + traffic.count() + " \\(100 %\\)  parsed " + traffic.genuine() + "  refused "
                        + traffic.refused().size() + "  \\d+/s  left - *\n");
        assertThat(out.toString(UTF_8))
                .startsWith("provider ")
                .containsPattern("twilio +\\d+ +0 +\\d+")
                .containsPattern("all +" + traffic.genuine() + " +0 +"
                        + traffic.refused().size() + "  \\d+ timelines\n$");
        assertThat(Files.getPosixFilePermissions(to)).isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void archive_withoutAnySecret_saysWhyAllIsRefused() throws Exception {
        Path archive = Files.write(folder.resolve("a.jsonl"), Traffic.of(10, 12).lines());
        assertThat(run(archive.toString(), folder.resolve("out").toString())).isZero();
        assertThat(err.toString(UTF_8)).contains("No secret was given").contains("--trust-unverified");
        assertThat(out.toString(UTF_8)).contains("NO_SECRET_CONFIGURED").contains(" 0 timelines");
    }

    @Test
    void secrets_thatAreNotThere_endTheRunAtItsStart() throws Exception {
        Path archive = Files.write(folder.resolve("a.jsonl"), Traffic.of(10, 13).lines());
        Path to = folder.resolve("out");
        assertThat(run("--secrets", folder + "/none", archive.toString(), to.toString()))
                .isEqualTo(1);
        assertThat(err.toString(UTF_8))
                .contains("the job failed: the file of secrets " + folder + "/none cannot be read on this worker")
                .contains("It had reached no checkpoint");
    }

    /** A file stands where a folder is needed, and then it is taken away. */
    @Test
    @Timeout(300)
    void sink_thatCannotBeWritten_failsTheJob_whichGoesOnFromItsCheckpoint() throws Exception {
        Traffic traffic = Traffic.of(6_000, 14);
        Path archive = Files.write(folder.resolve("a.jsonl"), deadLast(traffic));
        Path to = Files.createDirectory(folder.resolve("out"));
        String[] arguments =
                believing("-Dparallelism.default=1", "-Dexecution.checkpointing.interval=50ms", archive, to);
        CompletableFuture<Integer> running = CompletableFuture.supplyAsync(() -> run(arguments));
        while (!Files.exists(to.resolve("other-events"))) {
            Thread.sleep(20);
        }
        Path obstacle = Files.createFile(to.resolve("dead-letters"));
        assertThat(running.get()).isEqualTo(1);
        assertThat(err.toString(UTF_8)).contains("the job failed: ").contains(obstacle.toString());
        Files.delete(obstacle);
        Matcher checkpoint = CHECKPOINT.matcher(err.toString(UTF_8));
        assertThat(checkpoint.find()).as(err.toString(UTF_8)).isTrue();
        assertThat(folderOf(checkpoint.group(1))).isDirectory();
        assertNoSecret(folderOf(checkpoint.group(1)));
        List<String> again = new ArrayList<>(List.of("-D", checkpoint.group(1)));
        again.addAll(List.of(arguments));
        assertThat(run(again.toArray(String[]::new))).as(err.toString(UTF_8)).isZero();
        assertThat(folderOf(checkpoint.group(1)))
                .as("nothing is to be gone on from any more")
                .doesNotExist();
        Output output = new Output(to);
        output.assertTimelines(PlainFold.of(traffic.lines()).timelines());
        assertThat(output.deadLines()).containsExactlyInAnyOrderElementsOf(traffic.refused());
        assertThat(output.count("REPORT")).isEqualTo(traffic.genuine());
        assertThat(output.json("other-events")).hasSize(1);
    }

    /** The folder that the run has made for its checkpoints. */
    private static Path folderOf(String setting) {
        Path checkpoint = Path.of(URI.create(setting.substring(setting.indexOf('=') + 1)));
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        return temporary.resolve(temporary.relativize(checkpoint).getName(0));
    }

    private static void assertNoSecret(Path checkpoints) throws IOException {
        try (Stream<Path> files = Files.walk(checkpoints)) {
            List<Path> all = files.filter(Files::isRegularFile).toList();
            assertThat(all).isNotEmpty();
            for (Path file : all) {
                assertThat(Files.readString(file, ISO_8859_1)).doesNotContain(Traffic.SECRET);
            }
        }
    }

    /** What is no folder of ours stays, wherever the checkpoint lies; and who has gone on goes on again. */
    @Test
    void checkpoint_ofSomebodyElse_isKept() throws Exception {
        Path other = Files.createDirectories(folder.resolve("checkpoints/job/chk-1"));
        Path archive = Files.write(folder.resolve("a.jsonl"), Traffic.of(10, 15).lines());
        String recovery = "-Dexecution.state-recovery.path=" + other.toUri();
        assertThat(run(believing(recovery, archive, folder.resolve("out")))).isEqualTo(1);
        assertThat(other).isDirectory();
        assertThat(err.toString(UTF_8)).contains("no further checkpoint").contains("by the same arguments");
    }

    /** In front of all is an event that makes the job create a folder; behind all what goes to the folder that it cannot. */
    private static List<String> deadLast(Traffic traffic) {
        List<String> lines = new ArrayList<>();
        lines.add(Fixtures.all().stream()
                .filter(fixture ->
                        fixture.event().isPresent() && fixture.provider().equals("callerdesk"))
                .findFirst()
                .orElseThrow()
                .request()
                .toJson());
        List<String> genuine = new ArrayList<>(traffic.lines());
        genuine.removeAll(new HashSet<>(traffic.refused()));
        lines.addAll(genuine);
        lines.addAll(traffic.refused());
        return lines;
    }

    @Test
    void arguments_thatMakeNoSense_areAnsweredWithWhatWould() throws Exception {
        Path archive = Files.createFile(folder.resolve("a.jsonl"));
        assertThat(run()).isEqualTo(2);
        assertThat(err.toString(UTF_8))
                .startsWith("FROM and TO are needed")
                .contains("Usage: java -jar callstatus-flink-local.jar [OPTION]... FROM TO\n");
        assertThat(run(folder + "/none", folder + "/out")).isEqualTo(2);
        assertThat(err.toString(UTF_8)).startsWith("there is no file or folder " + folder + "/none to read from\n");
        assertThat(run(archive.toString(), archive.toString())).isEqualTo(2);
        assertThat(err.toString(UTF_8)).contains(archive + " is a file: a folder is needed");
        assertThat(run(archive.toString(), folder.toString())).isEqualTo(2);
        assertThat(err.toString(UTF_8)).contains(folder + " is not empty");
        assertThat(run("--help")).isZero();
        assertThat(out.toString(UTF_8)).startsWith("Usage: ").contains("--secrets FILE");
    }
}
