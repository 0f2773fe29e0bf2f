package io.callstatus;

import io.callstatus.WebhookRequest.Header;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What to answer to a webhook request: a status, header lines and a body. Immutable and thread-safe.
 *
 * <pre>{@code
 * WebhookResponse response = endpoint.receive(request);
 * response.status();  // 503
 * response.headers(); // Retry-After: 60
 * response.body();    // nothing
 * }</pre>
 */
public final class WebhookResponse {
    private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+"); // a token of RFC 9110
    private static final Pattern VALUE = Pattern.compile("[\t\\x20-\\x7E]*");

    private final int status;
    private final List<Header> headers;
    private final byte[] body;

    private WebhookResponse(int status, List<Header> headers, byte[] body) {
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    /**
     * An answer of a status line only.
     *
     * @throws IllegalArgumentException if the status is not from 200 to 599
     */
    public static WebhookResponse of(int status) {
        if (status < 200 || status > 599) {
            throw new IllegalArgumentException("the status must be from 200 to 599, not " + status);
        }
        return new WebhookResponse(status, List.of(), new byte[0]);
    }

    /**
     * This answer with one more header line.
     *
     * @throws IllegalArgumentException if the name is not a token, or the value has other characters than visible ASCII
     *     characters, blanks and tabs: a line end would begin another header
     */
    public WebhookResponse withHeader(String name, String value) {
        if (!NAME.matcher(name).matches() || !VALUE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "a header has a token as its name, and a value of visible ASCII characters, blanks and tabs");
        }
        List<Header> more = Stream.concat(headers.stream(), Stream.of(new Header(name, value)))
                .toList();
        return new WebhookResponse(status, more, body);
    }

    /**
     * This answer with this body, which is copied. Also set its {@code Content-Type}.
     *
     * @throws IllegalArgumentException if the status is 204, 205 or 304, which have none
     */
    public WebhookResponse withBody(byte[] value) {
        if (value.length > 0 && (status == 204 || status == 205 || status == 304)) {
            throw new IllegalArgumentException("an answer of " + status + " has no body");
        }
        return new WebhookResponse(status, headers, value.clone());
    }

    /** The HTTP status, 200 to 599. */
    public int status() {
        return status;
    }

    /** All header lines, in order. */
    public List<Header> headers() {
        return headers;
    }

    /** A copy of the body; empty if there is none. */
    public byte[] body() {
        return body.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WebhookResponse that
                && status == that.status
                && headers.equals(that.headers)
                && ByteBuffer.wrap(body).equals(ByteBuffer.wrap(that.body));
    }

    @Override
    public int hashCode() {
        return Objects.hash(status, headers, ByteBuffer.wrap(body));
    }

    /** Status, number of headers, size of the body. */
    @Override
    public String toString() {
        return "WebhookResponse{" + status + ", " + headers.size() + " headers, " + body.length + " bytes}";
    }
}
