package io.callstatus.internal.servlet;

import io.callstatus.UnreadableRequestException;
import io.callstatus.WebhookRequest;
import io.callstatus.WebhookRequest.BodyOrigin;
import io.callstatus.internal.http.FormCharset;
import io.callstatus.internal.http.MediaType;
import io.callstatus.internal.scan.ContentCoding;
import io.callstatus.internal.scan.LargeEvents;
import io.callstatus.internal.scan.StreamedBody;
import io.callstatus.internal.scan.UnreadableRequests;
import io.callstatus.internal.text.Limits;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Creates a {@link WebhookRequest} from a servlet request without taking anything from the application's servlet. Forms are
 * read as parameters, so the servlet still has them. Other bodies are kept in an attribute. Bodies that no provider sends are
 * not touched.
 */
public final class ServletReader {
    /** The attribute that holds the bytes of a body that was read. */
    public static final String BODY = ServletBody.BYTES;

    private static final String PARSE_FAILED = "org.apache.catalina.parameter_parse_failed";
    private static final byte[] NOTHING = {};
    /** Headers that describe the connection, and not the body that is passed on. */
    private static final String OF_THE_CONNECTION = "transfer-encoding";
    /** Headers that describe the body as it was sent, and not one that is encoded again. */
    private static final List<String> OF_THE_BODY = List.of("content-length", "content-type", OF_THE_CONNECTION);

    private final ServletView call;
    private final int maxBody;
    private final ServletBody body;
    private final LargeEvents large;
    private @Nullable ReceivedTarget target;

    private ServletReader(ServletView call, int maxBody, LargeEvents large) {
        this.call = call;
        this.maxBody = Limits.requireBodyLimit(maxBody);
        this.body = new ServletBody(call, maxBody);
        this.large = large;
    }

    /** Reads a request whose body has at most {@code maxBody} bytes, or is a large event of the installed providers. */
    public static WebhookRequest read(ServletView call, int maxBody) throws IOException {
        return read(call, maxBody, LargeEvents.ofInstalled());
    }

    /** The same with large events of these providers. */
    public static WebhookRequest read(ServletView call, int maxBody, LargeEvents large) throws IOException {
        return new ServletReader(call, maxBody, large).read();
    }

    /** Like the method below, for the installed providers. */
    public static @Nullable ReplayedBody replay(ServletView call, int maxBody) throws IOException {
        return replay(call, maxBody, LargeEvents.ofInstalled());
    }

    /**
     * Reads the exact bytes of a body that a provider may have sent, to pass them to the application again; null if the request
     * must not be touched.
     */
    public static @Nullable ReplayedBody replay(ServletView call, int maxBody, LargeEvents large) throws IOException {
        return new ServletReader(call, maxBody, large).replay();
    }

    /**
     * For a filter, which answers itself: whether a body that a provider may have sent is announced as larger than the limit.
     */
    public static void requireWithin(ServletView call, int maxBody) {
        ServletReader reader = new ServletReader(call, maxBody, LargeEvents.ofInstalled());
        if (reader.body.kept() == null && reader.isReplayed() && !reader.mayBeLarge()) {
            UnreadableRequests.requireWithin(call.contentLength(), maxBody, "the body");
        }
    }

    /** Whether {@link #replay} keeps everything: a provider may have sent the body, or there is none. */
    public static boolean isKept(ServletView call, int maxBody) {
        ServletReader reader = new ServletReader(call, maxBody, LargeEvents.ofInstalled());
        return reader.body.kept() != null || reader.body.unread() != null || !reader.body.isPossible();
    }

    private WebhookRequest read() throws IOException {
        byte[] kept = body.kept();
        UnreadableRequestException failure = body.failure();
        if (failure != null) {
            throw failure;
        }
        if (kept != null) {
            return exact(kept);
        }
        StreamedBody unread = unread();
        if (unread != null) {
            return large(unread);
        }
        UnreadableRequests.requireWithin(call.contentLength(), maxBody, "the body");
        if (body.isPossible()) {
            ContentCoding.requireReadable(body.contentCoding());
        }
        return switch (MediaType.of(body.contentType())) {
            case FORM -> isReadByContainers() ? body.once(this::form) : bytes();
            case MULTIPART -> body.once(this::parts);
            case JSON, TEXT, NONE -> bytes();
            case OTHER -> withoutBody();
        };
    }

    private WebhookRequest large(StreamedBody unread) throws IOException {
        return unread.isWhole()
                ? exact(unread.bytes())
                : head(List.of(OF_THE_CONNECTION)).build(unread);
    }

    private @Nullable ReplayedBody replay() throws IOException {
        byte[] kept = body.kept();
        if (kept != null) {
            return body.failure() == null ? ReplayedBody.of(call, kept, maxBody) : ReplayedBody.ofTheRest(call, kept);
        }
        if (body.failure() != null || !isReplayed()) {
            return null;
        }
        StreamedBody unread = unread();
        if (unread != null) {
            return unread.isWhole() ? replay() : ReplayedBody.ofUnkept(call, unread);
        }
        if (call.contentLength() > maxBody) {
            return null;
        }
        byte[] left = body.once(body::left);
        UnreadableRequestException missing = body.missingBeside(left);
        if (missing == null) {
            body.keep(left);
            return body.once(() -> ReplayedBody.of(call, left, maxBody));
        }
        return rest(left, missing);
    }

    private ReplayedBody rest(byte[] left, UnreadableRequestException missing) {
        if (left.length > 0 || MediaType.of(body.contentType()).isNoForm()) {
            body.fail(missing); // if nothing is left of a form, the parameters may have it
        }
        return ReplayedBody.ofTheRest(call, left);
    }

    /** A body that may be too large to be kept; null if the limit applies. */
    private @Nullable StreamedBody unread() throws IOException {
        StreamedBody known = body.unread();
        return known == null && mayBeLarge() ? body.once(body::streamed) : known;
    }

    private boolean mayBeLarge() {
        long length = call.contentLength();
        boolean isUnbounded = length < 0 || length > maxBody && length <= Limits.UNKEPT_BODY;
        return isUnbounded
                && maxBody < Limits.UNKEPT_BODY
                && MediaType.of(body.contentType()).isNoForm()
                && !ContentCoding.isInflated(body.contentCoding())
                && body.isPossible()
                && large.mayBe(name -> call.header(name) != null);
    }

    private boolean isReplayed() {
        MediaType type = MediaType.of(body.contentType());
        return type.isReadByBytes()
                && type != MediaType.MULTIPART // only the container can give its parts to the application
                && ContentCoding.isReadable(body.contentCoding())
                && body.isPossible();
    }

    /**
     * Containers parse no compressed form. For a form in an unknown charset, their results differ: Undertow drops what is
     * escaped, without a message.
     */
    private boolean isReadByContainers() {
        Charset charset = body.charset();
        boolean isRead = charset == null ? !body.isForeign() : FormCharset.writesAscii(charset);
        return isRead && !ContentCoding.isInflated(body.contentCoding());
    }

    private WebhookRequest bytes() throws IOException {
        return exact(body.isPossible() ? body.once(body::whole) : NOTHING);
    }

    private WebhookRequest withoutBody() {
        if (call.contentLength() > 0 || body.isChunked()) {
            throw UnreadableRequests.unsupportedMediaType();
        }
        return exact(NOTHING);
    }

    private WebhookRequest exact(byte[] bytes) {
        return head(List.of(OF_THE_CONNECTION)).body(bytes).build();
    }

    private WebhookRequest rebuilt(RebuiltForm form) throws IOException {
        int size = form.size();
        if (call.contentLength() < 0) {
            UnreadableRequests.requireWithin(size, maxBody, "the body");
        }
        return head(OF_THE_BODY)
                .header("Content-Type", MediaType.FORM_TYPE)
                .maxBodyBytes(Math.max(maxBody, size)) // escapes may have made it longer than what came
                .bodyOrigin(BodyOrigin.REBUILT)
                .build(form);
    }

    private WebhookRequest.Builder head(List<String> without) {
        WebhookRequest.Builder request = WebhookRequest.builder()
                .method(call.method())
                .url(target().whole())
                .maxBodyBytes(maxBody);
        for (String name : list(call.headerNames())) {
            if (!without.contains(name.toLowerCase(Locale.ROOT))) {
                list(call.headers(name)).forEach(value -> request.header(name, value));
            }
        }
        return request;
    }

    private ReceivedTarget target() {
        ReceivedTarget known = target;
        if (known == null) {
            known = ReceivedTarget.of(call);
            target = known;
        }
        return known;
    }

    private static List<String> list(@Nullable Enumeration<String> values) {
        return values == null ? List.of() : Collections.list(values);
    }

    private WebhookRequest form() throws IOException {
        body.lookBeforeParameters();
        Map<String, List<String>> parameters = parameters();
        RestoredBody other = RestoredBody.of(parameters);
        return other == null ? form(encoded(new DecodedForm(parameters))) : restored(other);
    }

    /** A body that is no form, whatever its type says. */
    private WebhookRequest restored(RestoredBody other) {
        byte[] bytes = other.bytes(call.contentLength());
        if (bytes == null) {
            throw UnreadableRequests.takenForAForm();
        }
        body.keep(bytes);
        return exact(bytes);
    }

    private WebhookRequest form(RebuiltForm form) throws IOException {
        if (form.size() > 0) {
            return rebuilt(form);
        }
        if (!body.isPossible()) {
            return exact(NOTHING);
        }
        byte[] left = call.method().equals("POST") ? body.unparsed() : body.whole();
        if (left.length > 0 && call.contentLength() < 0 && isReadByEveryContainer()) {
            throw UnreadableRequests.consumed("its stream was opened, and nothing says how much of it is left");
        }
        return exact(left);
    }

    /** If the stream is not empty, other code has opened it before, and may have read a part. */
    private boolean isReadByEveryContainer() {
        String type = call.header("Content-Type");
        return type != null
                && call.method().equals("POST")
                && (type.equals(MediaType.FORM_TYPE) || type.startsWith(MediaType.FORM_TYPE + ";"));
    }

    /** If a container was not configured to parse multipart forms, no other code has read it. */
    private WebhookRequest parts() throws IOException {
        RebuiltForm form = encoded(new DecodedForm(parameters()));
        return form.size() > 0 ? rebuilt(form) : exact(body.isPossible() ? body.whole() : NOTHING);
    }

    private RebuiltForm encoded(DecodedForm form) {
        List<byte[]> readings = new ArrayList<>(1);
        for (ContainerDecoding decoding : ContainerDecoding.of(call, body.contentType(), body.charset(), form)) {
            readings.add(asDeclared(form.encode(decoding::bytes)));
        }
        return new RebuiltForm(readings.get(0), readings.subList(1, readings.size()));
    }

    /** If a container has not decoded bytes as they declare, the text that they are; what is lost stays lost. */
    private byte[] asDeclared(byte[] form) {
        Charset declared = ContainerDecoding.overruled(body.contentType(), body.charset());
        boolean isLost = declared != null && new String(form, StandardCharsets.US_ASCII).contains("%FF");
        return isLost ? form : FormCharset.utf8(form, declared);
    }

    private Map<String, List<String>> parameters() {
        Map<String, String[]> parameters;
        try {
            parameters = call.parameters();
        } catch (RuntimeException e) {
            throw UnreadableRequests.containerFailed(e.getClass().getSimpleName());
        }
        if (Boolean.TRUE.equals(call.attribute(PARSE_FAILED))) {
            throw UnreadableRequests.containerFailed(
                    call.attribute(PARSE_FAILED + "_reason") instanceof Enum<?> reason ? reason.name() : "");
        }
        QueryParameters query = new QueryParameters(target(), body.charset());
        return query.takenOff(parameters);
    }
}
