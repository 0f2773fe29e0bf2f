package io.callstatus.all;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.CallState;
import io.callstatus.CallStatus;
import io.callstatus.Parsers;
import io.callstatus.WebhookRequest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A line end behind a form. What Content-Length covers was sent; what stands behind it in a file, an editor has left. */
class LineEndTest {
    private static final String HEAD = "POST /calls HTTP/1.1\r\nHost: hooks.example.com\r\n"
            + "Content-Type: application/x-www-form-urlencoded\r\n";
    private static final String FORM =
            "Direction=IVR&Status=ANSWER&SourceNumber=9000000001&DestinationNumber=08060000001"
                    + "&CallDuration=42&CallSid=1672649960.960142";

    private static CallStatus read(WebhookRequest request) {
        return Parsers.detect(request).trustUnverified().parse();
    }

    private static CallStatus captured(String lines) {
        return read(WebhookRequest.fromHttp((HEAD + lines).getBytes(UTF_8)));
    }

    private static CallStatus sent(String form) {
        return read(WebhookRequest.builder()
                .method("POST")
                .url("https://hooks.example.com/calls")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .body(form.getBytes(UTF_8))
                .build());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\n\n"})
    void form_withALineEndThatWasSent_hasItInItsLastValue(String end) {
        assertThat(sent(FORM + end).callId()).isEqualTo("1672649960.960142" + end);
        String lines = "Content-Length: " + (FORM + end).length() + "\r\n\r\n" + FORM + end;
        assertThat(captured(lines)).isEqualTo(sent(FORM + end));
        assertThat(captured("\r\n" + FORM + end))
                .as("nothing says where it ends")
                .isEqualTo(sent(FORM + end));
    }

    /** Words and numbers are the same with white space around them. */
    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void form_withALineEndBehindAWord_hasThatWord(String end) {
        CallStatus status = sent("CallSid=1&Direction=IVR&SourceNumber=9000000001&DestinationNumber=08060000001"
                + "&CallDuration=42&Status=ANSWER" + end);
        assertThat(status.state()).isEqualTo(CallState.COMPLETED);
        assertThat(status.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\n\n"})
    void capture_withALineEndOfAnEditor_isAsItWasSent(String end) {
        String lines = "Content-Length: " + FORM.length() + "\r\n\r\n" + FORM + end;
        assertThat(captured(lines)).isEqualTo(sent(FORM));
    }
}
