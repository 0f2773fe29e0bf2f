package io.callstatus.benchmarks;

import io.callstatus.CallStatus;
import io.callstatus.Parsers;
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

    private static CallStatus status(Callback callback) {
        return Parsers.detect(callback.request()).trustUnverified().parse();
    }
}
