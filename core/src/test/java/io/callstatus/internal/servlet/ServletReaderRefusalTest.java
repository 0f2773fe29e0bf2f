package io.callstatus.internal.servlet;

import static io.callstatus.internal.servlet.ServletReaderTest.JSON;
import static io.callstatus.internal.servlet.ServletReaderTest.LIMIT;
import static io.callstatus.internal.servlet.ServletReaderTest.kind;
import static io.callstatus.internal.servlet.ServletReaderTest.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.callstatus.UnreadableRequestException.Kind;
import io.callstatus.internal.http.MediaType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not read: too much, too little, in words that nobody knows, or by a container that fails. */
class ServletReaderRefusalTest {
    @Test
    void read_containerThatThrows_failsWithItsTypeOnlyAndForEver() {
        FakeServletView call = FakeServletView.form("a", "1");
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
        FakeServletView call = FakeServletView.form("a", "1");
        call.attributes.put("org.apache.catalina.parameter_parse_failed", true);
        call.attributes.put("org.apache.catalina.parameter_parse_failed_reason", Kind.TOO_LARGE);
        assertThatThrownBy(() -> read(call)).hasMessageContaining("(TOO_LARGE)");
        FakeServletView silent = FakeServletView.form("a", "1");
        silent.attributes.put("org.apache.catalina.parameter_parse_failed", true);
        assertThatThrownBy(() -> read(silent)).hasMessageContaining("could not read the body.");
    }

    @ParameterizedTest
    @CsvSource({"{},3,1 of", "'',1,0 of"})
    void read_bodyThatIsNotWhole_isConsumed(String left, int length, String what) {
        FakeServletView call = FakeServletView.post(JSON, left);
        call.length = length;
        assertThat(kind(call)).isEqualTo(Kind.BODY_CONSUMED);
        assertThatThrownBy(() -> read(call)).hasMessageContaining(left.length() + " of its " + length + " bytes");
    }

    @Test
    void read_nothingInChunksOfWhichSomebodySawTheEnd_isConsumed() {
        FakeServletView read = FakeServletView.post(JSON, "").chunked();
        read.finished = true;
        assertThat(kind(read)).isEqualTo(Kind.BODY_CONSUMED);
        FakeServletView silent = FakeServletView.post(JSON, "").chunked();
        silent.hidesTheEnd = true;
        assertThat(kind(silent)).isEqualTo(Kind.BODY_CONSUMED);
        FakeServletView taken = FakeServletView.post(JSON, "").chunked();
        taken.text = "";
        assertThat(kind(taken)).isEqualTo(Kind.BODY_CONSUMED);
    }

    @Test
    void read_emptyFormInChunksWhoseStreamSomebodyHasTaken_isConsumed() {
        FakeServletView call = FakeServletView.post(MediaType.FORM_TYPE, "").chunked();
        call.streamTaken = true;
        call.finished = true;
        assertThat(kind(call)).isEqualTo(Kind.BODY_CONSUMED);
    }

    @ParameterizedTest
    @CsvSource({"jetty/11.0.25,false,true", "jetty/11.0.25,true,false", "Other/1,false,false"})
    void read_emptyFormInChunksWhoseStreamTheServerTakesItself_isConsumedUnlessItTellsBefore(
            String server, boolean isConsumed, boolean isRead) throws IOException {
        FakeServletView call = FakeServletView.post(MediaType.FORM_TYPE, "").chunked();
        call.server = server;
        call.takesTheStreamForParameters = true;
        call.streamTaken = isConsumed;
        if (isRead) {
            assertThat(read(call)).isEmpty();
            assertThat(read(call)).isEmpty();
        } else {
            assertThat(kind(call)).isEqualTo(Kind.BODY_CONSUMED);
        }
    }

    /** The stream of an empty body in chunks has ended before it is opened there. */
    @ParameterizedTest
    @CsvSource({
        "Payara Server,false,false,true",
        "Eclipse GlassFish,true,false,false",
        "Eclipse GlassFish,false,true,false",
        "Other/1,false,false,false"
    })
    void read_emptyBodyInChunksOfWhichTheServerSawTheEnd_isConsumedUnlessReaderAndEncodingAreFree(
            String server, boolean isStreamTaken, boolean isReaderTaken, boolean isRead) throws IOException {
        FakeServletView call = FakeServletView.post(JSON, "").chunked();
        call.server = server;
        call.finished = true;
        call.streamTaken = isStreamTaken;
        call.readerTaken = isReaderTaken;
        if (isRead) {
            assertThat(read(call)).isEmpty();
        } else {
            assertThat(kind(call)).isEqualTo(Kind.BODY_CONSUMED);
        }
    }

    /** Decoded as ISO-8859-1, a byte order mark has three characters. */
    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":\"1", " [", "\ufeff{", "\u00ef\u00bb\u00bf\r\n{"})
    void read_jsonOfWhichAContainerHasMadeAForm_isTheContainersFailure(String name) {
        assertThat(kind(FakeServletView.form(name, ""))).isEqualTo(Kind.CONTAINER_FAILED);
    }

    @Test
    void read_bodyOverTheLimit_isTooLargeForEverOnceItWasTouched() throws IOException {
        FakeServletView declared = FakeServletView.post(JSON, "x".repeat(LIMIT + 1));
        assertThat(kind(declared)).isEqualTo(Kind.TOO_LARGE);
        assertThat(ServletReader.read(declared, LIMIT + 1).body()).hasSize(LIMIT + 1);
        FakeServletView chunked =
                FakeServletView.post(JSON, "x".repeat(LIMIT + 1) + "{}").chunked();
        assertThat(kind(chunked)).isEqualTo(Kind.TOO_LARGE);
        assertThat(kind(chunked)).isEqualTo(Kind.TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, (1 << 30) + 1, Integer.MAX_VALUE})
    void read_limitThatIsNone_isRefused(int limit) {
        assertThatThrownBy(() -> ServletReader.read(FakeServletView.post(JSON, ""), limit))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void read_longTextFromTheReader_isLimited() {
        FakeServletView call = FakeServletView.post(JSON, "").chunked();
        call.text = "x".repeat(9_000);
        assertThat(kind(call)).isEqualTo(Kind.TOO_LARGE);
    }

    @Test
    void read_streamThatBreaksOff_staysBroken() {
        FakeServletView call = FakeServletView.post(JSON, "{}");
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
        FakeServletView call = FakeServletView.post(JSON, "{}");
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
        FakeServletView text = FakeServletView.post("text/html", "a=1");
        assertThat(kind(text)).isEqualTo(Kind.UNSUPPORTED_MEDIA_TYPE);
        assertThat(text.stream.available()).isEqualTo(3);
        FakeServletView chunked = FakeServletView.post("text/html", "a=1").chunked();
        assertThat(kind(chunked)).isEqualTo(Kind.UNSUPPORTED_MEDIA_TYPE);
        FakeServletView none = FakeServletView.post("text/html", "");
        assertThat(read(none)).isEmpty();
        FakeServletView brotli = FakeServletView.post(JSON, "a=1");
        brotli.headers.put("Content-Encoding", "br");
        assertThat(kind(brotli)).isEqualTo(Kind.UNSUPPORTED_ENCODING);
        assertThat(brotli.stream.available()).isEqualTo(3);
        brotli.headers.put("Content-Encoding", " Identity ");
        assertThat(read(brotli)).isEqualTo("a=1");
    }

    /** Its plus signs are blanks by now. */
    @Test
    void read_jsonThatTheContainerTookForAForm_isRefused() {
        assertThat(kind(FakeServletView.form("{\"a\":\" 1\",\"b\":\"", "\"}"))).isEqualTo(Kind.CONTAINER_FAILED);
        FakeServletView beside = FakeServletView.form("q", "1", " [1]", "");
        beside.query = "q=1";
        assertThat(kind(beside)).isEqualTo(Kind.CONTAINER_FAILED);
    }

    @Test
    void read_formThatContainersReadWrongly_isItsBytes() throws IOException {
        FakeServletView unknown = FakeServletView.post(MediaType.FORM_TYPE, "a=%C3%AB");
        unknown.encoding = "nonsense";
        assertThat(read(unknown)).isEqualTo("a=%C3%AB");
        FakeServletView jetty = FakeServletView.post(MediaType.FORM_TYPE + "; charset=\"?\"", "a=1");
        jetty.encoding = "";
        assertThat(read(jetty)).isEqualTo("a=1");
        FakeServletView wide = FakeServletView.post(MediaType.FORM_TYPE + "; charset=UTF-16", "a=1");
        wide.encoding = "UTF-16";
        assertThat(read(wide)).isEqualTo("a=1");
        FakeServletView gzip = FakeServletView.post(MediaType.FORM_TYPE, "a=1");
        gzip.headers.put("Content-Encoding", "gzip");
        assertThat(read(gzip)).isEqualTo("a=1");
    }

    /** Else what stands behind the limit would be taken for the body. */
    @Test
    void read_parametersBesideAQueryBeyondTheLimit_areTooLarge() throws IOException {
        FakeServletView call = FakeServletView.form("a", "|".repeat(999), "CallStatus", "busy");
        call.query = "a&".repeat(1_000);
        assertThat(read(call)).isEqualTo("CallStatus=busy");
        FakeServletView beyond = FakeServletView.form("a", "|".repeat(999), "CallStatus", "busy");
        beyond.query = "a&".repeat(1_000) + "CallStatus=busy";
        assertThat(kind(beyond)).isEqualTo(Kind.TOO_LARGE);
    }

    @Test
    void read_formOfAMark_isWithoutIt() throws IOException {
        assertThat(read(FakeServletView.form("\ufeff\r\na", "1"))).isEqualTo("a=1");
    }
}
