package io.callstatus.internal.servlet;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.internal.http.MediaType;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContainerDecodingTest {
    @ParameterizedTest
    @CsvSource({
        "LATIN_1,\u00c3\u00ab,\u00c3\u00ab",
        "LATIN_1,\u00eb,\u00eb",
        "LATIN_1,\u00ff,\u00ff",
        "LATIN_1,\u0142,\u00c5\u0082",
        "UNICODE,\u00eb,\u00c3\u00ab",
        "UNICODE,\u00c3\u00ab,\u00c3\u0083\u00c2\u00ab",
        "UNICODE,a\ufffdb\ufffd,a\u00ffb\u00ff",
        "UNICODE,\ufffc\ufffd,\u00ef\u00bf\u00bc\u00ff",
        "UNICODE,\u0142\uffc3\uffab\uffc3\uffa9z,\u00c5\u0082\u00c3\u00ab\u00c3\u00a9z",
        "UNICODE,\uffe5\ufffd,\u00ef\u00bf\u00a5\u00ff",
        "UNICODE,\uff84\uff9e,\u00ef\u00be\u0084\u00ef\u00be\u009e",
        "UNSURE,Zo\u00c3\u00ab,Zo\u00ff\u00ff",
        "UNSURE,a,a",
    })
    void bytes_ofText_areThoseThatWereSent(ContainerDecoding decoding, String text, String latin1) {
        assertThat(new String(decoding.bytes(text), ISO_8859_1)).isEqualTo(latin1);
    }

    private static FakeServletView call(String sent) {
        FakeServletView call = FakeServletView.form("a", "1");
        call.length = sent.length();
        return call;
    }

    private static ContainerDecoding of(FakeServletView call, Charset charset, String... values) {
        return readings(call, charset, values).get(0);
    }

    private static List<ContainerDecoding> readings(FakeServletView call, Charset charset, String... values) {
        return ContainerDecoding.of(
                call, call.headers.get("Content-Type"), charset, new DecodedForm(Map.of("a", List.of(values))));
    }

    private static Charset charset(String name) {
        return name == null ? null : Charset.forName(name);
    }

    @ParameterizedTest
    @CsvSource({
        "iso-8859-1,ISO-8859-1,UNICODE",
        "utf-8,UTF-8,UNICODE",
        "ISO-8859-1,UTF-8,UNSURE",
        "nonsense,UTF-8,UNSURE",
    })
    void of_aDeclaredCharset_isThat(String declared, String used, ContainerDecoding decoding) {
        FakeServletView call = call("");
        call.headers.put("Content-Type", MediaType.FORM_TYPE + "; charset=" + declared);
        assertThat(of(call, charset(used), "\u00c3\u00ab")).isEqualTo(decoding);
    }

    @ParameterizedTest
    @CsvSource({
        "a=Zo%C3%AB,Zo\u00c3\u00ab,,LATIN_1",
        "a=Zo%C3%AB,Zo\u00eb,,UNICODE",
        "a=Zo%EB,Zo\u00eb,,LATIN_1",
        "a=Zo%C3%83%C2%AB,Zo\u00c3\u00ab,,UNICODE",
        "a=Zo%C3%83%C2%AB,Zo\u00c3\u00ab,UTF-8,UNICODE",
        "a=Zo%C3%AB,Zo\u00c3\u00ab,UTF-8,LATIN_1",
        "a=Zo%C3%AB,Zo\u00eb,UTF-8,UNICODE",
        "a=%2B1%20(2)%20%C3%AB,+1 (2) \u00c3\u00ab,,LATIN_1",
        "a=%2B1%20(2)%20%C3%AB,+1 (2) \u00eb,,UNICODE",
        "a=%2B1%20%282%29%20%C3%AB,+1 (2) \u00eb,,UNICODE",
        "a=%2B1+%282%29+%C3%AB,+1 (2) \u00eb,,UNICODE",
    })
    void of_aFormWhoseLengthIsKnown_isWhatTheLengthTells(
            String sent, String value, String used, ContainerDecoding decoding) {
        assertThat(of(call(sent), charset(used), value)).isEqualTo(decoding);
    }

    @ParameterizedTest
    @CsvSource({
        "Zo\u00c3\u00ab,,LATIN_1",
        "Zo\u00eb,,LATIN_1",
        "Zo\u0142,,UNICODE",
        "Zo\ufffd,,UNICODE",
        "Zo,UTF-8,UNICODE",
        "Zo\u00c3\u00ab,UTF-8,UNSURE",
        "Zo\u00eb,UTF-8,UNICODE",
        "Zo\u0142\u00c3\u00ab,UTF-8,UNICODE",
        "Zo\u00c3\u00ab,ISO-8859-1,LATIN_1",
    })
    void of_aFormInChunks_isWhatItsTextTellsOrElseTheSpecification(
            String value, String used, ContainerDecoding decoding) {
        assertThat(of(call("").chunked(), charset(used), value)).isEqualTo(decoding);
    }

    @Test
    void of_aFormInChunksThatIsSigned_isLeftToItsSignature() {
        FakeServletView call = call("").chunked();
        assertThat(readings(call, null, "Zo\u00c3\u00ab"))
                .containsExactly(ContainerDecoding.LATIN_1, ContainerDecoding.UNICODE);
        assertThat(readings(call, null, "Zo\u00eb"))
                .containsExactly(ContainerDecoding.LATIN_1, ContainerDecoding.UNICODE);
    }

    @Test
    void of_aFormInChunksInAnOlderJetty_isText() {
        FakeServletView call = call("").chunked();
        call.server = "jetty/12.0.15";
        assertThat(readings(call, null, "Zo\u00eb")).containsExactly(ContainerDecoding.UNICODE);
    }

    @Test
    void of_aFormInChunksThatJettyHasTakenApart_isText() {
        FakeServletView call = call("").chunked();
        call.attributes.put("org.eclipse.jetty.server.FormFields", List.of());
        assertThat(readings(call, null, "Zo\u00eb")).containsExactly(ContainerDecoding.UNICODE);
        assertThat(readings(call, null, "Zo\u00c3\u00ab")).containsExactly(ContainerDecoding.UNICODE);
    }

    @Test
    void of_aCharsetThatTheApplicationConfigured_wasThereBeforeAnybodyAsked() {
        FakeServletView call = call("").chunked();
        call.configuredEncoding = "utf-8";
        assertThat(of(call, UTF_8, "\u00c3\u00ab")).isEqualTo(ContainerDecoding.UNICODE);
        call.configuredEncoding = "windows-1252";
        assertThat(of(call, UTF_8, "\u00c3\u00ab")).isEqualTo(ContainerDecoding.UNSURE);
    }

    /** A request that nobody sent, as tests make them, has text. */
    @Test
    void of_aStandIn_isWhatLooksLikeText() {
        FakeServletView call = call("");
        call.length = -1;
        assertThat(of(call, null, "Zo\u00eb")).isEqualTo(ContainerDecoding.UNICODE);
        assertThat(of(call, null, "Zo\u00c3\u00ab")).isEqualTo(ContainerDecoding.LATIN_1);
    }
}
