package io.callstatus.testkit;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Where a field stands: at the top of a request, or in JSON objects inside it, such as {@code data.payload.from}. An array of
 * one object counts as that. */
final class WirePath {
    /** What is done to the fields among which one stands, by its own name there. */
    @FunctionalInterface
    interface Change {
        List<WireField> apply(List<WireField> fields, String name);
    }

    private WirePath() {}

    /** Changed where the path leads; at the top where that has a field of just this name, or no such objects. */
    static List<WireField> change(WireCodec codec, List<WireField> fields, String path, Change change) {
        Optional<List<WireField>> inside = step(codec, fields, path);
        if (inside.isEmpty()) {
            return change.apply(fields, path);
        }
        String name = path.substring(0, path.indexOf('.'));
        List<WireField> changed = change(codec, inside.get(), path.substring(name.length() + 1), change);
        return with(codec, fields, name, changed);
    }

    /** The value of the first field there; empty where there is none. */
    static String value(WireCodec codec, List<WireField> fields, String path) {
        return find(codec, fields, path).map(WireField::value).orElse("");
    }

    /** The first field there. */
    static Optional<WireField> find(WireCodec codec, List<WireField> fields, String path) {
        return step(codec, fields, path)
                .flatMap(inside -> find(codec, inside, path.substring(path.indexOf('.') + 1)))
                .or(() -> WireField.named(fields, path).stream().findFirst());
    }

    private static Optional<List<WireField>> step(WireCodec codec, List<WireField> fields, String path) {
        int dot = path.indexOf('.');
        return dot < 0 || !WireField.named(fields, path).isEmpty()
                ? Optional.empty()
                : inside(codec, fields, path.substring(0, dot));
    }

    /**
     * The members of the JSON object that the first field of this name is, or that is the only element of the array that it
     * is; empty where there is none.
     */
    static Optional<List<WireField>> inside(WireCodec codec, List<WireField> fields, String name) {
        return WireField.named(fields, name).stream()
                .findFirst()
                .filter(field -> codec instanceof JsonCodec)
                .flatMap(field -> object(field.raw(), WireField.value(fields, name)))
                .map(object -> codec.decode(object.getBytes(StandardCharsets.UTF_8)));
    }

    private static Optional<String> object(String raw, String value) {
        if (raw.endsWith("}")) {
            return Optional.of(value);
        }
        List<String> elements = raw.endsWith("]") ? JsonCodec.elements(value) : List.of();
        return elements.size() == 1 && elements.get(0).startsWith("{")
                ? Optional.of(elements.get(0))
                : Optional.empty();
    }

    /** These fields with these members in the object, or in the only element of the array, that one of them is. */
    static List<WireField> with(WireCodec codec, List<WireField> fields, String name, List<WireField> members) {
        String object = new String(codec.encode(members), StandardCharsets.UTF_8);
        boolean isArray = WireField.value(fields, name).startsWith("[");
        return WireField.replace(fields, codec.source(name, isArray ? "[" + object + "]" : object));
    }
}
