package io.callstatus.internal.fields;

/** What the value of a field was on the wire; everything in a form or a query is {@link #TEXT}. */
public enum FieldKind {
    TEXT,
    NUMBER,
    BOOLEAN,
    NULL,
    OBJECT,
    ARRAY;

    private static final FieldKind[] BY_ORDINAL = values();

    static FieldKind of(int ordinal) {
        return BY_ORDINAL[ordinal];
    }

    /** Whether there is a value, and it is no object or array. */
    public boolean isValue() {
        return this != NULL && !isContainer();
    }

    /** A JSON object or array: one field, its exact source text. */
    public boolean isContainer() {
        return this == OBJECT || this == ARRAY;
    }
}
