package io.callstatus.internal.fields;

import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.internal.scan.FormScanner;
import io.callstatus.internal.scan.JsonScanner;
import io.callstatus.internal.scan.RescannedFields;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldTableTest {
    private static FieldTable form(String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return FormScanner.scan(bytes);
    }

    private static FieldTable json(String body) {
        return JsonScanner.scan(body.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void find_copies_goThroughThemInWireOrder() {
        FieldTable table = form("a=1&b=2&a=3&%61=4&c=5");
        assertThat(table.find("a", 0)).isZero();
        assertThat(table.next(0)).isEqualTo(2);
        assertThat(table.next(2)).isEqualTo(3);
        assertThat(table.next(3)).isEqualTo(-1);
        assertThat(table.find("a", 1)).isEqualTo(2);
        assertThat(table.find("d", 0)).isEqualTo(-1);
    }

    @ParameterizedTest
    @CsvSource({"\u00FC=1", "%C3%BC=1", "x=1&%c3%bc=2"})
    void find_nameBeyondAscii_whateverItsSpelling(String body) {
        assertThat(form(body).find("\u00FC", 0)).isNotNegative();
        assertThat(form(body).find("u", 0)).isEqualTo(-1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":1}",
                "{ \"a\" : 1 }",
                "{\"\\u0061\":1}",
                "{\"a\"\n\t:\r\n\"1\"}",
                "{\"b\":[\"a\"],\"a\":{}}",
                "{\"\":\"\",\"a\":null}"
            })
    void find_jsonMember_whateverTheSpace(String body) {
        FieldTable table = json(body);
        int index = table.find("a", 0);
        assertThat(index).isEqualTo(table.size() - 1);
        assertThat(table.name(index)).isEqualTo("a");
    }

    @Test
    void find_partOfAnotherName_isNone() {
        FieldTable table = form("CallSid=1&ParentCallSid=2");
        assertThat(table.find("Call", 0)).isEqualTo(-1);
        assertThat(table.find("CallSid=1", 0)).isEqualTo(-1);
        assertThat(table.find("", 0)).isEqualTo(-1);
    }

    @ParameterizedTest
    @CsvSource({
        "7, 7",
        "007, 7",
        "999999999999999999, 999999999999999999",
        "1000000000000000000, -1",
        "-1, -1",
        "'', -1"
    })
    void whole_digits(String value, long whole) {
        assertThat(form("a=" + value).whole(0)).isEqualTo(whole);
    }

    @Test
    void whole_escapedDigits_areLeftToTheText() {
        assertThat(form("a=%31").whole(0)).isEqualTo(-1);
        assertThat(json("{\"a\":\"\\u0031\"}").whole(0)).isEqualTo(-1);
        assertThat(json("{\"a\":12}").whole(0)).isEqualTo(12);
        assertThat(json("{\"a\":\"12\"}").whole(0)).isEqualTo(12);
    }

    @ParameterizedTest
    @CsvSource({"x, x", "Z, Z", "5, 5", "_, ''", "%41, ''", "+x, ''", "\u00FC, ''", "'', ''"})
    void initial_letterOrDigit(String value, String initial) {
        assertThat(form("a=" + value).initial(0)).isEqualTo(initial.isEmpty() ? 0 : initial.charAt(0));
    }

    @Test
    void kept_sameFields() {
        FieldSource kept = RescannedFields.of(form("a=1&b=%41&b=2"));
        assertThat(kept.size()).isEqualTo(3);
        assertThat(kept.find("b", 2)).isEqualTo(2);
        assertThat(kept.name(1) + kept.value(1) + kept.kind(1) + kept.offset(1)).isEqualTo("bATEXT6");
        assertThat(RescannedFields.of(json("{\"a\":[1]}")).kind(0)).isEqualTo(FieldKind.ARRAY);
        assertThat(RescannedFields.of(form("a=%FF")).isDamaged(0)).isTrue();
        assertThat(kept.error()).isNull();
    }
}
