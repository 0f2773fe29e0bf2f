package io.callstatus.internal.scan;

import io.callstatus.internal.fields.Encoding;
import io.callstatus.internal.fields.FieldKind;
import io.callstatus.internal.fields.FieldSource;
import io.callstatus.internal.fields.FieldTable;
import io.callstatus.internal.fields.FilteredFields;
import io.callstatus.internal.json.JsonWalk;
import io.callstatus.internal.text.Utf8;
import io.callstatus.spi.FieldPath;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a request, and those of the JSON objects inside it. Each object is scanned once, and only if it is asked for.
 * Scanned objects are side by side or inside each other, so for each level of a path, at most the body is scanned. For one
 * thread.
 */
public class FieldScopes {
    /** The most elements of an array that are checked. */
    public static final int MAX_ELEMENTS = 1_000;

    private final FieldSource top;
    /** The values of fields at the top that were asked for; null for one that was not. */
    private @Nullable String @Nullable [] texts;

    private int wordAt = -1;
    private @Nullable String word;

    private @Nullable Matcher matcher;

    private @Nullable Map<List<String>, @Nullable FieldSource> inner;

    /** The scopes of these fields. */
    public FieldScopes(FieldSource top) {
        this.top = top;
    }

    /** Whether they were unwrapped, such as from a token. */
    public boolean isWrapped() {
        return false;
    }

    /** The fields at the top. */
    public final FieldSource top() {
        return top;
    }

    /** The value of a field of these. A value at the top is decoded once, however many providers and callbacks ask for it. */
    @SuppressWarnings("ReferenceEquality") // only the fields at the top, not equal ones
    public @Nullable String text(FieldSource fields, int index) {
        if (fields != top) {
            return fields.value(index);
        }
        @Nullable String[] known = texts;
        if (known == null) {
            known = new @Nullable String[fields.size()];
            texts = known;
        }
        String text = known[index];
        if (text == null) {
            text = fields.value(index);
            known[index] = text;
        }
        return text;
    }

    /** The text of a field; null if there is none, or several. */
    public @Nullable String text(FieldPath path) {
        FieldSource fields = at(path.around());
        int index = fields == null ? -1 : fields.find(path.name(), 0);
        return fields == null || index < 0 || fields.next(index) >= 0 ? null : fields.value(index);
    }

    /** {@link FieldTable#word}; at the top, it is looked up once for consecutive callers. */
    @SuppressWarnings("ReferenceEquality")
    public @Nullable String word(FieldTable fields, int index) {
        if (fields != top) {
            return fields.word(index);
        }
        if (index != wordAt) {
            word = fields.word(index);
            wordAt = index;
        }
        return word;
    }

    /** Whether the whole text has a shape; one matcher is used for all copies of a field. */
    public boolean isInShape(String text, Pattern shape) {
        Matcher known = matcher;
        if (known == null || known.pattern() != shape) {
            known = shape.matcher(text);
            matcher = known;
        }
        return known.reset(text).matches();
    }

    /** The fields of the object at this path; null if there is none, or if copies of an object on the path differ. */
    public @Nullable FieldSource at(List<String> path) {
        if (path.isEmpty()) {
            return top;
        }
        Map<List<String>, @Nullable FieldSource> known = inner;
        if (known == null) {
            known = new HashMap<>();
            inner = known;
        }
        if (!known.containsKey(path)) {
            FieldSource around = at(path.subList(0, path.size() - 1));
            int index = around == null ? -1 : only(around, path.get(path.size() - 1));
            known.put(path, around == null || index < 0 ? null : object(around, index));
        }
        return known.get(path);
    }

    /** How many copies there are of the object or array at this path, or of one on the path, if they differ; 0 if none do. */
    public int differing(List<String> path) {
        for (int i = 0; i < path.size(); i++) {
            FieldSource around = at(path.subList(0, i));
            int copies = around == null ? 0 : differing(around, path.get(i));
            if (copies > 0) {
                return copies;
            }
        }
        return 0;
    }

    private static int differing(FieldSource fields, String name) {
        int first = fields.find(name, 0);
        int copies = 0;
        for (int i = first; i >= 0; i = fields.next(i)) {
            copies++;
        }
        return first >= 0 && only(fields, name) < 0 ? copies : 0;
    }

    /** The field with this name; -1 if there is none, or if copies differ. */
    static int only(FieldSource fields, String name) {
        int index = fields.find(name, 0);
        for (int i = index < 0 ? -1 : fields.next(index); i >= 0; i = fields.next(i)) {
            if (!Objects.equals(fields.value(i), fields.value(index))) {
                return -1;
            }
        }
        return index;
    }

    private static @Nullable FieldSource object(FieldSource fields, int index) {
        if (fields instanceof FieldTable table && table.encoding() == Encoding.JSON) {
            return table.kind(index) == FieldKind.OBJECT ? JsonScanner.object(table, index) : null;
        }
        if (fields instanceof FilteredFields some) {
            return object(some.all(), some.placeInAll(index));
        }
        String text = fields.value(index);
        FieldTable inside = text == null || !text.stripLeading().startsWith("{")
                ? null
                : JsonScanner.scan(asSent(text, fields.isDamaged(index)));
        return inside == null || inside.error() != null ? null : inside;
    }

    /** Bytes that were not UTF-8 are not text inside either. */
    private static byte[] asSent(String text, boolean isDamaged) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        return isDamaged ? Utf8.withoutReplacements(utf8) : utf8;
    }

    /**
     * The elements of the array that a field of these is, or, without a name, that the whole body is; null if it is no array.
     */
    public static @Nullable List<Element> elements(FieldSource fields, @Nullable String name) {
        if (fields instanceof FilteredFields some) {
            boolean isThere = name == null || some.find(name, 0) >= 0;
            return isThere ? elements(some.all(), name) : null;
        }
        if (!(fields instanceof FieldTable table) || table.encoding() != Encoding.JSON) {
            return null;
        }
        if (name == null) {
            return elements(table, table.from(), table.to());
        }
        int index = only(fields, name);
        boolean isArray = index >= 0 && table.kind(index) == FieldKind.ARRAY;
        return isArray ? elements(table, table.offset(index), table.end(index)) : null;
    }

    /** Stops one element after the limit: the caller refuses an array with more. */
    private static @Nullable List<Element> elements(FieldTable table, int from, int to) {
        JsonWalk walk = new JsonWalk(table.body());
        int at = walk.space(from);
        if (walk.peek(at) != '[') {
            return null;
        }
        List<Element> elements = new ArrayList<>();
        at = walk.space(at + 1);
        boolean isMore = walk.peek(at) != ']';
        while (isMore && elements.size() <= MAX_ELEMENTS) {
            int end = walk.value(at, 1);
            int next = end < 0 ? end : walk.space(end);
            if (end < 0 || walk.peek(next) != ',' && walk.peek(next) != ']') {
                return null;
            }
            elements.add(element(table, elements.size(), at, end));
            isMore = walk.peek(next) == ',';
            at = isMore ? walk.space(next + 1) : next;
        }
        boolean isWhole = elements.size() > MAX_ELEMENTS || walk.space(at + 1) == to;
        return isWhole ? elements : null;
    }

    private static Element element(FieldTable array, int index, int from, int to) {
        boolean isObject = array.body()[from] == '{';
        return new Element(
                index, from, to, isObject ? JsonScanner.scan(array.body(), from, to, array.vocabulary()) : null);
    }

    /**
     * One element of an array.
     *
     * @param index its position in the array, from 0
     * @param from where it begins in the body
     * @param to the index after its end
     * @param fields its fields; null if it is no object
     */
    public record Element(
            int index, int from, int to, @Nullable FieldTable fields) {}
}
