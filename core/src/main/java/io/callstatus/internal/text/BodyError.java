package io.callstatus.internal.text;

/** Where a body stopped being JSON, or a form in parts, that we read, and what would have been right there. */
public record BodyError(Kind kind, int offset, String expected) {
    /** What is wrong, so that the caller can choose the hint. */
    public enum Kind {
        /** Not well-formed, or cut off. */
        NOT_JSON,
        /** Well-formed so far, but no object at the top level. */
        NOT_AN_OBJECT,
        /** Not a form in parts, or cut off. */
        NOT_MULTIPART,
        /** Well-formed so far, but beyond a limit of ours (nesting, number or name length). */
        BEYOND_LIMIT,
        /** More fields than {@link Limits#FIELDS}; the scan stopped there. */
        TOO_MANY_FIELDS
    }

    /** What the body was taken for. */
    public String language() {
        return kind == Kind.NOT_MULTIPART ? "form in parts" : "JSON";
    }

    public static BodyError tooManyFields(int offset) {
        return new BodyError(Kind.TOO_MANY_FIELDS, offset, "at most 1,000 fields");
    }
}
