package io.callstatus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.callstatus.UnreadableRequestException.Kind;
import io.callstatus.WebhookRequest.BodyOrigin;
import io.callstatus.WebhookRequest.Header;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests as data: what is stored as a line of JSON is read back as it was. */
class RequestJsonTest {
    private static final String TOKEN = "!#$%&'*+-.^_`|~0123456789ABCXYZabcxyz";
    private static final WebhookRequest REQUEST = WebhookRequest.builder()
            .receivedAt(Instant.parse("2026-11-03T09:05:07.250Z"))
            .url("https://hooks.example.com/calls?a=1")
            .header("Content-Type", "application/json")
            .header("X-Twice", "\u00fc \"quoted\"")
            .header("x-twice", "")
            .body("{\"call\":1}".getBytes(StandardCharsets.UTF_8))
            .build();
    private static final String LINE =
            "{\"receivedAt\":\"2026-11-03T09:05:07.250Z\",\"method\":\"POST\",\"url\":\"https://hooks.example.com/calls?a=1\",\"headers\":[[\"Content-Type\",\"application/json\"],[\"X-Twice\",\"\\u00FC"
                    + " \\\"quoted\\\"\"],[\"x-twice\",\"\"]],\"body\":\"eyJjYWxsIjoxfQ==\"}";

    private static final String PLAIN_LINE =
            "{\"receivedAt\":\"2026-11-03T09:05:07.250Z\",\"method\":\"POST\",\"url\":\"https://hooks.example.com/calls?a=1\","
                    + "\"headers\":[[\"Content-Type\",\"application/json\"],[\"X-Empty\",\"\"]],\"body\":\"eyJjYWxsIjoxfQ==\"}";

    private static void assertSame(WebhookRequest read, WebhookRequest written) {
        assertThat(read.receivedAt()).isEqualTo(written.receivedAt());
        assertThat(read.method()).isEqualTo(written.method());
        assertThat(read.url()).isEqualTo(written.url());
        assertThat(read.receivedUrl()).isEqualTo(written.receivedUrl());
        assertThat(read.headers()).isEqualTo(written.headers());
        assertThat(read.body()).isEqualTo(written.body());
        assertThat(read.bodyOrigin()).isEqualTo(written.bodyOrigin());
        assertThat(read.otherReadings().stream().map(WebhookRequest::body).toList())
                .usingElementComparator(Arrays::compare)
                .isEqualTo(written.otherReadings().stream()
                        .map(WebhookRequest::body)
                        .toList());
    }

    @Test
    void toJson_ofARequest_isOneLineInThisOrder() {
        assertThat(REQUEST.toJson()).isEqualTo(LINE);
        assertSame(WebhookRequest.fromJson(LINE), REQUEST);
    }

    /** Whatever a server can hand over. */
    @Test
    void fromJson_ofAnyRequest_isThatRequest() {
        for (int seed = 0; seed < 5_000; seed++) {
            WebhookRequest request = random(new Random(seed));
            String json = request.toJson();
            assertThat(json.chars()).as("seed %s", seed).allMatch(c -> c >= ' ' && c < 0x7F);
            assertSame(WebhookRequest.fromJson(json), request);
            assertThat(WebhookRequest.fromJson(json).toJson()).isEqualTo(json);
        }
    }

    private static WebhookRequest random(Random random) {
        WebhookRequest.Builder request = WebhookRequest.builder()
                .method(random.nextBoolean() ? "POST" : text(random, "GETPUTdelete-", 1 + random.nextInt(8)))
                .url("https://hooks.example.com/" + line(random, random.nextInt(40)))
                .bodyOrigin(random.nextInt(4) == 0 ? BodyOrigin.REBUILT : BodyOrigin.EXACT);
        if (random.nextBoolean()) {
            request.receivedAt(Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000)));
        }
        for (int i = random.nextInt(5); i > 0; i--) {
            request.header(text(random, TOKEN, 1 + random.nextInt(12)), line(random, random.nextInt(30)));
        }
        byte[] body = new byte[random.nextInt(3) * random.nextInt(200)];
        random.nextBytes(body);
        WebhookRequest built = request.body(body).build();
        return random.nextInt(3) == 0 ? built.withPublicUrl("https://public.example.com/" + line(random, 5)) : built;
    }

    private static String text(Random random, String characters, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(characters.charAt(random.nextInt(characters.length())));
        }
        return text.toString();
    }

    /** Characters of all kinds, halves of pairs and separators of lines beyond ASCII included, but for CR, LF and NUL. */
    private static String line(Random random, int length) {
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            int bits = 7 + random.nextInt(10);
            char c = (char) random.nextInt(1 << Math.min(bits, 16));
            if (c != '\r' && c != '\n' && c != 0) {
                text.append(c);
            }
        }
        return text.toString();
    }

    @Test
    void fromJson_ofARequestThatAContainerDecoded_keepsItsOtherReadings() throws IOException {
        WebhookRequest request = WebhookRequest.fromJson(
                LINE.replace("\"body\":", "\"bodyOrigin\":\"REBUILT\",\"otherBodies\":[\"YT0x\",\"\"],\"body\":"));
        assertThat(request.bodyOrigin()).isEqualTo(BodyOrigin.REBUILT);
        assertThat(request.otherReadings())
                .extracting(WebhookRequest::body)
                .containsExactly("a=1".getBytes(), new byte[0]);
        assertSame(WebhookRequest.fromJson(request.toJson()), request);
    }

    /** A secret in the path that the server was called by still proves what was stored. */
    @Test
    void fromJson_ofAStoredRequest_verifiesAsTheRequestDid() {
        Secrets secrets = Secrets.builder()
                .secretInPath("standin", "an-opaque-path-secret")
                .trustUnverified("standin")
                .build();
        WebhookRequest request = WebhookRequest.builder()
                .url("https://inside.example.com/an-opaque-path-secret/calls")
                .header("Content-Type", "application/json")
                .body("{\"call\":\"c1\",\"status\":\"ringing\"}".getBytes(StandardCharsets.UTF_8))
                .build()
                .withPublicUrl("https://hooks.example.com/calls");
        AcceptedRequest stored =
                Parsers.detect(WebhookRequest.fromJson(request.toJson())).verify(secrets);
        assertThat(stored.trust()).isEqualTo(Trust.SHARED_SECRET);
        assertThat(stored.parse())
                .isEqualTo(Parsers.detect(request).verify(secrets).parse());
    }

    /** A line that is written as ours is read in one pass; one blank in front of it, and it is read as any JSON is. */
    @Test
    void fromJson_lineChangedAtAnyPlace_isReadOrRefusedAsAnyJson() {
        for (int at = 0; at < PLAIN_LINE.length(); at++) {
            assertReadAsAnyJson(PLAIN_LINE.substring(0, at));
            assertReadAsAnyJson(PLAIN_LINE.substring(0, at) + PLAIN_LINE.substring(at + 1));
            for (char c : "\"\\,:[]{}=Za0 \t\u0000\u00fc\u20ac".toCharArray()) {
                assertReadAsAnyJson(PLAIN_LINE.substring(0, at) + c + PLAIN_LINE.substring(at + 1));
                assertReadAsAnyJson(PLAIN_LINE.substring(0, at) + c + PLAIN_LINE.substring(at));
            }
        }
    }

    private static void assertReadAsAnyJson(String line) {
        assertThat(read(line)).as(line).isEqualTo(read(" " + line));
    }

    private static String read(String line) {
        try {
            return WebhookRequest.fromJson(line).toJson();
        } catch (UnreadableRequestException e) {
            return e.kind().name();
        }
    }

    @Test
    void fromJson_manyHeaders_areRefusedAsAnyJson() {
        String header = "[\"a\",\"b\"],";
        assertReadAsAnyJson(PLAIN_LINE.replace("[[", "[" + header.repeat(198) + "["));
        assertReadAsAnyJson(PLAIN_LINE.replace("[[", "[" + header.repeat(199) + "["));
        assertReadAsAnyJson(PLAIN_LINE.replace("[[", "[" + header.repeat(5_000) + "["));
    }

    /** Some writers of JSON escape what base64 needs. */
    @Test
    void fromJson_escapesInTheBody_areReadAsAnyJson() {
        String line = PLAIN_LINE.replace("ey", "\\u0065y").replace("==", "\\u003d=");
        assertSame(WebhookRequest.fromJson(line), WebhookRequest.fromJson(PLAIN_LINE));
        assertReadAsAnyJson(PLAIN_LINE.replace("eyJj", "\\/yJj"));
    }

    /** It takes as many bytes as it has characters, as ASCII does. */
    @Test
    void fromJson_halfASurrogatePair_isReadAsAnyJson() {
        String line = PLAIN_LINE.replace("a=1", "a=\uD83D");
        assertThat(WebhookRequest.fromJson(line).url()).endsWith("a=\uD83D");
        assertReadAsAnyJson(line);
        assertReadAsAnyJson(PLAIN_LINE.replace("application/json", "\uDE00"));
        assertReadAsAnyJson(PLAIN_LINE.replace("X-Empty", "X-\uDE00"));
    }

    /** The URL counts twice, since a second one may stand beside it. */
    @Test
    void fromJson_headOverItsLimit_isRefusedAsAnyJson() {
        String line = PLAIN_LINE.replace("calls?a=1", "a".repeat(65_500));
        for (String json : List.of(line, " " + line)) {
            assertThatThrownBy(() -> WebhookRequest.fromJson(json))
                    .isInstanceOfSatisfying(
                            UnreadableRequestException.class,
                            e -> assertThat(e.kind()).isEqualTo(Kind.TOO_LARGE));
        }
        assertReadAsAnyJson(line.replace("aaa", "a"));
    }

    @Test
    void fromJson_unknownKeys_areIgnored() {
        assertSame(WebhookRequest.fromJson(LINE.replace("{\"rec", "{\"more\":[{}],\"rec")), REQUEST);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``|expected a JSON value",
                "[]|expected a JSON object in the whole",
                "{|expected well-formed JSON",
                "{}|expected text in receivedAt",
                "{'receivedAt':'yesterday'}|expected a time such as 2026-11-03T09:05:07.250Z in receivedAt",
                "{'receivedAt':'2026-11-03T09:05:07Z'}|expected text in method",
                "{'receivedAt':'2026-11-03T09:05:07Z','method':'POST'}|expected text in url",
                "{'receivedAt':'2026-11-03T09:05:07Z','method':'POST','url':''}|expected a text that is not empty in"
                        + " url",
                "{'receivedAt':'2026-11-03T09:05:07Z','method':'POST','url':'https://a.example/'}|expected text in body"
            })
    void fromJson_wrongShape_saysWhatWasExpected(String json, String message) {
        assertThatThrownBy(() -> WebhookRequest.fromJson(json.replace('\'', '"')))
                .isInstanceOfSatisfying(UnreadableRequestException.class, e -> {
                    assertThat(e.kind()).isEqualTo(Kind.NOT_HTTP);
                    assertThat(e).hasMessageContaining(message);
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"POST\"|\"PO ST\"|",
                "\"POST\"|\"\"|",
                "calls?a=1|calls\\n?a=1|",
                "calls?a=1|calls\\u0000|",
                "[\"x-twice\",\"\"]|[\"x twice\",\"\"]|",
                "[\"x-twice\",\"\"]|[\"\",\"\"]|",
                "[\"x-twice\",\"\"]|[\"x:twice\",\"\"]|",
                "[\"x-twice\",\"\"]|[\"x-twice\",\"a\\r\\nX-Other: b\"]|",
                "[\"x-twice\",\"\"]|[\"x-twice\",\"a\\u0000b\"]|",
                "[\"x-twice\",\"\"]|[\"x-twice\"]|pairs",
                "[\"x-twice\",\"\"]|[\"x-twice\",7]|headers",
                "[\"x-twice\",\"\"]|7|headers",
                "eyJjYWxsIjoxfQ==|eyJjYWxsIjoxfQ|base64",
                "eyJjYWxsIjoxfQ==|eyJjYWxsIjoxfR==|base64",
                "eyJjYWxsIjoxfQ==|eyJjYWxs IjoxfQ==|base64",
                "eyJjYWxsIjoxfQ==|eyJjYWxs_joxfQ==|base64",
                "eyJjYWxsIjoxfQ==|eyJjYWxsIjoxfQ==\",\"bodyOrigin\":\"CHANGED|bodyOrigin",
                "eyJjYWxsIjoxfQ==|eyJjYWxsIjoxfQ==\",\"otherBodies\":\"x|otherBodies",
                "eyJjYWxsIjoxfQ==|eyJjYWxsIjoxfQ==\",\"receivedUrl\":\"https://a.example/\\n|"
            })
    void fromJson_whatNoServerHandsOver_isRefusedAndNotShown(String part, String changed, String message) {
        assertThat(LINE).contains(part);
        assertThatThrownBy(() -> WebhookRequest.fromJson(LINE.replace(part, changed)))
                .isInstanceOfSatisfying(UnreadableRequestException.class, e -> {
                    assertThat(e.kind()).isEqualTo(Kind.NOT_HTTP);
                    assertThat(e).hasMessageContaining(message == null ? "" : message);
                    assertThat(e.getMessage()).doesNotContain("twice", "a=1", "eyJ", "quoted");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"X Other", "", "X:Other", "Ü"})
    void toJson_nameThatIsNone_isRefused(String name) {
        WebhookRequest request = WebhookRequest.builder()
                .url("https://a.example/")
                .header(name, "x")
                .build();
        assertThatThrownBy(request::toJson)
                .isInstanceOfSatisfying(
                        UnreadableRequestException.class,
                        e -> assertThat(e.kind()).isEqualTo(Kind.NOT_HTTP));
    }

    @Test
    void fromJson_overALimit_isTooLarge() {
        List<WebhookRequest> large = new ArrayList<>(List.of(WebhookRequest.builder()
                .url("https://a.example/")
                .maxBodyBytes(2 << 20)
                .body(new byte[(1 << 20) + 1])
                .build()));
        WebhookRequest.Builder many = WebhookRequest.builder().url("https://a.example/");
        for (int i = 0; i < 200; i++) {
            many.header("X-Many", "x");
        }
        String json = many.build().toJson();
        large.forEach(request -> assertTooLarge(request.toJson()));
        assertTooLarge(json.replace("\"headers\":[", "\"headers\":[[\"X-More\",\"x\"],"));
        assertTooLarge(LINE.replace("calls", "c".repeat(64 << 10)));
        assertTooLarge(LINE + " ".repeat(64 << 20));
        assertTooLarge(LINE.replace("quoted", "q".repeat(128 << 10)));
        assertThat(WebhookRequest.fromJson(large.get(0).toJson(), 2 << 20).body())
                .hasSize((1 << 20) + 1);
    }

    private static void assertTooLarge(String json) {
        assertThatThrownBy(() -> WebhookRequest.fromJson(json))
                .isInstanceOfSatisfying(
                        UnreadableRequestException.class,
                        e -> assertThat(e.kind()).isEqualTo(Kind.TOO_LARGE));
    }

    @Test
    void headers_ofReadRequest_areThoseThatWereWritten() {
        assertThat(WebhookRequest.fromJson(LINE).headers())
                .containsExactly(
                        new Header("Content-Type", "application/json"),
                        new Header("X-Twice", "\u00fc \"quoted\""),
                        new Header("x-twice", ""));
    }
}
