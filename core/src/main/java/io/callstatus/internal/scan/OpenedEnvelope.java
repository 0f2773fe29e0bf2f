package io.callstatus.internal.scan;

import io.callstatus.internal.fields.DecodedFields;
import io.callstatus.internal.fields.FieldSource;
import io.callstatus.internal.fields.FieldTable;
import io.callstatus.internal.scan.FieldScopes.Element;
import io.callstatus.spi.Envelope;
import java.nio.charset.StandardCharsets;
import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the content of an envelope. Stateless. */
public final class OpenedEnvelope {
    private static final FieldSource NOTHING = DecodedFields.of(List.of());

    private OpenedEnvelope() {}

    /**
     * One object of an envelope, and the objects around it.
     *
     * @param fields the fields of each object, from the outermost to the one with the content
     * @param names the names of these objects; the first has none and is left out
     * @param payload the index of the object that was sent for this status: the first, or the element of an array
     */
    public record Opened(List<FieldSource> fields, List<String> names, int payload) {}

    /** The content, if there is one. An object without fields replaces one that was not sent. */
    public static Opened one(FieldScopes scopes, Envelope envelope) {
        if (envelope.path().isEmpty()) {
            return new Opened(List.of(scopes.top()), List.of(), 0);
        }
        List<FieldSource> fields = new ArrayList<>();
        List<String> names = new ArrayList<>();
        descend(scopes, envelope.path(), fields, names);
        return new Opened(fields, names, 0);
    }

    private static void descend(FieldScopes scopes, List<String> path, List<FieldSource> fields, List<String> names) {
        fields.add(scopes.top());
        for (int i = 0; i < path.size(); i++) {
            FieldSource inside = scopes.at(path.subList(0, i + 1));
            fields.add(inside == null ? NOTHING : inside);
            names.add(path.get(i));
        }
    }

    /** The elements of the envelope's array; null if there is no array. */
    public static @Nullable List<Element> elements(FieldScopes scopes, Envelope envelope) {
        FieldSource around = scopes.at(envelope.path());
        return around == null ? null : FieldScopes.elements(around, array(envelope));
    }

    private static @Nullable String array(Envelope envelope) {
        return envelope.array().isEmpty() ? null : envelope.array().get(0);
    }

    /** One element of the array, the objects around it, and the content inside it. */
    public static Opened element(FieldScopes scopes, Envelope envelope, FieldScopes element) {
        List<FieldSource> fields = new ArrayList<>();
        List<String> names = new ArrayList<>();
        if (!envelope.isBody()) {
            descend(scopes, envelope.path(), fields, names);
            names.add("");
        }
        int payload = fields.size();
        descend(element, envelope.pathInside(), fields, names);
        return new Opened(fields, names, payload);
    }

    /** The fields around the elements of an array, without the elements; empty if the body is the array. */
    public static List<Map.Entry<String, @Nullable String>> around(
            FieldScopes scopes, Envelope envelope, List<Element> elements) {
        List<Map.Entry<String, @Nullable String>> around = new ArrayList<>();
        FieldSource top = scopes.top();
        List<String> path = envelope.path();
        for (int i = 0; !envelope.isBody() && i < top.size(); i++) {
            String name = top.name(i);
            if (!path.isEmpty() && name.equals(path.get(0))) {
                around.add(new SimpleImmutableEntry<>(name, emptied(top, i, elements)));
            } else if (!path.isEmpty() || !name.equals(array(envelope))) {
                around.add(new SimpleImmutableEntry<>(name, top.value(i)));
            }
        }
        return around;
    }

    /** The text of an object, with the array inside it made empty. */
    private static @Nullable String emptied(FieldSource top, int index, List<Element> elements) {
        if (elements.isEmpty() || !(top instanceof FieldTable table)) {
            return top.value(index);
        }
        byte[] body = table.body();
        int first = elements.get(0).from();
        int last = elements.get(elements.size() - 1).to();
        int from = table.offset(index);
        int to = table.end(index);
        boolean isOther = first < from || last > to; // an equal copy of the object, which does not contain the elements
        return isOther ? top.value(index) : text(body, from, first) + text(body, last, to);
    }

    private static String text(byte[] body, int from, int to) {
        return new String(body, from, to - from, StandardCharsets.UTF_8);
    }
}
