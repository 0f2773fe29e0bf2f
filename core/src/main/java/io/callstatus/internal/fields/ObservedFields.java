package io.callstatus.internal.fields;

import io.callstatus.internal.text.BodyError;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Fields that tell which names are looked up. */
public final class ObservedFields implements FieldSource {
    private final FieldSource fields;
    private final Consumer<String> names;

    /** These fields; each name that is looked up goes to this consumer first. */
    public ObservedFields(FieldSource fields, Consumer<String> names) {
        this.fields = fields;
        this.names = names;
    }

    @Override
    public int size() {
        return fields.size();
    }

    @Override
    public int find(String name, int from) {
        names.accept(name);
        return fields.find(name, from);
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
        return fields.value(index);
    }

    @Override
    public FieldKind kind(int index) {
        return fields.kind(index);
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
