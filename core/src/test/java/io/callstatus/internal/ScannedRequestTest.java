package io.callstatus.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.callstatus.UnreadableRequestException;
import io.callstatus.UnreadableRequestException.Kind;
import io.callstatus.WebhookRequest;
import io.callstatus.spi.Transport;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the fields of a request are looked for, and which requests are not looked at. */
class ScannedRequestTest {
    private static final String FORM = "application/x-www-form-urlencoded";

    private static ScannedRequest scan(WebhookRequest.Builder builder) {
        WebhookRequest request = builder.build();
        return ScannedRequest.of(request, request.body(), new Vocabulary(List.of(), List.of()));
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
                "POST,application/json,a=1,``,JSON",
                "GET,application/json,a=1,``,QUERY",
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
                "POST,``,``,` `,FORM"
            })
    void transport_ofARequest_goesByTypeMethodAndBody(
            String method, String type, String query, String body, Transport expected) {
        WebhookRequest.Builder request = typed(type, body)
                .method(method)
                .url("https://hooks.example.com/" + (query.isEmpty() ? "" : "?" + query));
        assertThat(scan(request).transport()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "multipart/form-data; boundary=x"})
    void scan_bodyOfAnotherType_isRefused(String type) {
        assertThat(refusal(typed(type, "a=1"))).isEqualTo(Kind.UNSUPPORTED_MEDIA_TYPE);
    }

    @Test
    void scan_compressedBody_isRefused() {
        assertThat(refusal(typed(FORM, "a=1").header("Content-Encoding", "gzip")))
                .isEqualTo(Kind.UNSUPPORTED_ENCODING);
        assertThat(scan(typed(FORM, "a=1").header("Content-Encoding", "Identity"))
                        .fields()
                        .size())
                .isEqualTo(1);
        assertThat(scan(typed(FORM, "a=1").header("Content-Encoding", ""))
                        .fields()
                        .size())
                .isEqualTo(1);
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
        ScannedRequest scanned = scan(typed(FORM, "From=13125550142"));
        SentRequest sent = new SentRequest(request, request.body(), scanned.transport(), scanned.fields(), true);
        assertThat(sent).hasToString("SentRequest{" + request + "}");
        assertThat(sent.toString()).doesNotContain("1312");
    }
}
