package io.callstatus.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.callstatus.privacy.Leaks.LeakError;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeaksTest {
    private final Leaks leaks = new Leaks(List.of("Meera Nair", "Ashish", "https://recordings.example.com/4f1c.wav"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Party{name=Meera Nair}",
                "agent Ashish",
                "on https://hooks.example.com, for Ashish",
                "see https://recordings.example.com/4f1c.wav",
                "from +13125550142",
                "447700900123",
                "+61255501234",
                "call 09000000001!",
                "8060000001",
                "key sigsec_1",
                "on https://hooks.example.com/sigsec_1",
                "on https://user:s3cret@hooks.example.com",
                "on https://13125550142.example.com"
            })
    void check_ofTextWithWhatWasSent_fails(String text) {
        assertThatExceptionOfType(LeakError.class).isThrownBy(() -> leaks.check(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "freeclimb, byte 12: NOT_JSON: expected a JSON value",
                "https://recordings.example.com",
                "on https://hooks-s3cret.example.com, which",
                "on https://Ashish.example.com, which",
                "1673467405.118",
                "limit of 1,048,576"
            })
    void check_ofHarmlessText_passes(String text) {
        assertThatCode(() -> leaks.check(text)).doesNotThrowAnyException();
        assertThatCode(() -> leaks.check(text)).doesNotThrowAnyException();
        assertThatCode(() -> leaks.check(null)).doesNotThrowAnyException();
    }

    @Test
    void fixtures_haveNumbersNamesAndUrls() {
        assertThat(SentValues.ofTheFixtures())
                .hasSizeGreaterThan(50)
                .anyMatch(value -> value.startsWith("+1"))
                .anyMatch(value -> value.startsWith("https://"))
                .contains("Meera Nair");
    }
}
