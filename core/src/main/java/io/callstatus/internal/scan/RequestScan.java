package io.callstatus.internal.scan;

import io.callstatus.WebhookRequest;
import io.callstatus.internal.fields.FieldSource;
import io.callstatus.internal.fields.FieldTable;
import io.callstatus.internal.fields.FilteredFields;
import io.callstatus.internal.fields.Vocabulary;
import io.callstatus.internal.http.FormCharset;
import io.callstatus.internal.http.HttpMethods;
import io.callstatus.internal.http.MediaType;
import io.callstatus.internal.http.Urls;
import io.callstatus.internal.scan.Unwrapping.Unwrapped;
import io.callstatus.internal.text.BodyError;
import io.callstatus.internal.text.FormCoding;
import io.callstatus.internal.text.JsonStrings;
import io.callstatus.internal.text.Limits;
import io.callstatus.spi.Transport;
import io.callstatus.spi.Unwrap;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one request, and of the JSON objects inside it. They are found by one scan of the body, or of the query if there is
 * no body.
 */
public final class RequestScan extends FieldScopes {
    /** The most elements of an array that decide whose request it is. */
    private static final int LOOKED_AT = 8;

    private final Transport transport;
    private final byte[] text;
    private final String query;
    private @Nullable OtherReadings<RequestScan> others;
    private @Nullable Object claimed;

    private RequestScan(Transport transport, byte[] text, FieldTable fields, String query) {
        super(fields);
        this.transport = transport;
        this.text = text;
        this.query = query;
    }

    /**
     * Scans a request with this body, for providers that send these names and words. The format of the bytes is decided here,
     * for reading and for signatures alike; the headers are hints.
     *
     * @param maxBody the most bytes that a compressed body may have had before
     */
    public static RequestScan of(WebhookRequest request, byte[] body, int maxBody, Vocabulary vocabulary) {
        String coding = Headers.joined(request.headers(), ContentCoding.HEADER);
        String contentType = Headers.joined(request.headers(), "Content-Type");
        MediaType type = MediaType.of(contentType);
        if (body.length > 0) {
            ContentCoding.requireReadable(coding);
            requireReadByBytes(type);
        }
        byte[] text = ContentCoding.inflate(body, coding, maxBody);
        String query = text.length == 0 ? Urls.query(request.url()) : ""; // a body comes first
        RequestScan scanned = switch (transport(text, type, HttpMethods.isGet(request.method()), query)) {
            case QUERY -> new RequestScan(Transport.QUERY, text, scanQuery(query, vocabulary), query);
            case FORM -> form(request, text, type, contentType, vocabulary);
            case JSON -> new RequestScan(Transport.JSON, text, JsonScanner.scan(text, vocabulary), "");
        };
        scanned.noteCompressed(body);
        requireCountable(scanned.fields());
        return scanned;
    }

    private static RequestScan form(
            WebhookRequest request, byte[] text, MediaType type, @Nullable String contentType, Vocabulary vocabulary) {
        boolean isSaidSo = type == MediaType.MULTIPART && !FormCoding.isOneLineOfPairs(text);
        boolean isMultipart = isSaidSo || MultipartScanner.isMultipart(text);
        Charset charset = isMultipart ? null : charset(request, contentType);
        String boundary = isMultipart ? boundary(request, contentType) : null;
        FieldTable fields = isMultipart
                ? MultipartScanner.scan(text, boundary, vocabulary)
                : FormScanner.scan(FormCharset.utf8(text, charset), vocabulary);
        RequestScan scanned = new RequestScan(Transport.FORM, text, fields, "");
        if (charset != null || boundary != null) {
            scanned.others().isReadAsDeclared = true;
            scanned.others().boundary = boundary;
        }
        return scanned;
    }

    /** The same request, unwrapped. */
    private RequestScan inside(Unwrapped inside) {
        RequestScan inner = new RequestScan(Transport.JSON, text, inside.fields(), "");
        inner.others().outermost = outermost();
        inner.others().around = inside.around();
        inner.others().compressed = compressed();
        return inner;
    }

    @SuppressWarnings("ReferenceEquality") // a body that was not compressed is the same array
    private void noteCompressed(byte[] body) {
        if (text != body) {
            others().compressed = body;
        }
    }

    private OtherReadings<RequestScan> others() {
        OtherReadings<RequestScan> known = others == null ? new OtherReadings<>() : others;
        others = known;
        return known;
    }

    /** The charset in which bytes are read that nothing signs as they are. */
    private static @Nullable Charset charset(WebhookRequest request, @Nullable String contentType) {
        Charset declared = FormCharset.of(MediaType.charset(contentType));
        if (declared == null) {
            return null; // usually
        }
        return showsSignedBytes(request) ? null : declared;
    }

    /** The boundary of bytes that nothing signs as they are; signed bytes show their own. */
    private static @Nullable String boundary(WebhookRequest request, @Nullable String contentType) {
        return showsSignedBytes(request) ? null : MediaType.boundary(contentType);
    }

    private static boolean showsSignedBytes(WebhookRequest request) {
        List<String> values =
                request.headers().stream().map(WebhookRequest.Header::value).toList();
        return ExactBody.isShownBy(request.url(), values);
    }

    private static void requireCountable(FieldTable fields) {
        BodyError error = fields.error();
        if (error != null && error.kind() == BodyError.Kind.TOO_MANY_FIELDS) {
            throw UnreadableRequests.tooLarge(
                    "the request has more than the limit of " + Limits.FIELDS + " fields",
                    "No call status callback has that many; check who calls this URL");
        }
    }

    /** An empty JSON body of a {@code POST} was cut off, unless there is a query in its place. */
    private static Transport transport(byte[] text, MediaType type, boolean isGet, String query) {
        if (text.length == 0 && (isGet || !query.isEmpty() || type == MediaType.NONE)) {
            return Transport.QUERY;
        }
        requireReadByBytes(type);
        boolean isJson = isJson(text) || type == MediaType.JSON && !FormCoding.isPairs(text);
        return isJson ? Transport.JSON : Transport.FORM;
    }

    /** Whether these bytes are JSON, whatever their content type: no form that a provider sends begins so. */
    public static boolean isJson(byte[] text) {
        return JsonStrings.beginsWithBracket(text) || text.length > 1 && JsonStrings.isWide(text[0], text[1]);
    }

    private static void requireReadByBytes(MediaType type) {
        if (!type.isReadByBytes()) {
            throw UnreadableRequests.unsupportedMediaType();
        }
    }

    /** All fields of a query, or a refusal: a query that was cut off would lead to a wrong answer. */
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

    /** The same request, unwrapped; null if it is not wrapped so, or was unwrapped before. */
    public @Nullable RequestScan unwrapped(Unwrap unwrap) {
        if (!around().isEmpty() || !isReadAsDeclared() && !Unwrapping.mayBeIn(fields(), mayBeToken(), unwrap)) {
            return null;
        }
        Map<Unwrap, Optional<RequestScan>> known = others().unwrapped;
        Optional<RequestScan> inner = known.get(unwrap);
        if (inner == null) {
            inner = Optional.ofNullable(unwrappedBy(unwrap)).map(this::inside);
            inner.ifPresent(scan -> requireCountable(scan.fields()));
            known.put(unwrap, inner);
        }
        return inner.orElse(null);
    }

    /** Whether it begins as tokens do. */
    public boolean mayBeToken() {
        return text.length > 0 ? text[0] == Unwrapping.TOKEN_BEGINS : query.startsWith("e");
    }

    private @Nullable Unwrapped unwrappedBy(Unwrap unwrap) {
        return unwrap.kind() == Unwrap.Kind.EACH
                ? UnwrappedBatch.of(unwrap, fieldsAsSigned(), fields().vocabulary())
                : Unwrapping.of(unwrap, transport, encoded(), fieldsAsSigned(), fields().vocabulary());
    }

    private byte[] encoded() {
        byte[] bytes = others().encoded;
        if (bytes == null) {
            bytes = text.length == 0 ? query.getBytes(StandardCharsets.UTF_8) : text;
            others().encoded = bytes;
        }
        return bytes;
    }

    /** The fields around those that were unwrapped, the outermost first; empty if nothing was unwrapped. */
    public List<FieldSource> around() {
        OtherReadings<RequestScan> known = others;
        return known == null ? List.of() : known.around; // usually, nothing
    }

    /** The same request before it was unwrapped. */
    public RequestScan outermost() {
        RequestScan outermost = others == null ? null : others.outermost;
        return outermost == null ? this : outermost;
    }

    /** The same without fields of these names: a secret is not shown in what surrounds the fields either. */
    public List<FieldSource> around(Set<String> less) {
        return less.isEmpty()
                ? around()
                : around().stream()
                        .<FieldSource>map(fields -> new FilteredFields(fields, List.copyOf(less)))
                        .toList();
    }

    /** How the fields travel. */
    public Transport transport() {
        return transport;
    }

    /** The body as it was received and, if it was compressed, decompressed. */
    public List<byte[]> bodies() {
        byte[] compressed = compressed();
        return compressed == null ? List.of(text) : List.of(compressed, text);
    }

    private byte @Nullable [] compressed() {
        OtherReadings<RequestScan> known = others;
        return known == null ? null : known.compressed;
    }

    /** Notes what one provider recognised it as, so that this is not computed again. */
    public void remember(Object what) {
        claimed = what;
    }

    /** What the last provider recognised it as; null if no provider did. */
    public @Nullable Object remembered() {
        return claimed;
    }

    /** Whether there is a body, even if it is empty when decompressed. */
    public boolean hasBody() {
        byte[] compressed = compressed();
        return (compressed == null ? text : compressed).length > 0;
    }

    /** The fields as every provider reads them, except for one that appends its query. */
    public FieldTable fields() {
        return (FieldTable) top();
    }

    @Override
    public boolean isWrapped() {
        return !around().isEmpty();
    }

    /** The first objects of the array that the body is; empty if it is no array. */
    public List<FieldScopes> elements() {
        List<FieldScopes> known = others().elements;
        if (known == null) {
            known = firstElements();
            others().elements = known;
        }
        return known;
    }

    private List<FieldScopes> firstElements() {
        BodyError error = fields().error();
        boolean isOther = transport == Transport.JSON && error != null && error.kind() == BodyError.Kind.NOT_AN_OBJECT;
        List<FieldScopes.Element> all = isOther ? FieldScopes.elements(fields(), null) : null;
        if (all == null) {
            return List.of();
        }
        List<FieldScopes> first = new ArrayList<>();
        for (int i = 0; i < all.size() && i < LOOKED_AT; i++) {
            FieldTable table = all.get(i).fields();
            if (table != null) {
                first.add(new FieldScopes(table));
            }
        }
        return first;
    }

    /** Whether a form is read as its header declares, in a charset other than UTF-8 or by its boundary. */
    public boolean isReadAsDeclared() {
        OtherReadings<RequestScan> known = others;
        return known != null && known.isReadAsDeclared;
    }

    /** The fields of a form, whatever its header declares: if bytes are signed, no sender may choose how they are read. */
    public FieldSource fieldsAsSigned() {
        return scopesAsSigned().top();
    }

    /** The same, with those of the objects inside. */
    public FieldScopes scopesAsSigned() {
        if (!isReadAsDeclared()) {
            return this;
        }
        FieldScopes known = others().asSigned;
        if (known == null) {
            String boundary = others().boundary;
            known = boundary == null
                    ? new FieldScopes(FormScanner.scan(FormCharset.utf8(text, null)))
                    : MultipartScanner.isPartedSo(text, boundary)
                            ? this
                            : new FieldScopes(MultipartScanner.scan(text, null, null));
            others().asSigned = known;
        }
        return known;
    }

    /** The fields of a query that the caller has split; kept, since the caller asks again and again. */
    public FieldScopes scopesBy(Object whose, UnaryOperator<String> splitting) {
        return others().split.computeIfAbsent(whose, any -> {
            String other = splitting.apply(query);
            return other.equals(query) ? this : new FieldScopes(scanQuery(other));
        });
    }

    /** The query that the fields came from; empty where there is a body. */
    public String query() {
        return query;
    }
}
