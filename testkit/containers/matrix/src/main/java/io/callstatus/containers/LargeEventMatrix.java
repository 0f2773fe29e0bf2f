package io.callstatus.containers;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.CallState;
import io.callstatus.CallStatus;
import io.callstatus.CallStatusEndpoint;
import io.callstatus.EventKind;
import io.callstatus.ParserSet;
import io.callstatus.Secrets;
import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.Callback;
import io.callstatus.spi.Evidence;
import io.callstatus.spi.Transport;
import io.callstatus.spi.Verification;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a provider gets that sends a signed event which is too large to be kept: in one piece, and in chunks. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class LargeEventMatrix {
    /** The providers to detect among. */
    public static final ParserSet PARSERS = ParserSet.of(new Audible());

    private static final String KEY = "made-up-secret-of-a-test";
    private static final int MIB = 1 << 20;

    /** What proves its requests. */
    public static final Secrets SECRETS =
            Secrets.builder().secret("audible", KEY).build();

    private final Container container;
    private URI base = URI.create("http://127.0.0.1/");

    /** For a container that serves {@link #endpoint()} at {@code /calls}, and a servlet of the usual lines at {@code /own}. */
    protected LargeEventMatrix(Container container) {
        this.container = container;
    }

    private record Audible() implements CallStatusParser {
        @Override
        public String provider() {
            return "audible";
        }

        @Override
        public List<Callback> callbacks() {
            return List.of(
                    Callback.otherEvent("audio", EventKind.RECORDING)
                            .via(Transport.JSON)
                            .header("Audible-Signature")
                            .all(Evidence.value("type", "audio"))
                            .largeBody(),
                    Callback.callStatus(
                                    "call",
                                    in -> CallStatus.builder()
                                            .callId(in.text("call"))
                                            .state(CallState.COMPLETED))
                            .via(Transport.JSON)
                            .all("call"));
        }

        @Override
        public Verification verification() {
            return Verification.timestampedBody("Audible-Signature", "v0");
        }

        @Override
        public int successStatus() {
            return 200;
        }
    }

    /** The endpoint to serve. */
    public static CallStatusEndpoint endpoint() {
        return CallStatusEndpoint.of(SECRETS, status -> {}, PARSERS);
    }

    @BeforeAll
    void start() throws Exception {
        base = URI.create("http://127.0.0.1:" + container.start());
    }

    @AfterAll
    void stop() throws Exception {
        container.stop();
    }

    private static byte[] audio(int size) {
        byte[] body = new byte[size];
        Arrays.fill(body, (byte) 'A');
        byte[] beginning = "{\"type\":\"audio\",\"data\":{\"full_audio\":\"".getBytes(US_ASCII);
        System.arraycopy(beginning, 0, body, 0, beginning.length);
        System.arraycopy("\"}}".getBytes(US_ASCII), 0, body, size - 3, 3);
        return body;
    }

    private static String signature(byte[] body) throws GeneralSecurityException {
        long time = Instant.now().getEpochSecond();
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(KEY.getBytes(US_ASCII), "HmacSHA256"));
        mac.update((time + ".").getBytes(US_ASCII));
        return "t=" + time + ",v0=" + HexFormat.of().formatHex(mac.doFinal(body));
    }

    private int answer(String path, byte[] body, String signature, boolean isChunked) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path))
                .header("Content-Type", "application/json")
                .POST(
                        isChunked
                                ? BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))
                                : BodyPublishers.ofByteArray(body));
        return HttpClient.newHttpClient()
                .send(
                        (signature.isEmpty() ? request : request.header("Audible-Signature", signature)).build(),
                        BodyHandlers.discarding())
                .statusCode();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/calls", "/own"})
    void event_thatIsSigned_isAnsweredAsTheProviderWants(String path) throws Exception {
        for (int size : new int[] {1_000, MIB, 2 * MIB, 32 * MIB}) {
            byte[] body = audio(size);
            assertThat(answer(path, body, signature(body), true))
                    .as("%,d bytes", size)
                    .isEqualTo(200);
            assertThat(answer(path, body, signature(body), false))
                    .as("%,d bytes", size)
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/calls", "/own"})
    void event_thatIsNot_isRefused(String path) throws Exception {
        byte[] body = audio(MIB + 100);
        String signature = signature(body);
        body[MIB] = 'B';
        assertThat(answer(path, body, signature, true)).isEqualTo(401);
        assertThat(answer(path, body, signature, false)).isEqualTo(401);
        assertThat(answer(path, body, "", true)).isEqualTo(413);
        assertThat(answer(path, body, "", false)).isEqualTo(413);
    }
}
