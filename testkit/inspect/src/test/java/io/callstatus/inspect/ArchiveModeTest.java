package io.callstatus.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.Parsers;
import io.callstatus.WebhookRequest;
import io.callstatus.archive.FileArchive;
import io.callstatus.testkit.Fixtures;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archives as the library writes them, line by line. */
class ArchiveModeTest {
    @TempDir
    private Path folder;

    private Path archive(WebhookRequest... requests) throws IOException {
        Path stored = folder.resolve("requests");
        try (FileArchive archive = FileArchive.builder(stored).gzip().open()) {
            for (WebhookRequest request : requests) {
                archive.store(request);
            }
        }
        return stored;
    }

    private static WebhookRequest signed(Instant receivedAt) {
        WebhookRequest raw = WebhookRequest.fromHttp(Requests.FREECLIMB.getBytes(StandardCharsets.UTF_8));
        WebhookRequest.Builder request =
                WebhookRequest.builder().receivedAt(receivedAt).url(raw.url()).body(raw.body());
        raw.headers().forEach(header -> request.header(header.name(), header.value()));
        return request.build();
    }

    private static WebhookRequest revRing() {
        return WebhookRequest.fromHttp(Requests.REVRING.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void archive_eachRequest_isALine() throws IOException {
        List<String> lines = Run.of(archive(revRing(), revRing()).toString()).lines();
        assertThat(lines).hasSize(2);
        assertThat(Comparison.tree(lines.get(1)))
                .containsEntry("outcome", "call_status")
                .hasEntrySatisfying("file", file -> assertThat(file.toString()).endsWith(".jsonl.gz:2"));
    }

    @Test
    void archive_lineThatIsBroken_isALineAndCostsNoOther() throws IOException {
        Path file = Files.writeString(
                folder.resolve("a.jsonl"),
                revRing().toJson() + "\n{\"half\n" + revRing().toJson() + "\n");
        Run run = Run.of(file.toString());
        assertThat(run.lines())
                .extracting(line -> Comparison.tree(line).get("outcome"))
                .containsExactly("call_status", "unreadable", "call_status");
        assertThat(run.status()).isEqualTo(Inspector.NOT_OK);
    }

    @Test
    void archive_onStandardInput_isRead() {
        Run run = Run.with(revRing().toJson() + "\n", "-");
        assertThat(Comparison.tree(run.lines().get(0))).containsEntry("file", "-:1");
    }

    /** A signature that was new when it was received is judged as it was then. */
    @Test
    void archive_signedRequest_isVerifiedAsOfThen() throws IOException {
        Instant then = Instant.ofEpochSecond(Long.parseLong(Requests.SIGNED_AT) + 10);
        String stored = archive(signed(then), signed(then.plusSeconds(86_400))).toString();
        List<String> lines =
                Run.of("--secret", Requests.FREECLIMB_SECRET, stored).lines();
        assertThat(Comparison.tree(lines.get(0))).containsEntry("verification", "VERIFIED");
        assertThat(Comparison.tree(lines.get(1)))
                .containsEntry("outcome", "rejected")
                .containsEntry("kind", "EXPIRED");
        List<String> now = Run.of("--secret", Requests.FREECLIMB_SECRET, "--now", Requests.SIGNED_AT, stored)
                .lines();
        assertThat(now).allSatisfy(line -> assertThat(line).contains("\"VERIFIED\""));
    }

    @Test
    void redact_statusesAndEvents_showNobody() throws IOException {
        WebhookRequest event = Fixtures.of("signalwire", "event-recording").request();
        String shown = Run.of("--redact", archive(revRing(), event).toString()).out();
        assertThat(shown).doesNotContain("+1312", "+1", "recordings\":[{\"url\":\"http");
        Map<String, ?> status = Comparison.tree(shown.lines().findFirst().orElseThrow());
        assertThat(status.get("status"))
                .isEqualTo(Comparison.tree(Parsers.redacted(
                                Parsers.detect(revRing()).trustUnverified().parse())
                        .toJson()));
        assertThat(shown.lines().skip(1).findFirst().orElseThrow()).doesNotContain("callId");
    }
}
