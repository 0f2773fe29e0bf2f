package io.callstatus;

import io.callstatus.internal.text.BodyError;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** No provider, or more than one, claims the request; or one does, but deliveries do not use its method. */
public final class UnrecognizedRequestException extends CallStatusException {
    private static final long serialVersionUID = 1L;

    private static final List<String> ALLOWED_METHODS = List.of("GET", "POST");

    private final Kind kind;
    private final transient @Nullable Explanation composing;
    private volatile @Nullable String explanation;

    /** Why no provider can have delivered it. */
    public enum Kind implements CallStatusException.Kind {
        /** No provider claims it. HTTP 400. */
        NONE(400),
        /** Several claim it, on equally strong evidence. HTTP 400. */
        SEVERAL(400),
        /** A provider's fields came by a method other than {@code GET} and {@code POST}: a probe, not a delivery. HTTP 405. */
        METHOD_NOT_ALLOWED(405);

        private final int httpStatus;

        Kind(int httpStatus) {
            this.httpStatus = httpStatus;
        }

        @Override
        public int httpStatus() {
            return httpStatus;
        }
    }

    private UnrecognizedRequestException(
            Kind kind, ErrorLocation location, String what, String hint, Explanation explanation) {
        super(kind, location, what, hint);
        this.kind = kind;
        this.composing = explanation;
    }

    /** Nobody claims a request; its JSON may be broken. */
    static UnrecognizedRequestException none(
            String asked, String whatCame, @Nullable BodyError error, Explanation explanation) {
        String broken = error == null
                ? ""
                : "; its " + error.language() + " breaks at byte " + error.offset() + ": expected " + error.expected();
        return new UnrecognizedRequestException(
                Kind.NONE,
                error == null ? ErrorLocation.UNKNOWN : ErrorLocation.at(error.offset()),
                "none of " + asked + " claims this request: " + whatCame + broken,
                "See explanation() for what each provider missed; check that the webhook URL is given to these"
                        + " providers only, and that proxies keep headers and body",
                explanation);
    }

    /** Several providers claim a request. */
    static UnrecognizedRequestException several(String claiming, String whatCame, Explanation explanation) {
        return new UnrecognizedRequestException(
                Kind.SEVERAL,
                ErrorLocation.UNKNOWN,
                claiming + " claim this request on equally strong evidence: " + whatCame,
                "Give each provider a URL of its own and choose its parser there with ParserSet.only",
                explanation);
    }

    /** Link checkers, prefetching proxies and browsers request a URL that has a whole event in its query. */
    static UnrecognizedRequestException methodNotAllowed(String provider, String method, Explanation explanation) {
        return new UnrecognizedRequestException(
                Kind.METHOD_NOT_ALLOWED,
                ErrorLocation.in(provider),
                "fields of this provider came by " + method + ", and only GET and POST deliver an event",
                "Answer 405 with the header Allow; if the provider is set to this method, set it to POST",
                explanation);
    }

    @Override
    public Kind kind() {
        return kind;
    }

    /**
     * One line for each provider: what matched and what was missing. The nearest come first, five at most. It contains no value
     * that was sent. It is composed when it is first asked for.
     */
    public String explanation() {
        String composed = explanation;
        if (composed == null) {
            composed = composing == null ? "" : composing.text();
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
}
