package io.callstatus.internal.scan;

import io.callstatus.WebhookRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks up header lines by their names, ignoring case. Stateless. */
public final class Headers {
    private Headers() {}

    /** The value of the first header line of this name; null if there is none. */
    public static @Nullable String first(List<WebhookRequest.Header> headers, String name) {
        for (int i = 0; i < headers.size(); i++) { // an iterator would cost more than the rest
            WebhookRequest.Header header = headers.get(i);
            if (isSame(header.name(), name)) {
                return header.value();
            }
        }
        return null;
    }

    /** The values of all header lines of this name, joined as a proxy does; null if there is none. */
    public static @Nullable String joined(List<WebhookRequest.Header> headers, String name) {
        String joined = null;
        for (int i = 0; i < headers.size(); i++) {
            WebhookRequest.Header header = headers.get(i);
            if (isSame(header.name(), name)) {
                joined = joined == null ? header.value() : joined + "," + header.value();
            }
        }
        return joined;
    }

    /** The values of all header lines of this name, in order. */
    public static List<String> all(List<WebhookRequest.Header> headers, String name) {
        List<String> values = List.of();
        for (WebhookRequest.Header header : headers) {
            if (isSame(header.name(), name)) {
                values = values.isEmpty() ? new ArrayList<>(1) : values;
                values.add(header.value());
            }
        }
        return Collections.unmodifiableList(values);
    }

    /** Header names compare without case; usually they are spelled as expected. */
    public static boolean isSame(String name, String other) {
        return name.length() == other.length() && (name.equals(other) || name.equalsIgnoreCase(other));
    }
}
