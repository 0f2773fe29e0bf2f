package io.callstatus.all;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.callstatus.CallStatusException;
import io.callstatus.Parsers;
import io.callstatus.Secrets;
import io.callstatus.UnreadableRequestException;
import io.callstatus.VerificationException;
import io.callstatus.WebhookRequest;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a hostile URL, or hostile header lines, cost where the receiver asks for what is in them: memory in proportion. */
class HostileHeadTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int SIZE = 64_000;
    /** Ten times as much, and what a request costs whatever its size. */
    private static final long MOST = 10 * SIZE + (256 << 10);

    private static final int SECRETS = 64;

    @ParameterizedTest
    @ValueSource(strings = {"/", "/a", "/%41", "/%41aaaaaaaaaaaaaaa", "?key=a", "&key=a", "?key=%41&", "?a="})
    void memory_ofAUrlThatHasNoSecret_isInProportion(String part) {
        WebhookRequest request = WebhookRequest.builder()
                .url("https://hooks.example.com/?a".replace("?a", part.startsWith("&") ? "?a" : "")
                        + part.repeat(SIZE / part.length()))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .body("Action=Webhook&Event=Call.Initiate&Call.Sid=1".getBytes(StandardCharsets.US_ASCII))
                .build();
        Secrets secrets = secrets();
        assertThat(allocated(() -> verify(request, secrets))).isLessThanOrEqualTo(MOST);
    }

    /** Each question mark may begin the query that a provider appends. */
    @ParameterizedTest
    @ValueSource(strings = {"?", "?a", "?a=", "?CallSid", "?Status&", "?coins?="})
    void memory_ofAQueryOfQuestionMarks_isInProportion(String part) {
        WebhookRequest request = WebhookRequest.builder()
                .method("GET")
                .url("https://hooks.example.com/?a=1" + part.repeat(SIZE / part.length()))
                .build();
        assertThat(allocated(() -> {
                    try {
                        Parsers.detect(request).explain();
                    } catch (CallStatusException e) {
                        assertThat(e.httpStatus()).isIn(400, 413);
                    }
                }))
                .isLessThanOrEqualTo(MOST);
    }

    private static Secrets secrets() {
        Secrets.Builder secrets = Secrets.builder();
        for (int i = 0; i < SECRETS / 2; i++) {
            secrets.secretInPath("fonedynamics", "s3cret-of-the-path-" + i);
            secrets.secretInQuery("fonedynamics", "key", "s3cret-of-the-query-" + i);
        }
        return secrets.build();
    }

    private static void verify(WebhookRequest request, Secrets secrets) {
        try {
            Parsers.detect(request).verify(secrets);
            throw new AssertionError("believed");
        } catch (VerificationException e) {
            assertThat(e.kind()).isEqualTo(VerificationException.Kind.MISMATCH);
        } catch (UnreadableRequestException e) {
            assertThat(e.kind()).isEqualTo(UnreadableRequestException.Kind.TOO_LARGE); // over 1,000 parameters
        }
    }

    @Test
    void memory_ofARawUrlThatIsNoUtf8_isInProportion() {
        String url = "/" + "\u00e9".repeat(SIZE / 3);
        byte[] raw = ("GET " + url + " HTTP/1.1\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(WebhookRequest.fromHttp(raw).url()).endsWith("/" + "%E9".repeat(SIZE / 3));
        assertThat(allocated(() -> WebhookRequest.fromHttp(raw))).isLessThanOrEqualTo(MOST);
    }

    @Test
    void memory_ofForwardedHeaders_isInProportion() {
        WebhookRequest.Builder request = WebhookRequest.builder().url("https://inner.example.com/");
        for (String name : new String[] {"Forwarded", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Forwarded-Port"}) {
            String element = name.startsWith("X") ? "a," : "host=a,";
            for (int line = 0; line < 4; line++) {
                request.header(name, element.repeat(4_000 / element.length()));
            }
        }
        WebhookRequest behindProxies = request.build();
        Set<String> hosts = Set.of("hooks.example.com");
        assertThat(allocated(() -> behindProxies.withPublicHostFromForwarded(hosts)))
                .isLessThanOrEqualTo(MOST);
    }

    /** The best of some rounds: what else is done for the first time only ever adds. */
    private static long allocated(Runnable action) {
        long least = Long.MAX_VALUE;
        for (int round = 0; round < 3; round++) {
            long before = THREADS.getCurrentThreadAllocatedBytes();
            action.run();
            least = Math.min(least, THREADS.getCurrentThreadAllocatedBytes() - before);
        }
        return least;
    }
}
