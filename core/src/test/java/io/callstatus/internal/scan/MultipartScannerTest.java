package io.callstatus.internal.scan;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.internal.fields.FieldKind;
import io.callstatus.internal.fields.FieldSource;
import io.callstatus.internal.fields.FieldTable;
import io.callstatus.internal.fields.Vocabulary;
import io.callstatus.internal.text.BodyError;
import io.callstatus.internal.text.BodyError.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms in parts, each rule by itself. */
class MultipartScannerTest {
    private static final String NAME = "Content-Disposition: form-data; name=\"a\"\r\n";

    private static FieldTable scan(String body, String declared) {
        return MultipartScanner.scan(body.getBytes(ISO_8859_1), declared, null);
    }

    private static FieldTable scan(String body) {
        return scan(body, "b");
    }

    private static String part(String headers, String content) {
        return "--b\r\n" + headers + "\r\n" + content + "\r\n";
    }

    private static Kind error(FieldTable table) {
        BodyError error = table.error();
        return error == null ? null : error.kind();
    }

    @Test
    void scan_partsOfAForm_areItsFields() {
        FieldTable table = scan(part(NAME, "1") + part(NAME, " x\r\ny ")
                + part(NAME.replace("\"a\"", "Legs[0][Type]"), "") + "--b--\r\n");
        assertThat(table.error()).isNull();
        assertThat(table.size()).isEqualTo(3);
        assertThat(table.value(0)).isEqualTo("1");
        assertThat(table.value(1)).isEqualTo(" x\r\ny ");
        assertThat(table.name(2)).isEqualTo("Legs[0][Type]");
        assertThat(table.value(2)).isEmpty();
        assertThat(table.next(0)).isEqualTo(1);
        assertThat(table.find("Legs[0][Type]", 0)).isEqualTo(2);
        assertThat(table.offset(0)).isEqualTo(-1);
    }

    @Test
    void scan_namesThatAreKnown_areFoundByNumber() {
        Vocabulary known = new Vocabulary(List.of("CallSid", "a"), List.of("completed"));
        byte[] body =
                (part(NAME, "completed") + part(NAME.replace("\"a\"", "CallSid"), "7") + "--b--").getBytes(ISO_8859_1);
        FieldTable table = MultipartScanner.scan(body, "b", known);
        assertThat(table.knownNames(9)).containsExactly("a", "CallSid");
        assertThat(table.value(table.find("a", 0))).isEqualTo("completed");
        assertThat(table.whole(table.find("CallSid", 0))).isEqualTo(7);
    }

    @Test
    void scan_filesAndPartsInParts_areFieldsWithoutValue() {
        FieldTable table = scan(part(NAME.replace("\r\n", "; filename=\"../x\"\r\n"), "secret")
                + part(NAME + "Content-Type: Multipart/Mixed; boundary=c\r\n", "--c\r\n" + NAME + "\r\n1\r\n--c--")
                + part(NAME + "Content-Type: application/octet-stream\r\n", "text")
                + "--b--");
        assertThat(table.size()).isEqualTo(3);
        assertThat(table.value(0)).isNull();
        assertThat(table.value(1)).isNull();
        assertThat(table.kind(1)).isEqualTo(FieldKind.NULL);
        assertThat(table.value(2)).isEqualTo("text");
    }

    @ParameterizedTest
    @CsvSource({"7bit,false", "8BIT,false", "binary,false", "'',false", "base64,true", "quoted-printable,true", "x,true"
    })
    void scan_valueInACoding_isReadOrCostsItself(String coding, boolean isDamaged) {
        FieldTable table =
                scan(part(NAME + "Content-Transfer-Encoding: " + coding + "\r\n", "MQ==") + part(NAME, "2") + "--b--");
        assertThat(table.error()).isNull();
        assertThat(table.isDamaged(0)).isEqualTo(isDamaged);
        assertThat(table.value(0)).isEqualTo(isDamaged ? "\uFFFDMQ==" : "MQ==");
        assertThat(table.value(1)).isEqualTo("2");
    }

    @ParameterizedTest
    @CsvSource({
        "'',\u00C3\u00AB,\u00eb",
        "ISO-8859-1,\u00EB,\u00eb",
        "windows-1252,\u0080,\u20ac",
        "utf-8,\u00C3\u00AB,\u00eb",
        "UTF-16,ab,ab",
        "nonsense,ab,ab",
        "'\"iso-8859-1\"',\u00EB,\u00eb",
        "windows-1252,a\u0081,a\uFFFD"
    })
    void scan_declaredCharset_isUsedWhereItWritesAscii(String charset, String sent, String expected) {
        FieldTable table = scan(part(NAME + "Content-Type: text/plain; charset=" + charset + "\r\n", sent) + "--b--");
        assertThat(table.value(0)).isEqualTo(expected);
        assertThat(table.isDamaged(0)).isEqualTo(expected.endsWith("\uFFFD"));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "\"a\",a",
                "a,a",
                "\"a;b\",a;b",
                "\"a\\\"b\",a\"b",
                "\"a\\b\",a\\b",
                "\"%22%0D%20\",`\"\r%20`",
                "\"\",``"
            })
    void name_asItIsWritten_isRead(String written, String name) {
        FieldTable table = scan(
                "--b\r\ncontent-DISPOSITION :form-data;x=\"; name=z\" ; NAME = " + written + "; y\r\n\r\n1\r\n--b--");
        assertThat(table.name(0)).isEqualTo(name);
    }

    /** Proxies and providers write two hyphens too many or too few; the first line tells. */
    @ParameterizedTest
    @CsvSource({
        "b,--b",
        "b,----b",
        "--b,----b",
        "--b,--b",
        "--b,------b",
        "'b c',--b c",
        "'x',",
        "'',--b",
        ",--b",
        "b ,--b",
    })
    void boundary_ofTheHeader_isThatOfTheFirstLine(String declared, String line) {
        String inBody = line == null ? "--y" : line;
        FieldTable table = scan((part(NAME, "1") + "--b--").replace("--b", inBody), declared);
        assertThat(table.size()).isEqualTo(line == null ? 0 : 1);
        assertThat(error(table)).isEqualTo(line == null ? Kind.NOT_MULTIPART : null);
    }

    @Test
    void boundary_onceShown_isNoOtherAnyMore() {
        FieldTable table =
                scan("--b\r\n" + NAME + "\r\n----b\r\n--b \r\n" + NAME + "\r\n--b--x\r\n--b-- \t\r\n--b\r\n");
        assertThat(table.error()).isNull();
        assertThat(table.value(0)).isEqualTo("----b");
        assertThat(table.value(1)).isEqualTo("--b--x");
        assertThat(table.size()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"70,true", "71,false"})
    void boundary_ofManySigns_isTakenUpToTheLimit(int length, boolean isTaken) {
        String boundary = "b".repeat(length);
        String body = (part(NAME, "1") + "--b--").replace("--b", "--" + boundary);
        assertThat(scan(body, boundary).size()).isEqualTo(isTaken ? 1 : 0);
        assertThat(MultipartScanner.isMultipart(body.getBytes(ISO_8859_1))).isEqualTo(isTaken);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "--", "--b", "--b\r\n", "a=1", "--b\r\na", "--\r\nContent-X: y", "--b*\r\nContent-X: y", "{}"
            })
    void isMultipart_bytesWithoutBoundaryAndHeader_areNot(String body) {
        assertThat(MultipartScanner.isMultipart(body.getBytes(ISO_8859_1))).isFalse();
    }

    @Test
    void scan_preambleAndEpilogue_areIgnored() {
        FieldTable table = scan("x\r\n--B\r\n" + part(NAME, "1") + "--b--\r\n" + part(NAME, "2"));
        assertThat(table.size()).isEqualTo(1);
    }

    @Test
    void scan_linesThatEndInLf_endInItThroughout() {
        FieldTable table = scan("--b\nContent-Disposition: form-data; name=a\n\n1\r\n--b\r\n\n--b--\n");
        assertThat(table.error()).isNull();
        assertThat(table.value(0)).isEqualTo("1\r\n--b\r\n");
        FieldTable other = scan(part(NAME, "1\n--b\n") + "--b--");
        assertThat(other.value(0)).isEqualTo("1\n--b\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--b\r\n",
                "--b\r\nX: y\r\n\r\n1",
                "--b\r\nX: y\r\n\r\n1\r\n--b-",
                "--b\r\nX: y\r\n--b--\r\n\r\n",
                "",
                "a=1",
                "--b\r\nnothing\r\n\r\n1\r\n--b--",
                "--b\r\nContent-Type: a/b\r\nContent-Type: a/b\r\n\r\n1\r\n--b--",
                "--b\r\nContent-Disposition: form-data; name=a; name=a\r\n\r\n1\r\n--b--"
            })
    void scan_formThatIsCutOffOrSaysTwoThings_isRefused(String end) {
        String before = end.startsWith("--b") ? part(NAME, "1") : "";
        FieldTable table = scan(before + end);
        assertThat(error(table)).isEqualTo(Kind.NOT_MULTIPART);
        assertThat(table.size()).isEqualTo(before.isEmpty() ? 0 : 1);
    }

    @ParameterizedTest
    @CsvSource({"1000,false", "1001,true"})
    void scan_manyParts_areReadUpToTheLimit(int parts, boolean isTooMany) {
        FieldTable table = scan(part(NAME, "1").repeat(parts) + "--b--");
        assertThat(table.size()).isEqualTo(1_000);
        assertThat(error(table)).isEqualTo(isTooMany ? Kind.TOO_MANY_FIELDS : null);
    }

    @ParameterizedTest
    @CsvSource({"15,1,false", "16,1,true", "1,8100,false", "1,8200,true", "1,1000000,true"})
    void scan_headersOfAPart_areReadUpToTheLimits(int lines, int length, boolean isBeyond) {
        FieldTable table = scan(part(NAME + ("X: " + "y".repeat(length) + "\r\n").repeat(lines), "1") + "--b--");
        assertThat(error(table)).isEqualTo(isBeyond ? Kind.BEYOND_LIMIT : null);
    }

    @Test
    void kept_fields_areTheSame() {
        FieldTable table = scan(part(NAME, "1") + "--b--");
        FieldSource kept = RescannedFields.of(table);
        assertThat(kept.value(kept.find("a", 0))).isEqualTo("1");
    }
}
