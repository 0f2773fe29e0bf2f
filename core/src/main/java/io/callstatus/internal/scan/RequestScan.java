package io.callstatus.internal.scan;

import io.callstatus.UnreadableRequestException;
import io.callstatus.UnreadableRequestException.Kind;
import io.callstatus.WebhookRequest;
import io.callstatus.internal.detect.AppendedQuery;
import io.callstatus.internal.detect.Candidate;
import io.callstatus.internal.fields.FieldSource;
import io.callstatus.internal.fields.FieldTable;
import io.callstatus.internal.fields.Vocabulary;
import io.callstatus.internal.http.FormCharset;
import io.callstatus.internal.http.MediaType;
import io.callstatus.internal.http.Urls;
import io.callstatus.internal.json.JsonStrings;
import io.callstatus.internal.text.BodyError;
import io.callstatus.internal.text.FormCoding;
import io.callstatus.internal.text.Limits;
import io.callstatus.internal.verify.ProofVerifier;
import io.callstatus.spi.Transport;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields of one request, found by one scan of its body, or of its query where there is no body. */
public final class RequestScan {
    private final Transport transport;
    private final String url;
    private final byte[] received;
    private final byte[] text;
    private final FieldTable fields;
    private final @Nullable Charset charset;
    private final String query;

    private RequestScan(WebhookRequest request, byte[] body, int maxBody, Vocabulary vocabulary) {
        received = body;
        url = request.url();
        String coding = RawHttp.joined(request.headers(), ContentCoding.HEADER);
        String contentType = RawHttp.joined(request.headers(), "Content-Type");
        MediaType type = MediaType.of(contentType);
        if (body.length > 0) {
            ContentCoding.requireReadable(coding);
            requireReadByBytes(type);
        }
        text = ContentCoding.inflate(body, coding, maxBody);
        String inUrl = text.length == 0 ? Urls.query(url) : ""; // a body comes first
        transport = transport(type, RawHttp.isGet(request.method()), inUrl);
        charset = transport == Transport.FORM ? charset(request, contentType) : null;
        fields = switch (transport) {
            case QUERY -> scanQuery(inUrl, vocabulary);
            case FORM -> FormScanner.scan(FormCharset.utf8(text, charset), vocabulary);
            case JSON -> JsonScanner.scan(text, vocabulary);
        };
        query = transport == Transport.QUERY ? inUrl : "";
    }

    /** In what bytes are read that nothing signs as they are. */
    private static @Nullable Charset charset(WebhookRequest request, @Nullable String contentType) {
        Charset declared = FormCharset.of(MediaType.charset(contentType));
        if (declared == null) {
            return null; // as a rule
        }
        List<String> values =
                request.headers().stream().map(WebhookRequest.Header::value).toList();
        return ProofVerifier.showsSignedBytes(request.url(), values) ? null : declared;
    }

    /**
     * Scans a request with this body, of providers that send these names and words. What the bytes are is decided here, for
     * reading and for signatures alike; its headers are hints.
     *
     * @param maxBody the most bytes that a compressed body may have had before
     */
    public static RequestScan of(WebhookRequest request, byte[] body, int maxBody, Vocabulary vocabulary) {
        RequestScan scanned = new RequestScan(request, body, maxBody, vocabulary);
        requireCountable(scanned.fields);
        return scanned;
    }

    private static void requireCountable(FieldTable fields) {
        BodyError error = fields.error();
        if (error != null && error.kind() == BodyError.Kind.TOO_MANY_FIELDS) {
            throw new UnreadableRequestException(
                    Kind.TOO_LARGE,
                    "the request has more than the limit of " + Limits.FIELDS + " fields",
                    "No call status callback has that many; check who calls this URL");
        }
    }

    /** An empty JSON body of a {@code POST} is cut off, unless there is a query in its place. */
    private Transport transport(MediaType type, boolean isGet, String query) {
        if (text.length == 0 && (isGet || !query.isEmpty() || type == MediaType.NONE)) {
            return Transport.QUERY;
        }
        requireReadByBytes(type);
        boolean isJson = isJson(text) || type == MediaType.JSON && !isPairs(text);
        return isJson ? Transport.JSON : Transport.FORM;
    }

    /** Whether these bytes are JSON, of whatever type they are said to be: no form that a provider sends begins so. */
    public static boolean isJson(byte[] text) {
        return beginsWithBracket(text) || text.length > 1 && JsonStrings.isWide(text[0], text[1]);
    }

    /** Whether these bytes are JSON in UTF-8, as nearly all of it. */
    static boolean beginsWithBracket(byte[] text) {
        int start = FormCoding.start(text);
        return start < text.length && (text[start] == '{' || text[start] == '[');
    }

    /** Whether these bytes, declared as JSON that they are not, may be a form. */
    private static boolean isPairs(byte[] text) {
        for (byte b : text) {
            if (b == '=') {
                return true;
            }
        }
        return false;
    }

    private static void requireReadByBytes(MediaType type) {
        if (!type.isReadByBytes()) {
            throw unsupportedMediaType();
        }
    }

    public static UnreadableRequestException unsupportedMediaType() {
        return new UnreadableRequestException(
                Kind.UNSUPPORTED_MEDIA_TYPE,
                "the content type is neither JSON nor " + MediaType.FORM_TYPE + " nor text/plain",
                "Set the provider's webhook to JSON or form, or forward the header Content-Type as the provider sent it;"
                        + " a form in parts (multipart) is read in a servlet that has a @MultipartConfig");
    }

    /** All fields of a query, or a refusal: one that was cut off would lead to a wrong answer. */
    public static FieldTable scanQuery(String query) {
        return scanQuery(query, null);
    }

    private static FieldTable scanQuery(String query, @Nullable Vocabulary vocabulary) {
        return scanForm(query.getBytes(StandardCharsets.UTF_8), vocabulary);
    }

    /** All fields of a form, or a refusal. */
    public static FieldTable scanForm(byte[] form, @Nullable Vocabulary vocabulary) {
        FieldTable fields = FormScanner.scan(form, vocabulary);
        requireCountable(fields);
        return fields;
    }

    /** How the fields travel. */
    public Transport transport() {
        return transport;
    }

    /** The body as it was received and, if it was compressed, as it was before. */
    @SuppressWarnings("ReferenceEquality") // what was not compressed is the same array
    public List<byte[]> bodies() {
        return text == received ? List.of(received) : List.of(received, text);
    }

    /** The fields as any provider but one that appends its query sees them. */
    public FieldTable fields() {
        return fields;
    }

    /** The fields as this provider means them. Where it signs the bytes, nobody else may choose how they are read. */
    public FieldSource fieldsFor(Candidate candidate) {
        if (charset != null && ProofVerifier.signsBytes(candidate.parser().verification(), url)) {
            return FormScanner.scan(FormCharset.utf8(text, null));
        }
        if (!candidate.fingerprint().appendsQuery() || !mayBeAppended()) {
            return fields;
        }
        String split = AppendedQuery.split(query, candidate);
        return split.equals(query) ? fields : scanQuery(split, null);
    }

    /** Whether a provider that appends its query may mean other fields than the rest. */
    public boolean mayBeAppended() {
        return AppendedQuery.isIn(query);
    }
}
