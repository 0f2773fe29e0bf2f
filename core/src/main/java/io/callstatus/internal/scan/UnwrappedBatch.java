package io.callstatus.internal.scan;

import io.callstatus.internal.fields.FieldKind;
import io.callstatus.internal.fields.FieldSource;
import io.callstatus.internal.fields.FieldTable;
import io.callstatus.internal.fields.FilteredFields;
import io.callstatus.internal.fields.Vocabulary;
import io.callstatus.internal.scan.FieldScopes.Element;
import io.callstatus.internal.scan.Unwrapping.Unwrapped;
import io.callstatus.internal.text.Utf8;
import io.callstatus.spi.Unwrap;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Creates one array of the contents of a batch. It proves nothing, and the array is never larger than the body. Stateless. */
final class UnwrappedBatch {
    private static final byte[] NOTHING = Utf8.bytes("null");

    private UnwrappedBatch() {}

    /** The array; null if the body is no such batch, or is empty. */
    static @Nullable Unwrapped of(Unwrap unwrap, FieldSource top, @Nullable Vocabulary vocabulary) {
        List<String> names = unwrap.array();
        List<Element> elements = top.error() == null ? FieldScopes.elements(top, names.get(0)) : null;
        if (elements == null) {
            return null;
        }
        boolean isBatch = false;
        ByteArrayOutputStream array = new ByteArrayOutputStream();
        for (Element element : elements) {
            array.write(element.index() == 0 ? '[' : ',');
            FieldTable fields = element.fields();
            String text = fields == null ? null : member(fields, names.subList(1, names.size()));
            isBatch |= text != null;
            array.writeBytes(text == null ? NOTHING : innermost(text, unwrap.paths()));
        }
        array.write(']');
        return isBatch
                ? new Unwrapped(
                        JsonScanner.scan(array.toByteArray(), vocabulary),
                        List.of(new FilteredFields(top, List.of(names.get(0)))))
                : null;
    }

    private static @Nullable String member(FieldSource element, List<String> names) {
        for (String name : names) {
            int index = FieldScopes.only(element, name);
            if (index >= 0 && element.kind(index) == FieldKind.OBJECT) {
                return element.value(index);
            }
            String text = text(element, name);
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    /** The JSON text in a field; null if it has none. */
    private static @Nullable String text(FieldSource fields, String name) {
        int index = FieldScopes.only(fields, name);
        String value = index >= 0 && fields.kind(index) == FieldKind.TEXT ? fields.value(index) : null;
        return value != null && Unwrapping.isObject(value) ? value : null;
    }

    /** The text inside the text, if there is any; empty if it is broken, so other elements are not affected. */
    private static byte[] innermost(String text, List<List<String>> paths) {
        FieldTable fields = JsonScanner.scan(Utf8.bytes(text));
        for (List<String> path : paths) {
            FieldSource holder =
                    fields.error() == null ? new FieldScopes(fields).at(path.subList(0, path.size() - 1)) : null;
            String inner = holder == null ? null : text(holder, path.get(path.size() - 1));
            fields = inner == null ? fields : JsonScanner.scan(Utf8.bytes(inner));
        }
        return fields.error() == null ? fields.body() : NOTHING;
    }
}
