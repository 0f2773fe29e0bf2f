package io.callstatus;

import static io.callstatus.SignatureCase.SECRET;
import static io.callstatus.VerificationException.Kind.MISMATCH;
import static io.callstatus.VerificationException.Kind.NOT_OFFERED_BY_PROVIDER;
import static io.callstatus.VerificationException.Kind.NO_SECRET_CONFIGURED;
import static io.callstatus.VerificationException.Kind.UNKNOWN_ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.callstatus.internal.verify.ClaimedAccount;
import io.callstatus.spi.Proof.Algorithm;
import io.callstatus.spi.Verification;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {
    private static final ClaimedAccount NO_ACCOUNT = new ClaimedAccount(Optional.empty(), false);
    private static final Verification SHARED =
            Verification.sharedSecret("x-acme-key").perAccount("Account");

    private static SignatureCase request(String account) {
        return SignatureCase.of(SHARED)
                .json("{\"CallSid\":\"a\",\"Account\":" + account + "}")
                .header("x-acme-key", SECRET);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "\n", "\t \r\n"})
    void build_emptySecret_isRefused(String empty) {
        Secrets.Builder builder = Secrets.builder();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.secret("acme", empty))
                .withMessageContaining("acme");
        assertThatIllegalArgumentException().isThrownBy(() -> builder.secretInPath("acme", empty));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.secretInQuery("acme", "key", empty));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.secretInQuery("acme", " ", SECRET));
    }

    /** What Spring leaves of a property whose variable is not set; everybody who has the sources knows it. */
    @ParameterizedTest
    @ValueSource(strings = {"${ACME_SECRET}", " ${acme.secret:${other}} ", "${}"})
    void build_placeholderThatNobodyReplaced_isRefused(String placeholder) {
        Secrets.Builder builder = Secrets.builder();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.secret("acme", placeholder))
                .withMessageContainingAll("acme", "placeholder")
                .withMessageNotContaining("SECRET");
        assertThatIllegalArgumentException().isThrownBy(() -> builder.secret("acme", "account", placeholder));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.secretInPath("acme", placeholder));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.secretInQuery("acme", "key", placeholder));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.headerSecret("acme", "x-key", placeholder));
        assertThatIllegalArgumentException().isThrownBy(() -> Secret.ofUser("user", placeholder));
        assertThatIllegalArgumentException().isThrownBy(() -> Secret.ofKey("1", Algorithm.HMAC_SHA256, placeholder));
    }

    @Test
    void build_secretWithADollarInIt_isTaken() {
        assertThat(Secrets.builder().secret("acme", "a${b}" + SECRET).build()).isNotNull();
        assertThat(Secrets.builder().secret("acme", "$" + SECRET).build()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Acme", "ac-me", "acme ", "acme,other"})
    void build_nameThatIsNoProviders_isRefused(String name) {
        Secrets.Builder builder = Secrets.builder();
        assertThatIllegalArgumentException().isThrownBy(() -> builder.secret(name, SECRET));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.secretInPath(name, SECRET));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.trustUnverified("acme", name));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.resolver((p, a) -> List.of(), name));
    }

    @Test
    void build_moreThan64Secrets_isRefused() {
        Secrets.Builder builder = Secrets.builder();
        for (int i = 0; i < 64; i++) {
            builder.secret("acme", "secret" + i).secretInPath("acme", "secret" + i);
        }
        assertThatIllegalArgumentException().isThrownBy(() -> builder.secret("acme", SECRET));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.secretInPath("acme", SECRET));
        assertThat(builder.tolerance(Duration.ZERO)
                        .secret("other", SECRET)
                        .allowSecretsShortEnoughToGuess()
                        .build())
                .isNotNull();
    }

    @Test
    void build_otherValuesThatMakeNoSense_areRefused() {
        Secrets.Builder builder = Secrets.builder();
        assertThatIllegalArgumentException().isThrownBy(() -> builder.tolerance(Duration.ofSeconds(-1)));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.secretInPath("acme", "/calls"));
    }

    @Test
    void build_ofOneBuilder_doNotShare() {
        Secrets.Builder builder = Secrets.builder().secret("acme", "old");
        Secrets before = builder.build();
        builder.secret("acme", SECRET).trustUnverified("other");
        assertThat(before.keys().of("acme", NO_ACCOUNT)).hasSize(1);
        assertThat(before.isTrusted("other")).isFalse();
    }

    @Test
    void toString_ofAnything_showsNoSecret() {
        Secrets.Builder builder = Secrets.builder().secret("acme", SECRET).secretInQuery("acme", "key", SECRET);
        Secrets secrets = builder.build();
        assertThat(secrets).hasToString("Secrets{***}");
        assertThat(secrets.keys()).hasToString("ConfiguredKeys{***}");
        assertThat(secrets.keys().placed("acme")).hasToString("[PlacedSecret{***}]");
        assertThat(builder.toString()).doesNotContain(SECRET);
    }

    @Test
    void verify_nothingConfigured_isRefused() {
        assertThat(request("\"1\"").secrets(s -> {}).kind()).isEqualTo(NO_SECRET_CONFIGURED);
        assertThat(request("\"1\"").secrets(s -> s.secret("other", SECRET)).kind())
                .isEqualTo(NO_SECRET_CONFIGURED);
        assertThat(request("\"1\"").secrets(s -> s.trustUnverified("other")).kind())
                .isEqualTo(NO_SECRET_CONFIGURED);
        assertThat(SignatureCase.of(Verification.none()).secrets(s -> {}).kind())
                .isEqualTo(NOT_OFFERED_BY_PROVIDER);
    }

    @Test
    void verify_trustedByName_isUnverified() {
        AcceptedRequest accepted =
                request("\"1\"").secrets(s -> s.trustUnverified("acme")).verify();
        assertThat(accepted.trust()).isEqualTo(Trust.UNVERIFIED);
        assertThat(accepted.isAgeBounded()).isFalse();
        assertThat(SignatureCase.of(Verification.none())
                        .secrets(s -> s.trustUnverified("acme"))
                        .verify()
                        .trust())
                .isEqualTo(Trust.UNVERIFIED);
    }

    @Test
    void verify_trustedAndASecret_isVerifiedAllTheSame() {
        assertThat(request("\"1\"")
                        .secrets(s -> s.trustUnverified("acme").secret("acme", SECRET))
                        .verify()
                        .trust())
                .isEqualTo(Trust.SHARED_SECRET);
        assertThat(request("\"1\"")
                        .secrets(s -> s.secret("acme", "x").trustUnverified("acme"))
                        .kind())
                .isEqualTo(MISMATCH);
        assertThat(request("\"1\"")
                        .secrets(s -> s.secretInPath("acme", SECRET + "x").trustUnverified("acme"))
                        .kind())
                .isEqualTo(MISMATCH);
    }

    @Test
    void verify_secretForAProviderThatProvesNothing_isNotOffered() {
        SignatureCase request = SignatureCase.of(Verification.none());
        assertThat(request.kind()).isEqualTo(NOT_OFFERED_BY_PROVIDER);
        assertThat(request.secrets(s -> s.secret("acme", SECRET).trustUnverified("acme"))
                        .kind())
                .isEqualTo(NOT_OFFERED_BY_PROVIDER);
    }

    @Test
    void resolver_perAccount_isAskedWithTheClaimedOne() {
        List<String> asked = new ArrayList<>();
        SecretResolver resolver = (provider, account) -> {
            asked.add(provider + account.orElse("-"));
            return account.equals(Optional.of("1")) ? List.of("old", SECRET) : List.of();
        };
        assertThat(request("\"1\"").secrets(s -> s.resolver(resolver)).verify().trust())
                .isEqualTo(Trust.SHARED_SECRET);
        for (String account : List.of("\"2\"", "null", "\"1\",\"Account\":\"2\"")) {
            assertThat(request(account).secrets(s -> s.resolver(resolver)).kind())
                    .isEqualTo(UNKNOWN_ACCOUNT);
        }
        assertThat(asked).containsExactly("acme1", "acme2", "acme-", "acme-");
    }

    /** Else whoever holds the fixed secret writes the calls of every account. */
    @Test
    void resolver_besideFixedSecrets_speaksAlone() {
        assertThat(request("\"1\"")
                        .secrets(s -> s.secret("acme", "x").resolver((p, a) -> List.of(SECRET)))
                        .kind())
                .isNull();
        assertThat(request("\"1\"")
                        .secrets(s -> s.secret("acme", SECRET).resolver((p, a) -> List.of("the secret of 1")))
                        .kind())
                .isEqualTo(MISMATCH);
        assertThat(request("\"2\"")
                        .secrets(s -> s.secret("acme", SECRET).resolver((p, a) -> List.of()))
                        .kind())
                .isEqualTo(UNKNOWN_ACCOUNT);
    }

    /** The sender says which account it is: to name an unknown one must not be a way around. */
    @Test
    void resolver_withoutAnAnswer_isNoWayAround() {
        SecretResolver none = (provider, account) -> List.of();
        assertThat(request("\"2\"")
                        .secrets(s -> s.trustUnverified("acme").resolver(none))
                        .kind())
                .isEqualTo(UNKNOWN_ACCOUNT);
        assertThat(request("\"2\"")
                        .url("https://hooks.example.com/" + SECRET)
                        .secrets(s -> s.secretInPath("acme", SECRET).resolver(none))
                        .kind())
                .isEqualTo(UNKNOWN_ACCOUNT);
    }

    @Test
    void resolver_forOtherProviders_isNotAsked() {
        SecretResolver fails = (provider, account) -> {
            throw new AssertionError(provider);
        };
        assertThat(request("\"1\"")
                        .secrets(s -> s.resolver(fails, "other", "another").trustUnverified("acme"))
                        .kind())
                .isNull();
        assertThat(request("\"1\"").secrets(s -> s.resolver(fails, "other")).kind())
                .isEqualTo(NO_SECRET_CONFIGURED);
    }

    /** A resolver for every provider leaves those alone that prove nothing; one that names such a provider protects it. */
    @Test
    void resolver_forAProviderThatProvesNothing_refusesWhereItWasNamed() {
        SecretResolver fails = (provider, account) -> {
            throw new AssertionError(provider);
        };
        SignatureCase request = SignatureCase.of(Verification.none());
        assertThat(request.secrets(s -> s.resolver(fails).trustUnverified("acme"))
                        .verify()
                        .trust())
                .isEqualTo(Trust.UNVERIFIED);
        assertThat(request.secrets(s -> s.resolver(fails, "acme").trustUnverified("acme"))
                        .kind())
                .isEqualTo(NOT_OFFERED_BY_PROVIDER);
    }

    @Test
    void resolver_forThisProviderAmongOthers_isAsked() {
        SignatureCase request = request("\"1\"").secrets(s -> s.resolver((p, a) -> List.of(SECRET), "other", "acme"));
        assertThat(request.kind()).isNull();
    }

    @Test
    void resolver_setAgain_replacesResolverAndProviders() {
        SecretResolver fails = (provider, account) -> {
            throw new AssertionError(provider);
        };
        SecretResolver resolver = (provider, account) -> List.of(SECRET);
        assertThat(request("\"1\"")
                        .secrets(s -> s.resolver(fails, "other").resolver(resolver))
                        .kind())
                .isNull();
    }

    @Test
    void resolver_emptyTexts_areNoSecrets() {
        List<String> texts = Arrays.asList("", " ", "\n", null);
        assertThat(request("\"1\"").secrets(s -> s.resolver((p, a) -> texts)).kind())
                .isEqualTo(UNKNOWN_ACCOUNT);
        List<String> one = Arrays.asList("", SECRET, null);
        assertThat(request("\"1\"").secrets(s -> s.resolver((p, a) -> one)).kind())
                .isNull();
    }

    @Test
    void resolver_moreThanCanBeTried_isRefusedLoudly() {
        SecretResolver many = (provider, account) -> Collections.nCopies(65, SECRET);
        VerificationException refusal =
                request("\"1\"").secrets(s -> s.resolver(many)).refused();
        assertThat(refusal.kind()).isEqualTo(NO_SECRET_CONFIGURED);
        assertThat(refusal.getMessage()).contains("65 secrets", "64");
        SecretResolver enough = (provider, account) -> Collections.nCopies(64, SECRET);
        assertThat(request("\"1\"").secrets(s -> s.resolver(enough)).kind()).isNull();
    }

    @Test
    void resolver_thatFails_failsForTheCaller() {
        SecretResolver fails = (provider, account) -> {
            throw new IllegalStateException("no database");
        };
        SignatureCase request = request("\"1\"").secrets(s -> s.resolver(fails));
        assertThatIllegalStateException().isThrownBy(request::verify).withMessage("no database");
    }
}
