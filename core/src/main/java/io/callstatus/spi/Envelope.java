package io.callstatus.spi;

import java.util.List;

/**
 * Where in a JSON body the fields of a status stand. Immutable and thread-safe: each method gives a new one.
 *
 * <pre>{@code
 * Envelope.at("data", "payload");                          // {"data":{"payload":{…}}}
 * Envelope.at("body").each("parties");                     // {"body":{"parties":[{…},{…}]}}: a status for each element
 * Envelope.each().inside("data", "request", "parameters"); // [{"data":{"request":{"parameters":{…}}}}, …]
 * }</pre>
 *
 * <p>An array has at most 1,000 elements, and there are at most four names in all.
 */
public final class Envelope {
    /** The most names on the path to the fields, including those of {@link Unwrap}. */
    public static final int DEEPEST = 4;

    private static final Envelope NONE = new Envelope(List.of(), false, List.of(), List.of());

    private final List<String> at;
    private final boolean isEach;
    private final List<String> array;
    private final List<String> inside;

    private Envelope(List<String> at, boolean isEach, List<String> array, List<String> inside) {
        if (at.size() + array.size() + inside.size() > DEEPEST) {
            throw new IllegalArgumentException("an envelope is at most " + DEEPEST + " levels deep");
        }
        this.at = at;
        this.isEach = isEach;
        this.array = array;
        this.inside = inside;
    }

    /** No envelope: the fields are those at the top. */
    public static Envelope none() {
        return NONE;
    }

    /** The fields of the object at this path. */
    public static Envelope at(String... path) {
        return new Envelope(List.of(path), false, List.of(), List.of());
    }

    /** Each element of the array that the body is. */
    public static Envelope each() {
        return new Envelope(List.of(), true, List.of(), List.of());
    }

    /** Each element of the array of this name, in the object that was named before. */
    public Envelope each(String array) {
        return new Envelope(at, true, List.of(array), inside);
    }

    /** Of each element, the fields of the object at this path inside it. */
    public Envelope inside(String... path) {
        return new Envelope(at, isEach, array, List.of(path));
    }

    /**
     * The path of the object that holds the fields or the array.
     *
     * <p>For the library alone.
     */
    public List<String> path() {
        return at;
    }

    /**
     * Whether there is a status for each element of an array.
     *
     * <p>For the library alone.
     */
    public boolean isEach() {
        return isEach;
    }

    /**
     * The name of the array; empty where it is the body.
     *
     * <p>For the library alone.
     */
    public List<String> array() {
        return array;
    }

    /**
     * The path inside each element.
     *
     * <p>For the library alone.
     */
    public List<String> pathInside() {
        return inside;
    }

    /**
     * How many names there are.
     *
     * <p>For the library alone.
     */
    public int names() {
        return at.size() + array.size() + inside.size();
    }

    /**
     * Whether the body itself is the array.
     *
     * <p>For the library alone.
     */
    public boolean isBody() {
        return isEach && array.isEmpty();
    }
}
