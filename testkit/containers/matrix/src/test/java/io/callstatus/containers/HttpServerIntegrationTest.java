package io.callstatus.containers;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.callstatus.CallStatus;
import io.callstatus.CallStatusEndpoint;
import io.callstatus.Parsers;
import io.callstatus.Secrets;
import io.callstatus.WebhookRequest;
import io.callstatus.WebhookResponse;
import io.callstatus.testkit.Fixture;
import io.callstatus.testkit.Fixtures;
import io.callstatus.testkit.Outcome;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HttpServerIntegrationTest {
    /** As the page configures it: whoever is not among them is refused. */
    private static final Set<String> TRUSTED = Set.of("signalwire", "revring", "callerdesk", "fonedynamics");

    private final ConcurrentLinkedQueue<CallStatus> statuses = new ConcurrentLinkedQueue<>();
    private HttpServer running;

    @BeforeEach
    void start() throws IOException {
        Secrets secrets = Secrets.builder()
                .secret("freeclimb", "sigsec_0123456789") // from your configuration
                .trustUnverified("signalwire", "revring", "callerdesk", "fonedynamics")
                .build();
        CallStatusEndpoint endpoint = CallStatusEndpoint.of(secrets, statuses::add);

        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/calls", exchange -> answer(exchange, endpoint.receive(() -> request(exchange))));
        server.start();
        running = server;
    }

    static WebhookRequest request(HttpExchange exchange) throws IOException {
        WebhookRequest.Builder request = WebhookRequest.builder()
                .method(exchange.getRequestMethod())
                .url("https://hooks.example.com" + exchange.getRequestURI());
        exchange.getRequestHeaders().forEach((name, values) -> values.forEach(value -> request.header(name, value)));
        return request.build(exchange.getRequestBody());
    }

    static void answer(HttpExchange exchange, WebhookResponse response) throws IOException {
        response.headers().forEach(header -> exchange.getResponseHeaders().add(header.name(), header.value()));
        byte[] body = response.body();
        exchange.sendResponseHeaders(response.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @AfterEach
    void stop() {
        running.stop(0);
    }

    @Test
    void page_hasThisCode() throws IOException {
        IntegrationsPage.requireIn(getClass(), "", "The `HttpServer` of the JDK");
    }

    @ParameterizedTest
    @EnumSource(Transfer.class)
    void fixtures_sentToTheServer_areAsTheirGoldens(Transfer transfer) {
        List<String> complaints = new ArrayList<>();
        try (Session session = session()) {
            for (Fixture fixture : fixtures()) {
                Sent sent = Sent.of(fixture.http()).below("/calls");
                int status = session.send("", sent, transfer)
                        .response()
                        .orElseThrow()
                        .status();
                CallStatus received = statuses.poll();
                boolean asExpected = TRUSTED.contains(fixture.provider())
                        ? status == successOf(fixture.provider())
                                && Statuses.differences(fixture.status(), received, false)
                                        .isEmpty()
                        : status == 401 && received == null;
                if (!asExpected) {
                    complaints.add(fixture + ": " + status);
                }
            }
        }
        assertThat(complaints).isEmpty();
    }

    private static int successOf(String provider) {
        return Parsers.installed().parser(provider).orElseThrow().successStatus();
    }

    private static List<Fixture> fixtures() {
        return Fixtures.all().stream()
                .filter(f -> f.outcome() == Outcome.CALL_STATUS)
                .toList();
    }

    private Session session() {
        try {
            return new Session(running.getAddress().getPort());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void signedRequest_sentToTheServer_isVerified() {
        Sent sent = Sent.of(Fixtures.of("freeclimb", "maximal").http()).below("/calls");
        try (Session session = session()) {
            assertThat(status(session, Signing.freeClimb(sent))).isEqualTo(204);
            assertThat(status(session, sent)).isEqualTo(401);
            assertThat(status(session, Cases.form("a=" + "x".repeat(1_100_000)).below("/calls")))
                    .isEqualTo(413);
        }
    }

    private static int status(Session session, Sent sent) {
        return session.send("", sent, Transfer.CONTENT_LENGTH)
                .response()
                .orElseThrow()
                .status();
    }
}
