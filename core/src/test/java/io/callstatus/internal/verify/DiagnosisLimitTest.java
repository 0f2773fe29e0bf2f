package io.callstatus.internal.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class DiagnosisLimitTest {
    private final AtomicLong now = new AtomicLong();
    private final DiagnosisLimit limit = new DiagnosisLimit(1, now::get);

    private int taken(String provider) {
        int taken = 0;
        while (limit.take(provider)) {
            taken++;
        }
        return taken;
    }

    @Test
    void take_ofOneProvider_isTenAtOnceAndThenOneASecond() {
        assertThat(taken("acme")).isEqualTo(10);
        now.addAndGet(TimeUnit.SECONDS.toNanos(3));
        assertThat(taken("acme")).isEqualTo(3);
        now.addAndGet(TimeUnit.HOURS.toNanos(1));
        assertThat(taken("acme")).isEqualTo(10);
    }

    @Test
    void take_ofManyProviders_isFourTimesThatOfAll() {
        for (int i = 0; i < 4; i++) {
            assertThat(taken("acme" + i)).isEqualTo(10);
        }
        assertThat(taken("another")).isZero();
        now.addAndGet(TimeUnit.SECONDS.toNanos(1));
        assertThat(taken("another")).isEqualTo(4);
    }
}
