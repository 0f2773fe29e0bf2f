package io.callstatus;

import static io.callstatus.SignatureCase.SECRET;
import static io.callstatus.VerificationException.Kind.MISMATCH;
import static io.callstatus.VerificationException.Kind.MISSING_SIGNATURE;
import static io.callstatus.VerificationException.Kind.NO_SECRET_CONFIGURED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.callstatus.spi.Verification;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** For a provider that proves nothing, and beside a signature. */
class UrlSecretTest {
    private static final String HOST = "https://hooks.example.com";
    private static final Consumer<Secrets.Builder> IN_QUERY = s -> s.secretInQuery("acme", "key", SECRET);
    private static final Consumer<Secrets.Builder> IN_PATH = s -> s.secretInPath("acme", SECRET);

    private static SignatureCase request(String target) {
        return SignatureCase.of(Verification.none())
                .url(HOST + target.replace("$", SECRET))
                .secrets(IN_QUERY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/calls?key=$",
                "/calls?key=$&CallSid=a",
                "/calls?a=b&key=$",
                "/?key=x&key=$",
                "?key=$",
                "/calls?%6bey=%733cret-of-the-tests",
                "/calls?key=$?CallSid=a&To=b",
                "/calls?key=$?foo=bar",
                "/calls?a=b?key=$"
            })
    void verify_secretInTheQuery_isASharedSecret(String target) {
        assertThat(request(target).verify().trust()).isEqualTo(Trust.SHARED_SECRET);
        assertThat(request(target).form("CallSid=a").verify().trust()).isEqualTo(Trust.SHARED_SECRET);
        assertThat(request(target).json("{\"CallSid\":\"a\"}").verify().isAgeBounded())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/calls?key=$&", "/calls?key=$?"})
    void verify_queryBeyondTheLimit_isTooLarge(String target) {
        String fields = target.endsWith("?") ? "a?" : "a&";
        assertThat(request(target + fields.repeat(999)).form("CallSid=a").kind())
                .isNull();
        assertThatExceptionOfType(UnreadableRequestException.class)
                .isThrownBy(request(target + fields.repeat(1_000)).form("CallSid=a")::verify)
                .satisfies(e -> assertThat(e.kind()).isEqualTo(UnreadableRequestException.Kind.TOO_LARGE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/calls",
                "/calls?",
                "/calls?key",
                "/calls?key=",
                "/calls?key=s3cret",
                "/calls?key=$x",
                "/calls?key=$%20",
                "/calls?Key=$",
                "/calls?akey=$",
                "/$",
                "/$?key=x",
                "/calls?key=x#key=$",
                "/calls#?key=$",
                "/calls?x=key=$",
                "/calls?key=x%26key=$"
            })
    void verify_noSecretInTheQuery_isAMismatch(String target) {
        assertThat(request(target).kind()).isEqualTo(MISMATCH);
        assertThat(request(target).form("key=" + SECRET).kind()).isEqualTo(MISMATCH);
        assertThat(request(target).header("key", SECRET).kind()).isEqualTo(MISMATCH);
    }

    @Test
    void verify_secretBehindManySegments_isFoundUpToALimit() {
        assertThat(request("/a".repeat(999) + "/$").secrets(IN_PATH).verify().trust())
                .isEqualTo(Trust.SHARED_SECRET);
        assertThat(request("/a".repeat(999) + "/$/a").secrets(IN_PATH).verify().trust())
                .isEqualTo(Trust.SHARED_SECRET);
        assertThat(request("/a".repeat(1_000) + "/$").secrets(IN_PATH).kind()).isEqualTo(MISMATCH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/$", "/calls/$", "/$/calls", "/calls/$/", "/calls/$?a=b", "//$", "/calls/%733cret-of-the-tests"
            })
    void verify_secretInThePath_mayBeAnySegment(String target) {
        assertThat(request(target).secrets(IN_PATH).verify().trust()).isEqualTo(Trust.SHARED_SECRET);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "",
                "/calls",
                "/x$",
                "/$x",
                "/calls-$",
                "/calls?$",
                "/calls?key=$",
                "/calls?a=/$",
                "/calls#/$",
                "/$;v=1"
            })
    void verify_noSecretInThePath_isAMismatch(String target) {
        assertThat(request(target).secrets(IN_PATH).kind()).isEqualTo(MISMATCH);
    }

    @Test
    void verify_secretsWithSpecialCharacters_areComparedDecoded() {
        assertThat(request("/a%20b%2Bc+d%3F")
                        .secrets(s -> s.secretInPath("acme", "a b+c+d?").allowSecretsShortEnoughToGuess())
                        .kind())
                .isNull();
        assertThat(request("/?key=a+b%2Bc%3Fd?e")
                        .secrets(
                                s -> s.secretInQuery("acme", "key", "a b+c?d?e").allowSecretsShortEnoughToGuess())
                        .kind())
                .isNull();
        assertThat(request("/%C3%A9")
                        .secrets(s -> s.secretInPath("acme", "é").allowSecretsShortEnoughToGuess())
                        .kind())
                .isNull();
    }

    @Test
    void verify_severalSecrets_oneRightIsEnough() {
        Consumer<Secrets.Builder> both = s -> s.secretInPath("acme", "old")
                .secretInQuery("acme", "key", SECRET)
                .allowSecretsShortEnoughToGuess();
        assertThat(request("/calls?key=$").secrets(both).kind()).isNull();
        assertThat(request("/old").secrets(both).kind()).isNull();
        assertThat(request("/older").secrets(both).kind()).isEqualTo(MISMATCH);
    }

    @Test
    void payload_ofAQuery_holdsNoSecret() {
        Payload payload = request("/calls?key=$?CallSid=a&To=%FF&To=b").verify().payload();
        assertThat(payload.fields()).extracting(Payload.Field::name).containsExactly("CallSid", "To", "To");
        assertThat(payload.contains("key")).isFalse();
        assertThat(payload.all("To")).hasSize(2);
        CallStatus status = request("/calls?key=$?CallSid=a&To=b").verify().parse();
        assertThat(status.toJson()).doesNotContain(SECRET).contains("\"payload\":[[\"CallSid\",\"a\"],[\"To\",\"b\"]]");
    }

    @Test
    void payload_ofABody_keepsAFieldOfThatName() {
        Payload payload =
                request("/calls?key=$").form("key=mine&CallSid=a").verify().payload();
        assertThat(payload.first("key")).contains("mine");
    }

    /** What stands in a URL that the receiver configured itself would prove nothing. */
    @Test
    void verify_publicUrlWithTheSecret_provesNothing() {
        WebhookRequest bare = request("/calls").form("CallSid=a").request();
        WebhookRequest configured = bare.withPublicUrl(HOST + "/calls/" + SECRET + "?key=" + SECRET);
        for (Consumer<Secrets.Builder> secrets : List.of(IN_QUERY, IN_PATH)) {
            Secrets.Builder builder = Secrets.builder();
            secrets.accept(builder);
            assertThat(kind(configured, secrets)).isEqualTo(MISMATCH);
        }
        WebhookRequest right = request("/calls?key=$").form("CallSid=a").request();
        assertThat(kind(right.withPublicBase("https://other.example.com"), IN_QUERY))
                .isNull();
        assertThat(kind(right.withPublicUrl("https://other.example.com/"), IN_QUERY))
                .isNull();
    }

    private static VerificationException.Kind kind(WebhookRequest request, Consumer<Secrets.Builder> secrets) {
        try {
            SignatureCase.of(Verification.none()).secrets(secrets).verify(request);
            return null;
        } catch (VerificationException e) {
            return e.kind();
        }
    }

    @Test
    void verify_signatureAndUrlSecret_mustBothBeRight() {
        Consumer<Secrets.Builder> both = s -> s.secret("acme", SECRET).secretInQuery("acme", "key", SECRET);
        String right = HOST + "/calls?key=" + SECRET;
        String wrong = HOST + "/calls?key=x";
        assertThat(signed(right).secrets(both).verify().trust()).isEqualTo(Trust.SIGNATURE);
        assertThat(signed(wrong).secrets(both).kind()).isEqualTo(MISMATCH);
        assertThat(SignatureCase.of(Verification.urlAndParameters("X-Acme-Signature"))
                        .url(right)
                        .secrets(both)
                        .kind())
                .isEqualTo(MISSING_SIGNATURE);
    }

    /** A provider that proves itself is asked for its proof, unless it was said by name that this need not be. */
    @Test
    void verify_urlSecretInPlaceOfAProof_takesTrustByName() {
        SignatureCase request =
                SignatureCase.of(Verification.sharedSecret("x-acme-key")).url(HOST + "/" + SECRET);
        assertThat(request.secrets(IN_PATH).kind()).isEqualTo(NO_SECRET_CONFIGURED);
        assertThat(request.refused().hint()).contains("only beside trustUnverified(\"acme\")");
        Consumer<Secrets.Builder> trusting = IN_PATH.andThen(s -> s.trustUnverified("acme"));
        assertThat(request.secrets(trusting).verify().trust()).isEqualTo(Trust.SHARED_SECRET);
        assertThat(request.secrets(trusting).url(HOST + "/x").kind()).isEqualTo(MISMATCH);
    }

    /** A user and a password that somebody may have configured, or not, are none that every request has. */
    @Test
    void verify_urlSecretInPlaceOfAnOptionalProof_isEnough() {
        SignatureCase request =
                SignatureCase.of(Verification.basic().optional()).url(HOST + "/" + SECRET);
        assertThat(request.secrets(IN_PATH).verify().trust()).isEqualTo(Trust.SHARED_SECRET);
        assertThat(request.secrets(IN_PATH).url(HOST + "/x").kind()).isEqualTo(MISMATCH);
        assertThat(request.secrets(IN_PATH.andThen(s -> s.secret("acme", "user:" + SECRET)))
                        .kind())
                .isEqualTo(MISSING_SIGNATURE);
        assertThat(request.secrets(s -> {}).kind()).isEqualTo(NO_SECRET_CONFIGURED);
    }

    private static SignatureCase signed(String url) {
        return SignatureCase.of(Verification.urlAndParameters("X-Acme-Signature"))
                .url(url)
                .header("X-Acme-Signature", SignatureOracle.base64(SECRET, url, ""));
    }
}
