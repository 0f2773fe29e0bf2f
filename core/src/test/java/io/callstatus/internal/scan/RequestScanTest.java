package io.callstatus.internal.scan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.callstatus.UnreadableRequestException;
import io.callstatus.UnreadableRequestException.Kind;
import io.callstatus.WebhookRequest;
import io.callstatus.internal.fields.Vocabulary;
import io.callstatus.internal.read.DeclaringParser;
import io.callstatus.internal.verify.RequestContent;
import io.callstatus.spi.Transport;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the fields of a request are looked for, and which requests are not looked at. */
class RequestScanTest {
    private static final String FORM = "application/x-www-form-urlencoded";

    private static final String PARTS = "--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n--b--\r\n";

    private static RequestScan scan(WebhookRequest.Builder builder) {
        WebhookRequest request = builder.build();
        return RequestScan.of(request, request.body(), 1 << 20, new Vocabulary(List.of(), List.of()));
    }

    private static Kind refusal(WebhookRequest.Builder builder) {
        return catchThrowableOfType(UnreadableRequestException.class, () -> scan(builder))
                .kind();
    }

    private static WebhookRequest.Builder typed(String type, String body) {
        return WebhookRequest.builder()
                .url("https://hooks.example.com/")
                .header("Content-Type", type)
                .body(body.getBytes(UTF_8));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "POST,application/json,a=1,`{`,JSON",
                "POST,application/json,a=1,``,QUERY",
                "POST,application/json,``,``,JSON",
                "GET,application/json,a=1,``,QUERY",
                "get,application/json,``,``,QUERY",
                "GET,application/json,``,``,QUERY",
                "GET,application/json,a=1,`{`,JSON",
                "POST,application/x-www-form-urlencoded,a=1,b=2,FORM",
                "POST,application/x-www-form-urlencoded,a=1,``,QUERY",
                "POST,application/x-www-form-urlencoded,``,``,FORM",
                "POST,``,a=1,``,QUERY",
                "POST,``,``,``,QUERY",
                "POST,text/plain,a=1,``,QUERY",
                "POST,``,``,`{}`,JSON",
                "POST,``,``,` \t\r\n[1]`,JSON",
                "POST,``,``,`a={}`,FORM",
                "POST,``,``,` a=1`,FORM",
                "POST,``,``,` `,FORM",
                "POST,application/x-www-form-urlencoded,``,`{}`,JSON",
                "POST,application/x-www-form-urlencoded,``,` \r\n\ufeff {}`,JSON",
                "POST,application/x-www-form-urlencoded,``,`\ufeff[]`,JSON",
                "POST,application/x-www-form-urlencoded,``,`\u00e9{`,FORM",
                "POST,text/plain,``,`{`,JSON",
                "POST,text/plain,``,`\ufeffa=1`,FORM",
                "POST,`text/plain;charset=utf-8`,``,`a`,FORM",
                "POST,application/json,``,`a=1`,FORM",
                "POST,application/json,``,`\ufeff\na=1`,FORM",
                "POST,application/json,``,`{a=1`,JSON",
                "POST,application/json,``,`a`,JSON",
                "POST,application/json,``,`7`,JSON",
                "POST,application/x-www-form-urlencoded,``,`\u0000{\u0000}`,JSON"
            })
    void transport_ofARequest_goesByTypeMethodAndBody(
            String method, String type, String query, String body, Transport expected) {
        WebhookRequest.Builder request = typed(type, body)
                .method(method)
                .url("https://hooks.example.com/" + (query.isEmpty() ? "" : "?" + query));
        assertThat(scan(request).transport()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "nonsense", "multipart/mixed; boundary=x", "text/plain, text/html"})
    void scan_bodyOfAnotherType_isRefused(String type) {
        assertThat(refusal(typed(type, "a=1"))).isEqualTo(Kind.UNSUPPORTED_MEDIA_TYPE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "multipart/form-data; boundary=b",
                "multipart/form-data; boundary=\"--b\"",
                "multipart/form-data",
                FORM,
                "text/plain",
                "application/json",
                ""
            })
    void scan_formInParts_isAForm(String type) {
        RequestScan scan = scan(typed(type, PARTS));
        assertThat(scan.transport()).isEqualTo(Transport.FORM);
        assertThat(scan.fields().value(0)).isEqualTo("1");
    }

    /** The boundary of the header is signed by nobody: with another one, a value would be taken apart. */
    @Test
    void scan_partsWhoseBytesAreSigned_arePartedAsTheyShow() {
        String nested = PARTS.replace("1", "1\r\n--c\r\nContent-Disposition: form-data; name=x\r\n\r\n2\r\n--c--");
        RequestScan declared = scan(typed("multipart/form-data; boundary=c", nested));
        assertThat(declared.fields().name(0)).isEqualTo("x");
        assertThat(declared.isReadAsDeclared()).isTrue();
        assertThat(declared.fieldsAsSigned().name(0)).isEqualTo("a");
        RequestScan signed =
                scan(typed("multipart/form-data; boundary=c", nested).header("Any-Signature", "t=1,v1=00"));
        assertThat(signed.fields().name(0)).isEqualTo("a");
    }

    @Test
    void scan_jsonUnderTheTypeOfParts_isJson() {
        assertThat(scan(typed("multipart/form-data; boundary=b", "{}")).transport())
                .isEqualTo(Transport.JSON);
    }

    @Test
    void scan_formUnderTheTypeOfParts_isAForm() {
        RequestScan scan = scan(typed("multipart/form-data; boundary=b", "a=1&b=2"));
        assertThat(scan.fields().size()).isEqualTo(2);
        assertThat(scan.fields().error()).isNull();
    }

    @Test
    void scan_linesUnderTheTypeOfParts_areBroken() {
        RequestScan scan = scan(typed("multipart/form-data; boundary=b", "a=1\r\nb=2"));
        assertThat(scan.fields().size()).isZero();
        assertThat(scan.fields().error()).isNotNull();
    }

    @Test
    void scan_moreThanAThousandParts_isRefused() {
        String many = PARTS.substring(0, PARTS.indexOf("--b--")).repeat(1_001) + "--b--";
        assertThat(refusal(typed("multipart/form-data; boundary=b", many))).isEqualTo(Kind.TOO_LARGE);
    }

    @Test
    void scan_contentTypesOfTwoLines_areReadWhereTheyAgree() {
        assertThat(scan(typed(FORM, "a=1").header("content-type", FORM)).transport())
                .isEqualTo(Transport.FORM);
        assertThat(refusal(typed(FORM, "a=1").header("content-type", "application/json")))
                .isEqualTo(Kind.UNSUPPORTED_MEDIA_TYPE);
    }

    @Test
    void scan_moreFieldsThanTheLimit_isRefused() {
        String many = "a=1&".repeat(1_000);
        assertThat(scan(typed(FORM, many)).fields().size()).isEqualTo(1_000);
        assertThat(refusal(typed(FORM, many + "b=1"))).isEqualTo(Kind.TOO_LARGE);
        String members = "\"a\":1,".repeat(1_000);
        assertThat(scan(typed("application/json", "{" + members.substring(0, members.length() - 1) + "}"))
                        .fields()
                        .size())
                .isEqualTo(1_000);
        assertThat(refusal(typed("application/json", "{" + members + "\"b\":1}")))
                .isEqualTo(Kind.TOO_LARGE);
    }

    @Test
    void toString_ofWhatASchemeLooksAt_showsNothingThatWasSent() {
        WebhookRequest request = typed(FORM, "From=13125550142").build();
        RequestScan scanned = scan(typed(FORM, "From=13125550142"));
        RequestContent sent = new RequestContent(
                request,
                scanned.bodies(),
                scanned.transport(),
                scanned.fields(),
                DeclaringParser.names("From"),
                List.of(),
                true);
        assertThat(sent).hasToString("RequestContent{" + request + "}");
        assertThat(sent.toString()).doesNotContain("1312");
    }
}
