package io.callstatus.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.callstatus.CallStatusEndpoint;
import io.callstatus.Secrets;
import io.callstatus.WebhookRequest;
import io.callstatus.WebhookResponse;
import io.callstatus.spi.CallStatusParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a provider gets over HTTP for what it sends: the status that it takes for success, and no body. */
final class AnswerContract {
    private static final Set<String> OF_THE_CONNECTION =
            Set.of("host", "connection", "content-length", "transfer-encoding", "expect", "upgrade");

    private static final int TIMEOUT_MILLIS = 30_000;

    private final CallStatusParser parser;
    private final List<Fixture> fixtures;
    private final CallStatusEndpoint endpoint;

    AnswerContract(ContractSubject subject) {
        this.parser = subject.parser();
        this.fixtures = subject.fixtures().stream().filter(this::isDelivery).toList();
        Secrets trust = Secrets.builder().trustUnverified(parser.provider()).build();
        this.endpoint = CallStatusEndpoint.of(trust, status -> {}, subject.parsers());
    }

    /** Whether it is a call status, or an event that wants no answer of its own, and a client can send its URL. */
    private boolean isDelivery(Fixture fixture) {
        boolean isTest = parser.callbacks().stream()
                .filter(callback -> callback.handshake().isPresent())
                .anyMatch(callback -> fixture.event().stream().anyMatch(callback.name()::equals));
        boolean isSuccess = fixture.outcome() == Outcome.CALL_STATUS || fixture.outcome() == Outcome.NOT_A_CALL_STATUS;
        return isSuccess
                && !isTest
                && fixture.request().url().chars().allMatch(c -> c > ' ' && c < 0x7F && c != '"' && c != '|');
    }

    /** Sends all of them to a server that answers as the library says. */
    void isSuccessForEach() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", this::receive);
            server.start();
            try {
                for (Fixture fixture : fixtures) {
                    assertEquals(
                            success(fixture) + " without a body",
                            answer(fixture.request(), server.getAddress().getPort()),
                            () -> fixture + ": the status is successStatus(), and success-status in traits.properties");
                }
            } finally {
                server.stop(0);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By the page, where the traits say it, and not by the parser. */
    private int success(Fixture fixture) {
        return fixture.traits().map(ProviderTraits::successStatus).orElseGet(parser::successStatus);
    }

    private void receive(HttpExchange exchange) throws IOException {
        WebhookRequest.Builder request = WebhookRequest.builder()
                .method(exchange.getRequestMethod())
                .url("https://hooks.example.com" + exchange.getRequestURI());
        exchange.getRequestHeaders().forEach((name, values) -> values.forEach(value -> request.header(name, value)));
        WebhookResponse answer = endpoint.receive(() -> request.build(exchange.getRequestBody(), endpoint.parsers()));
        answer.headers().forEach(header -> exchange.getResponseHeaders().add(header.name(), header.value()));
        byte[] body = answer.body();
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    /** What comes back, as it stands on the wire. */
    private static String answer(WebhookRequest request, int port) throws IOException {
        byte[] body = request.body();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.getOutputStream().write(head(request, body.length).getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().write(body);
            socket.getOutputStream().flush();
            byte[] answer = socket.getInputStream().readAllBytes();
            String[] parts = new String(answer, StandardCharsets.ISO_8859_1).split("\r\n\r\n", 2);
            String status = parts[0].replaceFirst("(?s)HTTP/1\\.1 (\\d+).*", "$1");
            return status + (parts.length == 2 && parts[1].isEmpty() ? " without a body" : " with a body");
        }
    }

    private static String head(WebhookRequest request, int length) {
        String target = request.url().replaceFirst("^https?://[^/?]*", "");
        StringBuilder head = new StringBuilder(request.method())
                .append(target.startsWith("/") ? " " : " /")
                .append(target)
                .append(" HTTP/1.1\r\nHost: hooks.example.com\r\nConnection: close\r\n");
        request.headers().stream()
                .filter(header -> !OF_THE_CONNECTION.contains(header.name().toLowerCase(Locale.ROOT)))
                .forEach(header -> head.append(header.name())
                        .append(": ")
                        .append(header.value())
                        .append("\r\n"));
        return head.append("Content-Length: ").append(length).append("\r\n\r\n").toString();
    }
}
