package io.callstatus.internal.servlet;

import io.callstatus.internal.fields.FieldTable;
import io.callstatus.internal.http.FormCharset;
import io.callstatus.internal.http.MediaType;
import io.callstatus.internal.scan.ContentCoding;
import io.callstatus.internal.scan.ExactBody;
import io.callstatus.internal.scan.FormScanner;
import io.callstatus.internal.scan.RequestScan;
import io.callstatus.internal.scan.StreamedBody;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.UnsupportedEncodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A body that can be read repeatedly. The request wrappers of both servlet APIs use it. Used by one thread at a time, like the
 * request itself.
 */
public final class ReplayedBody {
    private final ServletView call;
    private final byte[] body;
    private final String query;
    private final byte @Nullable [] form;
    private final @Nullable StreamedBody unkept;

    private ReplayedBody(ServletView call, byte[] body, byte @Nullable [] form, @Nullable StreamedBody unkept) {
        this.call = call;
        this.unkept = unkept;
        this.body = body;
        this.query = ReceivedTarget.of(call).query();
        this.form = form;
    }

    /** A complete body. If it is a form, its parameters are parsed here, since the container can no longer do it. */
    static ReplayedBody of(ServletView call, byte[] body, int maxBody) {
        ServletBody declared = new ServletBody(call, maxBody);
        if (MediaType.of(declared.contentType()) != MediaType.FORM) {
            return ofTheRest(call, body);
        }
        byte[] form = ContentCoding.inflate(body, declared.contentCoding(), maxBody);
        RequestScan.scanForm(form, null);
        RequestScan.scanQuery(ReceivedTarget.of(call).query());
        return new ReplayedBody(call, body, form, null);
    }

    /** A body that is not kept: only this library reads it, once. */
    static ReplayedBody ofUnkept(ServletView call, StreamedBody unread) {
        return new ReplayedBody(call, new byte[0], null, unread);
    }

    /** What other code left of a body; the parameters are those of the container. */
    static ReplayedBody ofTheRest(ServletView call, byte[] rest) {
        return new ReplayedBody(call, rest, null, null);
    }

    private static String text(@Nullable String query) {
        return query == null ? "" : query;
    }

    /**
     * A new stream with the whole body.
     *
     * @throws io.callstatus.UnreadableRequestException if it is too large to be kept
     */
    public ByteArrayInputStream stream() {
        if (unkept != null) {
            throw unkept.tooLarge();
        }
        return new ByteArrayInputStream(body);
    }

    /** A new reader of the whole body, in the declared charset, or else in UTF-8. */
    public ReplayedReader reader() throws UnsupportedEncodingException {
        ServletBody declared = new ServletBody(call, body.length);
        if (declared.isForeign()) {
            throw new UnsupportedEncodingException("the declared character encoding is not known here");
        }
        Charset charset = declared.charset();
        return new ReplayedReader(new InputStreamReader(stream(), charset == null ? StandardCharsets.UTF_8 : charset));
    }

    /** Whether the parameters come from here, and not from the container. */
    public boolean hasParameters() {
        return form != null;
    }

    /**
     * The parameters, those of the query first, unmodifiable. A dispatcher may replace the query that was sent; the parameters
     * of its query are added before all others.
     */
    public Map<String, String[]> parameters(@Nullable String currentQuery) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        String current = text(currentQuery);
        if (!current.equals(query)) {
            add(RequestScan.scanQuery(current), values);
        }
        add(RequestScan.scanQuery(query), values);
        if (form != null) {
            add(FormScanner.scan(FormCharset.utf8(form, charset())), values);
        }
        Map<String, String[]> arrays = new LinkedHashMap<>();
        values.forEach((name, list) -> arrays.put(name, list.toArray(String[]::new)));
        return Collections.unmodifiableMap(arrays);
    }

    /** The charset in which this library reads the form: what is signed is not read in another one here. */
    private @Nullable Charset charset() {
        ServletBody declared = new ServletBody(call, body.length);
        Charset charset = declared.formCharset();
        boolean isSigned =
                charset != null && ExactBody.isShownBy(ReceivedTarget.of(call).whole(), declared.headerValues());
        return isSigned ? null : charset;
    }

    private static void add(FieldTable fields, Map<String, List<String>> to) {
        for (int i = 0; i < fields.size(); i++) {
            to.computeIfAbsent(fields.name(i), n -> new ArrayList<>(1)).add(String.valueOf(fields.value(i)));
        }
    }
}
