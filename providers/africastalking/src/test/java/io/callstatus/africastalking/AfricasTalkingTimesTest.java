package io.callstatus.africastalking;

import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.CallStatus;
import io.callstatus.ParserSet;
import io.callstatus.spi.TimeFormat;
import io.callstatus.testkit.Fixtures;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** Times by a zone that the receiver knows: with a blank, and with the plus sign of a blank that was encoded twice. */
class AfricasTalkingTimesTest {
    private static CallStatus read(String fixture) {
        return ParserSet.of(new AfricasTalkingParser(TimeFormat.local(ZoneOffset.ofHours(3))))
                .detect(Fixtures.of("africastalking", fixture).request())
                .trustUnverified()
                .parse();
    }

    @Test
    void startedAt_withAZone_isRead() {
        assertThat(read("maximal").startedAt()).hasToString("Optional[2026-03-04T07:15:29Z]");
        assertThat(read("completed").startedAt()).hasToString("Optional[2026-03-04T07:15:29Z]");
    }

    @Test
    void startedAt_ofNone_isAbsentWithoutAProblem() {
        assertThat(read("ringing").startedAt()).isEmpty();
        assertThat(read("ringing").problems()).isEmpty();
    }
}
