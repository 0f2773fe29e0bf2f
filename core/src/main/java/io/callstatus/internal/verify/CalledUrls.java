package io.callstatus.internal.verify;

import io.callstatus.internal.http.Urls;
import io.callstatus.internal.text.AsciiSet;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The URLs that a receiver gave its providers, each without its query. Scheme and host compare in lower case, with and without
 * the default port, an empty path as a slash. User information and fragments are ignored. Immutable.
 */
public final class CalledUrls {
    /** No URL was named, so every URL may have been called. */
    public static final CalledUrls ANY = new CalledUrls(Set.of());

    private static final AsciiSet REST = AsciiSet.of("?#@");

    private final Set<String> urls;

    private CalledUrls(Set<String> urls) {
        this.urls = urls;
    }

    /**
     * These URLs.
     *
     * @throws IllegalArgumentException if there is none, or one is not absolute, or has more than scheme, host and path
     */
    public static CalledUrls of(Collection<String> urls) {
        if (urls.isEmpty()) {
            throw new IllegalArgumentException("expected at least one URL: a request to any other is refused");
        }
        return new CalledUrls(urls.stream().map(CalledUrls::requirePlain).collect(Collectors.toUnmodifiableSet()));
    }

    private static String requirePlain(String url) {
        if (Urls.requireAbsolute(url).chars().anyMatch(c -> REST.contains((char) c))) {
            throw new IllegalArgumentException(
                    "expected a URL without user, query and fragment, such as https://hooks.example.com/calls");
        }
        return normal(url);
    }

    /** Whether URLs were named at all. */
    boolean areNamed() {
        return !urls.isEmpty();
    }

    /** Whether this URL is one of them, whatever its query. */
    boolean contains(String url) {
        return urls.contains(normal(url));
    }

    /** Some of them, always the same. */
    List<String> some(int most) {
        return urls.stream().sorted().limit(most).toList();
    }

    private static String normal(String url) {
        String scheme = Urls.scheme(url);
        String authority = Urls.authority(url).toLowerCase(Locale.ROOT);
        String port = scheme.equals("http") ? ":80" : ":443";
        String host = authority.endsWith(port) ? authority.substring(0, authority.length() - port.length()) : authority;
        return scheme + Urls.SEPARATOR + host + Urls.path(url);
    }

    /** None of the URLs: a path may be a secret. */
    @Override
    public String toString() {
        return "CalledUrls{***}";
    }
}
