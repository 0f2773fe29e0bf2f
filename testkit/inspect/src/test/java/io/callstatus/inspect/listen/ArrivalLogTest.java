package io.callstatus.inspect.listen;

import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.Payload;
import io.callstatus.WebhookRequest;
import io.callstatus.inspect.Outcome;
import io.callstatus.inspect.listen.Arrival.Examined;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ArrivalLogTest {
    private static final Examined NOTHING = new Examined(
            new Outcome(Outcome.Result.UNRECOGNIZED, Map.of()),
            "",
            Optional.empty(),
            Payload.empty(),
            Payload.empty(),
            List.of(),
            400);

    private static WebhookRequest request(int bytes) {
        return WebhookRequest.builder()
                .url("https://hooks.example.com/")
                .body(new byte[bytes])
                .build();
    }

    @Test
    void add_moreThanAreKept_dropsTheEarliest() {
        ArrivalLog log = new ArrivalLog();
        for (int i = 0; i < ArrivalLog.MOST + 5; i++) {
            log.add(request(1), NOTHING);
        }
        assertThat(log.all()).hasSize(ArrivalLog.MOST);
        assertThat(log.all().get(0).number()).isEqualTo(6);
        assertThat(log.get(5)).isEmpty();
        assertThat(log.get(6)).isPresent();
    }

    @Test
    void add_largeOnes_keepsFewer() {
        ArrivalLog log = new ArrivalLog();
        for (int i = 0; i < 40; i++) {
            log.add(request(1 << 20), NOTHING);
        }
        assertThat(log.all()).hasSizeBetween(10, 16);
        assertThat(log.last()).isEqualTo(40);
    }

    @Test
    void after_theLast_waitsAndGivesNothing() throws InterruptedException {
        ArrivalLog log = new ArrivalLog();
        log.add(request(1), NOTHING);
        assertThat(log.after(1, Duration.ofMillis(20))).isEmpty();
        assertThat(log.after(0, Duration.ofDays(1))).hasSize(1);
    }

    @Test
    void toString_showsNothingThatWasSent() {
        assertThat(new ArrivalLog().add(request(1), NOTHING)).hasToString("Arrival{1}");
    }
}
