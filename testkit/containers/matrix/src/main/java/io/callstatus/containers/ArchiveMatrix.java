package io.callstatus.containers;

import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.Parsers;
import io.callstatus.WebhookRequest;
import io.callstatus.WebhookRequest.BodyOrigin;
import io.callstatus.archive.Archive;
import io.callstatus.archive.ArchiveReader;
import io.callstatus.archive.FileArchive;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the filter and the ready servlet store, and what a sender gets where they cannot. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ArchiveMatrix {
    /** The header in which a servlet behind the filter says what it has read. */
    public static final String SEEN = "Seen";

    /** The parameter that the servlet reads. */
    public static final String CALL = "CallSid";

    /** An archive that is full. */
    public static final Archive FULL = request -> {
        throw new IOException("full");
    };

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Path FOLDER = folder();
    /** Where the application stores what comes. */
    public static final FileArchive ARCHIVE = open();

    private final Container container;
    private URI base = URI.create("http://127.0.0.1/");

    /**
     * For a container that serves the endpoint at {@code /calls} and, behind the filter, a servlet that reads its parameter: at
     * {@code /filtered} and, dispatched once more by the container, {@code /dispatched} with {@link #ARCHIVE}; at
     * {@code /refusing} and {@code /going-on} with {@link #FULL}.
     */
    protected ArchiveMatrix(Container container) {
        this.container = container;
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("requests");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileArchive open() {
        try {
            return FileArchive.builder(FOLDER).open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeAll
    void start() throws Exception {
        base = URI.create("http://127.0.0.1:" + container.start());
    }

    @AfterAll
    void stop() throws Exception {
        container.stop();
    }

    private HttpResponse<String> post(String path, String type, String body) throws Exception {
        return CLIENT.send(
                HttpRequest.newBuilder(base.resolve(path))
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    /** What is stored by a call of this path, oldest first. */
    private static List<WebhookRequest> stored(String path) throws IOException {
        try (Stream<WebhookRequest> requests = ArchiveReader.of(FOLDER).requests()) {
            return requests.filter(request -> request.url().contains(path)).toList();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/filtered", "/dispatched"})
    void form_behindTheFilter_isStoredOnceAsItCame(String path) throws Exception {
        String body = CALL + "=1&name=a%20b&z=%2B1";
        HttpResponse<String> answer = post(path + "?form=1", FORM, body);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue(SEEN)).contains("1");
        List<WebhookRequest> stored = stored(path + "?form=1");
        assertThat(stored).hasSize(1);
        assertThat(stored.get(0).body()).asString().isEqualTo(body);
        assertThat(stored.get(0).bodyOrigin()).isEqualTo(BodyOrigin.EXACT);
        assertThat(stored.get(0).header("Content-Type")).contains(FORM);
    }

    @Test
    void query_behindTheFilter_isStored() throws Exception {
        HttpResponse<String> answer = CLIENT.send(
                HttpRequest.newBuilder(base.resolve("/filtered?query=1&" + CALL + "=7"))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.headers().firstValue(SEEN)).contains("7");
        assertThat(stored("/filtered?query=1")).singleElement().satisfies(request -> {
            assertThat(request.method()).isEqualTo("GET");
            assertThat(request.body()).isEmpty();
        });
    }

    /** The filter leaves them to the container, and says so; the ready servlet reads them itself. */
    @Test
    void parts_areStoredByTheServletAndNotByTheFilter() throws Exception {
        String type = "multipart/form-data; boundary=b";
        String body = "--b\r\nContent-Disposition: form-data; name=\"" + CALL + "\"\r\n\r\n1\r\n--b--\r\n";
        post("/filtered?parts=1", type, body);
        assertThat(stored("/filtered?parts=1")).isEmpty();
        post("/calls?parts=1", type, body);
        assertThat(stored("/calls?parts=1")).hasSize(1);
    }

    @Test
    void event_ofTheReadyServlet_isStoredAndReadAgain() throws Exception {
        String body =
                "{\"requestType\":\"callStatus\",\"callId\":\"CA1\",\"accountId\":\"AC1\",\"callStatus\":\"completed\"}";
        assertThat(post("/calls?event=1", "application/json", body).statusCode())
                .isEqualTo(204);
        WebhookRequest stored = stored("/calls?event=1").get(0);
        assertThat(Parsers.detect(stored).trustUnverified().parse().callId()).isEqualTo("CA1");
    }

    @Test
    void archiveThatIsFull_refusesOrGoesOn() throws Exception {
        HttpResponse<String> refused = post("/refusing", FORM, CALL + "=1");
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).contains("60");
        assertThat(refused.headers().firstValue(SEEN)).isEmpty();
        assertThat(refused.body()).isEmpty();
        HttpResponse<String> gone = post("/going-on", FORM, CALL + "=1");
        assertThat(gone.statusCode()).isEqualTo(200);
        assertThat(gone.headers().firstValue(SEEN)).contains("1");
    }
}
