package io.callstatus.all;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.callstatus.CallStatus;
import io.callstatus.CallStatusException;
import io.callstatus.Detection;
import io.callstatus.ParserSet;
import io.callstatus.Parsers;
import io.callstatus.UnrecognizedRequestException;
import io.callstatus.WebhookRequest;
import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What a hostile body costs, to read it and with each question that can be asked of its status: memory in proportion to
 * it, and time too.
 */
class ResourceTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final ParserSet PARSERS = Parsers.installed();

    private static final int SMALL = 64 << 10;
    private static final int LARGE = 1 << 20;
    private static final int TIMES_THE_BODY = 10;
    /** A status as text is of characters, of two bytes each where one is beyond Latin-1, and grows by doubling. */
    private static final int TIMES_THE_BODY_ASKED = 20;
    /** What a request costs whatever its size: tables, messages, stack traces. */
    private static final int BASE = 256 << 10;

    /** Trees of at most 10,000 values. */
    private static final int TREE = 2 << 20;

    /** Sixteen times the body; a quadratic step would take 256 times as long. */
    private static final int TIMES_AS_LONG = 64;
    /** Below that, clocks and compilers are measured. */
    private static final long SHORTEST = 200_000;

    private static final int ROUNDS = 3;
    /** Until the compiler has seen it, on a machine that does other things too. */
    private static final int ROUNDS_AT_MOST = 20;

    @ParameterizedTest
    @EnumSource
    void memory_ofAHostileBody_isAtMostTenTimesTheBody(HostileBody hostile) {
        for (int size : new int[] {SMALL, LARGE}) {
            WebhookRequest request = hostile.request(size);
            long most = BASE + (long) TIMES_THE_BODY * request.body().length;
            assertThat(least(most, ResourceTest::allocated, () -> status(request)))
                    .as("bytes to read a body of %,d", request.body().length)
                    .isLessThanOrEqualTo(most);
        }
    }

    @ParameterizedTest
    @EnumSource
    void memory_ofEachQuestion_isAtMostTwentyTimesTheBody(HostileBody hostile) {
        WebhookRequest request = hostile.request(LARGE);
        long most = BASE + TREE + (long) TIMES_THE_BODY_ASKED * request.body().length;
        questions(request)
                .forEach((question, asked) -> assertThat(least(most, ResourceTest::allocated, () -> answer(asked)))
                        .as("bytes for %s", question)
                        .isLessThanOrEqualTo(most));
    }

    @ParameterizedTest
    @EnumSource
    void time_ofAHostileBodyAndEveryQuestion_isLinear(HostileBody hostile) {
        long small = time(0, hostile.request(SMALL));
        long most = TIMES_AS_LONG * Math.max(small, SHORTEST);
        assertThat(time(most, hostile.request(LARGE)))
                .as("nanoseconds, against %,d", small)
                .isLessThan(most);
    }

    private static long time(long most, WebhookRequest request) {
        return least(
                most,
                THREADS::getCurrentThreadCpuTime,
                () -> questions(request).values().forEach(ResourceTest::answer));
    }

    private static Map<String, Supplier<@Nullable Object>> questions(WebhookRequest request) {
        return status(request).map(StatusQuestions::of).orElse(Map.of());
    }

    /** A tree may be refused, and nothing else. */
    private static void answer(Supplier<@Nullable Object> question) {
        try {
            question.get();
        } catch (CallStatusException e) {
            assertThat(e).hasMessageContaining("10,000 values");
        }
    }

    private static Optional<CallStatus> status(WebhookRequest request) {
        try {
            Detection detection = PARSERS.detect(request);
            detection.explain();
            return Optional.of(detection.trustUnverified().parse());
        } catch (UnrecognizedRequestException e) {
            assertThat(e.explanation()).isNotEmpty();
        } catch (CallStatusException e) {
            assertThat(e.httpStatus()).isIn(204, 400, 413);
        }
        return Optional.empty();
    }

    /** The best of some rounds, as long as it is too much: what else the machine does only ever adds. */
    private static long least(long most, LongSupplier meter, Runnable action) {
        long least = Long.MAX_VALUE;
        int rounds = most == 0 ? ROUNDS : ROUNDS_AT_MOST;
        for (int round = 0; round < rounds && least > most; round++) {
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
