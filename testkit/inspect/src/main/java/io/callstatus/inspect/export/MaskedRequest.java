package io.callstatus.inspect.export;

import io.callstatus.WebhookRequest;
import io.callstatus.WebhookRequest.Header;
import io.callstatus.inspect.listen.Arrival;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A request that a colleague or a bug tracker may see: names, words and times are those that came, everything else is made
 * up in the same form. Its signature fits nothing any more. Immutable and thread-safe.
 */
final class MaskedRequest {
    private static final String ORIGIN = "https://hooks.example.com";
    private static final Set<String> KEPT =
            Set.of("accept", "accept-encoding", "connection", "content-type", "transfer-encoding");

    private final Pseudonyms pseudonyms = new Pseudonyms();

    /** Empty where its body is neither JSON nor a form: then nobody knows what in it is harmless. */
    Optional<WebhookRequest> of(Arrival arrival) {
        Set<String> harmless = HarmlessTexts.of(arrival);
        UnaryOperator<String> mask = text -> harmless.contains(text) ? text : pseudonyms.of(text);
        WebhookRequest request = arrival.request();
        try {
            WebhookRequest.Builder copy = WebhookRequest.builder()
                    .receivedAt(request.receivedAt())
                    .method(request.method())
                    .url(ORIGIN + "/calls" + query(request.url(), mask))
                    .header("Host", "hooks.example.com");
            byte[] body = body(request, mask);
            request.headers().forEach(header -> copy(header, copy));
            copy.header("Content-Length", String.valueOf(body.length));
            return Optional.of(copy.body(body).build());
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String query(String url, UnaryOperator<String> mask) {
        int mark = url.indexOf('?');
        return mark < 0 ? "" : "?" + new MaskedForm(mask).of(url.substring(mark + 1));
    }

    private void copy(Header header, WebhookRequest.Builder copy) {
        String name = header.name().toLowerCase(Locale.ROOT);
        if (KEPT.contains(name)) {
            copy.header(header.name(), header.value());
        } else if (!name.equals("host") && !name.equals("content-length")) {
            copy.header(header.name(), pseudonyms.of(header.value()));
        }
    }

    private static byte[] body(WebhookRequest request, UnaryOperator<String> mask) throws IOException {
        String text = text(request.body());
        String begin = text.stripLeading();
        if (begin.isEmpty()) {
            return new byte[0];
        }
        boolean isJson = begin.startsWith("{") || begin.startsWith("[");
        if (!isJson && !isForm(request)) {
            throw new IOException("neither JSON nor a form");
        }
        String masked = isJson ? new MaskedJson(mask).of(text) : new MaskedForm(mask).of(text);
        return masked.getBytes(StandardCharsets.UTF_8);
    }

    private static boolean isForm(WebhookRequest request) {
        String type = request.header("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        return type.startsWith("application/x-www-form-urlencoded");
    }

    private static String text(byte[] body) throws CharacterCodingException {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    }
}
