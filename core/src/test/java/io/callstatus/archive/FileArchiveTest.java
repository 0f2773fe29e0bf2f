package io.callstatus.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.callstatus.WebhookRequest;
import io.callstatus.archive.ArchiveLine.Stored;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileArchiveTest {
    private static final int MANY = 40;

    @TempDir
    Path parent;

    private FileArchive.Builder builder(boolean isGzip) {
        FileArchive.Builder builder = FileArchive.builder(folder());
        return isGzip ? builder.gzip() : builder;
    }

    private Path folder() {
        return parent.resolve("requests");
    }

    private static void store(FileArchive archive, int from, int to) throws IOException {
        for (int i = from; i < to; i++) {
            archive.store(Requests.numbered(i));
        }
    }

    private static List<Integer> upTo(int end) {
        return IntStream.range(0, end).boxed().toList();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void store_requests_areReadBackAtOnceAndLater(boolean isGzip) throws IOException {
        try (FileArchive archive = builder(isGzip).fsync().open()) {
            store(archive, 0, 3);
            assertThat(Requests.numbers(folder())).containsExactly(0, 1, 2);
        }
        try (FileArchive archive = builder(isGzip).open()) {
            store(archive, 3, 5);
        }
        assertThat(Requests.files(folder())).hasSize(2);
        assertThat(Requests.lines(folder())).allSatisfy(line -> {
            assertThat(line).isInstanceOf(Stored.class);
            int number = Integer.parseInt(((Stored) line).request().url().replaceAll(".*n=", ""));
            assertThat(((Stored) line).request().toJson())
                    .isEqualTo(Requests.numbered(number).toJson());
        });
        assertThat(Requests.numbers(folder())).isEqualTo(upTo(5));
    }

    /** What a crash leaves: each beginning of the last line, and the file of the next start behind it. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void lines_fileCutAtAnyByteOfTheLastLine_areAllButThatOne(boolean isGzip) throws IOException {
        int before;
        try (FileArchive archive = builder(isGzip).open()) {
            store(archive, 0, 3);
            before = (int) Files.size(Requests.files(folder()).get(0));
            store(archive, 3, 4);
            assertThat(Requests.numbers(folder())).isEqualTo(upTo(4));
            Path file = Requests.files(folder()).get(0);
            byte[] whole = Files.readAllBytes(file);
            try (FileArchive next = FileArchive.builder(parent.resolve("next")).open()) {
                store(next, 9, 10);
            }
            Path behind = Requests.files(parent.resolve("next")).get(0);
            Files.copy(behind, folder().resolve("requests-0000000002-20261103T090507Z.jsonl"));
            for (int length = before; length < whole.length; length++) {
                Files.write(file, Arrays.copyOf(whole, length));
                assertThat(Requests.numbers(folder())).as("%s", length).contains(0, 1, 2, 9);
                assertThat(Requests.lines(folder())).as("%s", length).hasSizeBetween(4, 6);
            }
        }
    }

    @Test
    void files_areForTheOwnerOnly() throws IOException {
        Requests.assumeModes(parent);
        try (FileArchive archive = builder(true).open()) {
            store(archive, 0, 1);
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder())))
                .isEqualTo("rwx------");
        assertThat(Requests.files(folder())).hasSize(1);
        try (var files = Files.list(folder())) {
            assertThat(files)
                    .hasSize(2)
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
    }

    @Test
    void open_folderThatOthersMayLookInto_isRefused() throws IOException {
        Requests.assumeModes(parent);
        Files.createDirectory(
                folder(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-x---")));
        assertThatThrownBy(() -> builder(false).open())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("chmod 700");
    }

    @Test
    void open_folderOfAnotherArchive_isRefusedUntilThatIsClosed() throws IOException {
        try (FileArchive archive = builder(false).open()) {
            store(archive, 0, 1);
            assertThatThrownBy(() -> builder(false).open()).hasMessageContaining("a folder of its own");
        }
        try (FileArchive archive = builder(false).open()) {
            store(archive, 1, 2);
        }
        assertThat(Requests.numbers(folder())).containsExactly(0, 1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void store_fileThatIsFull_beginsAnother(boolean isGzip) throws IOException {
        try (FileArchive archive =
                builder(isGzip).rotateBytes(isGzip ? 200 : 700).open()) {
            store(archive, 0, MANY);
        }
        assertThat(Requests.files(folder()))
                .hasSizeGreaterThan(3)
                .allSatisfy(file -> assertThat(Files.size(file)).isLessThan(1_100));
        assertThat(Requests.numbers(folder())).isEqualTo(upTo(MANY));
    }

    @Test
    void store_fileThatIsOld_beginsAnother() throws Exception {
        try (FileArchive archive =
                builder(false).rotateAfter(Duration.ofMillis(1)).open()) {
            store(archive, 0, 1);
            Thread.sleep(5);
            store(archive, 1, 2);
        }
        assertThat(Requests.files(folder())).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void store_beyondTheQuota_isRefusedUntilThereIsRoom(boolean isGzip) throws IOException {
        try (FileArchive archive = builder(isGzip).quotaBytes(2_000).open()) {
            assertThatThrownBy(() -> store(archive, 0, 10 * MANY))
                    .isInstanceOf(ArchiveFullException.class)
                    .hasMessageContaining("deleteOlderThan");
            int stored = Requests.numbers(folder()).size();
            assertThat(stored).isGreaterThan(3);
            assertThat(archive.deleteOlderThan(Requests.TIME.plusSeconds(stored - 1)))
                    .isEqualTo(stored - 1);
            archive.store(Requests.numbered(777));
            assertThat(Requests.numbers(folder())).containsExactly(stored - 1, 777);
        }
        try (FileArchive archive = builder(false).quotaBytes(1_024).open()) { // what was there before counts
            assertThatThrownBy(() -> store(archive, 0, MANY)).isInstanceOf(ArchiveFullException.class);
        }
    }

    @Test
    void store_lineBeyondTheLimit_isRefused() throws IOException {
        try (FileArchive archive = builder(false).maxLineBytes(1_024).open()) {
            var large = WebhookRequest.builder()
                    .url("https://hooks.example.com/")
                    .body(new byte[800])
                    .build();
            assertThatThrownBy(() -> archive.store(large))
                    .isInstanceOf(ArchiveFullException.class)
                    .hasMessageContaining("maxLineBytes");
            store(archive, 0, 1);
        }
        assertThat(Requests.numbers(folder())).containsExactly(0);
    }

    @Test
    void store_archiveThatIsBusy_isRefusedAfterTheWait() throws IOException {
        try (FileArchive archive = builder(false).maxWait(Duration.ofMillis(10)).open()) {
            archive.writing.lock(); // as while the disk takes its time
            try {
                CompletableFuture.runAsync(() -> assertBusy(archive)).join();
            } finally {
                archive.writing.unlock();
            }
            store(archive, 1, 2);
        }
        assertThat(Requests.numbers(folder())).containsExactly(1);
    }

    private static void assertBusy(FileArchive archive) {
        assertThatThrownBy(() -> store(archive, 0, 1))
                .isInstanceOf(ArchiveBusyException.class)
                .hasMessageContaining("disk");
    }

    @Test
    void store_interrupted_isRefusedAndStaysSo() throws IOException {
        try (FileArchive archive = builder(false).open()) {
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> store(archive, 0, 1)).isInstanceOf(InterruptedIOException.class);
            assertThat(Thread.interrupted()).isTrue();
            store(archive, 1, 2);
        }
        assertThat(Requests.numbers(folder())).containsExactly(1);
    }

    @Test
    void store_byManyThreads_losesNothing() throws IOException {
        try (FileArchive archive = builder(true).rotateBytes(2_000).open()) {
            List<CompletableFuture<Void>> all = new ArrayList<>();
            for (int thread = 0; thread < 8; thread++) {
                int from = thread * MANY;
                all.add(CompletableFuture.runAsync(() -> {
                    try {
                        store(archive, from, from + MANY);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }));
            }
            all.forEach(CompletableFuture::join);
        }
        assertThat(Requests.numbers(folder())).containsExactlyInAnyOrderElementsOf(upTo(8 * MANY));
    }

    @Test
    void store_closed_isRefused() throws IOException {
        FileArchive archive = builder(false).open();
        archive.close();
        archive.close();
        assertThatThrownBy(() -> store(archive, 0, 1)).hasMessageContaining("closed");
    }

    @Test
    void builder_limitsThatMakeNoSense_areRefused() {
        FileArchive.Builder builder = builder(false);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.quotaBytes(0))
                .withMessageContaining("quota");
        assertThatIllegalArgumentException().isThrownBy(() -> builder.rotateBytes(0));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.rotateAfter(Duration.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.maxLineBytes(0));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.maxWait(Duration.ofSeconds(-1)));
    }
}
