package io.callstatus.internal.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.callstatus.internal.fields.FieldTable;
import io.callstatus.internal.fields.NulledBody;
import io.callstatus.internal.scan.Credentials;
import io.callstatus.internal.scan.Credentials.Span;
import io.callstatus.internal.scan.JsonScanner;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What anybody can send costs no more than its length. */
class LinearTimeTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int SMALL = 4_000;
    private static final int LARGE = 64_000;
    /** Sixteen times the length; a quadratic step would take 256 times as long. */
    private static final int TIMES_AS_LONG = 64;
    /** Below that, clocks and compilers are measured. */
    private static final long SHORTEST = 200_000;

    /** Until the compiler has seen it. */
    private static final int ROUNDS = 200;

    private static long least(long enough, Runnable action) {
        long least = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS && least > enough; round++) {
            long before = THREADS.getCurrentThreadCpuTime();
            action.run();
            least = Math.min(least, THREADS.getCurrentThreadCpuTime() - before);
        }
        return least;
    }

    private static void assertLinear(Runnable small, Runnable large) {
        long most = TIMES_AS_LONG * Math.max(SHORTEST, least(0, small));
        assertThat(least(most, large)).isLessThan(most);
    }

    @Test
    void faultOfCharacters_urlOfBrackets_isLinear() {
        String small = "https://hooks.example.com?" + "[".repeat(SMALL);
        String large = "https://hooks.example.com?" + "[".repeat(LARGE);
        assertThat(BoundaryChecks.faultOfCharacters(large)).isEmpty();
        assertLinear(() -> BoundaryChecks.faultOfCharacters(small), () -> BoundaryChecks.faultOfCharacters(large));
    }

    /** Many values in objects, and fields behind them. */
    private static Runnable nulled(int size) {
        String object = "{\"b\":1" + ",\"b\":1".repeat(399) + "}";
        String json = "{\"a\":" + object + (",\"a\":" + object).repeat(size / 400) + ",\"c\":2".repeat(size / 80) + "}";
        FieldTable table = JsonScanner.scan(json.getBytes(StandardCharsets.UTF_8));
        List<Span> found = Credentials.find(table, List.of(List.of("a", "b")), new byte[0]);
        assertThat(found).hasSize(size + 400);
        int[] starts = found.stream().mapToInt(Span::from).toArray();
        int[] ends = found.stream().mapToInt(Span::to).toArray();
        return () -> new NulledBody(table.body(), table.from(), table.to(), starts, ends).fields(table);
    }

    @Test
    void fields_behindManyReplacedValues_isLinear() {
        assertLinear(nulled(SMALL), nulled(LARGE));
    }
}
