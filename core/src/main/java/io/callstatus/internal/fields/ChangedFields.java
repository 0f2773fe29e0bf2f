package io.callstatus.internal.fields;

import io.callstatus.internal.text.BodyError;
import java.util.Objects;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/** Fields whose values a function changes when they are looked up. */
public final class ChangedFields implements FieldSource {
    private final FieldSource fields;
    private final BinaryOperator<@Nullable String> change;

    /** These fields. Each name that is looked up is given to the function, with its value, or null if none was sent. */
    public ChangedFields(FieldSource fields, BinaryOperator<@Nullable String> change) {
        this.fields = fields;
        this.change = change;
    }

    @Override
    public int size() {
        return fields.size();
    }

    @Override
    public int find(String name, int from) {
        int index = fields.find(name, from);
        if (index < 0 && from == 0) {
            String unused = change.apply(name, null); // the function is asked for absent fields too
        }
        return index;
    }

    @Override
    public int next(int index) {
        return fields.next(index);
    }

    @Override
    public String name(int index) {
        return fields.name(index);
    }

    @Override
    public @Nullable String value(int index) {
        return change.apply(fields.name(index), fields.value(index));
    }

    @Override
    public FieldKind kind(int index) {
        String value = value(index);
        if (Objects.equals(value, fields.value(index))) {
            return fields.kind(index);
        }
        return value == null ? FieldKind.NULL : FieldKind.TEXT;
    }

    @Override
    public int offset(int index) {
        return fields.offset(index);
    }

    @Override
    public boolean isBare(int index) {
        return fields.isBare(index);
    }

    @Override
    public boolean isDamaged(int index) {
        return fields.isDamaged(index);
    }

    @Override
    public @Nullable BodyError error() {
        return fields.error();
    }
}
