package io.callstatus.all;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.callstatus.CallStatus;
import io.callstatus.CallStatusException;
import io.callstatus.Detection;
import io.callstatus.ParserSet;
import io.callstatus.Parsers;
import io.callstatus.WebhookRequest;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a hostile body costs: memory in proportion to it, and time too. */
class ResourceTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final ParserSet PARSERS = Parsers.installed();
    private static final List<ProviderDetails> DETAILS =
            Providers.ids().stream().map(ProviderDetails::of).toList();

    private static final int SMALL = 64 << 10;
    private static final int LARGE = 1 << 20;
    private static final int TIMES_THE_BODY = 10;
    /** What a request costs whatever its size: tables, messages, stack traces. */
    private static final int BASE = 256 << 10;

    /** Sixteen times the body; a quadratic step would take 256 times as long. */
    private static final int TIMES_AS_LONG = 64;
    /** Below that, clocks and compilers are measured. */
    private static final long SHORTEST = 200_000;

    private static final int ROUNDS = 3;

    @ParameterizedTest
    @EnumSource
    void memory_ofAHostileBody_isAtMostTenTimesTheBody(HostileBody hostile) {
        for (int size : new int[] {SMALL, LARGE}) {
            WebhookRequest request = hostile.request(size);
            long allocated = least(ResourceTest::allocated, () -> read(request, status -> {}));
            assertThat(allocated)
                    .as("bytes for a body of %,d", request.body().length)
                    .isLessThanOrEqualTo(BASE + (long) TIMES_THE_BODY * request.body().length);
        }
    }

    @ParameterizedTest
    @EnumSource
    void time_ofAHostileBody_isLinear(HostileBody hostile) {
        long small = time(hostile.request(SMALL));
        long large = time(hostile.request(LARGE));
        assertThat(large).as("nanoseconds, against %,d", small).isLessThan(TIMES_AS_LONG * Math.max(small, SHORTEST));
    }

    private static long time(WebhookRequest request) {
        return least(THREADS::getCurrentThreadCpuTime, () -> read(request, ResourceTest::use));
    }

    /** Everything that a receiver may do with a status. */
    private static void use(CallStatus status) {
        CallStatus.fromJson(status.toJson());
        PARSERS.redacted(status);
        DETAILS.forEach(details -> details.find(status));
    }

    private static void read(WebhookRequest request, Consumer<CallStatus> use) {
        try {
            Detection detection = PARSERS.detect(request);
            detection.explain();
            use.accept(detection.trustUnverified().parse());
        } catch (CallStatusException e) {
            assertThat(e.httpStatus()).isIn(204, 400, 413);
        }
    }

    /** The best of some rounds: what else the machine does only ever adds. */
    private static long least(LongSupplier meter, Runnable action) {
        long least = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long before = meter.getAsLong();
            action.run();
            least = Math.min(least, meter.getAsLong() - before);
        }
        return least;
    }

    private static long allocated() {
        return THREADS.getCurrentThreadAllocatedBytes();
    }
}
