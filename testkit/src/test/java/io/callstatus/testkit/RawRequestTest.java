package io.callstatus.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RawRequestTest {
    private static RawRequest post(String body) {
        String http =
                "POST /calls HTTP/1.1\r\nHost: hooks.example.com\r\nContent-Length: " + body.length() + "\r\n\r\n";
        return RawRequest.of((http + body).getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String text(RawRequest request) {
        return new String(request.http(), StandardCharsets.ISO_8859_1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "set b=%20; a=1&b=%20&c",
                "set d=4; a=1&b=2&c&d=4",
                "remove a; b=2&c",
                "remove c; a=1&b=2",
                "rename b=B; a=1&B=2&c",
                "add a=9; a=1&b=2&c&a=9",
                "first z=0; z=0&a=1&b=2&c",
                "text 1&b => 1&&b; a=1&&b=2&c"
            })
    void changed_ofAForm(String change, String body) {
        RawRequest changed = post("a=1&b=2&c").changed(change);
        assertThat(changed.body()).isEqualTo(body);
        assertThat(text(changed)).contains("Content-Length: " + body.length() + "\r\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "set a=null; { \"a\" : null, \"b\":{\"c\":\"}\",\"d\":2} }",
                "set b.d=[1]; { \"a\" : 1, \"b\":{\"c\":\"}\",\"d\":[1]} }",
                "set b.e=3; { \"a\" : 1, \"b\":{\"c\":\"}\",\"d\":2,\"e\":3} }",
                "remove a; { \"b\":{\"c\":\"}\",\"d\":2} }",
                "remove b.d; { \"a\" : 1, \"b\":{\"c\":\"}\"} }",
                "rename b.c=x; { \"a\" : 1, \"b\":{\"x\":\"}\",\"d\":2} }",
                "add a=2; { \"a\" : 1, \"b\":{\"c\":\"}\",\"d\":2},\"a\":2 }",
                "first b.z=0; { \"a\" : 1, \"b\":{\"z\":0,\"c\":\"}\",\"d\":2} }"
            })
    void changed_ofJson(String change, String body) {
        RawRequest changed = post("{ \"a\" : 1, \"b\":{\"c\":\"}\",\"d\":2} }").changed(change);
        assertThat(changed.body()).isEqualTo(body);
    }

    @Test
    void changed_ofTheHead_leavesTheRest() {
        RawRequest changed = post("a=1")
                .changed("method PUT")
                .changed("url /other?x=$1")
                .changed("header host: a.example.com")
                .changed("header X-Code: caf\u00e9");
        assertThat(text(changed))
                .isEqualTo("PUT /other?x=$1 HTTP/1.1\r\nhost: a.example.com\r\nX-Code: caf\u00c3\u00a9\r\n"
                        + "Content-Length: 3\r\n\r\na=1");
        assertThat(text(changed.changed("no-header x-code"))).doesNotContain("X-Code");
    }

    @Test
    void changed_ofAQuery() {
        RawRequest get =
                RawRequest.of("GET /calls?a=1&b=2 HTTP/1.1\r\nHost: h\r\n\r\n".getBytes(StandardCharsets.UTF_8));
        assertThat(text(get.changed("remove a"))).startsWith("GET /calls?b=2 HTTP/1.1\r\n");
    }

    @ParameterizedTest
    @CsvSource({"set a=1", "remove z", "rename z=y", "no-header X", "text q => r", "paint it", "set"})
    void changed_byWhatChangesNothing_isRefused(String change) {
        assertThatIllegalArgumentException().isThrownBy(() -> post("a=1&b=2").changed(change));
    }
}
