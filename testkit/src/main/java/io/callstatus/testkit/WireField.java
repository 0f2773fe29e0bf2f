package io.callstatus.testkit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One top-level field of a request.
 *
 * @param name its name, decoded
 * @param value its value as the payload has it; null for JSON {@code null}
 * @param raw name and value as they travel, one character for each byte
 */
record WireField(String name, @Nullable String value, String raw) {
    /** The value of the first field of a name; empty where there is none. */
    static String value(List<WireField> fields, String name) {
        return named(fields, name).stream()
                .findFirst()
                .map(field -> Objects.requireNonNullElse(field.value(), ""))
                .orElse("");
    }

    static List<WireField> named(List<WireField> fields, String name) {
        return fields.stream().filter(field -> field.name().equals(name)).toList();
    }

    static List<WireField> plus(List<WireField> fields, WireField field) {
        return Stream.concat(fields.stream(), Stream.of(field)).toList();
    }

    static List<WireField> without(List<WireField> fields, String name) {
        return fields.stream().filter(field -> !field.name().equals(name)).toList();
    }

    /** With a field in place of the first one of its name, and of its copies; at the end where there is none. */
    static List<WireField> replace(List<WireField> fields, WireField field) {
        int first = 0;
        while (first < fields.size() && !fields.get(first).name().equals(field.name())) {
            first++;
        }
        List<WireField> replaced = new ArrayList<>(without(fields, field.name()));
        replaced.add(first, field);
        return replaced;
    }

    /** In another order, but for fields of one name: which of them comes first may mean something. */
    static List<WireField> shuffled(List<WireField> fields, Random random) {
        Map<String, Iterator<WireField>> byName = new HashMap<>();
        for (WireField field : fields) {
            byName.computeIfAbsent(field.name(), name -> named(fields, name).iterator());
        }
        List<WireField> shuffled = new ArrayList<>(fields);
        Collections.shuffle(shuffled, random);
        shuffled.replaceAll(
                field -> Objects.requireNonNull(byName.get(field.name())).next());
        return shuffled;
    }
}
