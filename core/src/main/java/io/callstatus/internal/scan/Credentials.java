package io.callstatus.internal.scan;

import io.callstatus.internal.fields.Encoding;
import io.callstatus.internal.fields.FieldKind;
import io.callstatus.internal.fields.FieldSource;
import io.callstatus.internal.fields.FieldTable;
import io.callstatus.internal.fields.NulledBody;
import io.callstatus.spi.FieldPath;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
        List<Span> found =
                outermost(find(table, paths.stream().map(FieldPath::names).toList(), NULL));
        if (found.isEmpty()) {
            return fields;
        }
        if (table.error() != null) {
            return JsonScanner.scan(spliced(table, found), table.vocabulary());
        }
        int[] starts = found.stream().mapToInt(Span::from).toArray();
        int[] ends = found.stream().mapToInt(Span::to).toArray();
        return new NulledBody(table.body(), table.from(), table.to(), starts, ends).fields(table);
    }

    /** Those that stand inside of none, each once and in order. */
    private static List<Span> outermost(List<Span> spans) {
        List<Span> sorted = new ArrayList<>(spans);
        sorted.sort(Comparator.comparingInt(Span::from));
        List<Span> outermost = new ArrayList<>();
        int at = 0;
        for (Span span : sorted) {
            if (span.from() >= at) {
                outermost.add(span);
                at = span.to();
            }
        }
        return outermost;
    }

    /** Where values stand at these paths in JSON, with their quotes. */
    public static List<Span> find(FieldTable table, List<List<String>> paths, byte[] by) {
        List<Span> found = new ArrayList<>();
        find(table, paths, by, found);
        return found;
    }

    /** Every copy of each, inside every copy of the objects around it; an object is looked into once for all. */
    private static void find(FieldTable fields, List<List<String>> paths, byte[] by, List<Span> found) {
        Map<String, List<List<String>>> byName = new LinkedHashMap<>();
        paths.forEach(path ->
                byName.computeIfAbsent(path.get(0), name -> new ArrayList<>()).add(path.subList(1, path.size())));
        byName.forEach((name, rests) -> {
            for (int i = fields.find(name, 0); i >= 0; i = fields.next(i)) {
                find(fields, i, rests, by, found);
            }
        });
    }

    /** In one field, with what is left of the paths behind its name. */
    private static void find(FieldTable fields, int index, List<List<String>> rests, byte[] by, List<Span> found) {
        FieldKind kind = fields.kind(index);
        int quote = kind == FieldKind.TEXT ? 1 : 0;
        if (rests.contains(List.<String>of()) && kind != FieldKind.NULL) {
            found.add(new Span(fields.offset(index) - quote, fields.end(index) + quote, by));
        } else if (kind == FieldKind.OBJECT) {
            find(JsonScanner.object(fields, index), rests, by, found);
        }
    }

    /** The body with those in the place of the values. */
    public static byte[] spliced(FieldTable table, List<Span> spans) {
        List<Span> found = outermost(spans);
        byte[] kept = new byte[table.to() - table.from() + found.size() * longest(found)];
        int size = 0;
        int at = table.from();
        for (Span span : found) {
            size = append(table.body(), at, span.from(), kept, size);
            size = append(span.by(), 0, span.by().length, kept, size);
            at = span.to();
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
