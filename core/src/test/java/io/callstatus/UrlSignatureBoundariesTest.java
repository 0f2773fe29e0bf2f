package io.callstatus;

import static io.callstatus.SignatureCase.SECRET;
import static io.callstatus.UrlSigned.FORM;
import static io.callstatus.UrlSigned.HEADER;
import static io.callstatus.UrlSigned.SORTED;
import static io.callstatus.UrlSigned.URL;
import static io.callstatus.UrlSigned.signed;
import static io.callstatus.UrlSigned.unsigned;
import static io.callstatus.VerificationException.Kind.MISMATCH;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is signed has no boundaries: what may stand where, so that none can be moved. */
class UrlSignatureBoundariesTest {
    /** What is signed has no boundaries; with a time in it, it has spaces, and no URL has. */
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
        "https://hooks.example.com/a#42,https://hooks.example.com/a,%2342=",
        "https://hooks.example.com:443,https://hooks.example.com/,%3A443=",
        "https://hooks.example.com:8443,https://hooks.example.com:84/,43=",
        "https://hooks.example.com/,https://hooks.example.com,%2F="
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
}
