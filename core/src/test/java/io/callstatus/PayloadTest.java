package io.callstatus;

import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.Payload.Field;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PayloadTest {
    private static final Payload PAYLOAD = Payload.of(List.of(
            Field.of("status", "one"),
            Field.of("metrics", "{ \"mos\": 4.50, \"deep\": [1, {\"x\": \"y\"}], \"none\": null }"),
            Field.of("status", "two"),
            Field.of("status", null),
            Field.of("broken", "{\"mos\":")));

    @Test
    void first_ofSeveral_isTheFirst() {
        assertThat(PAYLOAD.first("status")).contains("one");
        assertThat(PAYLOAD.first("Status")).isEmpty();
    }

    @Test
    void all_ofSeveral_keepsOrderAndLeavesNullOut() {
        assertThat(PAYLOAD.all("status")).containsExactly("one", "two");
    }

    @Test
    void at_insideJson_findsTheValue() {
        assertThat(PAYLOAD.at("metrics", "mos")).contains("4.50");
        assertThat(PAYLOAD.at("metrics", "deep", "1", "x")).contains("y");
        assertThat(PAYLOAD.at("metrics", "deep")).contains("[1,{\"x\":\"y\"}]");
        assertThat(PAYLOAD.at("status")).contains("one");
    }

    @Test
    void at_whereNothingIs_isEmpty() {
        assertThat(PAYLOAD.at("metrics", "none")).isEmpty();
        assertThat(PAYLOAD.at("metrics", "mos", "deeper")).isEmpty();
        assertThat(PAYLOAD.at("metrics", "deep", "2")).isEmpty();
        assertThat(PAYLOAD.at("metrics", "deep", "-1")).isEmpty();
        assertThat(PAYLOAD.at("status", "x")).isEmpty();
        assertThat(PAYLOAD.at("broken", "mos")).isEmpty();
        assertThat(PAYLOAD.at("nothing", "x")).isEmpty();
    }

    @Test
    void tree_askedForAgain_isTheSame() {
        Payload payload = Payload.of(PAYLOAD.fields());
        Object tree = payload.json("metrics").orElseThrow().tree();
        assertThat(payload.json("broken")).isEmpty();
        assertThat(payload.json("nothing")).isEmpty();
        assertThat(payload.json("metrics").orElseThrow().tree()).isSameAs(tree);
    }

    @Test
    void tree_ofAnObject_cannotBeChanged() {
        Object tree = PAYLOAD.json("metrics").orElseThrow().tree();
        assertThat(tree).isInstanceOf(Map.class);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> ((Map<?, ?>) tree).clear())
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void contains_goesByTheExactName() {
        assertThat(PAYLOAD.contains("status")).isTrue();
        assertThat(PAYLOAD.contains("broken")).isTrue();
        assertThat(PAYLOAD.contains("Status")).isFalse();
    }

    @Test
    void toString_showsNeitherNamesNorValues() {
        assertThat(PAYLOAD).hasToString("Payload{5 fields}");
        assertThat(PAYLOAD.fields().get(0)).hasToString("Field{***}");
    }

    @Test
    void equals_comparesNamesValuesAndOrder() {
        assertThat(PAYLOAD).isEqualTo(Payload.of(PAYLOAD.fields())).isNotEqualTo(Payload.empty());
        assertThat(PAYLOAD).hasSameHashCodeAs(Payload.of(PAYLOAD.fields()));
        assertThat(Payload.of(List.of(Field.of("a", "null")))).isNotEqualTo(Payload.of(List.of(Field.of("a", null))));
    }
}
