package io.callstatus.ozonetel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.AcceptedRequest;
import io.callstatus.CallState;
import io.callstatus.CallStatus;
import io.callstatus.ParserSet;
import io.callstatus.Secrets;
import io.callstatus.Trust;
import io.callstatus.VerificationException;
import io.callstatus.WebhookRequest;
import io.callstatus.spi.TimeFormat;
import io.callstatus.testkit.Fixtures;
import java.net.URLEncoder;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The key is compared, wherever in the body it stands, and then it is nowhere. And clocks that are not India's. */
class OzonetelKeyTest {
    private static final String KEY = "canary-58203-of-the-tests";
    private static final ParserSet PARSERS = ParserSet.of(new OzonetelParser());
    private static final Secrets SECRETS =
            Secrets.builder().secret("ozonetel", KEY).build();
    private static final String REPORT =
            "{\"monitorUCID\":\"8317959104001230\",\"CampaignName\":\"Sales_In\",\"Type\":\"inbound\",\"Status\":\"Answered\"}";

    private static WebhookRequest form(String data, String beside) {
        return WebhookRequest.builder()
                .url("https://hooks.example.com/")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .body(("data=" + URLEncoder.encode(data, UTF_8) + beside).getBytes(UTF_8))
                .build();
    }

    private static String inside(String key) {
        return REPORT.replace("}", ",\"Apikey\":\"" + key + "\"}");
    }

    private static Object judged(WebhookRequest request) {
        try {
            return PARSERS.detect(request).verify(SECRETS).trust();
        } catch (VerificationException e) {
            return e.kind();
        }
    }

    @Test
    void key_insideOrBesideTheData_isBelieved() {
        assertThat(judged(form(inside(KEY), ""))).isEqualTo(Trust.SHARED_SECRET);
        assertThat(judged(form(REPORT, "&Apikey=" + KEY))).isEqualTo(Trust.SHARED_SECRET);
        assertThat(judged(form(REPORT, "&Apikey=" + KEY + "x"))).isEqualTo(VerificationException.Kind.MISMATCH);
        assertThat(judged(form(REPORT, ""))).isEqualTo(VerificationException.Kind.MISSING_SIGNATURE);
        assertThat(judged(form(inside("None"), ""))).isEqualTo(VerificationException.Kind.MISSING_SIGNATURE);
        assertThat(judged(form(inside(KEY), "&Apikey=" + KEY)))
                .isEqualTo(VerificationException.Kind.MALFORMED_SIGNATURE);
    }

    @Test
    void key_isKeptNowhere() {
        for (WebhookRequest request : List.of(form(inside(KEY), ""), form(REPORT, "&Apikey=" + KEY))) {
            AcceptedRequest accepted = PARSERS.detect(request).verify(SECRETS);
            CallStatus status = accepted.parse();
            assertThat(status.state()).isEqualTo(CallState.COMPLETED);
            for (Object shown : List.of(
                    accepted,
                    accepted.payload().fields(),
                    accepted.envelope().map(Object::toString),
                    status,
                    status.toJson(),
                    status.toMap(),
                    PARSERS.redacted(status).toJson(),
                    CallStatus.fromJson(status.toJson()).payload().fields())) {
                assertThat(shown.toString()).doesNotContain(KEY);
            }
            assertThat(PARSERS.detect(request).trustUnverified().parse().toJson())
                    .doesNotContain(KEY);
        }
    }

    @Test
    void times_byOtherClocksOrNone() {
        WebhookRequest request = Fixtures.of("ozonetel", "completed").request();
        assertThat(ParserSet.of(new OzonetelParser(TimeFormat.local(ZoneOffset.UTC)))
                        .detect(request)
                        .trustUnverified()
                        .parse()
                        .startedAt())
                .hasToString("Optional[2026-11-28T15:10:02Z]");
        assertThat(ParserSet.of(new OzonetelParser(TimeFormat.withoutZone()))
                        .detect(request)
                        .trustUnverified()
                        .parse()
                        .startedAt())
                .isEmpty();
    }
}
