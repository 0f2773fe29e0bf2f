package io.callstatus;

import static io.callstatus.SignatureCase.NOW;
import static io.callstatus.SignatureCase.SECRET;
import static io.callstatus.SignatureOracle.utf8;
import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.VerificationException.Diagnosis;
import io.callstatus.VerificationException.Kind;
import io.callstatus.spi.Verification;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens in a header: which are tokens at all, what they vouch for, and for how long. */
class BearerJwtTest {
    private static final String BODY = "{\"CallSid\":\"a\"}";
    private static final String HS256 = "{\"alg\":\"HS256\"}";
    private static final Verification SCHEME = Verification.bearerJwt("Acme", "payload_hash", "api_key");

    private static String part(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(utf8(json));
    }

    private static String token(String header, String claims) {
        String signed = part(header) + "." + part(claims);
        byte[] code = SignatureOracle.hmac("SHA-256", SECRET, utf8(signed));
        return signed + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(code);
    }

    private static String claims(String more) {
        return "{\"iss\":\"Acme\",\"iat\":" + NOW + ",\"payload_hash\":\"" + SignatureOracle.sha256(utf8(BODY))
                + "\",\"api_key\":\"k1\"" + more + "}";
    }

    private static SignatureCase sent(String token) {
        return SignatureCase.of(SCHEME).json(BODY).header("Authorization", "Bearer " + token);
    }

    @Test
    void verify_token_vouchesForTheBodyForAWhile() {
        AcceptedRequest accepted = sent(token(HS256, claims(",\"jti\":\"n1\""))).verify();
        assertThat(accepted.trust()).isEqualTo(Trust.SIGNATURE);
        assertThat(accepted.signedAt()).contains(Instant.ofEpochSecond(NOW));
        assertThat(accepted.isAgeBounded()).isTrue();
        assertThat(accepted.nonce()).contains("n1");
        assertThat(sent(token(HS256, claims(""))).json(BODY + " ").kind()).isEqualTo(Kind.MISMATCH);
        assertThat(sent(token(HS256, claims(""))).at(NOW + 301).kind()).isEqualTo(Kind.EXPIRED);
        assertThat(sent(token(HS256, claims(""))).at(NOW - 301).kind()).isEqualTo(Kind.NOT_YET_VALID);
        assertThat(sent(token(HS256, claims(""))).rebuilt().kind()).isEqualTo(Kind.EXACT_BODY_REQUIRED);
    }

    /** The code fits, so the secret is right; what is wrong is the body. */
    @Test
    void verify_tokenOfANearBody_saysWhatChangedIt() {
        assertThat(diagnosed(BODY + "\n")).contains(Diagnosis.Cause.BODY_LINE_ENDS);
        assertThat(diagnosed(BODY.replace(":", ": "))).contains(Diagnosis.Cause.BODY_JSON);
        assertThat(diagnosed("{\"CallSid\":\"b\"}")).isEmpty();
    }

    private static Optional<Diagnosis.Cause> diagnosed(String body) {
        SignatureCase request = sent(token(HS256, claims("")))
                .json(body)
                .secrets(s -> s.secret("acme", SECRET).diagnosing());
        assertThat(request.kind()).isEqualTo(Kind.MISMATCH);
        return request.refused().diagnosis().map(Diagnosis::cause);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"alg\":\"none\"}",
                "{\"alg\":\"HS512\"}",
                "{\"alg\":\"RS256\"}",
                "{\"alg\":\"hs256\"}",
                "{\"alg\":[\"HS256\"]}",
                "{\"alg\":null}",
                "{}",
                "[]",
                "\"HS256\"",
                "{\"alg\":\"HS256\",\"alg\":\"HS256\"}",
                "{\"alg\":\"HS256\",\"alg\":\"none\"}",
                "{\"alg\":\"HS256\"",
                "{\"alg\":\"HS256\"}x",
                " {\"alg\":\"HS256\"}",
                "{\"alg\":\"HS256\",\"crit\":[]}",
                "{\"alg\":\"HS256\",\"b64\":true}",
                "{\"alg\":\"HS256\",\"zip\":\"DEF\"}",
                "{\"alg\":\"HS256\",\"jku\":\"\"}",
                "{\"alg\":\"HS256\",\"jwk\":{}}",
                "{\"alg\":\"HS256\",\"x5u\":\"\"}"
            })
    void verify_headerOfAnotherToken_isMalformed(String header) {
        assertThat(sent(token(header, claims(""))).kind()).isEqualTo(Kind.MALFORMED_SIGNATURE);
    }

    @Test
    void verify_keyIdAndType_areIgnored() {
        assertThat(sent(token("{\"kid\":\"../../x\",\"typ\":\"JWT\",\"alg\":\"HS256\"}", claims("")))
                        .kind())
                .isNull();
    }

    @Test
    void verify_textThatIsNoTokenInItsOneSpelling_isMalformed() {
        String right = token(HS256, claims(""));
        String[] parts = right.split("\\.");
        for (String other : List.of(
                right + ".",
                right + "." + parts[2],
                parts[0] + "." + parts[1],
                parts[0] + ".." + parts[2],
                right + "=",
                right.replace(".", ". "),
                parts[0] + "." + parts[1] + "." + parts[2].substring(0, 42) + "+",
                "x" + right)) {
            assertThat(sent(other).kind()).as(other).isEqualTo(Kind.MALFORMED_SIGNATURE);
        }
    }

    /** Only what is proven is read, and it must be there and readable. */
    @Test
    void verify_claimsOfSomebodyElse_areRefused() {
        for (Map.Entry<String, String> change : Map.of(
                        "\"iss\":\"Acme\"",
                        "\"iss\":\"Other\"",
                        "\"iss\":\"Acme\",",
                        "",
                        "\"iat\":" + NOW,
                        "\"iat\":\"" + NOW + "\"",
                        "\"iat\":" + NOW + ",",
                        "",
                        "\"iat\":",
                        "\"iat\":-",
                        "{\"iss\"",
                        "{\"iss\":\"Acme\",\"iss\"")
                .entrySet()) {
            String changed = claims("").replace(change.getKey(), change.getValue());
            assertThat(sent(token(HS256, changed)).kind()).as(changed).isEqualTo(Kind.MALFORMED_SIGNATURE);
        }
        assertThat(sent(token(HS256, claims("").replace("payload_hash", "other")))
                        .kind())
                .isEqualTo(Kind.MISMATCH);
        assertThat(sent(token(HS256, "{")).kind()).isEqualTo(Kind.MALFORMED_SIGNATURE);
        String forged = part(HS256) + "." + part("{") + "." + "A".repeat(43);
        assertThat(sent(forged).kind()).isEqualTo(Kind.MISMATCH);
    }

    @Test
    void verify_limitsOfItsTime_holdWhereTheyAreThere() {
        assertThat(sent(token(HS256, claims(",\"exp\":" + (NOW - 301)))).kind()).isEqualTo(Kind.EXPIRED);
        assertThat(sent(token(HS256, claims(",\"exp\":" + (NOW - 300)))).kind()).isNull();
        assertThat(sent(token(HS256, claims(",\"nbf\":" + (NOW + 301)))).kind()).isEqualTo(Kind.NOT_YET_VALID);
        assertThat(sent(token(HS256, claims(",\"nbf\":" + (NOW + 300)))).kind()).isNull();
        for (String broken : List.of("\"1\"", "1.5", "null", "1e9", "9999999999999999")) {
            assertThat(sent(token(HS256, claims(",\"exp\":" + broken))).kind()).isEqualTo(Kind.MALFORMED_SIGNATURE);
        }
    }

    @Test
    void verify_anotherSchemesWord_isMissing() {
        SignatureCase plain = SignatureCase.of(SCHEME).json(BODY);
        assertThat(plain.kind()).isEqualTo(Kind.MISSING_SIGNATURE);
        assertThat(SignatureCase.of(SCHEME)
                        .json(BODY)
                        .header("Authorization", "Basic " + token(HS256, claims("")))
                        .kind())
                .isEqualTo(Kind.MISSING_SIGNATURE);
        assertThat(sent(token(HS256, claims("")))
                        .header("Authorization", "Basic eDp5")
                        .kind())
                .isEqualTo(Kind.MALFORMED_SIGNATURE);
        assertThat(sent("a".repeat(5_000)).kind()).isEqualTo(Kind.MALFORMED_SIGNATURE);
        String longer = token(HS256, claims(",\"more\":\"" + "a".repeat(3_000) + "\""));
        assertThat(longer).hasSizeGreaterThan(4_096);
        assertThat(sent(longer).kind()).isEqualTo(Kind.MALFORMED_SIGNATURE);
        assertThat(sent(token(HS256, claims(",\"more\":\"" + "a".repeat(2_000) + "\"")))
                        .kind())
                .isNull();
    }

    /** What the token says chooses the key, and that key has to fit. */
    @Test
    void verify_accountOfTheToken_choosesTheKey() {
        SignatureCase request = sent(token(HS256, claims("")));
        assertThat(request.secrets(s -> s.secret("acme", "k1", SECRET)).verify().verifiedAccount())
                .contains("k1");
        assertThat(request.secrets(s -> s.secret("acme", "k2", SECRET)).kind()).isEqualTo(Kind.UNKNOWN_ACCOUNT);
        assertThat(request.secrets(s -> s.secret("acme", "k1", "other").secret("acme", "k2", SECRET))
                        .kind())
                .isEqualTo(Kind.MISMATCH);
    }

    /** A digest of a body says nothing of a query, whatever the provider makes it of. */
    @Test
    void verify_queryThatNothingCovers_isRefused() {
        String digest = SignatureOracle.sha256(utf8(BODY));
        for (String claims : List.of(
                claims("").replace(digest, SignatureOracle.sha256(new byte[0])),
                claims(""),
                claims("").replace("payload_hash", "other"))) {
            SignatureCase query =
                    sent(token(HS256, claims)).body("", new byte[0]).url("https://hooks.example.com/a?b=c");
            assertThat(query.kind()).isEqualTo(Kind.NOT_COVERED);
            assertThat(query.at(NOW + 301).kind()).isEqualTo(Kind.EXPIRED);
            assertThat(query.at(NOW).secrets(s -> s.secret("acme", "other")).kind())
                    .isEqualTo(Kind.MISMATCH);
            assertThat(query.secrets(s -> s.secret("acme", SECRET).trustUnverified("acme"))
                            .verify()
                            .trust())
                    .isEqualTo(Trust.UNVERIFIED);
        }
    }
}
