package com.example.testbed.micronaut;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.testbed.Calls;
import com.example.testbed.driver.TestBed;
import io.callstatus.WebhookRequest;
import io.callstatus.testkit.CallScenario;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ApplicationTest {
    private static final String FORM = "application/x-www-form-urlencoded";

    private EmbeddedServer server;

    @BeforeEach
    void start() {
        server = ApplicationContext.run(
                EmbeddedServer.class, Map.of("micronaut.server.host", "127.0.0.1", "micronaut.server.port", -1));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void callbacks_ofFiveProviders() throws Exception {
        TestBed.check(server.getURI());
    }

    /** Zoom Phone signs what it has before it is compressed. */
    @Test
    void callback_inGzip_isTaken() throws Exception {
        WebhookRequest genuine = CallScenario.of("zoomphone")
                .answered(Duration.ofSeconds(30))
                .at(Instant.now().minusSeconds(90))
                .each(request -> request.url(Calls.PUBLIC_URL))
                .signed("zoomphone-0123456789")
                .requests()
                .get(0)
                .request();
        HttpRequest.Builder request = HttpRequest.newBuilder(server.getURI().resolve("/calls"))
                .header("Content-Encoding", "gzip")
                .POST(BodyPublishers.ofByteArray(gzip(genuine.body())));
        genuine.headers().stream()
                .filter(header -> !header.name().matches("(?i)content-length|host"))
                .forEach(header -> request.header(header.name(), header.value()));
        assertThat(HttpClient.newHttpClient()
                        .send(request.build(), BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void body_inGzip_isInflated_andItsHeaderIsGone() throws Exception {
        assertThat(echo(
                        "/echo",
                        FORM,
                        BodyPublishers.ofByteArray(gzip("a=b&c=d".getBytes(StandardCharsets.UTF_8))),
                        "gzip"))
                .isEqualTo("[] /echo a=b&c=d");
    }

    /** Seen were both: no bytes and no exception, or 500. */
    @Test
    void body_thatIsSaidToBeGzipAndIsNot_isLost() throws Exception {
        assertThat(echo("/echo", FORM, BodyPublishers.ofString("a=b&c=d"), "gzip"))
                .matches("\\[] /echo |.*not in the GZIP format.*");
    }

    @Test
    void body_inACodingThatIsNone_isLeftAlone() throws Exception {
        assertThat(echo("/echo", FORM, BodyPublishers.ofString("a=b&c=d"), "UTF-8"))
                .isEqualTo("[UTF-8] /echo a=b&c=d");
    }

    @Test
    void form_inLatin1_hasTheBytesThatWereSent() throws Exception {
        byte[] form = "a=\u00e9&c=%E9".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(echo(
                        "/echo?tag=Zo%C3%AB",
                        FORM + "; charset=ISO-8859-1", BodyPublishers.ofByteArray(form), "identity"))
                .isEqualTo("[identity] /echo?tag=Zo%C3%AB a=\u00e9&c=%E9");
    }

    /** Why the controller takes an array that may be null. */
    @Test
    void optionalBody_ofAForm_isRefusedByMicronaut() throws Exception {
        assertThat(echo("/echo/optional", FORM, BodyPublishers.ofString("a=b&c=d"), "identity"))
                .contains("Failed to convert argument");
    }

    @Test
    void emptyBody_inChunks_isNobodysRequest() throws Exception {
        for (String type : new String[] {FORM, "application/json"}) {
            HttpRequest request = HttpRequest.newBuilder(server.getURI().resolve("/calls"))
                    .header("Content-Type", type)
                    .POST(BodyPublishers.fromPublisher(BodyPublishers.noBody()))
                    .build();
            assertThat(HttpClient.newHttpClient()
                            .send(request, BodyHandlers.discarding())
                            .statusCode())
                    .as(type)
                    .isEqualTo(400);
        }
    }

    /** The limit is Micronaut's, and counts what was inflated. */
    @Test
    void body_beyondTheLimit_isRefused() throws Exception {
        byte[] form = ("a=" + "b".repeat(11_000_000)).getBytes(StandardCharsets.UTF_8);
        for (byte[] body : new byte[][] {form, gzip(form)}) {
            HttpRequest request = HttpRequest.newBuilder(server.getURI().resolve("/calls"))
                    .header("Content-Type", FORM)
                    .header("Content-Encoding", body == form ? "identity" : "gzip")
                    .POST(BodyPublishers.ofByteArray(body))
                    .build();
            assertThat(HttpClient.newHttpClient()
                            .send(request, BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(413);
        }
    }

    private String echo(String path, String type, BodyPublisher body, String coding)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.getURI() + path))
                .header("Content-Type", type)
                .header("Content-Encoding", coding)
                .POST(body)
                .build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofString(StandardCharsets.ISO_8859_1))
                .body();
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(compressed)) {
            out.write(bytes);
        }
        return compressed.toByteArray();
    }
}
