package io.callstatus.bland;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.callstatus.CallState;
import io.callstatus.CallStatus;
import io.callstatus.ParserSet;
import io.callstatus.WebhookRequest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which of two words decides, where two fields say something else. */
class BlandStateTest {
    @ParameterizedTest
    @CsvSource({
        "busy, no-answer, completed, BUSY, busy",
        "no-answer, busy, completed, BUSY, busy",
        "failed, no-answer, completed, NO_ANSWER, no-answer",
        "canceled, busy, completed, BUSY, busy",
        "canceled, human, call_error, CANCELED, canceled",
        "ringing, , call_error, FAILED, call_error",
        "completed, human, queue_error, FAILED, queue_error",
        "ringing, a stranger, started, RINGING, ringing",
        "completed, a stranger, complete, UNKNOWN, a stranger"
    })
    void state_ofTwoWords_isTheFirstRuleThatFits(
            String status, String answeredBy, String queue, CallState state, String text) {
        String json = "{\"call_id\":\"c1\",\"call_length\":1,\"completed\":false,\"status\":\"" + status
                + "\",\"queue_status\":\"" + queue + "\",\"answered_by\":"
                + (answeredBy == null ? "null" : "\"" + answeredBy + "\"") + "}";
        CallStatus read = ParserSet.of(new BlandParser())
                .detect(WebhookRequest.builder()
                        .method("POST")
                        .url("https://hooks.example.com/calls")
                        .header("Content-Type", "application/json")
                        .body(json.getBytes(StandardCharsets.UTF_8))
                        .build())
                .trustUnverified()
                .parse();
        assertEquals(state, read.state());
        assertEquals(text, read.stateText().orElseThrow());
    }
}
