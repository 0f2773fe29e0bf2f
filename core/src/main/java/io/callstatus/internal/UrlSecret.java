package io.callstatus.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A secret of the user's own in the URL of the webhook.
 *
 * @param parameter the query parameter that holds it; in the path where there is none
 * @param secret its bytes in UTF-8
 */
public record UrlSecret(Optional<String> parameter, byte[] secret) {
    /** What stands in the URL where this secret should. */
    List<byte[]> candidates(String url, FieldSource fields, boolean fieldsAreQuery) {
        List<byte[]> found = new ArrayList<>();
        if (parameter.isEmpty()) {
            for (String segment : Urls.path(url).split("/", -1)) {
                found.add(segment.getBytes(StandardCharsets.UTF_8));
            }
            return found;
        }
        FieldSource query = fieldsAreQuery ? fields : scan(Urls.query(url));
        for (int i = query.find(parameter.get(), 0); i >= 0; i = query.find(parameter.get(), i + 1)) {
            add(query.value(i), found);
        }
        return found;
    }

    private static FieldSource scan(String query) {
        byte[] bytes = query.getBytes(StandardCharsets.UTF_8);
        return FormScanner.scan(bytes, 0, bytes.length);
    }

    private static void add(@Nullable String value, List<byte[]> found) {
        if (value != null) {
            found.add(value.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Nothing about the secret. */
    @Override
    public String toString() {
        return "UrlSecret{***}";
    }
}
