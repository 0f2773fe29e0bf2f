package io.callstatus.internal.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** Against the decoder of the standard, over every way in which a sequence can begin, go on and break. */
class Utf8Test {
    /** Each side of each boundary that the standard draws. */
    private static final int[] EDGES = {
        0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC, 0xED, 0xEE,
        0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF
    };

    private static boolean isAsTheStandardSays(byte[] bytes) {
        boolean valid =
                Arrays.equals(new String(bytes, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8), bytes);
        return Utf8.decode(bytes, 0, bytes.length).equals(new ReferenceUtf8().decode(bytes))
                && Utf8.isValid(bytes, 0, bytes.length) == valid;
    }

    @Test
    void decode_everySequenceOfTwoBytes_asTheStandardSays() {
        for (int first = 0; first < 256; first++) {
            for (int second = 0; second < 256; second++) {
                byte[] bytes = {(byte) first, (byte) second};
                assertThat(isAsTheStandardSays(bytes))
                        .as("%02X %02X", first, second)
                        .isTrue();
            }
        }
    }

    @Test
    void decode_sequencesOfFourBytesAtTheBorders_asTheStandardSays() {
        int edges = EDGES.length;
        for (int i = 0; i < edges * edges * edges * edges; i++) {
            byte[] bytes = {
                (byte) EDGES[i % edges],
                (byte) EDGES[i / edges % edges],
                (byte) EDGES[i / edges / edges % edges],
                (byte) EDGES[i / edges / edges / edges]
            };
            if (!isAsTheStandardSays(bytes)) {
                fail(HexFormat.of().formatHex(bytes));
            }
        }
    }

    @Test
    void isValid_everyCodePoint_is() {
        for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
            if (codePoint < Character.MIN_SURROGATE || codePoint > Character.MAX_SURROGATE) {
                byte[] bytes = Character.toString(codePoint).getBytes(StandardCharsets.UTF_8);
                assertThat(Utf8.isValid(bytes, 0, bytes.length)).isTrue();
            }
        }
    }

    @Test
    void decode_partOfALongerText_looksNoFurther() {
        byte[] bytes = "a\u20ACb".getBytes(StandardCharsets.UTF_8);
        assertThat(Utf8.decode(bytes, 1, 4)).isEqualTo("\u20AC");
        assertThat(Utf8.decode(bytes, 1, 3)).isEqualTo("\uFFFD");
        assertThat(Utf8.decode(bytes, 2, 5)).isEqualTo("\uFFFD\uFFFDb");
        assertThat(Utf8.isValid(bytes, 0, 3)).isFalse();
    }

    /** A replacement character that was sent is none of ours. */
    @Test
    void decode_replacementCharacterThatWasSent_isKept() {
        byte[] sent = "\uFFFDx".getBytes(StandardCharsets.UTF_8);
        assertThat(Utf8.decode(sent, 0, sent.length)).isEqualTo("\uFFFDx");
        assertThat(Utf8.isValid(sent, 0, sent.length)).isTrue();
    }
}
