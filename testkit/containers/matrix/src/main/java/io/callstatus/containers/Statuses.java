package io.callstatus.containers;

import io.callstatus.CallStatus;
import io.callstatus.FieldProblem;
import io.callstatus.Payload;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Compares statuses as the goldens are meant: of problems, the set of fields counts. */
final class Statuses {
    private static final Map<String, Function<CallStatus, Object>> TYPED = typed();

    /** Containers make one of this of each "&&", or do not; where parameters are all there is, nobody can tell. */
    private static final Payload.Field NOTHING = Payload.Field.of("", "");

    private Statuses() {}

    private static Map<String, Function<CallStatus, Object>> typed() {
        Map<String, Function<CallStatus, Object>> typed = new HashMap<>();
        typed.put("provider", CallStatus::provider);
        typed.put("from", CallStatus::from);
        typed.put("to", CallStatus::to);
        typed.put("connectedTo", CallStatus::connectedTo);
        typed.put("endReason", CallStatus::endReason);
        typed.put("endReasonText", CallStatus::endReasonText);
        return typed;
    }

    /** The names of what differs. */
    static List<String> differences(CallStatus expected, CallStatus actual, boolean orderPerName) {
        List<String> differences = new ArrayList<>();
        TYPED.forEach((name, get) -> {
            if (!get.apply(expected).equals(get.apply(actual))) {
                differences.add(name);
            }
        });
        if (differences.isEmpty() && !rest(expected).equals(rest(actual))) {
            differences.add("something");
        }
        if (!fields(expected).equals(fields(actual))) {
            differences.add("problems");
        }
        if (!payload(expected.payload(), orderPerName).equals(payload(actual.payload(), orderPerName))) {
            differences.add("payload");
        }
        differences.sort(null);
        return differences;
    }

    private static CallStatus rest(CallStatus status) {
        return status.toBuilder().problems(List.of()).payload(Payload.empty()).build();
    }

    private static Set<String> fields(CallStatus status) {
        return status.problems().stream()
                .filter(problem ->
                        problem.kind() != FieldProblem.Kind.FUTURE_TIME) // this machine's clock is no part of it
                .map(FieldProblem::field)
                .collect(Collectors.toSet());
    }

    private static Object payload(Payload payload, boolean orderPerName) {
        return orderPerName
                ? payload.fields().stream()
                        .filter(field -> !field.equals(NOTHING))
                        .collect(Collectors.groupingBy(Payload.Field::name))
                : payload.fields();
    }
}
