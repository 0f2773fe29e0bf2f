package io.callstatus.internal;

import io.callstatus.UnreadableRequestException;
import io.callstatus.UnreadableRequestException.Kind;
import io.callstatus.WebhookRequest;
import io.callstatus.spi.Transport;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The fields of one request, found by one scan of its body, or of its query where there is no body. */
public final class ScannedRequest {
    private final Transport transport;
    private final FieldTable fields;
    private final String query;

    private ScannedRequest(Transport transport, FieldTable fields, String query) {
        this.transport = transport;
        this.fields = fields;
        this.query = query;
    }

    /** Scans a request with this body, of providers that send these names and words. */
    public static ScannedRequest of(WebhookRequest request, byte[] body, Vocabulary vocabulary) {
        requireIdentity(request);
        String query = body.length == 0 ? Urls.query(request.url()) : ""; // a body comes first
        Transport transport = transport(request, body, query);
        FieldTable fields = switch (transport) {
            case QUERY -> scanQuery(query, vocabulary);
            case FORM -> scanForm(body, vocabulary);
            case JSON -> JsonScanner.scan(body, vocabulary);
        };
        requireCountable(fields);
        return new ScannedRequest(transport, fields, transport == Transport.QUERY ? query : "");
    }

    private static void requireCountable(FieldTable fields) {
        SyntaxError error = fields.error();
        if (error != null && error.kind() == SyntaxError.Kind.TOO_MANY_FIELDS) {
            throw new UnreadableRequestException(
                    Kind.TOO_LARGE,
                    "the request has more than the limit of " + Limits.FIELDS + " fields",
                    "No call status callback has that many; check who calls this URL");
        }
    }

    private static void requireIdentity(WebhookRequest request) {
        String encoding = HttpText.first(request.headers(), "Content-Encoding");
        if (encoding != null && !encoding.isEmpty() && !encoding.equalsIgnoreCase("identity")) {
            throw compressed();
        }
    }

    static UnreadableRequestException compressed() {
        return new UnreadableRequestException(
                Kind.UNSUPPORTED_ENCODING,
                "the body is compressed (Content-Encoding)",
                "Let the server or a filter decompress it and drop that header before this library sees it");
    }

    private static Transport transport(WebhookRequest request, byte[] body, String query) {
        MediaType type = MediaType.of(HttpText.first(request.headers(), "Content-Type"));
        boolean get = HttpText.isGet(request.method());
        if (body.length == 0 && (get || type != MediaType.JSON && !query.isEmpty())) {
            return Transport.QUERY;
        }
        return switch (type) {
            case FORM -> Transport.FORM;
            case JSON -> Transport.JSON;
            case NONE -> body.length == 0 ? Transport.QUERY : sniff(body);
            case MULTIPART, OTHER -> throw unsupportedMediaType();
        };
    }

    static UnreadableRequestException unsupportedMediaType() {
        return new UnreadableRequestException(
                Kind.UNSUPPORTED_MEDIA_TYPE,
                "the content type is neither JSON nor " + MediaType.FORM_TYPE,
                "Set the provider's webhook to JSON or form, or forward the header Content-Type as the provider sent it;"
                        + " a form in parts (multipart) is read in a servlet that has a @MultipartConfig");
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

    /** All fields of a query, or a refusal: one that was cut off would lead to a wrong answer. */
    static FieldTable scanQuery(String query) {
        return scanQuery(query, null);
    }

    private static FieldTable scanQuery(String query, @Nullable Vocabulary vocabulary) {
        return scanForm(query.getBytes(StandardCharsets.UTF_8), vocabulary);
    }

    /** All fields of a form, or a refusal. */
    static FieldTable scanForm(byte[] form, @Nullable Vocabulary vocabulary) {
        FieldTable fields = FormScanner.scan(form, vocabulary);
        requireCountable(fields);
        return fields;
    }

    /** How the fields travel. */
    public Transport transport() {
        return transport;
    }

    /** The fields as any provider but one that appends its query sees them. */
    public FieldTable fields() {
        return fields;
    }

    /** The fields as this provider means them. */
    public FieldSource fieldsFor(Claimant claimant) {
        if (!claimant.fingerprint().appendsQuery() || !mayBeAppended()) {
            return fields;
        }
        String split = AppendedQuery.split(query, claimant);
        return split.equals(query) ? fields : scanQuery(split, null);
    }

    /** Whether a provider that appends its query may mean other fields than the rest. */
    boolean mayBeAppended() {
        return AppendedQuery.isIn(query);
    }
}
