package io.callstatus.flink;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The jar that has Flink in it, alone. */
@Timeout(900)
class LocalJarIT {
    @TempDir
    Path folder;

    private Process start(List<String> arguments) throws IOException {
        List<String> all = new ArrayList<>(
                List.of("-jar", Jvm.jar("callstatus-flink-local.jar").toString()));
        all.addAll(arguments);
        return new ProcessBuilder(Jvm.command(List.of(), all.toArray(String[]::new)))
                .redirectOutput(folder.resolve("out.txt").toFile())
                .redirectError(folder.resolve("err.txt").toFile())
                .start();
    }

    private String text(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    private List<String> arguments(Path archive, Path to) throws Exception {
        List<String> arguments = new ArrayList<>(List.of(Jobs.believing(folder)));
        arguments.addAll(List.of(archive.toString(), to.toString()));
        return arguments;
    }

    @Test
    void jar_alone_foldsAnArchive() throws Exception {
        Path archive = folder.resolve("archive");
        Traffic traffic = TrafficArchive.write(archive, 5_000, 8);
        Path to = folder.resolve("to");
        assertThat(start(arguments(archive, to)).waitFor()).as(text("err.txt")).isZero();
        Output output = new Output(to);
        output.assertTimelines(PlainFold.of(archive).timelines());
        assertThat(output.deadLines()).containsExactlyInAnyOrderElementsOf(traffic.refused());
        assertThat(text("out.txt")).startsWith("provider ").contains("twilio");
        assertThat(text("err.txt").replaceAll("[^\r\n]*\r", ""))
                .as("warnings, each on a line of its own, and one line of progress")
                .matches("(warning: .*\n)+read 5,\\d+ \\(100 %\\).*\n");
    }

    @Test
    void jar_withoutArguments_saysHowItIsCalled() throws Exception {
        assertThat(start(List.of()).waitFor()).isEqualTo(2);
        assertThat(text("err.txt")).contains("Usage: java -jar callstatus-flink-local.jar [OPTION]... FROM TO");
    }

    /** A cluster takes jobs from whoever reaches it. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void cluster_inside_listensOnTheLoopbackAddressOnly() throws Exception {
        Path archive = folder.resolve("archive");
        TrafficArchive.write(archive, 20_000, 9);
        Process process = start(arguments(archive, folder.resolve("to")));
        Set<String> addresses = new TreeSet<>();
        while (process.isAlive()) {
            addresses.addAll(Sockets.listening(process.pid()));
        }
        assertThat(process.waitFor()).as(text("err.txt")).isZero();
        assertThat(addresses).isNotEmpty().isSubsetOf(Sockets.LOOPBACK);
    }
}
