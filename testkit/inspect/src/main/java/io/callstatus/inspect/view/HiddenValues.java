package io.callstatus.inspect.view;

import io.callstatus.inspect.JsonLine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The values of one request, some of them hidden. The same request gives the same numbers each time, so that a value can
 * be asked for by its number. Not thread-safe.
 */
final class HiddenValues {
    private static final int LONGEST_SHOWN = 300;
    private static final int LONGEST_TOLD = 4_000;
    private static final int LONGEST_ASKED_FOR = 20_000;

    private final List<String> values = new ArrayList<>();

    /** A name and a value that may be seen. */
    static Map<String, Object> shown(String name, String value) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("name", text(name, LONGEST_SHOWN));
        node.put("value", text(value, LONGEST_SHOWN));
        return node;
    }

    /** A name and a value that has to be asked for: its number, and what may be said of it. */
    Map<String, Object> hidden(String name, String value, String hint) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("name", text(name, LONGEST_SHOWN));
        node.put("hidden", values.size());
        node.put("hint", hint);
        values.add(value);
        return node;
    }

    /** Hidden unless it is known to be harmless. */
    Map<String, Object> either(String name, @Nullable String value, boolean isHarmless) {
        if (value == null) {
            return shown(name, "null");
        }
        return isHarmless || value.isEmpty() ? shown(name, value) : hidden(name, value, size(value));
    }

    static String size(String value) {
        int length = value.codePointCount(0, value.length());
        return length == 1 ? "1 character" : length + " characters";
    }

    /** The value of this number, as it may stand on a page. */
    Optional<String> value(int number) {
        return number < 0 || number >= values.size()
                ? Optional.empty()
                : Optional.of(text(values.get(number), LONGEST_ASKED_FOR));
    }

    /** What nobody sees, or what turns the direction of writing, is written as an escape; what is too long is cut. */
    static String text(String text, int longest) {
        int length = text.codePointCount(0, text.length());
        String begin = length <= longest ? text : text.substring(0, text.offsetByCodePoints(0, longest));
        return JsonLine.visible(begin) + (length <= longest ? "" : "… (" + length + " characters)");
    }

    /** A text of the library's own. */
    static String text(String text) {
        return text(text, LONGEST_TOLD);
    }
}
