package io.callstatus.internal.servlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.callstatus.UnreadableRequestException;
import io.callstatus.UnreadableRequestException.Kind;
import io.callstatus.WebhookRequest;
import io.callstatus.internal.fields.FieldTable;
import io.callstatus.internal.fields.Vocabulary;
import io.callstatus.internal.http.MediaType;
import io.callstatus.internal.scan.InflationTest;
import io.callstatus.internal.scan.RequestScan;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReplayedBodyTest {
    private static final int LIMIT = 10_000;

    private static ReplayedBody replay(FakeServletView call) throws IOException {
        return Objects.requireNonNull(ServletReader.replay(call, LIMIT));
    }

    private static List<String> parameters(ReplayedBody body, String query) {
        List<String> parameters = new ArrayList<>();
        body.parameters(query).forEach((name, values) -> parameters.add(name + "=" + String.join("|", values)));
        return parameters;
    }

    @Test
    void parameters_ofAForm_areThoseOfTheQueryAndThenOfTheBody() throws IOException {
        FakeServletView call = FakeServletView.post(MediaType.FORM_TYPE, "a=2&b=%C3%AB&&c&=d");
        call.query = "a=1&q=%C3%AB";
        ReplayedBody body = replay(call);
        assertThat(body.hasParameters()).isTrue();
        assertThat(parameters(body, "a=1&q=%C3%AB")).containsExactly("a=1|2", "q=\u00eb", "b=\u00eb", "c=", "=d");
        assertThat(parameters(body, "a=0")).startsWith("a=0|1|2");
    }

    @Test
    void parameters_withAnotherDeclaredCharset_areInThat() throws IOException {
        FakeServletView call = FakeServletView.post(MediaType.FORM_TYPE, "a%EB=b%EB+&c&=d&&e=");
        call.encoding = "ISO-8859-1";
        assertThat(parameters(replay(call), null)).containsExactly("a\u00eb=b\u00eb ", "c=", "=d", "e=");
        call.encoding = "UTF-8";
        assertThat(parameters(replay(call), null)).startsWith("a\ufffd=b\ufffd ");
    }

    @Test
    void parameters_cannotBeChanged() throws IOException {
        ReplayedBody body = replay(FakeServletView.post(MediaType.FORM_TYPE, "a=1"));
        assertThatThrownBy(() -> body.parameters("").clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void stream_askedForTwice_beginsAnew() throws IOException {
        ReplayedBody body = replay(FakeServletView.post("application/json", "{}"));
        assertThat(body.hasParameters()).isFalse();
        assertThat(body.stream().readAllBytes()).hasSize(2);
        assertThat(body.stream().readAllBytes()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({",\u00eb", "UTF-8,\u00eb", "ISO-8859-1,\u00c3\u00ab"})
    void reader_isInTheDeclaredCharsetOrElseUtf8(String encoding, String text) throws IOException {
        FakeServletView call = FakeServletView.post("application/json", "\u00eb");
        call.encoding = encoding;
        assertThat(replay(call).reader().readLine()).isEqualTo(text);
    }

    @Test
    void reader_inAnUnknownCharset_isRefusedAsContainersDo() throws IOException {
        FakeServletView call = FakeServletView.post("application/json", "{}");
        call.encoding = "nonsense";
        ReplayedBody body = replay(call);
        assertThatThrownBy(body::reader).isInstanceOf(UnsupportedEncodingException.class);
    }

    @Test
    void reader_ofANulOrOfNothingAskedFor_hasNotEnded() throws IOException {
        ReplayedReader reader =
                replay(FakeServletView.post("application/json", "\0\0a")).reader();
        assertThat(reader.read()).isZero();
        assertThat(reader.read(new char[0])).isZero();
        assertThat(reader.hasEnded()).isFalse();
    }

    @Test
    void reader_endsWhenSomebodyWasTold() throws IOException {
        FakeServletView call = FakeServletView.post("application/json", "ab");
        ReplayedReader byLine = replay(call).reader();
        assertThat(byLine.readLine()).isEqualTo("ab");
        assertThat(byLine.hasEnded()).isFalse();
        assertThat(byLine.readLine()).isNull();
        assertThat(byLine.hasEnded()).isTrue();
        ReplayedReader byCharacter = replay(call).reader();
        assertThat(byCharacter.read()).isEqualTo('a');
        assertThat(byCharacter.read(new char[5])).isEqualTo(1);
        assertThat(byCharacter.hasEnded()).isFalse();
        assertThat(byCharacter.read()).isEqualTo(-1);
        assertThat(byCharacter.hasEnded()).isTrue();
        ReplayedReader byBuffer = replay(call).reader();
        byBuffer.readLine();
        assertThat(byBuffer.read(new char[5])).isEqualTo(-1);
        assertThat(byBuffer.hasEnded()).isTrue();
        ReplayedReader closed = replay(call).reader();
        closed.close();
        assertThat(closed.hasEnded()).isTrue();
    }

    @Test
    void replay_afterDetection_hasWhatWasKept() throws IOException {
        FakeServletView call = FakeServletView.post("application/json", "{}");
        ServletReader.read(call, LIMIT);
        assertThat(replay(call).stream().readAllBytes()).hasSize(2);
    }

    @Test
    void replay_ofNothingInChunks_isEmptyForEverybody() throws IOException {
        FakeServletView call = FakeServletView.post(MediaType.FORM_TYPE, "").chunked();
        assertThat(replay(call).stream().readAllBytes()).isEmpty();
        assertThat(ServletReader.read(call, LIMIT).body()).isEmpty();
        FakeServletView consumed = FakeServletView.post(MediaType.FORM_TYPE, "").chunked();
        consumed.finished = true;
        consumed.streamTaken = true;
        replay(consumed);
        assertThatThrownBy(() -> ServletReader.read(consumed, LIMIT)).isInstanceOf(UnreadableRequestException.class);
    }

    /** The request that the filter hands on has a stream of its own, which nobody has taken. */
    @Test
    void replay_ofJsonThatWasRead_isConsumedBehindTheFilterToo() throws IOException {
        FakeServletView consumed = FakeServletView.post("application/json", "").chunked();
        consumed.server = "Eclipse GlassFish";
        consumed.encoding = "utf-8";
        consumed.finished = true;
        consumed.streamTaken = true;
        replay(consumed);
        consumed.streamTaken = false;
        assertThat(consumed.encoding).isEqualToIgnoringCase("utf-8");
        assertThatThrownBy(() -> ServletReader.read(consumed, LIMIT)).isInstanceOf(UnreadableRequestException.class);
    }

    @Test
    void replay_beforeDetection_makesItExact() throws IOException {
        FakeServletView call = FakeServletView.post(MediaType.FORM_TYPE, "a=%31");
        replay(call);
        assertThat(ServletReader.read(call, LIMIT).body()).asString().isEqualTo("a=%31");
    }

    @Test
    void replay_ofAFormThatWasRead_leavesItsParametersToTheContainer() throws IOException {
        FakeServletView call = FakeServletView.form("a", "1");
        ReplayedBody body = replay(call);
        assertThat(body.hasParameters()).isFalse();
        assertThat(body.stream().readAllBytes()).isEmpty();
        assertThat(ServletReader.read(call, LIMIT).body()).asString().isEqualTo("a=1");
    }

    @Test
    void replay_ofAPart_givesTheRestToTheApplicationOnly() throws IOException {
        FakeServletView call = FakeServletView.post(MediaType.FORM_TYPE, "b=1");
        call.length = 7;
        ReplayedBody body = replay(call);
        assertThat(body.hasParameters()).isFalse();
        assertThat(body.stream().readAllBytes()).hasSize(3);
        UnreadableRequestException refusal =
                catchThrowableOfType(UnreadableRequestException.class, () -> ServletReader.read(call, LIMIT));
        assertThat(refusal.kind()).isEqualTo(Kind.BODY_CONSUMED);
        assertThat(refusal).hasMessageContaining("3 of its 7 bytes");
        assertThat(ServletReader.replay(call, LIMIT)).isNull();
    }

    @Test
    void replay_afterAFailureThatKeptSomething_givesThat() throws IOException {
        FakeServletView call = FakeServletView.post(MediaType.FORM_TYPE, "b=1").chunked();
        assertThatThrownBy(() -> ServletReader.read(call, LIMIT)).isInstanceOf(UnreadableRequestException.class);
        ReplayedBody body = replay(call);
        assertThat(body.hasParameters()).isFalse();
        assertThat(body.stream().readAllBytes()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "multipart/form-data; boundary=X"})
    void replay_ofWhatNoProviderSends_isNone(String type) throws IOException {
        FakeServletView call = FakeServletView.post(type, "x");
        assertThat(ServletReader.replay(call, LIMIT)).isNull();
        assertThat(call.stream.available()).isEqualTo(1);
    }

    @Test
    void replay_ofAnUnreadableCodingOrNone_isNone() throws IOException {
        FakeServletView brotli = FakeServletView.post("application/json", "x");
        brotli.headers.put("Content-Encoding", "br");
        assertThat(ServletReader.replay(brotli, LIMIT)).isNull();
        FakeServletView none = FakeServletView.post("application/json", "");
        assertThat(ServletReader.replay(none, LIMIT)).isNull();
    }

    @Test
    void replay_overTheLimit_isNoneIfDeclaredAndElseTooLarge() throws IOException {
        FakeServletView atTheLimit = FakeServletView.post("application/json", "x".repeat(LIMIT));
        assertThat(replay(atTheLimit).stream().available()).isEqualTo(LIMIT);
        FakeServletView declared = FakeServletView.post("application/json", "x".repeat(LIMIT + 1));
        assertThat(ServletReader.replay(declared, LIMIT)).isNull();
        FakeServletView chunked =
                FakeServletView.post("application/json", "x".repeat(LIMIT + 1)).chunked();
        assertThatThrownBy(() -> ServletReader.replay(chunked, LIMIT)).isInstanceOf(UnreadableRequestException.class);
        assertThat(ServletReader.replay(chunked, LIMIT)).isNull();
    }

    @Test
    void requireWithin_theLimit_refusesWhatAProviderMayHaveSentAndNothingElse() throws IOException {
        FakeServletView declared = FakeServletView.post("application/json", "x".repeat(LIMIT + 1));
        assertThatThrownBy(() -> ServletReader.requireWithin(declared, LIMIT))
                .isInstanceOf(UnreadableRequestException.class);
        assertThat(declared.stream.available()).isEqualTo(LIMIT + 1);
        ServletReader.requireWithin(declared, LIMIT + 1);
        ServletReader.requireWithin(FakeServletView.post("application/pdf", "x".repeat(LIMIT + 1)), LIMIT);
        FakeServletView kept = FakeServletView.post("application/json", "x".repeat(LIMIT));
        replay(kept);
        ServletReader.requireWithin(kept, 1);
    }

    @Test
    void replay_ofTooManyFields_isTooLarge() {
        FakeServletView body = FakeServletView.post(MediaType.FORM_TYPE, "a&".repeat(1_001));
        assertThatThrownBy(() -> ServletReader.replay(body, LIMIT)).isInstanceOf(UnreadableRequestException.class);
        FakeServletView query = FakeServletView.post(MediaType.FORM_TYPE, "a");
        query.query = "a&".repeat(1_001);
        assertThatThrownBy(() -> ServletReader.replay(query, LIMIT)).isInstanceOf(UnreadableRequestException.class);
    }

    @Test
    void replay_ofACompressedForm_hasTheBytesAndTheParameters() throws IOException {
        byte[] sent = InflationTest.gzip("a=%C3%AB");
        FakeServletView call = FakeServletView.post(MediaType.FORM_TYPE, "");
        call.headers.put("Content-Encoding", "gzip");
        call.length = sent.length;
        call.stream = new ByteArrayInputStream(sent);
        ReplayedBody body = replay(call);
        assertThat(body.stream().readAllBytes()).isEqualTo(sent);
        assertThat(body.parameters(null).get("a")).containsExactly("\u00eb");
        assertThat(ServletReader.read(call, LIMIT).body()).isEqualTo(sent);
    }

    /** Else whoever sends a signed form again would choose what the servlet reads. */
    @ParameterizedTest
    @ValueSource(strings = {"UTF-16BE", "IBM037", "nonsense", "UTF-8", "US-ASCII"})
    void parameters_inACharsetThatIsNotReadInForms_areUtf8(String charset) throws IOException {
        FakeServletView call = FakeServletView.post(MediaType.FORM_TYPE + "; charset=" + charset, "a=Zo%C3%AB");
        call.encoding = charset;
        assertThat(replay(call).parameters(null).get("a")).containsExactly("Zo\u00eb");
    }

    /** What the library reads, and what the servlet reads that has the same request. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "``,``,Zo\u00c3\u00ab",
                "`t=1,v1=0a`,``,Zo\u00eb",
                "`v1=0a, v1=0b ,t=1`,``,Zo\u00eb",
                "`t=1`,``,Zo\u00c3\u00ab",
                "`x=1,v1=0a`,``,Zo\u00c3\u00ab",
                "``,bodySHA256=1,Zo\u00eb",
                "``,x=bodySHA256,Zo\u00c3\u00ab"
            })
    void parameters_ofAForm_areReadAsTheLibraryDoes(String signature, String query, String name) throws IOException {
        FakeServletView call = FakeServletView.post(MediaType.FORM_TYPE + "; charset=ISO-8859-1", "a=Zo%C3%AB");
        call.encoding = "ISO-8859-1";
        call.query = query;
        call.headers.put("X-Signature", signature);
        assertThat(replay(call).parameters(query).get("a")).containsExactly(name);
        WebhookRequest request = ServletReader.read(call, LIMIT);
        FieldTable fields = RequestScan.of(request, request.body(), LIMIT, new Vocabulary(List.of(), List.of()))
                .fields();
        assertThat(fields.value(fields.find("a", 0))).isEqualTo(name);
    }
}
