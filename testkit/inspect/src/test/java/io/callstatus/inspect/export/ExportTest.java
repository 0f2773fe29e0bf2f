package io.callstatus.inspect.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.AcceptedRequest;
import io.callstatus.CallStatus;
import io.callstatus.ParseResult;
import io.callstatus.Parsers;
import io.callstatus.Payload;
import io.callstatus.WebhookRequest;
import io.callstatus.inspect.Outcome;
import io.callstatus.inspect.listen.Arrival;
import io.callstatus.inspect.listen.Arrival.Examined;
import io.callstatus.testkit.Fixture;
import io.callstatus.testkit.Fixtures;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

class ExportTest {
    private final Export export = new Export();

    private static Arrival arrival(Fixture fixture) {
        AcceptedRequest accepted = Parsers.detect(fixture.request()).trustUnverified();
        List<CallStatus> statuses = accepted.tryParseAll().stream()
                .filter(ParseResult.Parsed.class::isInstance)
                .map(result -> ((ParseResult.Parsed) result).status())
                .toList();
        Examined examined = new Examined(
                new Outcome(Outcome.Result.CALL_STATUS, Map.of("provider", fixture.provider())),
                "",
                Optional.of(accepted),
                accepted.payload(),
                accepted.envelope().orElse(Payload.empty()),
                statuses,
                204);
        return new Arrival(7, fixture.request(), examined);
    }

    private static Arrival completed() {
        return arrival(Fixtures.of("signalwire", "completed"));
    }

    private String masked(Arrival arrival) {
        return new String(export.of(arrival, "http", false).orElseThrow(), StandardCharsets.ISO_8859_1);
    }

    @Test
    void http_exact_isTheRequest() {
        Arrival arrival = completed();
        WebhookRequest copy =
                WebhookRequest.fromHttp(export.of(arrival, "http", true).orElseThrow());
        assertThat(copy.body()).isEqualTo(arrival.request().body());
        assertThat(copy.headers()).isEqualTo(arrival.request().headers());
    }

    /** For every provider: it is still one of its requests with the same state, and no number is left. */
    @Test
    void http_masked_isTheSameReportWithoutNumbers() {
        for (String provider : Fixtures.providers()) {
            Fixture fixture = Fixtures.of(provider).stream()
                    .filter(one -> one.outcome() == io.callstatus.testkit.Outcome.CALL_STATUS)
                    .findFirst()
                    .orElseThrow();
            Optional<byte[]> file = export.of(arrival(fixture), "http", false);
            file.ifPresent(http -> requireMasked(fixture, new String(http, StandardCharsets.UTF_8)));
        }
    }

    private static void requireMasked(Fixture fixture, String http) {
        fixture.status()
                .from()
                .map(from -> from.address().replaceAll("\\D", ""))
                .filter(d -> d.length() > 6)
                .ifPresent(digits -> assertThat(http.replaceAll("\\D", ""))
                        .as(fixture.toString())
                        .doesNotContain(digits));
        assertThat(http).as(fixture.toString()).contains("hooks.example.com");
    }

    @Test
    void http_masked_isReadAsTheSameState() {
        WebhookRequest copy = WebhookRequest.fromHttp(masked(completed()).getBytes(StandardCharsets.ISO_8859_1));
        CallStatus status = Parsers.detect(copy).trustUnverified().parse();
        CallStatus original = completed().examined().statuses().get(0);
        assertThat(status.state()).isEqualTo(original.state());
        assertThat(status.occurredAt()).isEqualTo(original.occurredAt());
        assertThat(status.from()).isPresent().isNotEqualTo(original.from());
        assertThat(status.payload().fields()).hasSameSizeAs(original.payload().fields());
    }

    @Test
    void masked_twice_isTheSame() {
        assertThat(masked(completed())).isEqualTo(masked(completed()));
        assertThat(masked(completed()))
                .isNotEqualTo(new String(
                        new Export().of(completed(), "http", false).orElseThrow(), StandardCharsets.ISO_8859_1));
    }

    @Test
    void archive_isALineThatIsReadBack() {
        String line = new String(export.of(completed(), "archive", true).orElseThrow(), StandardCharsets.UTF_8);
        assertThat(line.lines()).hasSize(1);
        assertThat(WebhookRequest.fromJson(line.strip()).body())
                .isEqualTo(completed().request().body());
    }

    @Test
    void fixture_isWhatTheTestKitReads() throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        byte[] zip = export.of(completed(), "fixture", true).orElseThrow();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertThat(files).containsOnlyKeys("received-7.http", "received-7.json", "index.tsv");
        assertThat(CallStatus.fromJson(files.get("received-7.json")))
                .isEqualTo(Fixtures.of("signalwire", "completed").status());
        assertThat(files.get("index.tsv")).matches("received-7\tcaptured-like\t.+\n");
    }

    @Test
    void anyOtherForm_isNone() {
        assertThat(export.of(completed(), "pdf", true)).isEmpty();
    }
}
