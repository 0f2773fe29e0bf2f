package io.callstatus;

import io.callstatus.internal.style.ValueStyle;
import io.callstatus.internal.text.ShownText;
import java.util.OptionalInt;
import org.immutables.value.Value;

/**
 * An optional field that was sent and could not be read: it is absent from the typed view and still in the payload.
 * Never holds the value.
 */
@Value.Immutable
@ValueStyle
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

        /**
         * The problem. A text that no log should hold, such as one of several lines, one with a number in it or one of more
         * than 200 characters, becomes {@code ***}: it may have come from a stored JSON that somebody else wrote.
         *
         * @throws IllegalStateException if a text is missing
         */
        @Override
        public FieldProblem build() {
            FieldProblem given = super.build();
            String field = ShownText.of(given.field());
            return super.field(field.isBlank() ? ShownText.HIDDEN : field)
                    .expected(ShownText.of(given.expected()))
                    .found(ShownText.of(given.found()))
                    .superBuild();
        }

        private FieldProblem superBuild() {
            return super.build();
        }
    }
}
