package io.callstatus.internal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the outermost proxy says it was called as: RFC 7239 {@code Forwarded}, or else {@code X-Forwarded-*}. */
record ForwardedHeaders(String host, @Nullable String proto) {
    /** The first element of the list: the proxy that the provider called. */
    static Optional<ForwardedHeaders> read(Function<String, List<String>> headers) {
        Optional<String> forwarded = first(headers, "Forwarded");
        if (forwarded.isPresent()) {
            return of(parameter(forwarded.get(), "host"), parameter(forwarded.get(), "proto"), null);
        }
        return of(
                first(headers, "X-Forwarded-Host").orElse(null),
                first(headers, "X-Forwarded-Proto").orElse(null),
                first(headers, "X-Forwarded-Port").orElse(null));
    }

    private static Optional<ForwardedHeaders> of(@Nullable String host, @Nullable String proto, @Nullable String port) {
        if (host == null || host.isEmpty()) {
            return Optional.empty();
        }
        boolean add = port != null && !port.isEmpty() && Urls.hostName(host).equals(host) && !isDefault(port, proto);
        return Optional.of(new ForwardedHeaders(add ? host + ":" + port : host, proto));
    }

    private static boolean isDefault(String port, @Nullable String proto) {
        return port.equals("http".equalsIgnoreCase(proto) ? "80" : "443");
    }

    private static Optional<String> first(Function<String, List<String>> headers, String name) {
        return headers.apply(name).stream().map(v -> v.split(",", 2)[0].strip()).findFirst();
    }

    private static @Nullable String parameter(String element, String name) {
        for (String pair : element.split(";", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0 && pair.substring(0, equals).strip().equalsIgnoreCase(name)) {
                String value = pair.substring(equals + 1).strip();
                boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
                return quoted ? value.substring(1, value.length() - 1) : value;
            }
        }
        return null;
    }

    /** The scheme that the proxy reports, if it is one of the web. */
    String scheme(String otherwise) {
        String scheme = proto == null ? otherwise : proto.toLowerCase(Locale.ROOT);
        return scheme.equals("http") || scheme.equals("https") ? scheme : otherwise;
    }
}
