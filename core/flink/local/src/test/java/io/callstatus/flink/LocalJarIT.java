package io.callstatus.flink;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar that contains Flink, as somebody runs it who has nothing but Java. */
class LocalJarIT {
    private static final String JAR = System.getProperty("local.jar");

    @TempDir
    Path folder;

    /** What a run said, and how it ended. */
    private record Run(int status, String out, String err) {}

    private Run run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m", "-jar", JAR));
        command.addAll(Arrays.asList(arguments));
        Path out = folder.resolve("stdout");
        Path err = folder.resolve("stderr");
        int status = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start()
                .waitFor();
        return new Run(status, Files.readString(out, UTF_8), Files.readString(err, UTF_8));
    }

    private String[] arguments(Path archive, Path out, String... more) throws Exception {
        List<String> arguments = new ArrayList<>(List.of(Jobs.believing(folder)));
        arguments.addAll(List.of(more));
        arguments.addAll(List.of(archive.toString(), out.toString()));
        return arguments.toArray(String[]::new);
    }

    @Test
    void archive_givesTimelinesProgressAndATable() throws Exception {
        Traffic traffic = Traffic.of(2_000, 2);
        Path archive = Files.write(folder.resolve("archive.jsonl"), traffic.lines());
        PlainFold expected = PlainFold.of(traffic.lines());
        Path out = folder.resolve("out");
        Run run = run(arguments(archive, out));
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(new Output(out).timelines()).isEqualTo(expected.timelines());
        assertThat(run.err()).contains("(100 %)").contains("left -");
        assertThat(run.out()).startsWith("provider ").contains("\nsignalwire ").contains("\nall ");
        assertThat(run.out().lines().reduce((first, last) -> last).orElseThrow())
                .endsWith(String.format("%,d timelines", expected.timelines().size()));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(out)))
                .isEqualTo("rwx------");
        assertThat(run.out() + run.err()).doesNotContain(Traffic.SECRET);
    }

    /** By sorting instead of state in memory. */
    @Test
    void archive_asABatch_givesTheSame() throws Exception {
        Traffic traffic = Traffic.of(2_000, 3);
        Path archive = Files.write(folder.resolve("archive.jsonl"), traffic.lines());
        Path out = folder.resolve("out");
        Run run = run(arguments(archive, out, "-Dexecution.runtime-mode=BATCH"));
        assertThat(run.status()).as(run.err()).isZero();
        PlainFold expected = PlainFold.of(traffic.lines());
        assertThat(new Output(out).timelines()).isEqualTo(expected.timelines());
        assertThat(new Output(out).count("REPORT")).isEqualTo(expected.reports());
    }

    @Test
    void arguments_thatMakeNoSense_areExplained() throws Exception {
        assertThat(run("--trust-unverified", "nobody", "a", "b"))
                .matches(run -> run.status() == 2)
                .extracting(Run::err)
                .asString()
                .startsWith("--trust-unverified needs one of the providers [")
                .contains("Usage:");
        assertThat(run(folder.resolve("missing").toString(), "b").err()).startsWith("there is no ");
    }

    @Test
    void secrets_thatAreNotThere_endTheRunWithTheirPlace() throws Exception {
        Path archive = Files.writeString(folder.resolve("archive.jsonl"), "{}\n");
        Run run = run(
                "--secret-env",
                "freeclimb=NO_SUCH_VARIABLE",
                archive.toString(),
                folder.resolve("out").toString());
        assertThat(run.status()).isOne();
        assertThat(run.err()).contains("the environment variable NO_SUCH_VARIABLE is not set on this worker");
    }
}
