package io.callstatus.internal;

import io.callstatus.UnreadableRequestException;
import io.callstatus.UnreadableRequestException.Kind;
import io.callstatus.WebhookRequest;
import io.callstatus.WebhookRequest.BodyOrigin;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes a {@link WebhookRequest} of a servlet request without taking anything from the servlet that is there: forms are
 * read as parameters, so that the servlet still has them, and other bodies are kept in an attribute.
 */
public final class ServletReader {
    /** The attribute that holds a body that was read once, as bytes. */
    public static final String BODY = "io.callstatus.body";

    private static final String FORM = "application/x-www-form-urlencoded";

    private final ServletCall call;
    private final int maxBody;

    private ServletReader(ServletCall call, int maxBody) {
        this.call = call;
        this.maxBody = maxBody;
    }

    /** Reads a request whose body has at most {@code maxBody} bytes. */
    public static WebhookRequest read(ServletCall call, int maxBody) throws IOException {
        return new ServletReader(call, maxBody).read();
    }

    private WebhookRequest read() throws IOException {
        HttpText.requireWithin(call.contentLength(), maxBody, "the body");
        String query = call.queryString();
        WebhookRequest.Builder request = WebhookRequest.builder()
                .method(call.method())
                .url(query == null ? call.requestUrl() : call.requestUrl() + "?" + query)
                .maxBodyBytes(maxBody);
        addHeaders(request);
        if (call.attribute(BODY) instanceof byte[] kept) {
            return request.body(kept).build();
        }
        requireNotCompressed(request);
        return isForm()
                ? form(request, query == null ? "" : query)
                : request.body(stream()).build();
    }

    private void addHeaders(WebhookRequest.Builder request) {
        Enumeration<String> names = call.headerNames();
        for (String name : names == null ? Collections.<String>emptyList() : Collections.list(names)) {
            Enumeration<String> values = call.headers(name);
            if (values != null) {
                Collections.list(values).forEach(value -> request.header(name, value));
            }
        }
    }

    /** Asking for the parameters of a compressed form would leave the servlet neither parameters nor body. */
    private static void requireNotCompressed(WebhookRequest.Builder request) {
        ScannedRequest.requireIdentity(request.build());
    }

    private boolean isForm() {
        String type = call.contentType();
        return type != null && type.toLowerCase(Locale.ROOT).strip().startsWith(FORM);
    }

    private WebhookRequest form(WebhookRequest.Builder request, String query) throws IOException {
        byte[] rebuilt = FormParameters.encode(parameters(), query, charset());
        if (rebuilt.length > 0) {
            return request.body(rebuilt).bodyOrigin(BodyOrigin.REBUILT).build();
        }
        return request.body(call.contentLength() == 0 ? new byte[0] : stream()).build();
    }

    private Map<String, String[]> parameters() {
        Map<String, String[]> parameters;
        try {
            parameters = call.parameters();
        } catch (RuntimeException e) {
            throw containerFailed(e);
        }
        if (Boolean.TRUE.equals(call.attribute("org.apache.catalina.parameter_parse_failed"))) {
            throw containerFailed(null);
        }
        return parameters;
    }

    private static UnreadableRequestException containerFailed(@Nullable Throwable cause) {
        return new UnreadableRequestException(
                Kind.CONTAINER_FAILED,
                "the servlet container could not read the form: a broken escape, or more than its limits allow",
                "Compare the container's limits on form size and parameters; with CallStatusFilter this library reads the"
                        + " exact bytes itself",
                cause);
    }

    private @Nullable Charset charset() {
        String name;
        try {
            name = call.characterEncoding();
        } catch (RuntimeException e) {
            return null; // Jetty throws for an encoding that it does not know
        }
        return name == null ? null : charset(name);
    }

    private static @Nullable Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }

    private byte[] stream() throws IOException {
        byte[] body = readAll();
        HttpText.requireWithin(body.length, maxBody, "the body");
        if (call.contentLength() > body.length) {
            throw new UnreadableRequestException(
                    Kind.BODY_CONSUMED,
                    body.length + " of the " + call.contentLength() + " bytes of the body are left",
                    "Something read the body before: detect first, or put CallStatusFilter before everything else");
        }
        call.attribute(BODY, body);
        return body;
    }

    private byte[] readAll() throws IOException {
        InputStream stream;
        try {
            stream = call.inputStream();
        } catch (IllegalStateException e) {
            return readText(); // somebody took the reader; it still delivers
        }
        return stream.readNBytes(maxBody + 1);
    }

    private byte[] readText() throws IOException {
        Charset charset = charset();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        char[] buffer = new char[4_096];
        try (Reader reader = call.reader()) {
            for (int n = reader.read(buffer); n >= 0 && bytes.size() <= maxBody; n = reader.read(buffer)) {
                String text = new String(buffer, 0, n);
                bytes.writeBytes(text.getBytes(charset == null ? StandardCharsets.ISO_8859_1 : charset));
            }
        }
        return bytes.toByteArray();
    }
}
