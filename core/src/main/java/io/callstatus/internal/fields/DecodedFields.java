package io.callstatus.internal.fields;

import io.callstatus.internal.text.BodyError;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Fields that were decoded already: a payload that came back from canonical JSON. */
public final class DecodedFields implements FieldSource {
    private final List<Map.Entry<String, @Nullable String>> pairs;

    private DecodedFields(List<Map.Entry<String, @Nullable String>> pairs) {
        this.pairs = pairs;
    }

    /** These names and values in this order. */
    public static DecodedFields of(List<Map.Entry<String, @Nullable String>> pairs) {
        return new DecodedFields(pairs);
    }

    @Override
    public int size() {
        return pairs.size();
    }

    @Override
    public int find(String name, int from) {
        for (int i = from; i < pairs.size(); i++) {
            if (name(i).equals(name)) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public String name(int index) {
        return pairs.get(index).getKey();
    }

    @Override
    public @Nullable String value(int index) {
        return pairs.get(index).getValue();
    }

    @Override
    public FieldKind kind(int index) {
        return value(index) == null ? FieldKind.NULL : FieldKind.TEXT;
    }

    @Override
    public int offset(int index) {
        return -1;
    }

    /** Whether the text has the mark that decoding leaves for bytes that are no UTF-8. */
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
