package io.callstatus.benchmarks;

import io.callstatus.CallStatus;
import io.callstatus.Parsers;
import io.callstatus.timeline.CallTimeline;
import org.openjdk.jol.info.GraphLayout;

/** What one status keeps on the heap. */
final class Retained {
    private Retained() {}

    /** Bytes that are there only for this status, its body included; nobody has asked for its payload yet. */
    static long bytes(Callback callback) {
        CallStatus one = status(callback);
        CallStatus other = status(callback);
        return GraphLayout.parseInstance(one, other).totalSize()
                - GraphLayout.parseInstance(other).totalSize();
    }

    /** Bytes of a timeline, and of the reports that it keeps. */
    static long[] ofTimeline() {
        CallTimeline call = TimelineBenchmark.reports().stream().collect(CallTimeline.collector()).values().stream()
                .findFirst()
                .orElseThrow();
        Object[] reports = call.reports().toArray();
        return new long[] {
            GraphLayout.parseInstance(call).totalSize(),
            GraphLayout.parseInstance(reports).totalSize()
        };
    }

    private static CallStatus status(Callback callback) {
        return Parsers.detect(callback.request()).trustUnverified().parse();
    }
}
