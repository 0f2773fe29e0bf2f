package io.callstatus.benchmarks;

import io.callstatus.CallStatus;
import io.callstatus.Parsers;
import io.callstatus.WebhookRequest;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.tomcat.util.http.Parameters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Form bodies: the whole job of the library, and what others need to split and decode the body. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class FormBenchmark {
    /** The body. */
    @Param({"F", "G", "C"})
    public Callback callback = Callback.F;

    private WebhookRequest request = callback.request();
    private byte[] body = callback.body();
    private String text = callback.text();

    /** Takes the body that was chosen. */
    @Setup
    public void setUp() {
        request = callback.request();
        body = callback.body();
        text = callback.text();
    }

    /** Ours: detection among all providers, and every attribute. */
    @Benchmark
    public CallStatus callstatus() {
        return Parsers.detect(request).trustUnverified().parse();
    }

    /** Netty: names and values in a map. */
    @Benchmark
    public Map<String, List<String>> netty() {
        return new QueryStringDecoder(text, StandardCharsets.UTF_8, false).parameters();
    }

    /** Tomcat: names and values in a map. */
    @Benchmark
    public Parameters tomcat() {
        Parameters parameters = new Parameters();
        parameters.setCharset(StandardCharsets.UTF_8);
        parameters.processParameters(body, 0, body.length);
        return parameters;
    }

    /** Adds up the bytes: less than this no parser can do. */
    @Benchmark
    public int byteSum() {
        int sum = 0;
        for (byte b : body) {
            sum += b;
        }
        return sum;
    }
}
