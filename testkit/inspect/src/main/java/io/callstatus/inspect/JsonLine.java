package io.callstatus.inspect;

import io.callstatus.internal.json.JsonTree;
import java.util.LinkedHashMap;
import java.util.Map;

/** Outcomes as JSON, one line each. */
public final class JsonLine {
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
     * bytes for; the line ends that only Unicode knows; and what a terminal obeys or hides: control and format characters,
     * such as those that turn the direction of writing.
     */
    private static String portable(String json) {
        StringBuilder line = new StringBuilder(json.length());
        json.codePoints().forEach(c -> {
            if (isHarmless(c)) {
                line.appendCodePoint(c);
            } else {
                for (char half : Character.toChars(c)) {
                    line.append(String.format("\\u%04x", (int) half));
                }
            }
        });
        return line.toString();
    }

    private static boolean isHarmless(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }

    /** A text for a page: the same characters are escaped, and nothing else. */
    public static String visible(String text) {
        return portable(text);
    }

    /** A text for a terminal, in which what is not harmless is escaped as in JSON. */
    public static String shown(String text) {
        String json = portable(JsonTree.write(Map.of("", text)));
        return json.substring("{\"\":\"".length(), json.length() - "\"}".length());
    }
}
