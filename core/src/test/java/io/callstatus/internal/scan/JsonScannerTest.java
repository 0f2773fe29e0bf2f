package io.callstatus.internal.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.internal.fields.FieldTable;
import io.callstatus.internal.text.BodyError;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonScannerTest {
    /** A body of {@code scans.txt} and the lines under it. */
    record Scan(String body, List<String> found) {
        @Override
        public String toString() {
            return body;
        }
    }

    static List<Scan> scans() {
        List<Scan> scans = new ArrayList<>();
        for (String line : JsonCases.lines("scans.txt")) {
            if (line.startsWith("> ")) {
                scans.add(new Scan(line.substring(2), new ArrayList<>()));
            } else if (!line.isEmpty()) {
                scans.get(scans.size() - 1).found().add(JsonCases.text(line));
            }
        }
        return scans;
    }

    @ParameterizedTest
    @MethodSource("scans")
    void scan_writtenCase(Scan scan) {
        assertThat(found(JsonScanner.scan(JsonCases.bytes(scan.body())))).isEqualTo(scan.found());
    }

    @ParameterizedTest
    @MethodSource("scans")
    void scan_writtenCaseBehindPlainMembers_shifted(Scan scan) {
        byte[] body = JsonCases.bytes(scan.body());
        String rest = new String(body, StandardCharsets.ISO_8859_1).replaceFirst("^\\s*\\{", "");
        JacksonComparison.assertEqual(("{\"p\":1," + rest).getBytes(StandardCharsets.ISO_8859_1));
    }

    @ParameterizedTest
    @MethodSource("scans")
    void scan_writtenCase_asJackson(Scan scan) {
        JacksonComparison.assertEqual(JsonCases.bytes(scan.body()));
    }

    @ParameterizedTest
    @MethodSource("scans")
    void scan_writtenCaseCutAnywhere_asJackson(Scan scan) {
        byte[] body = JsonCases.bytes(scan.body());
        for (int length = 0; length < body.length; length++) {
            JacksonComparison.assertEqual(Arrays.copyOf(body, length));
        }
    }

    /** Wherever a byte lies in its word, and however far from the end. */
    @Test
    void scan_everyByteInAString_asJackson() {
        for (int before = 0; before < 10; before++) {
            for (int any = 0; any < 256; any++) {
                String body = "{\"" + "n".repeat(before) + (char) any + "\":\"" + (char) any + "\"}";
                JacksonComparison.assertEqual(body.getBytes(StandardCharsets.ISO_8859_1));
            }
        }
    }

    /** Leads and trails on each side of each boundary that UTF-8 has. */
    @Test
    void scan_sequencesAtTheBordersOfUtf8_asJackson() {
        int[] leads = {0xC1, 0xC2, 0xDF, 0xE0, 0xED, 0xEE, 0xEF, 0xF0, 0xF4, 0xF5};
        int[] trails = {0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0};
        for (int lead : leads) {
            for (int i = 0; i < 8 * 8 * 8; i++) {
                String sequence =
                        "" + (char) lead + (char) trails[i % 8] + (char) trails[i / 8 % 8] + (char) trails[i / 64];
                for (int length = 2; length <= 4; length++) {
                    String body = "{\"a\":\"" + sequence.substring(0, length) + "\"}";
                    JacksonComparison.assertEqual(body.getBytes(StandardCharsets.ISO_8859_1));
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "E9,\uFFFD",
        "C3 28,\uFFFD(",
        "E2 82,\uFFFD",
        "C0 AF,\uFFFD\uFFFD",
        "ED A0 80,\uFFFD\uFFFD\uFFFD",
        "5C 6E FF 5C 6E,'\n\uFFFD\n'"
    })
    void scan_bytesThatAreNoUtf8InAText_damageThatTextAlone(String hex, String text) {
        byte[] bytes = HexFormat.ofDelimiter(" ").parseHex(hex);
        String latin = new String(bytes, StandardCharsets.ISO_8859_1);
        String body =
                "{\"a\":\"" + latin + "\",\"b" + latin + "\":[\"" + latin + "\"],\"c\":\"\\uFFFD\u00ef\u00bf\u00bd\"}";
        FieldTable table = JsonScanner.scan(body.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(table.error()).isNull();
        assertThat(table.value(0)).isEqualTo(text.translateEscapes());
        assertThat(table.isDamaged(0)).isTrue();
        assertThat(table.name(1)).isEqualTo("b" + text.translateEscapes());
        assertThat(table.find(table.name(1), 0)).isEqualTo(1);
        assertThat(table.value(2)).isEqualTo("\uFFFD\uFFFD");
        assertThat(table.isDamaged(2)).isFalse();
        JacksonComparison.assertEqual(body.getBytes(StandardCharsets.ISO_8859_1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\u00e9\"a\":1}", "{\"a\":1\u00e9}", "{\"a\":\u00e9}", "\u00e9{}", "{}\u00e9", "{\"a\"\u00e9:1}"
            })
    void scan_bytesThatAreNoUtf8OutsideOfTexts_areMalformed(String body) {
        assertThat(JsonScanner.scan(body.getBytes(StandardCharsets.ISO_8859_1)).error())
                .isNotNull();
        JacksonComparison.assertEqual(body.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static List<String> found(FieldTable table) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < table.size(); i++) {
            lines.add(table.kind(i) + " " + table.offset(i) + " " + table.name(i) + " = " + table.value(i));
        }
        BodyError error = table.error();
        if (error != null) {
            lines.add("! " + error.kind() + " " + error.offset() + " " + error.expected());
        }
        return lines;
    }
}
