package io.callstatus.internal.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.internal.fields.FieldSource;
import io.callstatus.internal.fields.FilteredFields;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Objects inside fields of which some are left out, as a secret in the body is. */
class FieldScopesTest {
    private static byte[] bytes(String latin1) {
        return latin1.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static FieldSource inside(FieldSource top) {
        return Objects.requireNonNull(new FieldScopes(top).at(List.of("data")));
    }

    @Test
    void at_besideAFieldThatIsLeftOut_readsTheBytesAsTheyCame() {
        byte[] body = bytes("{\"token\":\"t\",\"data\":{\"a\":\"x\u00ff\",\"b\":\"y\"}}");
        FieldSource all = JsonScanner.scan(body);
        FieldSource inside = inside(new FilteredFields(all, List.of("token")));
        assertThat(inside.isDamaged(0)).isTrue();
        assertThat(inside.isDamaged(1)).isFalse();
        assertThat(inside.offset(1)).isEqualTo(inside(all).offset(1));
        assertThat(new FieldScopes(new FilteredFields(all, List.of("data"))).at(List.of("data")))
                .isNull();
    }

    @Test
    void at_inAFormWithBytesThatAreNoText_keepsThemNoText() {
        FieldSource inside = inside(FormScanner.scan(bytes("data={%22a%22:%22x%FF%22,%22b%22:%22y%22}")));
        assertThat(inside.isDamaged(0)).isTrue();
        assertThat(inside.isDamaged(1)).isFalse();
    }

    @Test
    void elements_besideAFieldThatIsLeftOut_areThere() {
        FieldSource all = JsonScanner.scan(bytes("{\"token\":\"t\",\"calls\":[{\"a\":\"1\"},{\"a\":\"2\"}]}"));
        assertThat(FieldScopes.elements(new FilteredFields(all, List.of("token")), "calls"))
                .hasSize(2);
        assertThat(FieldScopes.elements(new FilteredFields(all, List.of("calls")), "calls"))
                .isNull();
    }

    /** A body that is an array was walked through by nobody before. */
    @ParameterizedTest
    @ValueSource(strings = {"[{},]", "[1,]", "[ {} , ]", "[,]", "[{},,{}]", "[{} {}]", "[{}", "[{},", "[{}]x"})
    void elements_ofNoJsonArray_areNone(String json) {
        assertThat(FieldScopes.elements(JsonScanner.scan(bytes(json)), null)).isNull();
    }
}
