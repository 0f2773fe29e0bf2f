package io.callstatus.all.testkit;

import static io.callstatus.testkit.CallStatusAssert.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.callstatus.CallState;
import io.callstatus.CallStatus;
import io.callstatus.CallStatusException;
import io.callstatus.Parsers;
import io.callstatus.Secrets;
import io.callstatus.WebhookRequest;
import io.callstatus.testkit.CallScenario;
import io.callstatus.testkit.CallStatusFixtures;
import io.callstatus.testkit.Fixture;
import io.callstatus.testkit.Fixtures;
import io.callstatus.testkit.Mutation;
import io.callstatus.testkit.TestRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples of the page "Testing your webhook endpoint", as they stand there. */
class EndpointExamplesTest {
    private final String secret = "secret";

    // example: receiver
    class CallReceiver {
        private final Secrets secrets = Secrets.builder()
                .secret("freeclimb", secret)
                .secret("signalwire", secret)
                .trustUnverified("callerdesk", "fonedynamics", "revring")
                .build();
        private final Set<String> seen = ConcurrentHashMap.newKeySet();
        private final Map<String, CallState> calls = new ConcurrentHashMap<>();

        int receive(WebhookRequest request) {
            try {
                accept(Parsers.detect(request).verify(secrets).parse());
                return 204;
            } catch (CallStatusException e) {
                return e.httpStatus();
            }
        }

        void accept(CallStatus status) {
            if (seen.add(status.eventKey())) { // once, however often it is delivered
                calls.merge(status.callId(), status.state(), (old, now) -> old.isTerminal() ? old : now);
            }
        }
    }
    // end

    private final CallReceiver receiver = new CallReceiver();
    private HttpServer server;
    private URI uri;

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
        int answer;
        try {
            answer = receiver.receive(read(exchange));
        } catch (CallStatusException e) {
            answer = e.httpStatus();
        }
        exchange.sendResponseHeaders(answer, -1);
        exchange.close();
    }

    private static WebhookRequest read(HttpExchange exchange) throws IOException {
        WebhookRequest.Builder request = WebhookRequest.builder()
                .method(exchange.getRequestMethod())
                .url("http://" + exchange.getRequestHeaders().getFirst("Host") + exchange.getRequestURI());
        exchange.getRequestHeaders().forEach((name, values) -> values.forEach(value -> request.header(name, value)));
        return request.build(exchange.getRequestBody());
    }

    // example: fixture
    @Test
    void accept_ofACompletedCall_keepsItsState() {
        CallStatus status = Fixtures.of("callerdesk").completedInbound().status();
        receiver.accept(status);
        assertEquals(CallState.COMPLETED, receiver.calls.get(status.callId()));
    }
    // end

    // example: all
    @ParameterizedTest
    @CallStatusFixtures
    void accept_ofAnyCallStatus_keepsTheCall(Fixture fixture) {
        receiver.accept(fixture.status());
        assertTrue(receiver.calls.containsKey(fixture.status().callId()));
    }
    // end

    // example: varied
    @Test
    void receive_ofAWithheldNumber_isFine() {
        TestRequest request = Fixtures.of("freeclimb")
                .completed()
                .from("anonymous")
                .with("callStatus", "busy")
                .without("callDuration")
                .signed(secret);
        assertEquals(204, receiver.receive(request.request()));
    }
    // end

    // example: servlet
    @Test
    void detect_inAServlet_readsTheForm() throws IOException {
        HttpServletRequest request = Fixtures.of("signalwire").busy().asJakartaRequest();
        CallStatus status =
                io.callstatus.jakarta.Parsers.detect(request).trustUnverified().parse();
        assertThat(status).isBusy().isOutbound().isFrom("+13125550142").hasNoProblems();
    }
    // end

    // example: network
    @Test
    void endpoint_ofASignedRequest_takesIt() throws Exception {
        assertEquals(
                204,
                Fixtures.of("signalwire").completed().signed(secret).postTo(uri).statusCode());
        assertEquals(401, Fixtures.of("signalwire").completed().postTo(uri).statusCode());
    }
    // end

    // example: forgeries
    static Set<Mutation> forgeries() {
        return Mutation.forgeriesOf("freeclimb");
    }

    @ParameterizedTest
    @MethodSource("forgeries")
    void endpoint_ofAForgery_refusesIt(Mutation forgery) throws Exception {
        TestRequest forged = Fixtures.of("freeclimb").completed().signed(secret).mutated(forgery);
        assertEquals(401, forged.postTo(uri).statusCode());
    }
    // end

    // example: robust
    static Set<Mutation> changes() {
        return EnumSet.range(Mutation.UNKNOWN_WORD, Mutation.OVERSIZE);
    }

    @ParameterizedTest
    @MethodSource("changes")
    void endpoint_ofWhatMayCome_staysUp(Mutation change) throws Exception {
        TestRequest request = Fixtures.of("fonedynamics").completed().mutated(change);
        assertTrue(request.postTo(uri).statusCode() < 500);
    }
    // end

    // example: scenario
    @Test
    void endpoint_ofACallOutOfOrderAndTwice_endsCompleted() throws Exception {
        CallScenario call = CallScenario.of("signalwire")
                .answered(Duration.ofMinutes(2))
                .recorded()
                .at(Instant.now())
                .signed(secret);
        for (TestRequest callback : call.duplicated().shuffled(42).requests()) {
            assertEquals(204, callback.postTo(uri).statusCode());
        }
        assertEquals(Set.of(CallState.COMPLETED), new HashSet<>(receiver.calls.values()));
    }
    // end

    // example: load
    @Test
    void receiver_ofManyCalls_keepsThemAll() {
        CallScenario.of("callerdesk").noAnswer().calls(1_000).forEach(callback -> receiver.receive(callback.request()));
        assertEquals(1_000, receiver.calls.size());
    }
    // end
}
