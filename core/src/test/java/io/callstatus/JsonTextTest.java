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

class JsonTextTest {
    private static final String OBJECT = "{ \"mos\": 4.50, \"p\": {\"95\": 987}, \"none\": null, \"mos\": 4.10 }";

    private static JsonText field(String json) {
        return JsonText.of(json).orElseThrow();
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
        JsonText field = field("[{\"role\":\"agent\"},1,null,[{}],{\"role\":null}]");
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
        assertThat(JsonText.of(text)).isEmpty();
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
    void at_findsWhatTheTreeHolds_howeverItIsWritten() {
        JsonText field = field(" { \"\\u0061\" : [ \"x\\n\\u00e9\" , -1.5e1 , false ] , \"b\":1, \"b\" : { } } ");
        assertThat(field.at("a", "0")).contains("x\n\u00e9");
        assertThat(field.at("a", "1")).contains("-15");
        assertThat(field.at("a", "2")).contains("false");
        assertThat(field.at("a")).contains("[\"x\\n\\u00e9\",-1.5e1,false]");
        assertThat(field.at("b")).contains("{}");
        assertThat(field.at("b", "c")).isEmpty();
        assertThat(field.at()).contains("{\"\\u0061\":[\"x\\n\\u00e9\",-1.5e1,false],\"b\":1,\"b\":{}}");
    }

    @Test
    void tree_isMadeOnce() {
        JsonText field = field("{\"a\":[1]}");
        assertThat(field.tree()).isSameAs(field.tree());
    }

    @Test
    void tree_ofMoreThan10000Values_isRefused_andAtStillLooksInside() {
        assertThat((List<?>) field("[1" + ",1".repeat(9_998) + "]").tree()).hasSize(9_999);
        JsonText large = field("[1" + ",1".repeat(9_998) + ",{\"a\":\"last\"}]");
        assertThatExceptionOfType(MalformedPayloadException.class)
                .isThrownBy(large::tree)
                .withMessageContaining("10,000")
                .satisfies(e -> assertThat(e.kind()).isEqualTo(MalformedPayloadException.Kind.BEYOND_LIMIT));
        assertThat(large.at("9999", "a")).contains("last");
    }

    @Test
    void equals_goesByText() {
        assertThat(field("[1]")).isEqualTo(field("[1]")).hasSameHashCodeAs(field("[1]"));
        assertThat(field("[1]")).isNotEqualTo(field("[ 1]")).isNotEqualTo("[1]");
    }

    @Test
    void toString_showsNothingOfIt() {
        assertThat(field("{\"name\":\"Mira\"}")).hasToString("JsonText{15 characters}");
    }
}
