package io.callstatus;

import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.ReplayGuard.Outcome;
import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.Callback;
import io.callstatus.spi.Envelope;
import io.callstatus.spi.Evidence;
import io.callstatus.spi.Fields;
import io.callstatus.spi.Transport;
import io.callstatus.spi.Verification;
import io.callstatus.spi.WordMap;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** A request that holds several statuses, at the endpoint. */
@Isolated("reads what the logger gets")
class CallStatusEndpointBatchTest {
    private static final WordMap<CallState> STATES =
            WordMap.withDefault(CallState.UNKNOWN).same("ringing", "completed");

    private static final class Legs implements CallStatusParser {
        @Override
        public String provider() {
            return "legs";
        }

        @Override
        public Verification verification() {
            return Verification.none();
        }

        @Override
        public List<Callback> callbacks() {
            return List.of(Callback.callStatus("legs", Legs::read)
                    .via(Transport.JSON)
                    .all("legs")
                    .state("legs")
                    .in(Envelope.none().each("legs"))
                    .elements(Evidence.key("id"))
                    .words(STATES));
        }

        private static CallStatus.Builder read(Fields in) {
            return CallStatus.builder().callId(in.text("id")).state(in.text("state"), STATES);
        }
    }

    private final List<String> taken = new ArrayList<>();
    private String failing = "";
    private final CallStatusEndpoint endpoint = CallStatusEndpoint.of(
                    Secrets.builder().trustUnverified("legs").build(),
                    status -> {
                        if (status.callId().equals(failing)) {
                            throw new IllegalStateException("planted");
                        }
                        taken.add(status.callId());
                    },
                    ParserSet.of(new Legs()))
            .withGuard(ReplayGuard.inMemory(100, Duration.ofHours(1)));

    private int post(String legs) {
        return endpoint.receive(request(legs)).status();
    }

    private static WebhookRequest request(String legs) {
        return WebhookRequest.builder()
                .method("POST")
                .url("https://hooks.example.com/")
                .header("Content-Type", "application/json")
                .body(("{\"legs\":[" + legs + "]}").getBytes(StandardCharsets.UTF_8))
                .build();
    }

    private static String leg(String id) {
        return "{\"id\":\"" + id + "\",\"state\":\"ringing\"}";
    }

    @Test
    void batch_everyStatus_isHandedOverInItsOrder() {
        assertThat(post(leg("a") + "," + leg("b"))).isEqualTo(204);
        assertThat(taken).containsExactly("a", "b");
    }

    @Test
    void batch_elementThatCannotBeRead_doesNotTakeTheOthersAlong() {
        assertThat(post(leg("a") + ",{\"id\":\"b\"},7," + leg("c"))).isEqualTo(204);
        assertThat(taken).containsExactly("a", "c");
    }

    @Test
    void batch_withoutAReadableElement_isRefused() {
        assertThat(post("{\"id\":\"b\"},7")).isEqualTo(400);
        assertThat(taken).isEmpty();
    }

    @Test
    void batch_ofOtherEventsOrNothing_isAnsweredAsAnotherEvent() {
        assertThat(post("{\"note\":1}")).isEqualTo(204);
        assertThat(post("")).isEqualTo(204);
        assertThat(taken).isEmpty();
    }

    @Test
    void batch_ofMoreThanAThousand_isRefusedAsAWhole() {
        String many = IntStream.range(0, 1_001).mapToObj(i -> leg("c" + i)).collect(Collectors.joining(","));
        assertThat(post(many)).isEqualTo(400);
        assertThat(taken).isEmpty();
    }

    @Test
    void batch_oneOfWhichIsBeingHandled_isHandledButForThatOneAndComesAgain() {
        ScriptedGuard told = new ScriptedGuard();
        told.outcomes.addAll(List.of(Outcome.CLAIMED, Outcome.IN_FLIGHT, Outcome.CLAIMED));
        WebhookResponse answer = endpoint.withGuard(told).receive(request(leg("a") + "," + leg("b") + "," + leg("c")));
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.headers()).extracting(WebhookRequest.Header::name).containsExactly("Retry-After");
        assertThat(taken).containsExactly("a", "c");
    }

    @Test
    void batch_ofWhichTheGuardKnowsHalf_isHandledForTheOtherHalf() {
        assertThat(post(leg("a") + "," + leg("b"))).isEqualTo(204);
        assertThat(post(leg("b") + "," + leg("c") + "," + leg("a") + "," + leg("d")))
                .isEqualTo(204);
        assertThat(taken).containsExactly("a", "b", "c", "d");
    }

    @Test
    void batch_withManyUnreadableElements_isOneLineInTheLog() {
        List<String> lines = new ArrayList<>();
        Logger logger = Logger.getLogger("io.callstatus");
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                lines.add(line.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        logger.addHandler(handler);
        try {
            assertThat(post(leg("a") + ",7,{\"id\":\"b\"},{\"id\":\"\"},[]")).isEqualTo(204);
        } finally {
            logger.removeHandler(handler);
        }
        assertThat(lines).hasSize(1);
        assertThat(lines.get(0)).startsWith("4 elements of a request cannot be read; the first: legs");
    }

    @Test
    void batch_thatFailedHalfWay_isTakenUpWhereItFailed() {
        failing = "b";
        assertThat(post(leg("a") + "," + leg("b") + "," + leg("c"))).isEqualTo(500);
        failing = "";
        assertThat(post(leg("a") + "," + leg("b") + "," + leg("c"))).isEqualTo(204);
        assertThat(taken).containsExactly("a", "b", "c");
    }
}
