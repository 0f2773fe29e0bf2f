package com.example.testbed.jpms;

import com.example.testbed.Calls;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.callstatus.WebhookRequest;
import io.callstatus.WebhookResponse;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The server of the JDK; prints its port. Ends when its standard input does. */
public final class Application {
    private Application() {}

    public static void main(String[] arguments) throws IOException {
        Calls calls = new Calls();
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/calls", e -> answer(e, calls.endpoint().receive(() -> request(e))));
        server.createContext("/report", e -> send(e, 200, calls.report().getBytes(StandardCharsets.UTF_8)));
        server.start();
        System.out.println(server.getAddress().getPort());
        System.in.readAllBytes();
        server.stop(0);
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
