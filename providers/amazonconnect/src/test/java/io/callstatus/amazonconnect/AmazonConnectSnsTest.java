package io.callstatus.amazonconnect;

import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.CallState;
import io.callstatus.CallStatus;
import io.callstatus.ParserSet;
import io.callstatus.WebhookRequest;
import io.callstatus.testkit.Fixtures;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A notification of SNS: the event is JSON text in {@code Message}. */
class AmazonConnectSnsTest {
    private static CallStatus notified(String fixture) {
        byte[] event = Fixtures.of("amazonconnect", fixture).request().body();
        String text = new String(event, StandardCharsets.UTF_8).replace("\"", "\\\"");
        String body = "{\"Type\":\"Notification\",\"Message\":\"" + text + "\",\"Signature\":\"bWFkZSB1cA==\"}";
        WebhookRequest request = WebhookRequest.builder()
                .method("POST")
                .url("https://hooks.example.com/connect")
                .header("Content-Type", "text/plain; charset=UTF-8")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .build();
        return ParserSet.of(new AmazonConnectParser())
                .detect(request)
                .trustUnverified()
                .parse();
    }

    @Test
    void notification_isReadAsTheEventInside() {
        assertThat(notified("abandoned").state()).isEqualTo(CallState.ABANDONED);
        assertThat(notified("completed").callKey())
                .isEqualTo(Fixtures.of("amazonconnect", "completed").status().callKey());
    }
}
