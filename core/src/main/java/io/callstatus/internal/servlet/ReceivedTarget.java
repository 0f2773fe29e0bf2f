package io.callstatus.internal.servlet;

import io.callstatus.internal.http.Urls;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The URL that the sender called, even if a dispatcher has replaced it. Dispatchers keep the old URL in attributes of the
 * request, and put the parameters of their own queries before all others.
 *
 * @param url the URL up to the query
 * @param query the query as it was sent; empty if there is none
 * @param dispatched the queries of dispatchers, the latest first
 */
record ReceivedTarget(String url, String query, List<String> dispatched) {
    /** By precedence: a request that is dispatched asynchronously may have been forwarded before, and may be again. */
    private static final List<String> FIRST = List.of("async.", "forward.");

    private static final String URI = "request_uri";
    private static final String QUERY = "query_string";

    static ReceivedTarget of(ServletView call) {
        List<String> dispatched = new ArrayList<>(0);
        if (text(call, "include.", URI) != null) {
            dispatched.add(orEmpty(text(call, "include.", QUERY)));
        }
        String current = orEmpty(call.queryString());
        for (String kind : FIRST) {
            String uri = text(call, kind, URI);
            if (uri != null) {
                dispatched.add(current);
                String origin = Urls.origin(requestUrl(call));
                return new ReceivedTarget(origin + uri, orEmpty(text(call, kind, QUERY)), dispatched);
            }
        }
        return new ReceivedTarget(requestUrl(call), current, dispatched);
    }

    /**
     * With one scheme: Open Liberty uses all of X-Forwarded-Proto as the scheme, to which each of several proxies has added
     * one.
     */
    private static String requestUrl(ServletView call) {
        String url = call.requestUrl();
        int comma = url.indexOf(',');
        int separator = url.indexOf("://");
        boolean isList = comma > 0 && comma < separator && url.charAt(0) != '/';
        return isList ? url.substring(0, comma).strip() + url.substring(separator) : url;
    }

    private static @Nullable String text(ServletView call, String kind, String what) {
        return call.attribute(call.api() + kind + what) instanceof String text ? text : null;
    }

    private static String orEmpty(@Nullable String query) {
        return query == null ? "" : query;
    }

    /** URL and query. */
    String whole() {
        return query.isEmpty() ? url : url + "?" + query;
    }
}
