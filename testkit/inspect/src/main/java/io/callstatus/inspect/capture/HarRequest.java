package io.callstatus.inspect.capture;

import io.callstatus.WebhookRequest;
import io.callstatus.WebhookRequest.BodyOrigin;
import io.callstatus.internal.scan.RawHttp;
import io.callstatus.internal.scan.UnreadableRequests;
import io.callstatus.internal.text.FormCoding;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One request of a HAR, member by member. For one thread. */
final class HarRequest {
    /** Nobody's business here; and they are of a browser. */
    private static final Set<String> DROPPED = Set.of("cookie", "cookie2", "set-cookie");

    private final List<WebhookRequest.Header> headers = new ArrayList<>();
    private final StringBuilder form = new StringBuilder();
    private String method = "";
    private String url = "";
    private @Nullable String text;
    private String encoding = "";
    private long bodySize = -1;
    private Optional<Instant> startedAt = Optional.empty();

    void startedAt(String time) {
        try {
            startedAt = Optional.of(OffsetDateTime.parse(time).toInstant());
        } catch (DateTimeException e) {
            startedAt = Optional.empty();
        }
    }

    void method(String value) {
        method = value;
    }

    void url(String value) {
        url = value;
    }

    String url() {
        return url;
    }

    void bodySize(long value) {
        bodySize = value;
    }

    /** But for cookies, and what is a header in HTTP/2 only, such as {@code :authority}. */
    void header(String name, String value) {
        if (!name.startsWith(":") && !DROPPED.contains(name.toLowerCase(Locale.ROOT))) {
            headers.add(new WebhookRequest.Header(name, value));
        }
    }

    void text(String value) {
        text = value;
    }

    void encoding(String value) {
        encoding = value;
    }

    /** Where a browser has taken a form apart. */
    void parameter(String name, String value) {
        form.append(form.length() == 0 ? "" : "&");
        FormCoding.encode(name, form);
        form.append('=');
        FormCoding.encode(value, form);
    }

    Captured captured(String place) {
        return new Captured(place, startedAt, this::request);
    }

    private WebhookRequest request() {
        if (!RawHttp.isMethod(method) || headers.stream().anyMatch(header -> !RawHttp.isToken(header.name()))) {
            throw UnreadableRequests.notWritable("the method or the name of a header is no word");
        }
        byte[] body = body();
        WebhookRequest.Builder request =
                WebhookRequest.builder().method(method).url(url).body(body);
        headers.forEach(header -> request.header(header.name(), header.value()));
        startedAt.ifPresent(request::receivedAt);
        boolean isOther = text == null || bodySize >= 0 && bodySize != body.length;
        return request.bodyOrigin(isOther && body.length > 0 ? BodyOrigin.REBUILT : BodyOrigin.EXACT)
                .build();
    }

    private byte[] body() {
        String sent = text == null || text.isEmpty() ? form.toString() : text;
        if (!encoding.equals("base64")) {
            return sent.getBytes(StandardCharsets.UTF_8);
        }
        try {
            return Base64.getDecoder().decode(sent);
        } catch (IllegalArgumentException e) {
            throw UnreadableRequests.notWritable("its body is no base64");
        }
    }
}
