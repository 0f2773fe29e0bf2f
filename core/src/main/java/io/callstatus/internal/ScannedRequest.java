package io.callstatus.internal;

import io.callstatus.UnreadableRequestException;
import io.callstatus.UnreadableRequestException.Kind;
import io.callstatus.WebhookRequest;
import io.callstatus.spi.Fingerprint;
import io.callstatus.spi.Transport;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** The fields of one request, found by one scan of its body, or of its query where there is no body. */
public final class ScannedRequest {
    private final Transport transport;
    private final FieldSource fields;
    private final String query;

    private ScannedRequest(Transport transport, FieldSource fields, String query) {
        this.transport = transport;
        this.fields = fields;
        this.query = query;
    }

    /** Scans a request with this body. */
    public static ScannedRequest of(WebhookRequest request, byte[] body) {
        requireIdentity(request);
        String query = Urls.query(request.url());
        Transport transport = transport(request, body, query);
        FieldTable fields = switch (transport) {
            case QUERY -> scanQuery(query);
            case FORM -> FormScanner.scan(body, 0, body.length);
            case JSON -> JsonScanner.scan(body);
        };
        SyntaxError error = fields.error();
        if (error != null && error.kind() == SyntaxError.Kind.TOO_MANY_FIELDS) {
            throw new UnreadableRequestException(
                    Kind.TOO_LARGE,
                    "the request has more than the limit of " + Limits.FIELDS + " fields",
                    "No call status callback has that many; check who calls this URL");
        }
        return new ScannedRequest(transport, fields, transport == Transport.QUERY ? query : "");
    }

    static void requireIdentity(WebhookRequest request) {
        Optional<String> encoding = request.header("Content-Encoding").filter(e -> !e.isEmpty());
        if (encoding.isPresent() && !encoding.get().equalsIgnoreCase("identity")) {
            throw new UnreadableRequestException(
                    Kind.UNSUPPORTED_ENCODING,
                    "the body is compressed (Content-Encoding)",
                    "Let the server or a filter decompress it and drop that header before this library sees it");
        }
    }

    private static Transport transport(WebhookRequest request, byte[] body, String query) {
        String type = request.header("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        String essence = type.split(";", 2)[0].strip();
        if (body.length == 0 && (!query.isEmpty() || request.method().equals("GET"))) {
            return Transport.QUERY;
        }
        if (essence.endsWith("/json") || essence.endsWith("+json")) {
            return Transport.JSON;
        }
        if (essence.equals("application/x-www-form-urlencoded")) {
            return Transport.FORM;
        }
        if (essence.isEmpty()) {
            return body.length == 0 ? Transport.QUERY : sniff(body);
        }
        throw new UnreadableRequestException(
                Kind.UNSUPPORTED_MEDIA_TYPE,
                "the content type is neither JSON nor application/x-www-form-urlencoded",
                "Set the provider's webhook to JSON or form, or forward the header Content-Type as the provider sent it");
    }

    /** Without a content type: no form that a provider sends begins as JSON does. */
    private static Transport sniff(byte[] body) {
        for (byte b : body) {
            if (b > ' ') {
                return b == '{' || b == '[' ? Transport.JSON : Transport.FORM;
            }
        }
        return Transport.FORM;
    }

    private static FieldTable scanQuery(String query) {
        byte[] bytes = query.getBytes(StandardCharsets.UTF_8);
        return FormScanner.scan(bytes, 0, bytes.length);
    }

    /** How the fields travel. */
    public Transport transport() {
        return transport;
    }

    /** The fields as any provider but one that appends its query sees them. */
    public FieldSource fields() {
        return fields;
    }

    /** The fields as this provider means them. */
    public FieldSource fieldsFor(Fingerprint fingerprint) {
        if (!fingerprint.appendsQuery() || query.indexOf('?') < 0) {
            return fields;
        }
        int mark = appended(fingerprint);
        return mark < 0 ? fields : scanQuery(query.substring(0, mark) + "&" + query.substring(mark + 1));
    }

    private int appended(Fingerprint fingerprint) {
        int first = -1;
        for (String name : fingerprint.names()) {
            int mark = query.indexOf("?" + name + "=");
            first = mark >= 0 && (first < 0 || mark < first) ? mark : first;
        }
        return first;
    }
}
