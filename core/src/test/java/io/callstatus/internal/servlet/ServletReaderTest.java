package io.callstatus.internal.servlet;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.callstatus.UnreadableRequestException;
import io.callstatus.UnreadableRequestException.Kind;
import io.callstatus.WebhookRequest;
import io.callstatus.WebhookRequest.BodyOrigin;
import io.callstatus.internal.http.MediaType;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read of a request, whatever the container has done with it before. */
class ServletReaderTest {
    static final String JSON = "application/json";
    static final int LIMIT = 1_000;

    static String read(FakeServletView call) throws IOException {
        return new String(ServletReader.read(call, LIMIT).body(), ISO_8859_1);
    }

    static Kind kind(FakeServletView call) {
        return catchThrowableOfType(UnreadableRequestException.class, () -> ServletReader.read(call, LIMIT))
                .kind();
    }

    /** As servers give it that believe a header to which each proxy has added a scheme. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https, http://app:8080/calls|https://app:8080/calls?a=b",
                "https ,http,http://app/calls|https://app/calls?a=b",
                "http://app/calls,1://2|http://app/calls,1://2?a=b",
                "/calls,1://2|/calls,1://2?a=b",
                "/calls,1|/calls,1?a=b"
            })
    void read_urlOfSeveralSchemes_hasTheFirst(String received, String url) throws IOException {
        FakeServletView call = FakeServletView.post(JSON, "{}");
        call.query = "a=b";
        call.url = received;
        assertThat(ServletReader.read(call, LIMIT).url()).isEqualTo(url);
    }

    @Test
    void read_ofJson_isExactAndKept() throws IOException {
        FakeServletView call = FakeServletView.post(JSON, "{}");
        call.query = "a=1";
        WebhookRequest request = ServletReader.read(call, LIMIT);
        assertThat(request.url()).isEqualTo("http://inner/calls?a=1");
        assertThat(request.bodyOrigin()).isEqualTo(BodyOrigin.EXACT);
        assertThat(request.body()).asString(UTF_8).isEqualTo("{}");
        assertThat(call.attributes).containsKey(ServletReader.BODY);
        assertThat(read(call)).isEqualTo("{}");
    }

    @Test
    void read_methodUrlAndHeaders_areThoseOfTheRequest() throws IOException {
        FakeServletView call = FakeServletView.post(JSON, "{}");
        call.method = "PUT";
        call.headers.put("X-Other", "kept");
        WebhookRequest request = ServletReader.read(call, LIMIT);
        assertThat(request.method()).isEqualTo("PUT");
        assertThat(request.url()).isEqualTo("http://inner/calls");
        assertThat(request.header("X-Other")).contains("kept");
    }

    /** Some containers do not tell the names of headers. */
    @Test
    void read_containerThatHidesTheNamesOfHeaders_isReadWithout() throws IOException {
        FakeServletView call = FakeServletView.post(JSON, "{}");
        call.hidesHeaderNames = true;
        WebhookRequest request = ServletReader.read(call, LIMIT);
        assertThat(request.headers()).isEmpty();
        assertThat(request.body()).asString(UTF_8).isEqualTo("{}");
    }

    @Test
    void read_bodyOverTheUsualLimit_isReadWhereThatIsAllowed() throws IOException {
        FakeServletView call = FakeServletView.post(JSON, "x".repeat(1_500_000));
        assertThat(ServletReader.read(call, 2_000_000).body()).hasSize(1_500_000);
    }

    @Test
    void read_formOfNothingThatAnnouncesNothing_isEmpty() throws IOException {
        FakeServletView call = FakeServletView.post(MediaType.FORM_TYPE, "");
        call.length = -1;
        assertThat(read(call)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {JSON, "", MediaType.FORM_TYPE, "Application/X-WWW-Form-Urlencoded"})
    void read_nothingInChunks_isEmpty(String type) throws IOException {
        FakeServletView call = FakeServletView.post(type, "").chunked();
        call.query = "a=1";
        call.parameters.put("a", new String[] {"1"});
        WebhookRequest request = ServletReader.read(call, LIMIT);
        assertThat(request.body()).isEmpty();
        assertThat(request.bodyOrigin()).isEqualTo(BodyOrigin.EXACT);
        assertThat(read(call)).isEmpty();
    }

    @Test
    void read_postThatAnnouncesNothing_isRead() throws IOException {
        FakeServletView call = FakeServletView.post(JSON, "{}");
        call.length = -1;
        assertThat(read(call)).isEqualTo("{}");
    }

    /** Jetty throws where it is asked for a character encoding that it does not know. */
    @Test
    void read_containerThatThrowsForTheEncoding_isReadByTheContentType() throws IOException {
        FakeServletView call = FakeServletView.form("a", "1");
        call.encoding = "";
        call.headers.put("Content-Type", MediaType.FORM_TYPE + "; charset=utf-8");
        assertThat(read(call)).isEqualTo("a=1");
    }

    /** No container makes parameters of that, so it may read the stream, however much is in it. */
    @Test
    void read_formInChunksUnderATypeThatIsThereTwice_isExact() throws IOException {
        String twice = MediaType.FORM_TYPE + ", " + MediaType.FORM_TYPE;
        FakeServletView call = FakeServletView.post(twice, "a=1").chunked();
        call.streamTaken = true;
        assertThat(read(call)).isEqualTo("a=1");
        assertThat(read(call)).isEqualTo("a=1");
    }

    /** Chunked, a GET may have a body. */
    @Test
    void read_getInChunks_isRead() throws IOException {
        FakeServletView call = FakeServletView.post(JSON, "{}").chunked();
        call.method = "GET";
        assertThat(read(call)).isEqualTo("{}");
    }

    @Test
    void read_ofAForm_isRebuiltWithHeadersOfItsOwn() throws IOException {
        FakeServletView call = FakeServletView.form("a", "1|2", "b", "x y&").chunked();
        call.headers.put("Content-Length", "99");
        call.headers.put("X-Other", "kept");
        WebhookRequest request = ServletReader.read(call, LIMIT);
        assertThat(request.body()).asString(UTF_8).isEqualTo("a=1&a=2&b=x+y%26");
        assertThat(request.bodyOrigin()).isEqualTo(BodyOrigin.REBUILT);
        assertThat(request.headers().stream().map(WebhookRequest.Header::name))
                .containsExactly("X-Other", "Content-Type");
        assertThat(request.header("Content-Type")).hasValue("application/x-www-form-urlencoded");
    }

    @Test
    void read_ofAFormBesideAQuery_leavesTheQueryOut() throws IOException {
        FakeServletView call = FakeServletView.form("a", "q|1", "q", "2");
        call.query = "a=q&q=2";
        assertThat(read(call)).isEqualTo("a=1");
    }

    /** Some containers make a parameter without a name of each ampersand too many. */
    @Test
    void read_parameterWithoutNameAndValue_isNone() throws IOException {
        assertThat(read(FakeServletView.form("", "|x", "a", ""))).isEqualTo("=x&a=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=other", "a=q&a=1&a=2"})
    void read_parametersThatAreNotThoseOfTheQuery_areNotBelieved(String query) {
        FakeServletView call = FakeServletView.form("a", "q|1");
        call.query = query;
        assertThat(kind(call)).isEqualTo(Kind.CONTAINER_FAILED);
    }

    @Test
    void read_queryThatIsNoUtf8_isBelieved() throws IOException {
        FakeServletView call = FakeServletView.form("a", "\u00ff|1");
        call.query = "a=%FF";
        assertThat(read(call)).isEqualTo("a=1");
    }

    @Test
    void read_formThatTheContainerLeft_isExact() throws IOException {
        FakeServletView call = FakeServletView.post("application/x-www-form-urlencoded; charset=UTF-8", "a=%31");
        call.method = "PUT";
        assertThat(read(call)).isEqualTo("a=%31");
    }

    @Test
    void read_rebuiltFormThatGrew_isNotTooLarge() throws IOException {
        FakeServletView call = FakeServletView.form("a", "\u00eb".repeat(400));
        call.attributes.put("org.eclipse.jetty.server.FormFields", LIMIT);
        call.length = 802;
        assertThat(read(call)).hasSize(2 + 6 * 400);
        assertThat(kind(FakeServletView.form("a", "x".repeat(999)).chunked())).isEqualTo(Kind.TOO_LARGE);
    }

    @Test
    void read_oddFormInChunks_isConsumedWhereEveryContainerReadsIt() throws IOException {
        FakeServletView posted =
                FakeServletView.post(MediaType.FORM_TYPE, "a=1").chunked();
        assertThat(kind(posted)).isEqualTo(Kind.BODY_CONSUMED);
        FakeServletView put = FakeServletView.post(MediaType.FORM_TYPE, "a=1").chunked();
        put.method = "PUT";
        assertThat(read(put)).isEqualTo("a=1");
        FakeServletView odd =
                FakeServletView.post("Application/x-www-form-urlencoded", "a=1").chunked();
        assertThat(read(odd)).isEqualTo("a=1");
    }

    @Test
    void read_noBodyAnnounced_isNoneAndTouchesNothing() throws IOException {
        FakeServletView get = FakeServletView.post("", "never read");
        get.method = "GET";
        get.length = -1;
        assertThat(read(get)).isEmpty();
        FakeServletView head = FakeServletView.post("", "never read");
        head.method = "HEAD";
        head.length = -1;
        assertThat(read(head)).isEmpty();
        FakeServletView empty = FakeServletView.post(JSON, "never read");
        empty.length = 0;
        assertThat(read(empty)).isEmpty();
        FakeServletView emptyForm = FakeServletView.post(MediaType.FORM_TYPE, "never read");
        emptyForm.length = 0;
        assertThat(read(emptyForm)).isEmpty();
        assertThat(get.stream.available() + head.stream.available() + empty.stream.available())
                .isEqualTo(30);
        assertThat(emptyForm.stream.available()).isEqualTo(10);
    }

    @Test
    void read_getOrHeadThatAnnouncesNothing_touchesNothing() throws IOException {
        for (String method : new String[] {"GET", "HEAD"}) {
            FakeServletView call = FakeServletView.post(JSON, "never read");
            call.method = method;
            call.length = -1;
            assertThat(read(call)).isEmpty();
            assertThat(call.stream.available()).isEqualTo(10);
        }
    }

    @Test
    void read_bodyAtTheLimit_isRead() throws IOException {
        assertThat(read(FakeServletView.post(JSON, "x".repeat(LIMIT)))).hasSize(LIMIT);
        assertThat(read(FakeServletView.post(JSON, "x".repeat(LIMIT)).chunked()))
                .hasSize(LIMIT);
    }

    @ParameterizedTest
    @CsvSource({
        "{\"a\":\"\u00c3\u00ab\"},,{\"a\":\"\u00c3\u00ab\"}", // read as ISO-8859-1
        "{\"a\":\"\u00eb\"},,{\"a\":\"\u00c3\u00ab\"}", // read as UTF-8
        "{\"a\":\"\u0142\"},,{\"a\":\"\u00c5\u0082\"}",
        "{\"a\":\"\u00eb\"},ISO-8859-1,{\"a\":\"\u00eb\"}",
        "{\"a\":\"\u00eb\"},UTF-8,{\"a\":\"\u00c3\u00ab\"}",
    })
    void read_afterSomebodyTookTheReader_becomesBytesAgain(String text, String encoding, String bytes)
            throws IOException {
        FakeServletView call = FakeServletView.post(JSON, "").chunked();
        call.text = text;
        call.encoding = encoding;
        assertThat(read(call)).isEqualTo(bytes);
    }

    @Test
    void read_formInParts_isRebuiltWhereTheContainerTookItApart() throws IOException {
        FakeServletView call = FakeServletView.form("a", "1");
        call.headers.put("Content-Type", "multipart/form-data; boundary=X");
        assertThat(read(call)).isEqualTo("a=1");
    }

    @Test
    void read_formInPartsThatNobodyTookApart_isExact() throws IOException {
        FakeServletView call = FakeServletView.post("multipart/form-data; boundary=X", "--X--");
        assertThat(read(call)).isEqualTo("--X--");
        FakeServletView chunked =
                FakeServletView.post("multipart/form-data; boundary=X", "--X--").chunked();
        assertThat(read(chunked)).isEqualTo("--X--");
    }

    /** A filter has set UTF-8, before the container has read the form or after that: the length tells. */
    @Test
    void read_formWhoseCharsetCodeHasOverruled_isReadAsItDeclares() throws IOException {
        for (String sent : new String[] {"a=Zo%EB", "a=Zo%C3%AB"}) {
            FakeServletView call = FakeServletView.form("a", "Zo\u00eb");
            call.headers.put("Content-Type", MediaType.FORM_TYPE + "; charset=ISO-8859-1");
            call.encoding = "UTF-8";
            call.length = sent.length();
            String read = new String(ServletReader.read(call, LIMIT).body(), UTF_8);
            assertThat(read).isEqualTo(sent.endsWith("%EB") ? "a=Zo\u00eb" : "a=Zo\u00c3\u00ab");
        }
    }

    @Test
    void read_jsonThatTheContainerTookForAForm_isExactWhereNothingOfItIsLost() throws IOException {
        FakeServletView call = FakeServletView.form("{\"a\":1}", "");
        call.length = 7;
        assertThat(ServletReader.read(call, LIMIT).bodyOrigin()).isEqualTo(BodyOrigin.EXACT);
        assertThat(read(call)).isEqualTo("{\"a\":1}");
        assertThat(ServletReader.replay(call, LIMIT).stream()).asString(UTF_8).isEqualTo("{\"a\":1}");
    }
}
