package io.callstatus;

import static io.callstatus.UrlSigned.FORM;
import static io.callstatus.UrlSigned.SORTED;
import static io.callstatus.UrlSigned.URL;
import static io.callstatus.UrlSigned.signed;
import static io.callstatus.VerificationException.Kind.MISMATCH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which URL and which parameters a signature is good for. */
class UrlSignatureTest {
    @Test
    void verify_form_isSignedSortedByNameAndForEver() {
        AcceptedRequest accepted = signed(URL, SORTED).form(FORM).verify();
        assertThat(accepted.trust()).isEqualTo(Trust.SIGNATURE);
        assertThat(accepted.isAgeBounded()).isFalse();
    }

    /** A digest of the body may stand behind the limit. */
    @Test
    void verify_queryBeyondTheLimit_isTooLarge() {
        String most = "https://hooks.example.com/calls?" + "a=1&".repeat(999) + "a=1";
        assertThat(signed(most, SORTED).url(most).form(FORM).kind()).isNull();
        String beyond = most + "&a=1";
        assertThatExceptionOfType(UnreadableRequestException.class)
                .isThrownBy(signed(beyond, SORTED).url(beyond).form(FORM)::verify)
                .satisfies(e -> assertThat(e.kind()).isEqualTo(UnreadableRequestException.Kind.TOO_LARGE));
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
        "https://user:pass@hooks.example.com/a,https://hooks.example.com/a",
        "https://user:pass@hooks.example.com:443/a,https://hooks.example.com/a",
        "https://user:pass@hooks.example.com/a,https://hooks.example.com:443/a",
        "https://[2001:db8::1]/a,https://[2001:db8::1]:443/a",
        "https://hooks.example.com/a#f,https://hooks.example.com:443/a#f",
        "https://hooks.example.com,https://hooks.example.com:443",
        "https://hooks.example.com/%C3%BC?n[]=%C3%A9,https://hooks.example.com:443/%C3%BC?n[]=%C3%A9"
    })
    void verify_defaultPortAndUser_mayStandInTheUrlOrNot(String url, String signedUrl) {
        assertThat(signed(url, SORTED).url(url).form(FORM).kind()).isNull();
        assertThat(signed(signedUrl, SORTED).url(url).form(FORM).kind()).isNull();
    }

    /** As forwarded headers and public URLs may be written; the provider's own capitals are not known. */
    @ParameterizedTest
    @CsvSource({
        "HTTPS://hooks.example.com/a,https://hooks.example.com/a",
        "HTTPS://Hooks.Example.com/A?B=C,https://hooks.example.com/A?B=C",
        "HTTPS://Hooks.Example.com/a,https://hooks.example.com:443/a",
        "https://HOOKS.example.com:443/a,https://hooks.example.com/a",
        "Http://User:Pass@Hooks.Example.com/a,http://User:Pass@hooks.example.com/a",
        "https://hooks.example.com/,https://hooks.example.com",
        "https://hooks.example.com,https://hooks.example.com/",
        "https://hooks.example.com/?a=b,https://hooks.example.com?a=b",
        "https://hooks.example.com?a=b,https://hooks.example.com/?a=b",
        "https://hooks.example.com/,https://hooks.example.com:443",
        "http://Hooks.Example.com:80?a,http://hooks.example.com/?a",
        "https://hooks.example.com:8443/,https://hooks.example.com:8443"
    })
    void verify_caseOfTheOriginAndTheSlashOfAnEmptyPath_doNotCount(String url, String signedUrl) {
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
        "https://hooks.example.com/a,https://hooks.example.com/A",
        "https://hooks.example.com/a,HTTPS://hooks.example.com/a",
        "https://User@hooks.example.com/a,https://user@hooks.example.com/a",
        "https://hooks.example.com/a,https://hooks.example.com/a/",
        "https://hooks.example.com//,https://hooks.example.com/",
        "https://hooks.example.com/a?b=%7e,https://hooks.example.com/a?b=%7E",
        "https://hooks.example.com/a?b=%7e,https://hooks.example.com/a?b=~",
        "https://hooks.example.com/a?b=+,https://hooks.example.com/a?b=%20",
        "https://hooks.example.com/a?,https://hooks.example.com/a",
        "https://hooks.example.com/a?b,https://hooks.example.com/a?b=",
        "https://hooks.example.com/a?b&c,https://hooks.example.com/a?c&b",
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
    void verify_urlWithoutHost_saysWhatToSet() {
        VerificationException refusal =
                signed(URL, SORTED).url("/calls").form(FORM).refused();
        assertThat(refusal.kind()).isEqualTo(MISMATCH);
        assertThat(refusal.hint()).contains("withPublicUrl");
    }
}
