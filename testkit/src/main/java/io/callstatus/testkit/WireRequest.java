package io.callstatus.testkit;

import io.callstatus.WebhookRequest;
import io.callstatus.spi.Transport;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A request taken apart into its fields, to be put together again from other ones. Immutable. */
final class WireRequest {
    private final WebhookRequest request;
    private final boolean inQuery;
    private final WireCodec codec;
    private final List<WireField> fields;
    private final @Nullable WireRequest around;
    private final String name;

    private WireRequest(WebhookRequest request, boolean inQuery, WireCodec codec, byte[] encoded) {
        this.request = request;
        this.inQuery = inQuery;
        this.codec = codec;
        this.fields = codec.decode(encoded);
        this.around = null;
        this.name = "";
    }

    private WireRequest(WireRequest around, String name, List<WireField> fields) {
        this.request = around.request;
        this.inQuery = false;
        this.codec = around.codec;
        this.fields = fields;
        this.around = around;
        this.name = name;
    }

    /** The same request as the members of the JSON object that a field of these is; empty where it is none. */
    Optional<WireRequest> inside(String object) {
        return WirePath.inside(codec, fields, object).map(members -> new WireRequest(this, object, members));
    }

    /** The same as the members of the object at this path. */
    Optional<WireRequest> inside(List<String> path) {
        Optional<WireRequest> inside = Optional.of(this);
        for (String step : path) {
            inside = inside.flatMap(object -> object.inside(step));
        }
        return inside;
    }

    /** The names of the objects around the fields, from the top; none where they stand there. */
    List<String> path() {
        return around == null
                ? List.of()
                : Stream.concat(around.path().stream(), Stream.of(name)).toList();
    }

    /**
     * Takes a request apart.
     *
     * @param appended the names that begin a field behind a second question mark of the query
     * @throws IllegalArgumentException if its body has no fields
     */
    static WireRequest of(WebhookRequest request, Set<String> appended) {
        byte[] body = request.body();
        String type = request.header("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        String query = query(request.url());
        if (body.length == 0 && (!query.isEmpty() || request.method().equals("GET"))) {
            byte[] encoded = withoutSecondMark(query, appended).getBytes(StandardCharsets.UTF_8);
            return new WireRequest(request, true, new FormCodec(), encoded);
        }
        return new WireRequest(request, false, codec(body, type), body);
    }

    private static WireCodec codec(byte[] body, String type) {
        Optional<WireCodec> wrapped = WrappedCodec.of(body, type.contains("urlencoded"));
        if (wrapped.isPresent()) {
            return wrapped.get();
        }
        if (body.length > 0 && (type.contains("json") || beginsWithBracket(body))) {
            return new JsonCodec();
        }
        return type.startsWith("multipart/") ? new MultipartCodec(body) : new FormCodec();
    }

    /** As JSON does, which some senders call plain text. */
    private static boolean beginsWithBracket(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8).stripLeading();
        return text.startsWith("{") || text.startsWith("[");
    }

    private static String query(String url) {
        int mark = url.indexOf('?');
        return mark < 0 ? "" : url.substring(mark + 1);
    }

    /** The first mark before a name, where no name stands before it and no other field has it. */
    private static String withoutSecondMark(String query, Set<String> names) {
        String any = names.stream().map(Pattern::quote).collect(Collectors.joining("|", "(?:", ")"));
        Pattern field = Pattern.compile("(?:^|&)" + any + "=");
        Matcher mark =
                Pattern.compile("(?:\\?|%3[Ff])(" + any + ")(?:=|%3[Dd])").matcher(query);
        while (!names.isEmpty() && mark.find()) {
            String before = query.substring(0, mark.start());
            if (!field.matcher(before).find() && !query.contains("&" + mark.group(1) + "=")) {
                return before + "&" + mark.group(1) + "=" + query.substring(mark.end());
            }
        }
        return query;
    }

    Transport transport() {
        if (inQuery) {
            return Transport.QUERY;
        }
        return codec instanceof JsonCodec ? Transport.JSON : Transport.FORM;
    }

    WireCodec codec() {
        return codec;
    }

    List<WireField> fields() {
        return fields;
    }

    boolean isInQuery() {
        return inQuery;
    }

    /** The same request without what stands at these paths; in JSON, {@code null} stands there. */
    WireRequest without(List<String> paths) {
        if (paths.isEmpty()) {
            return this;
        }
        if (transport() != Transport.JSON) {
            List<WireField> left = fields().stream()
                    .filter(field -> !paths.contains(field.name()))
                    .toList();
            return left.size() == fields().size() ? this : new WireRequest(request, inQuery, codec, codec.encode(left));
        }
        String text = new String(request.body(), StandardCharsets.UTF_8);
        for (String path : paths) {
            text = new RawJson(text).emptied(path);
        }
        return new WireRequest(request, inQuery, codec, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The same request with these fields in place of its own. */
    WebhookRequest with(List<WireField> replacement) {
        if (around != null) {
            return around.with(WirePath.with(codec, around.fields, name, replacement));
        }
        return at(inQuery ? request.url().split("\\?", 2)[0] : request.url(), replacement);
    }

    /** The same request at another URL, which fields in a query are appended to. */
    WebhookRequest at(String url, List<WireField> replacement) {
        byte[] encoded = codec.encode(replacement);
        if (inQuery) {
            String query = new String(encoded, StandardCharsets.UTF_8);
            return Requests.withUrl(request, url + (url.indexOf('?') < 0 ? "?" : "&") + query);
        }
        return Requests.withBody(Requests.withUrl(request, url), encoded);
    }
}
