package io.callstatus.inspect.page;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import io.callstatus.internal.json.JsonTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Sends answers that no browser keeps, guesses the type of, shows elsewhere or runs a stranger's script in. */
final class Answers {
    static final String JSON = "application/json";
    static final String TEXT = "text/plain; charset=utf-8";

    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
            + " img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private Answers() {}

    static void guard(HttpExchange exchange) {
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Security-Policy", POLICY);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cache-Control", "no-store");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
    }

    static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    static void text(HttpExchange exchange, int status, String text) throws IOException {
        send(exchange, status, TEXT, (text + "\n").getBytes(StandardCharsets.UTF_8));
    }

    static void json(HttpExchange exchange, Map<String, Object> value) throws IOException {
        send(exchange, 200, JSON, JsonTree.write(value).getBytes(StandardCharsets.UTF_8));
    }

    static void notFound(HttpExchange exchange) throws IOException {
        text(exchange, 404, "There is no such thing, or it is no longer kept.");
    }
}
