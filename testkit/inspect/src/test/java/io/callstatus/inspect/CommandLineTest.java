package io.callstatus.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.callstatus.inspect.Options.Flag;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {
    private static Options read(String... arguments) throws UsageException {
        return CommandLine.read(List.of(arguments));
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
                "--secret =x f",
                "--secret twilio=x f",
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
                .isThrownBy(() -> read("--secret", "twilio=hush", "f"))
                .withMessageContainingAll("freeclimb", "signalwire")
                .withMessageNotContaining("hush");
    }
}
