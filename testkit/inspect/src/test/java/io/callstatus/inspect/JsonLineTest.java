package io.callstatus.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLineTest {
    @Test
    void of_charactersThatDoNotTravel_areEscaped() {
        String line = JsonLine.of("a\ud800\u2028\u0085\n\"é😀", new Outcome(Outcome.Result.UNREADABLE, Map.of()));
        assertThat(line).isEqualTo("{\"file\":\"a\\ud800\\u2028\\u0085\\n\\\"é😀\",\"outcome\":\"unreadable\"}");
    }

    /** A terminal obeys some of them, and others hide what stands beside them. */
    @ParameterizedTest
    @ValueSource(
            ints = {
                0x00, 0x1B, 0x7F, 0x80, 0x9B, 0x9F, 0xAD, 0x200B, 0x200E, 0x200F, 0x202A, 0x202E, 0x2060, 0x2066,
                0x2069, 0x061C, 0xFEFF, 0xFFF9, 0xE000
            })
    void of_controlAndFormatCharacters_areEscaped(int character) {
        String text = "a" + Character.toString(character) + "b";
        String escaped = String.format("a\\u%04xb", character);
        assertThat(JsonLine.of(text, new Outcome(Outcome.Result.UNREADABLE, Map.of("x", text))))
                .doesNotContain(text)
                .containsIgnoringCase("\"file\":\"" + escaped + "\"")
                .containsIgnoringCase("\"x\":\"" + escaped + "\"");
        assertThat(JsonLine.shown(text)).isEqualToIgnoringCase(escaped);
    }

    @Test
    void of_formatCharactersBeyondTheBasicPlane_areEscapedAsTwo() {
        assertThat(JsonLine.shown("a" + Character.toString(0xE0001))).isEqualTo("a\\udb40\\udc01");
    }

    @Test
    void of_lettersOfAnyScript_stay() {
        assertThat(JsonLine.shown("Zoë Łukasz 東京 עברית 😀")).isEqualTo("Zoë Łukasz 東京 עברית 😀");
    }
}
