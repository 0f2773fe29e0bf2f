package io.callstatus;

/** Nothing proves that the provider sent the request. Its message never holds a secret, a signature, a query or a body. */
public final class VerificationException extends CallStatusException {
    private static final long serialVersionUID = 1L;

    private final Kind kind;

    /** Why it was refused. */
    public enum Kind {
        /** No secret is configured for the provider, and it is not trusted by name. HTTP 500: the receiver's fault. */
        NO_SECRET_CONFIGURED(500),
        /** The signature or the shared secret was not sent. HTTP 401. */
        MISSING_SIGNATURE(401),
        /** The signature has not the form of one. HTTP 401. */
        MALFORMED_SIGNATURE(401),
        /** The signature, or the shared secret, is not that of any configured secret. HTTP 401. */
        MISMATCH(401),
        /** It was signed too long ago. HTTP 401. */
        EXPIRED(401),
        /** It was signed in the future. HTTP 401. */
        NOT_YET_VALID(401),
        /** The scheme signs the exact bytes, and the servlet container had decoded the form. HTTP 500. */
        EXACT_BODY_REQUIRED(500),
        /** The provider signs nothing, so no secret can prove anything. HTTP 500: the receiver's fault. */
        NOT_OFFERED_BY_PROVIDER(500);

        private final int httpStatus;

        Kind(int httpStatus) {
            this.httpStatus = httpStatus;
        }
    }

    /** For schemes: the provider, what was expected, and what to do. */
    public VerificationException(Kind kind, String provider, String what, String hint) {
        super(kind, Place.in(provider), what, hint, null);
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public int httpStatus() {
        return kind.httpStatus;
    }
}
