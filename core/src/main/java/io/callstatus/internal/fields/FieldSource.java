package io.callstatus.internal.fields;

import io.callstatus.internal.text.BodyError;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The top-level fields of one request in wire order, duplicates included. Immutable once handed out. */
public interface FieldSource {
    /** The number of fields. */
    int size();

    /** The index of the first field with this name at or after {@code from}, or -1. */
    int find(String name, int from);

    /** The index of the first field with this name, or -1. */
    default int find(KnownName name) {
        return find(name.text(), 0);
    }

    /** The index of the next field with the name of this one, or -1. */
    default int next(int index) {
        return find(name(index), index + 1);
    }

    /** The decoded name of a field. */
    String name(int index);

    /** The decoded value; the exact source text of a JSON number, boolean, object or array; null for JSON {@code null}. */
    @Nullable
    String value(int index);

    /** What the value was on the wire. */
    FieldKind kind(int index);

    /** Where the value starts in the body or query, in bytes; -1 if that is not known. */
    int offset(int index);

    /** Whether the field is a name in a form without an equals sign after it. */
    default boolean isBare(int index) {
        return false;
    }

    /** Whether bytes of the value were not UTF-8, so that the text has U+FFFD in their place. */
    boolean isDamaged(int index);

    /** Where the syntax error is, after the fields listed here; null if there is none. */
    @Nullable
    BodyError error();

    /** The names that begin with this text, each once, in order. */
    default List<String> namesBeginning(String text) {
        return IntStream.range(0, size())
                .mapToObj(this::name)
                .filter(name -> name.startsWith(text))
                .distinct()
                .toList();
    }
}
