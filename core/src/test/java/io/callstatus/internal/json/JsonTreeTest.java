package io.callstatus.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.callstatus.internal.json.JsonTree.MalformedException;
import io.callstatus.internal.scan.JsonScanner;
import io.callstatus.internal.scan.JsonTexts;
import io.callstatus.internal.text.BodyError;
import io.callstatus.internal.text.BodyError.Kind;
import io.callstatus.internal.text.Limits;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTreeTest {
    private static final String BILLION = "1000000000";

    @Test
    void read_everyKindOfValue() throws MalformedException {
        Object tree =
                JsonTree.read("{\"s\":\"x\\n\",\"l\":-42,\"d\":1.50,\"t\":true,\"f\":false,\"z\":null,\"a\":[1,{}]}");

        Map<String, Object> expected = new LinkedHashMap<>();
        expected.put("s", "x\n");
        expected.put("l", -42L);
        expected.put("d", new BigDecimal("1.50"));
        expected.put("t", true);
        expected.put("f", false);
        expected.put("z", null);
        expected.put("a", List.of(1L, Map.of()));
        assertThat(tree).isEqualTo(expected);
    }

    @Test
    void read_integersOfAnySize() throws MalformedException {
        assertThat(JsonTree.read("9223372036854775807")).isEqualTo(Long.MAX_VALUE);
        assertThat(JsonTree.read("-9223372036854775808")).isEqualTo(Long.MIN_VALUE);
        assertThat(JsonTree.read("9223372036854775808")).isEqualTo(new BigInteger("9223372036854775808"));
    }

    @Test
    void read_sameNameTwice_lastHolds() throws MalformedException {
        assertThat(JsonTree.read("{\"a\":1,\"b\":2,\"a\":3}")).isEqualTo(Map.of("a", 3L, "b", 2L));
    }

    @Test
    void read_generatedText_asDatabind() throws Exception {
        JsonMapper mapper = JsonMapper.builder()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build();
        JsonTexts texts = new JsonTexts(8);
        for (int i = 0; i < 5_000; i++) {
            String json = texts.object(0);
            if (JsonScanner.scan(json.getBytes(StandardCharsets.UTF_8)).error() == null) {
                assertThat(JsonTree.read(json))
                        .hasToString(mapper.readValue(json, Object.class).toString());
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``|0|a JSON value",
                "` `|1|a JSON value",
                "{\"phone\":\"+13125550142\"} x|26|well-formed JSON",
                "[\"+13125550142\"] []|18|nothing after the value",
                "{\"+13125550142\":|16|well-formed JSON",
                "[+13125550142]|3|well-formed JSON",
            })
    void read_malformed_toldWithoutTheText(String json, int offset, String expected) {
        MalformedException e = catchThrowableOfType(MalformedException.class, () -> JsonTree.read(json));

        assertThat(e.error()).isEqualTo(new BodyError(Kind.NOT_JSON, offset, expected));
        assertThat(e)
                .hasMessage("Expected " + expected + " at character " + offset)
                .hasNoCause();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{a:1}", "['a']", "[01]", "[1,]", "{\"a\":1,}", "[NaN]", "/**/[]", "\"\t\"", "tru", "[1"})
    void read_notJson(String json) {
        assertThat(kind(json)).isEqualTo(Kind.NOT_JSON);
    }

    @Test
    void read_beyondALimit() {
        assertThat(kind("[".repeat(Limits.NESTING + 1))).isEqualTo(Kind.BEYOND_LIMIT);
        assertThat(kind("1".repeat(Limits.NUMBER + 1))).isEqualTo(Kind.BEYOND_LIMIT);
        assertThat(kind("{\"" + "n".repeat(Limits.NAME + 1) + "\":1}")).isEqualTo(Kind.BEYOND_LIMIT);
    }

    /** Ten bytes shall not become a number of a billion digits in the hands of whoever reads the tree. */
    @Test
    void read_exponentBeyondTheLimit() throws MalformedException {
        assertThat(JsonTree.read("1e-1000")).isEqualTo(new BigDecimal("1e-1000"));
        assertThat(kind("1e-1001")).isEqualTo(Kind.BEYOND_LIMIT);
        assertThat(kind("1e" + BILLION)).isEqualTo(Kind.BEYOND_LIMIT);
        assertThat(kind("1e" + BILLION + "000")).isEqualTo(Kind.BEYOND_LIMIT);
    }

    @Test
    void read_atTheLimits() throws MalformedException {
        assertThat(JsonTree.read("[".repeat(Limits.NESTING) + "]".repeat(Limits.NESTING)))
                .isInstanceOf(List.class);
        assertThat(JsonTree.read("1".repeat(Limits.NUMBER))).isInstanceOf(BigInteger.class);
        assertThat(JsonTree.read("{\"" + "n".repeat(Limits.NAME) + "\":1}")).isInstanceOf(Map.class);
    }

    @Test
    void write_everyKindOfValue() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("s", "x\n\"\\é\u0001");
        tree.put("n", Arrays.asList(1, 2L, BigInteger.TEN.pow(20), new BigDecimal("20.50"), new BigDecimal("1E+3")));
        tree.put("b", List.of(true, false));
        tree.put("z", null);
        tree.put("m", Map.of("e", List.of()));

        assertThat(JsonTree.write(tree))
                .isEqualTo("{\"s\":\"x\\n\\\"\\\\é\\u0001\",\"n\":[1,2,100000000000000000000,20.50,1000],"
                        + "\"b\":[true,false],\"z\":null,\"m\":{\"e\":[]}}");
    }

    @Test
    void write_hugeExponent_staysShort() {
        BigDecimal huge = new BigDecimal("-1.5e" + BILLION);
        assertThat(JsonTree.write(Map.of("n", huge))).isEqualTo("{\"n\":-1.5E+" + BILLION + "}");
    }

    @Test
    void write_otherTypes_refused() {
        assertThatThrownBy(() -> JsonTree.write(Map.of("d", 1.5d)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("No JSON for class java.lang.Double");
        assertThatThrownBy(() -> JsonTree.write(Map.of("d", new StringBuilder("+13125550142"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("No JSON for class java.lang.StringBuilder");
    }

    @Test
    void write_whatWasRead_readsTheSame() throws MalformedException {
        String json = "{\"a\":[\"\\ud83d\\ude00\",null,{\"\":-0.001}],\"b\":{\"c\":12345678901234567890}}";
        Object tree = JsonTree.read(json);
        String written = JsonTree.write(Collections.singletonMap("v", tree));
        assertThat(JsonTree.read(written)).isEqualTo(Map.of("v", tree));
    }

    private static Kind kind(String json) {
        return catchThrowableOfType(MalformedException.class, () -> JsonTree.read(json))
                .error()
                .kind();
    }
}
