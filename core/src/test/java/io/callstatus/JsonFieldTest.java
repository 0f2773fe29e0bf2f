package io.callstatus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonFieldTest {
    private static final String OBJECT = "{ \"mos\": 4.50, \"p\": {\"95\": 987}, \"none\": null, \"mos\": 4.10 }";

    private static JsonField field(String json) {
        return JsonField.of(json).orElseThrow();
    }

    @Test
    void text_isExactlyWhatCame() {
        assertThat(field(OBJECT).text()).isEqualTo(OBJECT);
    }

    @Test
    void members_keepOrderNullAndExactNumbers_theLastOfEqualNamesCounts() {
        assertThat(field(OBJECT).members())
                .containsExactly(
                        entry("mos", new BigDecimal("4.10")), entry("p", Map.of("95", 987L)), entry("none", null));
        assertThat(field(OBJECT).objects()).isEmpty();
    }

    @Test
    void objects_ofAnArray_areThoseOfItsElementsThatAreObjects() {
        JsonField field = field("[{\"role\":\"agent\"},1,null,[{}],{\"role\":null}]");
        assertThat(field.objects()).hasSize(2);
        assertThat(field.objects().get(0)).containsExactly(entry("role", "agent"));
        assertThat(field.objects().get(1)).containsExactly(entry("role", null));
        assertThat(field.members()).isEmpty();
    }

    @Test
    void at_findsTextInside() {
        assertThat(field(OBJECT).at("p", "95")).contains("987");
        assertThat(field(OBJECT).at("p")).contains("{\"95\":987}");
        assertThat(field("[[\"a\"],true]").at("0", "0")).contains("a");
        assertThat(field("[[\"a\"],true]").at("1")).contains("true");
    }

    @Test
    void at_number_isWrittenOut() {
        assertThat(field("{\"n\":1E2}").at("n")).contains("100");
        assertThat(field("{\"n\":1.50}").at("n")).contains("1.50");
    }

    @Test
    void of_blanksAround_areNoMatter() {
        assertThat(field(" \n{\"a\":1} ").at("a")).contains("1");
    }

    @Test
    void at_whereNothingIs_isEmpty() {
        assertThat(field(OBJECT).at("none")).isEmpty();
        assertThat(field(OBJECT).at("mos", "deeper")).isEmpty();
        assertThat(field("[1]").at("1")).isEmpty();
        assertThat(field("[1]").at("first")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "good", "4.5", "null", "\"{}\"", "{\"mos\":", "{} {}", "[1,]"})
    void of_anythingElse_isEmpty(String text) {
        assertThat(JsonField.of(text)).isEmpty();
    }

    @Test
    void tree_cannotBeChanged() {
        Map<String, ?> members = field(OBJECT).members();
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> members.remove("mos"));
        List<?> tree = (List<?>) field("[[]]").tree();
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(tree::clear);
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(((List<?>) tree.get(0))::clear);
    }

    @Test
    void equals_goesByText() {
        assertThat(field("[1]")).isEqualTo(field("[1]")).hasSameHashCodeAs(field("[1]"));
        assertThat(field("[1]")).isNotEqualTo(field("[ 1]")).isNotEqualTo("[1]");
    }

    @Test
    void toString_showsNothingOfIt() {
        assertThat(field("{\"name\":\"Mira\"}")).hasToString("JsonField{15 characters}");
    }
}
