package io.callstatus.spi;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * What the fields of a provider are wrapped in, where they are not the body itself. Immutable and thread-safe: each method
 * gives a new one.
 *
 * <pre>{@code
 * Unwrap.jwt();                                  // eyJhbGciOi….eyJjYWxsX2lkIj….sig: the claims are the fields
 * Unwrap.formField("data");                      // data=%7B%22monitorUCID%22…: the JSON text in this field
 * Unwrap.jsonText("Message");                    // {"Type":"Notification","Message":"{\"detail\":{…}}"}
 * Unwrap.jsonText("body").andJsonText("Message"); // JSON text inside JSON text
 * }</pre>
 *
 * <p>There are at most two levels of text that is JSON, and at most four names on the way, those of an {@link Envelope}
 * included, so that never more than five times the body is scanned; with the same limits as the body. The payload of a status is the text
 * that its fields came from; its envelope is what stood around that.
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
        JSON_TEXT
    }

    private final Kind kind;
    private final List<List<String>> paths;

    private Unwrap(Kind kind, List<List<String>> paths) {
        this.kind = kind;
        this.paths = paths;
    }

    /** A body that is a compact JWT (RFC 7519): three parts and nothing around them. What proves it says the verification. */
    public static Unwrap jwt() {
        return new Unwrap(Kind.JWT, List.of());
    }

    /** A form or a query, in which the field of this name holds JSON text. */
    public static Unwrap formField(String name) {
        return new Unwrap(Kind.FORM_FIELD, List.of(List.of(name)));
    }

    /**
     * A JSON object, in which the member at this path holds JSON text.
     *
     * @throws IllegalArgumentException if the path is empty, or has more than four names
     */
    public static Unwrap jsonText(String first, String... more) {
        return new Unwrap(Kind.JSON_TEXT, List.of()).and(first, more);
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
        Unwrap more = new Unwrap(kind, Collections.unmodifiableList(all));
        if (all.size() > TEXTS || more.names() > Envelope.DEEPEST) {
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

    /** How many names there are on the way. */
    public int names() {
        return paths.stream().mapToInt(List::size).sum();
    }

    /** The name of the form's field; empty of any other body. */
    public Optional<String> field() {
        return kind == Kind.FORM_FIELD ? Optional.of(paths.get(0).get(0)) : Optional.empty();
    }

    /** What it is, with names and without a value. */
    @Override
    public String toString() {
        return "Unwrap{" + kind + ", " + paths + "}";
    }
}
