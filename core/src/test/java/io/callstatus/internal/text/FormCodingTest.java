package io.callstatus.internal.text;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormCodingTest {
    private static final String PLAIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789*-._";

    private static String encoded(String text) {
        StringBuilder encoded = new StringBuilder();
        FormCoding.encode(text, encoded);
        return encoded.toString();
    }

    private static boolean isDamaged(String sent) {
        byte[] bytes = sent.getBytes(ISO_8859_1);
        return FormCoding.isDamaged(bytes, 0, bytes.length);
    }

    @Test
    void encode_everyAsciiSign_asTheStandardSays() {
        for (char c = 0; c < 0x80; c++) {
            String expected = c == ' ' ? "+" : PLAIN.indexOf(c) >= 0 ? "" + c : String.format("%%%02X", (int) c);
            assertThat(encoded("" + c)).isEqualTo(expected);
        }
        assertThat(encoded("\u00eb\ud83d\ude00")).isEqualTo("%C3%AB%F0%9F%98%80");
    }

    @Test
    void encode_anyText_comesBack() {
        String text = "a=b&c+d %41\u00eb\ud83d\ude00\uFFFD\0";
        byte[] encoded = encoded(text).getBytes(StandardCharsets.US_ASCII);
        assertThat(FormCoding.decode(encoded, 0, encoded.length)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%FF", "a%C3", "%C3%28", "\u00ff", "\u00c3", "a+%e2%82", "%\u00ff"})
    void isDamaged_bytesThatAreNoUtf8_are(String sent) {
        assertThat(isDamaged(sent)).isTrue();
        assertThat(isDamaged("ab" + sent)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a+b", "%41", "%C3%AB", "\u00c3\u00ab", "%EF%BF%BD", "%", "%zz", "100%"})
    void isDamaged_utf8InWhateverSpelling_isNot(String sent) {
        assertThat(isDamaged(sent)).isFalse();
    }

    @Test
    void decode_partOfABody_looksNoFurther() {
        byte[] body = "x=a%41%4&%42".getBytes(StandardCharsets.US_ASCII);
        assertThat(FormCoding.decode(body, 2, 8)).isEqualTo("aA%4");
        assertThat(FormCoding.bytes(body, 2, 6)).asString(ISO_8859_1).isEqualTo("aA");
        assertThat(FormCoding.isDamaged(new byte[] {(byte) 0xFF, 'a', (byte) 0xFF}, 1, 2))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "9, 9", "a, a", "z, z", "A, A", "Z, Z"})
    void initial_letterOrDigit_isItself(String sent, char initial) {
        assertThat(Ascii.initial((sent + "?").getBytes(ISO_8859_1), 0, 2)).isEqualTo(initial);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", ":", "@", "[", "`", "{", " ", "\u00e1"})
    void initial_anythingElse_isNone(String sent) {
        byte[] bytes = (sent + "a").getBytes(ISO_8859_1);
        assertThat(Ascii.initial(bytes, 0, bytes.length - 1)).isEqualTo('\0');
    }

    @Test
    void isAscii_anyOtherByte_isNot() {
        assertThat(Ascii.isAscii(new byte[] {0, 'a', 0x7F}, 0, 3)).isTrue();
        assertThat(Ascii.isAscii(new byte[] {'a', (byte) 0x80, 'b'}, 0, 3)).isFalse();
        assertThat(Ascii.isAscii(new byte[] {'a', (byte) 0x80, 'b'}, 2, 3)).isTrue();
    }
}
