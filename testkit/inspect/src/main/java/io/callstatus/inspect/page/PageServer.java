package io.callstatus.inspect.page;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.callstatus.inspect.listen.ArrivalLog;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Serves the page on the loopback address, to whoever opens {@link #address()}. Thread-safe. */
public final class PageServer implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool(PageServer::thread);
    private final AccessCheck access;
    private final RunToken ticket = RunToken.random();
    private final Requests requests;

    private PageServer(HttpServer server, ArrivalLog arrivals, Map<String, Object> about) {
        this.server = server;
        this.access = new AccessCheck(port(), ticket, RunToken.random());
        this.requests = new Requests(arrivals, about);
    }

    /**
     * A server that runs.
     *
     * @param port where it listens; 0 for a free one
     * @param about what the page says of this run
     */
    public static PageServer start(int port, ArrivalLog arrivals, Map<String, Object> about) throws IOException {
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        PageServer page = new PageServer(HttpServer.create(address, 0), arrivals, about);
        page.server.createContext("/", page::serve);
        page.server.setExecutor(page.threads);
        page.server.start();
        return page;
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "page");
        thread.setDaemon(true);
        return thread;
    }

    /** The port. */
    public int port() {
        return server.getAddress().getPort();
    }

    /** What to open in a browser. It holds the token of this run, so it is for one person. */
    public String address() {
        return "http://127.0.0.1:" + port() + "/?token=" + ticket.text();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            Answers.guard(exchange);
            Optional<String> refusal = access.refusal(exchange);
            if (refusal.isPresent()) {
                Answers.text(exchange, 403, refusal.get());
            } else if (access.isTicket(
                    Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse(""))) {
                admit(exchange);
            } else if (!access.isKnown(exchange)) {
                Answers.text(exchange, 401, "Open the whole address that the inspector printed when it started.");
            } else {
                requests.answer(exchange);
            }
        }
    }

    /** The token goes from the address bar into a cookie. */
    private void admit(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Set-Cookie", access.cookie());
        exchange.getResponseHeaders().set("Location", "/");
        exchange.sendResponseHeaders(303, -1);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
