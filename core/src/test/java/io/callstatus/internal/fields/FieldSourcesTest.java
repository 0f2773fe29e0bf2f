package io.callstatus.internal.fields;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.FieldProblem;
import io.callstatus.internal.scan.FormScanner;
import io.callstatus.internal.scan.JsonScanner;
import io.callstatus.internal.scan.RescannedFields;
import io.callstatus.spi.Fields;
import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Fields that are kept, or came back from JSON, are what they were on the wire. */
class FieldSourcesTest {
    private static void assertSame(FieldSource kept, FieldTable scanned) {
        assertThat(kept.size()).isEqualTo(scanned.size());
        assertThat(kept.error()).isEqualTo(scanned.error());
        for (int i = 0; i < scanned.size(); i++) {
            assertThat(kept.name(i)).isEqualTo(scanned.name(i));
            assertThat(kept.value(i)).isEqualTo(scanned.value(i));
            assertThat(kept.kind(i)).isEqualTo(scanned.kind(i));
            assertThat(kept.offset(i)).isEqualTo(scanned.offset(i));
            assertThat(kept.isDamaged(i)).isEqualTo(scanned.isDamaged(i));
            assertThat(kept.find(scanned.name(i), 0)).isEqualTo(scanned.find(scanned.name(i), 0));
        }
    }

    @Test
    void keptFields_ofAForm_areThoseOfTheScan() {
        byte[] body = "a=1&b=%FF&a=+x&c&d=\u00ff".getBytes(ISO_8859_1);
        FieldTable scanned = FormScanner.scan(body);
        assertThat(scanned.isDamaged(0)).isFalse();
        assertThat(scanned.isDamaged(1)).isTrue();
        assertSame(RescannedFields.of(scanned), scanned);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":1,\"b\":null,\"c\":{\"x\":[]},\"a\":\"\u00ff\"}", "{\"a\":1,", "[]", ""})
    void keptFields_ofJson_areThoseOfTheScan(String json) {
        byte[] body = json.getBytes(ISO_8859_1);
        assertSame(RescannedFields.of(JsonScanner.scan(body)), JsonScanner.scan(body));
    }

    @Test
    void hiddenFields_areThoseThatAreLeft() {
        byte[] body = "{\"k\":1,\"a\":\"x\",\"k\":2,\"b\":[],\"c\":7,".getBytes(ISO_8859_1);
        FieldTable all = JsonScanner.scan(body);
        FilteredFields hidden = new FilteredFields(all, List.of("k", "no"));
        assertThat(hidden.size()).isEqualTo(3);
        assertThat(hidden.error()).isSameAs(all.error()).isNotNull();
        assertThat(hidden.offset(1)).isEqualTo(all.offset(3));
        assertThat(hidden.kind(1)).isEqualTo(FieldKind.ARRAY);
        assertThat(RescannedFields.of(hidden).value(2)).isEqualTo("7");
        assertThat(Fields.of("toy", hidden).integer("c")).hasValue(7);
    }

    @Test
    void hiddenFields_ofAForm_areDamagedWhereTheyWere() {
        byte[] body = "k=1&a=%FF&b=1".getBytes(ISO_8859_1);
        FilteredFields hidden = new FilteredFields(FormScanner.scan(body), List.of("k"));
        assertThat(hidden.isDamaged(0)).isTrue();
        assertThat(hidden.isDamaged(1)).isFalse();
    }

    @Test
    void table_valuesOfLaterFields_areTheirOwn() {
        byte[] body = "a=x&b=7&c=null&d=0000-00-00".getBytes(ISO_8859_1);
        FieldTable table = FormScanner.scan(body);
        assertThat(table.whole(0)).isNegative();
        assertThat(table.whole(1)).isEqualTo(7);
        assertThat(table.initial(1)).isEqualTo('7');
        assertThat(table.initial(2)).isEqualTo('n');
        Fields in = Fields.of("toy", table);
        assertThat(in.has("b")).isTrue();
        assertThat(in.has("c")).isFalse();
        assertThat(in.has("d")).isFalse();
    }

    @Test
    void pairs_ofAPayload_areTextOrNullWithoutPlace() {
        DecodedFields pairs = DecodedFields.of(List.of(
                new SimpleImmutableEntry<>("a", "1"),
                new SimpleImmutableEntry<>("b", null),
                new SimpleImmutableEntry<>("a", "\uFFFD")));
        assertThat(pairs.size()).isEqualTo(3);
        assertThat(pairs.kind(0)).isEqualTo(FieldKind.TEXT);
        assertThat(pairs.kind(1)).isEqualTo(FieldKind.NULL);
        assertThat(pairs.offset(0)).isEqualTo(-1);
        assertThat(pairs.isDamaged(0)).isFalse();
        assertThat(pairs.isDamaged(1)).isFalse();
        assertThat(pairs.isDamaged(2)).isTrue();
        assertThat(pairs.find("a", 0)).isZero();
        assertThat(pairs.find("a", 1)).isEqualTo(2);
        assertThat(pairs.find("c", 0)).isEqualTo(-1);
    }

    @Test
    void pairs_problemOfOne_hasNoOffset() {
        Fields in = Fields.of("toy", DecodedFields.of(List.of(new SimpleImmutableEntry<>("seconds", "soon"))));
        assertThat(in.seconds("seconds")).isEmpty();
        assertThat(in.problems()).extracting(FieldProblem::offset).containsExactly(OptionalInt.empty());
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "`{\"a\":{\"x\":1}}`,text,a JSON object",
                "`{\"a\":[1]}`,text,a JSON array",
                "`{\"a\":\"x\",\"a\":\"y\",\"a\":\"x\"}`,one value,3 copies that differ",
                "`{\"a\":\"x\",\"a\":null}`,one value,2 copies that differ"
            })
    void find_whatIsNoText_isAProblemThatTellsItsShape(String json, String expected, String found) {
        Fields in = Fields.of("toy", JsonScanner.scan(json.getBytes(ISO_8859_1)));
        assertThat(in.find("a")).isEmpty();
        assertThat(in.problems()).hasSize(1);
        FieldProblem problem = in.problems().get(0);
        assertThat(problem.field()).isEqualTo("a");
        assertThat(problem.expected()).isEqualTo(expected);
        assertThat(problem.found()).isEqualTo(found);
        assertThat(problem.offset()).isPresent();
    }

    @Test
    void find_bytesThatAreNoUtf8_isAProblem() {
        byte[] body = "a=%FF&b=1".getBytes(ISO_8859_1);
        Fields in = Fields.of("toy", FormScanner.scan(body));
        assertThat(in.find("a")).isEmpty();
        assertThat(in.find("b")).contains("1");
        assertThat(in.problems()).extracting(FieldProblem::found).containsExactly("bytes that are not UTF-8");
    }
}
