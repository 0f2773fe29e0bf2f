package io.callstatus.internal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** URLs as text: never decoded, never encoded anew, since providers sign them byte for byte. */
public final class Urls {
    private static final String SEPARATOR = "://";

    private Urls() {}

    /** The URL, if it begins with {@code http://} or {@code https://} and a host. */
    public static String requireAbsolute(String url) {
        String origin = origin(url);
        boolean web = origin.regionMatches(true, 0, "http://", 0, 7) || origin.regionMatches(true, 0, "https://", 0, 8);
        if (!web || origin.endsWith("/")) {
            throw new IllegalArgumentException("expected an absolute URL such as https://hooks.example.com/calls");
        }
        return url;
    }

    /** Scheme, host and port; without user information. What follows is a secret, or somebody's number. */
    public static String origin(String url) {
        int host = url.indexOf(SEPARATOR);
        if (host < 0) {
            return "";
        }
        String authority = url.substring(host + SEPARATOR.length(), authorityEnd(url));
        return url.substring(0, host) + SEPARATOR + authority.substring(authority.lastIndexOf('@') + 1);
    }

    private static int authorityEnd(String url) {
        int at = url.indexOf(SEPARATOR);
        for (at = at < 0 ? 0 : at + SEPARATOR.length(); at < url.length(); at++) {
            if ("/?#".indexOf(url.charAt(at)) >= 0) {
                break;
            }
        }
        return at;
    }

    /** Path and query as they stand, without a fragment. */
    static String target(String url) {
        String target = withoutFragment(url).substring(authorityEnd(url));
        return target.startsWith("/") ? target : "/" + target;
    }

    /** What follows host and port, as it stands. */
    static String afterAuthority(String url) {
        return url.substring(authorityEnd(url));
    }

    private static String withoutFragment(String url) {
        int fragment = url.indexOf('#');
        return fragment < 0 ? url : url.substring(0, fragment);
    }

    /** What follows the first question mark, as it stands; empty where there is none. */
    public static String query(String url) {
        String whole = withoutFragment(url);
        int mark = whole.indexOf('?');
        return mark < 0 ? "" : whole.substring(mark + 1);
    }

    /** The path as it stands. */
    public static String path(String url) {
        String target = target(url);
        int mark = target.indexOf('?');
        return mark < 0 ? target : target.substring(0, mark);
    }

    /** The URL with another base before its path and query. */
    public static String withBase(String url, String base) {
        String whole = requireAbsolute(base);
        return (whole.endsWith("/") ? whole.substring(0, whole.length() - 1) : whole) + target(url);
    }

    /** The origin that a proxy reports, if its host is allowed. */
    public static Optional<String> forwardedOrigin(
            Function<String, List<String>> headers, Set<String> hosts, String url) {
        return ForwardedHeaders.read(headers)
                .filter(f -> hosts.stream().anyMatch(host -> host.equalsIgnoreCase(hostName(f.host()))))
                .map(f -> f.scheme(scheme(url)) + SEPARATOR + f.host());
    }

    private static String scheme(String url) {
        int end = url.indexOf(SEPARATOR);
        return end < 0 ? "https" : url.substring(0, end).toLowerCase(Locale.ROOT);
    }

    /** The host without its port. */
    static String hostName(String hostAndPort) {
        int colon = hostAndPort.lastIndexOf(':');
        return colon > hostAndPort.lastIndexOf(']') ? hostAndPort.substring(0, colon) : hostAndPort;
    }
}
