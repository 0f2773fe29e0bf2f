package io.callstatus.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.inspect.progress.Progress;
import io.callstatus.testkit.Fixture;
import io.callstatus.testkit.Fixtures;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileModeTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void createFiles() throws IOException {
        for (String name : List.of("b/2.http", "a.http", "b.http", "b/note.txt")) {
            Path file = folder.resolve(name);
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Files.writeString(file, Requests.REVRING);
        }
    }

    private static List<String> files(Run run) {
        return run.lines().stream()
                .map(line -> String.valueOf(Comparison.tree(line).get("file")))
                .toList();
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    @Test
    void folder_ofCaptures_isReadByPathAndWithoutOtherFiles() {
        Run run = Run.of(folder.toString());
        assertThat(files(run)).containsExactly(path("a.http"), path("b.http"), path("b/2.http"));
        assertThat(run.status()).isEqualTo(Inspector.OK);
    }

    @Test
    void folder_withoutCaptures_isReadWhole() throws IOException {
        Files.delete(folder.resolve("b/2.http"));
        assertThat(files(Run.of(path("b")))).containsExactly(path("b/note.txt"));
    }

    @Test
    void folder_withoutFiles_isNotFine() throws IOException {
        Files.createDirectory(folder.resolve("empty"));
        Run run = Run.of(path("empty"));
        assertThat(run.status()).isEqualTo(Inspector.NOT_OK);
        assertThat(run.err()).contains("no file in");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void folder_withLinks_leadsToItsOwnFilesOnly() throws IOException {
        Path link = folder.resolve("b/up");
        Files.createSymbolicLink(link, folder);
        assertThat(files(Run.of(path("b")))).containsExactly(path("b/2.http"));
        assertThat(files(Run.of(link.toString())))
                .containsExactly(
                        link.resolve("a.http").toString(),
                        link.resolve("b.http").toString(),
                        link.resolve("b/2.http").toString());
    }

    /** Who names a folder means what is in it: a capture tool may have been fed with names. */
    @Test
    void folder_withLinksToFiles_leavesThemOut() throws IOException {
        Path outside = Files.writeString(folder.resolve("outside.txt"), Requests.REVRING);
        Path inside = Files.createDirectory(folder.resolve("c"));
        Files.createSymbolicLink(inside.resolve("link.http"), outside);
        Files.writeString(inside.resolve("own.http"), Requests.REVRING);
        assertThat(files(Run.of(path("c")))).containsExactly(path("c/own.http"));
        assertThat(files(Run.of(path("c/link.http")))).containsExactly(path("c/link.http"));
    }

    /** A pipe that nobody writes to would never end. */
    @Test
    void file_thatIsNone_isNotRead() throws Exception {
        Path pipe = folder.resolve("pipe.http");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        Run run = Run.of(pipe.toString(), path("a.http"));
        assertThat(run.status()).isEqualTo(Inspector.NOT_OK);
        assertThat(Comparison.tree(run.lines().get(0)))
                .containsEntry("message", "IO: the file cannot be read: it is neither a file nor a folder");
        assertThat(files(Run.of(folder.toString()))).doesNotContain(pipe.toString());
    }

    @Test
    void arguments_inTheOrderGiven_eachAtItsPlace() {
        Run run = Run.with(Requests.FREECLIMB, path("b.http"), "-", path("b"), path("a.http"));
        assertThat(files(run)).containsExactly(path("b.http"), "-", path("b/2.http"), path("a.http"));
    }

    @Test
    void file_thatIsNotThere_hasALineAndStopsNothing() {
        Run run = Run.of(path("none"), "nul\0", path("a.http"));
        assertThat(run.status()).isEqualTo(Inspector.NOT_OK);
        assertThat(run.lines()).hasSize(3);
        assertThat(Comparison.tree(run.lines().get(0)))
                .containsEntry("outcome", "unreadable")
                .containsEntry("kind", "IO")
                .containsEntry("message", "IO: the file cannot be read: there is none")
                .doesNotContainKey("httpStatus");
        assertThat(Comparison.tree(run.lines().get(1))).containsEntry("kind", "IO");
        assertThat(run.lines().get(2)).contains("call_status");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void file_ofAnySize_isReadNoFurtherThanTheLimit() throws IOException {
        byte[] large = new byte[8 << 20];
        byte[] head = Requests.json("X: y", "").getBytes(StandardCharsets.UTF_8);
        System.arraycopy(head, 0, large, 0, head.length);
        Files.write(folder.resolve("a.http"), large);
        assertThat(Comparison.tree(Run.of(path("a.http")).out())).containsEntry("kind", "TOO_LARGE");
    }

    @Test
    void output_thatNobodyReads_endsTheRun() {
        PrintStream broken = new PrintStream(new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("broken pipe");
            }
        });
        ByteArrayInputStream in = new ByteArrayInputStream(Requests.REVRING.getBytes(StandardCharsets.UTF_8));
        int status = Inspector.run(List.of(folder.toString(), "-"), in, broken, broken, Progress.NONE);
        assertThat(status).isEqualTo(Inspector.OK);
        assertThat(in.available()).as("was not asked for any more").isPositive();
    }

    @Test
    void fixtures_fromFiles_giveTheirGoldens() throws IOException {
        List<Fixture> fixtures = Stream.concat(Fixtures.all().stream(), Fixtures.lookAlikes().stream())
                .toList();
        for (Fixture fixture : fixtures) {
            Path file = folder.resolve("all").resolve(fixture + ".http");
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Files.write(file, fixture.http());
        }
        List<String> lines = Run.of(path("all")).lines();
        List<Fixture> sorted = fixtures.stream()
                .sorted((one, other) -> (one + ".http").compareTo(other + ".http"))
                .toList();
        assertThat(lines).hasSameSizeAs(fixtures);
        for (int i = 0; i < lines.size(); i++) {
            assertThat(Comparison.differences(sorted.get(i), Comparison.tree(lines.get(i))))
                    .as(sorted.get(i).toString())
                    .isEmpty();
        }
    }
}
