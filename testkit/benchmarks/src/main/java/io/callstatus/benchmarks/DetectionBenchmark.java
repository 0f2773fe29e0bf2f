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

/**
 * Detection alone, among the first five providers, among all, and among fifty; for requests that one header identifies, and for
 * others.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class DetectionBenchmark {
    /** {@link Callback#F} and {@link Callback#J1} are known by a header, the others by their fields. */
    @Param({"F", "G", "C", "J1", "J2"})
    public Callback callback = Callback.F;

    private final ParserSet all = Parsers.installed();
    private final ParserSet five = all.only(Callback.firstProviders().toArray(new String[0]));
    private final ParserSet fifty =
            OtherProvider.addTo(all, 50 - all.providers().size());
    private WebhookRequest request = callback.request();

    /** Takes the request that was chosen. */
    @Setup
    public void setUp() {
        request = callback.request();
        five.detect(request).trustUnverified(); // the order of fields is learned from what was accepted
        all.detect(request).trustUnverified();
        fifty.detect(request).trustUnverified();
    }

    /** Among all providers. */
    @Benchmark
    public Detection all() {
        return all.detect(request);
    }

    /** Among the five that were there first. */
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
