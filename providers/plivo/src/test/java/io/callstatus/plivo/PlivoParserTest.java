package io.callstatus.plivo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.callstatus.CallStatus;
import io.callstatus.ParserSet;
import io.callstatus.Secrets;
import io.callstatus.Trust;
import io.callstatus.VerificationException;
import io.callstatus.WebhookRequest;
import io.callstatus.spi.TimeFormat;
import io.callstatus.testkit.Fixture;
import io.callstatus.testkit.Fixtures;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlivoParserTest {
    private static final String NONCE = "58213746091827364550";
    private static final String KEY = "madeup_plivo_auth_token_ABCDEFGHIJKLMNOP";
    private static final Fixture COMPLETED = Fixtures.of("plivo").completed();

    private static CallStatus read(PlivoParser parser) {
        return ParserSet.of(parser)
                .detect(COMPLETED.request())
                .trustUnverified()
                .parse();
    }

    @Test
    void times_withoutAZone_areAbsentAndNoProblem() {
        CallStatus status = read(new PlivoParser());
        assertThat(status.startedAt()).contains(Instant.parse("2026-10-09T07:14:58.123456Z"));
        assertThat(status.answeredAt()).isEmpty();
        assertThat(status.endedAt()).isEmpty();
        assertThat(status.problems()).isEmpty();
    }

    /** Those of one account in India; the start stays in UTC. */
    @Test
    void times_inTheZoneOfTheAccount_areInstants() {
        CallStatus status = read(new PlivoParser(TimeFormat.local(ZoneId.of("Asia/Kolkata"))));
        assertThat(status.startedAt()).contains(Instant.parse("2026-10-09T07:14:58.123456Z"));
        assertThat(status.answeredAt()).contains(Instant.parse("2026-10-09T07:15:12Z"));
        assertThat(status.endedAt()).contains(Instant.parse("2026-10-09T07:15:50Z"));
    }

    private static Trust verify(WebhookRequest request) {
        return ParserSet.of(new PlivoParser())
                .detect(request)
                .verify(Secrets.builder().secret("plivo", KEY).build())
                .trust();
    }

    private static WebhookRequest.Builder signed(String url, String codes) {
        return WebhookRequest.builder()
                .method("POST")
                .url(url)
                .header("X-Plivo-Signature-V3", codes)
                .header("X-Plivo-Signature-V3-Nonce", NONCE);
    }

    /** The first vector of the page, among others and beside that of the main account, which is configured nowhere. */
    @Test
    void verify_oneOfSeveralCodes_isEnough() {
        WebhookRequest request = signed(
                        "https://hooks.example.com/plivo", "AAAA, Quzlttl+fVazBKuk8ueHMzX3ZpCKdTajG0WQZrvCA6A=")
                .header("X-Plivo-Signature-Ma-V3", "nF1WM2dWX3AXRS/mWl6FVM9wuLatBfufAcekzjWybNk=")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .body(COMPLETED.request().body())
                .build();
        assertThat(verify(request)).isEqualTo(Trust.SIGNATURE);
    }

    @Test
    void verify_moreCodesThanAnybodySends_areMalformed() {
        String right = "nDODauj9b1+pxkhAeb9dAIYEAqP+s4GA7sTFjAye614=";
        String url = "https://hooks.example.com/plivo";
        assertThat(verify(signed(url, right + ",AAAA".repeat(7)).build())).isEqualTo(Trust.SIGNATURE);
        for (String codes : new String[] {right + ",AAAA".repeat(8), right + ",", "," + right}) {
            assertThatExceptionOfType(VerificationException.class)
                    .isThrownBy(() -> verify(signed(url, codes).build()))
                    .satisfies(e -> assertThat(e.kind()).isEqualTo(VerificationException.Kind.MALFORMED_SIGNATURE));
        }
    }

    /** Where neither query nor body has anything, most sign the URL alone, and one puts a question mark behind it. */
    @ParameterizedTest
    @CsvSource({"nDODauj9b1+pxkhAeb9dAIYEAqP+s4GA7sTFjAye614=", "PdhTcxSZO+xteKt5ZIC2Q4RxFp6jZLZ54JE+CfL1yJQ="})
    void verify_nothingButAUrl_inEitherForm(String code) {
        assertThat(verify(signed("https://hooks.example.com/plivo", code).build()))
                .isEqualTo(Trust.SIGNATURE);
    }
}
