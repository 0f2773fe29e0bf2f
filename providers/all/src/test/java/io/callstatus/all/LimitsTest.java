package io.callstatus.all;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.management.ThreadMXBean;
import io.callstatus.CallStatus;
import io.callstatus.CallStatusException;
import io.callstatus.MalformedPayloadException;
import io.callstatus.Parsers;
import io.callstatus.UnreadableRequestException;
import io.callstatus.WebhookRequest;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each limit of the table in the documentation: what fits is read, one more is refused, and the refusal is cheap. */
class LimitsTest {
    private static final String URL = "https://hooks.example.com/";

    /**
     * One limit.
     *
     * @param name as the documentation has it
     * @param most what is still read
     * @param reader reads something of that size
     * @param refusal the kind of the refusal of one more
     * @param answer its HTTP status
     */
    record Limit(String name, int most, IntConsumer reader, Enum<?> refusal, int answer) {
        static Limit tooLarge(String name, int most, IntConsumer reader) {
            return new Limit(name, most, reader, UnreadableRequestException.Kind.TOO_LARGE, 413);
        }

        static Limit beyond(String name, int most, IntConsumer reader) {
            return new Limit(name, most, reader, MalformedPayloadException.Kind.BEYOND_LIMIT, 400);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Limit> limits() {
        return Stream.of(
                Limit.tooLarge("body", 1 << 20, n -> post().body(new byte[n]).build()),
                Limit.tooLarge("body from a stream", 1 << 20, LimitsTest::stream),
                Limit.tooLarge(
                        "body, limit set",
                        10,
                        n -> post().maxBodyBytes(10).body(new byte[n]).build()),
                Limit.tooLarge("body of raw HTTP", 1 << 20, n -> raw("POST / HTTP/1.1\r\n\r\n" + "x".repeat(n))),
                Limit.tooLarge(
                        "URL",
                        64 << 10,
                        n -> post().url(URL + "x".repeat(n - URL.length())).build()),
                Limit.tooLarge("head of raw HTTP", 64 << 10, n -> raw(head(n))),
                Limit.tooLarge("headers", 200, LimitsTest::headers),
                Limit.tooLarge("fields of a form", 1_000, n -> form("a=1&".repeat(n - 2) + CALL)),
                Limit.tooLarge("fields of a query", 1_000, n -> query("a=1&".repeat(n - 2) + CALL)),
                Limit.tooLarge("fields of a JSON object", 1_000, n -> json("\"a\":1,".repeat(n - 4) + "\"a\":1")),
                Limit.beyond("nesting", 100, n -> json("\"a\":" + "[".repeat(n - 1) + "]".repeat(n - 1))),
                Limit.beyond("number", 100, n -> json("\"a\":" + "1".repeat(n))),
                Limit.beyond("name", 1_000, n -> json("\"" + "a".repeat(n) + "\":1")),
                Limit.beyond("name of a nested member", 1_000, n -> json("\"a\":{\"" + "a".repeat(n) + "\":1}")));
    }

    private static final String CALL = "CallSid=a&CallStatus=busy";

    private static WebhookRequest.Builder post() {
        return WebhookRequest.builder().url(URL);
    }

    private static void stream(int length) {
        try {
            post().build(new Zeros(length));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void raw(String text) {
        WebhookRequest.fromHttp(text.getBytes(UTF_8));
    }

    private static String head(int length) {
        String start = "POST / HTTP/1.1\r\nX-Long: ";
        String end = "\r\n\r";
        return start + "x".repeat(length - start.length() - end.length()) + end + "\n";
    }

    private static void headers(int count) {
        WebhookRequest.Builder request = post();
        IntStream.range(0, count).forEach(i -> request.header("X-" + i, "x"));
        request.build();
    }

    private static void form(String body) {
        parse(post().header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-SignalWire-Signature", "x")
                .body(body.getBytes(UTF_8)));
    }

    private static void query(String query) {
        parse(WebhookRequest.builder().url(URL + "?" + query).method("GET").header("X-SignalWire-Signature", "x"));
    }

    private static void json(String members) {
        parse(post().header("Content-Type", "application/json")
                .body(("{\"requestType\":\"callStatus\",\"callStatus\":\"busy\",\"callId\":\"x\"," + members + "}")
                        .getBytes(UTF_8)));
    }

    private static void parse(WebhookRequest.Builder request) {
        Parsers.detect(request.build()).trustUnverified().parse();
    }

    @ParameterizedTest
    @MethodSource("limits")
    void limit_isReadUpToItAndRefusedBeyond(Limit limit) {
        limit.reader().accept(limit.most());
        CallStatusException e = catchThrowableOfType(
                CallStatusException.class, () -> limit.reader().accept(limit.most() + 1));
        assertThat(e.kind()).isEqualTo(limit.refusal());
        assertThat(e.httpStatus()).isEqualTo(limit.answer());
        assertThat(e.hint()).isNotBlank();
    }

    @Test
    void stream_withoutEnd_isReadUpToTheLimit() throws IOException {
        Zeros zeros = new Zeros(Long.MAX_VALUE);
        assertThat(catchThrowableOfType(UnreadableRequestException.class, () -> post().build(zeros)))
                .isNotNull();
        assertThat(zeros.read).isLessThanOrEqualTo((1 << 20) + 1);
    }

    @Test
    void contentLength_beyondTheLimit_takesNoMemory() {
        byte[] raw = "POST / HTTP/1.1\r\nContent-Length: 999999999999\r\n\r\n".getBytes(UTF_8);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        catchThrowableOfType(UnreadableRequestException.class, () -> WebhookRequest.fromHttp(raw));
        long before = threads.getCurrentThreadAllocatedBytes();
        catchThrowableOfType(UnreadableRequestException.class, () -> WebhookRequest.fromHttp(raw));
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(256 << 10);
    }

    /** The same limits hold for canonical JSON, but there is none for its size: it is the receiver's own. */
    @Test
    void canonicalJson_beyondALimit_isRefused() {
        String start = "{\"provider\":\"a\",\"callId\":\"b\",\"state\":\"BUSY\",\"other\":";
        assertThat(CallStatus.fromJson(start + "[".repeat(99) + "]".repeat(99) + "}")
                        .callId())
                .isEqualTo("b");
        for (String other :
                new String[] {"[".repeat(100) + "]".repeat(100), "1".repeat(101), "{\"" + "a".repeat(1_001) + "\":1}"
                }) {
            assertThat(catchThrowableOfType(
                                    MalformedPayloadException.class, () -> CallStatus.fromJson(start + other + "}"))
                            .httpStatus())
                    .isEqualTo(400);
        }
    }

    /** A stream that counts how much of it was read. */
    private static final class Zeros extends InputStream {
        private final long length;
        private long read;

        Zeros(long length) {
            this.length = length;
        }

        @Override
        public int read() {
            return read == length ? -1 : (int) (read++ & 0);
        }

        @Override
        public int read(byte[] bytes, int from, int count) {
            int some = (int) Math.min(count, length - read);
            read += some;
            return some == 0 && count > 0 ? -1 : some;
        }
    }
}
