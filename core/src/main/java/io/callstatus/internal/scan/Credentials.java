package io.callstatus.internal.scan;

import io.callstatus.internal.fields.Encoding;
import io.callstatus.internal.fields.FieldKind;
import io.callstatus.internal.fields.FieldSource;
import io.callstatus.internal.fields.FieldTable;
import io.callstatus.internal.fields.FilteredFields;
import io.callstatus.internal.fields.NulledBody;
import io.callstatus.internal.text.BodyError;
import io.callstatus.spi.FieldPath;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Removes values that must not be kept from a request, wherever they are on their path. Stateless. */
public final class Credentials {
    private static final byte[] NULL = "null".getBytes(StandardCharsets.US_ASCII);

    /** A value in the body, and what replaces it. */
    public record Span(int from, int to, byte[] by) {}

    private Credentials() {}

    /**
     * The same fields without the values at these paths, with {@code null} in their place in JSON; the same object if there are
     * none.
     */
    public static FieldSource without(FieldSource fields, List<FieldPath> paths) {
        if (paths.isEmpty()) {
            return fields;
        }
        if (!(fields instanceof FieldTable table) || table.encoding() != Encoding.JSON) {
            return withoutNames(fields, paths);
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

    /** Those that are not inside another one, each once and in order. */
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

    /** The same for several, such as the fields around an envelope. */
    public static List<FieldSource> withoutEach(List<FieldSource> some, List<FieldPath> paths) {
        return some.isEmpty() || paths.isEmpty() // usually
                ? some
                : some.stream().map(fields -> without(fields, paths)).toList();
    }

    /** For a form or a query, in which nothing is nested. */
    private static FieldSource withoutNames(FieldSource fields, List<FieldPath> paths) {
        List<String> sent = new ArrayList<>();
        for (int i = 0; i < paths.size(); i++) {
            List<String> names = paths.get(i).names();
            if (names.size() == 1 && fields.find(names.get(0), 0) >= 0) {
                sent.add(names.get(0));
            }
        }
        return sent.isEmpty() ? fields : new FilteredFields(fields, sent);
    }

    /** The places of the values at these paths in JSON, with their quotes; in an array, in each of its elements. */
    public static List<Span> find(FieldTable table, List<List<String>> paths, byte[] by) {
        List<Span> found = new ArrayList<>();
        BodyError error = table.error();
        if (error != null && error.kind() == BodyError.Kind.NOT_AN_OBJECT) {
            elements(table).flatMap(Optional::stream).forEach(element -> find(element, paths, by, found));
        } else {
            find(table, paths, by, found);
        }
        return found;
    }

    /** The object that the text is, or the objects of an array; none if it contains anything else, or too much. */
    public static List<FieldTable> objects(FieldTable table) {
        if (table.error() == null) {
            return List.of(table);
        }
        List<Optional<FieldTable>> elements = elements(table).toList();
        boolean isAll = elements.size() <= FieldScopes.MAX_ELEMENTS
                && elements.stream()
                        .allMatch(element ->
                                element.filter(object -> object.error() == null).isPresent());
        return isAll ? elements.stream().flatMap(Optional::stream).toList() : List.of();
    }

    /** The elements of an array, some of which may be no objects; none if it is no array. */
    private static Stream<Optional<FieldTable>> elements(FieldTable table) {
        List<FieldScopes.Element> elements = FieldScopes.elements(table, null);
        return elements == null ? Stream.of() : elements.stream().map(one -> Optional.ofNullable(one.fields()));
    }

    /** Every copy of each, inside every copy of the objects around it; an object is scanned once for all. */
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

    /** In one field, for the rest of the paths after its name. */
    private static void find(FieldTable fields, int index, List<List<String>> rests, byte[] by, List<Span> found) {
        FieldKind kind = fields.kind(index);
        int quote = kind == FieldKind.TEXT ? 1 : 0;
        if (rests.contains(List.<String>of()) && kind != FieldKind.NULL) {
            found.add(new Span(fields.offset(index) - quote, fields.end(index) + quote, by));
        } else if (kind == FieldKind.OBJECT) {
            find(JsonScanner.object(fields, index), rests, by, found);
        }
    }

    /** The body with the replacements in place of the values. */
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
