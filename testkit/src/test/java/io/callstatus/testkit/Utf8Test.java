package io.callstatus.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Utf8Test {
    /** Bytes, one character each, and the number of U+FFFD that the encoding standard gives for them. */
    @ParameterizedTest
    @CsvSource({
        "\u00ff, 1",
        "\u00c0\u0080, 2",
        "\u00e2\u0082, 1",
        "\u00ed\u00a0\u0080, 3",
        "\u00f0\u0080\u0080\u0080, 4",
        "\u00f4\u0090\u0080\u0080, 4",
        "\u00f0\u009f\u0098, 1",
    })
    void decode_ofBrokenBytes_countsAsTheStandardSays(String latin1, int replacements) {
        assertThat(Utf8.decode(latin1.getBytes(StandardCharsets.ISO_8859_1))).isEqualTo("\uFFFD".repeat(replacements));
    }

    @ParameterizedTest
    @CsvSource({"plain", "\u00fcber", "\u20ac", "\ud83d\ude00", "\uffff"})
    void decode_ofText_isTheText(String text) {
        assertThat(Utf8.decode(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(text);
    }
}
