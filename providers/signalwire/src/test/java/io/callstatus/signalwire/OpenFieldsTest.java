package io.callstatus.signalwire;

import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.AcceptedRequest;
import io.callstatus.FieldProblem;
import io.callstatus.Parsers;
import io.callstatus.Secrets;
import io.callstatus.Trust;
import io.callstatus.WebhookRequest;
import io.callstatus.testkit.Signers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A request for instructions and a report bear the same fields but for a few. Where one of those few may be the end of a text
 * that the far end chose, it is not proven that the request is a report.
 */
class OpenFieldsTest {
    private static final String KEY = "PSK_madeup0123456789abcdefghijkl";
    private static final String CALL =
            "AccountSid=5f1c2d3e-8a4b-4c6d-9e0f-1a2b3c4d5e6f&CallSid=c9aa7992-56ff-5b8f-9e73-fcec68d8b1de"
                    + "&CallStatus=in-progress&Direction=inbound&To=%2B15550100002&";
    private static final String MOMENT = "Timestamp=Tue%2C+03+Nov+2026+09%3A06%3A05+%2B0000";

    private static AcceptedRequest accepted(String further) {
        WebhookRequest request = WebhookRequest.builder()
                .url("https://hooks.example.com/calls")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .body((CALL + further).getBytes(StandardCharsets.US_ASCII))
                .build();
        return Parsers.detect(Signers.of("signalwire").sign(request, KEY, Instant.EPOCH))
                .verify(Secrets.builder().secret("signalwire", KEY).build());
    }

    @ParameterizedTest
    @CsvSource({
        "Timestamp, From=%2B15550100001&SpeechResult=hello&" + MOMENT,
        "Timestamp, From=sip%3Aalice%40example.com&" + MOMENT,
        "SequenceNumber, From=sip%3Aalice%40example.com&SequenceNumber=1&" + MOMENT,
        "Timestamp, From=&" + MOMENT
    })
    void verify_reportOnlyByFieldsBehindAnyText_isInDoubt(String field, String form) {
        AcceptedRequest accepted = accepted(form);
        assertThat(accepted.trust()).isEqualTo(Trust.PARTIAL_SIGNATURE);
        assertThat(accepted.parse().problems()).anySatisfy(problem -> {
            assertThat(problem.field()).isEqualTo(field);
            assertThat(problem.kind()).isEqualTo(FieldProblem.Kind.DOUBTFUL);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "From=%2B15550100001&" + MOMENT,
        "From=%2B15550100001&SequenceNumber=1&" + MOMENT,
        "CallbackSource=call-progress-events&From=sip%3Aalice%40example.com&" + MOMENT,
        "CallDuration=41&From=sip%3Aalice%40example.com&SequenceNumber=1&" + MOMENT,
        "CallbackSource=call-progress-events&From=%2B15550100001&SpeechResult=hello&" + MOMENT
    })
    void verify_reportByAFieldThatStandsForItself_isSigned(String form) {
        assertThat(accepted(form).trust()).isEqualTo(Trust.SIGNATURE);
    }
}
