package io.callstatus.internal.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.internal.fields.FieldTable;
import io.callstatus.internal.text.BodyError;
import io.callstatus.internal.text.BodyError.Kind;
import io.callstatus.internal.text.Limits;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class JsonLimitsTest {
    @Test
    void scan_fieldsAtAndBeyondTheLimit() {
        assertWhole(members(Limits.FIELDS));

        FieldTable table = scan(members(Limits.FIELDS + 1));
        assertThat(table.size()).isEqualTo(Limits.FIELDS);
        assertThat(table.error())
                .isEqualTo(
                        new BodyError(BodyError.Kind.TOO_MANY_FIELDS, 1 + Limits.FIELDS * 6, "at most 1,000 fields"));
    }

    @Test
    void scan_nestingAtAndBeyondTheLimit() {
        int most = Limits.NESTING - 1;
        assertWhole("{\"a\":" + "[".repeat(most) + "]".repeat(most) + "}");
        assertWhole("{\"a\":".repeat(Limits.NESTING) + "1" + "}".repeat(Limits.NESTING));

        BodyError error = beyond(5 + most, "at most %d levels of nesting", Limits.NESTING);
        assertBeyond("{\"a\":" + "[".repeat(most) + "[]" + "]".repeat(most) + "}", error);
        assertBeyond("{\"a\":" + "[".repeat(most) + "{}" + "]".repeat(most) + "}", error);
    }

    @Test
    void scan_numberAtAndBeyondTheLimit() {
        String most = "-1.5e" + "7".repeat(Limits.NUMBER - 5);
        assertWhole("{\"a\":" + most + "}");

        BodyError error = beyond(5, "a number of at most %d characters", Limits.NUMBER);
        assertBeyond("{\"a\":" + most + "7}", error);
        assertBeyond("{\"a\":" + "1".repeat(100_000), error);
    }

    @Test
    void scan_nestedNumberBeyondTheLimit() {
        BodyError error = beyond(6, "a number of at most %d characters", Limits.NUMBER);
        assertBeyond("{\"a\":[" + "1".repeat(Limits.NUMBER + 1) + "]}", error);
    }

    @Test
    void scan_nameAtAndBeyondTheLimit() {
        String most = "é".repeat(Limits.NAME / 2);
        assertWhole("{\"" + most + "\":1}");

        assertBeyond("{\"" + most + "n\":1}", beyond(2, "a name of at most %,d bytes", Limits.NAME));
        assertBeyond("{\"a\":{\"" + most + "n\":1}}", beyond(7, "a name of at most %,d bytes", Limits.NAME));
    }

    /** A name's bytes count as they stand in the body: six for an escape. */
    @Test
    void scan_escapedNameBeyondTheLimit() {
        String escaped = "\\u0061".repeat(Limits.NAME / 6);
        assertWhole("{\"" + escaped + "bbbb\":1}");
        assertBeyond("{\"" + escaped + "bbbbb\":1}", beyond(2, "a name of at most %,d bytes", Limits.NAME));
    }

    @Test
    void scan_valueOfAMegabyte() {
        String value = "x".repeat(1 << 20);
        assertThat(scan("{\"a\":\"" + value + "\"}").value(0)).isEqualTo(value);
    }

    private static String members(int count) {
        return "{" + "\"a\":1,".repeat(count - 1) + "\"a\":1}";
    }

    private static BodyError beyond(int offset, String expected, int limit) {
        return new BodyError(Kind.BEYOND_LIMIT, offset, String.format(Locale.ROOT, expected, limit));
    }

    private static void assertWhole(String body) {
        assertThat(scan(body).error()).isNull();
        JacksonComparison.assertEqual(body.getBytes(StandardCharsets.UTF_8));
    }

    private static void assertBeyond(String body, BodyError error) {
        assertThat(scan(body).error()).isEqualTo(error);
    }

    private static FieldTable scan(String body) {
        return JsonScanner.scan(body.getBytes(StandardCharsets.UTF_8));
    }
}
