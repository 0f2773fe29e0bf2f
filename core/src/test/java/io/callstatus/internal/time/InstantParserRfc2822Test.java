package io.callstatus.internal.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 2822, case by case. */
class InstantParserRfc2822Test {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mon, 27 Mar 2023 09:46:24 +0000   | 2023-03-27T09:46:24Z",
                "27 Mar 2023 09:46:24 +0000        | 2023-03-27T09:46:24Z",
                "Mon,27 Mar 2023 09:46:24 +0000    | 2023-03-27T09:46:24Z",
                "Mon,  27\tMar   2023  09:46:24  Z | 2023-03-27T09:46:24Z",
                "mON, 27 mAR 2023 09:46:24 gMT     | 2023-03-27T09:46:24Z",
                "Mon, 27 Mar 2023 09:46 UT         | 2023-03-27T09:46:00Z",
                "Mon, 27 Mar 2023 09:46:24 utc     | 2023-03-27T09:46:24Z",
                "Mon, 27 Mar 2023 09:46:24 z       | 2023-03-27T09:46:24Z",
                "Mon, 27 Mar 2023 09:46:24 +0530   | 2023-03-27T04:16:24Z",
                "Mon, 27 Mar 2023 09:46:24 -1800   | 2023-03-28T03:46:24Z",
                "Mon, 27 Mar 2023 09:46:24 -0000   | 2023-03-27T09:46:24Z",
                "1 Jan 1970 00:00 Z                | 1970-01-01T00:00:00Z",
                "01 Jan 1970 00:00 Z               | 1970-01-01T00:00:00Z",
                "Wed, 31 Dec 1969 23:59:59 GMT     | 1969-12-31T23:59:59Z",
                "Thu, 29 Feb 2024 00:00:00 GMT     | 2024-02-29T00:00:00Z",
                "Sat, 1 Jan 0000 00:00:00 GMT      | 0000-01-01T00:00:00Z",
                "Fri, 31 Dec 9999 23:59:59 GMT     | 9999-12-31T23:59:59Z",
            })
    void rfc2822_wellFormed(String text, Instant expected) {
        assertThat(TimesOfText.rfc2822(text)).isEqualTo(expected);
        assertThat(TimesOfText.rfc2822("\r\n " + text + " \r\n")).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "0",
                "null",
                ",",
                "Mon",
                "Mon,",
                "Mon, ",
                "Mon, 27",
                "27",
                "27 ",
                "7",
                "7 Mar",
                "27 Mar 2023",
                "27 Mar 2023 ",
                "27 Mar 2023 09",
                "27 Mar 2023 09:46",
                "27 Mar 2023 09:46:24",
                "27 Mar 2023 09:46:24Z",
                "Tue, 27 Mar 2023 09:46:24 Z",
                "Mxn, 27 Mar 2023 09:46:24 Z",
                "Monday, 27 Mar 2023 09:46:24 Z",
                "Mon 27 Mar 2023 09:46:24 Z",
                "Mon , 27 Mar 2023 09:46:24 Z",
                ", 27 Mar 2023 09:46:24 Z",
                "Mon, x7 Mar 2023 09:46:24 Z",
                "Mon, 2x Mar 2023 09:46:24 Z",
                "027 Mar 2023 09:46:24 Z",
                "0 Mar 2023 09:46:24 Z",
                "32 Mar 2023 09:46:24 Z",
                "31 Apr 2023 09:46:24 Z",
                "29 Feb 2023 09:46:24 Z",
                "27 Mrz 2023 09:46:24 Z",
                "27 Ma 2023 09:46:24 Z",
                "27 March 2023 09:46:24 Z",
                "27 03 2023 09:46:24 Z",
                "27 Mar 23 09:46:24 Z",
                "27 Mar 02023 09:46:24 Z",
                "27 Mar 2x23 09:46:24 Z",
                "27Mar 2023 09:46:24 Z",
                "27 Mar2023 09:46:24 Z",
                "27-Mar-2023 09:46:24 Z",
                "27 Mar 202309:46:24 Z",
                "27 Mar 2023T09:46:24 Z",
                "27 Mar 2023 9:46:24 Z",
                "27 Mar 2023 09:46:60 Z",
                "27 Mar 2023 24:00:00 Z",
                "27 Mar 2023 09:60:00 Z",
                "27 Mar 2023 09:46:24.5 Z",
                "27 Mar 2023 09:46: 24 Z",
                "27 Mar 2023 09:46:24 EST",
                "27 Mar 2023 09:46:24 +00",
                "27 Mar 2023 09:46:24 +00:00",
                "27 Mar 2023 09:46:24 0000",
                "27 Mar 2023 09:46:24 +0060",
                "27 Mar 2023 09:46:24 +1801",
                "27 Mar 2023 09:46:24 +0000 (UTC)",
                "27 Mar 2023 09:46:24 U",
                "27 Mar 2023 09:46:24 UU",
                "27 Mar 2023 09:46:24 GMTT",
                "2023-03-27T09:46:24Z",
                "27 \u017fep 2023 09:46:24 Z",
                "\u017fun, 26 Mar 2023 09:46:24 Z",
                "27 O\u0163t 2023 09:46:24 Z",
            })
    void rfc2822_anythingElse(String text) {
        assertThat(TimesOfText.rfc2822(text)).isNull();
    }
}
