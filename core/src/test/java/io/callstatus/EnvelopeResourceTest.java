package io.callstatus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.Callback;
import io.callstatus.spi.Envelope;
import io.callstatus.spi.FieldPath;
import io.callstatus.spi.Transport;
import io.callstatus.spi.Unwrap;
import io.callstatus.spi.Verification;
import java.lang.management.ManagementFactory;
import java.net.URLEncoder;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What large envelopes, batches and wrapped texts cost: memory in proportion to the body, and time too. */
class EnvelopeResourceTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int SMALL = 64 << 10;
    private static final int LARGE = 1 << 20;
    private static final int TIMES_THE_BODY = 10;
    private static final int BASE = 256 << 10;
    /** What a status of a batch takes beside its text. */
    private static final int EACH_STATUS = 2 << 10;

    private static final int TIMES_AS_LONG = 64;
    private static final long SHORTEST = 200_000;
    private static final int ROUNDS = 20;

    private record Provider(Optional<Unwrap> unwrap, Envelope envelope, FieldPath state) implements CallStatusParser {
        @Override
        public String provider() {
            return "costly";
        }

        @Override
        public List<Callback> callbacks() {
            Callback call = Callback.callStatus(
                            "call",
                            in -> CallStatus.builder().callId(in.text("id")).state(CallState.RINGING))
                    .via(Transport.JSON)
                    .header("Costly")
                    .state(state)
                    .in(envelope);
            return List.of(unwrap.map(call::unwrap).orElse(call));
        }

        @Override
        public Verification verification() {
            return Verification.none();
        }
    }

    /** Bodies whose size is nearly all value. */
    private enum Wrapped {
        BATCH(Optional.empty(), Envelope.at("body").each("legs"), FieldPath.of("body", "legs")) {
            @Override
            String body(int size) {
                return "{\"body\":{\"legs\":[" + list(call(size / 1_000 - 20), 1_000) + "]}}";
            }
        },
        TOO_MANY(Optional.empty(), Envelope.at("body").each("legs"), FieldPath.of("body", "legs")) {
            @Override
            String body(int size) {
                return "{\"body\":{\"legs\":[" + list(call(0), size / 18) + "]}}";
            }
        },
        DEEP(Optional.empty(), Envelope.at("a", "b", "c", "d"), FieldPath.of("a", "b", "c", "d", "id")) {
            @Override
            String body(int size) {
                return "{\"a\":{\"b\":{\"c\":{\"d\":" + call(size) + "}}}}";
            }
        },
        TEXT_IN_TEXT(
                Optional.of(Unwrap.jsonText("a").andJsonText("b")),
                Envelope.at("c", "d"),
                FieldPath.of("c", "d", "id")) {
            @Override
            String body(int size) {
                String inner = "{\"c\":{\"d\":" + call(size) + "}}";
                return "{\"a\":" + quoted("{\"b\":" + quoted(inner) + "}") + "}";
            }
        },
        TEXT_OF_ESCAPES(Optional.of(Unwrap.jsonText("a")), Envelope.none(), FieldPath.of("id")) {
            @Override
            String body(int size) {
                return "{\"a\":\"{\\\"id\\\":\\\"c\\\",\\\"x\\\":\\\"" + "\\\\u0041".repeat(size / 7) + "\\\"}\"}";
            }
        },
        TEXT_IN_A_FORM(Optional.of(Unwrap.formField("data")), Envelope.none(), FieldPath.of("id")) {
            @Override
            String body(int size) {
                return "data=" + URLEncoder.encode(call(size), UTF_8);
            }
        };

        private final Provider provider;

        Wrapped(Optional<Unwrap> unwrap, Envelope envelope, FieldPath state) {
            this.provider = new Provider(unwrap, envelope, state);
        }

        abstract String body(int size);

        private static String call(int size) {
            return "{\"id\":\"c\",\"x\":\"" + "y".repeat(Math.max(0, size - 20)) + "\"}";
        }

        private static String list(String one, int count) {
            return (one + ",").repeat(count - 1) + one;
        }

        private static String quoted(String json) {
            return "\"" + json.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
        }
    }

    private static WebhookRequest request(Wrapped wrapped, int size) {
        return WebhookRequest.builder()
                .url("https://hooks.example.com/")
                .header("Costly", "x")
                .maxBodyBytes(4 * size)
                .body(wrapped.body(size).getBytes(UTF_8))
                .build();
    }

    private static int read(Wrapped wrapped, WebhookRequest request) {
        try {
            return ParserSet.of(wrapped.provider)
                    .detect(request)
                    .trustUnverified()
                    .parseAll()
                    .size();
        } catch (MalformedPayloadException e) {
            assertThat(e.kind()).isEqualTo(MalformedPayloadException.Kind.BEYOND_LIMIT);
            return -1;
        }
    }

    private static long least(LongSupplier meter, long enough, Runnable action) {
        long least = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS && least > enough; round++) {
            long before = meter.getAsLong();
            action.run();
            least = Math.min(least, meter.getAsLong() - before);
        }
        return least;
    }

    @ParameterizedTest
    @EnumSource
    void memory_isAtMostTenTimesTheBody(Wrapped wrapped) {
        for (int size : new int[] {SMALL, LARGE}) {
            WebhookRequest request = request(wrapped, size);
            int statuses = Math.max(0, read(wrapped, request));
            long most = BASE + (long) EACH_STATUS * statuses + (long) TIMES_THE_BODY * request.body().length;
            assertThat(least(THREADS::getCurrentThreadAllocatedBytes, most, () -> read(wrapped, request)))
                    .as("bytes for a body of %,d", request.body().length)
                    .isLessThanOrEqualTo(most);
        }
    }

    @ParameterizedTest
    @EnumSource
    void time_isLinear(Wrapped wrapped) {
        WebhookRequest small = request(wrapped, SMALL);
        WebhookRequest large = request(wrapped, LARGE);
        long most = TIMES_AS_LONG
                * Math.max(SHORTEST, least(THREADS::getCurrentThreadCpuTime, 0, () -> read(wrapped, small)));
        assertThat(least(THREADS::getCurrentThreadCpuTime, most, () -> read(wrapped, large)))
                .isLessThan(most);
    }

    @Test
    void elements_upToTheLimit_areRead_andBeyondItNone() {
        assertThat(read(Wrapped.BATCH, request(Wrapped.BATCH, LARGE))).isEqualTo(1_000);
        assertThat(read(Wrapped.TOO_MANY, request(Wrapped.TOO_MANY, LARGE))).isEqualTo(-1);
    }

    /** Each text that is read as JSON has the limits of a body. */
    @Test
    void nesting_insideAnEnvelope_countsFromTheTopOfItsText() {
        for (int deep : new int[] {95, 96}) {
            String nested = "[".repeat(deep) + "]".repeat(deep);
            String body = "{\"a\":{\"b\":{\"c\":{\"d\":{\"id\":\"c\",\"x\":" + nested + "}}}}}";
            WebhookRequest request = WebhookRequest.builder()
                    .url("https://hooks.example.com/")
                    .header("Costly", "x")
                    .body(body.getBytes(UTF_8))
                    .build();
            assertThat(read(Wrapped.DEEP, request)).isEqualTo(deep == 95 ? 1 : -1);
        }
    }
}
