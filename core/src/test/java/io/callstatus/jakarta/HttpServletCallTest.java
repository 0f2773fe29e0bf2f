package io.callstatus.jakarta;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is asked of a request, of the container's own and of one that is wrapped. */
class HttpServletCallTest {
    private @Nullable String encoding;

    private <T> T standIn(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, values) -> answer(method.getName(), values)));
    }

    /** Answers as GlassFish does for a JSON body in chunks whose end it has seen. */
    private @Nullable Object answer(String method, Object @Nullable [] values) {
        return switch (method) {
            case "getMethod" -> "POST";
            case "getProtocol" -> "HTTP/1.1";
            case "getContentType" -> "application/json";
            case "getHeader" -> values != null && values[0].equals("Transfer-Encoding") ? "chunked" : null;
            case "getContentLengthLong" -> -1L;
            case "getRequestURL" -> new StringBuffer("https://hooks.example.com/calls");
            case "isTrailerFieldsReady" -> true;
            case "getCharacterEncoding" -> encoding;
            case "setCharacterEncoding" -> encoding = values == null ? null : (String) values[0];
            case "getServletContext" -> standIn(ServletContext.class);
            case "getServerInfo" -> "Payara Server";
            default -> null;
        };
    }

    /** A body that a filter has read, and gives on by one stream, through which its reader reads too. */
    private static final class Kept extends HttpServletRequestWrapper {
        private final ByteArrayInputStream kept;

        Kept(HttpServletRequest request, String body) {
            super(request);
            this.kept = new ByteArrayInputStream(body.getBytes(UTF_8));
        }

        @Override
        public BufferedReader getReader() {
            return new BufferedReader(new InputStreamReader(kept, UTF_8));
        }

        @Override
        public ServletInputStream getInputStream() {
            return new ReplayedStream(this, kept);
        }
    }

    @Test
    void isTrailerReady_ofARequestThatIsWrapped_tellsNothing() {
        HttpServletRequest request = standIn(HttpServletRequest.class);
        assertThat(new HttpServletCall(request).isTrailerReady()).isTrue();
        assertThat(new HttpServletCall(new Kept(request, "{}")).isTrailerReady())
                .isFalse();
    }

    @Test
    void read_bodyThatAFilterHasReadAndKept_isRead() throws IOException {
        Kept kept = new Kept(standIn(HttpServletRequest.class), "{\"a\":1}");
        assertThat(Parsers.read(kept).body()).asString().isEqualTo("{\"a\":1}");
    }
}
