package io.callstatus;

import static io.callstatus.VerificationException.Kind.MALFORMED_SIGNATURE;
import static io.callstatus.VerificationException.Kind.MISMATCH;
import static io.callstatus.VerificationException.Kind.MISSING_SIGNATURE;
import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.spi.Verification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SharedSecretTest {
    private static final String HEADER = "x-acme-key";
    private static final String KEY = SignatureCase.SECRET;

    private static SignatureCase request() {
        return SignatureCase.of(Verification.sharedSecret(HEADER)).json("{\"CallSid\":\"a\"}");
    }

    @Test
    void verify_rightKey_isASharedSecret() {
        AcceptedRequest accepted =
                request().header("X-Acme-Key", " " + KEY + " ").verify();
        assertThat(accepted.trust()).isEqualTo(Trust.SHARED_SECRET);
        assertThat(accepted.isAgeBounded()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"x", "S3cret-of-the-tests", "s3cret-of-the-test", "s3cret-of-the-testss", "a s3cret-of-the-tests"
            })
    void verify_otherKey_isAMismatch(String key) {
        assertThat(request().header(HEADER, key).kind()).isEqualTo(MISMATCH);
    }

    @Test
    void verify_severalKeys_oneRightIsEnough() {
        assertThat(request()
                        .header(HEADER, KEY)
                        .secrets(s -> s.secret("acme", "old").secret("acme", KEY))
                        .kind())
                .isNull();
    }

    @Test
    void verify_noKey_isMissing() {
        assertThat(request().kind()).isEqualTo(MISSING_SIGNATURE);
        assertThat(request().header("Authorization", KEY).kind()).isEqualTo(MISSING_SIGNATURE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\u00e9", "a\tb", "a\u0000b"})
    void verify_malformedKey_isCalledThat(String key) {
        assertThat(request().header(HEADER, key).kind()).isEqualTo(MALFORMED_SIGNATURE);
    }

    @Test
    void verify_keyTwiceOrOverlong_isMalformed() {
        assertThat(request().header(HEADER, KEY).header(HEADER, KEY).kind()).isEqualTo(MALFORMED_SIGNATURE);
        assertThat(request().header(HEADER, KEY + "a".repeat(10_000)).kind()).isEqualTo(MALFORMED_SIGNATURE);
    }

    @Test
    void verify_secretWithALineEnd_isToldWhy() {
        VerificationException refusal = request()
                .header(HEADER, KEY)
                .secrets(s -> s.secret("acme", KEY + "\n"))
                .refused();
        assertThat(refusal.kind()).isEqualTo(MISMATCH);
        assertThat(refusal.hint()).contains("begins or ends with white space").doesNotContain(KEY);
        assertThat(request().header(HEADER, "x").refused().hint()).doesNotContain("white space");
    }
}
