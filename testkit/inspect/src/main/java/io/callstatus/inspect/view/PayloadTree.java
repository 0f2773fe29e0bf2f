package io.callstatus.inspect.view;

import io.callstatus.Payload;
import io.callstatus.internal.json.JsonTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a request as a tree: JSON inside of a field is opened. A value is shown where the redacted copy of the
 * status has it too.
 */
final class PayloadTree {
    private static final int MOST_NODES = 3_000;
    private static final int DEEPEST = 40;

    private final HiddenValues values;
    private int left = MOST_NODES;

    PayloadTree(HiddenValues values) {
        this.values = values;
    }

    /** @param redacted the same fields in the same order, as they may be shown; empty where nothing may */
    List<Map<String, Object>> of(Payload payload, Payload redacted) {
        List<Map<String, Object>> nodes = new ArrayList<>();
        List<Payload.Field> fields = payload.fields();
        List<Payload.Field> shown = redacted.size() == fields.size() ? redacted.fields() : List.of();
        for (int i = 0; i < fields.size() && left > 0; i++) {
            String value = fields.get(i).value().orElse(null);
            String copy = shown.isEmpty() ? null : shown.get(i).value().orElse(null);
            nodes.add(field(fields.get(i).name(), value, copy));
        }
        return nodes;
    }

    private Map<String, Object> field(String name, @Nullable String value, @Nullable String copy) {
        Object tree = value == null || !isOpened(value) ? null : tree(value);
        return tree == null ? leaf(name, value, copy) : node(name, tree, copy == null ? null : tree(copy), DEEPEST);
    }

    private static boolean isOpened(String value) {
        String text = value.strip();
        return text.startsWith("{") || text.startsWith("[");
    }

    private static @Nullable Object tree(String json) {
        try {
            return JsonTree.read(json, MOST_NODES);
        } catch (JsonTree.MalformedException e) {
            return null;
        }
    }

    private Map<String, Object> leaf(String name, @Nullable Object value, @Nullable Object copy) {
        left--;
        return values.either(name, value == null ? null : value.toString(), Objects.equals(value, copy));
    }

    private Map<String, Object> node(String name, @Nullable Object value, @Nullable Object copy, int depth) {
        if (depth == 0 || !(value instanceof Map<?, ?> || value instanceof List<?>)) {
            return leaf(name, value, copy);
        }
        left--;
        List<Map<String, Object>> inside = new ArrayList<>();
        if (value instanceof Map<?, ?> members) {
            Map<?, ?> copies = copy instanceof Map<?, ?> map ? map : Map.of();
            members.forEach((key, member) -> add(inside, String.valueOf(key), member, copies.get(key), depth));
        } else if (value instanceof List<?> elements) {
            for (int i = 0; i < elements.size(); i++) {
                add(inside, "[" + i + "]", elements.get(i), element(copy, i), depth);
            }
        }
        Map<String, Object> node = HiddenValues.shown(name, value instanceof Map<?, ?> ? "object" : "array");
        node.put("inside", inside);
        return node;
    }

    private static @Nullable Object element(@Nullable Object copy, int index) {
        return copy instanceof List<?> list && index < list.size() ? list.get(index) : null;
    }

    private void add(
            List<Map<String, Object>> inside, String name, @Nullable Object member, @Nullable Object copy, int depth) {
        if (left > 0) {
            inside.add(node(name, member, copy, depth - 1));
        }
    }
}
