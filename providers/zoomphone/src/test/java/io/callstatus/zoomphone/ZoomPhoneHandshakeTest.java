package io.callstatus.zoomphone;

import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.CallStatusEndpoint;
import io.callstatus.ParserSet;
import io.callstatus.Secrets;
import io.callstatus.WebhookRequest;
import io.callstatus.WebhookResponse;
import io.callstatus.testkit.Fixtures;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Vector Z5 of the page: the answer to the handshake, which comes every 72 hours. */
class ZoomPhoneHandshakeTest {
    private static final String SECRET = "made-up-zoom-secret";

    private static WebhookResponse answer(WebhookRequest request) {
        Secrets secrets = Secrets.builder().secret("zoomphone", SECRET).build();
        return CallStatusEndpoint.of(secrets, status -> {}, ParserSet.of(new ZoomPhoneParser()))
                .receive(() -> request);
    }

    @Test
    void validation_signed_isAnsweredWithTheCode() {
        WebhookResponse answer = answer(Fixtures.of("zoomphone", "endpoint-url-validation")
                .signed(SECRET)
                .request());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(new String(answer.body(), StandardCharsets.UTF_8))
                .contains("\"plainToken\":\"made0up0token\"")
                .contains("\"encryptedToken\":\"696ec56b03da5cb4a5192f719202b71af1650644de98538940dd0b748f1b5f01\"");
    }

    @Test
    void validation_notSigned_isRefused() {
        WebhookResponse answer =
                answer(Fixtures.of("zoomphone", "validation-without-header").request());
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.body()).isEmpty();
    }
}
