package io.callstatus;

/** A known provider's call status that lacks a required field, or whose body is broken. */
public final class MalformedPayloadException extends CallStatusException {
    private static final long serialVersionUID = 1L;

    private final Kind kind;

    /** What is wrong with it. */
    public enum Kind {
        /** A required field was not sent, or is empty. */
        MISSING_FIELD,
        /** A required field was sent and cannot be read. */
        UNREADABLE_FIELD,
        /** A required field was sent more than once, with different values. */
        CONFLICTING_FIELD,
        /** The body is not well-formed JSON, or it is cut off. */
        NOT_JSON,
        /** The body is JSON, and no object. */
        NOT_AN_OBJECT,
        /** The body is said to be {@code multipart/form-data}, and its parts cannot be told, or it is cut off. */
        NOT_MULTIPART,
        /**
         * The JSON is nested too deeply, one of its numbers or names is too long, an array has too many elements, or a part of a
         * form has too many headers.
         */
        BEYOND_LIMIT,
        /** The request holds several statuses, and one was asked for. */
        SEVERAL_STATUSES
    }

    /** For parsers: where, what was expected there, and what to do. */
    public MalformedPayloadException(Kind kind, Place place, String what, String hint) {
        super(kind, place, what, hint, null);
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    /** Always 400. */
    @Override
    public int httpStatus() {
        return 400;
    }
}
