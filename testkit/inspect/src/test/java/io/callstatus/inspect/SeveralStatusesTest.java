package io.callstatus.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.CallState;
import io.callstatus.CallStatus;
import io.callstatus.ParserSet;
import io.callstatus.WebhookRequest;
import io.callstatus.inspect.Outcome.Result;
import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.Callback;
import io.callstatus.spi.Envelope;
import io.callstatus.spi.Evidence;
import io.callstatus.spi.Fields;
import io.callstatus.spi.Transport;
import io.callstatus.spi.Verification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A request that holds several statuses is one line. */
class SeveralStatusesTest {
    private record BatchParser() implements CallStatusParser {
        @Override
        public String provider() {
            return "batch";
        }

        @Override
        public List<Callback> callbacks() {
            return List.of(Callback.callStatus("legs", BatchParser::read)
                    .via(Transport.JSON)
                    .all(Evidence.key("legs"))
                    .in(Envelope.none().each("legs")));
        }

        @Override
        public Verification verification() {
            return Verification.none();
        }

        private static CallStatus.Builder read(Fields in) {
            return CallStatus.builder().callId(in.text("id")).state(CallState.RINGING);
        }
    }

    private static Outcome judged(String legs) throws IOException {
        WebhookRequest request = WebhookRequest.builder()
                .url("https://hooks.example.com/")
                .body(("{\"legs\":[" + legs + "]}").getBytes(StandardCharsets.UTF_8))
                .build();
        return new RequestCheck(Options.trusting())
                .outcome(() -> ParserSet.of(new BatchParser()).detect(request));
    }

    private static List<Map<?, ?>> all(Outcome outcome, String key) {
        List<Map<?, ?>> all = new ArrayList<>();
        ((List<?>) Objects.requireNonNull(outcome.asMap().get(key))).forEach(one -> all.add((Map<?, ?>) one));
        return all;
    }

    @Test
    void judge_severalStatuses_showsEach() throws IOException {
        Outcome outcome = judged("{\"id\":\"c1\"},{\"id\":\"c2\"}");
        assertThat(outcome.result()).isEqualTo(Result.CALL_STATUS);
        assertThat(outcome.asMap().keySet()).containsExactly("outcome", "provider", "verification", "statuses");
        assertThat(all(outcome, "statuses"))
                .extracting(status -> status.get("callId"))
                .hasToString("[c1, c2]");
    }

    @Test
    void judge_oneOfThemBad_showsTheOthersAndWhatIsWrong() throws IOException {
        Outcome outcome = judged("{\"id\":\"c1\"},7,{\"id\":\"\"}");
        assertThat(outcome.result()).isEqualTo(Result.CALL_STATUS);
        assertThat(all(outcome, "statuses")).hasSize(1);
        assertThat(all(outcome, "malformed"))
                .extracting(failure -> failure.get("element") + " " + failure.get("kind"))
                .containsExactly("1 NOT_AN_OBJECT", "2 MISSING_FIELD");
    }

    @Test
    void judge_allOfThemBad_isMalformed() throws IOException {
        Outcome outcome = judged("7,8");
        assertThat(outcome.result()).isEqualTo(Result.MALFORMED);
        assertThat(all(outcome, "malformed")).hasSize(2);
    }
}
