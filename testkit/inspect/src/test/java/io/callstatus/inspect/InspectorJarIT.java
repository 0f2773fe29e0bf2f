package io.callstatus.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.testkit.Fixtures;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The finished jar in a process of its own. */
class InspectorJarIT {
    /** Far less than what 10,000 requests of this size would need at once. */
    private static final String HEAP = "-Xmx64m";

    private static final int SCREEN_WIDTH = 140;
    private static final int FILES = 10_000;
    private static final int PADDING = 8_000;

    @TempDir
    private Path folder;

    private Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                HEAP,
                "-jar",
                Objects.requireNonNull(System.getProperty("inspector.jar"))));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectError(
                        ProcessBuilder.Redirect.to(folder.resolve("stderr").toFile()))
                .start();
    }

    private void requireSilence() throws IOException {
        assertThat(folder.resolve("stderr")).isEmptyFile();
    }

    /** What a new user wants: one screen. */
    @Test
    void jar_withoutArguments_isOneScreenWithARowForEachProvider() throws IOException, InterruptedException {
        Process process = start();
        List<String> lines = process.inputReader(StandardCharsets.UTF_8).lines().toList();
        assertThat(process.waitFor()).as(lines.toString()).isEqualTo(Inspector.OK);
        List<String> providers = Stream.concat(Fixtures.providers().stream(), Stream.of("lookalikes"))
                .toList();
        assertThat(lines).hasSize(providers.size() + 4);
        assertThat(lines.get(0)).contains("from → to");
        assertThat(lines.subList(2, lines.size() - 2))
                .allMatch(line -> line.length() <= SCREEN_WIDTH)
                .extracting(line -> line.split(" ")[0])
                .containsExactlyElementsOf(providers);
        assertThat(lines).anyMatch(line -> line.matches("signalwire +\\d+ of \\d+ .*COMPLETED.*"));
        assertThat(lines.get(lines.size() - 2)).contains(" as expected, 0 not;");
        assertThat(lines.get(lines.size() - 1)).contains("--all", "--help");
        requireSilence();
    }

    @Test
    void jar_givenTenThousandFiles_needsNoMoreMemoryThanForOne() throws IOException, InterruptedException {
        Path requests = Files.createDirectory(folder.resolve("requests"));
        Path first = requests.resolve("00000.http");
        Files.writeString(first, Requests.REVRING.replace("\"c1\"", "\"c1\",\"x\":\"" + "x".repeat(PADDING) + "\""));
        for (int i = 1; i < FILES; i++) {
            Files.createLink(requests.resolve("%05d.http".formatted(i)), first);
        }
        Process process = start(requests.toString());
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            assertThat(lines.lines().filter(line -> line.contains("\"outcome\":\"call_status\"")))
                    .hasSize(FILES);
        }
        assertThat(process.waitFor()).isEqualTo(Inspector.OK);
        requireSilence();
    }

    @Test
    void jar_whoseReaderGoesAway_ends() throws IOException, InterruptedException {
        Path request = Files.writeString(folder.resolve("a.http"), Requests.REVRING);
        Process process = start(Collections.nCopies(2_000, request.toString()).toArray(String[]::new));
        process.getInputStream().close();
        assertThat(process.waitFor()).isEqualTo(Inspector.OK);
        requireSilence();
    }
}
