package io.callstatus;

import static io.callstatus.BoundaryTest.ACCOUNT;
import static io.callstatus.BoundaryTest.BASE;
import static io.callstatus.BoundaryTest.HEADER;
import static io.callstatus.BoundaryTest.SCHEME;
import static io.callstatus.BoundaryTest.URL;
import static io.callstatus.BoundaryTest.form;
import static io.callstatus.SignatureCase.SECRET;
import static io.callstatus.VerificationException.Kind.MISMATCH;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the URL ends and the form begins, of what is signed without anything between. */
class BoundaryUrlTest {
    @Test
    void verify_accountInQueryAndForm_isAPartialSignature() {
        assertThat(form(URL + "?AccountSid=7", BASE).verify().trust()).isEqualTo(Trust.PARTIAL_SIGNATURE);
        assertThat(form(URL + "?accountSid=7&Account=8", BASE).verify().trust()).isEqualTo(Trust.SIGNATURE);
    }

    /** U stands for the account's id. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/callsAccountSidU",
                "/calls?a=1AccountSidUCallSidc&b=2",
                "/calls?AccountSidU&AccountSid=7",
                "/calls/AccountSid7",
            })
    void verify_urlThatHoldsAFormsAccount_isRefused(String target) {
        String url = "https://hooks.example.com" + target.replace("U", ACCOUNT);
        SignatureCase request = form(url, BASE);
        assertThat(request.kind()).isEqualTo(MISMATCH);
        assertThat(request.refused().hint()).contains("calledAt");
        assertThat(request.refused().getMessage()).contains("AccountSid").doesNotContain(ACCOUNT);
        SignatureCase alone = SignatureCase.of(SCHEME).url(url).header(HEADER, SignatureOracle.base64(SECRET, url, ""));
        assertThat(alone.refused().getMessage()).contains("AccountSid");
    }

    /** Nothing but a known field follows the URL's end. */
    @Test
    void verify_urlThatEndsInTheAccountsName_isBelievedBeforeAKnownField() {
        assertThat(form(URL + "/AccountSid", BASE).kind()).isNull();
        assertThat(form(URL + "/Acc", BASE).kind()).isNull();
        assertThat(form(URL + "/AccountSid", "0=1&" + BASE).kind()).isEqualTo(MISMATCH);
        assertThat(form(URL + "/AccountSid", "0=1&" + BASE).refused().getMessage())
                .contains("the URL holds the name AccountSid as a form does");
        assertThat(form(URL + "/Acc", "ountSid7=1").refused().getMessage())
                .contains("the URL ends in a part of the name AccountSid");
    }

    @Test
    void verify_urlThatCalledAtLists_isExemptAndItsQueryIsNot() {
        String listed = "https://hooks.example.com/AccountSid7";
        assertThat(form(listed, BASE).kind()).isEqualTo(MISMATCH);
        assertThat(form(listed, BASE)
                        .secrets(s -> s.secret("acme", SECRET).calledAt(Set.of(listed)))
                        .kind())
                .isNull();
        assertThat(form(listed + "?t=1", BASE)
                        .secrets(s -> s.secret("acme", SECRET).calledAt(Set.of(listed)))
                        .kind())
                .isNull();
        assertThat(form(listed + "?t=1AccountSid7", BASE)
                        .secrets(s -> s.secret("acme", SECRET).calledAt(Set.of(listed)))
                        .kind())
                .isEqualTo(MISMATCH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "<", ">", "\\", "^", "`", "{", "|", "}", " ", "\t", "\u007f", "\u00e9", "\u4e00"})
    void verify_characterThatNoUrlHas_isRefused(String character) {
        for (String place : new String[] {"/a%sb", "/?a=%sb", "/#%s"}) {
            String url = "https://hooks.example.com" + place.formatted(character);
            SignatureCase request = form(url, BASE);
            assertThat(request.kind()).as(url).isEqualTo(MISMATCH);
            assertThat(request.refused().getMessage()).contains("RFC 3986").doesNotContain("calledAt");
        }
    }

    @Test
    void verify_charactersOfUrls_areBelieved() {
        String all = "https://hooks.example.com/-._~:@!$&'()*+,;=%41?-._~:/?@!$&'()*+,;=%41[]#x";
        assertThat(form(all, BASE).kind()).isNull();
        assertThat(form("https://[2001:db8::1]/a", BASE).kind()).isNull();
        assertThat(form("https://[2001:db8::1]", BASE).kind()).isNull();
        assertThat(form("https://hooks.example.com/a[0]", BASE).kind()).isEqualTo(MISMATCH);
    }

    /** A query, or JSON behind a URL, is signed with the same key. */
    @ParameterizedTest
    @CsvSource({
        "AccountSid=%3D5f1c&CallSid=c&CallStatus=ringing,part of a query",
        "AccountSid=-5f1c&CallSid=c&CallStatus=ringing,part of a query",
        "AccountSid=5f1c&CallSid=%3Dc&CallStatus=ringing,part of a query",
        "AccountSid=5f1c&CallSid=c&CallStatus=%3Dringing,part of a query",
        "A=pi%7B&AccountSid=5f1c&CallSid=c,JSON",
        "A%5B=pi%7B&AccountSid=5f1c&CallSid=c,JSON",
        "AccountSid=5f1c&CallSid=%3Dc&CallStatus=x,the field CallSid begins as if it were part of a query",
        "%7B=1,JSON"
    })
    void verify_parametersThatReadLikeAnotherRequest_areRefused(String form, String fault) {
        assertThat(form(URL, form).refused().getMessage()).contains(fault);
    }

    @Test
    void verify_bodySignedAsItStands_isAnObjectBehindAUrl() {
        assertThat(hexadecimal(URL, "{\"call\":1}").kind()).isNull();
        assertThat(hexadecimal(URL, " {\"call\":1}").kind()).isEqualTo(MISMATCH);
        assertThat(hexadecimal(URL, "[1]").kind()).isEqualTo(MISMATCH);
        assertThat(hexadecimal(URL + "?AccountSid7", "{\"call\":1}").kind()).isEqualTo(MISMATCH);
        assertThat(hexadecimal(URL + "?{", "{\"call\":1}").kind()).isEqualTo(MISMATCH);
    }

    private static SignatureCase hexadecimal(String url, String json) {
        String code = SignatureOracle.hex(SECRET, url, SignatureOracle.utf8(json));
        return SignatureCase.of(SCHEME).url(url).json(json).header(HEADER, code);
    }
}
