package io.callstatus.internal.time;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.spi.TimeFormat;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Times as numbers since 1970. */
class InstantReaderEpochTest {
    @ParameterizedTest
    @CsvSource({
        "1699335116, 2023-11-07T05:31:56Z",
        "1699335116.25, 2023-11-07T05:31:56.250Z",
        "1.699335116e9, 2023-11-07T05:31:56Z",
        "0, 1970-01-01T00:00:00Z",
        "-1, 1969-12-31T23:59:59Z",
        "-62135596800, 0001-01-01T00:00:00Z",
        "253402300799.999999999, 9999-12-31T23:59:59.999999999Z"
    })
    void epochSeconds_number_isThatMoment(String text, Instant moment) {
        assertThat(TimeFormat.EPOCH_SECONDS.read(text)).contains(moment);
        byte[] within = ("x " + text + " y").getBytes(UTF_8);
        assertThat(InstantReader.EPOCH_SECONDS.read(within, 1, within.length - 1))
                .isEqualTo(moment);
    }

    @ParameterizedTest
    @CsvSource({
        "1699335116250, 2023-11-07T05:31:56.250Z",
        "0, 1970-01-01T00:00:00Z",
        "-62135596800000, 0001-01-01T00:00:00Z",
        "253402300799999, 9999-12-31T23:59:59.999Z"
    })
    void epochMillis_number_isThatMoment(String text, Instant moment) {
        assertThat(TimeFormat.EPOCH_MILLIS.read(text)).contains(moment);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "--1",
                "1,5",
                "0x10",
                "now",
                "253402300800",
                "99999999999999999999",
                "1e99",
                "\u0661",
                "1 2"
            })
    void epochSeconds_textThatIsNone_isNotRead(String text) {
        assertThat(TimeFormat.EPOCH_SECONDS.read(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--1", "1.5", "253402300800000", "9999999999999999999"})
    void epochMillis_textThatIsNone_isNotRead(String text) {
        assertThat(TimeFormat.EPOCH_MILLIS.read(text)).isEmpty();
    }

    @Test
    void toString_saysWhatIsExpected() {
        assertThat(TimeFormat.EPOCH_SECONDS).hasToString("a number of seconds since 1970");
        assertThat(TimeFormat.EPOCH_MILLIS).hasToString("a number of milliseconds since 1970");
    }
}
