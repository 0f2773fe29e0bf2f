package io.callstatus.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.callstatus.Parsers;
import io.callstatus.Secrets;
import io.callstatus.Trust;
import io.callstatus.VerificationException;
import io.callstatus.WebhookRequest;
import io.callstatus.inspect.Options.Flag;
import io.callstatus.testkit.Fixtures;
import io.callstatus.testkit.Signers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {
    private static final Map<String, String> ENVIRONMENT = Map.of("HUSH", "hush hush", "EMPTY", "");

    private static Options read(String... arguments) throws UsageException {
        return CommandLine.read(List.of(arguments), ENVIRONMENT);
    }

    /** The provider's requests are verified, and this is the secret. */
    private static void assertSecret(String... arguments) throws UsageException {
        WebhookRequest signed =
                Fixtures.of("revring", "minimal").signed("hush hush").request();
        Secrets secrets = read(arguments).secrets();
        assertThat(Parsers.detect(signed).verify(secrets).trust()).isEqualTo(Trust.SHARED_SECRET);
    }

    @Test
    void read_secretFromElsewhere_isTheSecret(@TempDir Path folder) throws Exception {
        assertSecret("--secret", "revring=hush hush", "f");
        assertSecret("--secret-env", "revring=HUSH", "f");
        for (String end : List.of("", "\n", "\r\n")) {
            Path file = Files.writeString(folder.resolve("secret"), "hush hush" + end);
            assertSecret("--secret-file=revring=" + file, "f");
        }
    }

    /** Bound to its account: of another one, nothing is believed. */
    @Test
    void read_secretOfAnAccount_isForThatAlone() throws Exception {
        WebhookRequest signed = Fixtures.of("freeclimb", "maximal")
                .signed("a secret of sixteen")
                .request();
        String account =
                Fixtures.of("freeclimb", "maximal").status().accountId().orElseThrow();
        Secrets own = read("--secret", "freeclimb@" + account + "=a secret of sixteen", "f")
                .secrets();
        assertThat(Parsers.detect(signed).verify(own).verifiedAccount()).contains(account);
        Secrets other = read("--secret", "freeclimb@" + account + "0=a secret of sixteen", "f")
                .secrets();
        assertThatThrownBy(() -> Parsers.detect(signed).verify(other)).isInstanceOf(VerificationException.class);
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> read("--secret", "freeclimb@=hush hush hush", "f"))
                .withMessageStartingWith("--secret freeclimb= is no secret of freeclimb");
    }

    @Test
    void read_secretInAHeaderOfTheUsers_isLookedForThere() throws Exception {
        Secrets own = read("--secret", "callerdesk=header:X-Hook-Token:a secret: of twenty", "f")
                .secrets();
        WebhookRequest request = Fixtures.of("callerdesk", "answer-of-report").request();
        WebhookRequest sent = WebhookRequest.builder()
                .method(request.method())
                .url(request.url())
                .header("Content-Type", request.header("Content-Type").orElseThrow())
                .header("x-hook-token", "a secret: of twenty")
                .body(request.body())
                .build();
        assertThat(Parsers.detect(sent).verify(own).trust()).isEqualTo(Trust.SHARED_SECRET);
        assertThatThrownBy(() -> Parsers.detect(request).verify(own)).isInstanceOf(VerificationException.class);
        for (String wrong :
                List.of("header:X-Hook-Token", "header::x", "header:X-Hook-Token:", "header:Host:hush hush hush")) {
            assertThatExceptionOfType(UsageException.class)
                    .isThrownBy(() -> read("--secret", "callerdesk=" + wrong, "f"))
                    .withMessageStartingWith("--secret callerdesk=header: ");
        }
    }

    @Test
    void read_accountInFrontOfAWrittenKey_isTheAccountOfThat() throws Exception {
        String key = "Y2FsbHN0YXR1cy10ZXN0IQ=="; // of these bytes:
        WebhookRequest signed =
                Fixtures.of("sinch", "maximal").signed("callstatus-test!").request();
        String application = "7d0a1c52-3b4e-4f60-8a91-c2d3e4f5a6b7";
        Secrets own = read("--secret", "sinch=" + application + ":" + key, "f").secrets();
        assertThat(Parsers.detect(signed).verify(own).verifiedAccount()).contains(application);
        Secrets other = read("--secret", "sinch=another:" + key, "f").secrets();
        assertThatThrownBy(() -> Parsers.detect(signed).verify(other)).isInstanceOf(VerificationException.class);
    }

    @Test
    void read_settingsOfAnHmac_decideHowTheProviderSigns() throws Exception {
        String[] arguments = {
            "--secret", "vapi=a secret of sixteen", "--hmac", "vapi=algorithm=sha512;encoding=base64", "f"
        };
        assertThat(read(arguments)
                        .parsers()
                        .parser("vapi")
                        .orElseThrow()
                        .verification()
                        .isSharedSecret())
                .isFalse();
        assertThat(Parsers.installed()
                        .parser("vapi")
                        .orElseThrow()
                        .verification()
                        .headers())
                .isNotEqualTo(read(arguments)
                        .parsers()
                        .parser("vapi")
                        .orElseThrow()
                        .verification()
                        .headers());
        for (String wrong : List.of("revring=algorithm=sha256", "vapi=algorithm=md5", "vapi=no=setting")) {
            assertThatExceptionOfType(UsageException.class)
                    .isThrownBy(() -> read("--hmac", wrong, "f"))
                    .withMessageStartingWith("--hmac ");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "exotel=a-user-of-some-length:short",
                "exotel@A=user:fifteen-of-them",
                "revring=fifteen-of-them",
                "revring=header:X-Hook-Token:short"
            })
    void read_secretThatCanBeGuessed_warnsThatAReceiverRefusesIt(String secret) throws UsageException {
        assertThat(read("--secret", secret, "f").warnings())
                .singleElement()
                .asString()
                .contains(secret.replaceFirst("[@=].*", ""), "16")
                .doesNotContain("short", "them", "a-user");
    }

    @Test
    void read_secretThatIsLongEnough_warnsOfNothing() throws UsageException {
        String long16 = "sixteen-of-these";
        assertThat(read("--secret", "exotel=u:" + long16, "--secret=revring=" + long16, "f")
                        .warnings())
                .isEmpty();
        assertThat(read("--secret", "revring=header:X-Hook-Token:" + long16, "--secret=freeclimb=short", "f")
                        .warnings())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"exotel=a-password-alone", "sinch=no-base64-at-all", "twilio=SHA256:unspeakable"})
    void read_secretThatTheSchemeDoesNotTake_isNone(String secret) {
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> read("--secret", secret, "f"))
                .withMessageContaining(secret.replaceFirst("=.*", ""))
                .withMessageNotContaining(secret.replaceFirst(".*[=:]", ""));
    }

    /** The line says so by its trust. */
    @Test
    void read_secretOfAPartialSignature_isTaken() throws Exception {
        WebhookRequest signed =
                Fixtures.of("zadarma", "maximal").signed("a secret of sixteen").request();
        Secrets secrets = read("--secret", "zadarma=a secret of sixteen", "f").secrets();
        assertThat(Parsers.detect(signed).verify(secrets).trust()).isEqualTo(Trust.PARTIAL_SIGNATURE);
    }

    @Test
    void read_secretThatIsNotThere_isRefusedAndNothingIsShown(@TempDir Path folder) throws Exception {
        Path empty = Files.writeString(folder.resolve("empty"), "\n");
        Path large = Files.write(folder.resolve("large"), new byte[70_000]);
        Path binary = Files.write(folder.resolve("binary"), new byte[] {(byte) 0xFF, 1});
        for (String place : List.of(
                empty.toString(),
                large.toString(),
                binary.toString(),
                folder.toString(),
                folder + "/none",
                "nul\0",
                "")) {
            assertThatExceptionOfType(UsageException.class)
                    .isThrownBy(() -> read("--secret-file", "revring=" + place, "f"))
                    .withMessageStartingWith("--secret-file")
                    .withMessageNotContaining(folder.toString());
        }
        for (String name : List.of("NONE", "EMPTY", "")) {
            assertThatExceptionOfType(UsageException.class)
                    .isThrownBy(() -> read("--secret-env", "revring=" + name, "f"))
                    .withMessageStartingWith("--secret-env");
        }
    }

    @Test
    void read_publicKey_isTakenInBase64AndNothingElse() throws UsageException {
        WebhookRequest signed =
                Fixtures.of("telnyx").completed().signed("a pair").request();
        Secrets secrets =
                read("--secret", "telnyx=" + Signers.publicKey("a pair"), "f").secrets();
        assertThat(Parsers.detect(signed).verify(secrets).trust()).isEqualTo(Trust.SIGNATURE);
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> read("--secret", "telnyx=KEY0123", "f"))
                .withMessageContaining("telnyx")
                .withMessageNotContaining("KEY0123");
    }

    @Test
    void read_optionsBeforeAndAfterFiles_bothCount() throws UsageException {
        Options options = read("--explain", "a", "--public-url", "https://h/x?y=%20", "b", "--trust-unverified", "-");
        assertThat(options.files()).containsExactly("a", "b", "-");
        assertThat(options.publicUrl()).contains("https://h/x?y=%20");
        assertThat(options.flags()).containsOnly(Flag.EXPLAIN, Flag.TRUST_UNVERIFIED);
    }

    @Test
    void read_valueBehindEqualsSign_isTheValue() throws UsageException {
        assertThat(read("--public-url=http://h/?a=b=c", "--now=7", "f").publicUrl())
                .contains("http://h/?a=b=c");
    }

    @Test
    void read_behindTwoHyphens_everythingIsAFile() throws UsageException {
        assertThat(read("--explain", "--", "--help", "-x").files()).containsExactly("--help", "-x");
    }

    @Test
    void read_help_needsNoFile() throws UsageException {
        assertThat(read("--help").has(Flag.HELP)).isTrue();
        assertThat(read("-h", "--bogus").has(Flag.HELP)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--secret freeclimb f",
                "--secret-file freeclimb f",
                "--secret-env freeclimb f",
                "--secret-env acme=HUSH f",
                "--secrets freeclimb=x f",
                "--secret =x f",
                "--secret acme=x f",
                "--secret freeclimb= f",
                "f --secret",
                "--public-url hooks.example.com f",
                "--public-url ftp://h/ f",
                "--public-url https:// f",
                "--public-url https://h/\tx f",
                "--now yesterday f",
                "--now 1.5 f",
                "--now 99999999999999999999 f",
                "--now 9999999999999999999 f",
                "--now",
                "--bogus f",
                "-x f",
                "--explain=yes f",
                "--explain",
                "--",
                "- -"
            })
    void read_nonsense_isRefused(String line) {
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> read(line.split(" ")))
                .withMessageNotContaining("9999");
    }

    @Test
    void read_emptyFileName_isRefused() {
        assertThatExceptionOfType(UsageException.class).isThrownBy(() -> read(""));
    }

    @Test
    void read_unknownProvider_messageNamesTheKnownAndNotTheSecret() {
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> read("--secret", "acme=hush", "f"))
                .withMessageContainingAll("freeclimb", "signalwire")
                .withMessageNotContaining("hush");
    }
}
