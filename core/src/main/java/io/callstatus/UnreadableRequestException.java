package io.callstatus;

import org.jspecify.annotations.Nullable;

/** The request could not be read at all; which provider sent it is not known. */
public final class UnreadableRequestException extends CallStatusException {
    private static final long serialVersionUID = 1L;

    private final Kind kind;

    /** What stood in the way. */
    public enum Kind {
        /** The body, as it came or inflated, the head or the number of fields is over the limit. HTTP 413. */
        TOO_LARGE(413),
        /** A filter or servlet has read the body, or a part of it, before. HTTP 500: the receiver's fault. */
        BODY_CONSUMED(500),
        /** The content type is none that call status callbacks come in. HTTP 415. */
        UNSUPPORTED_MEDIA_TYPE(415),
        /** The body is compressed in another way than one whole gzip or zlib stream, or damaged. HTTP 415. */
        UNSUPPORTED_ENCODING(415),
        /** The servlet container refused the form. HTTP 400. */
        CONTAINER_FAILED(400),
        /** The text is no raw HTTP/1.1 request, and none as JSON, or it is cut off. HTTP 400. */
        NOT_HTTP(400);

        private final int httpStatus;

        Kind(int httpStatus) {
            this.httpStatus = httpStatus;
        }
    }

    /** For readers of requests: what was found instead of what was expected, and what to do. */
    public UnreadableRequestException(Kind kind, String what, String hint) {
        this(kind, what, hint, null);
    }

    /** The same with the failure of the container that caused it. */
    public UnreadableRequestException(Kind kind, String what, String hint, @Nullable Throwable cause) {
        super(kind, Place.unknown(), what, hint, cause);
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
