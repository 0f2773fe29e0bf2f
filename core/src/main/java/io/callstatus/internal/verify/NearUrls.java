package io.callstatus.internal.verify;

import io.callstatus.VerificationException.Diagnosis.Cause;
import io.callstatus.WebhookRequest;
import io.callstatus.internal.http.ForwardedHeaders;
import io.callstatus.internal.http.Urls;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The URLs that a provider may have called in place of the received one, the likely ones first. For one thread. */
final class NearUrls {
    /** So many of the URLs that a receiver lists, and so many orders of parameters, are tried. */
    private static final int FEW = 3;

    private final WebhookRequest request;
    private final String url;
    private final Map<String, Cause> found = new LinkedHashMap<>();

    private NearUrls(WebhookRequest request) {
        this.request = request;
        this.url = Urls.withoutFragment(request.url());
    }

    /** Other URLs, with what each would mean; none is the received one, unless it was not tried for {@code calledAt}. */
    static Map<String, Cause> of(WebhookRequest request, String receivedUrl, CalledUrls calledAt) {
        NearUrls near = new NearUrls(request);
        boolean isListed = !calledAt.areNamed() || calledAt.contains(request.url());
        if (isListed) {
            near.found.put(near.url, Cause.NONE_FITS);
        } else {
            near.add(Cause.URL_NOT_LISTED, near.url);
        }
        if (!Urls.scheme(near.url).isEmpty()) {
            near.addAll(receivedUrl, calledAt);
        }
        near.found.values().remove(Cause.NONE_FITS);
        return near.found;
    }

    private void addAll(String receivedUrl, CalledUrls calledAt) {
        ForwardedHeaders.reported(request::headers, url).ifPresent(named -> add(Cause.URL_FORWARDED, named));
        addOrigins();
        calledAt.some(FEW).forEach(this::addListed);
        add(Cause.URL_PUBLIC, Urls.withoutFragment(receivedUrl));
        add(Cause.URL_SLASH, withOtherSlash());
        addQueries();
    }

    private void add(Cause cause, String other) {
        found.putIfAbsent(other, cause);
    }

    private String target() {
        return url.substring(Urls.origin(url).length());
    }

    private void addOrigins() {
        String other = Urls.scheme(url).equals("http") ? "https" : "http";
        String authority = Urls.authority(url);
        String host = Urls.hostName(authority);
        add(Cause.URL_SCHEME, other + Urls.SEPARATOR + host + target());
        add(Cause.URL_SCHEME, other + Urls.SEPARATOR + authority + target());
        add(Cause.URL_PORT, Urls.scheme(url) + Urls.SEPARATOR + host + target());
    }

    private void addListed(String listed) {
        String path = Urls.path(url);
        boolean isPrefixed =
                path.length() > 1 && listed.endsWith(path) && Urls.path(listed).length() > path.length();
        add(isPrefixed ? Cause.URL_PREFIX : Cause.URL_CALLED_AT, listed + query());
    }

    /** With its question mark; empty if there is none. */
    private String query() {
        int mark = url.indexOf('?');
        return mark < 0 ? "" : url.substring(mark);
    }

    private String withoutQuery() {
        return url.substring(0, url.length() - query().length());
    }

    private String withOtherSlash() {
        String path = withoutQuery();
        return (path.endsWith("/") ? path.substring(0, path.length() - 1) : path + "/") + query();
    }

    private void addQueries() {
        if (!query().isEmpty()) {
            add(Cause.URL_QUERY, withoutQuery());
            addOrders(new ArrayList<>(Arrays.asList(Urls.query(url).split("&", -1))));
        }
        String origin = Urls.origin(url);
        String target = target();
        NearEscapes.of(target).forEach(other -> add(Cause.URL_ESCAPES, origin + other));
    }

    private void addOrders(List<String> sent) {
        List<String> sorted = new ArrayList<>(sent);
        Collections.sort(sorted);
        addOrder(sorted);
        Collections.reverse(sorted);
        addOrder(sorted);
        for (int i = 0; i < sent.size() && sent.size() <= FEW; i++) {
            Collections.rotate(sent, 1);
            addOrder(sent);
            Collections.rotate(sorted, 1);
            addOrder(sorted);
        }
    }

    private void addOrder(List<String> parameters) {
        add(Cause.URL_ORDER, withoutQuery() + "?" + String.join("&", parameters));
    }

    /** The same request, called at this URL. */
    static Optional<WebhookRequest> called(WebhookRequest request, String other) {
        return Urls.hostName(Urls.authority(other)).isEmpty()
                ? Optional.empty()
                : Optional.of(request.withPublicUrl(other));
    }
}
