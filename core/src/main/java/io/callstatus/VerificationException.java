package io.callstatus;

/** Nothing proves that the provider sent the request. Its message never holds a secret, a signature, a query or a body. */
public final class VerificationException extends CallStatusException {
    private static final long serialVersionUID = 1L;

    private final Kind kind;

    /**
     * Why it was refused: for you and your log. HTTP 401, whatever the kind: how the receiver is configured, and which
     * accounts it serves, is not the sender's business.
     */
    public enum Kind implements CallStatusException.Kind {
        /** No secret is configured for the provider, and it is not trusted by name. */
        NO_SECRET_CONFIGURED,
        /** There is no secret for the account that the request claims to come from. */
        UNKNOWN_ACCOUNT,
        /** The signature or the shared secret was not sent. */
        MISSING_SIGNATURE,
        /** The header was sent, but its value is not a well-formed signature. */
        MALFORMED_SIGNATURE,
        /** The signature, or the shared secret, is not that of any configured secret. */
        MISMATCH,
        /** It was signed too long ago. */
        EXPIRED,
        /** It was signed in the future. */
        NOT_YET_VALID,
        /** The signature fits, but covers too little of the request: some fields only, or nothing of what was sent. */
        NOT_COVERED,
        /** The scheme signs the exact bytes, and the servlet container had decoded the form. */
        EXACT_BODY_REQUIRED,
        /** The provider signs nothing, so no secret can prove anything. */
        NOT_OFFERED_BY_PROVIDER;

        @Override
        public int httpStatus() {
            return 401;
        }
    }

    private VerificationException(Kind kind, String provider, String what, String hint) {
        super(kind, ErrorLocation.in(provider), what, hint);
        this.kind = kind;
    }

    /**
     * A request of this provider that nothing proves.
     *
     * @param what what was expected instead of what was sent; no value that was sent
     * @param hint what to do
     */
    public static VerificationException refused(Kind kind, String provider, String what, String hint) {
        return new VerificationException(kind, provider, what, hint);
    }

    @Override
    public Kind kind() {
        return kind;
    }

    /**
     * Whether the receiver may have to be configured otherwise: {@code NO_SECRET_CONFIGURED}, {@code NOT_COVERED},
     * {@code EXACT_BODY_REQUIRED} and {@code NOT_OFFERED_BY_PROVIDER}. Anybody can cause these as well, but for
     * {@code NOT_COVERED}, by a request that looks like the provider's.
     */
    @Override
    public boolean mayBeReceiversFault() {
        return switch (kind) {
            case NO_SECRET_CONFIGURED, NOT_COVERED, EXACT_BODY_REQUIRED, NOT_OFFERED_BY_PROVIDER -> true;
            default -> false;
        };
    }
}
