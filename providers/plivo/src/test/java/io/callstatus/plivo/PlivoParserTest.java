package io.callstatus.plivo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.callstatus.AcceptedRequest;
import io.callstatus.CallStatus;
import io.callstatus.ParserSet;
import io.callstatus.Secrets;
import io.callstatus.Trust;
import io.callstatus.VerificationException;
import io.callstatus.WebhookRequest;
import io.callstatus.spi.TimeFormat;
import io.callstatus.testkit.Fixture;
import io.callstatus.testkit.Fixtures;
import io.callstatus.testkit.Signer;
import io.callstatus.testkit.Signers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlivoParserTest {
    private static final String NONCE = "58213746091827364550";
    private static final String KEY = "madeup_plivo_auth_token_ABCDEFGHIJKLMNOP";
    private static final String URL = "https://hooks.example.com/plivo";
    private static final String BEFORE = "BillRate=0.0085&CallStatus=ringing&CallUUID=9d3f4c22-3333&CallerName=";
    private static final String FURTHER =
            "&Direction=inbound&Event=Ring&From=15550100001" + "&ParentAuthID=MAXXEXAMPLEAUTHID000&To=15550100002";
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

    @Test
    void nonce_upTo64Digits_isGivenAndMoreAreMalformed() {
        String longest = "7".repeat(64);
        assertThat(accepted(withNonce(longest), false).trust()).isEqualTo(Trust.SIGNATURE);
        assertThat(accepted(withNonce(longest), false).nonce()).contains(longest);
        assertThatExceptionOfType(VerificationException.class)
                .isThrownBy(() -> accepted(withNonce(longest + "7"), false))
                .satisfies(e -> assertThat(e.kind()).isEqualTo(VerificationException.Kind.MALFORMED_SIGNATURE));
    }

    private static WebhookRequest withNonce(String nonce) {
        Signer signer = Signers.declared("hmac-sha256 over {origin-and-path}." + nonce
                + " in X-Plivo-Signature-V3-Nonce: " + nonce + "; X-Plivo-Signature-V3: {base64}");
        return signer.sign(request(URL, ""), KEY, Instant.EPOCH);
    }

    private static AcceptedRequest accepted(WebhookRequest request, boolean isStrict) {
        Secrets.Builder secrets = Secrets.builder().secret("plivo", KEY).calledAt(Set.of(URL));
        Secrets all = isStrict ? secrets.strictBoundaries().build() : secrets.build();
        return ParserSet.of(new PlivoParser()).detect(request).verify(all);
    }

    private static String verdict(WebhookRequest request, boolean isStrict) {
        try {
            return accepted(request, isStrict).trust().name();
        } catch (VerificationException e) {
            return e.kind().name();
        }
    }

    private static WebhookRequest request(String url, String form) {
        return WebhookRequest.builder()
                .method(form.isEmpty() ? "GET" : "POST")
                .url(url)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .body(form.getBytes(StandardCharsets.US_ASCII))
                .build();
    }

    private static WebhookRequest genuine(String url, String form) {
        return Signers.of("plivo").sign(request(url, form), KEY, Instant.EPOCH);
    }

    /** The names and values of a form, in one name of a query: nobody names a parameter so, whoever signed it. */
    @Test
    void verify_nameThatHoldsAForm_isRefused() {
        String name = "CallStatusringingCallUUID9d3f4c22-3333CallerName";
        assertThat(verdict(genuine(URL + "?" + name + "=Ann", ""), false)).isEqualTo("MISMATCH");
        assertThat(verdict(genuine(URL + "?" + name + "=Ann", BEFORE + "Ann" + FURTHER), false))
                .isEqualTo("MISMATCH");
    }

    /** What stays as it is, by POST and by GET. */
    @ParameterizedTest
    @CsvSource({
        "Tom+Event, SIGNATURE, PARTIAL_SIGNATURE",
        "Ann+B.+Lee, SIGNATURE, SIGNATURE",
        "A+%26+B, PARTIAL_SIGNATURE, SIGNATURE",
        "CallUUID, PARTIAL_SIGNATURE, PARTIAL_SIGNATURE"
    })
    void verify_nameOfACaller_costsADoubtAtMost(String name, Trust byGet, Trust byPost) {
        String fields = BEFORE + name + FURTHER;
        assertThat(verdict(genuine(URL + "?" + fields, ""), false)).isEqualTo(byGet.name());
        assertThat(verdict(genuine(URL + "?myCallUUID=1&EventType=2", fields), false))
                .isEqualTo(byPost.name());
    }
}
