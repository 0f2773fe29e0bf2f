package io.callstatus;

import io.callstatus.internal.text.BodyError;

/** A known provider's call status that lacks a required field, or whose body is broken. */
public final class MalformedPayloadException extends CallStatusException {
    private static final long serialVersionUID = 1L;
    private static final String CHECK =
            "Check whether something between the provider and this server cuts or changes the body";

    private final Kind kind;

    /** What is wrong with it; always HTTP 400. */
    public enum Kind implements CallStatusException.Kind {
        /** A required field was not sent, or is empty. */
        MISSING_FIELD,
        /** A required field was sent and cannot be read. */
        UNREADABLE_FIELD,
        /** A required field was sent more than once, with different values. */
        CONFLICTING_FIELD,
        /** The body is not well-formed JSON, or it is cut off. */
        NOT_JSON,
        /** The body is JSON, but not an object. */
        NOT_AN_OBJECT,
        /** The body is said to be {@code multipart/form-data}, and its parts cannot be separated, or it is cut off. */
        NOT_MULTIPART,
        /**
         * The JSON is nested too deeply, one of its numbers or names is too long, an array has too many elements, or a part of a
         * form has too many headers.
         */
        BEYOND_LIMIT,
        /** The request holds several statuses, and one was asked for. */
        SEVERAL_STATUSES;

        @Override
        public int httpStatus() {
            return 400;
        }
    }

    private MalformedPayloadException(Kind kind, ErrorLocation location, String what, String hint) {
        super(kind, location, what, hint);
        this.kind = kind;
    }

    /** For parsers: a required field of this provider was not sent, or is empty. */
    public static MalformedPayloadException missingField(String provider, String field) {
        return new MalformedPayloadException(
                Kind.MISSING_FIELD,
                new ErrorLocation(provider, field, -1),
                "this field is required and was not sent, or is empty",
                "No call status can be read without it; AcceptedRequest.payload() has what was sent");
    }

    /**
     * For parsers: a required field of this provider cannot be read.
     *
     * @param offset where it is in the body or query, in bytes; negative where that is not known
     * @param expected what would have been right, such as {@code "text"}; never a value that was sent
     * @param found what was sent instead, such as {@code "a JSON array"}; never the value
     */
    public static MalformedPayloadException unreadableField(
            String provider, String field, int offset, String expected, String found) {
        return ofField(Kind.UNREADABLE_FIELD, new ErrorLocation(provider, field, offset), expected, found);
    }

    /**
     * For parsers: a required field of this provider was sent more than once, with different values.
     *
     * @param offset where the first one is in the body or query, in bytes; negative where that is not known
     * @param copies how many there are
     */
    public static MalformedPayloadException conflictingField(String provider, String field, int offset, int copies) {
        ErrorLocation location = new ErrorLocation(provider, field, offset);
        return ofField(Kind.CONFLICTING_FIELD, location, "one value", copies + " copies that differ");
    }

    private static MalformedPayloadException ofField(Kind kind, ErrorLocation location, String expected, String found) {
        return new MalformedPayloadException(
                kind,
                location,
                "expected " + expected + ", found " + found,
                "The field is required; AcceptedRequest.payload() has what was sent");
    }

    /** A body that breaks. */
    static MalformedPayloadException ofBody(String provider, BodyError error) {
        Kind kind = switch (error.kind()) {
            case NOT_AN_OBJECT -> Kind.NOT_AN_OBJECT;
            case BEYOND_LIMIT, TOO_MANY_FIELDS -> Kind.BEYOND_LIMIT;
            case NOT_MULTIPART -> Kind.NOT_MULTIPART;
            case NOT_JSON -> Kind.NOT_JSON;
        };
        return ofBody(kind, provider, error.offset(), error.expected());
    }

    /** A body that cannot be read as a whole. */
    static MalformedPayloadException ofBody(Kind kind, String provider, int offset, String expected) {
        return new MalformedPayloadException(
                kind, new ErrorLocation(provider, null, offset), "expected " + expected, CHECK);
    }

    /** The array of the elements is not one, or has too many of them. */
    static MalformedPayloadException ofElements(Kind kind, String provider, String field) {
        return new MalformedPayloadException(
                kind, new ErrorLocation(provider, field, -1), "expected a JSON array of at most 1,000 elements", CHECK);
    }

    /** Several statuses where one was asked for. */
    static MalformedPayloadException severalStatuses(String provider, int count) {
        return new MalformedPayloadException(
                Kind.SEVERAL_STATUSES,
                ErrorLocation.in(provider),
                "the request holds " + count + " statuses",
                "Use parseAll(), or tryParseAll() where one that cannot be read must not take the others along");
    }

    /** For readers of stored JSON: a text that is none. The offset counts characters. */
    public static MalformedPayloadException notCanonical(int offset, String expected) {
        return new MalformedPayloadException(
                Kind.NOT_JSON, ErrorLocation.at(offset), "expected " + expected, "Give the text that toJson wrote");
    }

    /** For readers of stored JSON: a key with a value that is never written there; {@code expected} is never a value. */
    public static MalformedPayloadException unreadableKey(String key, String expected) {
        return new MalformedPayloadException(
                Kind.UNREADABLE_FIELD,
                new ErrorLocation(null, key, -1),
                "expected " + expected,
                "Give what toJson or toMap wrote");
    }

    /** A key that canonical JSON always has. */
    static MalformedPayloadException missingKey(String key) {
        return new MalformedPayloadException(
                Kind.MISSING_FIELD,
                new ErrorLocation(null, key, -1),
                "this key is required, with a value",
                "Give what toJson or toMap wrote");
    }

    /** JSON inside a field of which no tree is made. */
    static MalformedPayloadException tooLargeForATree() {
        return new MalformedPayloadException(
                Kind.BEYOND_LIMIT,
                ErrorLocation.UNKNOWN,
                "a tree is made of JSON with at most 10,000 values, and numbers with exponents of at most 1,000",
                "Look inside with at(…), which has no such limit, or read the text with a parser of your own");
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
