package io.callstatus.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.callstatus.WebhookRequest;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SignersTest {
    /** The vendor's published vector. */
    @Test
    void freeClimb_ofTheVendorsVector_isItsSignature() {
        TestRequest vector = Fixtures.of("freeclimb", "event-inbound-call-signed-vector");
        var signed = Signers.of("freeclimb")
                .sign(
                        vector.request(),
                        "sigsec_ead6d3b6904196c60835d039e91b3341c77a7793",
                        Instant.ofEpochSecond(1679944186));
        assertThat(signed.headers("FreeClimb-Signature"))
                .containsExactly("t=1679944186,v1=c3957749baf61df4b1506802579cc69a74c77a1ae21447b930e5a704f9ec4120");
    }

    /** Computed by another hand: Python's hmac over the same URL and parameters. */
    @Test
    void signalWire_ofAForm_isTheSignatureOverUrlAndParameters() {
        TestRequest signed = Fixtures.of("signalwire")
                .busy()
                .url("https://hooks.example.com/calls?conf=1")
                .signed("PSK_example");
        assertThat(signed.request().headers("X-SignalWire-Signature")).containsExactly("0Pxt8RqdvsfbGd1lKnolGcQj00E=");
    }

    @Test
    void signalWireBodyDigest_putsTheDigestIntoTheUrl() {
        TestRequest signed = Fixtures.of("signalwire", "json-strings")
                .signed("secret", Signers.urlWithBodyDigest("X-SignalWire-Signature", "bodySHA256"));
        assertThat(signed.request().url()).matches(".*\\?bodySHA256=[0-9a-f]{64}");
        assertThat(signed.request().headers("X-SignalWire-Signature")).hasSize(1);
    }

    @Test
    void declared_fillsWhatItSignsAndWhereItStands() {
        TestRequest request = Fixtures.of("freeclimb").completed().at(Instant.ofEpochSecond(1_700_000_000));
        Signer basic = Signers.declared("secret in Authorization: Bearer {secret}; X-Time: {millis}");
        var signed = request.signed("open sesame", basic).request();
        assertThat(signed.headers("Authorization")).containsExactly("Bearer open sesame");
        assertThat(signed.headers("X-Time")).containsExactly("1700000000000");
        var field = request.signed("s3", Signers.declared("secret in field token: {secret}"))
                .request();
        assertThat(new String(field.body(), StandardCharsets.UTF_8)).contains("\"token\":\"s3\"");
    }

    /** Computed by another hand: Python's hmac, hashlib and base64. */
    static Stream<Arguments> declarations() {
        return Stream.of(
                Arguments.of(
                        "hmac-sha256 over {method}\n{body-md5}\n{content-type}\nx-timestamp:{iso}\n{path} in X: app {base64}",
                        "key",
                        "app 3NSH9NjPU7TPYnhObdkSbx/Vnxr30brV9c7AxCClUl8="),
                Arguments.of(
                        "hmac-sha1 over {field b}{field a} in X: {base64-of-hex}",
                        "key",
                        "MWZlOWEyNmMyMTRmNDkzYjIyYjhkZjFjNDUwY2Q2NTYwYTI4ZTU4Yw=="),
                Arguments.of(
                        "hmac-sha512/base64 over {body} in X: {hex}",
                        "c2VjcmV0IGtleQ==",
                        "2911de1e18efc0243aa1839536789cd552198c5b7e47a795cf862cf4f14bc586"
                                + "465948d858c96fba73183ff2dbdf9929b0cfbb48d3e0709aa95beb4a155009f9"),
                Arguments.of(
                        "jwt-hs256 over {\"iat\":{time},\"payload_hash\":\"{body-sha256}\"} in X: Bearer {jwt}",
                        "key",
                        "Bearer eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpYXQiOjE3MDAwMDAwMDAsInBheWxvYWRfaGFzaCI6ImE3NDZ"
                                + "iOTBjZGRhYzNlMDc1ZGIyZjBjN2I2NWFhNWQwOWEzNTRiZWYxNTYyMzUyZDlkYWIzMTU2ZDExNDI4MzQifQ"
                                + ".fWv6sVKTnSx0uRWp9d7XISBnSj8Y3qFUaOatO6m1_Nc"),
                Arguments.of("secret in X: {basic}", "user:pass", "Basic dXNlcjpwYXNz"));
    }

    @ParameterizedTest
    @MethodSource("declarations")
    void declared_givesWhatAnotherHandComputed(String declaration, String secret, String expected) {
        WebhookRequest request = WebhookRequest.builder()
                .url("https://hooks.example.com/calls?x=1")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .body("b=2&a=1".getBytes(StandardCharsets.UTF_8))
                .build();
        WebhookRequest signed =
                Signers.declared(declaration).sign(request, secret, Instant.ofEpochSecond(1_700_000_000));
        assertThat(signed.headers("X")).containsExactly(expected);
    }

    @Test
    void declared_asTheBody_isAllOfIt() {
        TestRequest request = Fixtures.of("freeclimb").completed();
        WebhookRequest signed = request.signed("key", Signers.declared("jwt-hs256 over {body} in body: {jwt}"))
                .request();
        String[] token = new String(signed.body(), StandardCharsets.US_ASCII).split("\\.");
        assertThat(token).hasSize(3);
        assertThat(Base64.getUrlDecoder().decode(token[1]))
                .isEqualTo(request.request().body());
    }

    /** The signed text of a page's vector: the query sorted and decoded, a dot, the parameters, a dot, the nonce. */
    @Test
    void declared_ofAUrlTakenApart_signsQueryAndParameters() {
        Signer signer = Signers.declared(
                "hmac-sha256 over {origin-and-path}{marked-query}{dotted-parameters}.582 in X-Code: {base64}");
        String url = "https://hooks.example.com/calls";
        var request = Fixtures.of("fonedynamics").completed().request().withPublicUrl(url);
        String body = "Tag=b&CallerName=&Tag=a&To=%2B1555";
        assertThat(code(signer, Requests.withBody(request, Codes.utf8(body)), url + "?tenant=acme%20ltd&a=1"))
                .isEqualTo(code(url + "?a=1&tenant=acme ltd.CallerNameTagaTagbTo+1555.582"));
        assertThat(code(signer, Requests.withBody(request, Codes.utf8(body)), url))
                .isEqualTo(code(url + "?CallerNameTagaTagbTo+1555.582"));
        assertThat(code(signer, Requests.withBody(request, new byte[0]), url + "?b=&a-b=2&a=1"))
                .isEqualTo(code(url + "?a=1&a-b=2&b=.582"));
        assertThat(code(signer, Requests.withBody(request, Codes.utf8("Tag=a")), url + "?why=really?"))
                .isEqualTo(code(url + "?why=really?.Taga.582"));
        assertThat(code(signer, Requests.withBody(request, Codes.utf8("Tag=a")), url + "?"))
                .isEqualTo(code(url + "?Taga.582"));
        assertThat(code(signer, Requests.withBody(request, new byte[0]), url)).isEqualTo(code(url + ".582"));
    }

    private static String code(Signer signer, WebhookRequest request, String url) {
        return signer.sign(Requests.withUrl(request, url), "secret", Instant.EPOCH)
                .header("X-Code")
                .orElseThrow();
    }

    private static String code(String signed) {
        return Codes.written("base64", Codes.code("hmac-sha256", "secret", Codes.utf8(signed)));
    }

    @Test
    void declared_otherwiseWritten_isRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Signers.declared("hmac-sha256 over {body}"));
        assertThatIllegalArgumentException().isThrownBy(() -> Signers.declared("hmac-sha256 over {body} in X-Code"));
    }

    /** As the platform's own verifier sees it; of one secret, always the same pair. */
    @Test
    void ed25519_signsTimeAndBody() throws Exception {
        var signed = Fixtures.of("revring")
                .completed()
                .signed("a secret", Signers.ed25519("Acme-Signature", "Acme-Time", "|"))
                .at(Instant.ofEpochSecond(1_700_000_000))
                .request();
        byte[] prefix = HexFormat.of().parseHex("302a300506032b6570032100");
        ByteArrayOutputStream encoded = new ByteArrayOutputStream();
        encoded.write(prefix);
        encoded.write(Base64.getDecoder().decode(Signers.publicKey("a secret")));
        Signature verifier = Signature.getInstance("Ed25519");
        verifier.initVerify(
                KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded.toByteArray())));
        verifier.update("1700000000|".getBytes(StandardCharsets.UTF_8));
        verifier.update(signed.body());
        String signature = signed.header("Acme-Signature").orElseThrow();
        assertThat(verifier.verify(Base64.getDecoder().decode(signature))).isTrue();
        assertThat(signed.header("Acme-Time")).contains("1700000000");
        assertThat(Signers.publicKey("a secret"))
                .isEqualTo(Signers.publicKey("a secret"))
                .isNotEqualTo(Signers.publicKey("another"));
    }
}
