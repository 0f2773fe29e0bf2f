package io.callstatus;

import static io.callstatus.SignatureCase.SECRET;
import static io.callstatus.UrlSigned.ALIAS;
import static io.callstatus.UrlSigned.FORM;
import static io.callstatus.UrlSigned.HEADER;
import static io.callstatus.UrlSigned.SORTED;
import static io.callstatus.UrlSigned.URL;
import static io.callstatus.UrlSigned.unsigned;
import static io.callstatus.VerificationException.Kind.MALFORMED_SIGNATURE;
import static io.callstatus.VerificationException.Kind.MISMATCH;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which header counts, and how a signature is spelt. */
class UrlSignatureHeaderTest {
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
}
