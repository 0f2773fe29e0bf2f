package io.callstatus;

import io.callstatus.WebhookRequest.BodyOrigin;
import io.callstatus.WebhookRequest.Header;
import io.callstatus.internal.json.JsonTree;
import io.callstatus.internal.scan.RawHttp;
import io.callstatus.internal.scan.UnreadableRequests;
import io.callstatus.internal.text.Limits;
import io.callstatus.internal.text.StrictBase64;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A {@link WebhookRequest} as one line of JSON, and back. What is read may come from anywhere, so it keeps to the rules of the
 * wire; what those would refuse is not written.
 */
final class RequestJson {
    private static final String RECEIVED_AT = "receivedAt";
    private static final String METHOD = "method";
    private static final String URL = "url";
    private static final String RECEIVED_URL = "receivedUrl";
    private static final String HEADERS = "headers";
    private static final String BODY = "body";
    private static final String BODY_ORIGIN = "bodyOrigin";
    private static final String OTHER_BODIES = "otherBodies";

    /** Bodies of a request: as it was read, and what a container's decoding leaves possible. */
    private static final int BODIES = 8;
    /** Characters that one character may take as JSON. */
    private static final int ESCAPED = 6;
    /** Bytes that one byte may take in a form that was encoded anew. */
    private static final int REBUILT = 3;

    private final Map<?, ?> members;
    private final int maxBodyBytes;

    private RequestJson(Map<?, ?> members, int maxBodyBytes) {
        this.members = members;
        boolean isExact = origin() == BodyOrigin.EXACT;
        this.maxBodyBytes = isExact ? maxBodyBytes : (int) Math.min((long) REBUILT * maxBodyBytes, Limits.LARGEST_BODY);
    }

    static String write(WebhookRequest request, String receivedUrl, RequestBody body) {
        requireOfTheWire(request, receivedUrl);
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(RECEIVED_AT, request.receivedAt().toString());
        map.put(METHOD, request.method());
        map.put(URL, request.url());
        if (!receivedUrl.equals(request.url())) {
            map.put(RECEIVED_URL, receivedUrl);
        }
        map.put(
                HEADERS,
                request.headers().stream()
                        .map(header -> List.of(header.name(), header.value()))
                        .toList());
        map.put(BODY, base64(body.kept()));
        if (request.bodyOrigin() != BodyOrigin.EXACT) {
            map.put(BODY_ORIGIN, request.bodyOrigin().name());
        }
        if (!body.others().isEmpty()) {
            map.put(
                    OTHER_BODIES,
                    body.others().stream().map(RequestJson::base64).toList());
        }
        return JsonTree.writeAscii(map);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static void requireOfTheWire(WebhookRequest request, String receivedUrl) {
        long size = (long) request.method().length() + request.url().length() + receivedUrl.length();
        boolean isOfTheWire = RawHttp.isMethod(request.method()) && RawHttp.isLine(request.url());
        isOfTheWire &= receivedUrl.equals(request.url()) || RawHttp.isLine(receivedUrl);
        for (Header header : request.headers()) {
            isOfTheWire &= RawHttp.isToken(header.name()) && RawHttp.isLine(header.value());
            size += header.name().length() + header.value().length();
        }
        UnreadableRequests.requireWithin(size, 2L * Limits.HEAD, "the head");
        if (!isOfTheWire) {
            throw UnreadableRequests.notWritable(
                    "its method or the name of a header is no word, or a line end or NUL stands in its URL or a"
                            + " header");
        }
    }

    static WebhookRequest read(String json, int maxBodyBytes) {
        long longest = BODIES * (4L * maxBodyBytes + 4) + (long) ESCAPED * 3 * Limits.HEAD;
        UnreadableRequests.requireWithin(json.length(), longest, "the JSON of a request");
        RequestLine.Read line = RequestLine.read(json);
        if (line != null) {
            byte[] body = bytes(BODY, line.text(), line.from(), line.to(), maxBodyBytes);
            return line.request()
                    .maxBodyBytes(maxBodyBytes)
                    .stored(Optional.empty(), body, List.of())
                    .build();
        }
        try {
            Object tree = JsonTree.read(json, Limits.VALUES);
            return new RequestJson(cast(tree, Map.class, "the whole", "a JSON object"), maxBodyBytes).request();
        } catch (JsonTree.MalformedException e) {
            throw malformed("expected " + e.error().expected() + " at character "
                    + e.error().offset());
        }
    }

    private WebhookRequest request() {
        WebhookRequest.Builder request = WebhookRequest.builder()
                .maxBodyBytes(maxBodyBytes)
                .receivedAt(instant())
                .method(text(METHOD))
                .url(url())
                .bodyOrigin(origin());
        byte[] sent = body(BODY, members.get(BODY));
        Optional<String> receivedUrl =
                members.containsKey(RECEIVED_URL) ? Optional.of(text(RECEIVED_URL)) : Optional.empty();
        list(HEADERS, members.get(HEADERS)).forEach(header -> add(header, request));
        WebhookRequest read = request.stored(receivedUrl, sent, otherBodies()).build();
        requireOfTheWire(read, read.receivedUrl());
        return read;
    }

    private void add(@Nullable Object header, WebhookRequest.Builder request) {
        List<?> pair = list(HEADERS, header);
        if (pair.size() != 2) {
            throw malformed("expected pairs of a name and a value in " + HEADERS);
        }
        request.header(
                cast(pair.get(0), String.class, HEADERS, "names of text"),
                cast(pair.get(1), String.class, HEADERS, "values of text"));
    }

    private List<byte[]> otherBodies() {
        if (!members.containsKey(OTHER_BODIES)) {
            return List.of();
        }
        List<?> texts = list(OTHER_BODIES, members.get(OTHER_BODIES));
        UnreadableRequests.requireWithin(texts.size(), BODIES - 1, "the number of other bodies");
        List<byte[]> bodies = new ArrayList<>(texts.size());
        texts.forEach(text -> bodies.add(body(OTHER_BODIES, text)));
        return List.copyOf(bodies);
    }

    private Instant instant() {
        try {
            return Instant.parse(text(RECEIVED_AT));
        } catch (DateTimeException e) {
            throw malformed("expected a time such as 2026-11-03T09:05:07.250Z in " + RECEIVED_AT);
        }
    }

    private BodyOrigin origin() {
        if (!members.containsKey(BODY_ORIGIN)) {
            return BodyOrigin.EXACT;
        }
        String name = text(BODY_ORIGIN);
        for (BodyOrigin origin : BodyOrigin.values()) {
            if (origin != BodyOrigin.UNKEPT && origin.name().equals(name)) {
                return origin;
            }
        }
        throw malformed("expected EXACT or REBUILT in " + BODY_ORIGIN);
    }

    private byte[] body(String key, @Nullable Object value) {
        String text = cast(value, String.class, key, "text");
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        return bytes(key, utf8, 0, utf8.length, maxBodyBytes);
    }

    /** Strictly: with its padding, and with nothing in it that decoding would drop. */
    private static byte[] bytes(String key, byte[] text, int from, int to, int maxBodyBytes) {
        UnreadableRequests.requireWithin(to - from, StrictBase64.length(maxBodyBytes), "the body in base64");
        byte[] bytes = StrictBase64.decode(text, from, to);
        if (bytes == null) {
            throw malformed("expected base64 (RFC 4648, section 4) in " + key);
        }
        UnreadableRequests.requireWithin(bytes.length, maxBodyBytes, "the body");
        return bytes;
    }

    private String url() {
        String url = text(URL);
        if (url.isEmpty()) {
            throw malformed("expected a text that is not empty in " + URL);
        }
        return url;
    }

    private String text(String key) {
        return cast(members.get(key), String.class, key, "text");
    }

    private static List<?> list(String key, @Nullable Object value) {
        return cast(value, List.class, key, "a JSON array");
    }

    private static <T> T cast(@Nullable Object value, Class<T> type, String key, String expected) {
        if (!type.isInstance(value)) {
            throw malformed("expected " + expected + " in " + key);
        }
        return type.cast(value);
    }

    private static UnreadableRequestException malformed(String what) {
        return UnreadableRequests.notRequestJson(what);
    }
}
