package io.callstatus.internal.fields;

import io.callstatus.internal.scan.JsonPaths;
import io.callstatus.internal.text.BodyError;
import io.callstatus.internal.text.ReadCursor;
import io.callstatus.spi.TimeFormat;
import java.time.Instant;
import java.util.Optional;
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

    /** The index of the first field with this name, or -1; asked for by a parser, in its usual order. */
    default int find(String name, ReadCursor cursor) {
        return find(name, 0);
    }

    /** The same where no other field has this name; -1 where more have. */
    default int findOnly(String name, ReadCursor cursor) {
        int index = find(name, cursor);
        return index >= 0 && next(index) < 0 ? index : -1;
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

    /** The same, with room to decode it in. */
    default @Nullable String value(int index, ReadCursor cursor) {
        return value(index);
    }

    /** Finds the bytes of a value that is text, decoded as far as they are UTF-8; false where there is only the text. */
    default boolean bytes(int index, ReadCursor found) {
        return false;
    }

    /** A time that stands in a form as most do; empty for any other, to be found in the {@link #bytes}. */
    default Optional<Instant> usualTime(int index, TimeFormat format) {
        return Optional.empty();
    }

    /** The first character of the value, where it is an ASCII letter or digit sent as it is; else 0. */
    default char initial(int index) {
        return 0;
    }

    /** The value, where it was sent as plain digits, at most 18; else -1, and its text may still be a number. */
    default long whole(int index) {
        return -1;
    }

    /** The text of a value inside the JSON object or array that a field is; null where it is none, or nothing is there. */
    default @Nullable String at(int index, String... path) {
        String text = value(index);
        return text == null ? null : JsonPaths.at(text, path);
    }

    /** What the value was on the wire. */
    FieldKind kind(int index);

    /** Where the value starts in the body or query, in bytes; -1 where that is not known. */
    int offset(int index);

    /** Whether a name stands in a form without an equals sign behind it. */
    default boolean isBare(int index) {
        return false;
    }

    /** Whether bytes of the value were no UTF-8 and stand in the text as U+FFFD. */
    boolean isDamaged(int index);

    /** Where the syntax broke, after the fields listed here; null if it did not. */
    @Nullable
    BodyError error();

    /** Takes the order of the fields for the usual one. */
    default void learnOrder() {}

    /** The same fields in as little memory as possible, for a value that may be kept for long. */
    default FieldSource kept() {
        return this;
    }
}
