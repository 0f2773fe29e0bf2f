package io.callstatus;

import io.callstatus.WebhookRequest.Header;
import io.callstatus.internal.fields.FieldKind;
import io.callstatus.internal.fields.FieldTable;
import io.callstatus.internal.http.Urls;
import io.callstatus.internal.json.JsonTree;
import io.callstatus.internal.scan.ContentCoding;
import io.callstatus.internal.scan.Credentials;
import io.callstatus.internal.scan.Credentials.Span;
import io.callstatus.internal.scan.FormScanner;
import io.callstatus.internal.scan.JsonScanner;
import io.callstatus.internal.scan.RequestScan;
import io.callstatus.internal.text.FormCoding;
import io.callstatus.internal.verify.PlacedSecret;
import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.FieldPath;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Copies a request without secrets. Only headers that are known to be harmless stay; in the body, what its provider declares as
 * a secret is removed.
 */
final class SecretRemoval {
    private static final String LABEL = "secret-removed";
    private static final byte[] NOTHING = {};
    /** Texts of JSON inside one another. */
    private static final int LEVELS = 3;
    /** Characters that tell whether JSON begins there: it may have blanks before it. */
    private static final int BEGINNING = 256;

    private static final Set<String> HARMLESS = Set.of(
            "accept",
            "accept-charset",
            "accept-encoding",
            "accept-language",
            "connection",
            "content-encoding",
            "content-length",
            "content-type",
            "date",
            "forwarded",
            "host",
            "traceparent",
            "transfer-encoding",
            "user-agent",
            "via",
            "x-forwarded-for",
            "x-forwarded-host",
            "x-forwarded-port",
            "x-forwarded-proto",
            "x-request-id");

    private final ParserSet parsers;
    private final ConfiguredKeys keys;

    SecretRemoval(ParserSet parsers, ConfiguredKeys keys) {
        this.parsers = parsers;
        this.keys = keys;
    }

    WebhookRequest copy(WebhookRequest request) {
        List<List<String>> hidden =
                senders(request).stream().flatMap(SecretRemoval::hidden).toList();
        QueryCopy query = new QueryCopy(secretFields(request, hidden), hidden);
        WebhookRequest.Builder copy = WebhookRequest.builder()
                .receivedAt(request.receivedAt())
                .method(request.method())
                .url(url(request.url(), query))
                .maxBodyBytes(request.maxBodyBytes())
                .bodyOrigin(request.bodyOrigin())
                .stored(Optional.of(url(request.receivedUrl(), query)), body(request, hidden), List.of());
        request.headers().forEach(header -> copy.header(header.name(), value(header)));
        return copy.header(ParserSet.SECRETS_REMOVED, "true").build();
    }

    /** The one that seems to have sent it; all where nobody or several do. */
    private List<CallStatusParser> senders(WebhookRequest request) {
        Set<String> ids;
        try {
            ids = Set.of(parsers.detect(request).provider());
        } catch (CallStatusException e) {
            ids = parsers.providers();
        }
        return ids.stream().flatMap(id -> parsers.parser(id).stream()).toList();
    }

    private static String value(Header header) {
        return HARMLESS.contains(header.name().toLowerCase(Locale.ROOT)) ? header.value() : LABEL;
    }

    /** Of a query beside a body nothing is read, so nothing of it need stay. */
    private Predicate<String> secretFields(WebhookRequest request, List<List<String>> hidden) {
        if (request.bytes().length > 0) {
            return name -> true;
        }
        Set<String> names = new HashSet<>();
        hidden.stream().filter(path -> path.size() == 1).forEach(path -> names.add(path.get(0)));
        placed().flatMap(secret -> secret.parameter().stream()).forEach(names::add);
        return names::contains;
    }

    private Stream<PlacedSecret> placed() {
        return parsers.providers().stream().flatMap(id -> keys.placed(id).stream());
    }

    private String url(String url, QueryCopy queries) {
        String whole = Urls.withoutUserInfo(Urls.withoutFragment(url));
        int mark = whole.indexOf('?');
        String path = mark < 0 ? whole : whole.substring(0, mark);
        String query = mark < 0 ? "" : "?" + queries.of(whole.substring(mark + 1));
        return path(path) + query;
    }

    private String path(String path) {
        List<PlacedSecret> inPath = placed().filter(secret ->
                        secret.header().isEmpty() && secret.parameter().isEmpty())
                .toList();
        return inPath.isEmpty()
                ? path
                : Stream.of(path.split("/", -1))
                        .map(segment -> inPath.stream().anyMatch(secret -> secret.isSegment(segment)) ? LABEL : segment)
                        .collect(Collectors.joining("/"));
    }

    /**
     * What is left of a query.
     *
     * @param isSecretField whether a field of this name is a secret
     * @param hidden the paths of what is left out of JSON
     */
    private record QueryCopy(Predicate<String> isSecretField, List<List<String>> hidden) {
        String of(String query) {
            StringBuilder copy = new StringBuilder();
            for (String pair : query.split("(?<=&)")) {
                int end = pair.endsWith("&") ? pair.length() - 1 : pair.length();
                int from = 0;
                while (from < end) {
                    from = part(pair, from, end, copy);
                }
                copy.append(pair, end, pair.length());
            }
            return copy.toString();
        }

        /** Where a provider appends a second query, its fields stand behind another mark; JSON goes on to the end of the pair. */
        private int part(String pair, int from, int end, StringBuilder copy) {
            int mark = pair.indexOf('?', from);
            int stop = mark < 0 ? end : mark;
            int next = mark < 0 ? end : mark + 1;
            int value = pair.substring(from, stop).indexOf('=') + 1 + from;
            copy.append(pair, from, value);
            if (value > from && isSecretField.test(name(pair.substring(from, value - 1)))) {
                boolean isFieldBehind = pair.indexOf('=', next) >= 0;
                copy.append(LABEL).append(pair, stop, isFieldBehind ? next : stop);
                return isFieldBehind ? next : end; // else the mark is in the secret
            }
            if (value > from && !hidden.isEmpty() && isJson(pair.substring(value, Math.min(value + BEGINNING, end)))) {
                copy.append(left(decoded(pair.substring(value, end)), hidden));
                return end;
            }
            copy.append(pair, value, next);
            return next;
        }

        private static boolean isJson(String escaped) {
            return RequestScan.isJson(decoded(escaped));
        }

        private static byte[] decoded(String escaped) {
            byte[] text = bytes(escaped);
            return bytes(FormCoding.decode(text, 0, text.length));
        }
    }

    private static String name(String escaped) {
        FieldTable fields = RequestScan.scanQuery(escaped + "=");
        return fields.size() == 0 ? escaped : fields.name(0);
    }

    private static byte[] body(WebhookRequest request, List<List<String>> hidden) {
        byte[] body = request.bytes();
        if (hidden.isEmpty() || body.length == 0) {
            return body;
        }
        if (request.header(ContentCoding.HEADER).isPresent() || ContentCoding.isCompressed(body, null)) {
            return NOTHING;
        }
        byte[] left = RequestScan.isJson(body) ? json(body, hidden, LEVELS) : form(request, hidden);
        return left == null ? NOTHING : left;
    }

    private static Stream<List<String>> hidden(CallStatusParser sender) {
        return Stream.concat(
                sender.verification().secretFields().stream().map(List::of),
                sender.credentials().stream().map(FieldPath::names));
    }

    /** Null where it cannot be said what is in it. */
    private static byte @Nullable [] json(byte[] json, List<List<String>> hidden, int levels) {
        FieldTable table = JsonScanner.scan(json, null);
        List<FieldTable> objects = Credentials.objects(table);
        if (objects.isEmpty() || levels == 0) {
            return null;
        }
        List<Span> spans = Credentials.find(table, hidden, quoted(LABEL));
        objects.forEach(object -> addTexts(object, hidden, levels, spans));
        return Credentials.spliced(table, spans);
    }

    /** JSON in a text may hold them too. */
    private static void addTexts(FieldTable table, List<List<String>> hidden, int levels, List<Span> spans) {
        for (int i = 0; i < table.size(); i++) {
            String text = table.kind(i) == FieldKind.TEXT ? table.value(i) : null;
            if (text != null && RequestScan.isJson(bytes(text))) {
                byte[] inside = json(bytes(text), hidden, levels - 1);
                spans.add(
                        new Span(table.offset(i) - 1, table.end(i) + 1, quoted(inside == null ? LABEL : text(inside))));
            }
        }
    }

    private static byte @Nullable [] form(WebhookRequest request, List<List<String>> hidden) {
        byte[] body = request.bytes();
        FieldTable table = FormScanner.scan(body, null);
        boolean isParted =
                body[0] == '-' || request.header("Content-Type").orElse("").contains("multipart");
        if (table.error() != null || isParted || table.size() == 1 && table.offset(0) == table.end(0)) {
            return null; // one word without a value may be a token
        }
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < table.size(); i++) {
            String text = String.valueOf(table.value(i));
            if (hidden.contains(List.of(table.name(i)))) {
                spans.add(new Span(table.offset(i), table.end(i), bytes(LABEL)));
            } else if (RequestScan.isJson(bytes(text))) {
                spans.add(new Span(table.offset(i), table.end(i), bytes(left(bytes(text), hidden))));
            }
        }
        return Credentials.spliced(table, spans);
    }

    /** Of JSON in a form or a query, as it is written there. */
    private static String left(byte[] json, List<List<String>> hidden) {
        byte[] inside = json(json, hidden, LEVELS - 1);
        StringBuilder escaped = new StringBuilder();
        FormCoding.encode(inside == null ? LABEL : text(inside), escaped);
        return escaped.toString();
    }

    private static byte[] quoted(String text) {
        String object = JsonTree.write(Map.of("", text));
        return bytes(object.substring("{\"\":".length(), object.length() - 1));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] utf8) {
        return new String(utf8, StandardCharsets.UTF_8);
    }
}
