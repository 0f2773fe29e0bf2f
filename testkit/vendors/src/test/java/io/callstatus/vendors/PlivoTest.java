package io.callstatus.vendors;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.plivo.api.util.Utils;
import io.callstatus.WebhookRequest;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Plivo's SDK for Java: version 3 of forms and queries. */
class PlivoTest {
    private static final String SECRET = "madeup_plivo_auth_token_ABCDEFGHIJKLMNOP";
    private static final String SIGNATURE = "X-Plivo-Signature-V3";
    private static final String NONCE = "X-Plivo-Signature-V3-Nonce";
    private static final List<String> FORMS = Templates.of("plivo", "ringing", "completed", "no-answer");

    private static final class Sdk implements Vendor {
        /** The SDK adds to the map that it is given. */
        private static Map<String, String> parameters(WebhookRequest request) {
            return new HashMap<>(Pair.map(Pair.decode(new String(request.body(), UTF_8))));
        }

        /** It compares methods by identity. */
        private static String method(WebhookRequest request) {
            return request.method().intern();
        }

        @Override
        @SuppressWarnings("unchecked")
        public boolean accepts(WebhookRequest seen, String secret) throws Exception {
            return Utils.validateSignatureV3(
                    seen.url(),
                    seen.header(NONCE).orElseThrow(),
                    seen.header(SIGNATURE).orElseThrow(),
                    secret,
                    method(seen),
                    parameters(seen));
        }

        @Override
        public WebhookRequest signed(WebhookRequest called, String secret) throws Exception {
            String nonce = "5821374609182736455" + called.url().length();
            String signature =
                    Utils.computeSignatureV3(called.url(), nonce, secret, method(called), parameters(called));
            return Requests.with(called, NONCE, nonce, SIGNATURE, signature);
        }
    }

    private static final List<Trait> KINDS = List.of(
            Trait.REPEATED_NAME,
            Trait.PORT,
            Trait.ESCAPED_PATH,
            Trait.DELIMITER_IN_QUERY,
            Trait.NO_PATH,
            Trait.DEFAULT_PORT_CALLED,
            Trait.BLANK_AT_END);

    private static final Comparison COMPARISON = new Comparison("plivo", SECRET, new Sdk());

    private static final Function<Traffic, Sample> FORM =
            traffic -> traffic.form(traffic.choices().one(FORMS), false);
    private static final Function<Traffic, Sample> QUERY =
            traffic -> traffic.form(traffic.choices().one(FORMS), true);

    private static Traffic traffic(int seed) {
        return new Traffic(seed, Instant.parse("2026-11-03T09:05:08Z"));
    }

    @Test
    void sdk_ofFormsThatWeSigned_accepts() {
        assertThat(COMPARISON.ofOurs(traffic(11), FORM, KINDS))
                .isEqualTo(Map.ofEntries(
                        Map.entry("both accept", 462),
                        Map.entry("both refuse: the URL that was called has user and password", 4),
                        Map.entry("both refuse: the host was called in capital letters", 6),
                        Map.entry("theirs alone refuses: a name comes twice", 14),
                        Map.entry("theirs alone refuses: the URL has a port", 4),
                        Map.entry("theirs alone refuses: the URL that was called has no path", 1),
                        Map.entry("theirs alone refuses: the default port was called, and is not seen", 2),
                        Map.entry("theirs alone refuses: the path has an escape or a plus", 4),
                        Map.entry("theirs alone refuses: the query ends with a blank", 2),
                        Map.entry("theirs alone refuses: the query has an escaped delimiter", 1)));
    }

    @Test
    void sdk_ofQueriesThatWeSigned_accepts() {
        assertThat(COMPARISON.ofOurs(traffic(12), QUERY, KINDS))
                .isEqualTo(Map.ofEntries(
                        Map.entry("both accept", 461),
                        Map.entry("both refuse: the URL that was called has user and password", 6),
                        Map.entry("both refuse: the host was called in capital letters", 5),
                        Map.entry("theirs alone refuses: a name comes twice", 10),
                        Map.entry("theirs alone refuses: the URL has a port", 4),
                        Map.entry("theirs alone refuses: the URL that was called has no path", 5),
                        Map.entry("theirs alone refuses: the default port was called, and is not seen", 1),
                        Map.entry("theirs alone refuses: the path has an escape or a plus", 4),
                        Map.entry("theirs alone refuses: the query has an escaped delimiter", 4)));
    }

    @Test
    void verify_ofFormsThatTheSdkSigned_accepts() {
        assertThat(COMPARISON.ofTheirs(traffic(13), FORM, KINDS))
                .isEqualTo(Map.ofEntries(
                        Map.entry("both accept", 459),
                        Map.entry("both refuse: the host was called in capital letters", 6),
                        Map.entry("ours alone refuses: a name comes twice", 14),
                        Map.entry("ours alone refuses: the URL has a port", 6),
                        Map.entry("ours alone refuses: the path has an escape or a plus", 4),
                        Map.entry("ours alone refuses: the query ends with a blank", 1),
                        Map.entry("ours alone refuses: the query has an escaped delimiter", 4),
                        Map.entry("theirs alone refuses: the URL that was called has no path", 6)));
    }

    @Test
    void verify_ofQueriesThatTheSdkSigned_accepts() {
        assertThat(COMPARISON.ofTheirs(traffic(14), QUERY, KINDS))
                .isEqualTo(Map.ofEntries(
                        Map.entry("both accept", 461),
                        Map.entry("both refuse: the host was called in capital letters", 4),
                        Map.entry("ours alone refuses: the URL has a port", 9),
                        Map.entry("ours alone refuses: the path has an escape or a plus", 5),
                        Map.entry("ours alone refuses: the query has an escaped delimiter", 7),
                        Map.entry("theirs alone refuses: the URL that was called has no path", 5),
                        Map.entry("theirs does not sign: a name comes twice", 9)));
    }
}
