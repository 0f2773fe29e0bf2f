package io.callstatus.inspect.capture;

import io.callstatus.internal.http.Urls;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The URLs whose requests are taken: exactly these, whatever their query; one that ends in a slash, or has no path, is all below
 * it.
 */
final class HarUrls {
    private final Set<String> chosen;

    HarUrls(Set<String> urls) {
        this.chosen = urls.stream().map(HarUrls::withoutQuery).collect(Collectors.toUnmodifiableSet());
    }

    private static String withoutQuery(String url) {
        String whole = Urls.withoutFragment(url);
        int mark = whole.indexOf('?');
        String path = Urls.withLowerCaseOrigin(mark < 0 ? whole : whole.substring(0, mark));
        return path.equals(Urls.origin(path)) ? path + "/" : path;
    }

    boolean areOf(String url) {
        String path = withoutQuery(url);
        return chosen.stream().anyMatch(one -> path.equals(one) || one.endsWith("/") && path.startsWith(one));
    }
}
