package io.callstatus.all.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.callstatus.CallStatusException;
import io.callstatus.Parsers;
import io.callstatus.Secrets;
import io.callstatus.Trust;
import io.callstatus.UnrecognizedRequestException;
import io.callstatus.VerificationException;
import io.callstatus.WebhookRequest;
import io.callstatus.all.Providers;
import io.callstatus.all.Scheme;
import io.callstatus.internal.text.Digests;
import io.callstatus.spi.VerificationScheme.Coverage;
import io.callstatus.testkit.Fixture;
import io.callstatus.testkit.Fixtures;
import io.callstatus.testkit.Mutation;
import io.callstatus.testkit.Outcome;
import io.callstatus.testkit.Signers;
import io.callstatus.testkit.TestRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The testkit's signers and the library's verification, each written by another hand, agree on every fixture. */
@Tag("logic")
class SignedFixturesTest {
    /** An escaped byte that no UTF-8 begins with before an ASCII character or the end. */
    private static final Pattern DAMAGED = Pattern.compile("%[C-F][0-9A-F](?!%[89AB])");

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final String SECRET = "a:secret of the tests";
    private static final Secrets SECRETS = secrets();

    private static Secrets secrets() {
        Secrets.Builder secrets =
                Secrets.builder().clock(Clock.fixed(NOON, ZoneOffset.UTC)).acceptPartial(Providers.partial());
        Providers.proving().forEach(id -> secrets.secret(id, Providers.secret(id, SECRET)));
        return secrets.build();
    }

    static List<String> providers() {
        return Providers.ids();
    }

    static Stream<Fixture> fixtures() {
        return Providers.proving().stream().flatMap(provider -> Fixtures.of(provider).stream());
    }

    /** Decoded text is signed: of a required value that is no text, that leaves nothing certain, and it is refused. */
    static Stream<Fixture> texts() {
        return fixtures()
                .filter(Providers::isCovered)
                .filter(fixture -> Providers.scheme(fixture.provider()) != Scheme.URL_AND_PARAMETERS
                        || fixture.outcome() != Outcome.MALFORMED
                        || DAMAGED.matcher(new String(fixture.request().body(), StandardCharsets.US_ASCII))
                                .results()
                                .findAny()
                                .isEmpty());
    }

    /** But for the JSON of other products, which is signed as it stands, and never as a form or beside a call's fields. */
    static Stream<Fixture> parameters() {
        return texts().filter(fixture -> !isHandshake(fixture) && !isDigested(fixture))
                .filter(fixture -> Providers.scheme(fixture.provider()) != Scheme.URL_AND_PARAMETERS
                        || !fixture.request().header("Content-Type").orElse("").contains("json")
                        || fixture.outcome() != Outcome.NOT_A_CALL_STATUS);
    }

    /** Signed by a digest of its body in the URL, whatever its fields are. */
    private static boolean isDigested(Fixture fixture) {
        WebhookRequest request = signed(fixture).request();
        return request.url().contains(HexFormat.of().formatHex(Digests.sha256(request.body())));
    }

    /** Told by its header as long as it has no body. */
    private static boolean isHandshake(Fixture fixture) {
        WebhookRequest request = fixture.request();
        return request.body().length == 0 && request.url().indexOf('?') < 0;
    }

    private static TestRequest signed(Fixture fixture) {
        return fixture.at(NOON).signed(SECRET);
    }

    private static Trust verify(WebhookRequest request) {
        return Parsers.detect(request).verify(SECRETS).trust();
    }

    /** Whoever declares a scheme is signed by the testkit, and forged where the scheme shows it; nobody else is. */
    @ParameterizedTest
    @MethodSource("providers")
    void forgeries_areThoseThatTheDeclaredSchemeShows(String provider) {
        Set<Mutation> forgeries = signed(provider) ? Mutation.forgeriesOf(provider) : Set.of();
        assertThat(forgeries)
                .as("traits.properties of " + provider + ": proof says how it signs")
                .isEqualTo(
                        switch (Providers.scheme(provider)) {
                            case TIMESTAMPED_BODY, ED25519 ->
                                with(provider, Mutation.BYTE_CHANGED, Mutation.STALE, Mutation.FUTURE);
                            case URL_AND_PARAMETERS -> with(provider, Mutation.BYTE_CHANGED, Mutation.URL_CHANGED);
                            case SHARED_SECRET -> with(provider);
                            case OTHER -> with(provider, covered(provider));
                            case NONE -> Set.of();
                        });
    }

    private static Mutation[] covered(String provider) {
        Set<Coverage> covers = Providers.parser(provider).verification().covers();
        Set<Mutation> forgeries = EnumSet.noneOf(Mutation.class);
        if (covers.contains(Coverage.BODY) || covers.contains(Coverage.PARAMETERS)) {
            forgeries.add(Mutation.BYTE_CHANGED);
        }
        if (covers.contains(Coverage.URL)) {
            forgeries.add(Mutation.URL_CHANGED);
        }
        if (covers.contains(Coverage.TIME)) {
            forgeries.addAll(Set.of(Mutation.STALE, Mutation.FUTURE));
        }
        return forgeries.toArray(Mutation[]::new);
    }

    /** A proof in the body has no header that could be missing. */
    private static Set<Mutation> with(String provider, Mutation... more) {
        Set<Mutation> forgeries = EnumSet.of(Mutation.OTHER_SECRET);
        if (!Providers.parser(provider).verification().headers().isEmpty()) {
            forgeries.addAll(List.of(Mutation.HEADER_DROPPED, Mutation.HEADER_DOUBLED));
        }
        forgeries.addAll(List.of(more));
        return forgeries;
    }

    /** Whether the testkit knows how this provider signs. */
    private static boolean signed(String provider) {
        try {
            Fixtures.of(provider).get(0).signed(SECRET);
            return true;
        } catch (IllegalStateException e) {
            return false;
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void verify_ofASignedFixture_believesIt(Fixture fixture) {
        assertThat(verify(signed(fixture).request())).isNotEqualTo(Trust.UNVERIFIED);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fixtures")
    void verify_ofAForgedFixture_refusesIt(Fixture fixture) {
        for (Mutation forgery : Mutation.forgeriesOf(fixture.provider())) {
            WebhookRequest forged = signed(fixture).mutated(forgery).request();
            assertThatExceptionOfType(CallStatusException.class)
                    .as(forgery.name())
                    .isThrownBy(() -> verify(forged))
                    .satisfies(e -> assertThat(e.httpStatus()).isIn(400, 401));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("parameters")
    void verify_ofAFixtureChangedBeforeSigning_believesIt(Fixture fixture) {
        for (Mutation change : Mutation.ofFields()) {
            TestRequest changed = signed(fixture).mutated(change);
            try {
                assertThat(verify(changed.request())).as(change.name()).isNotEqualTo(Trust.UNVERIFIED);
            } catch (UnrecognizedRequestException e) {
                assertThat(Providers.headers(fixture.provider()))
                        .as(change.name() + ": known by its header, whatever its fields are")
                        .noneMatch(name -> changed.request().header(name).isPresent());
            } catch (VerificationException e) {
                assertThat(Providers.partial())
                        .as(change.name() + ": a copy of a field that is signed alone, with another value")
                        .contains(fixture.provider());
                assertThat(e.kind()).isEqualTo(VerificationException.Kind.MISMATCH);
                assertThat(change).isEqualTo(Mutation.DOUBLED_FIELD);
            }
        }
    }

    @Test
    void verify_ofADigestInTheUrl_believesItAndNoOtherBody() {
        TestRequest signed = Fixtures.of("signalwire", "json-strings")
                .signed(SECRET, Signers.urlWithBodyDigest("X-SignalWire-Signature", "bodySHA256"));
        assertThat(verify(signed.request())).isEqualTo(Trust.SIGNATURE);
        WebhookRequest forged = signed.mutated(Mutation.BYTE_CHANGED).request();
        assertThatExceptionOfType(CallStatusException.class).isThrownBy(() -> verify(forged));
    }
}
