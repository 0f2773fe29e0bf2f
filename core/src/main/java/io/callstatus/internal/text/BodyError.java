package io.callstatus.internal.text;

/** Where a body stopped being JSON that we read, and what would have been right there. */
public record BodyError(Kind kind, int offset, String expected) {
    /** What is wrong, so that the caller can choose the hint. */
    public enum Kind {
        /** Not well-formed, or cut off. */
        NOT_JSON,
        /** Well-formed so far, but no object at the top level. */
        NOT_AN_OBJECT,
        /** Well-formed so far, but beyond a limit of ours (nesting, number or name length). */
        BEYOND_LIMIT,
        /** More fields than {@link Limits#FIELDS}; the scan stopped there. */
        TOO_MANY_FIELDS
    }

    public static BodyError tooManyFields(int offset) {
        return new BodyError(Kind.TOO_MANY_FIELDS, offset, "at most 1,000 fields");
    }
}
