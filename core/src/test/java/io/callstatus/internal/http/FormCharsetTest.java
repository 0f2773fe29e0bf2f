package io.callstatus.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.internal.fields.FieldTable;
import io.callstatus.internal.scan.FormScanner;
import io.callstatus.internal.text.FormCoding;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormCharsetTest {
    private static List<String> pairs(byte[] form, Charset charset) {
        FieldTable table = FormScanner.scan(FormCharset.utf8(form, charset));
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < table.size(); i++) {
            pairs.add(table.name(i) + ":" + table.value(i) + (table.isDamaged(i) ? "!" : ""));
        }
        return pairs;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UTF-8",
                "utf8",
                "US-ASCII",
                "ascii",
                "nonsense",
                "?",
                "",
                "UTF-16",
                "UTF-16BE",
                "utf-16le",
                "UTF-32",
                "UTF-7",
                "IBM037",
                "IBM1047",
                "Cp500",
                "ISO-2022-JP",
                "ISO-2022-KR",
                "ISO-2022-CN",
                "x-COMPOUND_TEXT"
            })
    void of_whatIsReadAsUtf8_isNone(String name) {
        assertThat(FormCharset.of(name)).isNull();
        assertThat(FormCharset.of(null)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ISO-8859-1", "iso8859-1", "latin1", "windows-1252", "Cp1252", "windows-1251", "KOI8-R", "ISO-8859-15",
                "Shift_JIS", "windows-31j", "EUC-JP", "GBK", "GB18030", "Big5", "EUC-KR", "TIS-620"
            })
    void of_whatWritesAsciiAsAscii_isTheCharset(String name) {
        assertThat(FormCharset.of(name)).isEqualTo(Charset.forName(name));
    }

    @ParameterizedTest
    @CsvSource({
        "ISO-8859-1,CallerName=Andr%E9+Exampl%e8&x=1,CallerName:Andr\u00e9 Exampl\u00e8|x:1",
        "ISO-8859-1,%E9=%80,\u00e9:\u0080",
        "windows-1252,a=%80&a=%93x%94,a:\u20ac|a:\u201cx\u201d",
        "windows-1252,a=%81,a:\uFFFD!",
        "windows-1251,a=%C8%E2%E0%ED,a:\u0418\u0432\u0430\u043d",
        "KOI8-R,a=%E9%D7%C1%CE,a:\u0418\u0432\u0430\u043d",
        "Shift_JIS,a=%8E%52%93c%95%5C&b=1,a:\u5c71\u7530\u8868|b:1",
        "Shift_JIS,a=%8E&b=1,a:\uFFFD!|b:1",
        "GB18030,a=%B9%FA&b=%B9%FA1,a:\u56fd|b:\u56fd1",
        "GBK,a%D5%C5=1%3D2=3,a\u5f20:1=2=3",
        "ISO-8859-1,a%3Db%E9=c%26d%25+e%2B=&=&f&,a=b\u00e9:c&d% e+=|:|f:",
        "ISO-8859-1,a=%zz%E9%4,a:%zz\u00e9%4",
        "ISO-8859-1,a=%C3%A9,a:\u00c3\u00a9"
    })
    void utf8_ofAForm_isWhatItSays(String charset, String form, String pairs) {
        byte[] bytes = form.getBytes(StandardCharsets.US_ASCII);
        assertThat(String.join("|", pairs(bytes, Charset.forName(charset)))).isEqualTo(pairs);
    }

    @Test
    void utf8_ofBytesThatAreNotEscaped_isTheSame() {
        assertThat(pairs("\u00e9=\u00e8".getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.ISO_8859_1))
                .containsExactly("\u00e9:\u00e8");
    }

    @Test
    void utf8_ofAsciiOrWithoutCharset_isTheFormItself() {
        byte[] ascii = "a=%7F%2g%&b".getBytes(StandardCharsets.US_ASCII);
        assertThat(FormCharset.utf8(ascii, StandardCharsets.ISO_8859_1)).isSameAs(ascii);
        byte[] utf8 = "a=\u00e9".getBytes(StandardCharsets.UTF_8);
        assertThat(FormCharset.utf8(utf8, null)).isSameAs(utf8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\ufeff", "\ufeff \r\n", "\r\n\t \ufeff", "\n", "\ufeff\ufeff", "%EF%BB%BF", "\r\n%ef%bb%bf"})
    void utf8_behindAMarkOrWhiteSpace_beginsWithTheFirstName(String before) {
        byte[] form = (before + "a=\ufeff1 ").getBytes(StandardCharsets.UTF_8);
        assertThat(pairs(form, null)).containsExactly("a:\ufeff1 ");
        byte[] latin = (before + "a=%E9").getBytes(StandardCharsets.UTF_8);
        assertThat(pairs(latin, StandardCharsets.ISO_8859_1)).containsExactly("a:\u00e9");
    }

    /** Of every charset that this Java knows, whatever text it can write. */
    @Test
    void utf8_ofAnyTextInAnyCharset_isThatText() {
        Random random = new Random(15);
        for (Charset charset : Charset.availableCharsets().values()) {
            if (FormCharset.of(charset.name()) != null) {
                for (int i = 0; i < 200; i++) {
                    String name = text(random, charset);
                    String value = text(random, charset);
                    byte[] form =
                            (escaped(random, name, charset) + "=" + escaped(random, value, charset)).getBytes(charset);
                    assertThat(pairs(form, charset)).as(charset.name()).containsExactly(name + ":" + value);
                }
            }
        }
    }

    private static String text(Random random, Charset charset) {
        String wished = random.ints(8, 0x20, random.nextBoolean() ? 0x250 : 0xD7FF)
                .filter(c -> charset.newEncoder().canEncode((char) c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        String written = new String(wished.getBytes(charset), charset); // some have two bytes for one character
        return "x" + (written.indexOf('\uFFFD') < 0 ? written : "");
    }

    private static String escaped(Random random, String text, Charset charset) {
        byte[] bytes = text.getBytes(charset);
        boolean isPlain =
                new String(bytes, StandardCharsets.ISO_8859_1).chars().noneMatch(c -> " %&=+".indexOf(c) >= 0);
        if (isPlain && random.nextBoolean()) {
            return text;
        }
        StringBuilder escaped = new StringBuilder();
        FormCoding.encode(bytes, escaped);
        return escaped.toString();
    }
}
