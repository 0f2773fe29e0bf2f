package io.callstatus.internal;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Why a field cannot be read.
 *
 * @param expected what would have been readable
 * @param found the shape of what came
 * @param isConflict whether it came more than once, with different values
 */
record Unreadable(String expected, String found, boolean isConflict) {
    /** Why a field with this name and value is no text; null if it is one. */
    static @Nullable Unreadable asText(FieldSource source, int index, @Nullable String value) {
        Unreadable conflict = asOneValue(source, index, value);
        if (conflict != null) {
            return conflict;
        }
        FieldKind kind = source.kind(index);
        if (kind.isContainer()) {
            return new Unreadable("text", kind == FieldKind.OBJECT ? "a JSON object" : "a JSON array", false);
        }
        boolean isDamaged = value != null && value.indexOf(Utf8.REPLACEMENT) >= 0 && source.isDamaged(index);
        return isDamaged ? new Unreadable("text in UTF-8", "bytes that are not UTF-8", false) : null;
    }

    /** Why a field is not one value, of whatever kind; null if it is. */
    static @Nullable Unreadable asOneValue(FieldSource source, int index, @Nullable String value) {
        int copies = 1;
        boolean differ = false;
        for (int i = source.next(index); i >= 0; i = source.next(i)) {
            copies++;
            differ |= !Objects.equals(value, source.value(i));
        }
        return differ ? new Unreadable("one value", copies + " copies that differ", true) : null;
    }
}
