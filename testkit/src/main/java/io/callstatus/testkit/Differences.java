package io.callstatus.testkit;

import io.callstatus.FieldProblem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where two canonical forms of a status differ, key by key. Of problems, only the set of fields counts, and not what depends
 * on this machine's clock; what proved the request counts only where it is expected.
 */
final class Differences {
    private static final String TRUST = "trust";

    private Differences() {}

    static List<String> between(Map<String, Object> expected, Map<String, Object> actual) {
        Map<String, Object> one = comparable(expected);
        Map<String, Object> other = comparable(actual);
        if (!one.containsKey(TRUST)) {
            other.remove(TRUST);
        }
        Set<String> keys = new LinkedHashSet<>(one.keySet());
        keys.addAll(other.keySet());
        List<String> differences = new ArrayList<>();
        for (String key : keys) {
            if (!Objects.equals(one.get(key), other.get(key))) {
                differences.add(key + ": expected " + one.get(key) + ", was " + other.get(key));
            }
        }
        if (differences.isEmpty() && !List.copyOf(one.keySet()).equals(List.copyOf(other.keySet()))) {
            differences.add("order of keys: expected " + one.keySet() + ", was " + other.keySet());
        }
        return differences;
    }

    private static Map<String, Object> comparable(Map<String, Object> canonical) {
        Map<String, Object> copy = new LinkedHashMap<>(canonical);
        copy.computeIfPresent("problems", (key, problems) -> Set.copyOf(fields(problems)));
        copy.remove("problems", Set.of());
        return copy;
    }

    /** The fields that a list of problems names, but for those of times that lie ahead of this machine's clock. */
    static List<String> fields(@Nullable Object problems) {
        return problems instanceof List<?> list
                ? list.stream()
                        .map(problem -> problem instanceof Map<?, ?> map ? map : Map.of())
                        .filter(problem -> !FieldProblem.Kind.FUTURE_TIME.name().equals(problem.get("kind")))
                        .map(problem -> problem.get("field"))
                        .map(String::valueOf)
                        .toList()
                : List.of();
    }
}
