package io.callstatus;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** No provider, or more than one, claims the request; or one does, and it came by a method that delivers nothing. */
public final class UnrecognizedRequestException extends CallStatusException {
    private static final long serialVersionUID = 1L;

    private static final List<String> ALLOWED_METHODS = List.of("GET", "POST");

    private final Kind kind;
    private final transient @Nullable Supplier<String> composing;
    private volatile @Nullable String explanation;

    /** Why it is nobody's delivery. */
    public enum Kind {
        /** Nobody claims it. HTTP 400. */
        NONE(400),
        /** Several claim it, on equally strong evidence. HTTP 400. */
        SEVERAL(400),
        /** A provider's fields came by another method than {@code GET} and {@code POST}: a probe, no delivery. HTTP 405. */
        METHOD_NOT_ALLOWED(405);

        private final int httpStatus;

        Kind(int httpStatus) {
            this.httpStatus = httpStatus;
        }
    }

    /**
     * For a set of parsers: where it broke, what came, what to do, and what each provider missed, asked for when somebody wants to
     * know.
     */
    public UnrecognizedRequestException(
            Kind kind, Place place, String what, String hint, Supplier<String> explanation) {
        super(kind, place, what, hint, null);
        this.kind = kind;
        this.composing = explanation;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    /**
     * Per provider, one line: what matched and what was missing; the nearest first, five at most. It holds no value that was
     * sent. Composed when it is first asked for.
     */
    public String explanation() {
        String composed = explanation;
        if (composed == null) {
            composed = composing == null ? "" : composing.get();
            explanation = composed;
        }
        return composed;
    }

    private void writeObject(ObjectOutputStream out) throws IOException {
        explanation();
        out.defaultWriteObject();
    }

    /** The methods for the header {@code Allow} that goes with an answer 405; empty for every other kind. */
    public List<String> allowedMethods() {
        return kind == Kind.METHOD_NOT_ALLOWED ? ALLOWED_METHODS : List.of();
    }

    @Override
    public int httpStatus() {
        return kind.httpStatus;
    }
}
