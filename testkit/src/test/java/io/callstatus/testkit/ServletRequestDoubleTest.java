package io.callstatus.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ServletRequestDoubleTest {
    private final TestRequest form = Fixtures.of("signalwire").busy().url("https://example.com:8443/a%20b/c?conf=1");
    private final HttpServletRequest request = form.asJakartaRequest();

    @Test
    void url_isGivenInItsParts() {
        assertThat(request.getMethod()).isEqualTo("POST");
        assertThat(request.getRequestURL()).hasToString("https://example.com:8443/a%20b/c");
        assertThat(request.getRequestURI()).isEqualTo("/a%20b/c");
        assertThat(request.getServletPath()).isEqualTo("/a b/c");
        assertThat(request.getQueryString()).isEqualTo("conf=1");
        assertThat(request.getScheme()).isEqualTo("https");
        assertThat(request.isSecure()).isTrue();
        assertThat(request.getServerName()).isEqualTo("example.com");
        assertThat(request.getServerPort()).isEqualTo(8443);
    }

    @Test
    void url_withoutQueryAndPort_hasNoneAndTheDefault() {
        HttpServletRequest plain = Fixtures.of("signalwire").busy().asJakartaRequest();
        assertThat(plain.getQueryString()).isNull();
        assertThat(plain.getServerPort()).isEqualTo(443);
    }

    @Test
    void headers_compareWithoutCase() {
        assertThat(request.getHeader("x-signalwire-SIGNATURE")).isNotBlank();
        assertThat(request.getHeader("nonesuch")).isNull();
        assertThat(Collections.list(request.getHeaders("host"))).containsExactly("hooks.example.com");
        assertThat(Collections.list(request.getHeaderNames())).contains("Content-Type", "Content-Length");
        assertThat(request.getIntHeader("content-length")).isEqualTo(request.getContentLength());
        assertThat(request.getContentLengthLong()).isPositive();
        assertThat(request.getContentType()).startsWith("application/x-www-form-urlencoded");
    }

    @Test
    void parameters_areThoseOfTheQueryAndThenOfTheForm() {
        assertThat(request.getParameter("CallStatus")).isEqualTo("busy");
        assertThat(request.getParameter("nonesuch")).isNull();
        assertThat(request.getParameterValues("conf")).containsExactly("1");
        assertThat(Collections.list(request.getParameterNames())).startsWith("conf", "AccountSid");
        assertThat(request.getParameterMap()).hasSize(13);
    }

    @Test
    void parameters_takeTheBody() throws Exception {
        request.getParameterMap();
        assertThat(request.getInputStream().readAllBytes()).isEmpty();
    }

    @Test
    void stream_takesTheParametersOfTheBody() throws Exception {
        assertThat(request.getInputStream().readAllBytes())
                .isEqualTo(form.request().body());
        assertThat(request.getInputStream().isFinished()).isTrue();
        assertThat(request.getParameterMap()).containsOnlyKeys("conf");
    }

    @Test
    void reader_afterTheStream_isRefused() throws Exception {
        request.getInputStream();
        assertThatIllegalStateException().isThrownBy(request::getReader);
    }

    @Test
    void reader_givesTheBodyAsText() throws Exception {
        HttpServletRequest json = Fixtures.of("freeclimb").busy().asJakartaRequest();
        json.setCharacterEncoding("UTF-8");
        assertThat(json.getReader().lines().collect(Collectors.joining())).startsWith("{\"requestType\"");
        assertThatIllegalStateException().isThrownBy(json::getInputStream);
    }

    @Test
    void encoding_isTheOneOfTheContentType() {
        HttpServletRequest json = Fixtures.of("freeclimb")
                .busy()
                .header("Content-Type", "application/json; charset=utf-8")
                .asJakartaRequest();
        assertThat(json.getCharacterEncoding()).isEqualTo("utf-8");
        assertThat(request.getCharacterEncoding()).isNull();
    }

    @Test
    void attributes_areKept() {
        request.setAttribute("a", 1);
        request.setAttribute("b", 2);
        request.removeAttribute("b");
        assertThat(request.getAttribute("a")).isEqualTo(1);
        assertThat(Collections.list(request.getAttributeNames())).containsExactly("a");
    }

    @Test
    void anythingElse_saysWhatIsMissing() {
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(request::getSession)
                .withMessageContaining("getSession")
                .withMessageContaining("MockMvc");
    }

    @Test
    void double_isAnObjectLikeOthers() {
        assertThat(request).isEqualTo(request).isNotEqualTo(form.asJakartaRequest());
        assertThat(request.hashCode()).isEqualTo(request.hashCode());
        assertThat(request.toString()).contains("POST https://example.com:8443").doesNotContain("busy");
    }

    @Test
    void twin_givesTheSame() throws Exception {
        var other = form.asJavaxRequest();
        assertThat(other.getParameter("CallStatus")).isEqualTo("busy");
        assertThat(other.getInputStream().isReady()).isTrue();
        assertThat(other.getInputStream().read()).isEqualTo(-1);
    }
}
