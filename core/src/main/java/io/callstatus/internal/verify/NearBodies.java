package io.callstatus.internal.verify;

import io.callstatus.VerificationException.Diagnosis.Cause;
import io.callstatus.WebhookRequest;
import io.callstatus.internal.text.Utf8;
import io.callstatus.spi.Transport;
import io.callstatus.spi.VerificationScheme.Coverage;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The bodies that a provider may have sent in place of the received one, the likely ones first. A body is treated as Latin-1,
 * so each character is a byte. For one thread.
 */
final class NearBodies {
    private static final Charset BYTES = StandardCharsets.ISO_8859_1;

    private final String body;
    private final Map<String, Cause> found = new LinkedHashMap<>();

    private NearBodies(byte[] body) {
        this.body = new String(body, BYTES);
        found.put(this.body, Cause.NONE_FITS);
    }

    /**
     * Other bodies, with what each would mean; none is the received one. If parameters are signed, the bytes of a form do not
     * matter.
     */
    static Map<String, Cause> of(RequestContent content, Set<Coverage> covers) {
        NearBodies near = new NearBodies(content.text());
        boolean isJson = content.transport() == Transport.JSON;
        if (covers.contains(Coverage.BODY) || isJson && covers.contains(Coverage.PARAMETERS)) {
            near.addEnd();
            near.addSpellings(isJson);
            near.addLineEnds();
        }
        if (covers.contains(Coverage.BODY) || covers.contains(Coverage.PARAMETERS)) {
            near.addCharset(content.text());
        }
        near.found.remove(near.body);
        return near.found;
    }

    private void addSpellings(boolean isJson) {
        if (isJson) {
            NearJson.of(body).forEach(other -> add(Cause.BODY_JSON, other));
        } else {
            NearEscapes.of(body).forEach(other -> add(Cause.BODY_FORM, other));
        }
    }

    private void add(Cause cause, String other) {
        found.putIfAbsent(other, cause);
    }

    private void addEnd() {
        String stripped = body.endsWith("\n") ? body.substring(0, body.length() - 1) : body;
        add(Cause.BODY_LINE_ENDS, stripped.endsWith("\r") ? stripped.substring(0, stripped.length() - 1) : stripped);
        add(Cause.BODY_LINE_ENDS, body + "\n");
    }

    private void addLineEnds() {
        add(Cause.BODY_LINE_ENDS, body + "\r\n");
        String unix = body.replace("\r\n", "\n");
        add(Cause.BODY_LINE_ENDS, unix);
        add(Cause.BODY_LINE_ENDS, unix.replace("\n", "\r\n"));
    }

    /** For text that was read as Latin-1, or is sent as Latin-1, and was written as UTF-8. */
    private void addCharset(byte[] bytes) {
        if (Utf8.isValid(bytes, 0, bytes.length)) {
            String text = new String(bytes, StandardCharsets.UTF_8);
            if (StandardCharsets.ISO_8859_1.newEncoder().canEncode(text)) {
                add(Cause.BODY_CHARSET, text);
            }
        } else {
            add(Cause.BODY_CHARSET, new String(body.getBytes(StandardCharsets.UTF_8), BYTES));
        }
    }

    /** The same request with this body, unchanged. */
    static WebhookRequest with(String other, WebhookRequest request) {
        WebhookRequest.Builder builder = WebhookRequest.builder()
                .receivedAt(request.receivedAt())
                .method(request.method())
                .url(request.url());
        for (WebhookRequest.Header header : request.headers()) {
            if (!header.name().equalsIgnoreCase("Content-Encoding")) {
                builder.header(header.name(), header.value());
            }
        }
        return builder.body(other.getBytes(BYTES)).build();
    }
}
