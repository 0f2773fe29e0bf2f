package io.callstatus.faults;

import static io.callstatus.faults.Faults.HOST;
import static io.callstatus.faults.Faults.URL;
import static io.callstatus.faults.Faults.called;
import static io.callstatus.faults.Faults.signalWire;

import io.callstatus.Secrets;
import io.undertow.Handlers;
import io.undertow.server.HandlerWrapper;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;

/** Something between the provider and the server changes the URL, which the provider has signed. */
final class UrlFaults {
    private static final String SECURE = "https://" + HOST + "/calls";

    static final List<Fault> ALL = List.of(
            of("TLS ends at a proxy that sends forwarded headers", "URL_FORWARDED", SECURE, Proxy.ofTls(tls())),
            of(
                    "TLS ends at a load balancer that sends no forwarded headers",
                    "URL_SCHEME",
                    SECURE,
                    TlsTerminator.with(tls())),
            of("the proxy calls the server by another host name", "URL_FORWARDED", URL, Proxy.rewritingHosts()),
            of("a proxy adds a port", "URL_PORT", URL, doing(UrlFaults::addPort)),
            of(
                    "a proxy removes a prefix of the path",
                    "URL_PREFIX",
                    s -> s.calledAt(Set.of("http://" + HOST + "/api/calls")),
                    "http://" + HOST + "/api/calls",
                    Proxy.doing(next -> Handlers.path().addPrefixPath("/api", next))),
            of(
                    "proxies replace scheme, host and path",
                    "URL_CALLED_AT",
                    s -> s.calledAt(Set.of(SECURE)),
                    SECURE,
                    both()),
            of(
                    "calledAt does not list the URL",
                    "URL_NOT_LISTED",
                    s -> s.calledAt(Set.of(SECURE + "/new")),
                    URL,
                    Proxy.plain()),
            Fault.of(
                    "withPublicBase names another host",
                    "401",
                    List.of("MISMATCH", "URL_PUBLIC"),
                    () -> signalWire(s -> {})
                            .endpoint(e -> e.withPublicUrl(r -> r.withPublicBase("http://old.example.com")))
                            .comes(called(URL))),
            of("a proxy adds a slash at the end of the path", "URL_SLASH", URL, doing(e -> setPath(e, "/calls/"))),
            of("a proxy adds a query", "URL_QUERY", URL, doing(e -> e.setQueryString("trace=1"))),
            of("a proxy sorts the query", "URL_ORDER", URL + "?tenant=7&area=2", doing(UrlFaults::sort)),
            of(
                    "a proxy decodes the query and encodes it again",
                    "URL_ESCAPES",
                    URL + "?area=north%20east",
                    doing(e -> e.setQueryString(e.getQueryString().replace("%20", "+")))));

    private UrlFaults() {}

    private static Fault of(String symptom, String cause, String url, Front.Maker front) {
        return of(symptom, cause, s -> {}, url, front);
    }

    private static Fault of(
            String symptom, String cause, Consumer<Secrets.Builder> secrets, String url, Front.Maker front) {
        return Fault.of(
                symptom,
                "401",
                List.of("MISMATCH", cause),
                () -> signalWire(secrets).behind(front).comes(called(url)));
    }

    private static Front.Maker doing(Consumer<HttpServerExchange> change) {
        HandlerWrapper wrapper = next -> exchange -> {
            change.accept(exchange);
            next.handleRequest(exchange);
        };
        return Proxy.doing(wrapper);
    }

    /** A load balancer of connections before a proxy that knows an application by another path. */
    private static Front.Maker both() {
        return port -> {
            Front inner = doing(e -> {
                        setPath(e, "/inner");
                        e.getRequestHeaders().put(Headers.HOST, "inner.example.com");
                    })
                    .before(port);
            return new Chain(TlsTerminator.with(tls()).before(inner.port()), inner);
        };
    }

    private static void setPath(HttpServerExchange exchange, String path) {
        exchange.setRequestURI(path).setRequestPath(path).setRelativePath(path);
    }

    private static void addPort(HttpServerExchange exchange) {
        exchange.getRequestHeaders().put(Headers.HOST, HOST + ":8080");
    }

    private static void sort(HttpServerExchange exchange) {
        exchange.setQueryString(new TreeSet<>(List.of(exchange.getQueryString().split("&")))
                .stream().collect(Collectors.joining("&")));
    }

    private static SSLContext tls() {
        try {
            return Certificate.context();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
