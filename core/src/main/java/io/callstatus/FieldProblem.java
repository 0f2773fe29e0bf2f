package io.callstatus;

import io.callstatus.internal.LibraryStyle;
import java.util.OptionalInt;
import org.immutables.value.Value;

/**
 * An optional field that was sent and could not be read: it is absent from the typed view and still in the payload.
 * Never holds the value.
 */
@Value.Immutable
@LibraryStyle
public sealed interface FieldProblem permits ImmutableFieldProblem {
    /** The provider's name of the field. */
    String field();

    /** What would have been readable, such as {@code a number of seconds}. */
    String expected();

    /** The shape of what came, such as {@code text of 7 characters}; never the value. */
    String found();

    /** Where its value starts in the body or query, in bytes; absent where the place is not known. */
    OptionalInt offset();

    /** An empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link FieldProblem}; not thread-safe. */
    final class Builder extends ImmutableFieldProblem.Builder {
        Builder() {}
    }
}
