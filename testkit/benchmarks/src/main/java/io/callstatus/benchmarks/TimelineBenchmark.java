package io.callstatus.benchmarks;

import io.callstatus.CallStatus;
import io.callstatus.Parsers;
import io.callstatus.testkit.CallScenario;
import io.callstatus.testkit.TestRequest;
import io.callstatus.timeline.CallTimeline;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Eight reports of a call, which came out of order and three of them twice, merged one by one; and what they say. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class TimelineBenchmark {
    private final List<CallStatus> reports = reports();
    private final List<Map<String, Object>> maps =
            reports.stream().map(CallStatus::toMap).toList();

    static List<CallStatus> reports() {
        List<CallStatus> reports = new ArrayList<>();
        for (TestRequest request : CallScenario.of("signalwire")
                .answered(Duration.ofSeconds(95))
                .recorded()
                .requests()) {
            reports.add(Parsers.detect(request.request()).trustUnverified().parse());
        }
        reports.addAll(List.copyOf(reports.subList(0, 8 - reports.size())));
        reports.forEach(report -> report.payload().fields());
        Collections.shuffle(reports, new Random(7));
        return reports;
    }

    /** Ours: a timeline, and its status at the end. */
    @Benchmark
    public CallStatus callstatus() {
        CallTimeline call = CallTimeline.of(reports.get(0));
        for (int i = 1; i < reports.size(); i++) {
            call = call.plus(reports.get(i));
        }
        return call.current();
    }

    /** Merging alone. */
    @Benchmark
    public CallTimeline merge() {
        CallTimeline call = CallTimeline.of(reports.get(0));
        for (int i = 1; i < reports.size(); i++) {
            call = call.plus(reports.get(i));
        }
        return call;
    }

    /** The same by hand, over maps. */
    @Benchmark
    public Map<String, Object> byHand() {
        HandFold fold = new HandFold();
        for (Map<String, Object> report : maps) {
            fold.plus(report);
        }
        return fold.current();
    }
}
