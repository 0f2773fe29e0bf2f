package io.callstatus;

import java.util.Optional;
import java.util.OptionalInt;

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

    private final ErrorLocation location;
    private final String hint;

    CallStatusException(Kind kind, ErrorLocation location, String what, String hint) {
        super(location + kind.name() + ": " + what + ". " + hint);
        this.location = location;
        this.hint = hint;
    }

    /**
     * What went wrong: one constant of the five enums named {@code Kind}, one enum for each exception. New constants may be
     * added in a minor release: give a {@code switch} over one of the enums a default.
     */
    public sealed interface Kind
            permits UnreadableRequestException.Kind,
                    UnrecognizedRequestException.Kind,
                    NotACallStatusException.Kind,
                    VerificationException.Kind,
                    MalformedPayloadException.Kind {
        /** The name of the constant, such as {@code MISMATCH}: stable, for metrics and logs. */
        String name();

        /** The HTTP status to answer with, unless a provider asks for another: see {@link CallStatusException#httpStatus()}. */
        int httpStatus();
    }

    /** What went wrong, to branch on. */
    public abstract Kind kind();

    /** The HTTP status to answer with: that of the {@link #kind()}, or the success status that the provider asks for. */
    public int httpStatus() {
        return kind().httpStatus();
    }

    /** Whether an operator should look at it once: the receiver, not the sender, may have to change something. */
    public boolean mayBeReceiversFault() {
        return httpStatus() >= INTERNAL_ERROR;
    }

    /** What to do about it. */
    public final String hint() {
        return hint;
    }

    /** The id of the provider whose request it is; absent if that is not known. */
    public final Optional<String> provider() {
        return Optional.ofNullable(location.provider());
    }

    /** The provider's name of the field; absent if the error is not about one field. */
    public final Optional<String> field() {
        return Optional.ofNullable(location.field());
    }

    /** Where in the body or query, in bytes from 0; absent if the error is not about one place. */
    public final OptionalInt offset() {
        return location.offset() < 0 ? OptionalInt.empty() : OptionalInt.of(location.offset());
    }
}
