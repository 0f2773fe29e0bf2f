package io.callstatus.spi;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * What the fields of a provider are wrapped in, if they are not the body itself. Immutable and thread-safe: each method gives a
 * new one.
 *
 * <pre>{@code
 * Unwrap.jwt();                                  // eyJhbGciOi….eyJjYWxsX2lkIj….sig: the claims are the fields
 * Unwrap.formField("data");                      // data=%7B%22monitorUCID%22…: the JSON text in this field
 * Unwrap.jsonText("Message");                    // {"Type":"Notification","Message":"{\"detail\":{…}}"}
 * Unwrap.jsonText("body").andJsonText("Message"); // JSON text inside JSON text
 * Unwrap.each("Records", "body");                // {"Records":[{"body":"{…}"},{"body":"{…}"}]}: an array of what is inside
 * }</pre>
 *
 * <p>There are at most two levels of JSON text, and at most four names on the path, including those of an {@link Envelope}. So
 * at most five times the body is scanned, with the same limits as the body. The payload of a status is the text that its fields
 * came from; its envelope is what stood around that.
 */
public final class Unwrap {
    private static final int TEXTS = 2;

    /** What a body is. */
    public enum Kind {
        /** A compact JWT, whose claims are the fields. */
        JWT,
        /** A form, in which one field is JSON text. */
        FORM_FIELD,
        /** A JSON object, in which one member is JSON text. */
        JSON_TEXT,
        /** A JSON object with an array, in whose elements a member is JSON text or an object. */
        EACH
    }

    private final Kind kind;
    /** The array, and behind it the members of its elements; empty where there is none. */
    private final List<String> array;

    private final List<List<String>> paths;

    private Unwrap(Kind kind, List<String> array, List<List<String>> paths) {
        this.kind = kind;
        this.array = array;
        this.paths = paths;
    }

    /**
     * A body that is a compact JWT (RFC 7519): three parts and nothing around them. The {@link Verification} says what proves
     * it.
     */
    public static Unwrap jwt() {
        return new Unwrap(Kind.JWT, List.of(), List.of());
    }

    /** A form or a query, in which the field of this name holds JSON text. */
    public static Unwrap formField(String name) {
        return new Unwrap(Kind.FORM_FIELD, List.of(), List.of(List.of(name)));
    }

    /**
     * A JSON object, in which the member at this path holds JSON text.
     *
     * @throws IllegalArgumentException if the path is empty, or has more than four names
     */
    public static Unwrap jsonText(String first, String... more) {
        return new Unwrap(Kind.JSON_TEXT, List.of(), List.of()).and(first, more);
    }

    /**
     * A JSON object with an array of this name, such as a batch of a queue. From each element, the first of these members that
     * is present is taken, as JSON text or an object. The body is read as the array of these, so an {@link Envelope#each()}
     * reads it.
     */
    public static Unwrap each(String array, String member, String... otherMembers) {
        List<String> names = new ArrayList<>(List.of(array, member));
        names.addAll(List.of(otherMembers));
        return new Unwrap(Kind.EACH, Collections.unmodifiableList(names), List.of());
    }

    /**
     * In the JSON that was found, the member at this path holds JSON text again.
     *
     * @throws IllegalArgumentException if these are more than two levels of text, or four names in all
     */
    public Unwrap andJsonText(String first, String... more) {
        return and(first, more);
    }

    private Unwrap and(String first, String... others) {
        List<String> path = new ArrayList<>(List.of(first));
        path.addAll(List.of(others));
        List<List<String>> all = new ArrayList<>(paths);
        all.add(Collections.unmodifiableList(path));
        Unwrap more = new Unwrap(kind, array, Collections.unmodifiableList(all));
        int texts = kind == Kind.EACH ? all.size() + 1 : all.size();
        if (texts > TEXTS || more.names() > Envelope.DEEPEST) {
            throw new IllegalArgumentException("JSON text is unwrapped from " + TEXTS + " levels at most, with "
                    + Envelope.DEEPEST + " names on the way");
        }
        return more;
    }

    /** What a body is. */
    public Kind kind() {
        return kind;
    }

    /** The paths of the members that hold JSON text, the outermost first. */
    public List<List<String>> paths() {
        return paths;
    }

    /** The name of the array, and behind it the members of its elements; empty of any other body. */
    public List<String> array() {
        return array;
    }

    /** How many names there are on the way. */
    public int names() {
        int inner = 0;
        for (List<String> path : paths) {
            inner += path.size();
        }
        return array.isEmpty() ? inner : inner + 2;
    }

    /** The name of the form's field; empty of any other body. */
    public Optional<String> field() {
        return kind == Kind.FORM_FIELD ? Optional.of(paths.get(0).get(0)) : Optional.empty();
    }

    /** What it is, with names and without a value. */
    @Override
    public String toString() {
        return "Unwrap{" + kind + ", " + (array.isEmpty() ? "" : array + ", ") + paths + "}";
    }
}
