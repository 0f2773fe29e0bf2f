package io.callstatus.jakarta;

import io.callstatus.internal.servlet.ReplayedBody;
import io.callstatus.internal.servlet.ReplayedReader;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.UnsupportedEncodingException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A request whose body can be read again and again, as bytes, as text and as parameters. */
final class ReplayedRequest extends HttpServletRequestWrapper {
    private final ReplayedBody replay;
    private final @Nullable ServletResponse response;
    private @Nullable ReplayedStream stream;
    private @Nullable ReplayedReader reader;
    private @Nullable Map<String, String[]> parameters;
    private @Nullable String parametersQuery;

    ReplayedRequest(HttpServletRequest request, ReplayedBody replay, @Nullable ServletResponse response) {
        super(request);
        this.replay = replay;
        this.response = response;
    }

    /** As it was sent: Jetty throws for a charset that it does not know, once the stream was read. */
    @Override
    public @Nullable String getContentType() {
        return getHeader("Content-Type");
    }

    /** The same stream until its end was seen, then a new one from the beginning. */
    @Override
    public ServletInputStream getInputStream() {
        ReplayedStream current = stream;
        if (current == null || current.hasEnded()) {
            current = new ReplayedStream(this, replay.stream());
            stream = current;
        }
        return current;
    }

    /** The same reader until its end was seen, then a new one from the beginning. */
    @Override
    public BufferedReader getReader() throws UnsupportedEncodingException {
        ReplayedReader current = reader;
        if (current == null || current.hasEnded()) {
            current = replay.reader();
            reader = current;
        }
        return current;
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        if (!replay.hasParameters()) {
            return super.getParameterMap();
        }
        Map<String, String[]> known = parameters;
        String query = getQueryString();
        if (known == null || !Objects.equals(query, parametersQuery)) {
            known = replay.parameters(query);
            parameters = known;
            parametersQuery = query;
        }
        return known;
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(getParameterMap().keySet());
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return getParameterMap().get(name);
    }

    @Override
    public @Nullable String getParameter(String name) {
        String[] values = getParameterValues(name);
        return values == null ? null : values[0];
    }

    /** This request, not the one beneath it, whose body is gone. */
    @Override
    public AsyncContext startAsync() {
        return response == null ? super.startAsync() : super.startAsync(this, response);
    }
}
