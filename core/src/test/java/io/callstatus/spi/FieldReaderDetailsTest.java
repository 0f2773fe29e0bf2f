package io.callstatus.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.callstatus.CallState;
import io.callstatus.CallStatus;
import io.callstatus.FieldProblem;
import io.callstatus.JsonText;
import io.callstatus.Payload;
import io.callstatus.internal.scan.JsonScanner;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What details types read fields with. */
class FieldReaderDetailsTest {
    private static Fields payload(String... namesAndValues) {
        List<Payload.Field> fields = new ArrayList<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.add(Payload.Field.of(namesAndValues[i], namesAndValues[i + 1]));
        }
        return Fields.of("toy", Payload.of(fields));
    }

    private static Fields wire(String json) {
        return Fields.of("toy", JsonScanner.scan(json.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> problems(Fields in) {
        return in.problems().stream().map(FieldProblem::field).toList();
    }

    @Test
    void of_aStatusOfTheProvider_readsItsPayload() {
        Payload payload = Payload.of(List.of(Payload.Field.of("mood", "calm")));
        CallStatus status = CallStatus.builder()
                .provider("toy")
                .callId("c1")
                .state(CallState.BUSY)
                .payload(payload)
                .build();
        assertThat(Fields.of("toy", status).find("mood")).contains("calm");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Fields.of("other", status))
                .withMessageContainingAll("'toy'", "'other'", "find(status)");
    }

    @ParameterizedTest
    @CsvSource({"4.41,4.41", "0,0", "-2.5e1,-25"})
    void number_isADouble(String text, double expected) {
        assertThat(payload("mos", text).number("mos")).hasValue(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"good", "NaN", "Infinity", "1e999", "4,41"})
    void number_thatIsNone_isAbsentAndAProblem(String text) {
        Fields in = payload("mos", text);
        assertThat(in.number("mos")).isEmpty();
        assertThat(problems(in)).containsExactly("mos");
    }

    @Test
    void decimal_keepsItsDigits() {
        assertThat(payload("coins", "1.50").decimal("coins")).contains(new BigDecimal("1.50"));
    }

    @Test
    void list_keepsOrderZerosAndCopies() {
        assertThat(payload("keys", "3, 0800 ,,3,").list("keys")).containsExactly("3", "0800", "3");
        assertThat(payload("keys", " ").list("keys")).isEmpty();
        assertThat(payload().list("keys")).isEmpty();
    }

    @Test
    void objectAndArray_fromWireAndPayload_areTheSame() {
        String json = "{\"o\":{ \"a\":1 },\"a\":[ 1 ]}";
        Fields kept = payload("o", "{ \"a\":1 }", "a", "[ 1 ]");
        assertThat(wire(json).object("o"))
                .isEqualTo(kept.object("o"))
                .map(JsonText::text)
                .contains("{ \"a\":1 }");
        assertThat(wire(json).array("a"))
                .isEqualTo(kept.array("a"))
                .map(JsonText::text)
                .contains("[ 1 ]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "1", "\"good\"", "true", "\"{\""})
    void object_thatIsNone_isAbsentAndAProblem(String value) {
        Fields in = wire("{\"o\":" + value + "}");
        assertThat(in.object("o")).isEmpty();
        assertThat(problems(in)).containsExactly("o");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"\"", "\"null\""})
    void array_thatIsAbsent_isNoProblem(String value) {
        Fields in = wire("{\"a\":" + value + "}");
        assertThat(in.array("a")).isEmpty();
        assertThat(problems(in)).isEmpty();
    }

    @Test
    void objectAndArray_notSent_areNoProblem() {
        Fields in = wire("{\"b\":1}");
        assertThat(in.object("a")).isEmpty();
        assertThat(in.array("a")).isEmpty();
        assertThat(in.problems()).isEmpty();
    }

    @Test
    void array_inCopiesThatDiffer_isAProblem() {
        Fields in = wire("{\"a\":[1],\"a\":[2]}");
        assertThat(in.array("a")).isEmpty();
        assertThat(problems(in)).containsExactly("a");
        assertThat(wire("{\"a\":[1],\"a\":[1]}").array("a")).isPresent();
    }

    @Test
    void text_withTheMarkOfLostBytes_isAbsentAndAProblem() {
        Fields in = payload("name", "Jos\uFFFD", "metrics", "[\"\uFFFD\"]");
        assertThat(in.find("name")).isEmpty();
        assertThat(problems(in)).containsExactly("name");
        assertThat(in.array("metrics")).isPresent();
    }
}
