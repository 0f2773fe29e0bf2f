package io.callstatus.internal.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.internal.text.BodyError;
import io.callstatus.internal.text.BodyError.Kind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The cases of the well-known JSON parsing suite, as they are and as the value of a member. */
class JsonSuiteTest {
    record Case(String verdict, String name, byte[] text) {
        boolean isAccepted() {
            return verdict.equals("y") || verdict.equals("i+");
        }

        byte[] asMember() {
            String latin = "{\"v\":" + new String(text, StandardCharsets.ISO_8859_1) + "}";
            return latin.getBytes(StandardCharsets.ISO_8859_1);
        }

        @Override
        public String toString() {
            return verdict + " " + name;
        }
    }

    static List<Case> cases() {
        return JsonCases.lines("parsing-suite.tsv").stream()
                .map(line -> line.split("\t", -1))
                .map(cells -> new Case(cells[0], cells[1], JsonCases.bytes(cells[2])))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void scan_suiteCaseAsMember(Case given) {
        BodyError error = JsonScanner.scan(given.asMember()).error();

        assertThat(error == null).isEqualTo(given.isAccepted());
        JacksonComparison.assertEqual(given.asMember());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void scan_suiteCaseAlone(Case given) {
        BodyError error = JsonScanner.scan(given.text()).error();

        boolean isObject = new String(given.text(), StandardCharsets.ISO_8859_1).startsWith("{");
        assertThat(error == null).isEqualTo(isObject && given.isAccepted());
        JacksonComparison.assertEqual(given.text());
    }

    @Test
    void scan_hundredThousandArraysOpened() {
        assertLimit("{\"v\":" + "[".repeat(100_000));
        assertLimit("{\"v\":" + "[{\"\":".repeat(50_000));
        assertLimit("{\"v\":" + "[".repeat(500) + "]".repeat(500) + "}");
    }

    private static void assertLimit(String body) {
        BodyError error =
                JsonScanner.scan(body.getBytes(StandardCharsets.UTF_8)).error();
        assertThat(error.kind()).isEqualTo(Kind.BEYOND_LIMIT);
    }

    @Test
    void scan_markedObject() {
        byte[] body = "\uFEFF{}".getBytes(StandardCharsets.UTF_8);
        assertThat(JsonScanner.scan(body).error()).isNull();
    }

    @Test
    void scan_arrayInUtf16() {
        for (String text : List.of("\uFEFF[\"é\"]", "[\"é\"]")) {
            assertNoObject(text.getBytes(StandardCharsets.UTF_16LE));
            assertNoObject(text.getBytes(StandardCharsets.UTF_16BE));
        }
    }

    private static void assertNoObject(byte[] body) {
        assertThat(JsonScanner.scan(body).error().kind()).isEqualTo(Kind.NOT_AN_OBJECT);
    }
}
