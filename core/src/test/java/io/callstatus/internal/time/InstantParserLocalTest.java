package io.callstatus.internal.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Local times and placeholders, case by case. */
class InstantParserLocalTest {
    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    /** Behind the name of a weekday, which must be that of the date. */
    @ParameterizedTest
    @CsvSource({
        "'Mon, 02 Jan 2023 14:32:44', 2023-01-02T09:02:44Z",
        "'Mon, 2 Jan 2023 14:32', 2023-01-02T09:02:00Z",
        "'Mon, 02 Jan 2023 14:32:44 +0100', 2023-01-02T13:32:44Z",
        "'Tue, 02 Jan 2023 14:32:44',",
        "'02 Jan 2023 14:32:44',",
        "'Mon, 31 Feb 2023 14:32:44',",
        "'Mon, 02 Jan 2023 14:32:44 soon',"
    })
    void local_namedWeekday(String text, Instant expected) {
        assertThat(TimesOfText.local(text, INDIA)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2023-01-02 14:32:44, 2023-01-02T09:02:44Z",
        "2023-01-02  14:32:44, 2023-01-02T09:02:44Z",
        "2020-04-09n13:46:56, 2020-04-09T08:16:56Z",
        "2023-01-02T14:32:44, 2023-01-02T09:02:44Z",
        "2023-01-02t14:32:44, 2023-01-02T09:02:44Z",
        "2023-01-02\t14:32:44, 2023-01-02T09:02:44Z",
        "2023-01-02 14:32:44.25, 2023-01-02T09:02:44.250Z",
        "2023-01-02 14:32:44Z, 2023-01-02T14:32:44Z",
        "2023-01-02 14:32:44 -0500, 2023-01-02T19:32:44Z",
        "2023-01-02T14:32:44.25+01:00, 2023-01-02T13:32:44.250Z",
        "2023-01-02 14:32:44 +01, 2023-01-02T13:32:44Z",
    })
    void local_wellFormed(String text, Instant expected) {
        assertThat(TimesOfText.local(text, INDIA)).isEqualTo(expected);
        assertThat(TimesOfText.local(" \n" + text + "\r ", INDIA)).isEqualTo(expected);
    }

    /** On both sides of a change of clocks, in its gap and overlap, and around the last one that a zone ever made. */
    @ParameterizedTest
    @CsvSource({
        "America/New_York, 2023-03-12T01:30:00",
        "America/New_York, 2023-03-12T02:30:00",
        "America/New_York, 2023-03-12T03:30:00",
        "America/New_York, 2023-03-12T23:30:00",
        "America/New_York, 2023-11-05T00:30:00",
        "America/New_York, 2023-11-05T01:30:00",
        "America/New_York, 2023-11-05T02:30:00",
        "Asia/Kolkata, 1945-10-13T12:00:00",
        "Asia/Kolkata, 1945-10-14T12:00:00",
        "Asia/Kolkata, 1945-10-15T12:00:00"
    })
    void local_nearAChangeOfClocks_asJavaTime(ZoneId zone, LocalDateTime time) {
        String text =
                DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).format(time);
        assertThat(TimesOfText.local(text, zone)).isEqualTo(time.atZone(zone).toInstant());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"     2023-1", "        -", "   2023-01-0", "          1", "    2023-01-02", "     2023-01-02 1"
            })
    void local_tooShortBehindBlanks_isNone(String text) {
        assertThat(TimesOfText.local(text, INDIA)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "Z, 2023-01-02T14:32:44Z",
        "UTC, 2023-01-02T14:32:44Z",
        "-03:30, 2023-01-02T18:02:44Z",
        "GMT+2, 2023-01-02T12:32:44Z",
        "Asia/Kolkata, 2023-01-02T09:02:44Z",
        "America/New_York, 2023-01-02T19:32:44Z",
        "Australia/Sydney, 2023-01-02T03:32:44Z",
    })
    void local_anyKindOfZone(String zone, Instant expected) {
        assertThat(TimesOfText.local("2023-01-02 14:32:44", ZoneId.of(zone))).isEqualTo(expected);
    }

    @Test
    void local_inGap_movesForward() {
        assertThat(TimesOfText.local("2023-03-12 02:30:00", NEW_YORK)).isEqualTo("2023-03-12T07:30:00Z");
    }

    @Test
    void local_inOverlap_takesTheEarlier() {
        assertThat(TimesOfText.local("2023-11-05 01:30:00", NEW_YORK)).isEqualTo("2023-11-05T05:30:00Z");
    }

    @Test
    void local_inOverlapWithOffset_takesTheOffset() {
        assertThat(TimesOfText.local("2023-11-05 01:30:00-05:00", NEW_YORK)).isEqualTo("2023-11-05T06:30:00Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "0",
                "n",
                "null",
                "2023-01-02",
                "2023-01-02 ",
                "2023-01-02 14:32",
                "2023-01-02 14:32Z",
                "2023-01-02N14:32:44",
                "2023-01-02nn14:32:44",
                "2023-01-02n 14:32:44",
                "2023-01-02 T14:32:44",
                "2023-01-0214:32:44",
                "2023-01-02_14:32:44",
                "2023-01-02 14:32:44.",
                "2023-01-02 14:32:44 05:30",
                "2023-01-02 14:32:44.1234567890",
                "2023-01-02 14:32:44 IST",
                "2023-01-02 14:32:44 PM",
                "2023-01-02 24:00:00",
                "2023-01-02 14:32:60",
                "2023-02-29 14:32:44",
                "0000-00-00 00:00:00",
                "2023-1-2 14:32:44",
                "02-01-2023 14:32:44",
                "02/01/2023 14:32:44",
                "2023-01-02 14:32:44 +18:01",
            })
    void local_anythingElse(String text) {
        assertThat(TimesOfText.local(text, ZoneOffset.UTC)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", " 0\n", "0000-00-00", "0000-00-00 00:00:00", "\t0000-00-00T00:00:00Z "})
    void isZero_placeholder(String text) {
        assertThat(InstantParser.isZero(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "1", "00", "O", "0000-00-0", "0000-00-01", "x0000-00-00", "1970-01-01 00:00:00"})
    void isZero_anythingElse(String text) {
        assertThat(InstantParser.isZero(text)).isFalse();
    }
}
