package io.callstatus;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.callstatus.UnreadableRequestException.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Raw HTTP at its borders. */
class RawHttpTest {
    private static final String START = "POST /x HTTP/1.1\r\nHost: h\r\n";

    private static WebhookRequest read(String text) {
        return WebhookRequest.fromHttp(text.getBytes(ISO_8859_1));
    }

    private static String body(String text) {
        return new String(read(text).body(), ISO_8859_1);
    }

    private static Kind refusal(String text) {
        return catchThrowableOfType(UnreadableRequestException.class, () -> read(text))
                .kind();
    }

    private static String written(WebhookRequest.Builder request) {
        return new String(request.build().toHttp(), ISO_8859_1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "M-SEARCH", "zA", "Patch"})
    void fromHttp_methodOfLettersAndDashes_isKept(String method) {
        assertThat(read(method + " /x HTTP/1.1\r\n\r\n").method()).isEqualTo(method);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "P0ST", "@A", "[A", "`A", "{A", "G\u00e9T", "\u00e1"})
    void fromHttp_anotherMethod_isNotHttp(String method) {
        assertThat(refusal(method + " /x HTTP/1.1\r\n\r\n")).isEqualTo(Kind.NOT_HTTP);
    }

    @ParameterizedTest
    @ValueSource(strings = {" : x", ": x", "x"})
    void fromHttp_headerWithoutName_isNotHttp(String line) {
        assertThat(refusal(START + line + "\r\n\r\n")).isEqualTo(Kind.NOT_HTTP);
    }

    @Test
    void fromHttp_blanksAroundAName_areNoPartOfIt() {
        assertThat(read(START + " X-One : 1:2 \r\n\r\n").headers("X-One")).containsExactly("1:2");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"0,``", "3,abc", "03,abc"})
    void fromHttp_contentLength_isWhatIsTaken(String length, String body) {
        assertThat(body(START + "Content-Length: " + length + "\r\n\r\n" + body))
                .isEqualTo(body);
        assertThat(body(START + "Content-Length: " + length + "\r\n\r\n" + body + "\n\r\n"))
                .isEqualTo(body);
        assertThat(refusal(START + "Content-Length: " + length + "\r\n\r\n" + body + "\n\r\nx"))
                .isEqualTo(Kind.NOT_HTTP);
    }

    @Test
    void fromHttp_contentLengthTwiceTheSame_isOne() {
        assertThat(body(START + "Content-Length: 2\r\ncontent-length: 2\r\n\r\nab"))
                .isEqualTo("ab");
    }

    @Test
    void fromHttp_contentLengthBesideChunks_wins() {
        String chunks = "1\r\na\r\n0\r\n\r\n";
        assertThat(body(START + "Transfer-Encoding: Chunked\r\nContent-Length: 11\r\n\r\n" + chunks))
                .isEqualTo(chunks);
        assertThat(body(START + "Transfer-Encoding: Chunked\r\n\r\n" + chunks)).isEqualTo("a");
        assertThat(body(START + "Transfer-Encoding: gzip\r\n\r\n" + chunks)).isEqualTo(chunks);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1\r\na\r\n0\r\n\r\nx",
                "1\r\na\r\n0\r\n",
                "1\r\na\r\n0\r\n\r",
                "1\r\nab\n0\r\n\r\n",
                "1\ra\r\n0\r\n\r\n",
                "1\n\na\r\n0\r\n\r\n",
                "1\r\naXX0\r\n\r\n",
                "g\r\na\r\n0\r\n\r\n",
                "\r\n",
                "-1\r\n",
                "00000001\r\na\r\n0\r\n\r\n",
                "7fffffff\r\na\r\n0\r\n\r\n",
                "fffffff\r\na\r\n",
                "6\r\na\r\n0\r\n\r\n",
                "8\r\na\r\n0\r\n\r\n"
            })
    void fromHttp_whatAreNoChunks_isTheBodyAsItStands(String sent) {
        assertThat(body(START + "Transfer-Encoding: chunked\r\n\r\n" + sent)).isEqualTo(sent);
    }

    @Test
    void fromHttp_chunksOfAnySize_areJoined() {
        String chunks = "0000001\r\na\r\nA\r\n0123456789\r\n1f\r\n" + "b".repeat(31) + "\r\n0\r\n\r\n";
        assertThat(body(START + "Transfer-Encoding: chunked\r\n\r\n" + chunks))
                .isEqualTo("a0123456789" + "b".repeat(31));
        assertThat(body(START + "Transfer-Encoding: chunked\r\n\r\n1\r\na\r\n00\r\n\r\n"))
                .isEqualTo("a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST /x HTTP/1.1", "POST /x HTTP/1.1\r\nHost: h", "POST /x HTTP/1.1\nHost: h\n"})
    void fromHttp_headWithoutItsEmptyLine_isReadOnlyWhereItsLinesEnd(String head) {
        if (head.endsWith("\n")) {
            assertThat(read(head).header("Host")).contains("h");
        } else {
            assertThat(refusal(head)).isEqualTo(Kind.NOT_HTTP);
        }
    }

    @Test
    void fromHttp_headOverTheLimit_isTooLarge() {
        String head = START + "X: ";
        String fits = head + "y".repeat(65_536 - head.length() - 4) + "\r\n\r\n";
        assertThat(read(fits).headers()).hasSize(2);
        assertThat(refusal(head + "y".repeat(65_537 - head.length()))).isEqualTo(Kind.TOO_LARGE);
        assertThat(refusal(head + "y".repeat(70_000) + "\r\n\r\n")).isEqualTo(Kind.TOO_LARGE);
    }

    @Test
    void fromHttp_bodyOverTheLimit_isTooLarge() {
        int most = 1 << 20;
        assertThat(body(START + "\r\n" + "a".repeat(most))).hasSize(most);
        assertThat(refusal(START + "\r\n" + "a".repeat(most + 1))).isEqualTo(Kind.TOO_LARGE);
        assertThat(refusal(START + "Content-Length: 999999999999\r\n\r\na")).isEqualTo(Kind.TOO_LARGE);
    }

    @Test
    void fromHttp_bytesThatAreNoUtf8InTheTarget_areEscaped() {
        assertThat(read("GET /\u007f\u0080 HTTP/1.1\r\n\r\n").url()).isEqualTo("https:///\u007f%80");
    }

    @Test
    void toHttp_hostOfTheHeader_isNotInTheFirstLine() {
        WebhookRequest.Builder request =
                WebhookRequest.builder().method("PUT").url("https://h/x?y=1").header("Host", "h");
        assertThat(written(request)).isEqualTo("PUT /x?y=1 HTTP/1.1\r\nHost: h\r\n\r\n");
        assertThat(written(request.url("https://other/x"))).startsWith("PUT https://other/x HTTP/1.1\r\n");
        assertThat(written(request.url("http://h/x"))).startsWith("PUT http://h/x HTTP/1.1\r\n");
    }

    @Test
    void toHttp_length_isThatOfTheBody() {
        WebhookRequest.Builder request =
                WebhookRequest.builder().url("https://h/x").body(new byte[] {'a', 'b'});
        assertThat(written(request)).endsWith("\r\nContent-Length: 2\r\n\r\nab");
        assertThat(written(request.header("content-length", "99"))).endsWith("\r\ncontent-length: 2\r\n\r\nab");
        assertThat(written(WebhookRequest.builder().url("https://h/x"))).doesNotContain("Length");
    }

    /** What is no line by itself must not become two. */
    @Test
    void toHttp_lineEndsInAHeader_areBlanks() {
        WebhookRequest.Builder request =
                WebhookRequest.builder().url("https://h/x\r\nX: y").header("A", "b\rc\nd");
        assertThat(written(request)).isEqualTo("POST https://h/x  X: y HTTP/1.1\r\nA: b c d\r\n\r\n");
    }
}
