package io.callstatus;

import static io.callstatus.SignatureCase.SECRET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.Callback;
import io.callstatus.spi.Fields;
import io.callstatus.spi.Recognition;
import io.callstatus.spi.Transport;
import io.callstatus.spi.Verification;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is refused before the first request, because it would protect nothing or let nothing through. */
class SecretStrengthTest {
    private static final String SHORT = "fifteen-of-them";
    private static final String LONG = "sixteen-of-these";
    private static final ParserSet PARSERS = ParserSet.of(
            new Provider("signing", Verification.timestampedBody("Acme-Signature")),
            new Provider("sharing", Verification.sharedSecret("x-acme-key")),
            new Provider("asking", Verification.basic()),
            new Provider("silent", Verification.none()));

    private record Provider(String provider, Verification verification) implements CallStatusParser {
        @Override
        public List<Callback> callbacks() {
            return Recognition.of(Transport.FORM).all(provider).callbacks(this::read);
        }

        private CallStatus.Builder read(Fields in) {
            return CallStatus.builder().callId(in.text(provider)).state(CallState.RINGING);
        }
    }

    private static Secrets.Builder with(Consumer<Secrets.Builder> configuration) {
        Secrets.Builder builder = Secrets.builder();
        configuration.accept(builder);
        return builder;
    }

    static List<Consumer<Secrets.Builder>> tooShort() {
        return List.of(
                s -> s.secretInPath("acme", SHORT),
                s -> s.secretInPath("acme", LONG).secretInPath("acme", SHORT),
                s -> s.secretInPath("acme", "\u00e4".repeat(15)),
                s -> s.secretInQuery("acme", "key", SHORT),
                s -> s.secretInQuery("acme", "key", Secret.of(SHORT).labelled("sh0rt")));
    }

    @ParameterizedTest
    @MethodSource("tooShort")
    void build_secretOfTheUsersOwnUnder16Characters_isRefused(Consumer<Secrets.Builder> configuration) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> with(configuration).build())
                .withMessageContainingAll("acme", "16", "allowSecretsShortEnoughToGuess()")
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain(SHORT, "sh0rt"));
        assertThat(with(configuration).allowSecretsShortEnoughToGuess().build()).isNotNull();
    }

    @Test
    void build_secretOfTheUsersOwnOf16Characters_isTaken() {
        assertThat(Secrets.builder()
                        .secretInPath("acme", LONG)
                        .secretInQuery("acme", "key", LONG)
                        .build())
                .isNotNull();
    }

    @Test
    void build_keyOfAProvider_isTakenAsItIs() {
        Secrets secrets = Secrets.builder().secret("signing", "x").build();
        assertThat(secrets.requireKnown(PARSERS)).isSameAs(secrets);
    }

    @Test
    void build_toleranceOverADay_isRefused() {
        Secrets.Builder builder = Secrets.builder().tolerance(Duration.ofDays(1).plusNanos(1));
        assertThatIllegalArgumentException()
                .isThrownBy(builder::build)
                .withMessageContaining("allowToleranceLongEnoughToReplay()");
        assertThat(builder.allowToleranceLongEnoughToReplay().build()).isNotNull();
        assertThat(Secrets.builder().tolerance(Duration.ofDays(1)).build()).isNotNull();
    }

    static List<Consumer<Secrets.Builder>> unknown() {
        return List.of(
                s -> s.secret("singing", SECRET),
                s -> s.secretInPath("singing", SECRET),
                s -> s.secretInQuery("singing", "key", SECRET),
                s -> s.trustUnverified("silent", "singing"),
                s -> s.resolver((provider, account) -> List.of(), "signing", "singing"));
    }

    @ParameterizedTest
    @MethodSource("unknown")
    void requireKnown_nameOfNoProvider_isRefused(Consumer<Secrets.Builder> configuration) {
        Secrets secrets = with(configuration).build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> secrets.requireKnown(PARSERS))
                .withMessageContainingAll("'singing'", "[asking, sharing, signing, silent]");
    }

    static List<Consumer<Secrets.Builder>> useless() {
        return List.of(
                s -> s.secret("silent", SECRET),
                s -> s.secret("silent", SECRET).trustUnverified("silent"),
                s -> s.resolver((provider, account) -> List.of(), "silent").trustUnverified("silent"),
                s -> s.secretInPath("signing", SECRET),
                s -> s.secret("sharing", SHORT),
                s -> s.secret("asking", Secret.ofUser("a-user-of-some-length", SHORT)),
                s -> s.secret("asking", "calls:" + SHORT),
                s -> s.secret("asking", ":" + SHORT),
                s -> s.secret("asking", LONG).allowSecretsShortEnoughToGuess());
    }

    @ParameterizedTest
    @MethodSource("useless")
    void requireKnown_whatCouldLetNothingThroughOrAnybody_isRefused(Consumer<Secrets.Builder> configuration) {
        Secrets secrets = with(configuration).build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> secrets.requireKnown(PARSERS))
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain(SECRET, SHORT));
    }

    static List<Consumer<Secrets.Builder>> useful() {
        return List.of(
                s -> {},
                s -> s.secret("signing", SECRET).secret("sharing", LONG).trustUnverified("silent"),
                s -> s.secret("sharing", SHORT).allowSecretsShortEnoughToGuess(),
                s -> s.secret("asking", Secret.ofUser("u", LONG)),
                s -> s.secret("asking", ":" + LONG),
                s -> s.secret("asking", Secret.ofUser("u", "p:" + SHORT.substring(1))),
                s -> s.secret("asking", "u:" + SHORT).allowSecretsShortEnoughToGuess(),
                s -> s.secretInPath("silent", SECRET),
                s -> s.secretInPath("signing", SECRET).trustUnverified("signing"),
                s -> s.secretInPath("signing", SECRET).secret("signing", SECRET),
                s -> s.secretInPath("signing", SECRET).resolver((provider, account) -> List.of()),
                s -> s.resolver((provider, account) -> List.of()).trustUnverified("silent"));
    }

    @ParameterizedTest
    @MethodSource("useful")
    void requireKnown_anythingElse_isTaken(Consumer<Secrets.Builder> configuration) {
        Secrets secrets = with(configuration).build();
        assertThat(secrets.requireKnown(PARSERS)).isSameAs(secrets);
    }
}
