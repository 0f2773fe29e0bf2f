package io.callstatus.internal.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.internal.fields.FieldTable;
import io.callstatus.internal.fields.Vocabulary;
import io.callstatus.internal.read.DeclaredNames;
import io.callstatus.internal.read.DeclaringParser;
import io.callstatus.internal.scan.FormScanner;
import io.callstatus.internal.scan.JsonScanner;
import io.callstatus.spi.Proof.Repeated;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SortedParametersTest {
    private static final Vocabulary VOCABULARY = new Vocabulary(Set.of("a", "b", "aa", "B", "c", "d"), Set.of());

    private static Optional<String> form(String body) {
        return text(FormScanner.scan(body.getBytes(StandardCharsets.UTF_8), VOCABULARY));
    }

    private static Optional<String> json(String body) {
        return text(JsonScanner.scan(body.getBytes(StandardCharsets.UTF_8), VOCABULARY));
    }

    /** The same whether all names are declared, or some, or none. */
    private static Optional<String> text(FieldTable fields) {
        Optional<String> text = text(fields, "other");
        assertThat(text(fields, "a", "b", "aa", "B", "c", "d")).isEqualTo(text);
        assertThat(text(fields, "a", "c")).isEqualTo(text);
        return text;
    }

    private static Optional<String> text(FieldTable fields, String... declared) {
        DeclaredNames names = DeclaringParser.names(VOCABULARY, declared);
        SortedParameters parameters = SortedParameters.of(fields, names, Repeated.AS_SENT);
        return parameters.isText()
                ? Optional.of(new String(parameters.bytes(), StandardCharsets.UTF_8))
                : Optional.empty();
    }

    @Test
    void bytes_names_areInOrderAndCopiesAsTheyCame() {
        assertThat(form("b=2&a=1&B=0&b=1&aa=3&=4&c")).contains("4B0a1aa3b2b1c");
        assertThat(form("b=2&a=1&B=0&aa=3&c")).contains("B0a1aa3b2c");
        assertThat(form("")).contains("");
    }

    @Test
    void bytes_escapes_areDecoded() {
        assertThat(form("%62=a+b%2B&a=%C3%A9\u00e9&c=?%3F")).contains("a\u00e9\u00e9ba b+c??");
        assertThat(form("a=%FF")).contains("a\uFFFD");
        assertThat(json("{\"b\":\"\\u00e9?\",\"a\":null,\"c\":1.50,\"d\":\"\\uD83D\\uDE00\"}"))
                .contains("ab\u00e9?c1.50d\uD83D\uDE00");
    }

    @Test
    void bytes_halfASurrogatePair_isNone() {
        assertThat(json("{\"a\":\"\\ud800\"}")).isEmpty();
        assertThat(json("{\"a\":\"x\",\"b\":\"?\\udc00\"}")).isEmpty();
    }

    @Test
    void bytes_longerThanTheRoom_areAllThere() {
        String value = "v".repeat(1_023);
        assertThat(form("a=" + value)).contains("a" + value);
        assertThat(form("b=" + value + "&a=" + value + value)).contains("a" + value + value + "b" + value);
        assertThat(form("a=" + "v".repeat(100_000) + "&b=1")).contains("a" + "v".repeat(100_000) + "b1");
    }

    @Test
    void list_names_tellWhereEachStandsAndWhatIsDamaged() {
        SortedParameters parameters = SortedParameters.of(
                FormScanner.scan("b=%C3%A9&a=%FF&%FE=1&c=%EF%BF%BD".getBytes(StandardCharsets.UTF_8)),
                DeclaringParser.names("a", "b"),
                Repeated.AS_SENT);
        assertThat(parameters.list())
                .extracting(p -> p.name + p.index + ":" + p.start + "," + p.valueStart + "," + p.end + p.isDamaged)
                .containsExactly("a1:0,1,4true", "b0:4,5,7false", "c3:7,8,11false", "\uFFFD2:11,14,15true");
        assertThat(SortedParameters.NONE.bytes()).isEmpty();
        assertThat(SortedParameters.NONE.list()).isEmpty();
    }
}
