package io.callstatus.internal.read;

import io.callstatus.FieldProblem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What could not be read of one status, each field once. For one thread. */
public final class Problems {
    private List<FieldProblem> all = List.of(); // most requests have none

    /** Those noted so far. */
    public List<FieldProblem> noted() {
        return all.isEmpty() ? all : Collections.unmodifiableList(all);
    }

    /** Notes one; parsers may ask twice. */
    void note(FieldProblem problem) {
        for (FieldProblem noted : all) {
            if (noted.field().equals(problem.field())) {
                return;
            }
        }
        all = all.isEmpty() ? new ArrayList<>() : all;
        all.add(problem);
    }
}
