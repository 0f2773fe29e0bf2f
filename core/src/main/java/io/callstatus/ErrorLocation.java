package io.callstatus;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Where something went wrong, as far as that is known. Immutable.
 *
 * @param provider the provider whose request it is
 * @param field the provider's name of the field
 * @param offset in bytes; negative where it is not about one place
 */
record ErrorLocation(@Nullable String provider, @Nullable String field, int offset) implements Serializable {
    static final ErrorLocation UNKNOWN = new ErrorLocation(null, null, -1);

    private static final long serialVersionUID = 1L;

    static ErrorLocation in(String provider) {
        return new ErrorLocation(provider, null, -1);
    }

    static ErrorLocation at(int offset) {
        return new ErrorLocation(null, null, offset);
    }

    /** The beginning of a message, such as {@code acme, field To, byte 7: }. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        append(text, provider, "");
        append(text, field, "field ");
        append(text, offset < 0 ? null : offset, "byte ");
        return text.isEmpty() ? "" : text.append(": ").toString();
    }

    private static void append(StringBuilder text, @Nullable Object part, String label) {
        if (part != null) {
            text.append(text.isEmpty() ? "" : ", ").append(label).append(part);
        }
    }
}
