package io.callstatus.exotel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.callstatus.AcceptedRequest;
import io.callstatus.CallStatus;
import io.callstatus.ParserSet;
import io.callstatus.Payload;
import io.callstatus.Secrets;
import io.callstatus.Trust;
import io.callstatus.VerificationException;
import io.callstatus.WebhookRequest;
import io.callstatus.spi.TimeFormat;
import io.callstatus.testkit.Fixtures;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** The third vector of the page, a secret in the URL; and clocks that are not India's. */
class ExotelUrlSecretTest {
    private static final ParserSet PARSERS = ParserSet.of(new ExotelParser());
    private static final String KEY = "madeup_exotel_url_secret";
    private static final Secrets SECRETS =
            Secrets.builder().secretInQuery("exotel", "key", KEY).build();

    private static AcceptedRequest verified(String key) {
        WebhookRequest request = Fixtures.of("exotel", "passthru-completed").request();
        return PARSERS.detect(WebhookRequest.builder()
                        .method("GET")
                        .url(request.url().replace("?", "?key=" + key + "&"))
                        .build())
                .verify(SECRETS);
    }

    @Test
    void secretInTheUrl_isEnough_andKeptNowhere() {
        AcceptedRequest accepted = verified(KEY);
        assertThat(accepted.trust()).isEqualTo(Trust.SHARED_SECRET);
        CallStatus status = accepted.parse();
        assertThat(status.payload().fields()).extracting(Payload.Field::name).doesNotContain("key");
        assertThat(status.toJson()).doesNotContain(KEY);
    }

    @Test
    void anotherSecretInTheUrl_isRefused() {
        assertThatExceptionOfType(VerificationException.class)
                .isThrownBy(() -> verified("madeup_exotel_url_secres"))
                .satisfies(e -> assertThat(e.kind()).isEqualTo(VerificationException.Kind.MISMATCH));
    }

    @Test
    void times_byOtherClocksOrNone() {
        WebhookRequest request = Fixtures.of("exotel", "passthru-completed").request();
        CallStatus singapore = ParserSet.of(new ExotelParser(TimeFormat.local(ZoneOffset.ofHours(8))))
                .detect(request)
                .trustUnverified()
                .parse();
        assertThat(singapore.startedAt()).hasToString("Optional[2026-10-09T04:45:00Z]");
        CallStatus unknown = ParserSet.of(new ExotelParser(TimeFormat.withoutZone()))
                .detect(request)
                .trustUnverified()
                .parse();
        assertThat(unknown.startedAt()).isEmpty();
        assertThat(unknown.problems()).isEmpty();
        assertThat(ExotelDetails.of(unknown, TimeFormat.local(ZoneOffset.ofHours(8)))
                        .createdAt())
                .hasToString("Optional[2026-10-09T04:45:00Z]");
    }
}
