package io.callstatus.internal.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.internal.fields.FieldTable;
import io.callstatus.internal.text.BodyError;
import io.callstatus.internal.text.Limits;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormScannerTest {
    /**
     * What the web platform tests ask of a urlencoded parser, and what follows from the standard; fields are written as
     * {@code name:value} and separated by bars.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "test;test:",
                "\uFEFFtest=\uFEFF;\uFEFFtest:\uFEFF",
                "%EF%BB%BFtest=%EF%BB%BF;\uFEFFtest:\uFEFF",
                "%EF%BF%BF=%EF%BF%BF;\uFFFF:\uFFFF",
                "%FE%FF;\uFFFD\uFFFD:",
                "%FF%FE;\uFFFD\uFFFD:",
                "\u2020&\u2020=x;\u2020:|\u2020:x",
                "%C2;\uFFFD:",
                "%C2x;\uFFFDx:",
                "_charset_=windows-1252&test=%C2x;_charset_:windows-1252|test:\uFFFDx",
                "=;:",
                "=a;:a",
                "a;a:",
                "a=;a:",
                "a==b;a:=b",
                "a=b=c;a:b=c",
                "&;",
                "&&&a=b&&&&c=d&;a:b|c:d",
                "a=a&a=b&a=c;a:a|a:b|a:c",
                "%;%:",
                "%a;%a:",
                "%a_;%a_:",
                "id=0&value=%;id:0|value:%",
                "b=%2sf%2a;b:%2sf*",
                "b=%2%2af%2a;b:%2*f*",
                "b=%%2a;b:%*",
                "a+b=c+d;a b:c d",
                "a=%2B;a:+",
                "a%26b=c%3Dd;a&b:c=d",
                "a=%00;a:\u0000",
                "a=%e2%98%83;a:\u2603",
                "a=%F0%9F%92%A9;a:\uD83D\uDCA9",
                "a=%ED%A0%80;a:\uFFFD\uFFFD\uFFFD",
                "a=%F0%9F%92;a:\uFFFD",
                "a=%E2%82x;a:\uFFFDx"
            })
    void scan_standardCase(String body, String fields) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        FieldTable table = FormScanner.scan(bytes);
        List<String> found = new ArrayList<>();
        for (int i = 0; i < table.size(); i++) {
            found.add(table.name(i) + ":" + table.value(i));
        }
        assertThat(String.join("|", found)).isEqualTo(fields == null ? "" : fields);
        FormComparison.assertEqual(bytes, FormComparison.KNOWN);
    }

    /** A sign at each place of a word of eight bytes, and behind the last whole word. */
    @ParameterizedTest
    @ValueSource(strings = {"&", "=", "%41", "+", "%", "*", "\u00FC", "&&", "=&", "=="})
    void scan_signAtEachPlace_asTheStandardSays(String sign) {
        for (int before = 0; before < 20; before++) {
            for (int after = 0; after < 20; after++) {
                String text = "a".repeat(before) + sign + "b".repeat(after);
                FormComparison.assertEqual(text.getBytes(StandardCharsets.UTF_8), FormComparison.KNOWN);
                FormComparison.assertEqual(("n=" + text).getBytes(StandardCharsets.UTF_8), FormComparison.KNOWN);
            }
        }
    }

    /** Each short body of signs that mean something, alone and behind a long word. */
    @ParameterizedTest
    @ValueSource(strings = {"", "12345678", "abcdef=89&abcdefghij"})
    void scan_everyShortBody_asTheStandardSays(String before) {
        byte[] signs = "a=&+%4\u00ff".getBytes(StandardCharsets.ISO_8859_1);
        for (int number = 0; number < 7 * 7 * 7 * 7 * 7; number++) {
            byte[] body = Arrays.copyOf(before.getBytes(StandardCharsets.ISO_8859_1), before.length() + 5);
            for (int at = 0, rest = number; at < 5; at++, rest /= 7) {
                body[before.length() + at] = signs[rest % 7];
            }
            FormComparison.assertEqual(body, FormComparison.KNOWN);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00ed\u00a0\u0080", "\u00f4\u0090\u0080\u0080", "\u00e2\u0082", "\u00f0\u009f\u0098"})
    void scan_brokenUtf8InAnUnescapedValue_asTheStandardSays(String sent) {
        byte[] body = ("a" + sent + "=" + sent).getBytes(StandardCharsets.ISO_8859_1);
        FormComparison.assertEqual(body, FormComparison.KNOWN);
    }

    @Test
    void scan_asManyFieldsAsAllowed_findsAll() {
        byte[] bytes = "a=1&".repeat(Limits.FIELDS).getBytes(StandardCharsets.UTF_8);
        FieldTable table = FormScanner.scan(bytes);
        assertThat(table.size()).isEqualTo(Limits.FIELDS);
        assertThat(table.error()).isNull();
        assertThat(table.find("a", Limits.FIELDS - 1)).isEqualTo(Limits.FIELDS - 1);
    }

    @Test
    void scan_oneFieldMore_isAnError() {
        byte[] bytes = "a=1&".repeat(Limits.FIELDS + 1).getBytes(StandardCharsets.UTF_8);
        BodyError error = FormScanner.scan(bytes).error();
        assertThat(error).isNotNull();
        assertThat(error.kind()).isEqualTo(BodyError.Kind.TOO_MANY_FIELDS);
    }

    /** Length, first, middle and last letter are the same. */
    @Test
    void find_escapedNamesOfOneHash_findsEach() {
        byte[] body = "%61xcye=1&azcwe=2&a%7Acve=3".getBytes(StandardCharsets.US_ASCII);
        FieldTable table = FormScanner.scan(body);
        assertThat(table.find("axcye", 0)).isZero();
        assertThat(table.find("azcwe", 0)).isEqualTo(1);
        assertThat(table.find("azcve", 0)).isEqualTo(2);
        assertThat(table.find("aycxe", 0)).isEqualTo(-1);
    }

    /** What an attacker can do to a table of hashes: give every name the same one. */
    @Test
    void find_namesOfOneHash_findsEach() {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < Limits.FIELDS; i++) {
            body.append(String.format("&a%03dm%03dz=%d", i, i, i));
        }
        byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
        FieldTable table = FormScanner.scan(bytes);
        for (int i = 0; i < Limits.FIELDS; i++) {
            assertThat(table.nameNumber(i)).isEqualTo(table.nameNumber(0));
            assertThat(table.find(String.format("a%03dm%03dz", i, i), 0)).isEqualTo(i);
            assertThat(table.next(i)).isEqualTo(-1);
        }
    }
}
