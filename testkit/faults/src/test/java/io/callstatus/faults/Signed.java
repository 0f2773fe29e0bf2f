package io.callstatus.faults;

import io.callstatus.WebhookRequest;
import io.callstatus.testkit.Signers;
import java.time.Instant;

/** Requests of FreeClimb that it never sends, and signs all the same. */
final class Signed {
    private Signed() {}

    /** A body, in this coding where there is one, that is signed as it is sent. */
    static byte[] freeClimb(byte[] body, String coding) {
        WebhookRequest.Builder request = WebhookRequest.builder()
                .url(Faults.URL)
                .header("Host", Faults.HOST)
                .header("Content-Type", "application/json");
        if (!coding.isEmpty()) {
            request.header("Content-Encoding", coding);
        }
        return Signers.of("freeclimb")
                .sign(request.body(body).build(), Faults.KEY, Instant.now())
                .toHttp();
    }
}
