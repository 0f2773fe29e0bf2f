package io.callstatus.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MediaTypeTest {
    @ParameterizedTest
    @CsvSource({
        ",NONE",
        "' ; charset=UTF-8',NONE",
        "';charset=UTF-8',NONE",
        "Application/JSON,JSON",
        "application/problem+json ; a=b,JSON",
        "text/json,JSON",
        "application/json charset=utf-8,JSON",
        "application/x-www-form-urlencoded charset=utf-8,FORM",
        "'application/json charset=a, application/json',JSON",
        "application/jsonx,OTHER",
        "json,OTHER",
        "application/X-www-form-urlencoded; charset=x,FORM",
        "multipart/Form-Data; boundary=x,MULTIPART",
        "multipart/mixed,OTHER",
        "Text/Plain; charset=utf-8,TEXT",
        "text/html,OTHER",
        "'application/json, application/json',JSON",
        "'text/json;charset=utf-8,application/JSON',JSON",
        "'application/x-www-form-urlencoded,application/x-www-form-urlencoded; charset=x',FORM",
        "'application/json,',JSON",
        "', application/json',JSON",
        "'application/json; a=b,c',JSON",
        "'application/json, application/x-www-form-urlencoded',OTHER",
        "'application/json, text/plain',OTHER",
        "'multipart/form-data; boundary=x, multipart/form-data; boundary=x',MULTIPART",
        "',',NONE",
        "Application/Octet-Stream,TEXT",
        "'multipart/form-data; boundary=\"a,b/c\"',MULTIPART",
    })
    void of_aContentType(String contentType, MediaType expected) {
        assertThat(MediaType.of(contentType)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        ",",
        "multipart/form-data,",
        "text/plain; boundary=x,",
        "multipart/form-data; boundary=x,x",
        "multipart/form-data; Boundary=\"--x y\"; charset=utf-8,--x y",
        "'multipart/form-data; boundary=\"a,b/c\"','a,b/c'",
        "'multipart/form-data; boundary=x, multipart/form-data; boundary=x',x",
        "'multipart/form-data; boundary=x, multipart/form-data; boundary=y',",
        "multipart/form-data; boundary=x; boundary=y,",
    })
    void boundary_ofAContentType(String contentType, String expected) {
        assertThat(MediaType.boundary(contentType)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        ",",
        "a/b,",
        "a/b; charset,",
        "a/b; x=charset,",
        "a/b; Charset = UTF-8,UTF-8",
        "a/b;x=y;charset=\"UTF-8\",UTF-8",
        "a/b;charset='utf-8';x=y,utf-8",
        "'a/b;charset=x,a/b; charset=X',x",
        "'a/b,a/b; charset=x',x",
        "'a/b;charset=x,a/b; charset=y',",
    })
    void charset_ofAContentType(String contentType, String expected) {
        assertThat(MediaType.charset(contentType)).isEqualTo(expected);
    }
}
