package io.callstatus.inspect.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import io.callstatus.CallStatusEndpoint;
import io.callstatus.Secret;
import io.callstatus.Secrets;
import io.callstatus.WebhookRequest;
import io.callstatus.inspect.UsageException;
import io.callstatus.testkit.Signers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against an endpoint of the library behind a real server. */
class PostCommandTest {
    private static final String SECRET = "a secret of the endpoint";
    private static final Map<String, String> ENVIRONMENT = Map.of("HUSH", SECRET);

    private final List<String> handled = new ArrayList<>();
    private HttpServer server;
    private String url;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        url = "http://localhost:" + server.getAddress().getPort() + "/calls";
        CallStatusEndpoint endpoint = CallStatusEndpoint.of(
                Secrets.builder()
                        .secret("signalwire", SECRET)
                        .secret("freeclimb", SECRET)
                        .secret("telnyx", Secret.publicKey(Signers.publicKey(SECRET)))
                        .build(),
                status -> handled.add(status.provider() + " " + status.state()));
        server.createContext("/", exchange -> {
            WebhookRequest.Builder request = WebhookRequest.builder()
                    .method(exchange.getRequestMethod())
                    .url("http://" + exchange.getRequestHeaders().getFirst("Host") + exchange.getRequestURI());
            exchange.getRequestHeaders()
                    .forEach((name, values) -> values.forEach(value -> request.header(name, value)));
            byte[] body = exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(
                    endpoint.receive(request.body(body).build()).status(), -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    /** What a run said, and whether all was as it should be. */
    private record Said(boolean isFine, String out, String err) {}

    private Said post(String... arguments) throws UsageException, IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        List<String> all = new ArrayList<>(List.of("--post", url));
        all.addAll(List.of(arguments));
        boolean isFine = PostCommand.run(
                all,
                ENVIRONMENT,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Said(isFine, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void fixture_signedWithTheSecretOfTheEndpoint_isTaken() throws Exception {
        Said said = post("--secret-env", "signalwire=HUSH", "signalwire/completed");
        assertThat(said.isFine()).as(said.out()).isTrue();
        assertThat(said.out())
                .containsPattern("signalwire/completed +signed +204")
                .contains("1 sent, 1 answered");
        assertThat(handled).containsExactly("signalwire COMPLETED");
        assertThat(said.out() + said.err()).doesNotContain(SECRET);
    }

    @Test
    void fixture_signedWithAnotherSecret_isNotAsItShouldBe() throws Exception {
        Said said = post("--secret", "signalwire=another secret of sixteen", "signalwire/completed");
        assertThat(said.isFine()).isFalse();
        assertThat(said.out()).containsPattern("signed +401 .*WRONG: taken was expected");
    }

    @Test
    void fixture_withoutASecret_isAnyAnswer() throws Exception {
        assertThat(post("signalwire/completed").isFine()).isTrue();
        assertThat(handled).isEmpty();
    }

    @Test
    void call_shuffledAndDoubled_arrivesWhole() throws Exception {
        Said said = post("--secret-env=signalwire=HUSH", "--shuffled=7", "--doubled", "signalwire:busy");
        assertThat(said.isFine()).as(said.out()).isTrue();
        assertThat(handled).contains("signalwire BUSY").hasSizeGreaterThan(3);
        assertThat(handled.size() % 2).isZero();
    }

    @Test
    void forgeries_areRefusedByASoundEndpoint() throws Exception {
        Said said = post("--secret-env", "freeclimb=HUSH", "--forged", "freeclimb");
        assertThat(said.isFine()).as(said.out()).isTrue();
        assertThat(said.out())
                .containsPattern("forged: other secret +401")
                .containsPattern("forged: byte changed +401");
    }

    /** Who signs the time refuses what is old; the library says so, and either answer is right. */
    @Test
    void late_isRefusedWhereTheTimeIsSigned() throws Exception {
        Said said = post("--secret-env", "freeclimb=HUSH", "--late", "3600", "freeclimb");
        assertThat(said.out()).containsPattern("signed, late +401");
        assertThat(said.isFine()).isTrue();
        assertThat(handled).isEmpty();
    }

    @Test
    void privateKey_saysWhichPublicOneTheEndpointNeeds() throws Exception {
        Said said = post("--secret-env", "telnyx=HUSH", "telnyx/completed");
        assertThat(said.err()).contains(Signers.publicKey(SECRET)).doesNotContain(SECRET);
        assertThat(said.isFine()).as(said.out()).isTrue();
        assertThat(handled).containsExactly("telnyx COMPLETED");
    }

    @Test
    void endpoint_thatIsNotThere_isSaid() {
        server.stop(0);
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> post("signalwire/completed"))
                .withMessageContaining("nothing listens");
    }

    @Test
    void provider_thatIsMisspelt_isSaidWithThoseThatThereAre() {
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> post("freclimb"))
                .withMessageContainingAll("no fixtures of it", "freeclimb");
    }

    @Test
    void target_onAnotherMachine_needsToBeAllowed() throws Exception {
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> Target.of("http://192.0.2.1/calls", false))
                .withMessageContaining("--allow-remote");
        assertThat(Target.of("http://192.0.2.1/calls", true)).hasHost("192.0.2.1");
        assertThat(Target.of("http://127.0.0.1:8080/", false)).hasPort(8080);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "signalwire/none",
                "signalwire:forever",
                "acme",
                "--bogus signalwire",
                "--late soon signalwire",
                "--secret acme=x signalwire",
                "--secret signalwire= signalwire",
                "--secret-env signalwire=NONE signalwire",
                "--forged signalwire",
                "--secret"
            })
    void nonsense_isRefused(String line) {
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> post(line.isEmpty() ? new String[0] : line.split(" ")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://localhost/", "localhost:8080", "http:///x", "http://a b/"})
    void target_thatIsNoUrl_isRefused(String wrong) {
        assertThatExceptionOfType(UsageException.class).isThrownBy(() -> Target.of(wrong, true));
    }
}
