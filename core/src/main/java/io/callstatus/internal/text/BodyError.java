package io.callstatus.internal.text;

/** Where a body is no longer JSON or a multipart form that can be read, and what is expected there. */
public record BodyError(Kind kind, int offset, String expected) {
    /** What is wrong, so that the caller can choose the hint. */
    public enum Kind {
        /** Not well-formed, or cut off. */
        NOT_JSON,
        /** Well-formed up to there, but no object at the top level. */
        NOT_AN_OBJECT,
        /** Not a multipart form, or cut off. */
        NOT_MULTIPART,
        /** Well-formed up to there, but over a limit (nesting, number or name length). */
        BEYOND_LIMIT,
        /** More fields than {@link Limits#FIELDS}; the scan stopped there. */
        TOO_MANY_FIELDS
    }

    /** The format of the body. */
    public String language() {
        return kind == Kind.NOT_MULTIPART ? "form in parts" : "JSON";
    }

    public static BodyError tooManyFields(int offset) {
        return new BodyError(Kind.TOO_MANY_FIELDS, offset, "at most 1,000 fields");
    }
}
