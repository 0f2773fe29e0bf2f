package io.callstatus.stores;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.callstatus.CallStatusEndpoint;
import io.callstatus.WebhookRequest;
import io.callstatus.WebhookResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** An endpoint behind the HTTP server of the JDK. */
final class HttpReceiver implements AutoCloseable {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    HttpReceiver(CallStatusEndpoint endpoint) {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/calls", exchange -> answer(exchange, endpoint.receive(() -> request(exchange))));
        server.start();
    }

    private static WebhookRequest request(HttpExchange exchange) throws IOException {
        WebhookRequest.Builder request = WebhookRequest.builder()
                .method(exchange.getRequestMethod())
                .url("https://hooks.example.com" + exchange.getRequestURI());
        exchange.getRequestHeaders().forEach((name, values) -> values.forEach(value -> request.header(name, value)));
        return request.build(exchange.getRequestBody());
    }

    private static void answer(HttpExchange exchange, WebhookResponse response) throws IOException {
        response.headers().forEach(header -> exchange.getResponseHeaders().add(header.name(), header.value()));
        exchange.sendResponseHeaders(response.status(), -1);
        exchange.close();
    }

    int port() {
        return server.getAddress().getPort();
    }

    CompletableFuture<HttpResponse<Void>> deliver(String callId) {
        return deliver(port(), callId);
    }

    static CompletableFuture<HttpResponse<Void>> deliver(int port, String callId) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/calls"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(Deliveries.form(callId)))
                .build();
        return CLIENT.sendAsync(request, BodyHandlers.discarding());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
