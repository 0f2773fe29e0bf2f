package io.callstatus.stores;

import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.CallStatus;
import io.callstatus.CallStatusEndpoint;
import io.callstatus.Parsers;
import io.callstatus.Secrets;
import io.callstatus.WebhookRequest;
import io.callstatus.archive.Archive.OnFailure;
import io.callstatus.archive.ArchiveLine;
import io.callstatus.archive.ArchiveReader;
import io.callstatus.archive.FileArchive;
import io.callstatus.archive.LineCipher;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of the page about encryption, with a key store that its command made and requests that came over HTTP. */
class EncryptedArchivePageTest {
    private static final String PAGE_COMMAND =
            "keytool -genseckey -alias archive -keyalg AES -keysize 256 -storetype PKCS12 -keystore archive.p12";
    private static final Path PAGE =
            Path.of("").toAbsolutePath().getParent().getParent().resolve("core/guides/ARCHIVES.md");

    @TempDir
    static Path keyFolder;

    @TempDir
    Path parent;

    private static final char[] password = "of the store".toCharArray();
    private static Path keyStore = Path.of("");

    private final Secrets secrets =
            Secrets.builder().trustUnverified("callerdesk", "freeclimb").build();
    private final List<CallStatus> handled = new ArrayList<>();
    private final CallStatusEndpoint.Handler handler = handled::add;

    @BeforeAll
    static void makeAKey() throws IOException, InterruptedException {
        assertThat(Files.readString(PAGE)).contains(PAGE_COMMAND);
        List<String> command = new ArrayList<>(List.of(PAGE_COMMAND.split(" ")));
        command.set(
                0, Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of("-storepass", new String(password)));
        Process process = new ProcessBuilder(command)
                .directory(keyFolder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(keyFolder.resolve("output").toFile())
                .start();
        assertThat(process.waitFor())
                .as(Files.readString(keyFolder.resolve("output")))
                .isZero();
        keyStore = keyFolder.resolve("archive.p12");
    }

    private static LineCipher cipher() throws Exception {
        KeyStore keys = KeyStore.getInstance(keyStore.toFile(), password);
        return new AesGcm(keys.getKey("archive", password));
    }

    private Path folder() {
        return parent.resolve("requests");
    }

    private void handle(CallStatus status) {
        handled.add(status);
    }

    private static int deliver(FileArchive archive, CallStatusEndpoint endpoint, OnFailure onFailure, String callId) {
        try (HttpReceiver receiver = new HttpReceiver(endpoint.withArchive(archive, onFailure))) {
            return receiver.deliver(callId).join().statusCode();
        }
    }

    private List<CallStatus> readAgain() throws Exception {
        handled.clear();
        Path folder = folder();
        LineCipher cipher = cipher();
        try (Stream<WebhookRequest> requests =
                ArchiveReader.of(folder).decryptedBy(cipher).requests()) {
            requests.forEach(request -> handle(Parsers.detect(request)
                    .verify(secrets.asOf(request.receivedAt()))
                    .parse()));
        }
        return List.copyOf(handled);
    }

    @Test
    void requests_thatCameOverHttp_areReadAgainAndLieThereEncrypted() throws Exception {
        Path folder = folder();
        KeyStore keys = KeyStore.getInstance(keyStore.toFile(), password);
        LineCipher cipher = new AesGcm(keys.getKey("archive", password));
        FileArchive archive = FileArchive.builder(folder).encryptedBy(cipher).open();
        CallStatusEndpoint endpoint = CallStatusEndpoint.of(secrets, handler);
        assertThat(deliver(archive, endpoint, OnFailure.REFUSE, "CD-1")).isEqualTo(204);
        assertThat(deliver(archive, endpoint, OnFailure.REFUSE, "CD-2")).isEqualTo(204);
        archive.close();
        List<CallStatus> first = List.copyOf(handled);
        assertThat(readAgain()).isEqualTo(first).hasSize(2);
        assertThat(Files.readString(onlyFile())).doesNotContain("CD-1", "hooks.example.com", "receivedAt");
    }

    private Path onlyFile() throws IOException {
        try (Stream<Path> files = Files.list(folder())) {
            return files.filter(file -> file.toString().endsWith(".jsonl"))
                    .reduce((one, other) -> {
                        throw new AssertionError("one file");
                    })
                    .orElseThrow();
        }
    }

    @Test
    void requests_thatCannotBeEncrypted_areRefusedOrHandledAsWasChosen() throws Exception {
        LineCipher failing = new AesGcm(new SecretKeySpec(new byte[7], "AES")); // no key of AES
        CallStatusEndpoint endpoint = CallStatusEndpoint.of(secrets, handler);
        try (FileArchive archive =
                FileArchive.builder(folder()).encryptedBy(failing).open()) {
            assertThat(deliver(archive, endpoint, OnFailure.REFUSE, "CD-1")).isEqualTo(503);
            assertThat(handled).isEmpty();
            assertThat(deliver(archive, endpoint, OnFailure.GO_ON, "CD-1")).isEqualTo(204);
            assertThat(handled).hasSize(1);
        }
        assertThat(readAgain()).isEmpty();
    }

    @Test
    void deletion_ofTheOldAndOfAnAccount_leavesTheRest() throws Exception {
        try (FileArchive archive =
                FileArchive.builder(folder()).gzip().encryptedBy(cipher()).open()) {
            archive.store(freeClimb(Instant.now(), "AC1"));
            archive.store(freeClimb(Instant.now(), "AC2"));
            archive.store(freeClimb(Instant.now().minus(Duration.ofDays(91)), "AC3"));
            assertThat(archive.deleteOlderThan(Instant.now().minus(Duration.ofDays(90))))
                    .isEqualTo(1);
            assertThat(archive.deleteAccount("freeclimb", "AC1", Parsers.installed()))
                    .isEqualTo(1);
        }
        assertThat(readAgain())
                .extracting(status -> status.accountId().orElseThrow())
                .containsExactly("AC2");
    }

    private static WebhookRequest freeClimb(Instant receivedAt, String account) {
        String call =
                "{\"requestType\":\"callStatus\",\"callId\":\"CA1\",\"accountId\":\"%s\",\"callStatus\":\"completed\"}";
        return WebhookRequest.builder()
                .receivedAt(receivedAt)
                .url("https://hooks.example.com/calls")
                .header("Content-Type", "application/json")
                .body(call.formatted(account).getBytes(StandardCharsets.UTF_8))
                .build();
    }

    /** What tools without the cipher read. */
    @Test
    void requests_decryptedAndWrittenPlain_areReadWithoutTheCipher() throws Exception {
        try (FileArchive archive =
                FileArchive.builder(folder()).encryptedBy(cipher()).open()) {
            archive.store(freeClimb(Instant.now(), "AC1"));
        }
        Path plain = parent.resolve("plain.jsonl");
        try (Stream<WebhookRequest> requests =
                ArchiveReader.of(folder()).decryptedBy(cipher()).requests()) {
            Files.write(plain, requests.map(WebhookRequest::toJson).toList());
        }
        try (Stream<ArchiveLine> lines = ArchiveReader.of(plain).lines()) {
            assertThat(lines).singleElement().isInstanceOf(ArchiveLine.Stored.class);
        }
    }
}
