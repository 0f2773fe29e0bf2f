package io.callstatus;

import static io.callstatus.SignatureCase.SECRET;
import static io.callstatus.UrlSigned.FORM;
import static io.callstatus.UrlSigned.HEADER;
import static io.callstatus.UrlSigned.SORTED;
import static io.callstatus.UrlSigned.URL;
import static io.callstatus.UrlSigned.signed;
import static io.callstatus.UrlSigned.unsigned;
import static io.callstatus.VerificationException.Kind.EXACT_BODY_REQUIRED;
import static io.callstatus.VerificationException.Kind.MALFORMED_SIGNATURE;
import static io.callstatus.VerificationException.Kind.MISMATCH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that are no form, and digests of bodies. */
class UrlSignatureJsonTest {
    @Test
    void verify_jsonOfTheParameters_isSignedLikeTheForm() {
        String json = "{ \"To\" : \"+13125550142\", \"CallSid\":\"\\u0063\", \"CallStatus\":\"in-progress\","
                + "\"Tag\":\"b\",\"Tag\":\"a\",\"From\":\"sip:a\"}";
        assertThat(signed(URL, SORTED).json(json).kind()).isNull();
        assertThat(signed(URL, SORTED).json(json.replace("in-", "In-")).kind()).isEqualTo(MISMATCH);
        assertThat(signed(URL, SORTED)
                        .json(json.substring(0, json.length() - 1))
                        .kind())
                .isEqualTo(MISMATCH);
        assertThat(signed(URL, SORTED).json(json + "x").kind()).isEqualTo(MISMATCH);
    }

    @Test
    void verify_jsonValuesThatAreNoText_areSignedAsTheyStand() {
        String json = "{\"n\":null,\"i\":41,\"d\":1.50,\"b\":true,\"o\":{ \"x\": 1 },\"a\":[1, 2]}";
        assertThat(signed(URL, "a[1, 2]btrued1.50i41no{ \"x\": 1 }").json(json).kind())
                .isNull();
        assertThat(signed(URL, "a[1,2]btrued1.5i41no{\"x\":1}").json(json).kind())
                .isEqualTo(MISMATCH);
    }

    /** Java would write a question mark for half a surrogate pair. */
    @Test
    void verify_halfASurrogatePair_isNoQuestionMark() {
        assertThat(signed(URL, "a?").json("{\"a\":\"?\"}").kind()).isNull();
        assertThat(signed(URL, "a?").json("{\"a\":\"\\ud800\"}").kind()).isEqualTo(MISMATCH);
    }

    @Test
    void verify_hexadecimal_isForJsonOfOtherEventsOnly() {
        String event = "{\"call\":{\"x\":1}}";
        String status = "{\"CallSid\":\"c\"}";
        String hex = SignatureOracle.hex(SECRET, URL, SignatureOracle.utf8(event));
        assertThat(unsigned().json(event).header(HEADER, hex).kind()).isNull();
        assertThat(unsigned().json(event + " ").header(HEADER, hex).kind()).isEqualTo(MISMATCH);
        assertThat(unsigned().json(event).rebuilt().header(HEADER, hex).kind()).isEqualTo(EXACT_BODY_REQUIRED);
        assertThat(unsigned()
                        .json(event)
                        .header(HEADER, hex.toUpperCase(Locale.ROOT))
                        .kind())
                .isEqualTo(MALFORMED_SIGNATURE);
        String downgrade = SignatureOracle.hex(SECRET, URL, SignatureOracle.utf8(status));
        assertThat(unsigned().json(status).header(HEADER, downgrade).kind()).isEqualTo(MALFORMED_SIGNATURE);
        String unknown = "{\"event\":\"x\"}";
        String other = SignatureOracle.hex(SECRET, URL, SignatureOracle.utf8(unknown));
        assertThat(unsigned().json(unknown).header(HEADER, other).kind()).isNull();
        String form = SignatureOracle.hex(SECRET, URL, SignatureOracle.utf8(FORM));
        assertThat(unsigned().form(FORM).header(HEADER, form).kind()).isEqualTo(MALFORMED_SIGNATURE);
    }

    @Test
    void verify_hexadecimal_leavesOutUserInformation() {
        String event = "{\"call\":{}}";
        String signed = SignatureOracle.hex(SECRET, "https://hooks.example.com/a", SignatureOracle.utf8(event));
        String url = "https://user:pass@hooks.example.com/a";
        assertThat(unsigned().url(url).json(event).header(HEADER, signed).kind())
                .isNull();
    }

    @Test
    void verify_bodyDigest_coversTheBody() {
        String body = "{\"CallSid\":\"c\"}";
        String url = URL + "&bodySHA256=" + SignatureOracle.sha256(SignatureOracle.utf8(body));
        assertThat(signed(url, "").url(url).json(body).kind()).isNull();
        assertThat(signed(url, "").url(url).json(body + " ").kind()).isEqualTo(MISMATCH);
        assertThat(signed(url, "CallSidc").url(url).json(body).kind()).isEqualTo(MISMATCH);
        assertThat(signed(url, "").url(url).json(body).rebuilt().kind()).isEqualTo(EXACT_BODY_REQUIRED);
        assertThat(signed(URL, "").url(url).json(body).kind()).isEqualTo(MISMATCH);
        String upper = URL + "&bodySHA256="
                + SignatureOracle.sha256(SignatureOracle.utf8(body)).toUpperCase(Locale.ROOT);
        assertThat(signed(upper, "").url(upper).json(body).kind()).isNull();
    }

    @Test
    void verify_bodyDigestAloneInTheQuery_coversTheBody() {
        String body = "{\"CallSid\":\"c\"}";
        String url = "https://hooks.example.com/calls?bodySHA256=" + SignatureOracle.sha256(SignatureOracle.utf8(body));
        assertThat(signed(url, "").url(url).json(body).kind()).isNull();
        assertThat(signed(url, "").url(url).json(body + " ").kind()).isEqualTo(MISMATCH);
    }

    /** Without a body, too: else whoever saw the request could leave the body out. */
    @Test
    void verify_bodyDigest_bindsTheEmptyBody() {
        String json = "{\"a\":\"b\"}";
        String url = URL + "&bodySHA256=" + SignatureOracle.sha256(SignatureOracle.utf8(json));
        assertThat(signed(url, "").url(url).json(json).kind()).isNull();
        assertThat(signed(url, "").url(url).form("").kind()).isEqualTo(MISMATCH);
        String empty = URL + "&bodySHA256=" + SignatureOracle.sha256(new byte[0]);
        assertThat(signed(empty, "").url(empty).form("").kind()).isNull();
    }

    /** A form signs its parameters, whatever its URL says. */
    @Test
    void verify_bodyDigest_neverCountsForAForm() {
        String url = URL + "&bodySHA256=" + SignatureOracle.sha256(SignatureOracle.utf8("a=b"));
        assertThat(signed(url, "").url(url).form("a=b").kind()).isEqualTo(MISMATCH);
        assertThat(signed(url, "ab").url(url).form("a=b").kind()).isNull();
    }

    /** D stands for the right digest. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "bodySHA256",
                "bodySHA256=",
                "bodySHA256=D&x=1",
                "bodySHA256=D&",
                "bodySHA256=D&bodySHA256=D",
                "bodySHA256=1&bodySHA256=D",
                "bodySHA256=D0",
                "bodySHA256=0D",
                "bodySHA256=+D",
                "bodySHA256=D%20",
                "bodySHA25%36=D",
                "a=1&bodySHA256=%D"
            })
    void verify_bodyDigestThatIsNotOnceLastAndWellFormed_isRefused(String query) {
        String json = "{\"a\":\"b\"}";
        String digest = SignatureOracle.sha256(SignatureOracle.utf8(json));
        String url = "https://hooks.example.com/calls?" + query.replace("D", digest);
        SignatureCase request = signed(url, "").url(url).json(json);
        assertThat(request.kind()).isEqualTo(MISMATCH);
        assertThat(request.refused().getMessage()).contains("digest of the body counts once");
        SignatureCase asParameters = signed(url, "ab").url(url).json(json);
        assertThat(asParameters.kind()).isEqualTo(MISMATCH);
    }

    /** A query that cannot be looked through as a whole may hold a digest behind what was seen. */
    @Test
    void verify_bodyDigestBehindTooManyParameters_isRefused() {
        String json = "{\"a\":\"b\"}";
        String url = "https://hooks.example.com/calls?" + "a&".repeat(1_001) + "bodySHA256="
                + SignatureOracle.sha256(SignatureOracle.utf8(json));
        assertThatExceptionOfType(UnreadableRequestException.class)
                .isThrownBy(() -> signed(url, "ab").url(url).json(json).verify());
    }
}
