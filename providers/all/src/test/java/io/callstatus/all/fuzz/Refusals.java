package io.callstatus.all.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.callstatus.CallStatusException;
import java.lang.management.ManagementFactory;
import java.util.Set;

/** The only way in which a target may fail: by a typed exception that says what to do. */
final class Refusals {
    private static final Set<Integer> ANSWERS = Set.of(200, 204, 400, 401, 405, 413, 415, 500);

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int TIMES_THE_INPUT = 10;
    /**
     * What an input costs whatever its size, if only the library is instrumented; four times that if Jazzer instruments
     * everything.
     */
    private static final int BASE = "false".equals(System.getProperty("jazzer.hooks")) ? 1 << 20 : 4 << 20;
    /** Of shorter ones, nothing but the base would be measured. */
    private static final int SHORTEST = 500;

    private static final int ROUNDS = 4;

    private Refusals() {}

    /** Runs a target; anything thrown but a complete {@link CallStatusException} is a finding. */
    static void only(Runnable target) {
        try {
            target.run();
        } catch (CallStatusException e) {
            assertThat(e.kind()).isNotNull();
            assertThat(e.hint()).isNotBlank();
            assertThat(e.httpStatus()).isIn(ANSWERS);
            assertThat(e).hasMessageContaining(e.kind().name()).hasMessageContaining(e.hint());
            assertThat(e.offset().orElse(0)).isNotNegative();
        }
    }

    /** {@link #only}, and memory that is out of proportion to the input is a finding too. */
    static void inProportion(byte[] input, Runnable target) {
        only(target);
        long most = BASE + (long) TIMES_THE_INPUT * input.length;
        long least = input.length < SHORTEST ? 0 : Long.MAX_VALUE;
        for (int round = 0; least > most && round < ROUNDS; round++) {
            long before = THREADS.getCurrentThreadAllocatedBytes();
            only(target);
            least = Math.min(least, THREADS.getCurrentThreadAllocatedBytes() - before);
        }
        assertThat(least).as("bytes for an input of %,d", input.length).isLessThanOrEqualTo(most);
    }
}
