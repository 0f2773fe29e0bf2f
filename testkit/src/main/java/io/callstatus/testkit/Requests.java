package io.callstatus.testkit;

import io.callstatus.WebhookRequest;
import io.callstatus.WebhookRequest.Header;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Copies of requests with one part replaced. */
final class Requests {
    private static final int LARGE = 8 << 20;

    private static final Pattern ORIGIN = Pattern.compile("(?i)https?://[^/?#]+");

    private Requests() {}

    /** The URL as a client sends it and a server sees it: with a path, and without a fragment. */
    static String sentUrl(String url) {
        int fragment = url.indexOf('#');
        String sent = fragment < 0 ? url : url.substring(0, fragment);
        Matcher origin = ORIGIN.matcher(sent);
        boolean isWithoutPath = origin.lookingAt() && !sent.startsWith("/", origin.end());
        return isWithoutPath ? origin.group() + "/" + sent.substring(origin.end()) : sent;
    }

    static WebhookRequest copy(WebhookRequest request, String url, List<Header> headers, byte[] body) {
        WebhookRequest.Builder copy = WebhookRequest.builder()
                .method(request.method())
                .url(url)
                .maxBodyBytes(LARGE)
                .body(body)
                .bodyOrigin(request.bodyOrigin());
        headers.forEach(header -> copy.header(header.name(), header.value()));
        return copy.build();
    }

    static WebhookRequest withMethod(WebhookRequest request, String method) {
        WebhookRequest.Builder copy = WebhookRequest.builder()
                .method(method)
                .url(request.url())
                .maxBodyBytes(LARGE)
                .body(request.body())
                .bodyOrigin(request.bodyOrigin());
        request.headers().forEach(header -> copy.header(header.name(), header.value()));
        return copy.build();
    }

    static WebhookRequest withUrl(WebhookRequest request, String url) {
        return copy(request, url, request.headers(), request.body());
    }

    /** With another body, and its length in the header. */
    static WebhookRequest withBody(WebhookRequest request, byte[] body) {
        WebhookRequest measured = withHeader(request, "Content-Length", Integer.toString(body.length));
        return copy(request, request.url(), measured.headers(), body);
    }

    /** With this header in place of any of its name. */
    static WebhookRequest withHeader(WebhookRequest request, String name, String value) {
        return plusHeader(withoutHeader(request, name), name, value);
    }

    static WebhookRequest plusHeader(WebhookRequest request, String name, String value) {
        List<Header> headers = Stream.concat(request.headers().stream(), Stream.of(new Header(name, value)))
                .toList();
        return copy(request, request.url(), headers, request.body());
    }

    static WebhookRequest withoutHeader(WebhookRequest request, String name) {
        List<Header> headers = request.headers().stream()
                .filter(header -> !header.name().equalsIgnoreCase(name))
                .toList();
        return copy(request, request.url(), headers, request.body());
    }

    /** With this text in a field, in place of any of its name. */
    static WebhookRequest withField(WebhookRequest request, String name, String value) {
        WireRequest wire = WireRequest.of(request, Set.of());
        return wire.with(WireField.replace(wire.fields(), wire.codec().text(name, value)));
    }
}
