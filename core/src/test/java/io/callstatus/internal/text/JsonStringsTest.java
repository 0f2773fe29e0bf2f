package io.callstatus.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonStringsTest {
    @Test
    void unescape_everyEscape() {
        assertThat(unescape("\\\"\\\\\\/\\b\\f\\n\\r\\t")).isEqualTo("\"\\/\b\f\n\r\t");
        assertThat(unescape("\\u0041\\u00e9\\u20AC\\uD83D\\uDE00\\u0000")).isEqualTo("Aé€\uD83D\uDE00\0");
    }

    @Test
    void unescape_escapesAmongOtherText() {
        assertThat(unescape("né\\né€\\\\")).isEqualTo("né\né€\\");
        assertThat(unescape("\\\\u0041")).isEqualTo("\\u0041");
        assertThat(unescape("")).isEmpty();
    }

    @Test
    void unescape_halfAPair_kept() {
        assertThat(unescape("\\ud800")).isEqualTo("\uD800");
        assertThat(unescape("x\\uDE00\\uD83Dx")).isEqualTo("x\uDE00\uD83Dx");
    }

    @Test
    void unescape_partOfTheBytes() {
        byte[] bytes = "\\n\"a\\tb\"\\n".getBytes(StandardCharsets.UTF_8);
        assertThat(JsonStrings.unescape(bytes, 3, 7)).isEqualTo("a\tb");
    }

    /** At each boundary between sequences of different lengths. */
    @Test
    void unescape_charactersOfEachLength_areThemselves() {
        String text = "\u007f\u0080\u07ff\u0800\ud7ff\ue000\uffff\ud800\udc00\udbff\udfff";
        byte[] bytes = ("\\n" + text + "\\n").getBytes(StandardCharsets.UTF_8);
        assertThat(JsonStrings.unescape(bytes, 0, bytes.length)).isEqualTo("\n" + text + "\n");
    }

    @ParameterizedTest
    @CsvSource({"d7ff, false", "d800, true", "dbff, true", "dc00, true", "dfff, true", "e000, false"})
    void hasHalfPair_atTheBordersOfSurrogates(String unit, boolean isHalf) {
        byte[] bytes = ("a\\u" + unit).getBytes(StandardCharsets.UTF_8);
        assertThat(JsonStrings.hasHalfPair(bytes, 0, bytes.length)).isEqualTo(isHalf);
    }

    @Test
    void hasHalfPair_pairsAndHalves() {
        assertThat(hasHalfPair("\\uD83D\\uDE00\uD83D\uDE00\\uD7FF\\uE000")).isFalse();
        assertThat(hasHalfPair("\\uD83Dx\\uDE00")).isTrue();
        assertThat(hasHalfPair("\\uDE00\\uD83D")).isTrue();
    }

    @Test
    void utf8_everyEncoding() {
        String text = "{\"a\":\"é€\uD83D\uDE00\"}";
        for (String name : List.of("UTF-8", "UTF-16BE", "UTF-16LE", "UTF-32BE", "UTF-32LE")) {
            Charset charset = Charset.forName(name);
            assertThat(utf8(text.getBytes(charset))).isEqualTo(text);
            assertThat(utf8(("\uFEFF" + text).getBytes(charset)))
                    .isEqualTo(name.equals("UTF-8") ? "\uFEFF" + text : text);
        }
    }

    @Test
    void utf8_utf8_notCopied() {
        byte[] body = {'{', '}'};
        assertThat(JsonStrings.utf8(body)).isSameAs(body);
        assertThat(JsonStrings.utf8(new byte[0])).isEmpty();
    }

    private static String unescape(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return JsonStrings.unescape(bytes, 0, bytes.length);
    }

    private static boolean hasHalfPair(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return JsonStrings.hasHalfPair(bytes, 0, bytes.length);
    }

    private static String utf8(byte[] body) {
        return new String(JsonStrings.utf8(body), StandardCharsets.UTF_8);
    }
}
