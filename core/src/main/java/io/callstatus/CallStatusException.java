package io.callstatus;

import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can go wrong with a request, in five kinds of exception. The message says what was expected, where,
 * and what to do; it never holds a value that was sent.
 *
 * <pre>{@code
 * try {
 *     handle(Parsers.detect(request).verify(secrets).parse());
 * } catch (CallStatusException e) {
 *     response.setStatus(e.httpStatus());
 * }
 * }</pre>
 */
public abstract sealed class CallStatusException extends RuntimeException
        permits UnreadableRequestException,
                UnrecognizedRequestException,
                NotACallStatusException,
                VerificationException,
                MalformedPayloadException {
    private static final long serialVersionUID = 1L;
    private static final int INTERNAL_ERROR = 500;

    private final transient @Nullable Place place;
    private final String hint;

    CallStatusException(Enum<?> kind, Place place, String what, String hint, @Nullable Throwable cause) {
        super(place + kind.name() + ": " + what + ". " + hint, cause);
        this.place = place;
        this.hint = hint;
    }

    /** What went wrong, to branch on. */
    public abstract Enum<?> kind();

    /** The HTTP status to answer with. */
    public abstract int httpStatus();

    /** Whether it is worth an operator's look, once: the receiver, not the sender, may have to change something. */
    public boolean mayBeReceiversFault() {
        return httpStatus() >= INTERNAL_ERROR;
    }

    /** What to do about it. */
    public final String hint() {
        return hint;
    }

    /** The provider whose request it is; absent as long as that is not known. */
    public final Optional<String> provider() {
        return Optional.ofNullable(place).flatMap(p -> Optional.ofNullable(p.provider));
    }

    /** The provider's name of the field; absent where it is not about one field. */
    public final Optional<String> field() {
        return Optional.ofNullable(place).flatMap(p -> Optional.ofNullable(p.field));
    }

    /** Where in the body or query, in bytes from 0; absent where it is not about one place. */
    public final OptionalInt offset() {
        return place == null || place.offset < 0 ? OptionalInt.empty() : OptionalInt.of(place.offset);
    }

    /** Where it went wrong, as far as that is known: provider, field, offset in bytes. Immutable. */
    public static final class Place {
        private static final Place NOWHERE = new Place(null, null, -1);

        private final @Nullable String provider;
        private final @Nullable String field;
        private final int offset;

        private Place(@Nullable String provider, @Nullable String field, int offset) {
            this.provider = provider;
            this.field = field;
            this.offset = offset;
        }

        /** Before any provider is known. */
        public static Place unknown() {
            return NOWHERE;
        }

        /** In a request of this provider. */
        public static Place in(String provider) {
            return new Place(provider, null, -1);
        }

        /** In this field, by the provider's name for it. */
        public Place field(String name) {
            return new Place(provider, name, offset);
        }

        /** At this byte; a negative number stands for no place. */
        public Place at(int byteOffset) {
            return new Place(provider, field, byteOffset);
        }

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
}
