package io.callstatus.internal.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What proxies say about the URL that was called: RFC 7239 {@code Forwarded}, then {@code X-Forwarded-*}.
 *
 * <p>Each proxy appends, so the proxy that the provider called comes first; but a sender may have put other values before it.
 * So the first value whose host is allowed counts: a sender can only choose among your own hosts.
 */
public final class ForwardedHeaders {
    /** Characters of all lines of one header. */
    private static final int MAX = 4_096;

    private static final Pattern HOST =
            Pattern.compile("(?:[A-Za-z0-9._-]{1,255}|\\[[0-9A-Fa-f:.]{2,45}])(?::[0-9]{1,5})?");
    private static final Pattern PREFIX = Pattern.compile("(?:/[A-Za-z0-9._~-]{1,100}){1,8}");
    private static final Pattern PORT = Pattern.compile("[0-9]{1,5}");

    private final Function<String, List<String>> headers;
    private final Set<String> hosts;
    private final String url;

    private ForwardedHeaders(Function<String, List<String>> headers, Set<String> hosts, String url) {
        this.headers = headers;
        this.hosts = hosts;
        this.url = url;
    }

    /** The URL at which one proxy was called, as far as it says so. */
    private record Hop(
            @Nullable String host,
            @Nullable String proto,
            @Nullable String port) {}

    /**
     * The URL with the origin that a proxy reports, if its host is allowed. If no proxy reports a host, the proxies have kept
     * the host of the request, and report its scheme. Without an origin if none of the hosts is allowed.
     *
     * @throws IllegalArgumentException if an allowed host is not a host name
     */
    public static String url(Function<String, List<String>> headers, Set<String> hosts, String url) {
        if (!hosts.stream().allMatch(host -> HOST.matcher(host).matches())) {
            throw new IllegalArgumentException(
                    "expected host names such as hooks.example.com, without scheme and path");
        }
        ForwardedHeaders forwarded = new ForwardedHeaders(headers, hosts, url);
        Optional<String> origin = forwarded.origin();
        if (origin.isPresent()) {
            return Urls.withBase(url, origin.get());
        }
        return forwarded.isAllowed(Urls.authority(url)) ? url : Urls.target(url);
    }

    /**
     * The URL at which the first proxy was called, whoever wrote those headers: its origin, and the path with the prefix that
     * was removed according to {@code X-Forwarded-Prefix}, or the path in {@code X-Original-URI}, {@code X-Original-URL} or
     * {@code X-Replaced-Path}. For diagnosis only. Empty if no header says anything.
     */
    public static Optional<String> reported(Function<String, List<String>> headers, String url) {
        ForwardedHeaders forwarded = new ForwardedHeaders(headers, Set.of(), url);
        Optional<String> origin = forwarded.hops().stream()
                .map(hop -> hop.host == null ? new Hop(Urls.authority(url), hop.proto, hop.port) : hop)
                .filter(hop -> hop.host != null && HOST.matcher(hop.host).matches())
                .findFirst()
                .map(forwarded::origin);
        String target = forwarded.reportedTarget();
        boolean isSilent = origin.isEmpty() && target.equals(Urls.target(url));
        return isSilent || Urls.scheme(url).isEmpty()
                ? Optional.empty()
                : Optional.of(origin.orElse(Urls.origin(url)) + target);
    }

    private String reportedTarget() {
        for (String header : List.of("X-Original-URI", "X-Original-URL", "X-Replaced-Path")) {
            List<String> values = headers.apply(header);
            if (!values.isEmpty()
                    && values.get(0).startsWith("/")
                    && values.get(0).length() <= MAX) {
                String target = values.get(0);
                String query = Urls.query(url);
                return target.indexOf('?') >= 0 || query.isEmpty() ? target : target + "?" + query;
            }
        }
        List<String> prefixes = elements("X-Forwarded-Prefix");
        String prefix = prefixes.isEmpty() ? "" : prefixes.get(0);
        return (PREFIX.matcher(prefix).matches() ? prefix : "") + Urls.target(url);
    }

    private Optional<String> origin() {
        List<Hop> hops = hops();
        boolean named = hops.stream().anyMatch(hop -> hop.host != null);
        return hops.stream()
                .map(hop -> named ? hop : new Hop(Urls.authority(url), hop.proto, hop.port))
                .filter(hop -> hop.host != null && isAllowed(hop.host))
                .findFirst()
                .map(this::origin);
    }

    /** A host of ours, before a regular expression looks at what stands behind it. */
    private boolean isAllowed(String host) {
        String name = Urls.hostName(host);
        for (String allowed : hosts) {
            if (allowed.equalsIgnoreCase(host) || allowed.equalsIgnoreCase(name)) {
                return HOST.matcher(host).matches();
            }
        }
        return false;
    }

    private String origin(Hop hop) {
        String proto = hop.proto == null ? "" : hop.proto.toLowerCase(Locale.ROOT);
        String otherwise = Urls.scheme(url).equals("http") ? "http" : "https";
        String scheme = proto.equals("http") || proto.equals("https") ? proto : otherwise;
        String host = Objects.requireNonNull(hop.host);
        boolean add = hop.port != null
                && PORT.matcher(hop.port).matches()
                && Urls.hostName(host).equals(host)
                && !hop.port.equals(scheme.equals("http") ? "80" : "443");
        return scheme + Urls.SEPARATOR + host + (add ? ":" + hop.port : "");
    }

    private List<Hop> hops() {
        List<Hop> hops = new ArrayList<>();
        for (String element : elements("Forwarded")) {
            hops.add(new Hop(parameter(element, "host"), parameter(element, "proto"), null));
        }
        List<String> named = elements("X-Forwarded-Host");
        List<String> protos = elements("X-Forwarded-Proto");
        List<String> ports = elements("X-Forwarded-Port");
        int count = Math.max(named.size(), Math.min(1, protos.size() + ports.size()));
        for (int i = 0; i < count; i++) {
            String host = i < named.size() ? named.get(i) : null;
            hops.add(new Hop(host, pick(protos, i, count), pick(ports, i, count)));
        }
        return hops;
    }

    /** Proxies that append to one of these headers may set the other one only once. */
    private static @Nullable String pick(List<String> values, int index, int count) {
        if (values.isEmpty()) {
            return null;
        }
        return values.get(values.size() == count ? index : 0);
    }

    private List<String> elements(String header) {
        List<String> elements = new ArrayList<>();
        int length = 0;
        for (String line : headers.apply(header)) {
            length += line.length();
            if (length <= MAX) {
                elements.addAll(split(line, ','));
            }
        }
        elements.removeIf(String::isEmpty);
        return elements;
    }

    private static @Nullable String parameter(String element, String name) {
        for (String pair : split(element, ';')) {
            int equals = pair.indexOf('=');
            if (equals > 0 && pair.substring(0, equals).equalsIgnoreCase(name)) {
                return unquoted(pair.substring(equals + 1));
            }
        }
        return null;
    }

    /** Splits outside of quoted strings, in which a backslash quotes one character (RFC 9110, section 5.6.4). */
    private static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        int start = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == '\\' && quoted) {
                at++;
            } else if (c == separator && !quoted) {
                parts.add(text.substring(start, at).strip());
                start = at + 1;
            }
        }
        parts.add(text.substring(start).strip());
        return parts;
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1).replaceAll("\\\\(.)", "$1") : value;
    }
}
