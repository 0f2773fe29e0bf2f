package io.callstatus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.callstatus.VerificationException.Kind;
import io.callstatus.spi.Verification;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Secrets that come with the request as they are: in a header of the user's choice, as user and password, in the body. */
class SentSecretTest {
    private static final String SECRET = "canary-73915-of-the-tests";
    private static final String JSON = "{\"CallSid\":\"a\"}";

    private static String basic(String pair) {
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private static SignatureCase hooked() {
        return SignatureCase.of(Verification.none())
                .json(JSON)
                .secrets(s -> s.headerSecret("acme", "X-Hook-Token", SECRET));
    }

    @Test
    void headerSecret_right_provesWhoKnowsIt() {
        AcceptedRequest accepted = hooked().header("x-hook-token", SECRET).verify();
        assertThat(accepted.trust()).isEqualTo(Trust.SHARED_SECRET);
        assertThat(hooked().header("X-Hook-Token", SECRET + "x").kind()).isEqualTo(Kind.MISMATCH);
        assertThat(hooked().kind()).isEqualTo(Kind.MISSING_SIGNATURE);
        assertThat(hooked().header("X-Hook-Token", SECRET)
                        .header("X-Hook-Token", SECRET)
                        .kind())
                .isEqualTo(Kind.MALFORMED_SIGNATURE);
        assertThat(hooked().url("https://hooks.example.com/" + SECRET).kind()).isEqualTo(Kind.MISSING_SIGNATURE);
    }

    @Test
    void headerSecret_ofSeveral_oneIsEnough() {
        SignatureCase request = hooked().header("X-Hook-Token", SECRET)
                .secrets(s -> s.headerSecret("acme", "X-Old-Token", "another secret of these")
                        .headerSecret("acme", "X-Hook-Token", Secret.of(SECRET).labelled("new")));
        assertThat(request.verify().keyLabel()).contains("new");
        assertThat(hooked().header("Authorization", "Bearer " + SECRET)
                        .secrets(s -> s.headerSecret("acme", "Authorization", "Bearer " + SECRET))
                        .kind())
                .isNull();
    }

    /** It does not switch off what the provider itself offers. */
    @Test
    void headerSecret_besideAScheme_isNotEnough() {
        SignatureCase request = SignatureCase.of(Verification.sharedSecret("x-acme-key"))
                .json(JSON)
                .header("X-Hook-Token", SECRET);
        assertThat(request.secrets(s -> s.headerSecret("acme", "X-Hook-Token", SECRET))
                        .kind())
                .isEqualTo(Kind.NO_SECRET_CONFIGURED);
        assertThat(request.secrets(s -> s.headerSecret("acme", "X-Hook-Token", SECRET)
                                .secret("acme", "another secret of these"))
                        .kind())
                .isEqualTo(Kind.MISSING_SIGNATURE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host",
                "cookie",
                "Content-Type",
                "Content-MD5",
                "Forwarded",
                "X-Forwarded-For",
                "x-forwarded-host",
                "User-Agent",
                "",
                "X Token",
                "X-Token:"
            })
    void headerSecret_inAStandardHeader_isRefused(String header) {
        assertThatIllegalArgumentException().isThrownBy(() -> Secrets.builder().headerSecret("acme", header, SECRET));
    }

    @Test
    void headerSecret_thatCanBeGuessed_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Secrets.builder()
                        .headerSecret("acme", "X-Token", "short")
                        .build());
        assertThatIllegalArgumentException().isThrownBy(() -> Secrets.builder().headerSecret("acme", "X-Token", ""));
        String key = "ebVWLo/mVPlAeLES6KmLp5AfhTrmlb7X4OORC60ElmQ=";
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Secrets.builder().headerSecret("acme", "X-Token", Secret.publicKey(key)));
    }

    private static SignatureCase pairs() {
        return SignatureCase.of(Verification.basic())
                .json(JSON)
                .secrets(s -> s.secret("acme", Secret.ofUser("voice", "password-of-the-voice"))
                        .secret("acme", Secret.ofUser("fallback", "pass:of:the:fallback")));
    }

    @Test
    void basic_severalPairs_areEachAWhole() {
        assertThat(pairs().header("Authorization", basic("voice:password-of-the-voice"))
                        .verify()
                        .trust())
                .isEqualTo(Trust.SHARED_SECRET);
        assertThat(pairs().header("Authorization", basic("fallback:pass:of:the:fallback"))
                        .kind())
                .isNull();
        assertThat(pairs().header("Authorization", basic("voice:pass:of:the:fallback"))
                        .kind())
                .isEqualTo(Kind.MISMATCH);
        assertThat(pairs().header("Authorization", basic("voice:")).kind()).isEqualTo(Kind.MISMATCH);
        assertThat(pairs().header("Authorization", basic("voice")).kind()).isEqualTo(Kind.MALFORMED_SIGNATURE);
        assertThat(pairs().header(
                                "Authorization",
                                basic("voice:password-of-the-voice").replace("Basic ", "Basic  "))
                        .kind())
                .isNull();
        assertThat(pairs().header("Authorization", basic("voice:password-of-the-voice") + "=")
                        .kind())
                .isEqualTo(Kind.MALFORMED_SIGNATURE);
        assertThat(pairs().header("Authorization", basic("voice:password-of-the-voice"))
                        .header("Authorization", basic("voice:password-of-the-voice"))
                        .kind())
                .isEqualTo(Kind.MALFORMED_SIGNATURE);
        assertThat(pairs().header("Authorization", "Bearer a.b.c").kind()).isEqualTo(Kind.MISSING_SIGNATURE);
        assertThat(pairs().header("Authorization", "Basic").kind()).isEqualTo(Kind.MISSING_SIGNATURE);
        assertThat(pairs().header("Authorization", "Basically " + basic("a:b")).kind())
                .isEqualTo(Kind.MISSING_SIGNATURE);
        assertThat(pairs().header("Authorization", basic("voice:x")).refused().getMessage())
                .doesNotContain("voice");
        assertThatIllegalArgumentException().isThrownBy(() -> Secret.ofUser("a:b", "password-of-sixteen"));
        assertThatIllegalArgumentException().isThrownBy(() -> Secret.ofUser("a", ""));
    }

    private static SignatureCase inBody(String json) {
        return SignatureCase.of(Verification.secretInBody("token")).json(json).secrets(s -> s.secret("acme", SECRET));
    }

    @Test
    void secretInBody_right_isKeptNowhere() {
        String json = "{\"CallSid\":\"a\",\"token\":\"" + SECRET + "\",\"o\":{\"x\":1}}";
        AcceptedRequest accepted = inBody(json).verify();
        assertThat(accepted.trust()).isEqualTo(Trust.SHARED_SECRET);
        CallStatus status = accepted.parse();
        for (Object shown : List.of(
                accepted,
                accepted.payload(),
                accepted.payload().fields(),
                accepted.doubts(),
                status,
                status.toJson(),
                status.toMap(),
                status.payload().fields(),
                CallStatus.fromJson(status.toJson()).toJson())) {
            assertThat(shown.toString()).doesNotContain(SECRET);
        }
        assertThat(status.payload().first("token")).isEmpty();
        assertThat(status.payload().first("CallSid")).contains("a");
        AcceptedRequest trusted = ParserSet.of(SignatureCase.parser(Verification.secretInBody("token")))
                .detect(inBody(json).request())
                .trustUnverified();
        assertThat(trusted.parse().toJson()).doesNotContain(SECRET);
    }

    @Test
    void secretInBody_notOnceAsText_isNone() {
        assertThat(inBody("{\"token\":\"" + SECRET + "x\"}").kind()).isEqualTo(Kind.MISMATCH);
        assertThat(inBody("{\"a\":1}").kind()).isEqualTo(Kind.MISSING_SIGNATURE);
        assertThat(inBody("{\"token\":null}").kind()).isEqualTo(Kind.MISSING_SIGNATURE);
        String twice = "{\"token\":\"" + SECRET + "\",\"token\":\"" + SECRET + "\"}";
        assertThat(inBody(twice).kind()).isEqualTo(Kind.MALFORMED_SIGNATURE);
        assertThat(inBody("{\"token\":[\"" + SECRET + "\"]}").kind()).isEqualTo(Kind.MALFORMED_SIGNATURE);
        assertThat(inBody("{\"token\":1}").kind()).isEqualTo(Kind.MALFORMED_SIGNATURE);
        assertThat(inBody("{\"token\":\"None\"}").kind()).isEqualTo(Kind.MISSING_SIGNATURE);
        assertThat(inBody("{\"token\":\" \"}").kind()).isEqualTo(Kind.MISSING_SIGNATURE);
        assertThat(inBody("{\"data\":{\"token\":\"" + SECRET + "\"}}").kind()).isEqualTo(Kind.MISSING_SIGNATURE);
        assertThat(inBody("{}").form("token=" + SECRET).kind()).isNull();
        assertThat(inBody("{\"token\":\"x\"}").refused().getMessage()).contains("field token");
    }

    /** Two headers of one secret: the first that was sent decides. */
    @Test
    void sharedSecret_inEitherHeader_theFirstDecides() {
        SignatureCase either = SignatureCase.of(Verification.sharedSecret("X-New", "X-Old"))
                .json(JSON)
                .secrets(s -> s.secret("acme", SECRET));
        assertThat(either.kind()).isEqualTo(Kind.MISSING_SIGNATURE);
        assertThat(either.header("X-Old", SECRET).kind()).isNull();
        assertThat(either.header("X-New", "another").kind()).isEqualTo(Kind.MISMATCH);
    }

    /** A key of another kind than the scheme takes never fits, and the refusal says so. */
    @Test
    void verify_keyOfAnotherKind_neverFits() {
        String key = "ebVWLo/mVPlAeLES6KmLp5AfhTrmlb7X4OORC60ElmQ=";
        SignatureCase shared =
                SignatureCase.of(Verification.sharedSecret("X-New")).json(JSON).header("X-New", key);
        assertThat(shared.secrets(s -> s.secret("acme", Secret.publicKey(key)))
                        .refused()
                        .hint())
                .contains("A configured one is no secret");
        SignatureCase signed = SignatureCase.of(Verification.ed25519("X-New", "X-Time", "|"))
                .json(JSON)
                .header("X-Time", "1700000000")
                .header("X-New", "A".repeat(86) + "==");
        assertThat(signed.secrets(s -> s.secret("acme", key)).refused().hint())
                .contains("A configured one is no public key");
        assertThat(signed.secrets(s -> {}).refused().hint()).contains("secret(\"acme\", Secret.publicKey(…))");
        assertThat(Secret.publicKey(key).labelled("2026-11")).hasToString("Secret{2026-11}");
        assertThat(Secret.publicKey(key)).hasToString("Secret{***}");
        assertThatIllegalArgumentException().isThrownBy(() -> Secret.publicKey(null));
    }
}
