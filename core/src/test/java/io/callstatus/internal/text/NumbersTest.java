package io.callstatus.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {
    @ParameterizedTest
    @CsvSource({
        "0, PT0S",
        "58, PT58S",
        "007, PT7S",
        "20.5, PT20.5S",
        "0.000000001, PT0.000000001S",
        "1.9999999999, PT1.999999999S",
        "1e3, PT1000S",
        "1E-3, PT0.001S",
        "1000000000000, PT277777777H46M40S",
        "1000000000000.0, PT277777777H46M40S",
        "1e12, PT277777777H46M40S",
        "0.0, PT0S"
    })
    void seconds_number_isTheLength(String text, Duration length) {
        assertThat(Numbers.seconds(text)).isEqualTo(length);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-1",
                "-0.5",
                "1000000000000.1",
                "+1",
                "1.",
                ".5",
                "1 ",
                "0x10",
                "NaN",
                "1000000000001",
                "1e13",
                "1e999",
                "\u0661",
                "1,5"
            })
    void seconds_anythingElse_isNone(String text) {
        assertThat(Numbers.seconds(text)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"58, 58", "0, 0", "20.5, 20.5", "20.500, 20.5", "0.000000001, 1E-9"})
    void toSeconds_length_isTheShortestNumber(String text, BigDecimal number) {
        assertThat(new BigDecimal(Numbers.toSeconds(Numbers.seconds(text)).toString()))
                .isEqualByComparingTo(number);
    }

    /** The fast path reads what the slow one reads, or leaves it to that. */
    @Test
    void whole_bytes_asTheText() {
        Random random = new Random(3);
        byte[] signs = "0123456789 -.%a".getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < 100_000; i++) {
            byte[] bytes = new byte[random.nextInt(21)];
            int different = 10 + random.nextInt(2) * random.nextInt(6);
            for (int at = 0; at < bytes.length; at++) {
                bytes[at] = signs[random.nextInt(different)];
            }
            Long expected = Numbers.whole(new String(bytes, StandardCharsets.US_ASCII));
            assertThat(Numbers.whole(bytes, 0, bytes.length)).isEqualTo(expected == null ? -1 : expected);
        }
    }

    @ParameterizedTest
    @CsvSource({"99, false", "100, true", "699, true", "700, false", "-1, false"})
    void isSipCode_boundary(long code, boolean is) {
        assertThat(Numbers.isSipCode(code)).isEqualTo(is);
        assertThat(Numbers.sipCode(Long.toString(code)) != null).isEqualTo(is);
    }

    @ParameterizedTest
    @CsvSource({"4.41, 4.41", "-0.5, -0.5", "1e2, 1E+2", "0, 0", "1e99, 1E+99", "1E-07, 1E-7", "1e+2, 1E+2"})
    void decimal_number_isExact(String text, BigDecimal number) {
        assertThat(Numbers.decimal(text)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", ".", "1.", "1e", "1e+", "1e100", "1e1x", "1x1", "1e-", "1.2.3", "--1", "Infinity"})
    void decimal_anythingElse_isNone(String text) {
        assertThat(Numbers.decimal(text)).isNull();
    }

    @Test
    void millis_withOrWithoutAFraction_areALength() {
        assertThat(Numbers.millis("7312")).isEqualTo(Duration.ofMillis(7_312));
        assertThat(Numbers.millis("7312.400000000001")).isEqualTo(Duration.ofNanos(7_312_400_000L));
        assertThat(Numbers.millis("0.0000001")).isEqualTo(Duration.ZERO);
        assertThat(Numbers.millis("-1")).isNull();
        assertThat(Numbers.millis("-0.5")).isNull();
        assertThat(Numbers.millis("1e99")).isNull();
        assertThat(Numbers.millis("soon")).isNull();
    }

    /** However small its text, a number may be as long as its scale once somebody writes it out. */
    @Test
    void decimal_ofTooManyPlaces_isNone() {
        assertThat(Numbers.decimal("0." + "0".repeat(12) + "1e-99")).isNotNull();
        assertThat(Numbers.decimal("0." + "0".repeat(13) + "1e-99")).isNull();
    }

    @Test
    void decimal_longerThanTheLimit_isNone() {
        assertThat(Numbers.decimal("1".repeat(Limits.NUMBER))).isNotNull();
        assertThat(Numbers.decimal("1".repeat(Limits.NUMBER + 1))).isNull();
    }
}
