package io.callstatus.internal.scan;

import io.callstatus.internal.fields.FieldSource;
import io.callstatus.internal.fields.FieldTable;
import io.callstatus.internal.fields.FilteredFields;
import io.callstatus.internal.json.JsonPaths;
import org.jspecify.annotations.Nullable;

/** Finds values inside fields that are JSON objects or arrays; without a copy, if the body is available. Stateless. */
public final class FieldPaths {
    private FieldPaths() {}

    /** The text of a value inside a field; null if the field is no JSON object or array, or nothing is there. */
    public static @Nullable String at(FieldSource fields, int index, String... path) {
        if (fields instanceof RescannedFields some) {
            return at(some.table(), index, path);
        }
        if (fields instanceof FilteredFields some) {
            return at(some.all(), some.placeInAll(index), path);
        }
        if (fields instanceof FieldTable table && table.kind(index).isContainer()) {
            return JsonPaths.at(table.body(), table.offset(index), path);
        }
        String text = fields.value(index);
        return text == null ? null : JsonPaths.at(text, path);
    }
}
