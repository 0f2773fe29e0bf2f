package io.callstatus.inspect;

import io.callstatus.FieldProblem;
import io.callstatus.Parsers;
import io.callstatus.internal.json.JsonTree;
import io.callstatus.testkit.Fixture;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Compares what a servlet answered with what a fixture's golden file says. Of problems, the fields count. Of the payload,
 * the order counts as well; but of a form, which the container had decoded, only that of fields with one name. What proved
 * the request stands in no golden file.
 */
final class Comparison {
    private static final String FORM = "application/x-www-form-urlencoded";

    private Comparison() {}

    /** The names of the members that differ; no value. */
    static Set<String> differences(Fixture fixture, Map<String, @Nullable Object> answer) {
        Map<String, @Nullable Object> golden = tree(fixture.expectedJson());
        if (golden.get("statuses") instanceof List<?> statuses) {
            return ofSeveral(statuses, answer, fixture);
        }
        if (golden.containsKey("outcome")) {
            Map<String, @Nullable Object> expected = new LinkedHashMap<>(golden);
            expected.computeIfPresent("event", (name, event) -> isHandshake(fixture) ? "handshake" : event);
            return differing(expected, answer, expected.keySet());
        }
        if (!(answer.get("status") instanceof Map<?, ?> status)) {
            return Set.of("outcome");
        }
        Map<String, @Nullable Object> expected = comparable(golden, fixture);
        Map<String, @Nullable Object> actual = comparable(status, fixture);
        Set<String> names = new LinkedHashSet<>(expected.keySet());
        names.addAll(actual.keySet());
        return differing(expected, actual, names);
    }

    /** A golden leaves out the payload of each. */
    private static Set<String> ofSeveral(List<?> expected, Map<String, @Nullable Object> answer, Fixture fixture) {
        List<?> found = answer.get("statuses") instanceof List<?> list ? list : List.of();
        Set<String> names = new LinkedHashSet<>();
        if (!"call_status".equals(answer.get("outcome")) || found.size() != expected.size()) {
            return Set.of("outcome", "statuses");
        }
        for (int i = 0; i < expected.size(); i++) {
            Map<String, @Nullable Object> one = comparable((Map<?, ?>) expected.get(i), fixture);
            Map<String, @Nullable Object> other = comparable((Map<?, ?>) found.get(i), fixture);
            other.keySet().removeIf(name -> name.equals("payload") && !one.containsKey(name));
            Set<String> all = new LinkedHashSet<>(one.keySet());
            all.addAll(other.keySet());
            names.addAll(differing(one, other, all));
        }
        return names;
    }

    private static boolean isHandshake(Fixture fixture) {
        return Parsers.detect(fixture.request()).isHandshake();
    }

    private static Set<String> differing(Map<String, ?> expected, Map<String, ?> actual, Set<String> names) {
        return names.stream()
                .filter(name -> !Objects.equals(expected.get(name), actual.get(name)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Map<String, @Nullable Object> comparable(Map<?, ?> status, Fixture fixture) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        status.forEach((name, value) -> copy.put((String) name, value));
        copy.remove("trust");
        copy.computeIfPresent("problems", (name, problems) -> fields((List<?>) problems));
        copy.remove("problems", Set.of());
        if (isForm(fixture)) {
            copy.computeIfPresent("payload", (name, pairs) -> byName((List<?>) pairs));
        }
        return copy;
    }

    private static boolean isForm(Fixture fixture) {
        String type = fixture.request().header("Content-Type").orElse("");
        return type.regionMatches(true, 0, FORM, 0, FORM.length());
    }

    private static Set<String> fields(List<?> problems) {
        return problems.stream()
                .map(problem -> (Map<?, ?>) problem)
                .filter(problem -> !FieldProblem.Kind.FUTURE_TIME.name().equals(problem.get("kind")))
                .map(problem -> String.valueOf(problem.get("field")))
                .collect(Collectors.toSet());
    }

    /** Sorting is stable: fields of one name stay in their order. */
    private static List<?> byName(List<?> pairs) {
        return pairs.stream()
                .sorted(Comparator.comparing(pair -> String.valueOf(((List<?>) pair).get(0))))
                .toList();
    }

    /** A JSON object that this project wrote itself. */
    static Map<String, @Nullable Object> tree(String json) {
        try {
            Map<?, ?> tree = (Map<?, ?>) Objects.requireNonNull(JsonTree.read(json));
            Map<String, @Nullable Object> members = new LinkedHashMap<>();
            tree.forEach((name, value) -> members.put((String) name, value));
            return members;
        } catch (JsonTree.MalformedException e) {
            throw new IllegalStateException(e);
        }
    }
}
