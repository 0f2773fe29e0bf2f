package io.callstatus;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.callstatus.internal.fields.DecodedFields;
import io.callstatus.internal.fields.FieldSource;
import io.callstatus.internal.scan.FieldPaths;
import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Every top-level field of the body, or of the query if there is no body, as text, in wire order, duplicates included. It also
 * has the fields that this library does not know, or could not read.
 *
 * <p>A JSON number or boolean is its exact source text. A JSON object or array is one field with its exact source text;
 * {@link #at(String, String...)} reads values inside. JSON {@code null} is an absent value, {@code "null"} a text.
 *
 * <pre>{@code
 * status.payload().first("CallerCity");
 * status.payload().at("metrics", "mos");
 * }</pre>
 *
 * <p>Immutable and thread-safe; text is made when it is asked for. {@code toString} shows the number of fields only.
 */
public final class Payload {
    private static final Payload EMPTY = new Payload(DecodedFields.of(List.of()));

    private final FieldSource source;

    /** The JSON that was looked at last, with its tree. */
    private transient volatile @Nullable Seen seen;

    private record Seen(String name, JsonText json) {}

    Payload(FieldSource source) {
        this.source = source;
    }

    /** No field at all. */
    public static Payload empty() {
        return EMPTY;
    }

    /** These fields in this order. */
    public static Payload of(List<Field> fields) {
        List<Map.Entry<String, @Nullable String>> pairs = new ArrayList<>(fields.size());
        for (Field field : fields) {
            pairs.add(new SimpleImmutableEntry<>(field.name(), field.value));
        }
        return new Payload(DecodedFields.of(pairs));
    }

    /**
     * The fields as they stand in the canonical JSON of a status: a list of lists of a name and a text or null. Any Jackson
     * mapper writes it so.
     */
    @JsonValue
    public List<List<Object>> toPairs() {
        return CanonicalJson.payload(this);
    }

    /**
     * The payload that such a list describes.
     *
     * @throws MalformedPayloadException if it is not such a list
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Payload fromPairs(List<?> pairs) {
        return CanonicalJson.payload(pairs);
    }

    /** The number of fields. */
    public int size() {
        return source.size();
    }

    /** All fields, in wire order. */
    public List<Field> fields() {
        List<Field> fields = new ArrayList<>(source.size());
        for (int i = 0; i < source.size(); i++) {
            fields.add(new Field(source.name(i), source.value(i)));
        }
        return Collections.unmodifiableList(fields);
    }

    /** Whether a field of this name was sent, with whatever value. Names compare exactly. */
    public boolean contains(String name) {
        return source.find(name, 0) >= 0;
    }

    /** The value of the first field of this name; empty if none was sent, or if it is JSON {@code null}. */
    public Optional<String> first(String name) {
        int index = source.find(name, 0);
        return index < 0 ? Optional.empty() : Optional.ofNullable(source.value(index));
    }

    /** The values of all fields of this name, in wire order, JSON {@code null} left out. */
    public List<String> all(String name) {
        List<String> values = new ArrayList<>();
        for (int i = source.find(name, 0); i >= 0; i = source.next(i)) {
            String value = source.value(i);
            if (value != null) {
                values.add(value);
            }
        }
        return Collections.unmodifiableList(values);
    }

    /**
     * The text of a value inside a JSON field: object members by name, array elements by index from 0.
     *
     * <p>No tree is made: each step is one pass over the field.
     *
     * @return empty if the field is not JSON, nothing is there, or what is there is JSON {@code null}; for an object or array,
     *     its JSON as sent, except for white space
     */
    public Optional<String> at(String name, String... path) {
        if (path.length == 0) {
            return first(name);
        }
        int index = source.find(name, 0);
        return index < 0 ? Optional.empty() : Optional.ofNullable(FieldPaths.at(source, index, path));
    }

    /**
     * The first field of this name as JSON, with its text, its tree and its values. The field that was asked for last is kept,
     * with its tree.
     *
     * @return empty if the field was not sent, or is not a JSON object or array
     */
    public Optional<JsonText> json(String name) {
        Seen last = seen;
        if (last != null && last.name.equals(name)) {
            return Optional.of(last.json);
        }
        Optional<JsonText> found = first(name).flatMap(JsonText::of);
        found.ifPresent(json -> seen = new Seen(name, json));
        return found;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Payload payload && fields().equals(payload.fields());
    }

    @Override
    public int hashCode() {
        return fields().hashCode();
    }

    /** The number of fields; no name and no value. */
    @Override
    public String toString() {
        return "Payload{" + size() + " fields}";
    }

    /** One field. Immutable. */
    public static final class Field {
        private final String name;
        private final @Nullable String value;

        private Field(String name, @Nullable String value) {
            this.name = name;
            this.value = value;
        }

        /**
         * A field.
         *
         * @param name its name, decoded
         * @param value its value as text; null for JSON {@code null}
         */
        public static Field of(String name, @Nullable String value) {
            return new Field(Objects.requireNonNull(name), value);
        }

        /** Its name, decoded. */
        public String name() {
            return name;
        }

        /** Its value as text; empty for JSON {@code null}. */
        public Optional<String> value() {
            return Optional.ofNullable(value);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Field field && name.equals(field.name) && Objects.equals(value, field.value);
        }

        @Override
        public int hashCode() {
            return Objects.hash(name, value);
        }

        /** Shows neither name nor value, since a sender may put anything into either. */
        @Override
        public String toString() {
            return "Field{***}";
        }
    }
}
