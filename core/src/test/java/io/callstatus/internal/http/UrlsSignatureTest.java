package io.callstatus.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrlsSignatureTest {
    @ParameterizedTest
    @CsvSource({
        "https://hooks.example.com/a?b=%7e, https://hooks.example.com:443/a?b=%7e",
        "http://hooks.example.com, http://hooks.example.com:80",
        "https://hooks.example.com?x=:443, https://hooks.example.com:443?x=:443",
        "https://user:word@hooks.example.com/a, https://user:word@hooks.example.com:443/a",
        "https://[2001:db8::1]/a, https://[2001:db8::1]:443/a"
    })
    void withOtherDefaultPort_withOrWithoutTheDefaultPort_isTheOtherSpelling(String without, String with) {
        assertThat(Urls.withOtherDefaultPort(without)).contains(with);
        assertThat(Urls.withOtherDefaultPort(with)).contains(without);
    }

    @Test
    void withOtherDefaultPort_anotherPort_isNone() {
        assertThat(Urls.withOtherDefaultPort("https://hooks.example.com:8443/a"))
                .isEmpty();
        assertThat(Urls.withOtherDefaultPort("http://hooks.example.com:443/a")).isEmpty();
        assertThat(Urls.withOtherDefaultPort("https://hooks.example.com:/a")).isEmpty();
    }

    @Test
    void withOtherDefaultPort_schemeInUpperCase_keepsTheTextAsItIs() {
        assertThat(Urls.withOtherDefaultPort("HTTPS://Hooks.Example.com/a"))
                .contains("HTTPS://Hooks.Example.com:443/a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/a?b=https://hooks.example.com/", "ftp://hooks.example.com/a", "https:///a"})
    void withOtherDefaultPort_withoutHostOfTheWeb_isNone(String url) {
        assertThat(Urls.withOtherDefaultPort(url)).isEmpty();
    }

    @Test
    void withoutUserInfo_atSignElsewhere_staysAsItIs() {
        assertThat(Urls.withoutUserInfo("https://user:p%40@hooks.example.com:8443/a@b?c=@"))
                .isEqualTo("https://hooks.example.com:8443/a@b?c=@");
        assertThat(Urls.withoutUserInfo("https://hooks.example.com/a@b")).isEqualTo("https://hooks.example.com/a@b");
    }

    @Test
    void origin_otherUrlInTheQuery_isNotTakenForIt() {
        assertThat(Urls.origin("/a?b=https://user@other.example.com/")).isEmpty();
        assertThat(Urls.target("/a?b=https://other.example.com/c")).isEqualTo("/a?b=https://other.example.com/c");
        assertThat(Urls.path("https://hooks.example.com?a=/b")).isEqualTo("/");
    }

    @ParameterizedTest
    @CsvSource({
        "http://13125550142/, http://***",
        "https://13125550142:8443/a, https://***:8443",
        "https://call13125550142b.example.com/, https://call***b.example.com",
        "https://1-312-555-0142.example.com/, https://***.example.com",
        "http://312.555.0142/, http://***",
        "tel://5550142, tel://***",
        "https://hooks.example.com:13125550142/, https://hooks.example.com:***",
        "https://13125550142:13125550143@hooks.example.com/, https://hooks.example.com",
        "https://a@13125550142@hooks.example.com/, https://hooks.example.com"
    })
    void shown_hostWithANumber_masksTheNumber(String url, String shown) {
        assertThat(Urls.shown(url)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://192.168.100.200:8080",
                "http://[2001:db8:1234:5678::1]:443",
                "http://[::ffff:192.168.100.200]",
                "https://ec2-203-0-113-25.compute-1.example.com",
                "https://192-168-100-200.example.com",
                "https://4f1c55aa77.v2-1-0.example.com:49152",
                "http://localhost"
            })
    void shown_addressOrOrdinaryName_isShownWhole(String origin) {
        assertThat(Urls.shown(origin + "/a")).isEqualTo(origin);
    }

    @Test
    void withoutUserInfo_atSignRightBehindTheHost_staysAsItIs() {
        assertThat(Urls.withoutUserInfo("https://hooks.example.com/@b")).isEqualTo("https://hooks.example.com/@b");
        assertThat(Urls.authority("https://hooks.example.com?@b")).isEqualTo("hooks.example.com");
    }

    @ParameterizedTest
    @CsvSource({
        "https://x/a?b=1?c=2#d?e, b=1?c=2",
        "https://x/a, ''",
        "https://x/a?, ''",
        "https://x/a#b?c=1, ''",
        "?a=1, a=1",
        "#?a=1, ''",
        "'', ''"
    })
    void query_isWhatFollowsTheFirstQuestionMark(String url, String query) {
        assertThat(Urls.query(url)).isEqualTo(query);
    }

    @Test
    void shown_hostThatIsNone_isNotShown() {
        assertThat(Urls.shown("https://user:word@hooks.example.com:8443/+13125550142"))
                .isEqualTo("https://hooks.example.com:8443");
        assertThat(Urls.shown("https://x\r\nSet-Cookie: a=b/")).doesNotContain("Cookie");
        assertThat(Urls.shown("")).contains("withPublicUrl");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "hooks.example.com", "/a", "https://", "https:///a", "https://user@/a", "https://:443/a"})
    void requireAbsolute_withoutHost_isRefused(String url) {
        assertThatIllegalArgumentException().isThrownBy(() -> Urls.requireAbsolute(url));
    }

    @Test
    void withBase_ofAnother_keepsPathAndQueryByteForByte() {
        String url = "http://10.0.0.7:8080/calls/%7e;v=1?a=%2f&b=+&c=http://x/";
        assertThat(Urls.withBase(url, "https://hooks.example.com"))
                .isEqualTo("https://hooks.example.com/calls/%7e;v=1?a=%2f&b=+&c=http://x/");
        assertThat(Urls.withBase(url, "https://hooks.example.com/outer/"))
                .startsWith("https://hooks.example.com/outer/calls");
        assertThatIllegalArgumentException().isThrownBy(() -> Urls.withBase(url, "https://hooks.example.com/?a=b"));
        assertThatIllegalArgumentException().isThrownBy(() -> Urls.withBase(url, "https://hooks.example.com/#a"));
    }
}
