package io.callstatus.internal.scan;

import io.callstatus.internal.fields.FieldKind;
import io.callstatus.internal.fields.FieldSource;
import io.callstatus.internal.fields.FieldTable;
import io.callstatus.internal.text.BodyError;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a body that may lie on the heap for long: it keeps the body alone, and finds the fields again once
 * somebody asks. Thread-safe.
 */
public final class RescannedFields implements FieldSource {
    private final byte[] bytes;
    private final FieldTable.Encoding encoding;
    private volatile @Nullable FieldTable table;

    public RescannedFields(byte[] bytes, FieldTable.Encoding encoding) {
        this.bytes = bytes;
        this.encoding = encoding;
    }

    /** Two threads may both scan, and find the same. */
    private FieldTable table() {
        FieldTable found = table;
        if (found == null) {
            found = switch (encoding) {
                case FORM -> FormScanner.scan(bytes);
                case JSON -> JsonScanner.scan(bytes);
            };
            table = found;
        }
        return found;
    }

    @Override
    public int size() {
        return table().size();
    }

    @Override
    public int find(String name, int from) {
        return table().find(name, from);
    }

    @Override
    public int next(int index) {
        return table().next(index);
    }

    @Override
    public @Nullable String at(int index, String... path) {
        return table().at(index, path);
    }

    @Override
    public String name(int index) {
        return table().name(index);
    }

    @Override
    public @Nullable String value(int index) {
        return table().value(index);
    }

    @Override
    public FieldKind kind(int index) {
        return table().kind(index);
    }

    @Override
    public int offset(int index) {
        return table().offset(index);
    }

    @Override
    public boolean isDamaged(int index) {
        return table().isDamaged(index);
    }

    @Override
    public @Nullable BodyError error() {
        return table().error();
    }
}
