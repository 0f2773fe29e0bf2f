package io.callstatus.timeline;

import io.callstatus.CallStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** The numbers that a provider gave the reports of a call. Stateless. */
final class Numbers {
    /** So many numbers are remembered, the greatest, and so many missing ones are told, the lowest. */
    static final int MOST = 256;

    private Numbers() {}

    static boolean isShared(CallStatus report) {
        return report.sequence().isPresent() && report.isSequenceShared();
    }

    /** The greatest of those of the reports and of these. */
    static SortedSet<Long> seen(List<CallStatus> reports, Iterable<Long> more) {
        TreeSet<Long> seen = new TreeSet<>();
        more.forEach(seen::add);
        for (CallStatus report : reports) {
            report.sequence().ifPresent(seen::add);
        }
        while (seen.size() > MOST) {
            seen.pollFirst();
        }
        return seen;
    }

    /** The lowest of those that are missing between the lowest and the highest. */
    static List<Long> missing(SortedSet<Long> seen) {
        List<Long> missing = new ArrayList<>();
        long next = seen.isEmpty() ? 0 : seen.first();
        for (long number : seen) {
            while (next < number && missing.size() < MOST) {
                missing.add(next++);
            }
            next = number + 1;
        }
        return List.copyOf(missing);
    }
}
