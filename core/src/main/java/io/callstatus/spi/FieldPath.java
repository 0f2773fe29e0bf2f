package io.callstatus.spi;

import java.util.List;

/**
 * Where a field stands in JSON: the names of the objects around it, from the top, then its own. Immutable and thread-safe.
 *
 * <pre>{@code
 * FieldPath.of("data", "event_type"); // {"data":{"event_type":"call.hangup"}}
 * }</pre>
 */
public final class FieldPath {
    /** The most names in a path. */
    public static final int LONGEST = 5;

    private final List<String> names;

    private FieldPath(List<String> names) {
        this.names = names;
    }

    /**
     * The path of these names.
     *
     * @throws IllegalArgumentException if there are none or more than five, or one is empty
     */
    public static FieldPath of(String... names) {
        List<String> all = List.of(names);
        if (all.isEmpty() || all.size() > LONGEST || all.contains("")) {
            throw new IllegalArgumentException("a path has 1 to " + LONGEST + " names, none of them empty");
        }
        return new FieldPath(all);
    }

    /** The names, from the top. */
    public List<String> names() {
        return names;
    }

    /** The names of the objects around the field; empty at the top. */
    public List<String> around() {
        return names.subList(0, names.size() - 1);
    }

    /** The field's own name. */
    public String name() {
        return names.get(names.size() - 1);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FieldPath path && names.equals(path.names);
    }

    @Override
    public int hashCode() {
        return names.hashCode();
    }

    /** The names with dots between them. */
    @Override
    public String toString() {
        return String.join(".", names);
    }
}
