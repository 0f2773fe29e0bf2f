package io.callstatus.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.callstatus.UnreadableRequestException.Kind;
import io.callstatus.archive.ArchiveLine.Broken;
import io.callstatus.archive.ArchiveLine.Stored;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveReaderTest {
    @TempDir
    Path folder;

    private static String line(int number) {
        return Requests.numbered(number).toJson();
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("stored.jsonl"), text);
    }

    private static void assertBroken(ArchiveLine line, long number, Kind kind, String message) {
        assertThat(line).isInstanceOf(Broken.class);
        assertThat(line.number()).isEqualTo(number);
        assertThat(((Broken) line).cause().kind()).isEqualTo(kind);
        assertThat(((Broken) line).cause()).hasMessageContaining(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no JSON",
                "{}",
                "[]",
                "{\"receivedAt\":\"2026-11-03T09:05:07Z\",\"method\":\"POST\",\"url\":\"https://a.example/\",\"headers\":[],\"body\":\"YQ\"}",
                "{\"receivedAt\":\"2026-11-03T09:05:07Z\",\"method\":\"POST\",\"url\":\"https://a.example/\",\"headers\":[],\"body\":\"YR==\"}",
                "{\"receivedAt\":\"2026-11-03T09:05:07Z\",\"method\":\"POST\",\"url\":\"https://a.example/\",\"headers\":[],\"body\":\"YQ==\\n"
                    + "\"}",
                "{\"receivedAt\":\"2026-11-03T09:05:07Z\",\"method\":\"POST\",\"url\":\"https://a.example/\",\"headers\":[[\"A"
                    + " B\",\"c\"]],\"body\":\"\"}",
                "{\"receivedAt\":\"2026-11-03T09:05:07Z\",\"method\":\"POST\",\"url\":\"https://a.example/\",\"headers\":[[\"A\",\"c\\r"
                    + "\\n"
                    + "B: d\"]],\"body\":\"\"}",
                "{\"receivedAt\":\"2026-11-03T09:05:07Z\",\"method\":\"POST\",\"url\":\"https://a.example/\\u0000\",\"headers\":[],\"body\":\"\"}"
            })
    void lines_oneThatIsNoRequest_costsThatLine(String broken) throws IOException {
        List<ArchiveLine> lines = Requests.lines(file(line(1) + "\n" + broken + "\n" + line(2) + "\n"));
        assertThat(lines).hasSize(3);
        assertBroken(lines.get(1), 2, Kind.NOT_HTTP, "");
        assertThat(lines.get(2).number()).isEqualTo(3);
        assertThat(Requests.numbers(folder.resolve("stored.jsonl"))).containsExactly(1, 2);
    }

    @Test
    void lines_oneThatIsNotUtf8_costsThatLine() throws IOException {
        byte[] damaged = (line(1) + "\n" + line(2) + "\n").getBytes(StandardCharsets.US_ASCII);
        damaged[20] = (byte) 0xFF;
        List<ArchiveLine> lines = Requests.lines(Files.write(folder.resolve("a"), damaged));
        assertBroken(lines.get(0), 1, Kind.NOT_HTTP, "UTF-8");
        assertThat(lines.get(1)).isInstanceOf(Stored.class);
    }

    @Test
    void lines_blankOnesAndOtherLineEnds_areNothing() throws IOException {
        Path file = file("\n" + line(1) + "\r\n\n" + line(2));
        assertThat(Requests.lines(file)).extracting(ArchiveLine::number).containsExactly(2L, 4L);
        assertThat(Requests.numbers(file)).containsExactly(1, 2);
    }

    @Test
    void lines_oneThatIsTooLong_isPassedOverWithoutBeingKept() throws IOException {
        String endless = "x".repeat(5 << 20);
        Path file = file(line(1) + "\n" + endless + "\n" + line(2) + "\n" + endless);
        try (Stream<ArchiveLine> read =
                ArchiveReader.of(file).withMaxBodyBytes(100).lines()) {
            List<ArchiveLine> lines = read.toList();
            assertThat(lines).hasSize(4);
            assertBroken(lines.get(1), 2, Kind.TOO_LARGE, "the line is over the limit");
            assertThat(lines.get(2)).isInstanceOf(Stored.class);
            assertBroken(lines.get(3), 4, Kind.TOO_LARGE, "the line is over the limit");
        }
    }

    @Test
    void lines_bodyOverTheLimit_costsThatLine() throws IOException {
        Path file = file(line(1) + "\n");
        try (Stream<ArchiveLine> lines =
                ArchiveReader.of(file).withMaxBodyBytes(3).lines()) {
            assertBroken(lines.toList().get(0), 1, Kind.TOO_LARGE, "the body");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ArchiveReader.of(file).withMaxBodyBytes(-1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "\n"})
    void lines_compressedFileThatGoesOnForNothing_areGivenUp(String text) throws IOException {
        Path file = Files.write(folder.resolve("a.gz"), Requests.gzip(line(1) + "\n" + text.repeat(40 << 20)));
        try (Stream<ArchiveLine> read =
                ArchiveReader.of(file).withMaxBodyBytes(0).lines()) {
            List<ArchiveLine> lines = read.toList();
            assertThat(lines).hasSize(2);
            assertThat(((Broken) lines.get(1)).cause()).hasMessageContaining("read no further");
        }
    }

    @Test
    void lines_damagedCompression_keepsWhatCameBefore() throws IOException {
        byte[] whole = Requests.gzip(line(1) + "\n" + line(2) + "\n");
        byte[] changed = whole.clone();
        changed[whole.length - 5] ^= 1; // of the checksum
        List<ArchiveLine> lines = Requests.lines(Files.write(folder.resolve("a.gz"), changed));
        assertThat(lines).hasSize(3);
        assertBroken(lines.get(2), 3, Kind.NOT_HTTP, "damaged");
        List<ArchiveLine> cut = Requests.lines(Files.write(folder.resolve("b.gz"), Arrays.copyOf(whole, 5)));
        assertBroken(cut.get(0), 1, Kind.NOT_HTTP, "damaged");
    }

    @Test
    void lines_ofAStream_haveItsName() throws IOException {
        byte[] zipped = Requests.gzip(line(1) + "\n" + line(2));
        try (Stream<ArchiveLine> lines = ArchiveReader.lines("stdin", new ByteArrayInputStream(zipped))) {
            assertThat(lines).extracting(ArchiveLine::file).containsExactly("stdin", "stdin");
        }
    }

    @Test
    void lines_fileThatIsDeletedMeanwhile_hasNone() throws IOException {
        try (FileArchive archive =
                FileArchive.builder(folder.resolve("all")).rotateBytes(1).open()) {
            archive.store(Requests.numbered(1));
            archive.store(Requests.numbered(2));
        }
        try (Stream<ArchiveLine> lines = ArchiveReader.of(folder.resolve("all")).lines()) {
            Files.delete(Requests.files(folder.resolve("all")).get(1));
            assertThat(lines).hasSize(1);
        }
    }

    @Test
    void lines_folderThatIsNone_saysSo() {
        assertThatThrownBy(() -> Requests.lines(folder.resolve("none"))).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void toString_ofLines_showsNothingThatWasSent() throws IOException {
        List<ArchiveLine> lines = Requests.lines(file(line(1) + "\n{\"number\":\"+13125550142\"}\n"));
        assertThat(lines.toString()).doesNotContain("/calls", "n=1", "555", "number\"");
    }
}
