package io.callstatus.internal.servlet;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.Enumeration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What {@link ServletReader} needs of a servlet request, from either of the two packages. */
public interface ServletView {
    /** As {@code HttpServletRequest} has it; so are all methods here. */
    String method();

    /** Name and version of the protocol. */
    String protocol();

    /** The URL up to the query. */
    String requestUrl();

    /** The query as it came. */
    @Nullable
    String queryString();

    /** The names of the headers; null where the container does not tell. */
    @Nullable
    Enumeration<String> headerNames();

    /** The values of a header. */
    @Nullable
    Enumeration<String> headers(String name);

    /** The first value of a header. */
    @Nullable
    String header(String name);

    /** The declared length of the body, or -1. */
    long contentLength();

    /** The declared or preset character encoding. */
    @Nullable
    String characterEncoding();

    /** Sets the character encoding, if nobody has begun to read. */
    void characterEncoding(String name) throws IOException;

    /** The character encoding that the application has configured for all requests. */
    @Nullable
    String configuredEncoding();

    /** The parameters of query and body. */
    Map<String, String[]> parameters();

    /** The body. */
    InputStream inputStream() throws IOException;

    /** Whether the end of the stream has been seen. */
    boolean isFinished() throws IOException;

    /**
     * Whether all chunks of the body have come, read or not; true also if the container does not say. False for a request that is
     * wrapped, since the wrapper may give another body than the container.
     */
    boolean isTrailerReady();

    /** The body as text. */
    Reader reader() throws IOException;

    /** Name and version of the container. */
    String serverInfo();

    /** The API, as the names of its attributes begin: {@code jakarta.servlet.} or {@code javax.servlet.}. */
    String api();

    /** An attribute of the request. */
    @Nullable
    Object attribute(String name);

    /** Sets an attribute of the request. */
    void attribute(String name, Object value);
}
