package io.callstatus.internal.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LogLimiterTest {
    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5); // nanoTime may overflow
    private final LogLimiter limiter = new LogLimiter(now::get);

    private List<String> note(String kind, String message) {
        return limiter.note(kind, message, () -> "");
    }

    private void seconds(long seconds) {
        now.addAndGet(TimeUnit.SECONDS.toNanos(seconds));
    }

    @Test
    void note_firstOfItsKind_isWrittenAtOnce() {
        assertThat(note("acme MISMATCH", "one")).containsExactly("one");
        assertThat(note("acme EXPIRED", "two")).containsExactly("two");
        assertThat(limiter.due()).isEmpty();
    }

    @Test
    void note_more_isMadeForTheFirstOnly() {
        assertThat(limiter.note("acme NONE", "one", () -> "; because")).containsExactly("one; because");
        assertThat(limiter.note("acme NONE", "two", () -> {
                    throw new AssertionError("nobody reads it");
                }))
                .isEmpty();
        seconds(60);
        assertThat(limiter.due()).containsExactly("in 60 s: 1 × acme NONE. Last: two");
    }

    @Test
    void note_moreOfAKind_isCountedAndSaidOnceAMinute() {
        note("acme MISMATCH", "one");
        note("acme EXPIRED", "two");
        seconds(3_600);
        assertThat(note("acme EXPIRED", "three")).isEmpty();
        for (int i = 0; i < 117; i++) {
            assertThat(note("acme MISMATCH", "four")).isEmpty();
        }
        seconds(59);
        assertThat(limiter.due()).isEmpty();
        assertThat(note("acme MISMATCH", "five")).isEmpty();
        seconds(1);
        assertThat(limiter.due()).containsExactly("in 60 s: 118 × acme MISMATCH, 1 × acme EXPIRED. Last: five");
        assertThat(limiter.due()).isEmpty();
        seconds(3_600);
        assertThat(limiter.due()).isEmpty();
    }

    @Test
    void note_afterAMinute_bringsTheLineAndIsCountedForTheNext() {
        note("a", "one");
        note("a", "two");
        seconds(75);
        assertThat(note("a", "three")).containsExactly("in 75 s: 1 × a. Last: two");
        assertThat(note("b", "four")).containsExactly("four");
        seconds(60);
        assertThat(note("c", "five")).containsExactly("in 60 s: 1 × a. Last: three", "five");
    }

    /** Kinds are few; were they not, nothing would grow. */
    @Test
    void note_ofMoreKindsThanThereAre_keepsAFixedNumber() {
        List<String> written = IntStream.range(0, 10_000)
                .boxed()
                .flatMap(i -> note("kind" + i, "m").stream())
                .toList();
        assertThat(written).hasSize(256);
        for (int i = 0; i < 20; i++) {
            note("kind" + i, "m");
        }
        seconds(60);
        assertThat(limiter.due().get(0))
                .startsWith("in 60 s: 9744 × of other kinds, 1 × kind")
                .endsWith(", 11 × others. Last: m");
        assertThat(limiter).hasToString("LogLimiter{257 kinds}");
    }

    @Test
    void note_byManyThreads_countsEachOnce() {
        note("a", "m");
        IntStream.range(0, 1_000).parallel().forEach(i -> note("a", "m"));
        seconds(60);
        List<String> lines = IntStream.range(0, 100)
                .parallel()
                .boxed()
                .flatMap(i -> limiter.due().stream())
                .toList();
        assertThat(lines).containsExactly("in 60 s: 1000 × a. Last: m");
    }
}
