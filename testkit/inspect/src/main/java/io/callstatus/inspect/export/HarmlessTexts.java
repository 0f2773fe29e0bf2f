package io.callstatus.inspect.export;

import io.callstatus.Payload;
import io.callstatus.inspect.listen.Arrival;
import io.callstatus.inspect.view.RedactedCopy;
import io.callstatus.internal.json.JsonTree;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The texts of a request that its provider's module knows to be harmless: words, ids, times, counts. */
final class HarmlessTexts {
    private static final String REDACTED = "***";

    private final Set<String> texts = new HashSet<>(Set.of("", "true", "false", "null"));

    private HarmlessTexts() {}

    static Set<String> of(Arrival arrival) {
        HarmlessTexts harmless = new HarmlessTexts();
        for (Payload.Field field : RedactedCopy.payload(arrival).fields()) {
            harmless.add(field.value().orElse(null));
        }
        harmless.texts.remove(REDACTED);
        return harmless.texts;
    }

    private void add(@Nullable Object value) {
        if (value instanceof Map<?, ?> members) {
            members.values().forEach(this::add);
        } else if (value instanceof List<?> elements) {
            elements.forEach(this::add);
        } else if (value != null) {
            text(value.toString());
        }
    }

    private void text(String text) {
        texts.add(text);
        if (text.startsWith("{") || text.startsWith("[")) {
            try {
                add(JsonTree.read(text));
            } catch (JsonTree.MalformedException e) {
                texts.remove(text); // it only looks like JSON
            }
        }
    }
}
