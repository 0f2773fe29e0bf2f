package io.callstatus;

import static io.callstatus.SignatureCase.NOW;
import static io.callstatus.SignatureCase.SECRET;
import static io.callstatus.SignatureOracle.utf8;
import static io.callstatus.VerificationException.Kind.MALFORMED_SIGNATURE;
import static io.callstatus.VerificationException.Kind.MISMATCH;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.spi.Proof.Algorithm;
import io.callstatus.spi.Proof.CodeFormat;
import io.callstatus.spi.Transport;
import io.callstatus.spi.Verification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is signed is what is read, whatever the headers say that nothing signs. */
class SignedBytesTest {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String JSON = "application/json";
    private static final String URL = "https://hooks.example.com/calls";
    private static final String OBJECT = "{\"CallSid\":\"a\"}";

    private static SignatureCase timestamped(String type, byte[] body, byte[] signed) {
        return SignatureCase.of(Verification.timestampedBody("Acme-Signature"))
                .body(type, body)
                .header("Acme-Signature", SignatureOracle.timestamped(SECRET, "" + NOW, signed));
    }

    private static SignatureCase url(String type, byte[] body, String signature) {
        return SignatureCase.of(UrlAndBodyScheme.of("Acme-Signature"))
                .url(URL)
                .body(type, body)
                .header("Acme-Signature", signature);
    }

    private static SignatureCase parameters(String type, String body, String signed) {
        return url(type, body.getBytes(ISO_8859_1), SignatureOracle.base64(SECRET, URL, signed));
    }

    private static byte[] gzip(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(utf8(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @Test
    void verify_compressedBody_isSignedAsReceivedOrAsInflated() {
        byte[] received = gzip(OBJECT);
        assertThat(timestamped(JSON, received, received).verify().payload().first("CallSid"))
                .contains("a");
        assertThat(timestamped(JSON, received, utf8(OBJECT)).verify().payload().first("CallSid"))
                .contains("a");
        assertThat(timestamped(JSON, received, gzip("{}")).kind()).isEqualTo(MISMATCH);
        assertThat(timestamped(JSON, utf8(OBJECT), received).kind()).isEqualTo(MISMATCH);
        String event = "{\"call\":1}";
        for (byte[] signed : new byte[][] {gzip(event), utf8(event)}) {
            assertThat(url(JSON, gzip(event), SignatureOracle.hex(SECRET, URL, signed))
                            .kind())
                    .isNull();
        }
    }

    @Test
    void verify_compressedBody_isThatOfTheDigest() {
        for (byte[] signed : new byte[][] {gzip(OBJECT), utf8(OBJECT)}) {
            String url = URL + "?bodySHA256=" + SignatureOracle.sha256(signed);
            String signature = SignatureOracle.base64(SECRET, url, "");
            assertThat(url(JSON, gzip(OBJECT), signature).url(url).kind()).isNull();
            assertThat(url(JSON, gzip("{}"), signature).url(url).kind()).isEqualTo(MISMATCH);
        }
    }

    @Test
    void verify_compressedForm_isSignedByItsParameters() {
        String signature = SignatureOracle.base64(SECRET, URL, "CallSidaTob");
        assertThat(url(FORM, gzip("To=b&CallSid=a"), signature).kind()).isNull();
        assertThat(url(FORM, gzip("To=c&CallSid=a"), signature).kind()).isEqualTo(MISMATCH);
    }

    @ParameterizedTest
    @ValueSource(strings = {FORM, JSON, "text/plain", "", FORM + "; charset=UTF-16", JSON + "," + JSON})
    void verify_whateverTheContentType_signsWhatTheBytesAre(String type) {
        assertThat(parameters(type, OBJECT, "CallSida").kind()).isNull();
        assertThat(parameters(type, OBJECT, OBJECT).kind()).isEqualTo(MISMATCH);
        assertThat(parameters(type, "CallSid=a", "CallSida").kind()).isNull();
        String event = "{\"call\":1}";
        assertThat(url(type, utf8(event), SignatureOracle.hex(SECRET, URL, utf8(event)))
                        .kind())
                .isNull();
        String form = "call=1";
        assertThat(url(type, utf8(form), SignatureOracle.hex(SECRET, URL, utf8(form)))
                        .kind())
                .isEqualTo(MALFORMED_SIGNATURE);
    }

    @Test
    void verify_jsonForAProviderThatSignsForms_isRefused() {
        SignatureCase json = parameters(FORM, OBJECT, "CallSida").header("Acme-Claim", "1");
        assertThat(json.kind()).isNull();
        assertThat(json.transports(Transport.FORM, Transport.QUERY).kind()).isEqualTo(MISMATCH);
        assertThat(parameters(FORM, "CallSid=a", "CallSida")
                        .transports(Transport.FORM, Transport.QUERY)
                        .kind())
                .isNull();
    }

    /** The scheme signs text, and the charset only says which text it is: whoever changes it changes what is signed. */
    @Test
    void verify_formInADeclaredCharset_isSignedByItsText() {
        String latin = FORM + "; charset=ISO-8859-1";
        String named = "CallSid=a&Name=Zo%EB";
        AcceptedRequest accepted =
                parameters(latin, named, "CallSidaNameZo\u00eb").verify();
        assertThat(accepted.payload().first("Name")).contains("Zo\u00eb");
        assertThat(parameters(FORM, named, "CallSidaNameZo\u00eb").kind()).isEqualTo(MISMATCH);
        String genuine = "CallSid=a&Name=Zo%C3%AB";
        assertThat(parameters(FORM, genuine, "CallSidaNameZo\u00eb").kind()).isNull();
        assertThat(parameters(latin, genuine, "CallSidaNameZo\u00eb").kind()).isEqualTo(MISMATCH);
        assertThat(parameters(FORM + "; charset=UTF-16", genuine, "CallSidaNameZo\u00eb")
                        .kind())
                .isNull();
    }

    /** The bytes are signed, and not what they mean. */
    @Test
    void verify_signedBytesInADeclaredCharset_areUtf8() {
        String latin = FORM + "; charset=ISO-8859-1";
        byte[] form = utf8("\ufeffCallSid=a&Name=Zo%C3%AB");
        assertThat(timestamped(latin, form, form).verify().payload().first("Name"))
                .contains("Zo\u00eb");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ufeff", "%EF%BB%BF", " \r\n"})
    void verify_signedBytesBehindAMarkInADeclaredCharset_areReadWithoutIt(String mark) {
        byte[] form = utf8(mark + "CallSid=a&Name=Zo%C3%AB");
        for (String type : new String[] {FORM, FORM + "; charset=ISO-8859-1"}) {
            SignatureCase signed = SignatureCase.of(
                            Verification.signedBody("Acme-Signature", Algorithm.HMAC_SHA1, CodeFormat.HEX))
                    .body(type, form)
                    .header("Acme-Signature", SignatureOracle.hex(SECRET, "", form));
            assertThat(signed.verify().payload().first("CallSid")).contains("a");
        }
    }

    @Test
    void verify_formBehindAMark_isSignedWithoutIt() {
        byte[] form = utf8("\ufeffTo=b&CallSid=a");
        assertThat(url(FORM, form, SignatureOracle.base64(SECRET, URL, "CallSidaTob"))
                        .kind())
                .isNull();
    }
}
