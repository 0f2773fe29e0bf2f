package io.callstatus;

import static io.callstatus.SignatureCase.SECRET;
import static io.callstatus.SignatureOracle.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.callstatus.VerificationException.Kind;
import io.callstatus.spi.Proof;
import io.callstatus.spi.Proof.Algorithm;
import io.callstatus.spi.Proof.CodeFormat;
import io.callstatus.spi.SignedRequest;
import io.callstatus.spi.Verification;
import io.callstatus.spi.VerificationScheme;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which key is tried where a request names one and its algorithm: nobody signs what it says there. */
class NamedKeysTest {
    private static final String BODY = "{\"CallSid\":\"a\"}";

    /** The algorithm and the key are what two headers say. */
    private record Naming() implements VerificationScheme {
        @Override
        public String name() {
            return "a scheme of the tests";
        }

        @Override
        public List<String> headers() {
            return List.of("Acme-Code");
        }

        @Override
        public Set<Coverage> covers() {
            return Set.of(Coverage.BODY);
        }

        @Override
        public boolean namesKeys() {
            return true;
        }

        @Override
        public Optional<String> keyId(SignedRequest request) {
            return request.header("Acme-Key");
        }

        @Override
        public Proof proof(SignedRequest request) {
            return Proof.of(Algorithm.valueOf(request.required("Acme-Algorithm")), "Acme-Code")
                    .body()
                    .sent(CodeFormat.HEX, request.required("Acme-Code"))
                    .build();
        }
    }

    private static final Verification NAMING = Verification.of(new Naming());

    private static SignatureCase signed(String algorithm, String secret) throws Exception {
        Mac mac = Mac.getInstance(algorithm.replace("HMAC_", "Hmac"));
        mac.init(new SecretKeySpec(utf8(secret), "any"));
        return SignatureCase.of(NAMING)
                .json(BODY)
                .header("Acme-Algorithm", algorithm)
                .header("Acme-Code", HexFormat.of().formatHex(mac.doFinal(utf8(BODY))));
    }

    private static SignatureCase named(SignatureCase request, String id) {
        return id == null ? request : request.header("Acme-Key", id);
    }

    /** One key configured; whoever holds its text signs as he likes, and says so. */
    @ParameterizedTest
    @CsvSource({
        "SHA256:k1:, HMAC_SHA256, k1, ",
        "SHA1:k1:, HMAC_SHA1, k1, ",
        "SHA512:k1:, HMAC_SHA512, k1, ",
        "'', HMAC_SHA1, , ",
        "'', HMAC_SHA256, , ",
        "SHA256:k1:, HMAC_SHA1, k1, MISMATCH",
        "SHA256:k1:, HMAC_SHA256, k2, MISMATCH",
        "SHA256:k1:, HMAC_SHA256, , MISMATCH",
        "SHA256:k1:, HMAC_SHA1, , MISMATCH",
        "'', HMAC_SHA256, k1, MISMATCH",
        "'', HMAC_SHA1, k1, MISMATCH"
    })
    void verify_keyThatARequestNames_isTheOneThatWasConfiguredSo(
            String configured, String algorithm, String id, Kind refusal) throws Exception {
        Secret key = NAMING.secret(configured + SECRET);
        assertThat(named(signed(algorithm, SECRET), id)
                        .secrets(s -> s.secret("acme", key))
                        .kind())
                .isEqualTo(refusal);
    }

    @Test
    void verify_ofSeveralKeys_theNamedOneFits() throws Exception {
        AcceptedRequest accepted = named(signed("HMAC_SHA256", "new" + SECRET), "k2")
                .secrets(s -> s.secret("acme", SECRET)
                        .secret("acme", Secret.ofKey("k1", Algorithm.HMAC_SHA256, SECRET))
                        .secret(
                                "acme",
                                Secret.ofKey("k2", Algorithm.HMAC_SHA256, "new" + SECRET)
                                        .labelled("new")
                                        .ofAccount("a1")))
                .verify();
        assertThat(accepted.trust()).isEqualTo(Trust.SIGNATURE);
        assertThat(accepted.keyLabel()).contains("new");
        assertThat(accepted.verifiedAccount()).contains("a1");
    }

    @Test
    void verify_noKeyOfThisKind_saysHowOneIsGiven() throws Exception {
        VerificationException refused =
                named(signed("HMAC_SHA256", SECRET), "k1-very-own").refused();
        assertThat(refused).hasMessageContaining("Secret.ofKey").hasMessageNotContaining("k1-very-own");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SHA256:k1", "SHA256::x", "SHA256:k1:", "SHA-256:k1:x", "SHA3:k1:x", "SHA256:k 1:x"})
    void secret_keyWithAnIdThatIsNone_isRefusedWithoutItsText(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NAMING.secret(text))
                .withMessageNotContaining("k1");
    }

    @Test
    void secret_textOfAnotherScheme_isTheSecretItself() {
        SignatureCase request = SignatureCase.of(Verification.sharedSecret("Acme-Code"))
                .json(BODY)
                .header("Acme-Code", "SHA256:k1:0123456789");
        Secret secret = Verification.sharedSecret("Acme-Code").secret("SHA256:k1:0123456789");
        assertThat(request.secrets(s -> s.secret("acme", secret)).kind()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"EQUAL", "ED25519", "NONE"})
    void ofKey_algorithmThatIsNoHmac_isRefused(Algorithm algorithm) {
        assertThatIllegalArgumentException().isThrownBy(() -> Secret.ofKey("k1", algorithm, SECRET));
    }

    @Test
    void requireKnown_keyWithAnIdWhereNoneIsNamed_isRefused() {
        ParserSet parsers = ParserSet.of(SignatureCase.parser(Verification.timestampedBody("Acme-Code")));
        Secrets secrets = Secrets.builder()
                .secret("acme", Secret.ofKey("k1", Algorithm.HMAC_SHA256, SECRET))
                .build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> secrets.requireKnown(parsers))
                .withMessageContaining("name no key");
        ParserSet naming = ParserSet.of(SignatureCase.parser(NAMING));
        assertThat(secrets.requireKnown(naming)).isSameAs(secrets);
    }
}
