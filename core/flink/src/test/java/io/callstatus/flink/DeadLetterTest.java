package io.callstatus.flink;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.callstatus.CallStatus;
import io.callstatus.WebhookRequest;
import io.callstatus.testkit.CallScenario;
import io.callstatus.testkit.Fixtures;
import io.callstatus.timeline.CallTimeline;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever stands in an archive, the job ends, and says of each line what became of it. */
class DeadLetterTest {
    private static final int LONG = 100_000_000;

    @TempDir
    Path folder;

    private static String line(String body) {
        return WebhookRequest.builder()
                .url("https://hooks.example.com/calls")
                .header("Content-Type", "application/json")
                .body(body.getBytes(UTF_8))
                .build()
                .toJson();
    }

    private Map<String, JsonNode> byReason(Output output) {
        return output.json("dead-letters").stream()
                .collect(Collectors.toMap(letter -> letter.get("reason").textValue(), Function.identity()));
    }

    @Test
    void line_thatGivesNoReport_isADeadLetterWithReasonPlaceAndLine() throws Exception {
        Path archive = folder.resolve("bad.jsonl");
        String genuine =
                CallScenario.of("callerdesk").requests().get(0).request().toJson();
        String signed = CallScenario.of("freeclimb")
                .signed("another secret")
                .requests()
                .get(0)
                .request()
                .toJson();
        String broken = genuine.substring(0, genuine.length() / 2);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(archive))) {
            writeLine(out, broken);
            writeLine(out, line("{\"nobody\":\"knows\"}"));
            writeLine(out, signed);
            writeLong(out);
            out.write(new byte[] {(byte) 0xFF, (byte) 0xFE, '\n'});
            writeLine(out, genuine);
        }
        Output output = Jobs.run(archive, folder.resolve("out"), "--trust-unverified", "callerdesk");
        assertThat(output.timelines()).hasSize(1);
        Map<String, JsonNode> letters = byReason(output);
        assertThat(letters).containsOnlyKeys("NOT_HTTP", "NONE", "NO_SECRET_CONFIGURED", "LINE_TOO_LONG", "NOT_UTF8");
        assertThat(letters.get("NOT_HTTP").get("line").textValue()).isEqualTo(broken);
        for (JsonNode letter : letters.values()) {
            assertThat(letter.get("message").textValue()).isNotBlank();
            byte[] kept = keptLine(letter);
            assertThat(atItsPlace(letter, archive, kept.length)).isNotEmpty().isEqualTo(kept);
        }
        assertThat(letters.get("NO_SECRET_CONFIGURED").get("provider").textValue())
                .isEqualTo("freeclimb");
        assertThat(letters.get("NO_SECRET_CONFIGURED").get("line").textValue()).isEqualTo(signed);
        assertThat(letters.get("LINE_TOO_LONG").get("length").longValue()).isEqualTo(LONG);
        assertThat(letters.get("LINE_TOO_LONG").get("begins").textValue()).isEqualTo("x".repeat(1_024));
        assertThat(letters.get("LINE_TOO_LONG").get("message").textValue()).contains("--max-body");
        assertThat(Base64.getDecoder()
                        .decode(letters.get("NOT_UTF8").get("lineBase64").textValue()))
                .containsExactly(0xFF, 0xFE);
        assertThat(output.counts()).containsEntry(":LINE_TOO_LONG", 1L).containsEntry("callerdesk:REPORT", 1L);
    }

    private static byte[] keptLine(JsonNode letter) {
        if (letter.has("lineBase64")) {
            return Base64.getDecoder().decode(letter.get("lineBase64").textValue());
        }
        return letter.path("line").asText(letter.path("begins").asText()).getBytes(UTF_8);
    }

    /** The first bytes of the file at the place that the letter names. */
    private static byte[] atItsPlace(JsonNode letter, Path file, int bytes) throws IOException {
        String place = letter.get("place").textValue();
        assertThat(place).startsWith("file:" + file + "@");
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(Long.parseLong(place.substring(place.indexOf('@') + 1)));
            return in.readNBytes(bytes);
        }
    }

    private static void writeLine(OutputStream out, String line) throws IOException {
        out.write(line.getBytes(UTF_8));
        out.write('\n');
    }

    private static void writeLong(OutputStream out) throws IOException {
        byte[] part = new byte[LONG / 100];
        Arrays.fill(part, (byte) 'x');
        for (int i = 0; i < 100; i++) {
            out.write(part);
        }
        out.write('\n');
    }

    /** As a rotating archive leaves them: members one after the other, the last one broken off. */
    @Test
    void compressedFile_isReadToWhereItBreaksOff() throws Exception {
        List<String> lines = CallScenario.of("callerdesk")
                .calls(50)
                .map(request -> request.request().toJson())
                .toList();
        Path archive = Files.createDirectory(folder.resolve("archive"));
        Path whole = archive.resolve("whole.jsonl.gz");
        write(whole, lines.subList(0, 20));
        append(whole, lines.subList(20, 40));
        Path broken = archive.resolve("broken.jsonl.gz");
        write(broken, lines.subList(40, lines.size()));
        byte[] bytes = Files.readAllBytes(broken);
        Files.write(broken, Arrays.copyOf(bytes, bytes.length - 10));
        Files.writeString(archive.resolve("none.gz"), "no gzip");
        Output output = Jobs.run(archive, folder.resolve("out"), "--trust-unverified", "callerdesk");
        assertThat(output.json("dead-letters"))
                .extracting(letter -> letter.get("reason").textValue())
                .containsExactly("DAMAGED_FILE", "DAMAGED_FILE");
        assertThat(output.count("REPORT")).isGreaterThanOrEqualTo(40).isLessThanOrEqualTo(lines.size());
    }

    private static void write(Path file, List<String> lines) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            for (String line : lines) {
                writeLine(out, line);
            }
        }
    }

    private static void append(Path file, List<String> lines) throws IOException {
        Path more = file.resolveSibling("more");
        write(more, lines);
        Files.write(file, Files.readAllBytes(more), StandardOpenOption.APPEND);
        Files.delete(more);
    }

    @Test
    void event_thatIsNoCallStatus_isKeptAsEvent() throws Exception {
        String line = Fixtures.all().stream()
                .filter(fixture ->
                        fixture.event().isPresent() && fixture.provider().equals("signalwire"))
                .findFirst()
                .orElseThrow()
                .request()
                .toJson();
        Path archive = Files.writeString(folder.resolve("events.jsonl"), line + "\n\n");
        Output output = Jobs.run(archive, folder.resolve("out"), "--trust-unverified", "all");
        assertThat(output.json("other-events"))
                .singleElement()
                .satisfies(
                        event -> assertThat(event.get("provider").textValue()).isEqualTo("signalwire"));
        assertThat(output.counts()).containsExactly(Map.entry("signalwire:OTHER_EVENT", 1L));
    }

    @Test
    void payload_isKeptWhereAsked() throws Exception {
        Path archive = Files.writeString(
                folder.resolve("one.jsonl"),
                CallScenario.of("callerdesk").requests().get(0).request().toJson());
        Output output = Jobs.run(archive, folder.resolve("out"), "--trust-unverified", "all", "--with-payload");
        CallTimeline timeline = output.timelines().values().iterator().next();
        assertThat(timeline.reports())
                .extracting(CallStatus::payload)
                .allSatisfy(payload -> assertThat(payload.size()).isPositive());
    }

    /** What proves a body, and what lets somebody into a call, is kept where the whole request is kept and nowhere else. */
    @Test
    void secretInTheBody_standsInDeadLettersOnly() throws Exception {
        String secret = "a canary-token of the tests";
        String refused = signed("ozonetel", "maximal", secret);
        List<String> lines = List.of(
                signed("aircall", "maximal", secret),
                signed("aircall", "event-user", secret),
                signed("ultravox", "maximal", secret),
                refused);
        assertThat(lines).allMatch(line -> body(line).contains("canary"));
        Path archive = Files.write(folder.resolve("secrets.jsonl"), lines);
        Path secrets =
                Files.writeString(folder.resolve("secrets"), "aircall=" + secret + "\nultravox=" + secret + "\n");
        Output output = Jobs.run(archive, folder.resolve("out"), "--secrets", secrets.toString(), "--with-payload");
        assertThat(output.counts())
                .containsOnly(
                        Map.entry("aircall:REPORT", 1L),
                        Map.entry("aircall:OTHER_EVENT", 1L),
                        Map.entry("ultravox:REPORT", 1L),
                        Map.entry("ozonetel:NO_SECRET_CONFIGURED", 1L));
        assertThat(output.deadLines()).containsExactly(refused);
        assertThat(String.join("\n", output.lines("timelines")))
                .contains("raw_digits", "shortSummary")
                .doesNotContain("canary");
        assertThat(String.join("\n", output.lines("other-events")))
                .contains("Ada Example")
                .doesNotContain("canary");
    }

    private static String signed(String provider, String fixture, String secret) {
        return Fixtures.of(provider, fixture).signed(secret).request().toJson();
    }

    private static String body(String line) {
        return new String(WebhookRequest.fromJson(line).body(), UTF_8);
    }
}
