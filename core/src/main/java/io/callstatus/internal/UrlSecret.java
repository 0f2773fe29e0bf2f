package io.callstatus.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A secret of the user's own in the URL of the webhook.
 *
 * @param parameter the query parameter that holds it; in the path where there is none
 * @param secret its bytes in UTF-8
 */
public record UrlSecret(Optional<String> parameter, byte[] secret) {
    /** Whether the secret stands where it should; every place is compared, whichever it is. */
    boolean isIn(String url) {
        List<String> places =
                parameter.map(name -> values(name, Urls.query(url))).orElseGet(() -> segments(Urls.path(url)));
        boolean found = false;
        for (String place : places) {
            found |= SecretKey.same(secret, place.getBytes(StandardCharsets.UTF_8));
        }
        return found;
    }

    /** A provider may append its own query with another question mark, which would make it part of the secret. */
    private static List<String> values(String parameter, String query) {
        List<String> values = new ArrayList<>();
        for (String reading : List.of(query, query.replace('?', '&'))) {
            byte[] bytes = reading.getBytes(StandardCharsets.UTF_8);
            FieldTable fields = FormScanner.scan(bytes);
            for (int i = fields.find(parameter, 0); i >= 0; i = fields.find(parameter, i + 1)) {
                Optional.ofNullable(fields.value(i)).ifPresent(values::add);
            }
        }
        return values;
    }

    /** Each segment as it stands and decoded; a plus stands for itself in a path. */
    private static List<String> segments(String path) {
        List<String> segments = new ArrayList<>();
        for (String segment : path.split("/", -1)) {
            byte[] bytes = segment.replace("+", "%2B").getBytes(StandardCharsets.UTF_8);
            segments.add(segment);
            segments.add(FormText.decode(bytes, 0, bytes.length));
        }
        return segments;
    }

    /** Nothing about the secret. */
    @Override
    public String toString() {
        return "UrlSecret{***}";
    }
}
