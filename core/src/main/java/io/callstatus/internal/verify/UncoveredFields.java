package io.callstatus.internal.verify;

import io.callstatus.FieldProblem;
import io.callstatus.internal.fields.FieldSource;
import io.callstatus.internal.read.DeclaredNames;
import io.callstatus.spi.SignedPart;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a signature over some fields leaves uncertain: the other fields, and where values that follow one another end. */
final class UncoveredFields {
    private UncoveredFields() {}

    static List<FieldProblem> of(FieldSource fields, DeclaredNames names, SignedText text) {
        List<FieldProblem> open = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        boolean runOn = text.isFollowedBy(SignedPart.Kind.FIELD, SignedPart.Kind.FIELD);
        for (int i = 0; i < fields.size(); i++) {
            String name = fields.name(i);
            if (names.contains(name) && seen.add(name)) {
                boolean isCovered = text.fields().contains(name);
                if (!isCovered) {
                    open.add(problem(name, "a signature that covers it", "one that does not"));
                } else if (runOn) {
                    open.add(problem(name, "a value whose ends are signed", "values signed with nothing between them"));
                }
            }
        }
        return List.copyOf(open);
    }

    private static FieldProblem problem(String field, String expected, String found) {
        return FieldProblem.builder()
                .field(field)
                .expected(expected)
                .found(found)
                .build();
    }
}
