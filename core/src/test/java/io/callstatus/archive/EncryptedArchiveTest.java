package io.callstatus.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.callstatus.UnreadableRequestException.Kind;
import io.callstatus.WebhookRequest;
import io.callstatus.archive.ArchiveLine.Broken;
import io.callstatus.archive.ArchiveLine.Stored;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each line is encrypted by itself, and nothing else is read. */
class EncryptedArchiveTest {
    private static final LineCipher CIPHER = new GcmCipher(1);

    @TempDir
    Path parent;

    private Path folder() {
        return parent.resolve("requests");
    }

    private Path onlyFile() throws IOException {
        assertThat(Requests.files(folder())).hasSize(1);
        return Requests.files(folder()).get(0);
    }

    private FileArchive.Builder builder(boolean isGzip) {
        FileArchive.Builder builder = FileArchive.builder(folder()).encryptedBy(CIPHER);
        return isGzip ? builder.gzip() : builder;
    }

    private void store(int from, int to) throws IOException {
        try (FileArchive archive = builder(false).open()) {
            store(archive, from, to);
        }
    }

    private static void store(FileArchive archive, int from, int to) throws IOException {
        for (int i = from; i < to; i++) {
            archive.store(Requests.numbered(i));
        }
    }

    private List<ArchiveLine> lines(LineCipher cipher) throws IOException {
        return Requests.lines(ArchiveReader.of(folder()).decryptedBy(cipher));
    }

    private List<Integer> numbers() throws IOException {
        return Requests.numbers(ArchiveReader.of(folder()).decryptedBy(CIPHER));
    }

    private static void assertBroken(ArchiveLine line, Kind kind, String message) {
        assertThat(line).isInstanceOf(Broken.class);
        assertThat(((Broken) line).cause().kind()).isEqualTo(kind);
        assertThat(((Broken) line).cause()).hasMessageContaining(message);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void store_requests_areReadAtOnceAndLater(boolean isGzip) throws IOException {
        try (FileArchive archive = builder(isGzip).fsync().open()) {
            store(archive, 0, 2);
            assertThat(numbers()).containsExactly(0, 1);
        }
        try (FileArchive archive = builder(isGzip).open()) {
            store(archive, 2, 3);
        }
        assertThat(lines(CIPHER))
                .extracting(line -> ((Stored) line).request().toJson())
                .containsExactly(
                        Requests.numbered(0).toJson(),
                        Requests.numbered(1).toJson(),
                        Requests.numbered(2).toJson());
    }

    @Test
    void store_request_isALineOfBase64() throws IOException {
        store(0, 1);
        String line = Files.readString(onlyFile());
        assertThat(line).matches("[A-Za-z0-9+/]+={0,2}\n");
        byte[] encrypted = Base64.getDecoder().decode(line.strip());
        assertThat(new String(encrypted, StandardCharsets.ISO_8859_1)).doesNotContain("hooks", "n=0", "receivedAt");
    }

    /** What is encrypted has no pattern; but a line of base64 says six bits by eight. */
    @Test
    void gzip_encryptedLines_takesBackWhatBase64Adds() throws IOException {
        store(0, 200);
        long plain = Files.size(onlyFile());
        Files.delete(onlyFile());
        try (FileArchive archive = builder(true).open()) {
            store(archive, 0, 200);
        }
        assertThat(Files.size(onlyFile())).isBetween(plain * 3 / 4, plain * 9 / 10);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void lines_fileCutAtAnyByteOfTheLastLine_areAllButThatOne(boolean isGzip) throws IOException {
        int before;
        try (FileArchive archive = builder(isGzip).open()) {
            store(archive, 0, 2);
            before = (int) Files.size(onlyFile());
            store(archive, 2, 3);
        }
        Path file = onlyFile();
        byte[] whole = Files.readAllBytes(file);
        try (FileArchive archive = builder(isGzip).open()) {
            store(archive, 9, 10);
        }
        for (int length = before; length < whole.length - 1; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThat(numbers()).as("%s", length).contains(0, 1, 9);
            List<ArchiveLine> lines = lines(CIPHER);
            assertThat(lines).as("%s", length).hasSizeBetween(3, 5);
            lines.stream()
                    .filter(Broken.class::isInstance)
                    .forEach(line ->
                            assertThat(((Broken) line).cause().getMessage()).containsAnyOf("cut off", "breaks off"));
        }
    }

    @Test
    void lines_changedAtAnyByte_costThatLine() throws IOException {
        store(0, 3);
        byte[] whole = Files.readAllBytes(onlyFile());
        int first = new String(whole, StandardCharsets.US_ASCII).indexOf('\n') + 1;
        for (int at = first; at < 2 * first - 1; at++) {
            byte[] changed = whole.clone();
            changed[at] = (byte) (changed[at] == 'A' ? 'B' : 'A');
            Files.write(onlyFile(), changed);
            assertThat(numbers()).as("%s", at).containsExactly(0, 2);
            assertThat(lines(CIPHER)).as("%s", at).hasSize(3);
        }
    }

    /** The page says so. */
    @Test
    void lines_leftOutRepeatedAndInAnotherOrder_areRead() throws IOException {
        store(0, 3);
        List<String> lines = Files.readAllLines(onlyFile());
        Files.write(onlyFile(), List.of(lines.get(2), lines.get(0), lines.get(0)));
        assertThat(numbers()).containsExactly(2, 0, 0);
    }

    @Test
    void lines_plainOneAmongEncryptedOnes_costsThatLine() throws IOException {
        store(0, 1);
        String plain = Requests.numbered(1).toJson() + "\n";
        Files.writeString(onlyFile(), plain, StandardOpenOption.APPEND);
        store(2, 3);
        List<ArchiveLine> lines = lines(CIPHER);
        assertThat(lines).hasSize(3);
        assertBroken(lines.get(1), Kind.NOT_HTTP, "not encrypted");
        assertThat(numbers()).containsExactly(0, 2);
    }

    @Test
    void lines_withoutTheCipher_sayWhatToDo() throws IOException {
        store(0, 1);
        List<ArchiveLine> lines = Requests.lines(folder());
        assertThat(lines).hasSize(1);
        assertBroken(lines.get(0), Kind.NOT_HTTP, "ArchiveReader.decryptedBy");
        assertThat(Requests.numbers(folder())).isEmpty();
    }

    @Test
    void lines_ofAnotherKey_costThatLineAndSayTheTypeOnly() throws IOException {
        store(0, 1);
        List<ArchiveLine> lines = lines(new GcmCipher(2));
        assertBroken(lines.get(0), Kind.NOT_HTTP, "cannot be decrypted (javax.crypto.AEADBadTagException)");
        assertThat(lines.toString() + ((Broken) lines.get(0)).cause()).doesNotContain("Tag mismatch", "key-of");
    }

    /** Base64 takes a third more, and a cipher adds its own: what fits in plain fits in an encrypted line. */
    @Test
    void lines_bodyOfTheLargestSize_isRead() throws IOException {
        byte[] body = new byte[1 << 20];
        new Random(1).nextBytes(body);
        WebhookRequest largest = WebhookRequest.builder()
                .url("https://hooks.example.com/calls?n=1")
                .body(body)
                .build();
        try (FileArchive archive = builder(true).open()) {
            archive.store(largest);
        }
        assertThat(numbers()).containsExactly(1);
        ArchiveReader small = ArchiveReader.of(folder()).decryptedBy(CIPHER).withMaxBodyBytes((1 << 20) - 1);
        assertBroken(Requests.lines(small).get(0), Kind.TOO_LARGE, "the body");
    }

    @Test
    void lines_oneThatIsTooLong_isPassedOverWithoutBeingDecrypted() throws IOException {
        store(0, 1);
        Files.writeString(onlyFile(), "A".repeat(5 << 20) + "\n", StandardOpenOption.APPEND);
        store(1, 2);
        ArchiveReader reader = ArchiveReader.of(folder()).withMaxBodyBytes(100).decryptedBy(CIPHER);
        List<ArchiveLine> lines = Requests.lines(reader);
        assertBroken(lines.get(1), Kind.TOO_LARGE, "the line is over the limit");
        assertThat(Requests.numbers(reader)).containsExactly(0, 1);
    }

    /** As one that inflates what it decrypts may do. */
    @Test
    void lines_cipherThatGivesMoreThanALineMayHave_costsThatLine() throws IOException {
        store(0, 1);
        LineCipher inflating = new OwnCipher(bytes -> bytes, bytes -> new byte[3 << 20]);
        ArchiveReader reader = ArchiveReader.of(folder()).withMaxBodyBytes(0).decryptedBy(inflating);
        assertBroken(Requests.lines(reader).get(0), Kind.TOO_LARGE, "the JSON of a request");
    }

    @Test
    void store_lineThatIsTooLongInBase64_isRefused() throws IOException {
        WebhookRequest request = WebhookRequest.builder()
                .url("https://hooks.example.com/calls?n=1")
                .body(new byte[560])
                .build();
        assertThat(request.toJson().length()).isBetween(768, 1_000);
        try (FileArchive archive = builder(false).maxLineBytes(1_024).open()) {
            assertThatThrownBy(() -> archive.store(request))
                    .isInstanceOf(ArchiveFullException.class)
                    .hasMessageContaining("maxLineBytes");
            store(archive, 2, 3);
        }
        assertThat(numbers()).containsExactly(2);
    }

    @Test
    void store_beyondTheQuota_countsWhatIsWritten() throws IOException {
        try (FileArchive archive = builder(false).quotaBytes(2_000).open()) {
            assertThatThrownBy(() -> store(archive, 0, 40)).isInstanceOf(ArchiveFullException.class);
            long line = Files.size(onlyFile()) / numbers().size();
            assertThat(Files.size(onlyFile())).isBetween(2_000 - line, 2_000L);
            assertThat(archive.deleteOlderThan(Requests.TIME.plusSeconds(1))).isEqualTo(1);
            archive.store(Requests.numbered(77));
        }
        assertThat(numbers()).contains(1, 77).doesNotContain(0);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void deleteIf_encryptedLines_leavesOthersAsTheyAre(boolean isGzip) throws IOException {
        try (FileArchive archive = builder(isGzip).open()) {
            store(archive, 0, 5);
            assertThat(archive.deleteIf(request -> request.url().endsWith("2"))).isEqualTo(1);
        }
        assertThat(numbers()).containsExactly(0, 1, 3, 4);
    }

    /** It says nothing that can be deleted by; it goes with its file. */
    @Test
    void deleteIf_lineOfAnotherKey_stays() throws IOException {
        store(0, 2);
        String before = Files.readString(onlyFile());
        try (FileArchive archive =
                FileArchive.builder(folder()).encryptedBy(new GcmCipher(2)).open()) {
            assertThat(archive.deleteIf(request -> true)).isZero();
        }
        assertThat(Files.readString(onlyFile())).isEqualTo(before);
    }

    @Test
    void toString_ofAllThatHasACipher_showsNothingOfIt() throws IOException {
        try (FileArchive archive = builder(false).open()) {
            ArchiveReader reader = ArchiveReader.of(folder()).decryptedBy(CIPHER);
            assertThat(archive.toString() + reader + builder(false)).doesNotContain("key-of-the-archive");
            try (Stream<ArchiveLine> lines = reader.lines()) {
                assertThat(lines.toString()).doesNotContain("key-of-the-archive");
            }
        }
    }
}
