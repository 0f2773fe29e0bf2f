package io.callstatus;

import static io.callstatus.SignatureCase.SECRET;
import static io.callstatus.UrlSigned.FORM;
import static io.callstatus.UrlSigned.SORTED;
import static io.callstatus.UrlSigned.signed;
import static io.callstatus.VerificationException.Kind.MISMATCH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.callstatus.spi.Verification;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The URLs that providers were given: a signature over any other proves nothing here. */
class CalledAtTest {
    private static SignatureCase called(String url, String... listed) {
        return signed(url, SORTED)
                .url(url)
                .form(FORM)
                .secrets(s -> s.secret("acme", SECRET).calledAt(Set.of(listed)));
    }

    @ParameterizedTest
    @CsvSource({
        "https://hooks.example.com/calls,https://hooks.example.com/calls",
        "https://hooks.example.com/calls?b=%7e&a=%2f,https://hooks.example.com/calls",
        "https://hooks.example.com/calls#rc=2,https://hooks.example.com/calls",
        "HTTPS://Hooks.Example.com/calls,https://hooks.example.com/calls",
        "https://hooks.example.com/calls,HTTPS://HOOKS.EXAMPLE.COM:443/calls",
        "https://hooks.example.com:443/calls,https://hooks.example.com/calls",
        "http://hooks.example.com:80/calls,http://hooks.example.com/calls",
        "https://hooks.example.com,https://hooks.example.com/",
        "https://hooks.example.com/?t=1,https://hooks.example.com",
        "https://hooks.example.com?t=1,https://hooks.example.com",
        "https://user:pass@hooks.example.com/calls,https://hooks.example.com/calls",
        "https://[2001:db8::1]:8443/calls,https://[2001:DB8::1]:8443/calls"
    })
    void verify_urlThatIsListed_isBelieved(String url, String listed) {
        assertThat(called(url, listed).kind()).isNull();
        assertThat(called(url, "https://other.example.com/", listed).kind()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "https://staging.example.com/calls,https://hooks.example.com/calls",
        "http://hooks.example.com/calls,https://hooks.example.com/calls",
        "https://hooks.example.com:8443/calls,https://hooks.example.com/calls",
        "https://hooks.example.com:80/calls,https://hooks.example.com/calls",
        "https://hooks.example.com/calls/,https://hooks.example.com/calls",
        "https://hooks.example.com/calls/x,https://hooks.example.com/calls",
        "https://hooks.example.com/Calls,https://hooks.example.com/calls",
        "https://hooks.example.com/callsx?calls,https://hooks.example.com/calls",
        "https://hooks.example.com.example.org/calls,https://hooks.example.com/calls"
    })
    void verify_urlThatIsNotListed_isRefusedThoughItWasSigned(String url, String listed) {
        assertThat(signed(url, SORTED).url(url).form(FORM).kind()).isNull();
        SignatureCase elsewhere = called(url, listed);
        assertThat(elsewhere.kind()).isEqualTo(MISMATCH);
        assertThat(elsewhere.refused().getMessage()).contains("calledAt", "withPublicBase");
        assertThat(elsewhere.refused().getMessage()).doesNotContain("/calls");
    }

    /** A signature over the body says nothing about the URL, and a secret does neither. */
    @Test
    void verify_schemeThatDoesNotSignTheUrl_doesNotAskForIt() {
        SignatureCase request = SignatureCase.of(Verification.sharedSecret("x-acme-key"))
                .json("{\"CallSid\":\"a\"}")
                .header("x-acme-key", SECRET)
                .secrets(s -> s.secret("acme", SECRET).calledAt(Set.of("https://elsewhere.example.com/")));
        assertThat(request.kind()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/calls",
                "hooks.example.com/calls",
                "https://",
                "ftp://hooks.example.com/",
                "https://hooks.example.com/calls?t=1",
                "https://hooks.example.com/calls?",
                "https://hooks.example.com/calls#f",
                "https://user@hooks.example.com/calls"
            })
    void build_urlThatNobodyCanHaveGiven_isRefused(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Secrets.builder().calledAt(Set.of(url)))
                .withMessageContaining("https://hooks.example.com/calls");
        assertThatIllegalArgumentException().isThrownBy(() -> Secrets.builder().calledAt(Set.of()));
    }

    @Test
    void build_calledAtTwice_keepsTheLast() {
        SignatureCase request = called("https://hooks.example.com/calls", "https://hooks.example.com/calls")
                .secrets(s -> s.secret("acme", SECRET)
                        .calledAt(Set.of("https://hooks.example.com/calls"))
                        .calledAt(Set.of("https://hooks.example.com/other")));
        assertThat(request.kind()).isEqualTo(MISMATCH);
    }
}
