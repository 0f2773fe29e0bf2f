package io.callstatus;

import static io.callstatus.SignatureCase.SECRET;
import static io.callstatus.VerificationException.Kind.EXACT_BODY_REQUIRED;
import static io.callstatus.VerificationException.Kind.MALFORMED_SIGNATURE;
import static io.callstatus.VerificationException.Kind.MISMATCH;
import static io.callstatus.VerificationException.Kind.MISSING_SIGNATURE;
import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.spi.Verification;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrlSignatureTest {
    private static final String HEADER = "X-Acme-Signature";
    private static final String ALIAS = "X-Old-Signature";
    private static final String URL = "https://hooks.example.com/calls?b=%7e&a=%2f";
    private static final String FORM = "CallSid=c&To=%2B13125550142&CallStatus=in-progress&Tag=b&Tag=a&From=sip%3Aa";
    private static final String SORTED = "CallSidcCallStatusin-progressFromsip:aTagbTagaTo+13125550142";

    private static SignatureCase unsigned() {
        return SignatureCase.of(Verification.urlAndParameters(HEADER, ALIAS)).url(URL);
    }

    private static SignatureCase signed(String url, String parameters) {
        return unsigned().header(HEADER, SignatureOracle.base64(SECRET, url, parameters));
    }

    @Test
    void verify_form_isSignedSortedByNameAndForEver() {
        Accepted accepted = signed(URL, SORTED).form(FORM).verify();
        assertThat(accepted.trust()).isEqualTo(Trust.SIGNATURE);
        assertThat(accepted.isAgeBounded()).isFalse();
    }

    /** The same parameters, written in another way. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "To=%2b13125550142&CallSid=c&CallStatus=in-progress&Tag=b&Tag=a&From=sip:a",
                "&&CallSid=c&To=%2B13125550142&CallStatus=in%2Dprogress&Tag=b&From=sip%3Aa&Tag=a&",
                "%43allSid=%63&To=%2B13125550142&CallStatus=in-progress&Tag=b&Tag=a&From=sip%3aa"
            })
    void verify_sameParametersOtherwise_areRight(String form) {
        assertThat(signed(URL, SORTED).form(form).kind()).isNull();
        assertThat(signed(URL, SORTED).form(form).rebuilt().kind()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "CallSid=c",
                FORM + "&x=y",
                "CallSid=c&To=+13125550142&CallStatus=in-progress&Tag=b&Tag=a&From=sip:a",
                "CallSid=c&To=%2B13125550142&CallStatus=in-progress&Tag=a&Tag=b&From=sip%3Aa",
                "CallSid=c&To=%2B13125550142&CallStatus=in-progress&Tag=b&Tag=a&From=sip%253Aa"
            })
    void verify_otherParameters_areAMismatch(String form) {
        assertThat(signed(URL, SORTED).form(form).kind()).isEqualTo(MISMATCH);
    }

    @ParameterizedTest
    @CsvSource({
        "https://hooks.example.com/calls?b=%7e&a=%2f,https://hooks.example.com:443/calls?b=%7e&a=%2f",
        "https://hooks.example.com:443/a,https://hooks.example.com/a",
        "http://hooks.example.com/a,http://hooks.example.com:80/a",
        "http://hooks.example.com:80/a,http://hooks.example.com/a",
        "HTTPS://Hooks.Example.com/a,HTTPS://Hooks.Example.com:443/a",
        "https://user:pass@hooks.example.com/a,https://user:pass@hooks.example.com:443/a",
        "https://[2001:db8::1]/a,https://[2001:db8::1]:443/a",
        "https://hooks.example.com/a#f,https://hooks.example.com:443/a#f",
        "https://hooks.example.com,https://hooks.example.com:443",
        "https://hooks.example.com/ü?n=é,https://hooks.example.com:443/ü?n=é"
    })
    void verify_defaultPort_mayStandInTheUrlOrNot(String url, String signedUrl) {
        assertThat(signed(url, SORTED).url(url).form(FORM).kind()).isNull();
        assertThat(signed(signedUrl, SORTED).url(url).form(FORM).kind()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "https://hooks.example.com/a,http://hooks.example.com/a",
        "https://hooks.example.com/a,https://hooks.example.com:80/a",
        "https://hooks.example.com:8443/a,https://hooks.example.com/a",
        "https://hooks.example.com:8443/a,https://hooks.example.com:443/a",
        "https://hooks.example.com/a,https://HOOKS.example.com/a",
        "https://hooks.example.com/a,https://hooks.example.com/a/",
        "https://hooks.example.com/a?b=%7e,https://hooks.example.com/a?b=%7E",
        "https://hooks.example.com/a?b=%7e,https://hooks.example.com/a?b=~",
        "https://hooks.example.com/a?b=+,https://hooks.example.com/a?b=%20",
        "https://hooks.example.com/a?,https://hooks.example.com/a",
        "https://hooks.example.com/a?b,https://hooks.example.com/a?b=",
        "https://hooks.example.com/a?b&c,https://hooks.example.com/a?c&b",
        "https://user:pass@hooks.example.com/a,https://hooks.example.com/a",
        "https://hooks.example.com/a#f,https://hooks.example.com/a"
    })
    void verify_otherUrl_isAMismatch(String url, String signedUrl) {
        assertThat(signed(signedUrl, SORTED).url(url).form(FORM).kind()).isEqualTo(MISMATCH);
    }

    @Test
    void verify_bareUrlSigned_neverCoversABody() {
        assertThat(signed(URL, "").form(FORM).kind()).isEqualTo(MISMATCH);
        assertThat(signed(URL, "").json("{\"CallSid\":\"c\"}").kind()).isEqualTo(MISMATCH);
        assertThat(signed(URL, "").json("CallSid").kind()).isEqualTo(MISMATCH);
        assertThat(signed(URL, "").json("{").kind()).isEqualTo(MISMATCH);
    }

    @Test
    void verify_fieldsInTheQuery_areSignedWithTheUrl() {
        assertThat(signed(URL, "").kind()).isNull();
        assertThat(signed(URL, "a/b~").kind()).isEqualTo(MISMATCH);
    }

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
    void verify_ownHeader_winsOverTheAlias() {
        String right = SignatureOracle.base64(SECRET, URL, SORTED);
        String wrong = SignatureOracle.base64("other", URL, SORTED);
        assertThat(unsigned().form(FORM).header(ALIAS, right).kind()).isNull();
        assertThat(unsigned()
                        .form(FORM)
                        .header(ALIAS, wrong)
                        .header(HEADER, right)
                        .kind())
                .isNull();
        assertThat(unsigned()
                        .form(FORM)
                        .header(ALIAS, right)
                        .header(HEADER, wrong)
                        .kind())
                .isEqualTo(MISMATCH);
        assertThat(unsigned().form(FORM).header(ALIAS, right).header(HEADER, "").kind())
                .isEqualTo(MALFORMED_SIGNATURE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"R,R", "R R", "\"R\"", "R=", "=R", "sha1=R", "", "R\u00e9", "abc"})
    void verify_malformedHeader_isCalledThat(String header) {
        String right = SignatureOracle.base64(SECRET, URL, SORTED);
        assertThat(unsigned()
                        .form(FORM)
                        .header(HEADER, header.replace("R", right))
                        .kind())
                .isEqualTo(MALFORMED_SIGNATURE);
    }

    @Test
    void verify_headerTwice_isMalformed() {
        String right = SignatureOracle.base64(SECRET, URL, SORTED);
        assertThat(unsigned()
                        .form(FORM)
                        .header(HEADER, right)
                        .header(HEADER, right)
                        .kind())
                .isEqualTo(MALFORMED_SIGNATURE);
        assertThat(unsigned().form(FORM).header(HEADER, "a".repeat(10_000)).kind())
                .isEqualTo(MALFORMED_SIGNATURE);
    }

    /** The last character of this base64 has spare bits; only one spelling is right. */
    @Test
    void verify_otherSpellingOfTheSameCode_isAMismatch() {
        String right = SignatureOracle.base64(SECRET, URL, SORTED);
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        char last = right.charAt(26);
        for (int spare = 1; spare < 4; spare++) {
            char other = alphabet.charAt(alphabet.indexOf(last) ^ spare);
            String spelling = right.substring(0, 26) + other + "=";
            assertThat(unsigned().form(FORM).header(HEADER, spelling).kind()).isEqualTo(MISMATCH);
        }
    }

    @Test
    void verify_strongerHeaderAlone_isMissingTheOther() {
        SignatureCase request = unsigned().form(FORM).header("X-Acme-SHA256-Signature", "x");
        assertThat(request.kind()).isEqualTo(MISSING_SIGNATURE);
        assertThat(request.refused().getMessage())
                .contains("X-Acme-SHA256-Signature was, and proves nothing without it");
        assertThat(signed(URL, SORTED)
                        .form(FORM)
                        .header("X-Acme-SHA256-Signature", "x")
                        .kind())
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

    /** Without a body, too: else whoever saw the request could leave the body out. */
    @Test
    void verify_bodyDigest_bindsTheEmptyBody() {
        String url = URL + "&bodySHA256=" + SignatureOracle.sha256(SignatureOracle.utf8("a=b"));
        assertThat(signed(url, "").url(url).form("a=b").kind()).isNull();
        assertThat(signed(url, "").url(url).form("").kind()).isEqualTo(MISMATCH);
        String empty = URL + "&bodySHA256=" + SignatureOracle.sha256(new byte[0]);
        assertThat(signed(empty, "").url(empty).form("").kind()).isNull();
        assertThat(signed(URL + "&bodySHA256", "")
                        .url(URL + "&bodySHA256")
                        .form("a=b")
                        .kind())
                .isEqualTo(MISMATCH);
    }

    /** What is signed has no borders; with a time in it, it has spaces, and no URL has. */
    @Test
    void verify_parametersHiddenInTheUrl_areRefused() {
        String form = "CallSid=c&Timestamp=Tue%2C+03+Nov+2026&To=x%26bodySHA256%3D";
        String signature = SignatureOracle.base64(SECRET, URL, "CallSidcTimestampTue, 03 Nov 2026Tox&bodySHA256=");
        assertThat(unsigned().form(form).header(HEADER, signature).kind()).isNull();
        String hidden = URL + "CallSidcTimestampTue, 03 Nov 2026Tox&bodySHA256=";
        SignatureCase forged = unsigned().url(hidden).header(HEADER, signature);
        assertThat(forged.kind()).isEqualTo(MISMATCH);
        assertThat(forged.refused().getMessage()).contains("a space or a control character");
    }

    /** Somebody else's tenant, or none: what was the end of the URL stands before the first parameter. */
    @ParameterizedTest
    @CsvSource({
        "https://hooks.example.com/a?t=42,https://hooks.example.com/a,%3Ft%3D42=",
        "https://hooks.example.com/a?t=42,https://hooks.example.com/a,=%3Ft%3D42",
        "https://hooks.example.com/a?t=42,https://hooks.example.com/a?t,%3D42=",
        "https://hooks.example.com/a?t=42,https://hooks.example.com/a?t=,42=",
        "https://hooks.example.com/a?t=42,https://hooks.example.com/a?t=4,2=",
        "https://hooks.example.com/a?t=42&u=1,https://hooks.example.com/a?t=42,%26u%3D1=",
        "https://hooks.example.com/a/42,https://hooks.example.com/a,%2F42=",
        "https://hooks.example.com/a/42,https://hooks.example.com/a/,42=",
        "https://hooks.example.com/a/42,https://hooks.example.com/a/4,2=",
        "https://hooks.example.com/a#42,https://hooks.example.com/a,%2342="
    })
    void verify_urlHiddenInTheParameters_isRefused(String url, String cut, String hidden) {
        SignatureCase genuine = signed(url, SORTED).url(url).form(FORM);
        assertThat(genuine.kind()).isNull();
        assertThat(genuine.url(cut).form(hidden + "&" + FORM).kind()).isEqualTo(MISMATCH);
        assertThat(genuine.rebuilt().kind()).isEqualTo(MISMATCH);
        assertThat(genuine.refused().getMessage()).contains("rest of the URL");
    }

    @ParameterizedTest
    @CsvSource({
        "https://hooks.example.com/a,10=x&9=y&_=z,10x9y_z",
        "https://hooks.example.com/4,A=b,Ab",
        "https://hooks.example.com/a,*=b,*b"
    })
    void verify_namesOfOtherCharacters_areNames(String url, String form, String parameters) {
        assertThat(signed(url, parameters).url(url).form(form).kind()).isNull();
    }

    @Test
    void verify_nameThatRunsIntoItsValue_isRefused() {
        SignatureCase request = signed(URL, "CallStatuscompletedTox");
        assertThat(request.form("CallStatus=completed&To=x").kind()).isNull();
        assertThat(request.form("CallStatuscompleted&To=x").kind()).isEqualTo(MISMATCH);
        assertThat(request.form("CallStatus=completed&Tox").kind()).isEqualTo(MISMATCH);
        assertThat(request.form("Tox&CallStatus=completed").kind()).isEqualTo(MISMATCH);
        assertThat(signed(URL, "CallStatusTestTo").form("To=&CallStatus=&Test").kind())
                .isNull();
        assertThat(signed(URL, "Tosip:x").form("To&sip:x").kind()).isEqualTo(MISMATCH);
    }

    @Test
    void verify_namesBeyondTheBasicPlane_sortByUtf16() {
        assertThat(signed(URL, "\ud83d\ude001\uffff2")
                        .form("%EF%BF%BF=2&%F0%9F%98%80=1")
                        .kind())
                .isNull();
    }

    @Test
    void verify_urlWithoutHost_saysWhatToSet() {
        VerificationException refusal =
                signed(URL, SORTED).url("/calls").form(FORM).refused();
        assertThat(refusal.kind()).isEqualTo(MISMATCH);
        assertThat(refusal.hint()).contains("publicUrl");
    }
}
