package com.example.testbed.driver;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.example.testbed.Calls;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.callstatus.CallStatus;
import io.callstatus.CallStatusException;
import io.callstatus.Parsers;
import io.callstatus.WebhookRequest;
import io.callstatus.WebhookResponse;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** The judge of all applications: each wrong one is found. */
class TestBedTest {
    private final Calls calls = new Calls();

    @Test
    void application_thatIsRight() throws Exception {
        check(this::receive, report -> report);
    }

    @Test
    void application_thatBelievesEverything() {
        finds("expected 401", TestBedTest::believe, report -> report);
    }

    @Test
    void application_thatHandlesTwice() {
        finds("each event is handled once", this::receive, report -> report.replaceFirst("(?m)^event .*\\n", "$0$0"));
    }

    @Test
    void application_thatLoses() {
        finds("each event is handled once", this::receive, report -> report.replaceFirst("(?m)^event .*\\n", ""));
    }

    @Test
    void application_thatRefusesWhatIsGenuine() {
        finds("was answered 401", request -> receive(request) / 100 == 2 ? 401 : receive(request), report -> report);
    }

    @Test
    void application_thatLeavesCallsOpen() {
        finds("each call is over", this::receive, report -> report.replaceFirst("COMPLETED", "RINGING"));
    }

    private int receive(WebhookRequest request) {
        WebhookResponse response = calls.endpoint().receive(() -> request);
        return response.status();
    }

    private static int believe(WebhookRequest request) {
        try {
            CallStatus status = Parsers.detect(request).trustUnverified().parse();
            return status.provider().isEmpty() ? 400 : 204;
        } catch (CallStatusException e) {
            return e.httpStatus();
        }
    }

    private void finds(String complaint, Function<WebhookRequest, Integer> receiver, UnaryOperator<String> report) {
        AssertionError found = assertThrows(AssertionError.class, () -> check(receiver, report));
        assertTrue(found.getMessage().contains(complaint), found::getMessage);
    }

    private void check(Function<WebhookRequest, Integer> receiver, UnaryOperator<String> report) throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/calls", e -> send(e, receiver.apply(request(e)), ""));
        server.createContext("/report", e -> send(e, 200, report.apply(calls.report())));
        server.start();
        try {
            TestBed.check(URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
        } finally {
            server.stop(0);
        }
    }

    private static WebhookRequest request(HttpExchange exchange) throws IOException {
        WebhookRequest.Builder request = WebhookRequest.builder()
                .method(exchange.getRequestMethod())
                .url("https://hooks.example.com" + exchange.getRequestURI());
        exchange.getRequestHeaders().forEach((name, values) -> values.forEach(value -> request.header(name, value)));
        return request.build(exchange.getRequestBody());
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
