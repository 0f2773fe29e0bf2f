package io.callstatus.internal.scan;

import io.callstatus.internal.fields.DecodedFields;
import io.callstatus.internal.fields.Encoding;
import io.callstatus.internal.fields.FieldKind;
import io.callstatus.internal.fields.FieldSource;
import io.callstatus.internal.fields.FieldTable;
import io.callstatus.internal.fields.FilteredFields;
import io.callstatus.internal.text.BodyError;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a body that may be kept in memory for long. Only the body is kept; the fields are found again when they are
 * asked for. An engine that copies values does not copy what was found. Thread-safe.
 */
public final class RescannedFields implements FieldSource {
    private final byte[] bytes;
    private final int from;
    private final int to;
    private final Encoding encoding;
    private transient volatile @Nullable FieldTable table;

    private RescannedFields(FieldTable table) {
        this.bytes = table.body();
        this.from = table.from();
        this.to = table.to();
        this.encoding = table.encoding();
    }

    /** The same fields in as little memory as possible, for a value that may be kept for long. */
    public static FieldSource of(FieldSource fields) {
        if (fields instanceof FieldTable table) {
            boolean isFoundAgain = table.encoding() != Encoding.PLAIN; // its text does not show where a name ends
            return isFoundAgain ? new RescannedFields(table) : DecodedFields.copyOf(table);
        }
        return fields instanceof FilteredFields some ? some.over(of(some.all())) : fields;
    }

    /** Two threads may both scan, with the same result. */
    FieldTable table() {
        FieldTable found = table;
        if (found == null) {
            boolean isForm = encoding == Encoding.FORM;
            found = isForm ? FormScanner.scan(bytes) : JsonScanner.scan(bytes, from, to, null);
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
