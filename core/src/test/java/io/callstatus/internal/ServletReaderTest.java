package io.callstatus.internal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.callstatus.UnreadableRequestException;
import io.callstatus.UnreadableRequestException.Kind;
import io.callstatus.WebhookRequest;
import io.callstatus.WebhookRequest.BodyOrigin;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServletReaderTest {
    private static final String JSON = "application/json";
    private static final int LIMIT = 1_000;

    private static String read(StandInCall call) throws IOException {
        return new String(ServletReader.read(call, LIMIT).body(), ISO_8859_1);
    }

    private static Kind kind(StandInCall call) {
        return catchThrowableOfType(UnreadableRequestException.class, () -> ServletReader.read(call, LIMIT))
                .kind();
    }

    @Test
    void read_ofJson_isExactAndKept() throws IOException {
        StandInCall call = StandInCall.post(JSON, "{}");
        call.query = "a=1";
        WebhookRequest request = ServletReader.read(call, LIMIT);
        assertThat(request.url()).isEqualTo("http://inner/calls?a=1");
        assertThat(request.bodyOrigin()).isEqualTo(BodyOrigin.EXACT);
        assertThat(request.body()).asString(UTF_8).isEqualTo("{}");
        assertThat(call.attributes).containsKey(ServletReader.BODY);
        assertThat(read(call)).isEqualTo("{}");
    }

    @Test
    void read_ofAForm_isRebuiltWithHeadersOfItsOwn() throws IOException {
        StandInCall call = StandInCall.form("a", "1|2", "b", "x y&").chunked();
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
        StandInCall call = StandInCall.form("a", "q|1", "q", "2");
        call.query = "a=q&q=2";
        assertThat(read(call)).isEqualTo("a=1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=other", "a=q&a=1&a=2"})
    void read_parametersThatAreNotThoseOfTheQuery_areNotBelieved(String query) {
        StandInCall call = StandInCall.form("a", "q|1");
        call.query = query;
        assertThat(kind(call)).isEqualTo(Kind.CONTAINER_FAILED);
    }

    @Test
    void read_queryThatIsNoUtf8_isBelieved() throws IOException {
        StandInCall call = StandInCall.form("a", "\u00ff|1");
        call.query = "a=%FF";
        assertThat(read(call)).isEqualTo("a=1");
    }

    @Test
    void read_formThatTheContainerLeft_isExact() throws IOException {
        StandInCall call = StandInCall.post("application/x-www-form-urlencoded; charset=UTF-8", "a=%31");
        call.method = "PUT";
        assertThat(read(call)).isEqualTo("a=%31");
    }

    @Test
    void read_rebuiltFormThatGrew_isNotTooLarge() throws IOException {
        StandInCall call = StandInCall.form("a", "\u00eb".repeat(400));
        call.server = "jetty/12";
        call.length = 802;
        assertThat(read(call)).hasSize(2 + 6 * 400);
        assertThat(kind(StandInCall.form("a", "x".repeat(999)).chunked())).isEqualTo(Kind.TOO_LARGE);
    }

    @Test
    void read_oddFormInChunks_isConsumedWhereEveryContainerReadsIt() throws IOException {
        StandInCall posted = StandInCall.post(MediaType.FORM_TYPE, "a=1").chunked();
        assertThat(kind(posted)).isEqualTo(Kind.BODY_CONSUMED);
        StandInCall put = StandInCall.post(MediaType.FORM_TYPE, "a=1").chunked();
        put.method = "PUT";
        assertThat(read(put)).isEqualTo("a=1");
        StandInCall odd =
                StandInCall.post("Application/x-www-form-urlencoded", "a=1").chunked();
        assertThat(read(odd)).isEqualTo("a=1");
    }

    @Test
    void read_containerThatThrows_failsWithItsTypeOnlyAndForEver() {
        StandInCall call = StandInCall.form("a", "1");
        call.failure = new IllegalStateException("+13125550142");
        assertThatThrownBy(() -> read(call))
                .hasMessageContaining("(IllegalStateException)")
                .hasNoCause()
                .message()
                .doesNotContain("555");
        call.failure = null;
        assertThat(kind(call)).isEqualTo(Kind.CONTAINER_FAILED);
    }

    @Test
    void read_tomcatThatDroppedParameters_failsWithItsReason() {
        StandInCall call = StandInCall.form("a", "1");
        call.attributes.put("org.apache.catalina.parameter_parse_failed", true);
        call.attributes.put("org.apache.catalina.parameter_parse_failed_reason", Kind.TOO_LARGE);
        assertThatThrownBy(() -> read(call)).hasMessageContaining("(TOO_LARGE)");
        StandInCall silent = StandInCall.form("a", "1");
        silent.attributes.put("org.apache.catalina.parameter_parse_failed", true);
        assertThatThrownBy(() -> read(silent)).hasMessageContaining("could not read the body.");
    }

    @ParameterizedTest
    @CsvSource({"{},3,1 of", "'',1,0 of"})
    void read_bodyThatIsNotWhole_isConsumed(String left, int length, String what) {
        StandInCall call = StandInCall.post(JSON, left);
        call.length = length;
        assertThat(kind(call)).isEqualTo(Kind.BODY_CONSUMED);
        assertThatThrownBy(() -> read(call)).hasMessageContaining(left.length() + " of its " + length + " bytes");
    }

    @Test
    void read_nothingInChunks_isConsumed() {
        assertThat(kind(StandInCall.post(JSON, "").chunked())).isEqualTo(Kind.BODY_CONSUMED);
    }

    @Test
    void read_noBodyAnnounced_isNoneAndTouchesNothing() throws IOException {
        StandInCall get = StandInCall.post("", "never read");
        get.method = "GET";
        get.length = -1;
        assertThat(read(get)).isEmpty();
        StandInCall head = StandInCall.post("", "never read");
        head.method = "HEAD";
        head.length = -1;
        assertThat(read(head)).isEmpty();
        StandInCall empty = StandInCall.post(JSON, "never read");
        empty.length = 0;
        assertThat(read(empty)).isEmpty();
        StandInCall emptyForm = StandInCall.form();
        emptyForm.length = 0;
        assertThat(read(emptyForm)).isEmpty();
        assertThat(get.stream.available() + head.stream.available() + empty.stream.available())
                .isEqualTo(30);
    }

    @Test
    void read_bodyAtTheLimit_isRead() throws IOException {
        assertThat(read(StandInCall.post(JSON, "x".repeat(LIMIT)))).hasSize(LIMIT);
        assertThat(read(StandInCall.post(JSON, "x".repeat(LIMIT)).chunked())).hasSize(LIMIT);
    }

    @Test
    void read_bodyOverTheLimit_isTooLargeForEverOnceItWasTouched() throws IOException {
        StandInCall declared = StandInCall.post(JSON, "x".repeat(LIMIT + 1));
        assertThat(kind(declared)).isEqualTo(Kind.TOO_LARGE);
        assertThat(ServletReader.read(declared, LIMIT + 1).body()).hasSize(LIMIT + 1);
        StandInCall chunked =
                StandInCall.post(JSON, "x".repeat(LIMIT + 1) + "{}").chunked();
        assertThat(kind(chunked)).isEqualTo(Kind.TOO_LARGE);
        assertThat(kind(chunked)).isEqualTo(Kind.TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, (1 << 30) + 1, Integer.MAX_VALUE})
    void read_limitThatIsNone_isRefused(int limit) {
        assertThatThrownBy(() -> ServletReader.read(StandInCall.post(JSON, ""), limit))
                .isInstanceOf(IllegalArgumentException.class);
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
        StandInCall call = StandInCall.post(JSON, "").chunked();
        call.text = text;
        call.encoding = encoding;
        assertThat(read(call)).isEqualTo(bytes);
    }

    @Test
    void read_longTextFromTheReader_isLimited() {
        StandInCall call = StandInCall.post(JSON, "").chunked();
        call.text = "x".repeat(9_000);
        assertThat(kind(call)).isEqualTo(Kind.TOO_LARGE);
    }

    @Test
    void read_streamThatBreaksOff_staysBroken() {
        StandInCall call = StandInCall.post(JSON, "{}");
        call.stream = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("reset");
            }
        };
        assertThatThrownBy(() -> read(call)).isInstanceOf(IOException.class);
        call.stream = new ByteArrayInputStream(new byte[] {'{', '}'});
        assertThat(kind(call)).isEqualTo(Kind.BODY_CONSUMED);
    }

    @Test
    void read_streamThatThrows_isTheContainersFailure() {
        StandInCall call = StandInCall.post(JSON, "{}");
        call.stream = new InputStream() {
            @Override
            public int read() {
                throw new IllegalArgumentException("bad chunk");
            }
        };
        assertThat(kind(call)).isEqualTo(Kind.CONTAINER_FAILED);
    }

    @Test
    void read_whatNoProviderSends_isRefusedUntouched() throws IOException {
        StandInCall text = StandInCall.post("text/plain", "a=1");
        assertThat(kind(text)).isEqualTo(Kind.UNSUPPORTED_MEDIA_TYPE);
        assertThat(text.stream.available()).isEqualTo(3);
        StandInCall chunked = StandInCall.post("text/plain", "a=1").chunked();
        assertThat(kind(chunked)).isEqualTo(Kind.UNSUPPORTED_MEDIA_TYPE);
        StandInCall none = StandInCall.post("text/plain", "");
        assertThat(read(none)).isEmpty();
        StandInCall gzip = StandInCall.post(JSON, "a=1");
        gzip.headers.put("Content-Encoding", "gzip");
        assertThat(kind(gzip)).isEqualTo(Kind.UNSUPPORTED_ENCODING);
        assertThat(gzip.stream.available()).isEqualTo(3);
        gzip.headers.put("Content-Encoding", " Identity ");
        assertThat(read(gzip)).isEqualTo("a=1");
    }

    @Test
    void read_formInAnUnknownCharset_isRefusedUntouched() {
        StandInCall call = StandInCall.form("a", "1");
        call.encoding = "nonsense";
        assertThat(kind(call)).isEqualTo(Kind.UNSUPPORTED_ENCODING);
        call.encoding = "";
        call.headers.put("Content-Type", MediaType.FORM_TYPE + "; charset=\"?\"");
        assertThat(kind(call)).isEqualTo(Kind.UNSUPPORTED_ENCODING);
    }

    @Test
    void read_formInParts_isRebuiltWhereTheContainerTookItApart() throws IOException {
        StandInCall call = StandInCall.form("a", "1");
        call.headers.put("Content-Type", "multipart/form-data; boundary=X");
        assertThat(read(call)).isEqualTo("a=1");
        call.parameters.clear();
        assertThat(kind(call)).isEqualTo(Kind.UNSUPPORTED_MEDIA_TYPE);
    }
}
