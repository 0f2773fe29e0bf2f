package io.callstatus;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.callstatus.UnreadableRequestException.Kind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookRequestTest {
    private static final String HEAD =
            "POST /calls?a=%2F HTTP/1.1\r\nHost: hooks.example.com\r\nX-One: 1\r\nx-one:  2 \r\n";

    private static WebhookRequest.Builder builder() {
        return WebhookRequest.builder().url("https://hooks.example.com/");
    }

    private static WebhookRequest http(String text) {
        return WebhookRequest.fromHttp(text.getBytes(ISO_8859_1));
    }

    @Test
    void fromHttp_withContentLength_takesThatMuch() {
        WebhookRequest request = http(HEAD + "Content-Length: 3\r\n\r\nabc\r\n");
        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.url()).isEqualTo("https://hooks.example.com/calls?a=%2F");
        assertThat(request.headers("X-ONE")).containsExactly("1", "2");
        assertThat(request.body()).asString(US_ASCII).isEqualTo("abc");
    }

    @Test
    void fromHttp_withoutContentLength_takesTheRest() {
        assertThat(http(HEAD + "\r\nab\r\n\r\ncd").body()).asString(US_ASCII).isEqualTo("ab\r\n\r\ncd");
    }

    @ParameterizedTest
    @CsvSource({
        "'3|abc|2|de|0||', abcde",
        "'0||', ''",
        "abc, abc",
        "'3|abc|2|de|0|', abcde",
    })
    void fromHttp_chunked_joinsChunksWhereTheyAreWhole(String sent, String body) {
        String raw = HEAD + "Transfer-Encoding: chunked\r\n\r\n" + sent.replace("|", "\r\n");
        assertThat(http(raw).body()).asString(US_ASCII).isEqualTo(body.replace("|", "\r\n"));
    }

    @Test
    void fromHttp_lineFeedsOnly_isRead() {
        assertThat(http(HEAD.replace("\r\n", "\n") + "\nab").body())
                .asString(US_ASCII)
                .isEqualTo("ab");
    }

    @Test
    void fromHttp_absoluteTarget_isTheUrl() {
        assertThat(http("GET http://pub.example.com:8080/x?y HTTP/1.1\r\nHost: inner\r\n\r\n")
                        .url())
                .isEqualTo("http://pub.example.com:8080/x?y");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello",
                "POST /x\r\n\r\n",
                "POST  HTTP/1.1\r\n\r\n",
                "POST /x HTTP/1.1\r\nHost",
                "POST /x HTTP/1.1\r\nno colon\r\n\r\n",
                "POST /x HTTP/1.1\r\nContent-Length: 5\r\n\r\nabc",
                "POST /x HTTP/1.1\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\nabc",
                "POST /x HTTP/1.1\r\nContent-Length: 2\r\n\r\nabc",
                "POST /x HTTP/1.1\r\nContent-Length: -5\r\n\r\nabc",
                "POST /x HTTP/1.1\r\nContent-Length: 99999999999999999999\r\n\r\nabc",
            })
    void fromHttp_noRequest_isNotHttp(String text) {
        assertThatThrownBy(() -> http(text))
                .isInstanceOfSatisfying(
                        UnreadableRequestException.class,
                        e -> assertThat(e.kind()).isEqualTo(Kind.NOT_HTTP));
    }

    @Test
    void fromHttp_sloppyTarget_isRead() {
        assertThat(http("GET /x?Status=NO ANSWER HTTP/1.1\r\n\r\n").url()).isEqualTo("https:///x?Status=NO ANSWER");
        assertThat(http("GET /\u00c3\u00ab HTTP/1.1\r\n\r\n").url()).isEqualTo("https:///\u00eb");
        assertThat(http("GET /?\u00eb HTTP/1.1\r\n\r\n").url()).isEqualTo("https:///?%EB");
    }

    @Test
    void toHttp_readBack_isTheSame() {
        String raw = HEAD + "Content-Length: 4\r\n\r\na\u00ff\u0000b";
        WebhookRequest request = http(raw);
        WebhookRequest again = WebhookRequest.fromHttp(request.toHttp());
        assertThat(again.headers()).isEqualTo(request.headers());
        assertThat(again.body()).isEqualTo(request.body());
        assertThat(again.url()).isEqualTo(request.url());
        assertThat(WebhookRequest.fromHttp(
                                request.withPublicBase("http://10.0.0.1:81").toHttp())
                        .url())
                .isEqualTo("http://10.0.0.1:81/calls?a=%2F");
    }

    @Test
    void build_bodyOverTheLimit_isTooLarge() {
        assertThat(builder().body(new byte[1 << 20]).build().body()).hasSize(1 << 20);
        assertThatThrownBy(() -> builder().body(new byte[(1 << 20) + 1]).build())
                .isInstanceOfSatisfying(UnreadableRequestException.class, e -> {
                    assertThat(e.kind()).isEqualTo(Kind.TOO_LARGE);
                    assertThat(e.httpStatus()).isEqualTo(413);
                });
    }

    @Test
    void build_urlOverTheLimit_isTooLarge() {
        String longest = "https://x/" + "a".repeat(65_526);
        assertThat(WebhookRequest.builder().url(longest).build().url()).hasSize(65_536);
        WebhookRequest.Builder longer = WebhookRequest.builder().url(longest + "a");
        assertThatThrownBy(longer::build).isInstanceOf(UnreadableRequestException.class);
    }

    @Test
    void build_moreHeadersThanTheLimit_isTooLarge() {
        WebhookRequest.Builder builder = builder();
        for (int i = 0; i < 200; i++) {
            builder.header("X", "y");
        }
        assertThat(builder.build().headers()).hasSize(200);
        builder.header("X", "y");
        assertThatThrownBy(builder::build).isInstanceOf(UnreadableRequestException.class);
    }

    @Test
    void maxBodyBytes_atItsEnds_isTaken() {
        WebhookRequest.Builder builder = builder();
        assertThat(builder.maxBodyBytes(1 << 30).maxBodyBytes(0).build().body()).isEmpty();
        assertThatThrownBy(() -> builder.maxBodyBytes(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> builder.maxBodyBytes((1 << 30) + 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void build_withoutAUrl_saysThatItNeedsOne(boolean empty) {
        WebhookRequest.Builder builder = WebhookRequest.builder().body("CallSid=a".getBytes(US_ASCII));
        assertThatThrownBy((empty ? builder.url("") : builder)::build)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("url(");
    }

    @Test
    void body_streamAtTheLimit_isRead() throws IOException {
        ByteArrayInputStream stream = new ByteArrayInputStream(new byte[10]);
        assertThat(builder().maxBodyBytes(10).build(stream).body()).hasSize(10);
    }

    @Test
    void body_streamOverTheLimit_readsOneByteTooMuchAtMost() {
        ByteArrayInputStream stream = new ByteArrayInputStream(new byte[100]);
        assertThatThrownBy(() -> builder().maxBodyBytes(10).build(stream))
                .isInstanceOf(UnreadableRequestException.class);
        assertThat(stream.available()).isEqualTo(89);
    }

    @Test
    void body_changedAfterwards_changesNothing() {
        byte[] body = {1, 2};
        WebhookRequest request = builder().body(body).build();
        body[0] = 9;
        request.body()[1] = 9;
        assertThat(request.body()).containsExactly(1, 2);
    }

    @ParameterizedTest
    @CsvSource({
        "http://inner:8080/a/b?c=%41&d, https://hooks.example.com, https://hooks.example.com/a/b?c=%41&d",
        "http://inner, https://hooks.example.com/, https://hooks.example.com/",
        "http://inner?x=1, https://hooks.example.com:8443, https://hooks.example.com:8443/?x=1",
    })
    void withPublicBase_keepsPathAndQuery(String url, String base, String expected) {
        assertThat(WebhookRequest.builder()
                        .url(url)
                        .build()
                        .withPublicBase(base)
                        .url())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hooks.example.com", "/x", "ftp://x/y", "https://", "https:///x"})
    void withPublicUrl_notAbsolute_isRefused(String url) {
        WebhookRequest request = builder().build();
        assertThatThrownBy(() -> request.withPublicUrl(url)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void toString_showsOriginAndSizesOnly() {
        WebhookRequest request = WebhookRequest.builder()
                .url("https://user:pass@hooks.example.com/s3cret?To=%2B13125550142")
                .header("X-Key", "s3cret")
                .body("From=1".getBytes(US_ASCII))
                .build();
        assertThat(request).hasToString("WebhookRequest{POST https://hooks.example.com, 1 headers, 6 bytes EXACT}");
        assertThat(request.headers().toString()).doesNotContain("s3cret");
        assertThat(request.headers().get(0)).hasToString("Header{***}");
    }

    @Test
    void toString_hostIsANumber_masksIt() {
        WebhookRequest request =
                WebhookRequest.builder().url("http://13125550142/").build();
        assertThat(request).hasToString("WebhookRequest{POST http://***, 0 headers, 0 bytes EXACT}");
    }
}
