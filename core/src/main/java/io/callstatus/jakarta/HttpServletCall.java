package io.callstatus.jakarta;

import io.callstatus.internal.servlet.ServletView;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRequestWrapper;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.Enumeration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Nothing but delegation, so that the same class in the other package costs nothing. */
record HttpServletCall(HttpServletRequest request) implements ServletView {
    @Override
    public String method() {
        return request.getMethod();
    }

    @Override
    public String protocol() {
        return request.getProtocol();
    }

    @Override
    public String requestUrl() {
        return request.getRequestURL().toString();
    }

    @Override
    public @Nullable String queryString() {
        return request.getQueryString();
    }

    @Override
    public @Nullable Enumeration<String> headerNames() {
        return request.getHeaderNames();
    }

    @Override
    public @Nullable Enumeration<String> headers(String name) {
        return request.getHeaders(name);
    }

    @Override
    public @Nullable String header(String name) {
        return request.getHeader(name);
    }

    @Override
    public long contentLength() {
        return request.getContentLengthLong();
    }

    @Override
    public @Nullable String characterEncoding() {
        return request.getCharacterEncoding();
    }

    @Override
    public void characterEncoding(String name) throws IOException {
        request.setCharacterEncoding(name);
    }

    @Override
    public @Nullable String configuredEncoding() {
        ServletContext context = request.getServletContext();
        return context == null ? null : context.getRequestCharacterEncoding();
    }

    @Override
    public Map<String, String[]> parameters() {
        return request.getParameterMap();
    }

    @Override
    public InputStream inputStream() throws IOException {
        return request.getInputStream();
    }

    @Override
    public boolean isFinished() throws IOException {
        return request.getInputStream().isFinished();
    }

    @Override
    public boolean isTrailerReady() {
        return !(request instanceof ServletRequestWrapper) && request.isTrailerFieldsReady();
    }

    @Override
    public Reader reader() throws IOException {
        return request.getReader();
    }

    @Override
    public String serverInfo() {
        ServletContext context = request.getServletContext();
        return context == null ? "" : String.valueOf(context.getServerInfo());
    }

    @Override
    public String api() {
        return "jakarta.servlet.";
    }

    @Override
    public @Nullable Object attribute(String name) {
        return request.getAttribute(name);
    }

    @Override
    public void attribute(String name, Object value) {
        request.setAttribute(name, value);
    }
}
