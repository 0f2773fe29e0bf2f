package io.callstatus.all.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.callstatus.CallStatusException;
import io.callstatus.Parsers;
import io.callstatus.Secrets;
import io.callstatus.WebhookRequest;
import io.callstatus.all.Providers;
import io.callstatus.testkit.CallStatusFixtures;
import io.callstatus.testkit.Fixture;
import io.callstatus.testkit.Fixtures;
import io.callstatus.testkit.TestRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** Fixtures over the network, to a receiver that is no servlet. */
class PostToTest {
    private final Secrets secrets = secrets();

    private HttpServer server;
    private URI uri;
    private Optional<String> publicUrl = Optional.empty();

    private static Secrets secrets() {
        Secrets.Builder secrets = Secrets.builder();
        for (String id : Providers.ids()) {
            if (Providers.proving().contains(id)) {
                secrets.secret(id, Providers.secret(id, "a:secret of the tests"));
            } else {
                secrets.trustUnverified(id);
            }
        }
        return secrets.acceptPartial(Providers.partial()).build();
    }

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/calls", this::handle);
        server.start();
        uri = URI.create("http://localhost:" + server.getAddress().getPort() + "/calls");
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        WebhookRequest.Builder request = WebhookRequest.builder()
                .method(exchange.getRequestMethod())
                .url("http://" + exchange.getRequestHeaders().getFirst("Host") + exchange.getRequestURI());
        exchange.getRequestHeaders().forEach((name, values) -> values.forEach(value -> request.header(name, value)));
        exchange.sendResponseHeaders(answer(request.build(exchange.getRequestBody())), -1);
        exchange.close();
    }

    private int answer(WebhookRequest arrived) {
        try {
            WebhookRequest request = publicUrl.map(arrived::withPublicUrl).orElse(arrived);
            Parsers.detect(request).verify(secrets).parse();
            return 204;
        } catch (CallStatusException e) {
            return e.httpStatus();
        }
    }

    @ParameterizedTest(name = "{0}")
    @CallStatusFixtures
    void postTo_ofEachFixture_arrivesAsItIs(Fixture fixture) throws Exception {
        boolean signs = Providers.proving().contains(fixture.provider());
        TestRequest request = signs ? fixture.signed("a:secret of the tests") : fixture;
        assertThat(request.postTo(uri).statusCode())
                .as(fixture.toString())
                .isEqualTo(!signs || Providers.isCovered(fixture) ? 204 : 401);
    }

    @Test
    void postTo_ofASignedRequest_isSignedForThisReceiver() throws Exception {
        assertThat(Fixtures.of("signalwire")
                        .completed()
                        .signed("a:secret of the tests")
                        .postTo(uri)
                        .statusCode())
                .isEqualTo(204);
        assertThat(Fixtures.of("signalwire")
                        .completedByGet()
                        .signed("a:secret of the tests")
                        .postTo(uri)
                        .statusCode())
                .isEqualTo(204);
        assertThat(Fixtures.of("freeclimb")
                        .completed()
                        .signed("a:secret of the tests")
                        .postTo(uri)
                        .statusCode())
                .isEqualTo(204);
        assertThat(Fixtures.of("signalwire").completed().postTo(uri).statusCode())
                .isEqualTo(401);
    }

    @Test
    void postTo_throughAProxy_isSignedForTheUrlThatTheProviderCalls() throws Exception {
        publicUrl = Optional.of("https://hooks.example.com/signalwire?conf=1");
        assertThat(Fixtures.of("signalwire")
                        .completed()
                        .url(publicUrl.orElseThrow())
                        .signed("a:secret of the tests")
                        .postTo(uri)
                        .statusCode())
                .isEqualTo(204);
    }
}
