package io.callstatus.flink;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProgressTest {
    @Test
    void line_inTheMiddle_hasRateAndTimeLeft() {
        Progress progress = Progress.of(
                Map.of(Progress.LINES, 5_000L, Progress.REPORTS, 4_000L, Progress.DEAD, 10L, Progress.BYTES, 250L));
        assertThat(progress.line(1_000, Progress.NONE, Duration.ofSeconds(2_000)))
                .isEqualTo("read 5,000 (25 %)  parsed 4,000  refused 10  3/s  left 1:40:00");
    }

    @Test
    void line_atTheBeginningAndAtTheEnd_hasNoTimeLeft() {
        assertThat(Progress.of(Map.of()).line(1_000, Progress.NONE, Duration.ZERO))
                .startsWith("read 0 (0 %)")
                .endsWith("left -");
        assertThat(new Progress(1, 1, 0, 7).line(7, Progress.NONE, Duration.ofSeconds(1)))
                .isEqualTo("read 1 (100 %)  parsed 1  refused 0  1/s  left -");
    }

    @Test
    void pace_isThatOfTheLastSeconds_andNotOfTheStart() {
        Pace pace = new Pace();
        Progress some = new Progress(100, 100, 0, 1_000);
        Progress more = new Progress(900, 900, 0, 9_000);
        assertThat(pace.line(Progress.NONE, 100_000, Duration.ofSeconds(20))).endsWith("0/s  left -");
        assertThat(pace.line(some, 100_000, Duration.ofSeconds(21))).endsWith("  100/s  left -");
        assertThat(pace.line(more, 100_000, Duration.ofSeconds(29))).endsWith("  100/s  left 0:01:31");
        Progress slower = new Progress(1_000, 1_000, 0, 10_000);
        assertThat(pace.line(slower, 100_000, Duration.ofSeconds(39))).endsWith("  10/s  left 0:15:00");
    }
}
