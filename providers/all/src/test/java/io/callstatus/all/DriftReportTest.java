package io.callstatus.all;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.callstatus.Parsers;
import io.callstatus.Secrets;
import io.callstatus.WebhookRequest;
import io.callstatus.archive.DriftReport;
import io.callstatus.archive.DriftReport.Finding;
import io.callstatus.archive.DriftReport.Kind;
import io.callstatus.testkit.Fixture;
import io.callstatus.testkit.Fixtures;
import io.callstatus.testkit.Provenance;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a provider begins to send, and no page has. */
class DriftReportTest {
    private static final Instant TIME = Instant.parse("2026-11-03T09:05:07Z");

    private static DriftReport of(WebhookRequest... requests) {
        return DriftReport.of(Stream.of(requests), Parsers.installed());
    }

    /** A call status of FreeClimb with something more in it. */
    private static WebhookRequest freeClimb(int minute, String more) {
        return request(
                minute,
                "{\"requestType\":\"callStatus\",\"callId\":\"CA1\",\"accountId\":\"AC1\",\"callStatus\":\"completed\""
                        + more + "}");
    }

    private static WebhookRequest request(int minute, String body) {
        return WebhookRequest.builder()
                .receivedAt(TIME.plusSeconds(60L * minute))
                .url("https://hooks.example.com/calls")
                .header("Content-Type", "application/json")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .build();
    }

    /** Of every provider; where a fixture has a field that no page has, its index says that it is constructed. */
    @Test
    void report_ofEverythingThatPagesShow_hasNoField() {
        Stream<WebhookRequest> documented = Fixtures.all().stream()
                .filter(fixture -> fixture.provenance() == Provenance.DOCUMENTED)
                .map(Fixture::request);
        DriftReport report = DriftReport.of(documented, Parsers.installed());
        assertThat(report.findings())
                .filteredOn(finding -> finding.kind() == Kind.FIELD)
                .isEmpty();
        assertThat(report.requestsByProvider()).hasSizeGreaterThan(20);
    }

    @Test
    void report_fieldThatNobodyKnows_isCountedByRequestWithItsTimes() {
        DriftReport report = of(
                freeClimb(2, ",\"new_7\":1,\"new_8\":2"),
                freeClimb(0, ""),
                freeClimb(5, ",\"new_9\":\"+13125550142\""));
        assertThat(report.findings())
                .containsExactly(
                        new Finding("freeclimb", Kind.FIELD, "new_#", TIME.plusSeconds(120), TIME.plusSeconds(300), 2));
        assertThat(report.requests()).isEqualTo(3);
        assertThat(report.requestsByProvider()).containsEntry("freeclimb", 3L);
    }

    @Test
    void report_fieldInsideDocumentedObjects_hasItsPath() {
        Fixture fixture = Fixtures.of("telnyx").completed();
        String body = new String(fixture.request().body(), StandardCharsets.UTF_8);
        WebhookRequest telnyx = request(
                0,
                body.replaceFirst("\"data\": *\\{", "$0\"surprise\":1,")
                        .replaceFirst("\"payload\": *\\{", "$0\"novelty\":{\"a\":1},"));
        assertThat(of(telnyx).findings())
                .extracting(Finding::name)
                .containsExactly("data.payload.novelty", "data.surprise");
    }

    @Test
    void report_wordThatNobodyKnows_isShownMasked() {
        DriftReport report = of(
                request(
                        0,
                        "{\"requestType\":\"callStatus\",\"callId\":\"CA1\",\"accountId\":\"AC1\",\"callStatus\":\"onHold2\"}"),
                freeClimb(1, ",\"direction\":\"sideways\""));
        assertThat(report.findings())
                .extracting(Finding::kind, Finding::name)
                .containsExactly(tuple(Kind.STATE, "onHold#"), tuple(Kind.DIRECTION, "sideways"));
    }

    @Test
    void report_eventAndFieldThatCannotBeRead_areListed() {
        DriftReport report = of(
                request(0, "{\"requestType\":\"tomorrow\",\"callId\":\"CA1\",\"accountId\":\"AC1\"}"),
                request(
                        1,
                        "{\"requestType\":\"callStatus\",\"callId\":null,\"accountId\":\"AC1\",\"callStatus\":\"completed\"}"));
        assertThat(report.findings())
                .extracting(Finding::kind, Finding::name)
                .contains(tuple(Kind.UNREADABLE, "callId"));
    }

    @Test
    void report_verified_looksIntoWhatIsProvenOnly() {
        Secrets secrets =
                Secrets.builder().secret("freeclimb", "sigsec_0123456789").build();
        DriftReport report = DriftReport.builder(Parsers.installed())
                .verifiedBy(secrets)
                .add(freeClimb(0, ",\"new\":1"))
                .add(request(0, "{\"nobody\":1}"))
                .build();
        assertThat(report.findings()).isEmpty();
        assertThat(report.refused()).isEqualTo(1);
        assertThat(report.unrecognized()).isEqualTo(1);
    }

    /** Strangers may send whatever they like. */
    @Test
    void report_thousandsOfNames_areCountedBeyondALimit() {
        DriftReport.Builder report = DriftReport.builder(Parsers.installed());
        for (int i = 0; i < 1_200; i++) {
            String name = Integer.toString(i, 26)
                    .chars()
                    .collect(
                            StringBuilder::new,
                            (text, c) -> text.append((char) ('a' + Character.digit(c, 26))),
                            StringBuilder::append)
                    .toString();
            report.add(freeClimb(0, ",\"zz" + name + "\":1"));
        }
        assertThat(report.build().findings()).hasSize(1_000);
        assertThat(report.build().more()).isEqualTo(200);
    }

    @Test
    void texts_showNoNumberAndNoSignThatATerminalObeys() {
        DriftReport report =
                of(freeClimb(0, ",\"+13125550142\":1,\"\\u001b[31m\\u202e\":1,\"" + "x".repeat(200) + "\":1"));
        assertThat(report.toText() + report.toJson() + report)
                .doesNotContain("555", "\u001b", "\u202e", "x".repeat(100))
                .contains("?###########", "freeclimb, 1 requests");
    }

    @Test
    void toJson_isOneLineWithEverything() {
        assertThat(of(freeClimb(2, ",\"new\":1")).toJson())
                .isEqualTo("{\"requests\":1,\"unrecognized\":0,\"refused\":0,\"findings\":[{\"provider\":\"freeclimb\","
                        + "\"kind\":\"FIELD\",\"name\":\"new\",\"since\":\"2026-11-03T09:07:07Z\","
                        + "\"until\":\"2026-11-03T09:07:07Z\",\"requests\":1,\"requestsOfProvider\":1}],\"more\":0}");
    }

    @Test
    void toText_isALineForEach() {
        assertThat(of(freeClimb(2, ",\"new\":1")).toText().lines().toList())
                .isEqualTo(List.of(
                        "1 requests, 0 unrecognized, 0 refused",
                        "freeclimb, 1 requests",
                        "  FIELD      new, since 2026-11-03T09:07:07Z, last 2026-11-03T09:07:07Z, 1 times"));
    }
}
