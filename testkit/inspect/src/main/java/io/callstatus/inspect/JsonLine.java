package io.callstatus.inspect;

import io.callstatus.internal.JsonTree;
import java.util.LinkedHashMap;
import java.util.Map;

/** Outcomes as JSON, one line each. */
final class JsonLine {
    private JsonLine() {}

    /** The line of a file. */
    static String of(String file, Outcome outcome) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("file", file);
        line.putAll(outcome.asMap());
        return portable(JsonTree.write(line));
    }

    /** The line of a request that came from no file. */
    static String of(Outcome outcome) {
        return portable(JsonTree.write(outcome.asMap()));
    }

    /**
     * Escapes what JSON allows in a string and the way to the reader does not: half surrogate pairs, which UTF-8 has no
     * bytes for, and the line ends that only Unicode knows.
     */
    private static String portable(String json) {
        StringBuilder line = new StringBuilder(json.length());
        json.codePoints().forEach(c -> {
            boolean half = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
            if (half || c == 0x85 || c == 0x2028 || c == 0x2029) {
                line.append(String.format("\\u%04x", c));
            } else {
                line.appendCodePoint(c);
            }
        });
        return line.toString();
    }
}
