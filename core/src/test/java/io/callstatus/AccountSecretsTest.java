package io.callstatus;

import static io.callstatus.SignatureCase.NOW;
import static io.callstatus.SignatureCase.SECRET;
import static io.callstatus.VerificationException.Kind.MALFORMED_SIGNATURE;
import static io.callstatus.VerificationException.Kind.MISMATCH;
import static io.callstatus.VerificationException.Kind.MISSING_SIGNATURE;
import static io.callstatus.VerificationException.Kind.UNKNOWN_ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.callstatus.spi.FieldPath;
import io.callstatus.spi.Verification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which secret speaks for which account, and what is said of the one that fitted. */
class AccountSecretsTest {
    private static final Verification SIGNED =
            Verification.timestampedBody("Acme-Signature").perAccount("Account");
    private static final Verification KEY =
            Verification.sharedSecret("x-acme-key").perAccount("Account");
    private static final String OF_A = "the secret of account A";
    private static final String OF_B = "the secret of account B";
    private static final Consumer<Secrets.Builder> BOTH = s -> s.secret("acme", "A", OF_A)
            .secret("acme", Secret.of(OF_B).labelled("B's").ofAccount("B"));

    /** Signed with this secret; no account where that is empty. */
    private static SignatureCase signed(String secret, String account) {
        String field = account.isEmpty() ? "" : ",\"Account\":\"" + account + "\"";
        SignatureCase request = SignatureCase.of(SIGNED).json("{\"CallSid\":\"a\"" + field + "}");
        String code =
                SignatureOracle.timestamped(secret, "" + NOW, request.request().body());
        return request.header("Acme-Signature", code);
    }

    private static SignatureCase signed(String secret, String account, Consumer<Secrets.Builder> secrets) {
        return signed(secret, account).secrets(secrets);
    }

    @Test
    void secret_ofAnAccount_speaksForThatOneOnly() {
        AcceptedRequest accepted = signed(OF_A, "A", BOTH).verify();
        assertThat(accepted.trust()).isEqualTo(Trust.SIGNATURE);
        assertThat(accepted.verifiedAccount()).contains("A");
        assertThat(accepted.keyLabel()).isEmpty();
        assertThat(signed(OF_B, "B", BOTH).verify().keyLabel()).contains("B's");
        assertThat(signed(OF_A, "B", BOTH).kind()).isEqualTo(MISMATCH);
        assertThat(signed(OF_B, "A", BOTH).kind()).isEqualTo(MISMATCH);
        assertThat(signed(OF_A, "C", BOTH).kind()).isEqualTo(UNKNOWN_ACCOUNT);
    }

    @Test
    void secret_ofNoAccount_speaksForThoseWithoutTheirOwn() {
        Consumer<Secrets.Builder> withMain = BOTH.andThen(s -> s.secret("acme", SECRET));
        AcceptedRequest accepted = signed(SECRET, "C", withMain).verify();
        assertThat(accepted.trust()).isEqualTo(Trust.SIGNATURE);
        assertThat(accepted.verifiedAccount()).isEmpty();
        assertThat(signed(SECRET, "B", withMain).kind()).isEqualTo(MISMATCH);
        assertThat(signed(OF_B, "B", withMain).verify().verifiedAccount()).contains("B");
    }

    @Test
    void request_thatNamesNoAccount_isOfWhosesoeverSecretFits() {
        AcceptedRequest accepted = signed(OF_B, "", BOTH).verify();
        assertThat(accepted.verifiedAccount()).contains("B");
        assertThat(signed(SECRET, "", BOTH).kind()).isEqualTo(MISMATCH);
    }

    /** Text that is no id names an account all the same, and nobody's secret speaks for it. */
    @ParameterizedTest
    @ValueSource(strings = {"A\u00a0", "A b", "\u00c4", "a\tb"})
    void request_thatNamesAnAccountOfAnotherForm_isOfNoKnownAccount(String account) {
        assertThat(signed(OF_A, account.replace("\t", "\\t"), BOTH).kind()).isEqualTo(UNKNOWN_ACCOUNT);
    }

    @Test
    void request_thatNamesTwoAccounts_isOfNoKnownAccount() {
        assertThat(signed(OF_A, "A\",\"Account\":\"B", BOTH).kind()).isEqualTo(UNKNOWN_ACCOUNT);
    }

    @Test
    void sharedSecret_ofAnAccount_bindsItToo() {
        SignatureCase request = SignatureCase.of(KEY)
                .json("{\"CallSid\":\"a\",\"Account\":\"A\"}")
                .header("x-acme-key", OF_A)
                .secrets(BOTH);
        assertThat(request.verify().verifiedAccount()).contains("A");
        assertThat(request.verify().trust()).isEqualTo(Trust.SHARED_SECRET);
    }

    private static SignatureCase ofLegs(String legs) {
        Verification inLegs =
                Verification.sharedSecret("x-acme-key").perAccount(FieldPath.of("body", "legs", "account"));
        return SignatureCase.of(inLegs)
                .json("{\"CallSid\":\"a\",\"body\":{\"legs\":" + legs + "}}")
                .header("x-acme-key", OF_A)
                .secrets(BOTH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"account\":\"A\"}]",
                "{\"account\":\"A\"}",
                "[{\"account\":\"A\"},{\"account\":\"A\"},{\"account\":null},{}]",
                "[]",
                "[{\"id\":1}]",
                "[{\"id\":1}],\"account\":\"A\"",
                "null"
            })
    void account_ofAllElementsOfAnArray_bindsIt(String legs) {
        assertThat(ofLegs(legs).verify().verifiedAccount()).contains("A");
    }

    /** Two accounts, one of another form, and an array that nobody can look through name one that no secret speaks for. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"account\":\"A\"},{\"account\":\"B\"}]",
                "[{\"account\":\"A\"},{}],\"account\":\"B\"",
                "[{\"account\":\"A b\"}]",
                "[{\"account\":{\"A\":1}}]",
                "\"A\""
            })
    void accounts_ofElementsThatAreNotOne_areOfNoKnownAccount(String legs) {
        assertThat(ofLegs(legs).kind()).isEqualTo(UNKNOWN_ACCOUNT);
        assertThat(ofLegs("[{\"account\":\"B\"}," + "7,".repeat(10_001) + "7]").kind())
                .isEqualTo(UNKNOWN_ACCOUNT);
    }

    @Test
    void keyLabel_whileASecretIsReplaced_saysWhichFitted() {
        Consumer<Secrets.Builder> rotation =
                s -> s.secret("acme", Secret.of(OF_A).labelled("2026-05"))
                        .secret("acme", Secret.of(OF_B).labelled("2026-11"))
                        .secret("acme", SECRET);
        assertThat(signed(OF_A, "", rotation).verify().keyLabel()).contains("2026-05");
        assertThat(signed(OF_B, "", rotation).verify().keyLabel()).contains("2026-11");
        assertThat(signed(SECRET, "", rotation).verify().keyLabel()).isEmpty();
    }

    @Test
    void unverified_hasNeitherLabelNorAccount() {
        AcceptedRequest accepted =
                signed(SECRET, "A", s -> s.trustUnverified("acme")).verify();
        assertThat(accepted.keyLabel()).isEmpty();
        assertThat(accepted.verifiedAccount()).isEmpty();
    }

    @Test
    void resolver_thatHasASecretOfAnAccount_bindsIt() {
        SecretResolver resolver = (provider, account) ->
                account.map(id -> "the secret of account " + id).stream().toList();
        AcceptedRequest accepted = signed(OF_A, "A", s -> s.resolver(resolver)).verify();
        assertThat(accepted.verifiedAccount()).contains("A");
        assertThat(accepted.keyLabel()).isEmpty();
        assertThat(signed(OF_A, "B", s -> s.resolver(resolver)).kind()).isEqualTo(MISMATCH);
        assertThat(signed(OF_A, "", s -> s.resolver(resolver)).kind()).isEqualTo(UNKNOWN_ACCOUNT);
    }

    @Test
    void resolver_askedForNoAccount_bindsNone() {
        SecretResolver resolver = (provider, account) -> account.isEmpty() ? List.of(SECRET) : List.of();
        assertThat(signed(SECRET, "", s -> s.resolver(resolver)).verify().verifiedAccount())
                .isEmpty();
    }

    @Test
    void labelledResolver_saysWhichFitted() {
        Map<String, List<Secret>> secrets = Map.of(
                "A",
                        List.of(
                                Secret.of("of old").labelled("old"),
                                Secret.of(OF_A).labelled("new")),
                "B", List.of(Secret.of(OF_A).labelled("of A").ofAccount("A")));
        SecretResolver resolver = SecretResolver.labelled(
                (provider, account) -> account.map(secrets::get).orElse(List.of()));
        assertThat(resolver.secrets("acme", Optional.of("A"))).containsExactly("of old", OF_A);
        AcceptedRequest accepted = signed(OF_A, "A", s -> s.resolver(resolver)).verify();
        assertThat(accepted.keyLabel()).contains("new");
        assertThat(accepted.verifiedAccount()).contains("A");
        assertThat(signed(OF_A, "B", s -> s.resolver(resolver)).kind()).isEqualTo(UNKNOWN_ACCOUNT);
    }

    private static List<String> asked(SignatureCase request) {
        List<String> asked = new ArrayList<>();
        request.secrets(s -> s.resolver((provider, account) -> {
                    asked.add(account.orElse("-"));
                    return List.of();
                }))
                .kind();
        return asked;
    }

    @Test
    void resolver_beforeTheProofHasItsForm_isNotAsked() {
        SignatureCase request = SignatureCase.of(SIGNED).json("{\"CallSid\":\"a\",\"Account\":\"A\"}");
        assertThat(asked(request)).isEmpty();
        assertThat(request.kind()).isEqualTo(MISSING_SIGNATURE);
        assertThat(asked(request.header("Acme-Signature", "no signature"))).isEmpty();
        assertThat(request.kind()).isEqualTo(MALFORMED_SIGNATURE);
        SignatureCase twice = SignatureCase.of(KEY)
                .json("{\"Account\":\"A\"}")
                .header("x-acme-key", "x")
                .header("x-acme-key", "x");
        assertThat(asked(twice)).isEmpty();
        SignatureCase url = SignatureCase.of(
                Verification.urlAndParameters("X-Acme-Signature").perAccount("Account"));
        assertThat(asked(url.form("CallSid=a&Account=A"))).isEmpty();
        assertThat(asked(url.header("X-Acme-Signature", "no base64"))).isEmpty();
    }

    @Test
    void resolver_afterThat_isAskedOnceForAnIdOfVisibleCharacters() {
        String longest = "a".repeat(128);
        assertThat(asked(signed(SECRET, longest))).containsExactly(longest);
        assertThat(asked(signed(SECRET, longest + "a"))).containsExactly("-");
        assertThat(asked(signed(SECRET, "a b"))).containsExactly("-");
        assertThat(asked(signed(SECRET, "\u00e4"))).containsExactly("-");
        assertThat(asked(signed(SECRET, "!~"))).containsExactly("!~");
    }

    /** With the default port and without it: the scheme tries twice. */
    @Test
    void resolver_ofASchemeThatTriesTwice_isAskedOnce() {
        SignatureCase url = SignatureCase.of(
                        Verification.urlAndParameters("X-Acme-Signature").perAccount("Account"))
                .form("CallSid=a&Account=A")
                .header("X-Acme-Signature", "lf3nWPmUr2y6jSeeoMW4mg58vgI=");
        assertThat(asked(url)).containsExactly("A");
        assertThat(url.kind()).isEqualTo(UNKNOWN_ACCOUNT);
    }

    private static SignatureCase called(String secret, String account) {
        return SignatureCase.of(Verification.none().perAccount("Account"))
                .url("https://hooks.example.com/" + secret.replace(' ', '-'))
                .form("CallSid=a" + (account.isEmpty() ? "" : "&Account=" + account))
                .secrets(s -> s.secretInPath(
                                "acme",
                                Secret.of("the-secret-of-account-A")
                                        .labelled("path of A")
                                        .ofAccount("A"))
                        .secretInPath(
                                "acme", Secret.of("the-secret-of-account-B").ofAccount("B")));
    }

    @Test
    void urlSecret_ofAnAccount_speaksForThatOneOnly() {
        assertThat(called(OF_A, "A").verify().verifiedAccount()).contains("A");
        assertThat(called(OF_A, "A").verify().keyLabel()).contains("path of A");
        assertThat(called(OF_A, "").verify().verifiedAccount()).contains("A");
        assertThat(called(OF_B, "A").kind()).isEqualTo(MISMATCH);
        assertThat(called(OF_A, "C").kind()).isEqualTo(UNKNOWN_ACCOUNT);
    }

    @Test
    void urlSecretBesideASignature_isOfTheAccountThatTheSignatureBinds() {
        Consumer<Secrets.Builder> both = BOTH.andThen(
                s -> s.secretInPath("acme", Secret.of("calls").labelled("url")).allowSecretsShortEnoughToGuess());
        assertThat(signed(OF_A, "A", both).verify().keyLabel()).contains("url");
        assertThat(signed(OF_B, "B", both).verify().keyLabel()).contains("B's");
        Consumer<Secrets.Builder> bound = BOTH.andThen(
                s -> s.secretInPath("acme", Secret.of("calls").ofAccount("A")).allowSecretsShortEnoughToGuess());
        assertThat(signed(OF_A, "", bound).verify().verifiedAccount()).contains("A");
        assertThat(signed(OF_B, "", bound).kind()).isEqualTo(UNKNOWN_ACCOUNT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "\u00e4", "a\n"})
    void ofAccount_textThatIsNoId_isRefused(String account) {
        Secrets.Builder builder = Secrets.builder();
        assertThatIllegalArgumentException().isThrownBy(() -> builder.secret("acme", account, SECRET));
        assertThatIllegalArgumentException().isThrownBy(() -> Secret.of(SECRET).ofAccount("a".repeat(129)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", " a", "a ", "a\nb", "\u00e4"})
    void labelled_textForNoLog_isRefused(String label) {
        assertThatIllegalArgumentException().isThrownBy(() -> Secret.of(SECRET).labelled(label));
        assertThatIllegalArgumentException().isThrownBy(() -> Secret.of(SECRET).labelled("a".repeat(65)));
        assertThat(Secret.of(SECRET).labelled("a".repeat(64)).labelled("new of May"))
                .hasToString("Secret{new of May}");
    }

    @Test
    void toString_ofASecret_doesNotShowIt() {
        assertThat(Secret.of(SECRET)).hasToString("Secret{***}");
        assertThat(Secret.of(SECRET).ofAccount("AC1")).hasToString("Secret{***}");
    }
}
