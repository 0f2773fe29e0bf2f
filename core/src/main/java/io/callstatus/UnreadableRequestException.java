package io.callstatus;

/** The request could not be read at all; which provider sent it is not known. */
public final class UnreadableRequestException extends CallStatusException {
    private static final long serialVersionUID = 1L;

    private final Kind kind;

    /** Why the request could not be read. */
    public enum Kind implements CallStatusException.Kind {
        /** The body, as it came or inflated, the head or the number of fields is over the limit. HTTP 413. */
        TOO_LARGE(413),
        /** A filter or servlet has read the body, or a part of it, before. HTTP 500: the receiver's fault. */
        BODY_CONSUMED(500),
        /** The content type is not one that providers use for callbacks. HTTP 415. */
        UNSUPPORTED_MEDIA_TYPE(415),
        /** The body is compressed, but is not one complete gzip or zlib stream. HTTP 415. */
        UNSUPPORTED_ENCODING(415),
        /** The servlet container refused the form. HTTP 400. */
        CONTAINER_FAILED(400),
        /** A body that is too large to be kept could not be read to its end. HTTP 400. */
        BROKEN_OFF(400),
        /** The text is not a raw HTTP/1.1 request, nor one as JSON, or it is cut off. HTTP 400. */
        NOT_HTTP(400);

        private final int httpStatus;

        Kind(int httpStatus) {
            this.httpStatus = httpStatus;
        }

        @Override
        public int httpStatus() {
            return httpStatus;
        }
    }

    private UnreadableRequestException(Kind kind, String what, String hint) {
        super(kind, ErrorLocation.UNKNOWN, what, hint);
        this.kind = kind;
    }

    /**
     * Something is over a limit.
     *
     * @param what what was found instead of what was expected; no value that was sent
     * @param hint what to do
     */
    public static UnreadableRequestException tooLarge(String what, String hint) {
        return new UnreadableRequestException(Kind.TOO_LARGE, what, hint);
    }

    /**
     * Something has read the body before.
     *
     * @param what what was found instead of what was expected; no value that was sent
     * @param hint what to do
     */
    public static UnreadableRequestException bodyConsumed(String what, String hint) {
        return new UnreadableRequestException(Kind.BODY_CONSUMED, what, hint);
    }

    /**
     * A content type that no provider sends.
     *
     * @param what what was found instead of what was expected; no value that was sent
     * @param hint what to do
     */
    public static UnreadableRequestException unsupportedMediaType(String what, String hint) {
        return new UnreadableRequestException(Kind.UNSUPPORTED_MEDIA_TYPE, what, hint);
    }

    /**
     * A compression that is not read, or a damaged one.
     *
     * @param what what was found instead of what was expected; no value that was sent
     * @param hint what to do
     */
    public static UnreadableRequestException unsupportedEncoding(String what, String hint) {
        return new UnreadableRequestException(Kind.UNSUPPORTED_ENCODING, what, hint);
    }

    /**
     * The servlet container could not read the body. The container's own exception is not kept: its message may hold what
     * was sent.
     *
     * @param what what was found instead of what was expected; no value that was sent
     * @param hint what to do
     */
    public static UnreadableRequestException containerFailed(String what, String hint) {
        return new UnreadableRequestException(Kind.CONTAINER_FAILED, what, hint);
    }

    /**
     * A body that could not be read to its end while it was verified. The stream's own exception is not kept.
     *
     * @param what what was found instead of what was expected; no value that was sent
     * @param hint what to do
     */
    public static UnreadableRequestException brokenOff(String what, String hint) {
        return new UnreadableRequestException(Kind.BROKEN_OFF, what, hint);
    }

    /**
     * A text that is not a raw HTTP/1.1 request, or a request that cannot be written as one.
     *
     * @param what what was found instead of what was expected; no value that was sent
     * @param hint what to do
     */
    public static UnreadableRequestException notHttp(String what, String hint) {
        return new UnreadableRequestException(Kind.NOT_HTTP, what, hint);
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
