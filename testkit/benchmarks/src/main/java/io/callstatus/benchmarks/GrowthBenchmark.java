package io.callstatus.benchmarks;

import io.callstatus.CallStatus;
import io.callstatus.Parsers;
import io.callstatus.WebhookRequest;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Bodies that grow by what a caller says: the time must grow with them, and no faster. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class GrowthBenchmark {
    private static final String TURN = "\"role\":\"user\",\"content\":\"I would like to move the appointment that I"
            + " made last week, to Monday at eleven.\",\"startTime\":6.9,\"endTime\":12.6";

    /** Bytes of the body, roughly. */
    @Param({"1000", "1000000"})
    public int size = 1000;

    private WebhookRequest form = form(size);
    private WebhookRequest json = json(size);
    private byte[] body = form.body();

    /** Makes bodies of the size that was chosen. */
    @Setup
    public void setUp() {
        form = form(size);
        json = json(size);
        body = form.body();
    }

    static WebhookRequest form(int size) {
        StringBuilder text = new StringBuilder(Callback.C.text());
        for (int part = 0; text.length() < size - 100; part++) {
            text.append("&note").append(part).append('=');
            text.append("I+would+like+to+move+the+appointment%2C+to+Monday.+".repeat(Math.max(1, size / 25_000)));
        }
        return request("application/x-www-form-urlencoded", text.toString());
    }

    static WebhookRequest json(int size) {
        int turns = Math.max(1, (size - 500) / (TURN.length() + 3));
        String start = Callback.J2.text();
        String text = start.substring(0, start.indexOf("\"transcript\"")) + "\"transcript\":["
                + ("{" + TURN + "},").repeat(turns - 1) + "{" + TURN + "}],\"durationSeconds\":12}";
        return request("application/json", text);
    }

    private static WebhookRequest request(String type, String body) {
        return WebhookRequest.builder()
                .url("https://hooks.example.com/calls")
                .header("Content-Type", type)
                .body(body.getBytes(StandardCharsets.UTF_8))
                .build();
    }

    /** A form with up to a thousand notes. */
    @Benchmark
    public CallStatus form() {
        return Parsers.detect(form).trustUnverified().parse();
    }

    /** JSON with a long transcript. */
    @Benchmark
    public CallStatus json() {
        return Parsers.detect(json).trustUnverified().parse();
    }

    /** A loop over the bytes of the form that does nothing but add them up. */
    @Benchmark
    public int byteSum() {
        int sum = 0;
        for (byte b : body) {
            sum += b;
        }
        return sum;
    }
}
