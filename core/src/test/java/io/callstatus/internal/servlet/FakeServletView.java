package io.callstatus.internal.servlet;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a servlet request says of itself, set part by part: real ones are in testkit/containers. */
final class FakeServletView implements ServletView {
    final Map<String, String> headers = new LinkedHashMap<>();
    final Map<String, String[]> parameters = new LinkedHashMap<>();
    final Map<String, Object> attributes = new HashMap<>();
    String method = "POST";
    String url = "http://inner/calls";

    @Nullable
    String query;

    @Nullable
    String encoding;

    String server = "";
    long length = -1;
    InputStream stream = new ByteArrayInputStream(new byte[0]);

    boolean hidesHeaderNames;
    boolean finished;
    boolean hidesTheEnd;
    boolean streamTaken;
    boolean readerTaken;
    boolean takesTheStreamForParameters;

    @Nullable
    String configuredEncoding;

    @Nullable
    String text;

    @Nullable
    RuntimeException failure;

    static FakeServletView post(String contentType, String body) {
        FakeServletView call = new FakeServletView();
        call.headers.put("Content-Type", contentType);
        byte[] bytes = body.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        call.length = bytes.length;
        call.stream = new ByteArrayInputStream(bytes);
        return call;
    }

    /** A form as a container hands it over after somebody has asked for a parameter. */
    static FakeServletView form(String... namesAndValues) {
        FakeServletView call = post("application/x-www-form-urlencoded", "");
        call.length = 100;
        for (int i = 0; i < namesAndValues.length; i += 2) {
            call.parameters.put(namesAndValues[i], namesAndValues[i + 1].split("\\|", -1));
        }
        return call;
    }

    FakeServletView chunked() {
        length = -1;
        headers.put("Transfer-Encoding", "chunked");
        return this;
    }

    @Override
    public String method() {
        return method;
    }

    @Override
    public String protocol() {
        return "HTTP/1.1";
    }

    @Override
    public String requestUrl() {
        return url;
    }

    @Override
    public @Nullable String queryString() {
        return query;
    }

    @Override
    public @Nullable Enumeration<String> headerNames() {
        return hidesHeaderNames ? null : Collections.enumeration(headers.keySet());
    }

    @Override
    public @Nullable Enumeration<String> headers(String name) {
        String value = headers.get(name);
        return value == null ? null : Collections.enumeration(List.of(value));
    }

    @Override
    public @Nullable String header(String name) {
        return headers.get(name);
    }

    @Override
    public long contentLength() {
        return length;
    }

    @Override
    public @Nullable String characterEncoding() {
        if (encoding != null && encoding.isEmpty()) {
            throw new IllegalArgumentException("as Jetty does");
        }
        return encoding;
    }

    @Override
    public void characterEncoding(String name) {
        if (streamTaken && takesTheStreamForParameters || readerTaken) {
            return;
        }
        encoding = name;
    }

    @Override
    public @Nullable String configuredEncoding() {
        return configuredEncoding;
    }

    @Override
    public Map<String, String[]> parameters() {
        if (failure != null) {
            throw failure;
        }
        streamTaken |= takesTheStreamForParameters;
        finished |= takesTheStreamForParameters;
        return parameters;
    }

    @Override
    public InputStream inputStream() {
        if (text != null) {
            throw new IllegalStateException("the reader was taken");
        }
        return stream;
    }

    @Override
    public boolean isFinished() {
        if (hidesTheEnd) {
            throw new UnsupportedOperationException("a wrapper");
        }
        return finished;
    }

    @Override
    public boolean isTrailerReady() {
        return finished;
    }

    @Override
    public Reader reader() throws IOException {
        if (streamTaken) {
            throw new IllegalStateException("the stream was taken");
        }
        if (text == null) {
            text = new String(stream.readAllBytes(), ISO_8859_1);
        }
        return new StringReader(text);
    }

    @Override
    public String serverInfo() {
        if (server.isEmpty()) {
            throw new UnsupportedOperationException("a stand-in");
        }
        return server;
    }

    @Override
    public String api() {
        return "api.";
    }

    @Override
    public @Nullable Object attribute(String name) {
        return attributes.get(name);
    }

    @Override
    public void attribute(String name, Object value) {
        attributes.put(name, value);
    }
}
