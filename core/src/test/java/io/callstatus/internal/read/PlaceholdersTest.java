package io.callstatus.internal.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceholdersTest {
    private static final Placeholders PLACEHOLDERS = Placeholders.OF_ALL_PROVIDERS
            .and(List.of("agent", "campaign"), "0", "Not Assigned")
            .and(List.of("city"), "none", "");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\t \n",
                "\u2003",
                "null",
                "NULL",
                "None",
                "undefined",
                " None\n",
                "\tnull",
                "0000-00-00",
                "0000-00-00 00:00:00"
            })
    void contains_textsOfAllProviders_whateverTheField(String text) {
        assertThat(Placeholders.OF_ALL_PROVIDERS.contains("x", text)).isTrue();
        assertThat(PLACEHOLDERS.contains("agent", text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "nul",
                "nulls",
                "Null",
                "Nonesuch",
                "NONE",
                "undefined value",
                "Undefined",
                "N/A",
                "0000-00-01",
                "a",
                "~",
                "\u007F",
                "!",
                "\u00e9",
                "Not Assigned"
            })
    void contains_otherTexts_isNot(String text) {
        assertThat(Placeholders.OF_ALL_PROVIDERS.contains("x", text)).isFalse();
        assertThat(PLACEHOLDERS.contains("x", text)).isFalse();
    }

    @Test
    void contains_placeholders_inTheirFieldsOnly() {
        assertThat(PLACEHOLDERS.contains("agent", "0")).isTrue();
        assertThat(PLACEHOLDERS.contains("campaign", "Not Assigned")).isTrue();
        assertThat(PLACEHOLDERS.contains("city", "none")).isTrue();
        assertThat(PLACEHOLDERS.contains("city", "0")).isFalse();
        assertThat(PLACEHOLDERS.contains("agent", "none")).isFalse();
        assertThat(PLACEHOLDERS.contains("agent", "1")).isFalse();
    }

    @Test
    void cannotBegin_initial_isThatOfNone() {
        assertThat(Placeholders.OF_ALL_PROVIDERS.cannotBegin('M')).isTrue();
        assertThat(Placeholders.OF_ALL_PROVIDERS.cannotBegin('N')).isFalse();
        assertThat(Placeholders.OF_ALL_PROVIDERS.cannotBegin('u')).isFalse();
        assertThat(Placeholders.OF_ALL_PROVIDERS.cannotBegin('n')).isFalse();
        assertThat(Placeholders.OF_ALL_PROVIDERS.cannotBegin('0')).isFalse();
        assertThat(Placeholders.OF_ALL_PROVIDERS.cannotBegin((char) 0)).isFalse();
        assertThat(Placeholders.OF_ALL_PROVIDERS.and(List.of("x"), "Zero").cannotBegin('Z'))
                .isFalse();
        assertThat(PLACEHOLDERS.cannotBegin('1')).isTrue();
    }

    @Test
    void hasPlaceholders_fields_areThoseThatWereNamed() {
        assertThat(PLACEHOLDERS.hasPlaceholders("agent")).isTrue();
        assertThat(PLACEHOLDERS.hasPlaceholders("city")).isTrue();
        assertThat(PLACEHOLDERS.hasPlaceholders("x")).isFalse();
        assertThat(Placeholders.OF_ALL_PROVIDERS.hasPlaceholders("agent")).isFalse();
    }
}
