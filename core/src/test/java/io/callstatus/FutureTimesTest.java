package io.callstatus;

import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.FieldProblem.Kind;
import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.Callback;
import io.callstatus.spi.Evidence;
import io.callstatus.spi.Fields;
import io.callstatus.spi.TimeFormat;
import io.callstatus.spi.Transport;
import io.callstatus.spi.Verification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A time later than the receipt of its request is kept, and listed. */
class FutureTimesTest {
    private static final Instant RECEIVED = Instant.parse("2026-11-03T09:00:00Z");
    private static final Secrets TRUSTING =
            Secrets.builder().trustUnverified("dated").build();

    /** A provider that sends every time there is, and one that it makes a time of itself. */
    private record DatedParser() implements CallStatusParser {
        @Override
        public String provider() {
            return "dated";
        }

        @Override
        public List<Callback> callbacks() {
            return List.of(Callback.callStatus("dated", DatedParser::read)
                    .via(Transport.JSON)
                    .all(Evidence.key("dated")));
        }

        @Override
        public Verification verification() {
            return Verification.none();
        }

        private static CallStatus.Builder read(Fields in) {
            return CallStatus.builder()
                    .callId(in.text("dated"))
                    .state(CallState.COMPLETED)
                    .occurredAt(in.instant("at", TimeFormat.ISO))
                    .startedAt(in.instant("began", TimeFormat.ISO))
                    .answeredAt(in.integer("answered").stream()
                            .mapToObj(Instant::ofEpochSecond)
                            .findFirst())
                    .endedAt(in.instant("over", TimeFormat.ISO));
        }
    }

    private static CallStatus read(String members, Secrets secrets) {
        String json = "{\"dated\":\"c1\"" + members + "}";
        WebhookRequest request = WebhookRequest.builder()
                .url("https://hooks.example.com/")
                .receivedAt(RECEIVED)
                .body(json.getBytes(StandardCharsets.UTF_8))
                .build();
        return ParserSet.of(new DatedParser()).detect(request).verify(secrets).parse();
    }

    @ParameterizedTest
    @CsvSource({
        "at, 2026-11-03T09:05:00.000000001Z, occurredAt",
        "began, 2026-11-03T09:06:00Z, startedAt",
        "over, 9999-12-31T23:59:59Z, endedAt"
    })
    void parse_timeLaterThanReceiptAndTolerance_isKeptAndListed(String field, String time, String attribute) {
        CallStatus status = read(",\"" + field + "\":\"" + time + "\"", TRUSTING);
        FieldProblem problem = status.problems().get(0);
        assertThat(status.problems()).hasSize(1);
        assertThat(problem.kind()).isEqualTo(Kind.FUTURE_TIME);
        assertThat(problem.field()).isEqualTo(field);
        assertThat(problem.attribute()).contains(attribute);
        assertThat(problem.offset()).hasValue("{\"dated\":\"c1\",".length() + field.length() + 4);
        assertThat(problem.toString()).doesNotContain(time.substring(0, 4));
        assertThat(Stream.of(status.occurredAt(), status.startedAt(), status.endedAt())
                        .flatMap(Optional::stream))
                .containsExactly(Instant.parse(time));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-03T09:05:00Z", "2026-11-03T09:00:00Z", "1999-01-01T00:00:00Z"})
    void parse_timeWithinTolerance_isNoProblem(String time) {
        assertThat(read(",\"at\":\"" + time + "\",\"over\":\"" + time + "\"", TRUSTING)
                        .problems())
                .isEmpty();
    }

    @Test
    void parse_severalTimes_listsEachThatIsAhead() {
        CallStatus status = read(
                ",\"began\":\"2026-11-03T08:59:00Z\",\"at\":\"2026-11-04T09:00:00Z\",\"over\":\"2026-11-04T09:00:00Z\","
                        + "\"answered\":4102444800",
                TRUSTING);
        assertThat(status.problems())
                .extracting(problem -> problem.attribute().orElse("") + " " + problem.kind())
                .containsExactly("occurredAt FUTURE_TIME", "answeredAt FUTURE_TIME", "endedAt FUTURE_TIME");
        assertThat(status.problems().get(1).field())
                .isEqualTo("answeredAt"); // which field it was made of, nobody knows
        assertThat(CallStatus.fromJson(status.toJson())).isEqualTo(status);
    }

    @Test
    void parse_unreadableBesideFutureTime_listsBoth() {
        CallStatus status = read(",\"began\":\"soon\",\"over\":\"2026-11-04T09:00:00Z\"", TRUSTING);
        assertThat(status.problems()).extracting(FieldProblem::kind).containsExactly(Kind.UNREADABLE, Kind.FUTURE_TIME);
    }

    @Test
    void parse_toleranceOfTheSecrets_counts() {
        Secrets patient = Secrets.builder()
                .trustUnverified("dated")
                .tolerance(Duration.ofHours(2))
                .build();
        String members = ",\"over\":\"2026-11-03T10:00:00Z\"";
        assertThat(read(members, patient).problems()).isEmpty();
        assertThat(read(members, TRUSTING).problems()).hasSize(1);
    }

    @Test
    void parse_receiptAtTheEndOfTime_listsNothing() {
        WebhookRequest request = WebhookRequest.builder()
                .url("https://hooks.example.com/")
                .receivedAt(Instant.MAX)
                .body("{\"dated\":\"c1\",\"over\":\"9999-12-31T23:59:59Z\"}".getBytes(StandardCharsets.UTF_8))
                .build();
        assertThat(ParserSet.of(new DatedParser())
                        .detect(request)
                        .trustUnverified()
                        .parse()
                        .problems())
                .isEmpty();
    }

    @Test
    void receivedAt_unlessSet_isWhenItWasBuilt() {
        Instant before = Instant.now().minusSeconds(1);
        WebhookRequest request =
                WebhookRequest.builder().url("https://hooks.example.com/").build();
        assertThat(request.receivedAt()).isBetween(before, Instant.now().plusSeconds(1));
        WebhookRequest set = WebhookRequest.builder()
                .url("https://hooks.example.com/")
                .receivedAt(RECEIVED)
                .url("https://example.com/a")
                .build();
        assertThat(List.of(set, set.withPublicUrl("https://example.com/b"), set.withPublicBase("https://example.org")))
                .extracting(WebhookRequest::receivedAt)
                .containsOnly(RECEIVED);
    }

    @Test
    void redacted_timeAhead_staysInThePayload() {
        CallStatus status = CallStatus.builder()
                .provider("standin")
                .callId("c1")
                .state(CallState.COMPLETED)
                .addProblems(FieldProblem.builder()
                        .field("seconds")
                        .kind(Kind.FUTURE_TIME)
                        .attribute("endedAt")
                        .expected("a time")
                        .found("a later time")
                        .build())
                .payload(Payload.of(List.of(Payload.Field.of("seconds", "4102444800"))))
                .build();
        assertThat(Parsers.redacted(status).payload().first("seconds")).contains("4102444800");
    }
}
