package io.callstatus.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.CallStatusException;
import io.callstatus.Parsers;
import io.callstatus.Secret;
import io.callstatus.Secrets;
import io.callstatus.Trust;
import io.callstatus.VerificationException;
import io.callstatus.VerificationException.Diagnosis;
import io.callstatus.VerificationException.Diagnosis.Cause;
import io.callstatus.WebhookRequest;
import io.callstatus.spi.Verification;
import io.callstatus.spi.VerificationScheme.Coverage;
import io.callstatus.testkit.Fixture;
import io.callstatus.testkit.Fixtures;
import io.callstatus.testkit.Signers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A cause is found whatever the scheme: of each provider that proves anything, by its own requests. */
class EverySchemeTest {
    private static final String ELSEWHERE = "elsewhere";

    /** With a user in front, for those who send one. */
    private static final String RIGHT = "user:" + Faults.KEY;

    private static final String WRONG = "user:" + Faults.WRONG;

    static Stream<String> providers() {
        return Parsers.installed().providers().stream()
                .filter(id -> verification(id).isOffered())
                .sorted();
    }

    private static Verification verification(String provider) {
        return Parsers.installed().parser(provider).orElseThrow().verification();
    }

    private static Secret secret(String provider, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return switch (verification(provider).keyKind()) {
            case TEXT, USER_AND_PASSWORD -> Secret.of(text);
            case BASE64 -> Secret.of(Base64.getEncoder().encodeToString(bytes));
            case HEX -> Secret.of(HexFormat.of().formatHex(bytes));
            case ED25519 -> Secret.publicKey(Signers.publicKey(text));
        };
    }

    private static Secrets.Builder diagnosing(String provider) {
        return Secrets.builder().diagnosing().acceptPartial(provider);
    }

    /** One of its requests that the right key proves. */
    private static WebhookRequest genuine(String provider) {
        Secrets right =
                diagnosing(provider).secret(provider, secret(provider, RIGHT)).build();
        return Fixtures.of(provider).stream()
                .flatMap(fixture -> signed(fixture).stream())
                .filter(request -> isProven(request, right))
                .findFirst()
                .orElseThrow();
    }

    private static Optional<WebhookRequest> signed(Fixture fixture) {
        try {
            return Optional.of(fixture.at(Instant.now()).signed(RIGHT).request());
        } catch (IllegalArgumentException | IllegalStateException | UnsupportedOperationException e) {
            return Optional.empty(); // it cannot be moved, or bears no proof
        }
    }

    private static boolean isProven(WebhookRequest request, Secrets secrets) {
        try {
            return Parsers.detect(request).verify(secrets).trust() != Trust.UNVERIFIED;
        } catch (CallStatusException e) {
            return false;
        }
    }

    private static Diagnosis diagnosis(WebhookRequest request, Secrets.Builder secrets) {
        try {
            throw new AssertionError(
                    Parsers.detect(request).verify(secrets.build()).trust());
        } catch (VerificationException e) {
            assertThat(e.kind()).isEqualTo(VerificationException.Kind.MISMATCH);
            return e.diagnosis().orElseThrow();
        }
    }

    @ParameterizedTest
    @MethodSource("providers")
    void diagnosis_ofASecretThatIsAnothers_saysWhose(String provider) {
        Secrets.Builder exchanged = diagnosing(provider)
                .secret(provider, secret(provider, WRONG))
                .secret(ELSEWHERE, secret(provider, RIGHT));
        Diagnosis found = diagnosis(genuine(provider), exchanged);
        assertThat(found.cause()).isEqualTo(Cause.KEY_PROVIDER);
        assertThat(found.provider()).contains(ELSEWHERE);
    }

    @ParameterizedTest
    @MethodSource("providers")
    void diagnosis_ofASecretThatNobodyHas_saysSo(String provider) {
        Secrets.Builder wrong = diagnosing(provider).secret(provider, secret(provider, WRONG));
        assertThat(diagnosis(genuine(provider), wrong).cause()).isEqualTo(Cause.NONE_FITS);
    }

    static Stream<String> providersThatSignUrls() {
        return providers().filter(id -> verification(id).covers().contains(Coverage.URL));
    }

    @ParameterizedTest
    @MethodSource("providersThatSignUrls")
    void diagnosis_ofAUrlWhoseTlsEndedBefore_saysSo(String provider) {
        WebhookRequest request = genuine(provider);
        WebhookRequest inside = request.withPublicUrl(request.url().replace("https://", "http://"));
        Secrets.Builder right = diagnosing(provider).secret(provider, secret(provider, RIGHT));
        assertThat(diagnosis(inside, right).cause()).isEqualTo(Cause.URL_SCHEME);
    }
}
