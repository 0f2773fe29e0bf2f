package io.callstatus.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AsciiSetTest {
    private static final String MEMBERS = "\0/09?@AZaz~\u007F";

    @Test
    void contains_everyCharacter_asTheTextHasIt() {
        AsciiSet set = AsciiSet.of(MEMBERS);
        for (char c = 0; c < 0x300; c++) {
            assertThat(set.contains(c)).as("%d", (int) c).isEqualTo(MEMBERS.indexOf(c) >= 0);
        }
    }

    @Test
    void isAllOf_text_looksAtEachCharacter() {
        assertThat(AsciiSet.HEXADECIMAL.isAllOf("0123456789abcdef")).isTrue();
        assertThat(AsciiSet.HEXADECIMAL.isAllOf("")).isTrue();
        assertThat(AsciiSet.HEXADECIMAL.isAllOf("g0")).isFalse();
        assertThat(AsciiSet.HEXADECIMAL.isAllOf("0A")).isFalse();
    }

    @Test
    void isAllOf_part_looksNoFurther() {
        assertThat(AsciiSet.HEXADECIMAL.isAllOf("xabx", 1, 3)).isTrue();
        assertThat(AsciiSet.HEXADECIMAL.isAllOf("xabx", 0, 3)).isFalse();
        assertThat(AsciiSet.HEXADECIMAL.isAllOf("xabx", 1, 4)).isFalse();
    }
}
