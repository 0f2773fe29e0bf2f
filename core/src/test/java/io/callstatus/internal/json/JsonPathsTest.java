package io.callstatus.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.internal.scan.JsonScanner;
import io.callstatus.internal.scan.JsonTexts;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Walking to a value finds what a tree of the same text holds there. */
class JsonPathsTest {
    @Test
    void at_everyPathOfGeneratedText_isWhatTheTreeHolds() throws Exception {
        JsonTexts texts = new JsonTexts(21);
        int compared = 0;
        for (int i = 0; i < 2_000; i++) {
            String json = texts.object(0);
            if (JsonScanner.scan(json.getBytes(StandardCharsets.UTF_8)).error() == null) {
                compared += compare(json, JsonTree.read(json), List.of());
            }
        }
        assertThat(compared).isGreaterThan(5_000);
    }

    private static int compare(String json, @Nullable Object value, List<String> path) {
        String found = JsonPaths.at(json, path.toArray(String[]::new));
        if (value instanceof Map || value instanceof List) {
            assertThat(tree(found)).isEqualTo(value);
        } else {
            assertThat(found).isEqualTo(text(value));
        }
        int compared = 1;
        for (String step : steps(value)) {
            List<String> deeper = new ArrayList<>(path);
            deeper.add(step);
            compared += compare(json, child(value, step), deeper);
        }
        return compared;
    }

    private static @Nullable Object tree(@Nullable String json) {
        try {
            return JsonTree.read(String.valueOf(json));
        } catch (JsonTree.MalformedException e) {
            throw new AssertionError(e);
        }
    }

    private static @Nullable String text(@Nullable Object value) {
        boolean isDecimal = value instanceof BigDecimal;
        return value == null ? null : isDecimal ? ((BigDecimal) value).toPlainString() : value.toString();
    }

    private static @Nullable Object child(@Nullable Object value, String step) {
        return value instanceof Map<?, ?> members ? members.get(step) : ((List<?>) value).get(Integer.parseInt(step));
    }

    private static List<String> steps(@Nullable Object value) {
        if (value instanceof Map<?, ?> members) {
            return members.keySet().stream().map(String::valueOf).toList();
        }
        List<String> steps = new ArrayList<>();
        if (value instanceof List<?> elements) {
            for (int i = 0; i < elements.size(); i++) {
                steps.add(Integer.toString(i));
            }
        }
        return steps;
    }
}
