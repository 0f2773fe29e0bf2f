package io.callstatus;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.callstatus.UnreadableRequestException.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Raw HTTP at its limits. */
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

    /** RFC 9112, section 6.3: what a server does. */
    @Test
    void fromHttp_contentLengthBesideChunks_doesNotCount() {
        String chunks = "1\r\na\r\n0\r\n\r\n";
        assertThat(body(START + "Transfer-Encoding: Chunked\r\nContent-Length: 11\r\n\r\n" + chunks))
                .isEqualTo("a");
        assertThat(body(START + "Transfer-Encoding: Chunked\r\nContent-Length: 2\r\n\r\n" + chunks))
                .isEqualTo("a");
        assertThat(body(START + "Transfer-Encoding: Chunked\r\n\r\n" + chunks)).isEqualTo("a");
        assertThat(body(START + "transfer-encoding: gzip, CHUNKED\r\n\r\n" + chunks))
                .isEqualTo("a");
        assertThat(body(START + "Transfer-Encoding: gzip\r\n\r\n" + chunks)).isEqualTo(chunks);
    }

    @Test
    void fromHttp_contentLengthBesideChunksThatAreJoined_counts() {
        String head = START + "Transfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\n";
        assertThat(body(head + "a=b\n")).isEqualTo("a=b");
        assertThat(refusal(head + "a=")).isEqualTo(Kind.NOT_HTTP);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1\r\na\r\n0\r\n\r\nx",
                "1\r\na\r\n0\r\nx\r\n\r\n",
                "1\r\na\r\n0\r\nX: y\r\n\r\nX: y",
                "1\r\na\r\n0\r\n: y\r\n\r\n",
                "1\r\nab\n0\r\n\r\n",
                "1\r\naXX0\r\n\r\n",
                "1\r\na\r0\r\n\r\n",
                "1\r\na\r\n",
                "1\r\na",
                "1;x\n",
                "6\r\na\r\n0\r\n\r\n",
                "8\r\na\r\n0\r\n\r\n",
                "1\r\na\r\n0",
                "1\r\na\r\nname=value\r\n0\r\n\r\n"
            })
    void fromHttp_chunksThatBreak_areNotHttp(String sent) {
        assertThat(refusal(START + "Transfer-Encoding: chunked\r\n\r\n" + sent)).isEqualTo(Kind.NOT_HTTP);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "g\r\na\r\n0\r\n\r\n", "\r\n", "-1\r\n", "1\ra\r\n0\r\n\r\n", "a=b", "1 2\r\n", "{\n}", "a"})
    void fromHttp_whatDoesNotBeginAsAChunk_isTheBodyAsItStands(String sent) {
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
    @ValueSource(
            strings = {
                "2;ext=1\r\nab\r\n0;last\r\n\r\n",
                "\n2;ext=1\r\nab\r\n0\r\n\r\n",
                "\r\n\r\n2\r\nab\r\n0\r\n\r\n",
                "2 ; name=\"a;b\" \r\nab\r\n0\r\n\r\n",
                "2 \t\r\nab\r\n0 \r\n\r\n",
                "0000000000000000000002\r\nab\r\n000\r\n\r\n",
                "2\r\nab\r\n0\r\nX-Digest: y\r\nX-Time:\r\n\r\n",
                "2\nab\n0\n\n",
                "1\na\n1;x\r\nb\r\n0\nX: y\n\n",
                "2\r\nab\r\n0\r\n\r\n\n",
                "2\r\nab\r\n0\r\n\r\n\r\n\r\n",
                "2\r\nab\r\n0\r\n",
                "2\r\nab\r\n0\r\n\r",
                "2\r\nab\r\n0\r\nX: y\r\n",
                "2\r\nab\r\n0\r\nX: y"
            })
    void fromHttp_extensionsTrailersAndEditorsLineEnds_arePassedOver(String sent) {
        assertThat(body(START + "Transfer-Encoding: chunked\r\n\r\n" + sent)).isEqualTo("ab");
    }

    @Test
    void fromHttp_chunksOverTheLimit_areTooLarge() {
        String head = START + "Transfer-Encoding: chunked\r\n\r\n";
        String half = "80000\r\n" + "a".repeat(1 << 19) + "\r\n";
        assertThat(body(head + half + half + "0\r\n\r\n")).hasSize(1 << 20);
        assertThat(refusal(head + half + half + "1\r\na\r\n0\r\n\r\n")).isEqualTo(Kind.TOO_LARGE);
        assertThat(refusal(head + "7fffffff\r\na\r\n0\r\n\r\n")).isEqualTo(Kind.TOO_LARGE);
        assertThat(refusal(head + "1\r\na\r\nffffffffffffffffffff\r\na\r\n")).isEqualTo(Kind.TOO_LARGE);
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
        assertThat(written(request)).isEqualTo("POST https://h/x HTTP/1.1\r\n\r\nab");
        assertThat(written(request.header("content-length", "99"))).endsWith("\r\ncontent-length: 2\r\n\r\nab");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Transfer-Encoding: chunked\r\n\r\n2;x\r\na=\r\n1\r\nb\r\n0\r\nX: y\r\n\r\n",
                "Transfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\na=b",
                "Transfer-Encoding: chunked\r\nContent-Length: 99\r\n\r\n3\r\na=b\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked\r\n\r\n5\r\n1\r\na\n\r\n0\r\n\r\n",
                "Content-Length: 3\r\n\r\na=b",
                "\r\na=b",
                "\r\n"
            })
    void toHttp_whatWasRead_hasTheSameHeaderLinesAndBody(String rest) {
        WebhookRequest request = read(START + "Host: h\r\n" + rest);
        WebhookRequest again = WebhookRequest.fromHttp(request.toHttp());
        assertThat(again.headers()).isEqualTo(request.headers());
        assertThat(again.body()).isEqualTo(request.body());
    }

    private static void assertNotWritten(WebhookRequest.Builder request) {
        UnreadableRequestException refusal = catchThrowableOfType(
                UnreadableRequestException.class, () -> request.build().toHttp());
        assertThat(refusal.kind()).isEqualTo(Kind.NOT_HTTP);
        assertThat(refusal)
                .hasMessageStartingWith("NOT_HTTP: the request cannot be written so that it is read back as it is: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"b\rc", "b\nc", "b\r\nX: y", "caf\u00e9 \u20ac", "\ud83d\ude00", "\ud800"})
    void toHttp_valueThatIsNoLatin1Line_isRefused(String value) {
        assertNotWritten(WebhookRequest.builder().url("https://h/x").header("A", value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", " a", "a ", "a:b", ":", "a\nb", "a\r", "\u20ac"})
    void toHttp_nameThatIsNone_isRefused(String name) {
        assertNotWritten(WebhookRequest.builder().url("https://h/x").header(name, "b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://h/x\r\nX: y", "https://h/x\ny", "https://h/\ud800", "/x"})
    void toHttp_urlThatIsNoLine_isRefused(String url) {
        assertNotWritten(WebhookRequest.builder().url(url));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "PO ST", "POST\n", "GET1"})
    void toHttp_methodThatIsNone_isRefused(String method) {
        assertNotWritten(WebhookRequest.builder().url("https://h/x").method(method));
    }

    @Test
    void toHttp_headOverTheLimit_isRefused() {
        WebhookRequest.Builder request =
                WebhookRequest.builder().url("https://h/x").header("A", "b".repeat(1 << 17));
        assertThat(catchThrowableOfType(
                                UnreadableRequestException.class,
                                () -> request.build().toHttp())
                        .kind())
                .isEqualTo(Kind.TOO_LARGE);
    }

    /** Whatever is written is read back. */
    @ParameterizedTest
    @ValueSource(strings = {"caf\u00e9", "a\tb", "a:b", "\u0085x", "\u00a0", "", "\u0001", "\u007f"})
    void toHttp_oddValue_isReadBack(String value) {
        WebhookRequest request = WebhookRequest.builder()
                .url("https://h/\u20ac x?y=" + value)
                .header("A b", value)
                .header("Host", "h")
                .build();
        WebhookRequest again = WebhookRequest.fromHttp(request.toHttp());
        assertThat(again.headers()).isEqualTo(request.headers());
        assertThat(again.url()).isEqualTo(request.url());
    }
}
