package io.callstatus.internal.scan;

import io.callstatus.internal.fields.Encoding;
import io.callstatus.internal.fields.FieldKind;
import io.callstatus.internal.fields.FieldSource;
import io.callstatus.internal.fields.FieldTable;
import io.callstatus.spi.FieldPath;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Takes values out of JSON that are not to be kept, wherever they stand on their path. Stateless. */
public final class Credentials {
    private static final byte[] NULL = "null".getBytes(StandardCharsets.US_ASCII);

    /** A value in the body, and what shall stand there. */
    public record Span(int from, int to, byte[] by) {}

    private Credentials() {}

    /** The same fields with {@code null} in place of the values at these paths; the same object where there are none. */
    public static FieldSource without(FieldSource fields, List<FieldPath> paths) {
        if (paths.isEmpty() || !(fields instanceof FieldTable table) || table.encoding() != Encoding.JSON) {
            return fields;
        }
        List<Span> found = find(table, paths.stream().map(FieldPath::names).toList(), NULL);
        return found.isEmpty() ? fields : JsonScanner.scan(spliced(table, found), table.vocabulary());
    }

    /** Where values stand at these paths in JSON, with their quotes. */
    public static List<Span> find(FieldTable table, List<List<String>> paths, byte[] by) {
        List<Span> found = new ArrayList<>();
        paths.forEach(path -> find(table, path, by, found));
        return found;
    }

    /** Every copy of it, inside every copy of the objects around it. */
    private static void find(FieldTable fields, List<String> names, byte[] by, List<Span> found) {
        for (int i = fields.find(names.get(0), 0); i >= 0; i = fields.next(i)) {
            FieldKind kind = fields.kind(i);
            int quote = kind == FieldKind.TEXT ? 1 : 0;
            if (names.size() == 1 && kind != FieldKind.NULL) {
                found.add(new Span(fields.offset(i) - quote, fields.end(i) + quote, by));
            } else if (names.size() > 1 && kind == FieldKind.OBJECT) {
                find(JsonScanner.object(fields, i), names.subList(1, names.size()), by, found);
            }
        }
    }

    /** The body with those in the place of the values. */
    public static byte[] spliced(FieldTable table, List<Span> spans) {
        List<Span> found = new ArrayList<>(spans);
        found.sort(Comparator.comparingInt(Span::from));
        byte[] kept = new byte[table.to() - table.from() + found.size() * longest(found)];
        int size = 0;
        int at = table.from();
        for (Span span : found) {
            if (span.from() >= at) { // else it stands inside the one before
                size = append(table.body(), at, span.from(), kept, size);
                size = append(span.by(), 0, span.by().length, kept, size);
                at = span.to();
            }
        }
        size = append(table.body(), at, table.to(), kept, size);
        return Arrays.copyOf(kept, size);
    }

    private static int longest(List<Span> spans) {
        return spans.stream().mapToInt(span -> span.by().length).max().orElse(0);
    }

    private static int append(byte[] bytes, int from, int to, byte[] kept, int size) {
        System.arraycopy(bytes, from, kept, size, to - from);
        return size + to - from;
    }
}
