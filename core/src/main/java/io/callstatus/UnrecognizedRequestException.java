package io.callstatus;

/** No provider, or more than one, claims the request. */
public final class UnrecognizedRequestException extends CallStatusException {
    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final String explanation;

    /** How many claim it. */
    public enum Kind {
        /** Nobody. */
        NONE,
        /** Several, on equally strong evidence. */
        SEVERAL
    }

    /** For a set of parsers: where it broke, what came, what to do, and what each provider missed. */
    public UnrecognizedRequestException(Kind kind, Place place, String what, String hint, String explanation) {
        super(kind, place, what, hint, null);
        this.kind = kind;
        this.explanation = explanation;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    /** Per provider, one line: what matched and what was missing; without a value that was sent. */
    public String explanation() {
        return explanation;
    }

    /** Always 400. */
    @Override
    public int httpStatus() {
        return 400;
    }
}
