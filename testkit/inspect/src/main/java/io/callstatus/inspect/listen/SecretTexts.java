package io.callstatus.inspect.listen;

import io.callstatus.Payload;
import io.callstatus.WebhookRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;

/**
 * The secrets that were given, to be taken out of what is kept: some providers send theirs with each request, and neither
 * the page nor a file that somebody saves shall have it. Immutable and thread-safe; {@code toString} shows none.
 */
final class SecretTexts {
    static final String LABEL = "(secret)";

    private static final int SHORTEST = 6;

    private final List<String> texts;

    /** @param secrets as they were given: with an account, key id or header name in front of some */
    SecretTexts(List<String> secrets) {
        List<String> all = new ArrayList<>();
        for (String secret : secrets) {
            String rest = secret;
            add(rest, all);
            while (rest.indexOf(':') >= 0) {
                rest = rest.substring(rest.indexOf(':') + 1);
                add(rest, all);
            }
        }
        all.sort(Comparator.comparingInt(String::length).reversed()); // one may be part of another
        this.texts = List.copyOf(all);
    }

    private static void add(String secret, List<String> all) {
        if (secret.length() >= SHORTEST) {
            byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
            all.add(secret);
            all.add(URLEncoder.encode(secret, StandardCharsets.UTF_8));
            all.add(Base64.getEncoder().encodeToString(bytes));
        }
    }

    /** The text without them. */
    String without(String text) {
        String rest = text;
        for (String secret : texts) {
            rest = rest.replace(secret, LABEL);
        }
        return rest;
    }

    Payload without(Payload payload) {
        return Payload.of(payload.fields().stream()
                .map(field -> Payload.Field.of(
                        field.name(), field.value().map(this::without).orElse(null)))
                .toList());
    }

    /** The request without them; it is the same where it holds none. */
    WebhookRequest without(WebhookRequest request) {
        WebhookRequest.Builder copy = WebhookRequest.builder()
                .receivedAt(request.receivedAt())
                .method(request.method())
                .url(without(request.url()))
                .maxBodyBytes(2 * Math.max(request.body().length, 1 << 20));
        request.headers().forEach(header -> copy.header(header.name(), without(header.value())));
        String body = new String(request.body(), StandardCharsets.ISO_8859_1);
        return copy.body(without(body).getBytes(StandardCharsets.ISO_8859_1)).build();
    }

    @Override
    public String toString() {
        return "SecretTexts{***}";
    }
}
