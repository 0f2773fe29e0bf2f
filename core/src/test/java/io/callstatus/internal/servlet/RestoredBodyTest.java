package io.callstatus.internal.servlet;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that a container has taken for forms. The container is another hand here, which decodes as the specification says. */
class RestoredBodyTest {
    private static final String PARTS = "--X\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n--X--\r\n";

    /** What a container makes of a body. */
    private static Map<String, List<String>> taken(byte[] body, Charset charset) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (String pair : new String(body, ISO_8859_1).split("&")) {
            String[] nameAndValue = pair.split("=", 2);
            if (!pair.isEmpty()) {
                parameters
                        .computeIfAbsent(decoded(nameAndValue[0], charset), any -> new ArrayList<>())
                        .add(nameAndValue.length == 1 ? "" : decoded(nameAndValue[1], charset));
            }
        }
        return parameters;
    }

    private static String decoded(String text, Charset charset) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i++) {
            boolean isEscape = text.substring(i).matches("(?s)%[0-9A-Fa-f]{2}.*");
            bytes.write(isEscape ? Integer.parseInt(text.substring(i + 1, i + 3), 16) : plain(text.charAt(i)));
            i += isEscape ? 2 : 0;
        }
        return bytes.toString(charset);
    }

    private static char plain(char c) {
        return c == '+' ? ' ' : c;
    }

    private static String restored(String body, Charset charset) {
        byte[] sent = body.getBytes(UTF_8);
        RestoredBody other = RestoredBody.of(taken(sent, charset));
        byte[] bytes = other == null ? null : other.bytes(sent.length);
        return bytes == null ? null : new String(bytes, UTF_8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":\"1\"}",
                "{}",
                "[{\"a\":1}]",
                " { \"a\" : [ 1 , 2 ] }\r\n",
                "{\"a\":\"x=y\"}",
                "{\"a\":\"x=y=\",\"b\":\"=\"}",
                "{\"a\":\"x&y\"}",
                "{\"a\":\"x&y&z\"}",
                "{\"a\":\"Zo\u00eb\"}",
                "{\"a\":\"\u0416\",\"b\":\"Zo\u00eb\"}",
                "{\"a\":\"\\\"\\\\\",\"b\":1}",
                "{\"a\":\"100%\"}",
                PARTS,
            })
    void bytes_whereTheParametersShowAllOfIt_areThoseThatWereSent(String body) {
        assertThat(restored(body, UTF_8)).isEqualTo(body);
        assertThat(restored(body, ISO_8859_1)).isEqualTo(body);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":\"+1\"}",
                "{\"a\":\"2026-02-03 10:11:12\"}",
                "{\"a b\":1}",
                "{\"a\":1e+5}",
                "{\"a\":\"%2B\"}",
                "{\"a\":\"x&&y\"}",
                "{\"a\":\"w&x&y&z\"}",
                "{\"a\":\"x&y=&z\"}",
                "{\"a\":\"%C3%A9\"}",
                "--X\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n+1\r\n--X--\r\n",
                "--X\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nContent-Type: a\r\n--X--\r\n",
            })
    void bytes_whereAnotherBodyMayHaveBeenSent_areNotGuessed(String body) {
        assertThat(restored(body, UTF_8)).isNull();
        assertThat(restored(body, ISO_8859_1)).isNull();
    }

    @Test
    void bytes_withoutALength_areNotGuessed() {
        assertThat(RestoredBody.of(taken("{}".getBytes(UTF_8), UTF_8)).bytes(-1))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=1", "a=1&b={}", "", "=x", "a={&{=1", "--a=1", "Content-Type=1"})
    void of_aForm_isNone(String body) {
        assertThat(RestoredBody.of(taken(body.getBytes(UTF_8), UTF_8))).isNull();
    }

    @Test
    void of_parametersThatAContainerHasShuffled_isTheSame() {
        Map<String, List<String>> shuffled = new LinkedHashMap<>();
        shuffled.put("y\"}", List.of(""));
        shuffled.put("{\"a\":\"x", List.of(""));
        byte[] bytes = RestoredBody.of(shuffled).bytes("{\"a\":\"x&y\"}".length());
        assertThat(bytes).asString(UTF_8).isEqualTo("{\"a\":\"x&y\"}");
    }

    /** Whatever is restored is what was sent. */
    @Test
    void bytes_ofRandomBodies_areRightOrNone() {
        Random random = new Random(15);
        String[] pieces = {"a", "\u00eb", "\u00c3\u00a9", "\u0416", " ", "+", "&", "=", "%41", "%C3", "%", "1", "\\n"};
        int right = 0;
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder("{\"");
            for (int n = random.nextInt(6); n >= 0; n--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            String body = text.append("\":\"x\"}").toString();
            for (Charset charset : List.of(UTF_8, ISO_8859_1)) {
                String restored = restored(body, charset);
                assertThat(restored).isIn(null, body);
                right += restored == null ? 0 : 1;
            }
        }
        assertThat(right).isGreaterThan(1_000);
    }
}
