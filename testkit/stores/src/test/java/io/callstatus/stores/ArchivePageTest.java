package io.callstatus.stores;

import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.CallStatus;
import io.callstatus.CallStatusEndpoint;
import io.callstatus.Parsers;
import io.callstatus.Secrets;
import io.callstatus.WebhookRequest;
import io.callstatus.archive.Archive.OnFailure;
import io.callstatus.archive.ArchiveLine;
import io.callstatus.archive.ArchiveLine.Broken;
import io.callstatus.archive.ArchiveReader;
import io.callstatus.archive.DriftReport;
import io.callstatus.archive.FileArchive;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of the page about archives, with requests that came over HTTP. */
class ArchivePageTest {
    @TempDir
    Path parent;

    private Path folder = Path.of("");
    private final Secrets secrets =
            Secrets.builder().trustUnverified("callerdesk", "freeclimb").build();
    private final List<CallStatus> handled = new ArrayList<>();
    private final CallStatusEndpoint.Handler handler = handled::add;

    @BeforeEach
    void chooseAFolder() {
        folder = parent.resolve("requests");
    }

    private void handle(CallStatus status) {
        handled.add(status);
    }

    private static void deliver(CallStatusEndpoint endpoint, String... callIds) {
        try (HttpReceiver receiver = new HttpReceiver(endpoint)) {
            for (String callId : callIds) {
                assertThat(receiver.deliver(callId).join().statusCode()).isEqualTo(204);
            }
        }
    }

    private void store(String... callIds) throws IOException {
        FileArchive archive =
                FileArchive.builder(folder).gzip().quotaBytes(10L << 30).open();
        CallStatusEndpoint endpoint = CallStatusEndpoint.of(secrets, handler).withArchive(archive, OnFailure.REFUSE);
        deliver(endpoint, callIds);
        archive.close();
    }

    private List<CallStatus> readAgain() throws IOException {
        handled.clear();
        try (Stream<WebhookRequest> requests = ArchiveReader.of(folder).requests()) {
            requests.forEach(request -> handle(Parsers.detect(request)
                    .verify(secrets.asOf(request.receivedAt()))
                    .parse()));
        }
        return List.copyOf(handled);
    }

    @Test
    void requests_thatCameOverHttp_areReadAgain() throws IOException {
        store("CD-1", "CD-2");
        List<CallStatus> first = List.copyOf(handled);
        assertThat(readAgain()).isEqualTo(first).hasSize(2);
    }

    @Test
    void requests_withoutSecrets_areReadAgainAndNotVerifiable() throws IOException {
        try (FileArchive archive = FileArchive.builder(folder).open()) {
            CallStatusEndpoint endpoint = CallStatusEndpoint.of(secrets, handler)
                    .withArchive(archive.withoutSecrets(Parsers.installed(), secrets), OnFailure.REFUSE);
            deliver(endpoint, "CD-1");
        }
        List<CallStatus> first = List.copyOf(handled);
        assertThat(readAgain()).isEqualTo(first);
        try (Stream<ArchiveLine> lines = ArchiveReader.of(folder).lines()) {
            assertThat(lines)
                    .allSatisfy(line -> assertThat(((ArchiveLine.Stored) line).isVerifiable())
                            .isFalse());
        }
    }

    @Test
    void deletion_ofTheOldAndOfAnAccount_leavesTheRest() throws IOException {
        String call =
                "{\"requestType\":\"callStatus\",\"callId\":\"CA1\",\"accountId\":\"%s\",\"callStatus\":\"completed\"}";
        try (FileArchive archive = FileArchive.builder(folder).open()) {
            archive.store(freeClimb(Instant.now(), call.formatted("AC1")));
            archive.store(freeClimb(Instant.now(), call.formatted("AC2")));
            archive.store(freeClimb(Instant.now().minus(Duration.ofDays(91)), call.formatted("AC3")));
            archive.deleteOlderThan(Instant.now().minus(Duration.ofDays(90)));
            archive.deleteAccount("freeclimb", "AC1", Parsers.installed());
        }
        assertThat(readAgain())
                .extracting(status -> status.accountId().orElseThrow())
                .containsExactly("AC2");
    }

    private static WebhookRequest freeClimb(Instant receivedAt, String body) {
        return WebhookRequest.builder()
                .receivedAt(receivedAt)
                .url("https://hooks.example.com/calls")
                .header("Content-Type", "application/json")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .build();
    }

    @Test
    void lines_thatAreBroken_areTold() throws IOException {
        store("CD-1");
        try (Stream<Path> files = Files.list(folder)) {
            Path file = files.filter(path -> path.toString().endsWith(".gz"))
                    .findFirst()
                    .orElseThrow();
            Files.write(file, new byte[] {1}, StandardOpenOption.APPEND);
            Files.writeString(file.resolveSibling("requests-0000000009-20261103T090507Z.jsonl"), "{\"half\":");
        }
        List<String> log = new ArrayList<>();
        try (Stream<ArchiveLine> lines = ArchiveReader.of(folder).lines()) {
            lines.filter(Broken.class::isInstance)
                    .forEach(line -> log.add(line.file() + ":" + line.number() + " "
                            + ((Broken) line).cause().getMessage()));
        }
        assertThat(log).anySatisfy(line -> assertThat(line).contains("cut off"));
        assertThat(readAgain()).hasSize(1);
    }

    @Test
    void drift_isReported() throws IOException {
        try (FileArchive archive = FileArchive.builder(folder).open()) {
            archive.store(
                    freeClimb(
                            Instant.now(),
                            "{\"requestType\":\"callStatus\",\"callId\":\"CA1\",\"accountId\":\"AC1\",\"callStatus\":\"completed\",\"new\":1}"));
        }
        List<String> alarms = new ArrayList<>();
        try (Stream<WebhookRequest> requests = ArchiveReader.of(folder).requests()) {
            DriftReport report = DriftReport.of(requests, Parsers.installed());
            report.findings()
                    .forEach(finding -> alarms.add(finding.provider() + " " + finding.kind() + " " + finding.name()));
        }
        assertThat(alarms).containsExactly("freeclimb FIELD new");
    }
}
