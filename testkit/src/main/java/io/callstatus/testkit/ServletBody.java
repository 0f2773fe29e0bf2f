package io.callstatus.testkit;

import io.callstatus.WebhookRequest;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The body of a servlet request as containers give it: once, as a stream, as text, or, if it is a form, as parameters. */
final class ServletBody {
    private static final Pattern CHARSET = Pattern.compile("charset=\"?([^\";\\s]+)");

    private final WebhookRequest request;
    private final Function<ByteArrayInputStream, Object> streams;
    private final ByteArrayInputStream bytes;
    private @Nullable String encoding;
    private @Nullable Object stream;
    private @Nullable BufferedReader reader;
    private @Nullable Map<String, String[]> parameters;

    /**
     * The body of a request.
     *
     * @param streams makes the servlet API's own kind of stream
     */
    ServletBody(WebhookRequest request, Function<ByteArrayInputStream, Object> streams) {
        this.request = request;
        this.streams = streams;
        this.bytes = new ByteArrayInputStream(request.body());
        Matcher charset = CHARSET.matcher(request.header("Content-Type").orElse(""));
        this.encoding = charset.find() ? charset.group(1) : null;
    }

    @Nullable
    String encoding() {
        return encoding;
    }

    void encoding(@Nullable Object name) {
        encoding = (String) name;
    }

    private Charset charset(Charset otherwise) {
        return Optional.ofNullable(encoding).map(Charset::forName).orElse(otherwise);
    }

    Object stream() {
        if (reader != null) {
            throw new IllegalStateException("getReader() was called before");
        }
        stream = stream == null ? streams.apply(bytes) : stream;
        return stream;
    }

    BufferedReader reader() {
        if (stream != null) {
            throw new IllegalStateException("getInputStream() was called before");
        }
        reader = reader == null
                ? new BufferedReader(new InputStreamReader(bytes, charset(StandardCharsets.ISO_8859_1)))
                : reader;
        return reader;
    }

    /** Those of the query, then those of a form, which is read by this. */
    Map<String, String[]> parameters() {
        if (parameters == null) {
            Map<String, List<String>> all = new LinkedHashMap<>();
            int mark = request.url().indexOf('?');
            byte[] query = request.url().substring(mark + 1).getBytes(StandardCharsets.UTF_8);
            add(mark < 0 ? new byte[0] : query, all);
            add(isUnreadForm() ? bytes.readAllBytes() : new byte[0], all);
            parameters = new LinkedHashMap<>();
            all.forEach((name, values) -> parameters.put(name, values.toArray(new String[0])));
        }
        return parameters;
    }

    private boolean isUnreadForm() {
        String type = request.header("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        boolean isForm = type.startsWith("application/x-www-form-urlencoded");
        boolean isUnread = stream == null && reader == null;
        return isForm && isUnread && request.method().equals("POST");
    }

    private static void add(byte[] form, Map<String, List<String>> to) {
        for (WireField field : new FormCodec().decode(form)) {
            to.computeIfAbsent(field.name(), name -> new ArrayList<>())
                    .add(Objects.requireNonNullElse(field.value(), ""));
        }
    }
}
