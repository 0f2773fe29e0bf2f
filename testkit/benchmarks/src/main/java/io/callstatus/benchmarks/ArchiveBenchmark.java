package io.callstatus.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.callstatus.CallStatus;
import io.callstatus.Parsers;
import io.callstatus.WebhookRequest;
import java.io.IOException;
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

/** A line of an archive, as bytes: read, detected and parsed; and what Jackson takes to make trees of line and body. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ArchiveBenchmark {
    /** The body. */
    @Param({"J1", "J2"})
    public Callback callback = Callback.J1;

    private final ObjectMapper mapper = JsonMapper.builder().build();
    private byte[] line = line(callback);

    /** Takes the body that was chosen. */
    @Setup
    public void setUp() {
        line = line(callback);
    }

    private static byte[] line(Callback callback) {
        return callback.request().toJson().getBytes(StandardCharsets.US_ASCII);
    }

    /** Ours: the request, detection among all providers, and every attribute. */
    @Benchmark
    public CallStatus callstatus() {
        WebhookRequest request = WebhookRequest.fromJson(new String(line, StandardCharsets.UTF_8));
        return Parsers.detect(request).trustUnverified().parse();
    }

    /** The request alone. */
    @Benchmark
    public WebhookRequest read() {
        return WebhookRequest.fromJson(new String(line, StandardCharsets.UTF_8));
    }

    /** Jackson 2: a tree of the line, and one of the body in it. */
    @Benchmark
    public JsonNode jackson2() throws IOException {
        return mapper.readTree(mapper.readTree(line).get("body").binaryValue());
    }
}
