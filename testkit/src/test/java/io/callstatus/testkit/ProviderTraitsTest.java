package io.callstatus.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.io.Reader;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ProviderTraitsTest {
    private static Properties declared(String provider) throws IOException {
        Properties traits = new Properties();
        try (Reader in = Files.newBufferedReader(Path.of("../providers", provider, "fixtures/traits.properties"))) {
            traits.load(in);
        }
        return traits;
    }

    @Test
    void keys_thatNothingReads_areNamed() {
        Properties traits = new Properties();
        traits.setProperty("fixture.busy", "engaged");
        traits.setProperty("call_id", "CallSid");
        assertThatIllegalStateException()
                .isThrownBy(() -> new ProviderTraits("acme", traits))
                .withMessageStartingWith(
                        "traits.properties of acme: nothing reads the key call_id; there are [appended,")
                .withMessageContaining("call-id")
                .withMessageEndingWith("and fixture.NAME");
    }

    /** Each provider says what every test needs. */
    @ParameterizedTest
    @MethodSource("io.callstatus.testkit.Fixtures#providers")
    void keys_areThoseThatAreRead(String provider) throws IOException {
        Properties traits = declared(provider);
        Set<String> names = traits.stringPropertyNames();
        assertThat(names).contains("call-id", "state", "from", "to", "grade", "read", "known");
        assertThat(new ProviderTraits(provider, traits).provider()).isEqualTo(provider);
        Set<String> shortNames = Stream.of(ProviderFixtures.class.getMethods())
                .filter(method -> method.getReturnType() == Fixture.class)
                .map(Method::getName)
                .map(name -> name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        assertThat(names).filteredOn(name -> name.startsWith("fixture.")).allSatisfy(name -> {
            assertThat(shortNames).contains(name.substring("fixture.".length()));
            assertThat(Fixtures.of(provider).named(traits.getProperty(name))).isNotNull();
        });
    }

    @Test
    void from_whereTheTraitsSayNothingOfIt_namesTheKey() {
        ProviderTraits traits = new ProviderTraits("acme", new Properties());
        VariedRequest request =
                VariedRequest.of(traits, Fixtures.of("signalwire").busy().request());
        assertThatIllegalStateException()
                .isThrownBy(() -> traits.from(request))
                .withMessage("traits.properties of acme says nothing of from");
        assertThatIllegalStateException().isThrownBy(traits::signer).withMessageContaining("acme signs nothing");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "iso; 2026-11-03T09:05:07Z",
                "rfc-2822; Tue, 03 Nov 2026 09:05:07 +0000",
                "seconds; 1793696707",
                "millis; 1793696707000",
                "yyyy-MM-dd HH:mm:ss; 2026-11-03 14:35:07",
                "dd/MM/yyyy HH.mm.ss; 03/11/2026 14.35.07"
            })
    void times_inEachFormat_areReadAndWritten(String format, String text) {
        TimeText time = new TimeText(format, ZoneId.of("Asia/Kolkata"));
        Instant november = Instant.parse("2026-11-03T09:05:07Z");
        assertThat(time.read(text)).contains(november);
        assertThat(time.write(november)).isEqualTo(text);
        assertThat(time.read("just now")).isEmpty();
    }
}
