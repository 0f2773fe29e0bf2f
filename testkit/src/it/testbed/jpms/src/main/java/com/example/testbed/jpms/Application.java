package com.example.testbed.jpms;

import com.example.testbed.Calls;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.callstatus.CallStatus;
import io.callstatus.CallStatusException;
import io.callstatus.Parsers;
import io.callstatus.Secrets;
import io.callstatus.WebhookRequest;
import io.callstatus.WebhookResponse;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The server of the JDK; prints its port. Ends when its standard input does. */
public final class Application implements AutoCloseable {
    private final HttpServer server;

    private Application(HttpServer server) {
        this.server = server;
    }

    public static void main(String[] arguments) throws IOException {
        try (Application application = start()) {
            System.out.println(application.port());
            System.in.readAllBytes();
        }
    }

    public static Application start() throws IOException {
        Calls calls = new Calls();
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/calls", e -> answer(e, calls.endpoint().receive(() -> request(e))));
        server.createContext(
                "/first-line", e -> send(e, 200, firstLine(request(e)).getBytes(StandardCharsets.UTF_8)));
        server.createContext("/report", e -> send(e, 200, calls.report().getBytes(StandardCharsets.UTF_8)));
        server.start();
        return new Application(server);
    }

    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** The line that README begins with. */
    private static String firstLine(WebhookRequest request) {
        Secrets secrets = Secrets.builder()
                .secret("freeclimb", "freeclimb-0123456789-0123456789")
                .build();
        try {
            CallStatus status = Parsers.detect(request).verify(secrets).parse();
            return status.provider() + " " + status.state();
        } catch (CallStatusException e) {
            return e.kind().name();
        }
    }

    private static WebhookRequest request(HttpExchange exchange) throws IOException {
        WebhookRequest.Builder request = WebhookRequest.builder()
                .method(exchange.getRequestMethod())
                .url("https://hooks.example.com" + exchange.getRequestURI());
        exchange.getRequestHeaders().forEach((name, values) -> values.forEach(value -> request.header(name, value)));
        return request.build(exchange.getRequestBody());
    }

    private static void answer(HttpExchange exchange, WebhookResponse response) throws IOException {
        response.headers().forEach(h -> exchange.getResponseHeaders().put(h.name(), List.of(h.value())));
        send(exchange, response.status(), response.body());
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
