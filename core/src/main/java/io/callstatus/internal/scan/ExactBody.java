package io.callstatus.internal.scan;

import io.callstatus.internal.http.Urls;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Whether the bytes of a body are signed, so that no sender may choose how they are read. Stateless. */
public final class ExactBody {
    private static final String DIGEST = "bodySHA256";

    private ExactBody() {}

    /** Whether a URL has a parameter for a digest, whatever its value. */
    private static boolean isDigestNamed(String url) {
        String query = Urls.query(url);
        return !query.isEmpty()
                && FormScanner.scan(query.getBytes(StandardCharsets.UTF_8)).find(DIGEST, 0) >= 0;
    }

    /**
     * Whether a URL or a header shows that the bytes of a body are signed, by whatever provider: then no sender may choose how
     * they are read.
     */
    public static boolean isShownBy(String url, List<String> headerValues) {
        return isDigestNamed(url) || headerValues.stream().anyMatch(ExactBody::isSignature);
    }

    /** Whether the value of a header looks like a time and a code over time and body. */
    private static boolean isSignature(String value) {
        boolean hasTime = false;
        boolean hasCode = false;
        for (String element : value.split(",", -1)) {
            String trimmed = element.strip();
            hasTime |= trimmed.startsWith("t=");
            hasCode |= trimmed.startsWith("v1=");
        }
        return hasTime && hasCode;
    }
}
