package io.callstatus.all;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.callstatus.CallStatusEndpoint;
import io.callstatus.Secrets;
import io.callstatus.WebhookRequest;
import io.callstatus.WebhookResponse;
import io.callstatus.spi.CallStatusParser;
import io.callstatus.testkit.Fixture;
import io.callstatus.testkit.Fixtures;
import io.callstatus.testkit.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every call status and other event of every provider over HTTP: answered with what the provider takes for success. */
class SuccessAnswerTest {
    private static final Map<String, CallStatusParser> PARSERS = ServiceLoader.load(CallStatusParser.class).stream()
            .map(ServiceLoader.Provider::get)
            .collect(Collectors.toMap(CallStatusParser::provider, parser -> parser));

    private static final CallStatusEndpoint ENDPOINT = CallStatusEndpoint.of(
            Secrets.builder()
                    .trustUnverified(PARSERS.keySet().toArray(String[]::new))
                    .build(),
            status -> {});

    private static HttpServer server;

    @BeforeAll
    static void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", SuccessAnswerTest::receive);
        server.start();
    }

    @AfterAll
    static void stop() {
        server.stop(0);
    }

    private static void receive(HttpExchange exchange) throws IOException {
        WebhookRequest.Builder request = WebhookRequest.builder()
                .method(exchange.getRequestMethod())
                .url("https://hooks.example.com" + exchange.getRequestURI());
        exchange.getRequestHeaders().forEach((name, values) -> values.forEach(value -> request.header(name, value)));
        WebhookResponse answer = ENDPOINT.receive(request.build(exchange.getRequestBody()));
        answer.headers().forEach(header -> exchange.getResponseHeaders().add(header.name(), header.value()));
        byte[] body = answer.body();
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    /** What comes back, as it stands on the wire. */
    private static String sent(WebhookRequest request) throws IOException {
        StringBuilder head = new StringBuilder(request.method() + " "
                + request.url().replaceFirst("^https?://[^/?]*", "").replaceFirst("^(\\?|$)", "/$1")
                + " HTTP/1.1\r\nHost: hooks.example.com\r\nConnection: close\r\n");
        request.headers().stream()
                .filter(header -> !header.name().matches("(?i)host|connection|content-length|transfer-encoding"))
                .forEach(header -> head.append(header.name())
                        .append(": ")
                        .append(header.value())
                        .append("\r\n"));
        byte[] body = request.body();
        head.append("Content-Length: ").append(body.length).append("\r\n\r\n");
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), server.getAddress().getPort())) {
            socket.getOutputStream().write(head.toString().getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().write(body);
            socket.getOutputStream().flush();
            InputStream answer = socket.getInputStream();
            return new String(answer.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    @Test
    void callStatusAndOtherEvent_overHttp_areAnsweredAsTheirProviderWants() throws IOException {
        List<Fixture> fixtures = Fixtures.all().stream()
                .filter(fixture ->
                        fixture.outcome() == Outcome.CALL_STATUS || fixture.outcome() == Outcome.NOT_A_CALL_STATUS)
                .filter(fixture ->
                        fixture.request().url().chars().allMatch(c -> c > ' ' && c < 0x7F && c != '"' && c != '|'))
                .toList();
        assertThat(fixtures).extracting(Fixture::provider).containsAll(PARSERS.keySet());
        for (Fixture fixture : fixtures) {
            String answer = sent(fixture.request());
            assertThat(answer)
                    .as(fixture.toString())
                    .startsWith("HTTP/1.1 " + PARSERS.get(fixture.provider()).successStatus() + " ")
                    .endsWith("\r\n\r\n");
        }
    }
}
