package io.callstatus.smartflo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.callstatus.ParserSet;
import io.callstatus.Secrets;
import io.callstatus.Trust;
import io.callstatus.VerificationException;
import io.callstatus.VerificationException.Kind;
import io.callstatus.WebhookRequest;
import io.callstatus.spi.TimeFormat;
import io.callstatus.testkit.Fixtures;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** The vectors of the page: a secret in a header of the customer's own. And clocks that are not India's. */
class SmartfloHeaderSecretTest {
    private static final ParserSet PARSERS = ParserSet.of(new SmartfloParser());
    private static final String TOKEN = "tok-made-up-1";
    private static final Secrets SECRETS = Secrets.builder()
            .allowSecretsShortEnoughToGuess()
            .headerSecret("smartflo", "x-hook-token", TOKEN)
            .build();

    private static WebhookRequest request(String... header) {
        WebhookRequest sent = Fixtures.of("smartflo", "completed").request();
        WebhookRequest.Builder request =
                WebhookRequest.builder().method("POST").url(sent.url()).body(sent.body());
        sent.headers().forEach(one -> request.header(one.name(), one.value()));
        return header.length == 0
                ? request.build()
                : request.header(header[0], header[1]).build();
    }

    private static Kind refusal(WebhookRequest request) {
        Kind[] kind = new Kind[1];
        assertThatExceptionOfType(VerificationException.class)
                .isThrownBy(() -> PARSERS.detect(request).verify(SECRETS))
                .satisfies(e -> kind[0] = e.kind());
        return kind[0];
    }

    @Test
    void secretInTheHeader_isEnough() {
        assertThat(PARSERS.detect(request("x-hook-token", TOKEN))
                        .verify(SECRETS)
                        .trust())
                .isEqualTo(Trust.SHARED_SECRET);
    }

    @Test
    void anotherSecretOrNone_isRefused() {
        assertThat(refusal(request("x-hook-token", "tok-made-up-2"))).isEqualTo(Kind.MISMATCH);
        assertThat(refusal(request())).isEqualTo(Kind.MISSING_SIGNATURE);
    }

    @Test
    void times_byOtherClocksOrNone() {
        assertThat(ParserSet.of(new SmartfloParser(TimeFormat.local(ZoneOffset.UTC)))
                        .detect(request())
                        .trustUnverified()
                        .parse()
                        .startedAt())
                .hasToString("Optional[2026-11-28T15:10:02Z]");
        assertThat(ParserSet.of(new SmartfloParser(TimeFormat.withoutZone()))
                        .detect(request())
                        .trustUnverified()
                        .parse()
                        .startedAt())
                .isEmpty();
    }
}
