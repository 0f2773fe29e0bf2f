package io.callstatus.internal;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Walks through JSON trees. */
public final class JsonValues {
    private JsonValues() {}

    /** The tree of a text that is a JSON object or array, unmodifiable; empty for any other text. */
    public static Optional<Object> container(String text) {
        String start = text.stripLeading();
        if (!start.startsWith("{") && !start.startsWith("[")) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(freeze(JsonTree.read(text)));
        } catch (JsonTree.MalformedException e) {
            return Optional.empty();
        }
    }

    private static @Nullable Object freeze(@Nullable Object value) {
        if (value instanceof Map<?, ?> members) {
            Map<Object, @Nullable Object> copy = new LinkedHashMap<>();
            members.forEach((name, member) -> copy.put(name, freeze(member)));
            return Collections.unmodifiableMap(copy);
        }
        if (value instanceof List<?> elements) {
            return Collections.unmodifiableList(
                    elements.stream().map(JsonValues::freeze).collect(java.util.stream.Collectors.toList()));
        }
        return value;
    }

    /** The member of an object, or the element of an array by its index; null where there is none. */
    public static @Nullable Object child(@Nullable Object value, String step) {
        if (value instanceof Map<?, ?> members) {
            return members.get(step);
        }
        Long index = Numbers.whole(step);
        return value instanceof List<?> elements && index != null && index < elements.size()
                ? elements.get(index.intValue())
                : null;
    }

    /** The text of a value: a string as it is, a number without exponent, an object or array as compact JSON. */
    public static String text(Object value) {
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        boolean container = value instanceof Map || value instanceof List;
        return container ? JsonTree.writeValue(value) : value.toString();
    }
}
