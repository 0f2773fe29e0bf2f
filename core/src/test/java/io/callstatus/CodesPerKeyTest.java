package io.callstatus;

import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.spi.Verification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Security;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** What a stranger can make a receiver compute: for one request, at most 16 codes of each key. */
@Isolated("counts the codes of the whole virtual machine")
class CodesPerKeyTest {
    private static final int MOST = 16;
    private static final Verification URL_SIGNED = UrlAndBodyScheme.of("X-Acme-Signature");
    private static final Verification TIMED = Verification.timestampedBody("Acme-Signature");
    private static final String JSON = "{\"call\":1}";

    /** One that can be spelled in as many ways as any. */
    private static final String URL = "HTTPS://user@HOOKS.example.com:443";

    private CountedCodes codes;

    @BeforeEach
    void count() {
        codes = new CountedCodes();
        Security.insertProviderAt(codes, 1);
    }

    @AfterEach
    void countNoMore() {
        Security.removeProvider(codes.getName());
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    /** The codes of one key for a request that is refused. */
    private int ofOneKey(SignatureCase request) {
        assertThat(request.secrets(s -> s.secret("acme", "the-first-of-the-tests"))
                        .kind())
                .isEqualTo(VerificationException.Kind.MISMATCH);
        int one = codes.counted();
        assertThat(request.secrets(s -> s.secret("acme", "the-first-of-the-tests")
                                .secret("acme", "the-second-of-the-tests")
                                .secret("acme", "the-third-of-the-tests"))
                        .kind())
                .isEqualTo(VerificationException.Kind.MISMATCH);
        assertThat(codes.counted() - one).isEqualTo(3 * one);
        return one;
    }

    @Test
    void verify_jsonBehindAUrlOfManySpellings_costsSixteen() throws IOException {
        SignatureCase request = SignatureCase.of(URL_SIGNED)
                .url(URL)
                .header("X-Acme-Signature", "0".repeat(40))
                .header("Content-Encoding", "gzip")
                .body("application/json", gzip(JSON));
        assertThat(ofOneKey(request)).isEqualTo(MOST);
    }

    @Test
    void verify_formOfAUrlOfManySpellings_costsSixteenAtMost() throws IOException {
        SignatureCase request = SignatureCase.of(URL_SIGNED)
                .url(URL)
                .header("X-Acme-Signature", "A".repeat(27) + "=")
                .header("Content-Encoding", "gzip")
                .body("application/x-www-form-urlencoded", gzip("CallSid=c&CallStatus=ringing"));
        assertThat(ofOneKey(request)).isBetween(2, MOST);
    }

    /** As many signatures as a header holds are compared with one code. */
    @Test
    void verify_manySignaturesOfACompressedBody_costTwo() throws IOException {
        SignatureCase request = SignatureCase.of(TIMED)
                .header("Acme-Signature", "t=" + SignatureCase.NOW + (",v1=" + "0".repeat(64)).repeat(40))
                .header("Content-Encoding", "gzip")
                .body("application/json", gzip(JSON));
        assertThat(ofOneKey(request)).isEqualTo(2);
    }
}
