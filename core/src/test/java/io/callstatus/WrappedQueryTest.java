package io.callstatus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.Callback;
import io.callstatus.spi.FieldPath;
import io.callstatus.spi.Transport;
import io.callstatus.spi.Unwrap;
import io.callstatus.spi.Verification;
import java.net.URLEncoder;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON in a parameter of a query: the secrets beside it and inside it are kept nowhere. */
class WrappedQueryTest {
    private static final String SECRET = "s3cret-of-the-tests";
    private static final String CALL = "{\"call\":\"7\",\"key\":\"" + SECRET + "\"}";

    private record Wrapping(Verification verification) implements CallStatusParser {
        @Override
        public List<FieldPath> credentials() {
            return List.of(FieldPath.of("token"));
        }

        @Override
        public String provider() {
            return "wrapping";
        }

        @Override
        public List<Callback> callbacks() {
            return List.of(Callback.callStatus(
                            "call",
                            in -> CallStatus.builder().callId(in.text("call")).state(CallState.RINGING))
                    .via(Transport.JSON)
                    .all("call")
                    .unwrap(Unwrap.formField("data")));
        }
    }

    private static WebhookRequest get(String query) {
        return WebhookRequest.builder()
                .method("GET")
                .url("https://hooks.example.com/calls?" + query)
                .build();
    }

    private static String escaped(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    @Test
    void envelope_ofAQuery_holdsNoSecretOfTheUrl() {
        Secrets secrets =
                Secrets.builder().secretInQuery("wrapping", "mine", SECRET).build();
        CallStatus status = ParserSet.of(new Wrapping(Verification.none()))
                .detect(get("mine=" + SECRET + "&data=" + escaped("{\"call\":\"7\",\"mine\":1}") + "&other=1"))
                .verify(secrets)
                .parse();
        assertThat(status.envelope().orElseThrow().fields()).containsExactly(Payload.Field.of("other", "1"));
        assertThat(status.payload().first("mine")).contains("1");
        assertThat(status.toJson()).doesNotContain(SECRET);
    }

    @Test
    void envelope_besideWhatWasUnwrapped_holdsNoCredential() {
        AcceptedRequest accepted = ParserSet.of(new Wrapping(Verification.none()))
                .detect(get("token=" + SECRET + "&data=" + escaped("{\"call\":\"7\"}") + "&other=1"))
                .trustUnverified();
        assertThat(accepted.envelope().orElseThrow().fields()).containsExactly(Payload.Field.of("other", "1"));
        assertThat(accepted.parse().toJson()).doesNotContain(SECRET);
    }

    /** A parameter of a form is nobody's secret, whatever its name. */
    @Test
    void envelope_ofAForm_keepsAFieldOfThatName() {
        Secrets secrets =
                Secrets.builder().secretInQuery("wrapping", "mine", SECRET).build();
        WebhookRequest request = WebhookRequest.builder()
                .url("https://hooks.example.com/calls?mine=" + SECRET)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .body(("mine=1&data=" + escaped("{\"call\":\"7\"}")).getBytes(UTF_8))
                .build();
        AcceptedRequest accepted =
                ParserSet.of(new Wrapping(Verification.none())).detect(request).verify(secrets);
        assertThat(accepted.envelope().orElseThrow().first("mine")).contains("1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"data=$", "a=1&data=$&b=2", "data=$?b=2", "a=1?data=$", "a?data=$"})
    void withoutSecrets_jsonInAQuery_isWithoutThemToo(String query) {
        ParserSet parsers = ParserSet.of(new Wrapping(Verification.secretInBody("key")));
        Secrets secrets = Secrets.builder().trustUnverified("wrapping").build();
        for (String json : List.of(CALL, " " + CALL, CALL.substring(0, CALL.length() - 1), CALL.replace("7", "?7"))) {
            for (String written : List.of(escaped(json), json.replace(" ", "+"))) {
                WebhookRequest copy = parsers.withoutSecrets(get(query.replace("$", written)), secrets);
                assertThat(copy.url()).doesNotContain(SECRET);
                assertThat(copy.url().contains("b=2")).isEqualTo(query.contains("b=2") && query.contains("&"));
            }
        }
        WebhookRequest copy = parsers.withoutSecrets(get("a=1&data=" + escaped(CALL)), secrets);
        assertThat(parsers.detect(copy).trustUnverified().parse().callId()).isEqualTo("7");
    }
}
