package io.callstatus.internal.http;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Headers that any request may have, so they do not identify the sender. Stateless. */
public final class CommonHeaders {
    /** Headers of HTTP itself, of browsers, proxies and tracing. */
    private static final Set<String> NAMES = Set.of(
            "authorization",
            "b3",
            "baggage",
            "cache-control",
            "connection",
            "cookie",
            "date",
            "dnt",
            "expect",
            "forwarded",
            "from",
            "host",
            "keep-alive",
            "max-forwards",
            "origin",
            "pragma",
            "priority",
            "range",
            "referer",
            "te",
            "traceparent",
            "tracestate",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "upgrade-insecure-requests",
            "user-agent",
            "via",
            "warning",
            "x-amzn-trace-id",
            "x-correlation-id",
            "x-real-ip",
            "x-request-id",
            "x-requested-with");

    private static final List<String> BEGINNINGS =
            List.of("accept", "cf-", "content-", "if-", "proxy-", "sec-", "x-b3-", "x-forwarded");

    private CommonHeaders() {}

    /** Whether any request may have this header, or the name is not a header name. */
    public static boolean isOne(String header) {
        String name = header.toLowerCase(Locale.ROOT);
        boolean isAny = name.isEmpty() || NAMES.contains(name);
        for (String beginning : BEGINNINGS) {
            isAny |= name.startsWith(beginning);
        }
        for (int i = 0; i < name.length(); i++) {
            isAny |= name.charAt(i) <= ' ' || name.charAt(i) > '~' || name.charAt(i) == ':';
        }
        return isAny;
    }
}
