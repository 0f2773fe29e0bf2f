package io.callstatus.internal.verify;

import io.callstatus.internal.fields.FieldTable;
import io.callstatus.internal.http.CommonHeaders;
import io.callstatus.internal.http.Urls;
import io.callstatus.internal.scan.RequestScan;
import io.callstatus.internal.text.FormCoding;
import io.callstatus.internal.text.Limits;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A secret of the user's own, which the provider was told to send: in the URL of the webhook, or in a header.
 *
 * @param header the header that holds it; empty for the URL
 * @param parameter the query parameter that holds it; empty for the path
 * @param key the secret
 */
public record PlacedSecret(Optional<String> header, Optional<String> parameter, SharedKey key) {
    /** A secret in the query. */
    public static PlacedSecret inQuery(String parameter, SharedKey key) {
        if (parameter.isBlank()) {
            throw new IllegalArgumentException("expected the name of the query parameter that holds the secret");
        }
        return new PlacedSecret(Optional.empty(), Optional.of(parameter), key);
    }

    /** A secret in the path. */
    public static PlacedSecret inPath(SharedKey key) {
        return new PlacedSecret(Optional.empty(), Optional.empty(), key);
    }

    /**
     * A secret that is the whole value of a header.
     *
     * @throws IllegalArgumentException if clients, servers and proxies set this header themselves
     */
    public static PlacedSecret inHeader(String header, SharedKey key) {
        if (!header.equalsIgnoreCase("Authorization") && CommonHeaders.isOne(header)) {
            throw new IllegalArgumentException(
                    "'" + header + "' is no header for a secret: clients, servers and proxies set it themselves");
        }
        return new PlacedSecret(Optional.of(header), Optional.empty(), key);
    }

    /** The account that it belongs to; absent if it is bound to none. */
    public Optional<String> account() {
        return key.account();
    }

    /** The secrets that are at their place; every place is compared with every secret, whichever fits. */
    static List<PlacedSecret> in(String url, RequestView view, List<PlacedSecret> secrets) {
        Map<List<Optional<String>>, List<byte[]>> places = new HashMap<>();
        List<PlacedSecret> found = new ArrayList<>();
        for (PlacedSecret secret : secrets) {
            List<Optional<String>> place = List.of(secret.header, secret.parameter);
            boolean isThere = false;
            for (byte[] sent : places.computeIfAbsent(place, p -> secret.sent(url, view))) {
                isThere |= secret.key.is(sent);
            }
            if (isThere) {
                found.add(secret);
            }
        }
        return found;
    }

    private List<byte[]> sent(String url, RequestView view) {
        List<String> inUrl =
                parameter.map(name -> values(name, Urls.query(url))).orElseGet(() -> segments(Urls.path(url)));
        return header.map(name -> view.header(name).stream().toList()).orElse(inUrl).stream()
                .map(place -> place.getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    /** A provider may append its own query with another question mark, which would then be part of the secret. */
    private static List<String> values(String parameter, String query) {
        List<String> values = new ArrayList<>();
        addValues(parameter, query, values);
        if (Urls.hasSecondMark(query)) {
            String split = query.replace('?', '&').replace("%3F", "&").replace("%3f", "&");
            addValues(parameter, split, values);
        }
        return values;
    }

    private static void addValues(String parameter, String query, List<String> to) {
        FieldTable fields = RequestScan.scanQuery(query);
        for (int i = fields.find(parameter, 0); i >= 0; i = fields.next(i)) {
            Optional.ofNullable(fields.value(i)).ifPresent(to::add);
        }
    }

    /** Each of the first segments, unchanged and, if it is escaped, decoded; a plus sign is not decoded in a path. */
    private static List<String> segments(String path) {
        List<String> segments = new ArrayList<>();
        Stream.of(path.substring(1).split("/", Limits.FIELDS + 1))
                .limit(Limits.FIELDS)
                .forEach(segment -> {
                    segments.add(segment);
                    if (segment.indexOf('%') >= 0) {
                        byte[] bytes = segment.replace("+", "%2B").getBytes(StandardCharsets.UTF_8);
                        segments.add(FormCoding.decode(bytes, 0, bytes.length));
                    }
                });
        return segments;
    }

    /** Whether a segment of a path is the secret, unchanged or decoded. */
    public boolean isSegment(String segment) {
        return segments("/" + segment).stream().anyMatch(text -> key.is(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Nothing about the secret. */
    @Override
    public String toString() {
        return "PlacedSecret{***}";
    }
}
