package io.callstatus.internal.fields;

import io.callstatus.internal.text.BodyError;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Fields that were decoded before: a payload that was read from canonical JSON. They are arrays of text, which any engine can
 * copy.
 */
public final class DecodedFields implements FieldSource {
    private final String[] names;
    private final @Nullable String[] values;

    private DecodedFields(String[] names, @Nullable String[] values) {
        this.names = names;
        this.values = values;
    }

    /** These names and values in this order. */
    public static DecodedFields of(List<? extends Map.Entry<String, ? extends @Nullable String>> pairs) {
        String[] names = new String[pairs.size()];
        @Nullable String[] values = new @Nullable String[pairs.size()];
        for (int i = 0; i < names.length; i++) {
            names[i] = pairs.get(i).getKey();
            values[i] = pairs.get(i).getValue();
        }
        return new DecodedFields(names, values);
    }

    /** The fields of another source. */
    public static DecodedFields copyOf(FieldSource fields) {
        String[] names = new String[fields.size()];
        @Nullable String[] values = new @Nullable String[fields.size()];
        for (int i = 0; i < names.length; i++) {
            names[i] = fields.name(i);
            values[i] = fields.value(i);
        }
        return new DecodedFields(names, values);
    }

    @Override
    public int size() {
        return names.length;
    }

    @Override
    public int find(String name, int from) {
        for (int i = from; i < names.length; i++) {
            if (names[i].equals(name)) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public String name(int index) {
        return names[index];
    }

    @Override
    public @Nullable String value(int index) {
        return values[index];
    }

    @Override
    public FieldKind kind(int index) {
        return value(index) == null ? FieldKind.NULL : FieldKind.TEXT;
    }

    @Override
    public int offset(int index) {
        return -1;
    }

    /** Whether the text has the character that decoding puts in place of bytes that are not UTF-8. */
    @Override
    public boolean isDamaged(int index) {
        String value = value(index);
        return value != null && value.indexOf('\uFFFD') >= 0;
    }

    @Override
    public @Nullable BodyError error() {
        return null;
    }
}
