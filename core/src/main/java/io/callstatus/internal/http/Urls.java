package io.callstatus.internal.http;

import io.callstatus.internal.text.AsciiSet;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** URLs as text. They are never decoded and encoded again, since providers sign them byte for byte. */
public final class Urls {
    public static final String SEPARATOR = "://";

    private static final AsciiSet LETTERS = AsciiSet.of(AsciiSet.LETTERS);
    private static final AsciiSet SCHEME = AsciiSet.of(AsciiSet.LETTERS + AsciiSet.DIGITS + "+.-");
    private static final int SHORTEST_NUMBER = 7;

    /** Created when a URL is shown: expressions would cost the first request more than everything else here. */
    private static final class Shown {
        private static final Pattern READABLE = Pattern.compile("[A-Za-z]{1,8}://[A-Za-z0-9._:\\[\\]-]{1,300}");

        /** Digits in a row, or in groups at the beginning of a word, as numbers are written. */
        private static final Pattern DIGITS = Pattern.compile("[0-9]{7,}|(?<![A-Za-z0-9])[0-9]+(?:[._-][0-9]+)+");

        /** With dots, or with hyphens as cloud providers name their machines. */
        private static final Pattern IP_ADDRESS = Pattern.compile(
                "(?:25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])(?:[.-](?:25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])){3}");
    }

    private Urls() {}

    /** The URL, if it begins with {@code http://} or {@code https://} and a host. */
    public static String requireAbsolute(String url) {
        String scheme = scheme(url);
        if (!scheme.equals("http") && !scheme.equals("https")
                || hostName(authority(url)).isEmpty()) {
            throw new IllegalArgumentException("expected an absolute URL such as https://hooks.example.com/calls");
        }
        return url;
    }

    /** Scheme, host and port, without user information. What follows may be a secret or a phone number. */
    public static String origin(String url) {
        int start = authorityStart(url);
        return start < 0 ? "" : url.substring(0, start) + authority(url);
    }

    /**
     * Scheme, host and port for messages, without anything that may be a phone number. If they cannot or must not be shown, a
     * text that says so.
     */
    public static String shown(String url) {
        String origin = origin(url);
        if (!Shown.READABLE.matcher(origin).matches()) {
            return "no readable host (set withPublicUrl or withPublicBase)";
        }
        return Shown.DIGITS.matcher(origin).replaceAll(found -> mayBeNumber(found.group()) ? "***" : found.group());
    }

    private static boolean mayBeNumber(String digits) {
        return digits.chars().filter(Character::isDigit).count() >= SHORTEST_NUMBER
                && !Shown.IP_ADDRESS.matcher(digits).matches();
    }

    /** The scheme in lower case; empty if there is none. */
    public static String scheme(String url) {
        int start = authorityStart(url);
        return start < 0 ? "" : url.substring(0, start - SEPARATOR.length()).toLowerCase(Locale.ROOT);
    }

    /** Host and port as they are written; empty if there are none. */
    public static String authority(String url) {
        return url.substring(hostStart(url), authorityEnd(url));
    }

    /** The index at which the authority begins; -1 for a URL without one, which may still have another URL in its query. */
    private static int authorityStart(String url) {
        int separator = url.indexOf(SEPARATOR);
        boolean absolute = separator > 0 && LETTERS.contains(url.charAt(0)) && SCHEME.isAllOf(url, 0, separator);
        return absolute ? separator + SEPARATOR.length() : -1;
    }

    private static int authorityEnd(String url) {
        int start = authorityStart(url);
        int at = Math.max(start, 0);
        while (start >= 0 && at < url.length() && "/?#".indexOf(url.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    /** The index after the user information, if there is any. */
    private static int hostStart(String url) {
        int at = url.lastIndexOf('@', authorityEnd(url) - 1) + 1;
        return Math.max(Math.max(authorityStart(url), 0), at);
    }

    /** The URL without user information; itself where there is none, or nothing before the sign that ends it. */
    public static String withoutUserInfo(String url) {
        int start = Math.max(authorityStart(url), 0);
        int host = hostStart(url);
        return host <= start + 1 ? url : url.substring(0, start) + url.substring(host);
    }

    /** An {@code http} or {@code https} URL without the default port if it has it, and with it if it has no port. */
    public static Optional<String> withOtherDefaultPort(String url) {
        String scheme = scheme(url);
        String authority = authority(url);
        String port = scheme.equals("http") ? ":80" : ":443";
        String host = hostName(authority);
        boolean bare = authority.equals(host);
        if (!scheme.equals("http") && !scheme.equals("https")
                || host.isEmpty()
                || !bare && !authority.equals(host + port)) {
            return Optional.empty();
        }
        String before = url.substring(0, hostStart(url));
        return Optional.of(before + host + (bare ? port : "") + url.substring(authorityEnd(url)));
    }

    /** The URL with scheme and host in lower case; case matters in the rest. */
    public static String withLowerCaseOrigin(String url) {
        int host = hostStart(url);
        int end = authorityEnd(url);
        int start = Math.max(authorityStart(url), 0);
        return url.substring(0, start).toLowerCase(Locale.ROOT)
                + url.substring(start, host)
                + url.substring(host, end).toLowerCase(Locale.ROOT)
                + url.substring(end);
    }

    /** A URL of no path with the slash that requests have in its place, and without it if it has no more than that. */
    public static Optional<String> withOtherEmptyPath(String url) {
        int end = authorityEnd(url);
        if (hostName(authority(url)).isEmpty()) {
            return Optional.empty();
        }
        boolean hasSlash = url.startsWith("/", end);
        int behind = hasSlash ? end + 1 : end;
        boolean isEmpty = behind == url.length() || url.charAt(behind) == '?' || url.charAt(behind) == '#';
        String slash = hasSlash ? "" : "/";
        return isEmpty ? Optional.of(url.substring(0, end) + slash + url.substring(behind)) : Optional.empty();
    }

    /** Path and query as they stand, without a fragment. */
    static String target(String url) {
        String target = withoutFragment(url).substring(authorityEnd(url));
        return target.startsWith("/") ? target : "/" + target;
    }

    /** A URL up to its fragment, which is never sent. */
    public static String withoutFragment(String url) {
        int fragment = url.indexOf('#');
        return fragment < 0 ? url : url.substring(0, fragment);
    }

    /** What follows the first question mark, unchanged; empty if there is none. */
    public static String query(String url) {
        String whole = withoutFragment(url);
        int mark = whole.indexOf('?');
        return mark < 0 ? "" : whole.substring(mark + 1);
    }

    /** The path as it stands. */
    public static String path(String url) {
        int mark = url.indexOf('?');
        return target(mark < 0 ? url : url.substring(0, mark));
    }

    /** Path and query of the URL after another base, which may have a path of its own. */
    public static String withBase(String url, String base) {
        String whole = requireAbsolute(base);
        if (whole.indexOf('?') >= 0 || whole.indexOf('#') >= 0) {
            throw new IllegalArgumentException("expected an origin without a query such as https://hooks.example.com");
        }
        return (whole.endsWith("/") ? whole.substring(0, whole.length() - 1) : whole) + target(url);
    }

    /** The host without its port. */
    public static String hostName(String hostAndPort) {
        int colon = hostAndPort.lastIndexOf(':');
        return colon > hostAndPort.lastIndexOf(']') ? hostAndPort.substring(0, colon) : hostAndPort;
    }

    /** Whether a query has a question mark that may begin another query. */
    public static boolean hasSecondMark(String query) {
        return query.indexOf('?') >= 0 || query.contains("%3F") || query.contains("%3f");
    }
}
