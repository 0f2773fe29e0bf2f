package io.callstatus.testkit;

import io.callstatus.CallStatus;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a status holds, by paths such as {@code CallStatus.from.address}; a list's elements go by one path. */
final class StatusPaths {
    /** What stands in JSON and is read from no field, or once more. */
    private static final Set<String> LEFT_OUT = Set.of(
            "provider",
            "payload",
            "envelope",
            "problems",
            "trust",
            "phoneNumber",
            "accountInEveryReport",
            "sequenceShared");

    private StatusPaths() {}

    static Map<String, Object> of(CallStatus status) {
        Map<String, Object> values = new LinkedHashMap<>();
        add(values, CallStatus.class.getSimpleName(), Json.object(status.toJson()));
        return values;
    }

    private static void add(Map<String, Object> values, String path, Object value) {
        if (value instanceof Map<?, ?> object) {
            object.forEach((name, inside) -> {
                if (!LEFT_OUT.contains(name)) {
                    add(values, path + "." + accessor((String) name), inside);
                }
            });
        } else if (value instanceof List<?> list) {
            list.forEach(element -> add(values, path, element));
        } else {
            values.merge(path, List.of(value), StatusPaths::both);
        }
    }

    /** JSON names the unit of a length. */
    private static String accessor(String name) {
        return name.endsWith("urationSeconds") ? name.substring(0, name.length() - "Seconds".length()) : name;
    }

    private static Object both(Object some, Object more) {
        List<Object> all = new ArrayList<>((List<?>) some);
        all.addAll((List<?>) more);
        return all;
    }
}
