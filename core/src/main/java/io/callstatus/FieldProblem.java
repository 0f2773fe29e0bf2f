package io.callstatus;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.callstatus.internal.style.ValueStyle;
import io.callstatus.internal.text.ShownText;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/** A note about one field of a request, usually that it could not be read. It never holds the value. */
@Value.Immutable
@ValueStyle
public sealed interface FieldProblem permits ImmutableFieldProblem {
    /** What is wrong with a field. A later release may add constants. */
    enum Kind {
        /** It was sent and could not be read. It is absent from the typed view, and still in the payload. */
        UNREADABLE,
        /** It was read, but the signature leaves it in doubt: see {@link Trust#PARTIAL_SIGNATURE}. */
        DOUBTFUL,
        /**
         * It was read, but it is a time later than the receipt of the request by more than the tolerance of the secrets: the
         * sender's clock is wrong, or the time is invented. It decides nothing in a timeline.
         */
        FUTURE_TIME
    }

    /** What is wrong; {@link Kind#UNREADABLE} unless set. */
    @Value.Default
    default Kind kind() {
        return Kind.UNREADABLE;
    }

    /**
     * The accessor of {@link CallStatus} that has the value, such as {@code endedAt}; only for a {@link Kind#FUTURE_TIME}, else
     * absent.
     */
    Optional<String> attribute();

    /** The provider's name of the field. */
    String field();

    /** What would have been readable, such as {@code a number of seconds}. */
    String expected();

    /** The shape of what came, such as {@code text of 7 characters}; never the value. */
    String found();

    /** Where its value starts in the body or query, in bytes; absent where the place is not known. */
    OptionalInt offset();

    /** The problem as it stands in the canonical JSON of a status; any Jackson mapper writes it so. */
    @JsonValue
    default Map<String, Object> toMap() {
        return CanonicalJson.problem(this);
    }

    /**
     * The problem that such a map describes; unknown keys are ignored.
     *
     * @throws MalformedPayloadException if the field is missing, or a value cannot be read
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static FieldProblem fromMap(Map<String, Object> map) {
        return CanonicalJson.problem(CanonicalJsonReader.object("the problem", map));
    }

    /** An empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link FieldProblem}; not thread-safe. */
    final class Builder extends ImmutableFieldProblem.Builder {
        Builder() {}

        /**
         * The problem. A text that no log should contain becomes {@code ***}, such as a text of several lines, with a number in
         * it, or of more than 200 characters: it may have come from stored JSON that somebody else wrote.
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
                    .attribute(given.attribute().map(ShownText::of))
                    .superBuild();
        }

        private FieldProblem superBuild() {
            return super.build();
        }
    }
}
