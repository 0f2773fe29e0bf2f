package io.callstatus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.Callback;
import io.callstatus.spi.Envelope;
import io.callstatus.spi.Evidence;
import io.callstatus.spi.FieldPath;
import io.callstatus.spi.Fields;
import io.callstatus.spi.TimeFormat;
import io.callstatus.spi.Transport;
import io.callstatus.spi.Verification;
import io.callstatus.spi.WordMap;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Elements of a batch that are no statuses, at an endpoint that the JDK's server serves. */
class BatchEventsHttpTest {
    private static final WordMap<CallState> STATES =
            WordMap.withDefault(CallState.UNKNOWN).same("ringing", "completed");

    /** [{"type":"call.…","id":…}, {"type":"note.…"}]: what has no type of either is unknown. */
    private record Stream(String provider) implements CallStatusParser {
        @Override
        public Verification verification() {
            return Verification.none();
        }

        @Override
        public List<Callback> callbacks() {
            return List.of(
                    Callback.otherEvent("note", EventKind.MESSAGE)
                            .via(Transport.JSON)
                            .all(Evidence.prefix("type", "note."))
                            .claiming()
                            .namedBy(FieldPath.of("type"))
                            .read(in -> OtherEvent.builder()
                                    .callId(in.find("id"))
                                    .occurredAt(in.instant("at", TimeFormat.ISO))),
                    Callback.callStatus("calls", Stream::read)
                            .via(Transport.JSON)
                            .all(Evidence.prefix("type", "call.", "note."))
                            .in(Envelope.each())
                            .elements(Evidence.prefix("type", "call."))
                            .words(STATES));
        }

        private static CallStatus.Builder read(Fields in) {
            return CallStatus.builder().callId(in.text("id")).state(in.text("state"), STATES);
        }
    }

    private static final ParserSet PARSERS = ParserSet.of(new Stream("stream"));
    private static final String CALL = "{\"type\":\"call.state\",\"id\":\"c1\",\"state\":\"ringing\"}";
    private static final String NOTE = "{\"type\":\"note.taken\",\"id\":\"c1\",\"at\":\"2026-03-04T05:06:07Z\"}";

    private final List<String> heard = Collections.synchronizedList(new ArrayList<>());
    private final List<OtherEvent> others = Collections.synchronizedList(new ArrayList<>());
    private CallStatusEndpoint endpoint = builder()
            .onOtherEvent((event, accepted) -> {
                heard.add(event.name());
                others.add(event);
            })
            .build()
            .withGuard(ReplayGuard.inMemory(100, Duration.ofHours(1)));
    private HttpServer server;

    private EndpointBuilder builder() {
        return CallStatusEndpoint.builder(
                        Secrets.builder().trustUnverified("stream").build())
                .parsers(PARSERS)
                .onStatus((status, accepted) -> heard.add(status.callId()))
                .onRefused(refusal -> heard.add(refusal.kind().name()));
    }

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::receive);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void receive(HttpExchange exchange) throws IOException {
        WebhookRequest.Builder request = WebhookRequest.builder()
                .method(exchange.getRequestMethod())
                .url("https://hooks.example.com" + exchange.getRequestURI());
        exchange.getRequestHeaders().forEach((name, values) -> values.forEach(value -> request.header(name, value)));
        WebhookResponse answer = endpoint.receive(() -> request.build(exchange.getRequestBody()));
        exchange.sendResponseHeaders(answer.status(), -1);
        exchange.close();
    }

    private int post(String... elements) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/calls"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("[" + String.join(",", elements) + "]"))
                .build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }

    @Test
    void elements_thatAreOtherEvents_reachTheirHandlerInWireOrder() throws Exception {
        assertThat(post(NOTE, CALL, "{\"type\":\"other\"}")).isEqualTo(204);
        assertThat(heard).containsExactly("note.taken", "c1", "unknown");
        assertThat(others.get(0).kind()).isEqualTo(EventKind.MESSAGE);
        assertThat(others.get(0).callId()).contains("c1");
        assertThat(others.get(0).occurredAt()).isPresent();
        assertThat(others.get(0).trust()).contains(Trust.UNVERIFIED);
        assertThat(others.get(0).payload().first("type")).contains("note.taken");
        assertThat(others.get(1).kind()).isEqualTo(EventKind.OTHER);
        assertThat(others.get(1).payload().size()).isEqualTo(1);
    }

    @Test
    void elements_thatComeAgain_areHandledOnce() throws Exception {
        post(NOTE, CALL);
        post(CALL, NOTE, NOTE);
        assertThat(heard).containsExactly("note.taken", "c1");
    }

    @Test
    void elements_oneOfWhichCannotBeRead_doesNotTakeTheOthersAlong() throws Exception {
        assertThat(post(NOTE, "7", "{\"type\":\"call.state\"}")).isEqualTo(204);
        assertThat(heard).containsExactly("NOT_AN_OBJECT", "MISSING_FIELD", "note.taken");
        assertThat(post("{\"type\":\"call.state\"}", "7")).isEqualTo(400);
    }

    @Test
    void elements_thatAreOtherEventsOnly_reachTheirHandlerOneByOne() throws Exception {
        assertThat(post(NOTE, "{\"type\":\"note.+1 555 0100\"}")).isEqualTo(204);
        assertThat(heard).containsExactly("note.taken", "note");
    }

    @Test
    void elements_withoutAHandlerForOtherEvents_areToldToListenersAndAnswered() throws Exception {
        List<String> told = Collections.synchronizedList(new ArrayList<>());
        endpoint = builder()
                .listener(new EndpointListener() {
                    @Override
                    public void onOtherEvent(OtherEvent event, AcceptedRequest accepted) {
                        told.add(event.name());
                    }
                })
                .build()
                .withRefusalAnswer(refusal -> WebhookResponse.of(299));
        assertThat(post(NOTE, CALL)).isEqualTo(204);
        assertThat(post(NOTE, NOTE)).as("all of them others").isEqualTo(299);
        assertThat(heard).containsExactly("c1");
        assertThat(told).containsExactly("note.taken", "note.taken", "note.taken");
    }

    @Test
    void handlerOfOtherEvents_thatFails_endsTheBatchAndItComesAgain() throws Exception {
        endpoint = builder()
                .onOtherEvent((event, accepted) -> {
                    heard.add(event.name());
                    if (others.isEmpty()) {
                        others.add(event);
                        throw new IllegalStateException("planted");
                    }
                })
                .build()
                .withGuard(ReplayGuard.inMemory(100, Duration.ofHours(1)));
        assertThat(post(CALL, NOTE)).isEqualTo(500);
        assertThat(post(CALL, NOTE)).isEqualTo(204);
        assertThat(heard).containsExactly("c1", "note.taken", "note.taken");
    }

    @Test
    void events_ofAnAcceptedRequest_areAllThatCanBeRead() {
        String body = "[" + NOTE + ",7," + CALL + "]";
        AcceptedRequest accepted = PARSERS.detect(WebhookRequest.builder()
                        .method("POST")
                        .url("https://hooks.example.com/")
                        .header("Content-Type", "application/json")
                        .body(body.getBytes(StandardCharsets.UTF_8))
                        .build())
                .trustUnverified();
        assertThat(accepted.events()).hasSize(2);
        assertThat(accepted.events().get(0)).isInstanceOf(OtherEvent.class);
        assertThat(accepted.events().get(1)).isInstanceOf(CallStatus.class);
        assertThat(accepted.tryParseAll()).hasSize(2);
        assertThat(catchThrowableOfType(MalformedPayloadException.class, accepted::parseAll))
                .isNotNull();
    }
}
