package io.callstatus.internal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormDecodingTest {
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
        "UNKNOWN,\u00c3\u00ab,\u00c3\u00ab",
        "UNKNOWN,\u00eb,\u00c3\u00ab",
        "UNKNOWN,\ufffd,\u00ff",
        "UNKNOWN,a,a",
    })
    void bytes_ofText_areThoseThatWereSent(FormDecoding decoding, String text, String latin1) {
        assertThat(new String(decoding.bytes(text), ISO_8859_1)).isEqualTo(latin1);
    }

    @ParameterizedTest
    @CsvSource({
        "Apache Tomcat/9.0.121,,,LATIN_1",
        "Undertow - 2.3.26.Final,,,LATIN_1",
        "jetty/12.1.14,,,UNICODE",
        "Another/1.0,,,UNKNOWN",
        "'',,,UNKNOWN",
        "jetty/12.1.14,iso-8859-1,ISO-8859-1,LATIN_1",
        "Apache Tomcat/9.0.121,utf-8,UTF-8,UNICODE",
        "Apache Tomcat/9.0.121,,UTF-8,UNKNOWN",
        "Apache Tomcat/9.0.121,ISO-8859-1,UTF-8,UNKNOWN",
        "Apache Tomcat/9.0.121,nonsense,UTF-8,UNKNOWN",
    })
    void of_aCall_isWhatItsContainerDid(String server, String declared, String used, FormDecoding decoding) {
        StandInCall call = StandInCall.form("a", "1");
        call.server = server;
        if (declared != null) {
            call.headers.put("Content-Type", MediaType.FORM_TYPE + "; charset=" + declared);
        }
        Charset charset = used == null ? null : used.equals("UTF-8") ? UTF_8 : ISO_8859_1;
        assertThat(FormDecoding.of(call, charset)).isEqualTo(decoding);
    }
}
