package io.callstatus.timeline;

import io.callstatus.CallStatus;
import io.callstatus.FieldProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The problems of several reports: of each field and kind that of the newest report, {@value #MOST} of them at most. */
final class MergedProblems {
    private static final int MOST = 64;

    private record Found(FieldProblem problem, CallStatus source) {}

    private final TreeMap<String, Found> found = new TreeMap<>();

    private MergedProblems() {}

    static MergedProblems of(List<CallStatus> reports) {
        MergedProblems merged = new MergedProblems();
        for (CallStatus report : reports) {
            for (FieldProblem problem : report.problems()) {
                merged.found.put(key(problem), new Found(problem, report));
            }
        }
        while (merged.found.size() > MOST) {
            merged.found.pollLastEntry();
        }
        return merged;
    }

    private static String key(FieldProblem problem) {
        return problem.field() + " " + problem.kind() + " "
                + problem.attribute().orElse("");
    }

    /** First those of the report that decides, in its order. */
    List<FieldProblem> list(CallStatus decisive) {
        List<FieldProblem> own = decisive.problems();
        if (found.isEmpty()) {
            return own;
        }
        Map<String, Found> others = new TreeMap<>(found);
        own.forEach(problem -> others.remove(key(problem)));
        List<FieldProblem> all = new ArrayList<>(own);
        others.values().forEach(other -> all.add(other.problem()));
        return all;
    }

    /** The reports without which something of {@link #list} would be lost. */
    List<CallStatus> sources() {
        return found.values().stream().map(Found::source).toList();
    }
}
