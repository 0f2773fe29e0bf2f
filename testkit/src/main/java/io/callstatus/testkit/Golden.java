package io.callstatus.testkit;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.callstatus.CallStatus;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What has to come of a request, as a golden file or a row of variants says. */
final class Golden {
    private static final String OUTCOME = "outcome";
    private static final String PAYLOAD = "payload";
    private static final String ENVELOPE = "envelope";
    private static final String STATUSES = "statuses";
    private static final String PROVIDER = "provider";

    /** The keys of a status in their canonical order: that of its schema. */
    private static final List<String> KEYS = keys();

    private Golden() {}

    private static List<String> keys() {
        byte[] json = Resources.read(CallStatus.class, "/META-INF/callstatus/call-status.schema.json")
                .orElseThrow(() -> new IllegalStateException("core has a schema"));
        Object properties =
                Json.object(new String(json, StandardCharsets.UTF_8)).get("properties");
        return ((Map<?, ?>) Objects.requireNonNull(properties))
                .keySet().stream().map(String::valueOf).toList();
    }

    /**
     * With the payload of a status: unless it is written down, the request's own fields, as an independent decoder reads them.
     *
     * @param elements the path of the array that holds an element for each status; empty where there is none
     * @param secrets the fields that no payload has
     */
    static Map<String, Object> withPayload(
            Map<String, Object> expected, WireRequest request, List<String> elements, Set<String> secrets) {
        if (expected.containsKey(PAYLOAD) || expected.containsKey(OUTCOME) && !expected.containsKey(STATUSES)) {
            return expected;
        }
        if (elements.isEmpty()) {
            List<WireField> kept = request.fields().stream()
                    .filter(field -> !secrets.contains(field.name()))
                    .toList();
            return with(expected, pairs(kept), List.of());
        }
        WireElements found = WireElements.of(request, elements);
        List<Map<String, Object>> all = new ArrayList<>();
        for (Map<String, Object> status : statuses(expected)) {
            all.add(with(status, pairs(found.elements().get(all.size())), pairs(found.around())));
        }
        return expected.containsKey(STATUSES) ? with(expected, all) : all.get(0);
    }

    private static Map<String, Object> with(Map<String, Object> status, List<?> payload, List<?> envelope) {
        Map<String, Object> whole = new LinkedHashMap<>(status);
        if (!envelope.isEmpty()) {
            whole.put(ENVELOPE, envelope);
        }
        whole.put(PAYLOAD, payload);
        return inOrder(whole);
    }

    private static Map<String, Object> with(Map<String, Object> several, List<Map<String, Object>> statuses) {
        Map<String, Object> whole = new LinkedHashMap<>(several);
        whole.put(STATUSES, statuses);
        return whole;
    }

    private static List<List<@Nullable Object>> pairs(List<WireField> fields) {
        List<List<@Nullable Object>> pairs = new ArrayList<>();
        for (WireField field : fields) {
            pairs.add(Arrays.asList(field.name(), field.value()));
        }
        return pairs;
    }

    /** The statuses that are expected: several, or the one that this is. */
    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> statuses(Map<String, Object> expected) {
        Object several = expected.get(STATUSES);
        return several == null ? List.of(expected) : (List<Map<String, Object>>) several;
    }

    /**
     * The expected result of a variant: {@code same} as its base; {@code malformed FIELD}; {@code not_a_call_status EVENT},
     * with what is read of its base if that is another event too; {@code unrecognized}; {@code unreadable}; else what differs,
     * {@code key=json} or {@code -key}, separated by bars. Dots lead into objects. The payload is that of the variant.
     */
    static Map<String, Object> changed(Map<String, Object> base, String expected, String provider) {
        String[] words = expected.split(" ", 2);
        return switch (words[0]) {
            case "malformed" -> outcome(words, provider, "field");
            case "not_a_call_status" -> otherEvent(base, outcome(words, provider, "event"));
            case "unrecognized", "unreadable" -> new LinkedHashMap<>(Map.of(OUTCOME, words[0]));
            default -> edited(base, expected, provider);
        };
    }

    /** What is read of another event stays where its base is one, whatever it is called. */
    private static Map<String, Object> otherEvent(Map<String, Object> base, Map<String, Object> outcome) {
        if (Objects.equals(outcome.get(OUTCOME), base.get(OUTCOME))) {
            base.forEach(outcome::putIfAbsent);
        }
        return outcome;
    }

    private static Map<String, Object> outcome(String[] words, String provider, String key) {
        Map<String, Object> outcome = new LinkedHashMap<>();
        outcome.put(OUTCOME, words[0]);
        outcome.put(PROVIDER, provider);
        if (words.length > 1) {
            outcome.put(key, words[1]);
        }
        return outcome;
    }

    private static Map<String, Object> edited(Map<String, Object> base, String expected, String provider) {
        Map<String, Object> edited = new LinkedHashMap<>(base);
        if (edited.remove(OUTCOME) != null && !expected.equals("same")) {
            edited.clear();
            edited.put(PROVIDER, provider);
        }
        edited.remove(PAYLOAD);
        edited.remove(ENVELOPE);
        if (expected.equals("same")) {
            return base.containsKey(OUTCOME) ? base : edited;
        }
        for (String edit : expected.split(" \\| ")) {
            edit(edited, edit);
        }
        return inOrder(edited);
    }

    private static void edit(Map<String, Object> object, String edit) {
        int equals = edit.indexOf('=');
        String path = equals < 0 ? edit.substring(1) : edit.substring(0, equals);
        int dot = path.indexOf('.');
        if (dot >= 0) {
            Map<String, Object> inner = new LinkedHashMap<>();
            if (object.get(path.substring(0, dot)) instanceof Map<?, ?> old) {
                old.forEach((key, value) -> inner.put(String.valueOf(key), value));
            }
            edit(inner, (equals < 0 ? "-" : "") + edit.substring(dot + (equals < 0 ? 2 : 1)));
            object.put(path.substring(0, dot), inner);
        } else if (equals >= 0) {
            object.put(
                    path,
                    Objects.requireNonNull(Json.object("{\"value\":" + edit.substring(equals + 1) + "}")
                            .get("value")));
        } else if (object.remove(path) == null) {
            throw new IllegalArgumentException("the expectation of the base has no " + path);
        }
    }

    private static Map<String, Object> inOrder(Map<String, Object> status) {
        Map<String, Object> ordered = new LinkedHashMap<>();
        KEYS.stream().filter(status::containsKey).forEach(key -> ordered.put(key, status.get(key)));
        status.forEach(ordered::putIfAbsent);
        return ordered;
    }

    /** As JSON, a key on each line. */
    static String text(Map<String, Object> expected) {
        return expected.entrySet().stream()
                .map(entry -> "  " + json(entry.getKey()) + ": " + json(entry.getValue()))
                .collect(Collectors.joining(",\n", "{\n", "\n}\n"));
    }

    private static String json(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> json(entry.getKey()) + ": " + json(entry.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Golden::json).collect(Collectors.joining(", ", "[", "]"));
        }
        return value instanceof String text
                ? '"' + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + '"'
                : String.valueOf(value);
    }
}
