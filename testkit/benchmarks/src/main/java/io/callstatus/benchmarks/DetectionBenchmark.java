package io.callstatus.benchmarks;

import io.callstatus.Detection;
import io.callstatus.ParserSet;
import io.callstatus.Parsers;
import io.callstatus.WebhookRequest;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Detection alone, among the five providers and among fifty; of requests that show who they are, or have to be asked. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class DetectionBenchmark {
    /** {@link Callback#F} and {@link Callback#J1} are known by a header, the others by their fields. */
    @Param({"F", "G", "C", "J1", "J2"})
    public Callback callback = Callback.F;

    private final ParserSet five = Parsers.installed();
    private final ParserSet fifty =
            OtherProvider.addTo(five, 50 - five.providers().size());
    private WebhookRequest request = callback.request();

    /** Takes the request that was chosen. */
    @Setup
    public void setUp() {
        request = callback.request();
        five.detect(request).trustUnverified(); // the order of fields is learned from what was accepted
        fifty.detect(request).trustUnverified();
    }

    /** Among the installed providers. */
    @Benchmark
    public Detection five() {
        return five.detect(request);
    }

    /** Among these and as many others as make fifty. */
    @Benchmark
    public Detection fifty() {
        return fifty.detect(request);
    }
}
