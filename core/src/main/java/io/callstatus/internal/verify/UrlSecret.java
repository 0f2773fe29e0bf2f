package io.callstatus.internal.verify;

import io.callstatus.internal.fields.FieldTable;
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
 * A secret of the user's own in the URL of the webhook.
 *
 * @param parameter the query parameter that holds it; in the path where there is none
 * @param key the secret
 */
public record UrlSecret(Optional<String> parameter, SharedKey key) {
    /** The account that it belongs to; absent where it is not bound to one. */
    public Optional<String> account() {
        return key.account();
    }

    /** The ones that stand where they should; every place is compared with every secret, whichever it is. */
    static List<UrlSecret> in(String url, List<UrlSecret> secrets) {
        Map<Optional<String>, List<byte[]>> places = new HashMap<>();
        List<UrlSecret> found = new ArrayList<>();
        for (UrlSecret secret : secrets) {
            boolean isThere = false;
            for (byte[] place : places.computeIfAbsent(secret.parameter, p -> places(p, url))) {
                isThere |= secret.key.is(place);
            }
            if (isThere) {
                found.add(secret);
            }
        }
        return found;
    }

    private static List<byte[]> places(Optional<String> parameter, String url) {
        List<String> places =
                parameter.map(name -> values(name, Urls.query(url))).orElseGet(() -> segments(Urls.path(url)));
        return places.stream()
                .map(place -> place.getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    /** A provider may append its own query with another question mark, which would make it part of the secret. */
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

    /** Each of the first segments as it stands and, where it is escaped, decoded; a plus stands for itself in a path. */
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

    /** Nothing about the secret. */
    @Override
    public String toString() {
        return "UrlSecret{***}";
    }
}
