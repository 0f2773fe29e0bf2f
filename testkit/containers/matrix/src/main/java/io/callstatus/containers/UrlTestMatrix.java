package io.callstatus.containers;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.CallState;
import io.callstatus.CallStatus;
import io.callstatus.CallStatusEndpoint;
import io.callstatus.ParserSet;
import io.callstatus.Parsers;
import io.callstatus.Secrets;
import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.Callback;
import io.callstatus.spi.Handshake;
import io.callstatus.spi.Transport;
import io.callstatus.spi.Verification;
import io.callstatus.testkit.Fixture;
import io.callstatus.testkit.Fixtures;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a provider sees that tests the URL of a servlet before it delivers to it, and then delivers a form in parts. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class UrlTestMatrix {
    private static final Queue<CallStatus> HANDLED = new ConcurrentLinkedQueue<>();

    private static final String SECRET = "made-up-secret-of-a-test";
    private static final Pattern TOKEN_AND_CODE =
            Pattern.compile("\\{\"\\w+\":\"([\\w-]+)\",\"\\w+\":\"([0-9a-f]{64})\"\\}");

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
        Secrets.Builder secrets = Secrets.builder().trustUnverified("testing");
        List<CallStatusParser> parsers = new ArrayList<>(List.of(new Testing()));
        for (String provider : coding()) {
            secrets.secret(provider, SECRET);
            parsers.add(Parsers.installed().parser(provider).orElseThrow());
        }
        return CallStatusEndpoint.of(
                secrets.build(), HANDLED::add, ParserSet.of(parsers.toArray(CallStatusParser[]::new)));
    }

    /** The providers that want a token back with its code. */
    static List<String> coding() {
        return Parsers.installed().providers().stream()
                .filter(provider -> codes(provider).findAny().isPresent())
                .toList();
    }

    private static Stream<Callback> codes(String provider) {
        return Parsers.installed().parser(provider).orElseThrow().callbacks().stream()
                .filter(callback -> callback.handshake()
                        .filter(answer -> answer.kind() == Handshake.Kind.HMAC_JSON)
                        .isPresent());
    }

    private static String code(String token) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(US_ASCII), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(token.getBytes(US_ASCII)));
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

    @ParameterizedTest
    @MethodSource("coding")
    void tokenOfASignedRequest_isSentBackWithItsCode(String provider) throws Exception {
        String name = codes(provider).findFirst().orElseThrow().name();
        Fixture asked = Fixtures.of(provider).stream()
                .filter(fixture -> fixture.event().filter(name::equals).isPresent())
                .findFirst()
                .orElseThrow();
        HttpResponse<String> answer = asked.signed(SECRET).postTo(url);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/json");
        Matcher sent = TOKEN_AND_CODE.matcher(answer.body());
        assertThat(sent.matches()).isTrue();
        assertThat(new String(asked.request().body(), US_ASCII)).contains(sent.group(1));
        assertThat(sent.group(2)).isEqualTo(code(sent.group(1)));
        HttpResponse<String> refusal = asked.signed(SECRET + "x").postTo(url);
        assertThat(refusal.statusCode()).isEqualTo(401);
        assertThat(refusal.body()).isEmpty();
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
