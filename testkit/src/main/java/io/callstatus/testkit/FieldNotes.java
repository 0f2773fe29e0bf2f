package io.callstatus.testkit;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a provider's page says of fields and code cannot: {@code fields.tsv} beside the contract test, a line
 * {@code name<TAB>note} for each. A field of it that nobody reads stands in another request.
 */
record FieldNotes(Map<String, String> byName) {
    static FieldNotes of(String text) {
        Map<String, String> notes = new LinkedHashMap<>();
        text.lines().forEach(line -> {
            String[] cells = line.split("\t", -1);
            if (cells.length != 2) {
                throw new IllegalStateException("a line of fields.tsv is name<TAB>note, not: " + line);
            }
            notes.put(cells[0], cells[1]);
        });
        return new FieldNotes(notes);
    }

    /** A resource beside a class; empty where there is none. */
    static String text(Class<?> test, String name) {
        return Resources.read(test, name)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElse("");
    }
}
