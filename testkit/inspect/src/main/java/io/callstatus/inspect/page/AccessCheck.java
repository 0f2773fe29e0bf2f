package io.callstatus.inspect.page;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Who may look at the page: the browser that opened the printed address, on this machine, and no page of another origin. A
 * tunnel or proxy in front of it is refused: it would open the page to the network. Immutable and thread-safe.
 */
final class AccessCheck {
    private static final List<String> HOSTS = List.of("127.0.0.1", "localhost", "[::1]");
    private static final Set<String> OWN_SITE = Set.of("same-origin", "none");
    private static final Set<String> BY_PROXIES = Set.of("forwarded", "via", "x-real-ip", "cf-connecting-ip");

    private final int port;
    private final RunToken ticket;
    private final RunToken session;

    /**
     * A check of who may look.
     *
     * @param ticket in the printed address
     * @param session in the cookie that is given for it
     */
    AccessCheck(int port, RunToken ticket, RunToken session) {
        this.port = port;
        this.ticket = ticket;
        this.session = session;
    }

    /** What is wrong with where a request comes from; empty where nothing is. */
    Optional<String> refusal(HttpExchange exchange) {
        Headers headers = exchange.getRequestHeaders();
        InetAddress from = exchange.getRemoteAddress().getAddress();
        String host = one(headers, "Host");
        if (!from.isLoopbackAddress() || !isOwn(host) || isForwarded(headers)) {
            return Optional.of("This page is for a browser on this machine, without a proxy or tunnel.");
        }
        boolean isOwnOrigin =
                !headers.containsKey("Origin") || one(headers, "Origin").equals("http://" + host);
        boolean isOwnSite = !headers.containsKey("Sec-Fetch-Site") || OWN_SITE.contains(one(headers, "Sec-Fetch-Site"));
        boolean isAsked = exchange.getRequestMethod().equals("GET") || headers.containsKey("Origin");
        return isOwnOrigin && isOwnSite && isAsked
                ? Optional.empty()
                : Optional.of("Another page led here. Copy the printed address into the address bar.");
    }

    private boolean isOwn(String host) {
        return HOSTS.stream().anyMatch(own -> host.equalsIgnoreCase(own + ":" + port));
    }

    private static boolean isForwarded(Headers headers) {
        return headers.keySet().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .anyMatch(name -> name.startsWith("x-forwarded-") || BY_PROXIES.contains(name));
    }

    /** The one value of a header; what is there twice is none. */
    private static String one(Headers headers, String name) {
        List<String> values = headers.getOrDefault(name, List.of());
        return values.size() == 1 ? values.get(0) : "";
    }

    /** Whether this is the query of the printed address. */
    boolean isTicket(String query) {
        return query.startsWith("token=") && ticket.is(query.substring("token=".length()));
    }

    /** What makes a browser show the cookie again, to this server alone. */
    String cookie() {
        return cookieName() + "=" + session.text() + "; Path=/; HttpOnly; SameSite=Strict";
    }

    boolean isKnown(HttpExchange exchange) {
        String prefix = cookieName() + "=";
        return exchange.getRequestHeaders().getOrDefault("Cookie", List.of()).stream()
                .flatMap(line -> Arrays.stream(line.split(";")))
                .map(String::strip)
                .anyMatch(cookie -> cookie.startsWith(prefix) && session.is(cookie.substring(prefix.length())));
    }

    /** Cookies know no ports: two runs side by side need two names. */
    private String cookieName() {
        return "callstatus-" + port;
    }
}
