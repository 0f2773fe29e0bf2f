package io.callstatus.containers;

import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.CallState;
import io.callstatus.CallStatus;
import io.callstatus.CallStatusEndpoint;
import io.callstatus.ParserSet;
import io.callstatus.Secrets;
import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.Callback;
import io.callstatus.spi.Handshake;
import io.callstatus.spi.Transport;
import io.callstatus.spi.Verification;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What a provider sees that tests the URL of a servlet before it delivers to it, and then delivers a form in parts. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class UrlTestMatrix {
    private static final Queue<CallStatus> HANDLED = new ConcurrentLinkedQueue<>();

    private final Container container;
    private URI url = URI.create("http://127.0.0.1/calls");

    /** For a container that serves {@link #endpoint()} at {@code /calls}. */
    protected UrlTestMatrix(Container container) {
        this.container = container;
    }

    private record Testing() implements CallStatusParser {
        @Override
        public String provider() {
            return "testing";
        }

        @Override
        public List<Callback> callbacks() {
            return List.of(
                    Callback.handshake("validation", Handshake.echoHeader("Testing-Token")),
                    Callback.handshake("echo", Handshake.echoParameter("testing_echo")),
                    Callback.callStatus(
                                    "call",
                                    in -> CallStatus.builder()
                                            .callId(in.text("call"))
                                            .state(CallState.COMPLETED)
                                            .to(in.party("to")))
                            .via(Transport.FORM)
                            .all("call", "to"));
        }

        @Override
        public Verification verification() {
            return Verification.none();
        }

        @Override
        public int successStatus() {
            return 200;
        }
    }

    /** The endpoint to serve. */
    public static CallStatusEndpoint endpoint() {
        Secrets trust = Secrets.builder().trustUnverified("testing").build();
        return CallStatusEndpoint.of(trust, HANDLED::add, ParserSet.of(new Testing()));
    }

    @BeforeAll
    void start() throws Exception {
        url = URI.create("http://127.0.0.1:" + container.start() + "/calls");
    }

    @AfterAll
    void stop() throws Exception {
        container.stop();
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }

    @Test
    void headerWithoutBody_isSentBack() throws Exception {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(url)
                .header("Content-Type", "application/json; charset=UTF-8")
                .header("Testing-Token", "5f1c-made-up")
                .POST(BodyPublishers.noBody()));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Testing-Token")).contains("5f1c-made-up");
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void parameterOfGet_isSentBackAsTextThatNothingRuns() throws Exception {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(url + "?testing_echo=made.up_1")));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("made.up_1");
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow().replace(" ", ""))
                .isEqualToIgnoringCase("text/plain;charset=utf-8");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("Content-Security-Policy")).contains("sandbox");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void parameterWithMarkup_isNotSentBack() throws Exception {
        assertThat(send(HttpRequest.newBuilder(URI.create(url + "?testing_echo=%3Cb%3E")))
                        .body())
                .isEmpty();
    }

    @Test
    void formInParts_isHandledAndAnsweredAsTheProviderWants() throws Exception {
        String name = "\r\nContent-Disposition: form-data; name=";
        String parts = "----made-up" + name + "\"call\"\r\n\r\n7\r\n----made-up" + name
                + "\"to\"\r\n\r\nZo\u00eb\r\n----made-up" + name
                + "\"f\"; filename=\"x\"\r\n\r\ny\r\n----made-up--\r\n";
        HttpResponse<String> answer = send(HttpRequest.newBuilder(url)
                .header("Content-Type", "multipart/form-data; boundary=made-up")
                .POST(BodyPublishers.ofString(parts)));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
        CallStatus status = HANDLED.remove();
        assertThat(status.callId()).isEqualTo("7");
        assertThat(status.payload().first("to")).contains("Zo\u00eb");
        assertThat(status.payload().contains("f")).isTrue();
        assertThat(status.payload().first("f")).isEmpty();
    }
}
