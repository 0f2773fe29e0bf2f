package io.callstatus.vendors;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.security.RequestValidator;
import io.callstatus.WebhookRequest;
import java.lang.reflect.Method;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Twilio's SDK for Java: forms, queries, and JSON with a digest in the URL. */
class TwilioTest {
    private static final String SECRET = "madeup_twilio_auth_token_0123456789ab";
    private static final String SIGNATURE = "X-Twilio-Signature";
    private static final List<String> FORMS = Templates.of("twilio", "busy", "number-completed", "completed-child");
    private static final List<String> JSON = Templates.of("twilio", "streams-answered", "streams-completed");

    private static boolean isJson(WebhookRequest request) {
        return request.header("Content-Type").orElse("").startsWith("application/json");
    }

    private static Map<String, String> parameters(WebhookRequest request) {
        return isJson(request) ? Map.of() : Pair.map(Pair.decode(new String(request.body(), UTF_8)));
    }

    /** Its validator, and what that computes and compares with, which is private. */
    private static final class Sdk implements Vendor {
        @Override
        public boolean accepts(WebhookRequest seen, String secret) throws Exception {
            RequestValidator validator = new RequestValidator(secret);
            String signature = seen.header(SIGNATURE).orElseThrow();
            return isJson(seen)
                    ? validator.validate(seen.url(), new String(seen.body(), UTF_8), signature)
                    : validator.validate(seen.url(), parameters(seen), signature);
        }

        @Override
        public WebhookRequest signed(WebhookRequest called, String secret) throws Exception {
            Method compute =
                    RequestValidator.class.getDeclaredMethod("getValidationSignature", String.class, Map.class);
            compute.setAccessible(true);
            WebhookRequest request = isJson(called) ? withDigest(called) : called;
            Object signature = compute.invoke(new RequestValidator(secret), request.url(), parameters(request));
            return Requests.with(request, SIGNATURE, signature.toString());
        }
    }

    private static WebhookRequest withDigest(WebhookRequest request) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(request.body());
        String mark = request.url().indexOf('?') < 0 ? "?" : "&";
        return request.withPublicUrl(
                request.url() + mark + "bodySHA256=" + HexFormat.of().formatHex(digest));
    }

    private static final List<Trait> PORTS = List.of(Trait.NO_PATH, Trait.DEFAULT_PORT_CALLED, Trait.DEFAULT_PORT_SEEN);
    private static final List<Trait> NAMES_AND_PORTS =
            List.of(Trait.REPEATED_NAME, Trait.NO_PATH, Trait.DEFAULT_PORT_CALLED, Trait.DEFAULT_PORT_SEEN);

    private static final Comparison COMPARISON = new Comparison("twilio", SECRET, new Sdk());

    private static final Function<Traffic, Sample> FORM =
            traffic -> traffic.form(traffic.choices().one(FORMS), false);
    private static final Function<Traffic, Sample> QUERY =
            traffic -> traffic.form(traffic.choices().one(FORMS), true);
    private static final Function<Traffic, Sample> BODY =
            traffic -> traffic.json(traffic.choices().one(JSON));

    private static Traffic traffic(int seed) {
        return new Traffic(seed, Instant.parse("2026-11-03T09:05:08Z"));
    }

    @Test
    void sdk_ofFormsThatWeSigned_accepts() {
        assertThat(COMPARISON.ofOurs(traffic(1), FORM, NAMES_AND_PORTS))
                .isEqualTo(Map.ofEntries(
                        Map.entry("both accept", 464),
                        Map.entry("both refuse: the URL that was called has user and password", 4),
                        Map.entry("both refuse: the host was called in capital letters", 5),
                        Map.entry("theirs alone refuses: a name comes twice", 12),
                        Map.entry("theirs alone refuses: the URL that was called has no path", 9),
                        Map.entry("theirs alone refuses: the default port was called, and is not seen", 5),
                        Map.entry("theirs alone refuses: the default port was not called, and is seen", 1)));
    }

    @Test
    void sdk_ofQueriesThatWeSigned_accepts() {
        assertThat(COMPARISON.ofOurs(traffic(2), QUERY, PORTS))
                .isEqualTo(Map.ofEntries(
                        Map.entry("both accept", 486),
                        Map.entry("both refuse: the URL that was called has user and password", 5),
                        Map.entry("both refuse: the host was called in capital letters", 2),
                        Map.entry("theirs alone refuses: the URL that was called has no path", 1),
                        Map.entry("theirs alone refuses: the default port was not called, and is seen", 6)));
    }

    @Test
    void sdk_ofJsonThatWeSigned_accepts() {
        assertThat(COMPARISON.ofOurs(traffic(3), BODY, PORTS))
                .isEqualTo(Map.ofEntries(
                        Map.entry("both accept", 487),
                        Map.entry("both refuse: the URL that was called has user and password", 7),
                        Map.entry("both refuse: the host was called in capital letters", 3),
                        Map.entry("theirs alone refuses: the URL that was called has no path", 1),
                        Map.entry("theirs alone refuses: the default port was called, and is not seen", 1),
                        Map.entry("theirs alone refuses: the default port was not called, and is seen", 1)));
    }

    @Test
    void verify_ofFormsThatTheSdkSigned_accepts() {
        assertThat(COMPARISON.ofTheirs(traffic(4), FORM, NAMES_AND_PORTS))
                .isEqualTo(Map.ofEntries(
                        Map.entry("both accept", 481),
                        Map.entry("both refuse: the URL that was called has user and password", 6),
                        Map.entry("ours alone refuses: a name comes twice", 6),
                        Map.entry("theirs alone refuses: the URL that was called has no path", 1),
                        Map.entry("theirs alone refuses: the default port was called, and is not seen", 3),
                        Map.entry("theirs alone refuses: the default port was not called, and is seen", 3)));
    }

    @Test
    void verify_ofQueriesThatTheSdkSigned_accepts() {
        assertThat(COMPARISON.ofTheirs(traffic(5), QUERY, PORTS))
                .isEqualTo(Map.ofEntries(
                        Map.entry("both accept", 470),
                        Map.entry("both refuse: the URL that was called has user and password", 8),
                        Map.entry("both refuse: the host was called in capital letters", 5),
                        Map.entry("theirs alone refuses: the URL that was called has no path", 7),
                        Map.entry("theirs alone refuses: the default port was called, and is not seen", 4),
                        Map.entry("theirs alone refuses: the default port was not called, and is seen", 6)));
    }

    @Test
    void verify_ofJsonThatTheSdkSigned_accepts() {
        assertThat(COMPARISON.ofTheirs(traffic(6), BODY, PORTS))
                .isEqualTo(Map.ofEntries(
                        Map.entry("both accept", 488),
                        Map.entry("both refuse: the URL that was called has user and password", 1),
                        Map.entry("both refuse: the host was called in capital letters", 2),
                        Map.entry("theirs alone refuses: the URL that was called has no path", 4),
                        Map.entry("theirs alone refuses: the default port was called, and is not seen", 4),
                        Map.entry("theirs alone refuses: the default port was not called, and is seen", 1)));
    }
}
