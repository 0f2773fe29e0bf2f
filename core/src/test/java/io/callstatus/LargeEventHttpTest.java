package io.callstatus;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.callstatus.AudioProvider.Audio;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Events that are too large to be kept, at an endpoint that the JDK's server serves. */
class LargeEventHttpTest {
    private static final int MIB = 1 << 20;
    private static final List<CallStatus> HANDLED = Collections.synchronizedList(new ArrayList<>());
    private static final CallStatusEndpoint ENDPOINT =
            CallStatusEndpoint.of(AudioProvider.secrets(), HANDLED::add, AudioProvider.parsers());

    private static HttpServer server;

    @BeforeAll
    static void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", LargeEventHttpTest::receive);
        server.start();
    }

    @AfterAll
    static void stop() {
        server.stop(0);
    }

    private static void receive(HttpExchange exchange) throws IOException {
        WebhookRequest.Builder request = WebhookRequest.builder()
                .method(exchange.getRequestMethod())
                .url("https://hooks.example.com" + exchange.getRequestURI())
                .maxBodyBytes(ENDPOINT.maxBodyBytes());
        exchange.getRequestHeaders().forEach((name, values) -> values.forEach(value -> request.header(name, value)));
        WebhookResponse answer = ENDPOINT.receive(() -> request.build(exchange.getRequestBody(), ENDPOINT.parsers()));
        exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
        exchange.sendResponseHeaders(answer.status(), -1);
        exchange.close();
    }

    private static int answer(Audio audio, String signature, boolean isChunked) throws Exception {
        BodyPublisher body = BodyPublishers.ofInputStream(audio::stream);
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/calls"))
                .header("Content-Type", "application/json")
                .POST(isChunked ? body : BodyPublishers.fromPublisher(body, audio.size()));
        return HttpClient.newHttpClient()
                .send(
                        (signature.isEmpty() ? request : request.header(AudioProvider.HEADER, signature)).build(),
                        BodyHandlers.discarding())
                .statusCode();
    }

    private static String signature(Audio audio) {
        return AudioProvider.signature(Instant.now().getEpochSecond(), audio, AudioProvider.KEY);
    }

    @Test
    void event_upTo32MiB_isAnsweredAsTheProviderWants() throws Exception {
        for (boolean isChunked : new boolean[] {true, false}) {
            Audio audio = Audio.of(32 * MIB);
            assertThat(answer(audio, signature(audio), isChunked)).isEqualTo(200);
            Audio larger = Audio.of(33 * MIB);
            assertThat(answer(larger, signature(larger), isChunked)).isEqualTo(413);
        }
        assertThat(HANDLED).isEmpty();
    }

    @Test
    void event_thatIsNotProven_isRefused() throws Exception {
        Audio audio = Audio.of(2 * MIB);
        assertThat(answer(audio, signature(Audio.of(2 * MIB + 1)), true)).isEqualTo(401);
        assertThat(answer(audio, "t=1,v0=2", true)).isEqualTo(401);
        assertThat(answer(audio, "", true)).isEqualTo(413);
        assertThat(answer(audio, "", false)).isEqualTo(413);
    }
}
