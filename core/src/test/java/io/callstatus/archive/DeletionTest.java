package io.callstatus.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.archive.ArchiveLine.Broken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeletionTest {
    @TempDir
    Path parent;

    private FileArchive open(boolean isGzip) throws IOException {
        FileArchive.Builder builder = FileArchive.builder(folder()).rotateBytes(isGzip ? 200 : 500);
        return (isGzip ? builder.gzip() : builder).open();
    }

    private Path folder() {
        return parent.resolve("requests");
    }

    private static void store(FileArchive archive, int from, int to) throws IOException {
        for (int i = from; i < to; i++) {
            archive.store(Requests.numbered(i));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void deleteOlderThan_leavesWhatIsNewer(boolean isGzip) throws IOException {
        try (FileArchive archive = open(isGzip)) {
            store(archive, 0, 10);
            int files = Requests.files(folder()).size();
            assertThat(archive.deleteOlderThan(Requests.TIME.plusSeconds(7))).isEqualTo(7);
            assertThat(Requests.numbers(folder())).containsExactly(7, 8, 9);
            assertThat(Requests.files(folder())).hasSizeLessThan(files);
            store(archive, 10, 11);
            assertThat(archive.deleteOlderThan(Requests.TIME)).isZero();
        }
        assertThat(Requests.numbers(folder())).containsExactly(7, 8, 9, 10);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void deleteIf_leavesOtherLinesAsTheyAre(boolean isGzip) throws IOException {
        try (FileArchive archive = open(isGzip)) {
            store(archive, 0, 10);
            assertThat(archive.deleteIf(request -> request.url().endsWith("4"))).isEqualTo(1);
        }
        assertThat(Requests.numbers(folder())).containsExactly(0, 1, 2, 3, 5, 6, 7, 8, 9);
    }

    @Test
    void deleteIf_whileRequestsCome_losesNone() throws IOException {
        try (FileArchive archive = open(false)) {
            store(archive, 0, 4);
            boolean[] isFirst = {true};
            archive.deleteIf(request -> {
                storeOnce(archive, isFirst);
                return request.url().endsWith("0");
            });
        }
        assertThat(Requests.numbers(folder())).containsExactly(1, 2, 3, 77);
    }

    private static void storeOnce(FileArchive archive, boolean[] isFirst) {
        try {
            if (isFirst[0]) {
                isFirst[0] = false;
                archive.store(Requests.numbered(77));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** They may hold personal data, so they do not stay for ever. */
    @Test
    void deleteOlderThan_linesThatCannotBeRead_goWithTheirFile() throws IOException {
        try (FileArchive archive = open(false)) {
            store(archive, 0, 1);
            Path file = Requests.files(folder()).get(0);
            Files.writeString(file, "{\"broken", StandardOpenOption.APPEND);
            assertThat(archive.deleteOlderThan(Requests.TIME.plusSeconds(1))).isEqualTo(1);
            assertThat(Requests.lines(folder())).singleElement().isInstanceOf(Broken.class);
            Files.setLastModifiedTime(file, FileTime.from(Requests.TIME));
            assertThat(archive.deleteOlderThan(Requests.TIME.plusSeconds(1))).isZero();
        }
        assertThat(Requests.files(folder())).isEmpty();
    }

    @Test
    void deleteIf_fileThatIsWrittenAnew_isForTheOwnerOnlyAndAsOld() throws IOException {
        Requests.assumeModes(parent);
        FileTime old = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));
        try (FileArchive archive = open(false)) {
            store(archive, 0, 2);
            archive.deleteIf(request -> false);
            Files.setLastModifiedTime(Requests.files(folder()).get(0), old);
            archive.deleteIf(request -> request.url().endsWith("0"));
        }
        Path file = Requests.files(folder()).get(0);
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(old);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void open_fileThatACrashLeftHalfWrittenAnew_isRemoved() throws IOException {
        try (FileArchive archive = open(false)) {
            store(archive, 0, 2);
        }
        Path file = Requests.files(folder()).get(0);
        Files.writeString(file.resolveSibling(file.getFileName() + ".tmp"), "{\"half");
        assertThat(Requests.numbers(folder())).containsExactly(0, 1);
        open(false).close();
        assertThat(file.resolveSibling(file.getFileName() + ".tmp")).doesNotExist();
        assertThat(Requests.files(folder())).isEqualTo(List.of(file));
    }
}
