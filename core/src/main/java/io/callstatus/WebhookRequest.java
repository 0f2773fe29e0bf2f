package io.callstatus;

import io.callstatus.internal.http.ForwardedHeaders;
import io.callstatus.internal.http.HttpMethods;
import io.callstatus.internal.http.Urls;
import io.callstatus.internal.scan.Headers;
import io.callstatus.internal.scan.LargeEvents;
import io.callstatus.internal.scan.RawHttp;
import io.callstatus.internal.scan.StreamedBody;
import io.callstatus.internal.scan.UnreadableRequests;
import io.callstatus.internal.text.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP request as it arrived: method, URL as the provider called it, headers, body bytes. Immutable and thread-safe.
 *
 * <p>In a servlet, {@code Parsers.detect(request)} makes one. Elsewhere, build one:
 *
 * <pre>{@code
 * WebhookRequest.builder().url("https://hooks.example.com/calls").header("Content-Type", type).body(bytes).build();
 * }</pre>
 *
 * <p>{@code toString} shows method, scheme, host, port and sizes. It never shows a path, a query, a header value or a body, nor
 * a part of the host that may be a phone number.
 */
public final class WebhookRequest {
    /** Whether the body is what the provider sent. */
    public enum BodyOrigin {
        /** The bytes that came over the wire. */
        EXACT,
        /** Encoded again from parameters that a container had decoded: not the bytes that were signed. */
        REBUILT,
        /** Too large to be kept, see {@link io.callstatus.spi.Callback#largeBody()}: {@link Detection#verify} reads it, once. */
        UNKEPT
    }

    /**
     * One header line.
     *
     * @param name as sent
     * @param value as sent, without white space around it
     */
    public record Header(String name, String value) {
        /** Nothing that was sent. */
        @Override
        public String toString() {
            return "Header{***}";
        }
    }

    private record Url(String called, String received) {} // they differ behind a proxy

    private final Instant receivedAt;
    private final String method;
    private final Url url;
    private final List<Header> headers;
    private final RequestBody body;
    private final int maxBodyBytes;

    private WebhookRequest(
            Instant receivedAt, String method, Url url, List<Header> headers, RequestBody body, int maxBodyBytes) {
        this.receivedAt = receivedAt;
        this.method = method;
        this.url = url;
        this.headers = headers;
        this.body = body;
        this.maxBodyBytes = maxBodyBytes;
    }

    /** When the request was received: the time that was given to the builder, else the time when it was built. */
    public Instant receivedAt() {
        return receivedAt;
    }

    /** The method, such as {@code POST}. */
    public String method() {
        return method;
    }

    /** The whole URL that the provider called, its path and query byte for byte. */
    public String url() {
        return url.called;
    }

    String receivedUrl() {
        return url.received;
    }

    /** All header lines, in the order in which they came. */
    public List<Header> headers() {
        return headers;
    }

    /** The values of all header lines of this name, in order; names compare case-insensitively. */
    public List<String> headers(String name) {
        return Headers.all(headers, name);
    }

    /** The value of the first header line of this name. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(Headers.first(headers, name));
    }

    /** A copy of the body; empty if there is none, or if it is {@link BodyOrigin#UNKEPT}. */
    public byte[] body() {
        return body.shown().clone();
    }

    /** The body, or the beginning of one that is not kept; not copied. */
    byte[] bytes() {
        return body.bytes();
    }

    /** The body where it is not kept; null where it is. */
    @Nullable
    StreamedBody unread() {
        return body.unread();
    }

    /** The same request with each other body that may have been sent, where a container's decoding does not tell. */
    List<WebhookRequest> otherReadings() {
        return body.others().stream()
                .map(other -> RequestBody.of(other).of(body.origin()))
                .map(other -> new WebhookRequest(receivedAt, method, url, headers, other, maxBodyBytes))
                .toList();
    }

    int maxBodyBytes() {
        return maxBodyBytes;
    }

    /** Whether the body is what the provider sent. */
    public BodyOrigin bodyOrigin() {
        return body.origin();
    }

    /**
     * This request with another URL: the complete URL that the provider called, if a proxy changes it. It has to include the
     * query, from which the fields of a {@code GET} are read.
     *
     * @throws IllegalArgumentException if it is no absolute {@code http} or {@code https} URL
     */
    public WebhookRequest withPublicUrl(String complete) {
        Url other = new Url(Urls.requireAbsolute(complete), url.received);
        return called(other);
    }

    private WebhookRequest called(Url other) {
        return new WebhookRequest(receivedAt, method, other, headers, body, maxBodyBytes);
    }

    /**
     * This request with another origin, such as {@code https://hooks.example.com}, and the same path and query.
     *
     * @throws IllegalArgumentException if it is no absolute {@code http} or {@code https} URL, or has a query
     */
    public WebhookRequest withPublicBase(String origin) {
        return withPublicUrl(Urls.withBase(url.called, origin));
    }

    /**
     * This request with scheme, host and port as proxies report them in {@code Forwarded} (RFC 7239) or
     * {@code X-Forwarded-Host}, {@code -Proto} and {@code -Port}: by the first whose host is one of these; or, if none reports a
     * host, for the host of this request if it is one of these. Anybody can send such headers, but gains nothing except that the
     * signature is checked for another host of yours. A host that is not one of these is removed from the URL, even if it was
     * put there by a server or framework that believes every sender; then no signature over a URL fits.
     *
     * @param hosts your public host names, with a port if only that port is right
     * @throws IllegalArgumentException if one of them is not a host name
     */
    public WebhookRequest withPublicHostFromForwarded(Set<String> hosts) {
        Url other = new Url(ForwardedHeaders.url(this::headers, hosts, url.called), url.received);
        return called(other);
    }

    /**
     * Reads a raw HTTP/1.1 request: request line, headers, empty line, body. Lines may end in CR LF or LF. If
     * {@code Transfer-Encoding} is {@code chunked}, chunks are joined, and their extensions and trailers are ignored; a body
     * that the capturing tool has already joined is taken as it is. Else {@code Content-Length} counts; without it, the rest is
     * the body. The URL is {@code https://}, the {@code Host} header and the target.
     *
     * @throws UnreadableRequestException if it is no such request, is cut off or is too large
     */
    public static WebhookRequest fromHttp(byte[] raw) {
        return RawHttp.read(raw, Limits.BODY);
    }

    /**
     * Writes the raw HTTP/1.1 request that {@link #fromHttp(byte[])} reads back with the same header lines and body: in one
     * chunk if they say {@code Transfer-Encoding: chunked}. Only a wrong {@code Content-Length} is corrected.
     *
     * @throws UnreadableRequestException if it would be read back as another request: a header's value goes beyond Latin-1, a
     *     name is empty or holds a colon, something holds a line end, the URL is not absolute, or the head is too large
     */
    public byte[] toHttp() {
        return RawHttp.write(this, body.kept());
    }

    /**
     * This request as one line of JSON in ASCII, for archives and queues, to be read and verified later. Its keys are
     * {@code receivedAt}, {@code method}, {@code url}, {@code headers} (pairs of name and value, in order) and {@code body}
     * (base64, as received); and more if a container or proxy changed something. It contains all secrets of the request.
     *
     * @throws UnreadableRequestException if no server could hand over such a request, or the head is over 128 KiB
     */
    public String toJson() {
        return RequestJson.write(this, url.received, body);
    }

    /**
     * The request that {@link #toJson()} wrote, with a body of at most 1 MiB. A stored request is not proven: verify it.
     *
     * @throws UnreadableRequestException if the text is no such JSON, or the request is over a limit
     */
    public static WebhookRequest fromJson(String json) {
        return fromJson(json, Limits.BODY);
    }

    /** The same with another limit for the body: 0 to 1,073,741,824 bytes. */
    public static WebhookRequest fromJson(String json, int maxBodyBytes) {
        return RequestJson.read(json, Limits.requireBodyLimit(maxBodyBytes));
    }

    /** A builder of a {@code POST} without URL, headers and body. */
    public static Builder builder() {
        return new Builder();
    }

    /** Method, scheme, host, port, number of headers, size of the body. */
    @Override
    public String toString() {
        return "WebhookRequest{" + HttpMethods.shown(method) + " " + Urls.shown(url.called) + ", " + headers.size()
                + " headers, " + body.shown().length + " bytes " + body.origin() + "}";
    }

    /** Builds a {@link WebhookRequest}; not thread-safe. */
    public static final class Builder {
        private @Nullable Instant receivedAt;
        private @Nullable String receivedUrl;
        private String method = "POST";
        private String url = "";
        private final List<Header> headers = new ArrayList<>();
        private RequestBody body = RequestBody.NONE;
        private BodyOrigin bodyOrigin = BodyOrigin.EXACT;
        private int maxBodyBytes = Limits.BODY;

        Builder() {}

        /** When the request was received; the time of {@link #build()} unless set. See {@link FieldProblem.Kind#FUTURE_TIME}. */
        public Builder receivedAt(Instant value) {
            receivedAt = Objects.requireNonNull(value);
            return this;
        }

        /** The method; {@code POST} unless set. */
        public Builder method(String value) {
            method = Objects.requireNonNull(value);
            return this;
        }

        /** The complete URL that the provider called, query included. */
        public Builder url(String value) {
            url = Objects.requireNonNull(value);
            return this;
        }

        /** Adds a header line. */
        public Builder header(String name, String value) {
            headers.add(new Header(Objects.requireNonNull(name), value.strip()));
            return this;
        }

        /** The body; copied. */
        public Builder body(byte[] value) {
            body = RequestBody.of(value.clone());
            return this;
        }

        /** Where the body comes from; {@link BodyOrigin#EXACT} unless set. */
        public Builder bodyOrigin(BodyOrigin value) {
            bodyOrigin = Objects.requireNonNull(value);
            return this;
        }

        /** Of a stored request: the URL of this server, the body, which is not copied, and what else may have been sent. */
        Builder stored(Optional<String> calledBy, byte[] sent, List<byte[]> others) {
            receivedUrl = calledBy.orElse(null);
            body = new RequestBody(sent, bodyOrigin, others, null);
            return this;
        }

        /**
         * The largest body, in bytes, both as received and, if it is compressed, inflated: 0 to 1,073,741,824; 1,048,576 unless
         * set.
         */
        public Builder maxBodyBytes(int value) {
            maxBodyBytes = Limits.requireBodyLimit(value);
            return this;
        }

        /**
         * The request.
         *
         * @throws IllegalStateException if no URL was set
         * @throws UnreadableRequestException if body, URL or headers are over the limit
         */
        public WebhookRequest build() {
            if (url.isEmpty()) {
                throw new IllegalStateException(
                        "a request needs the whole URL that the provider called, query included:"
                                + " set it with url(…)");
            }
            body.requireWithin(maxBodyBytes);
            UnreadableRequests.requireWithin(url.length(), Limits.HEAD, "the URL");
            UnreadableRequests.requireWithin(headers.size(), Limits.HEADERS, "the number of headers");
            Instant received = receivedAt == null ? Instant.ofEpochMilli(System.currentTimeMillis()) : receivedAt;
            Url both = new Url(url, receivedUrl == null ? url : receivedUrl);
            return new WebhookRequest(received, method, both, List.copyOf(headers), body.of(bodyOrigin), maxBodyBytes);
        }

        /**
         * As {@link #build()}, with a body that is read now, from a stream: {@code maxBodyBytes} + 1 bytes at most. Does not
         * close the stream.
         *
         * @throws IOException if reading fails
         */
        public WebhookRequest build(InputStream stream) throws IOException {
            body = RequestBody.read(stream, maxBodyBytes);
            return build();
        }

        /**
         * The same for these providers. If a body is over the limit and may be a large event of one of them, the rest is left in
         * the stream for {@link Detection#verify}; see {@link BodyOrigin#UNKEPT}.
         */
        public WebhookRequest build(InputStream stream, ParserSet parsers) throws IOException {
            boolean mayBeLarge = LargeEvents.of(parsers).mayBe(name -> Headers.first(headers, name) != null);
            return build(mayBeLarge ? StreamedBody.read(stream, maxBodyBytes) : stream);
        }
    }
}
