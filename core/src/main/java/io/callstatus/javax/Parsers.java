package io.callstatus.javax;

import io.callstatus.Detection;
import io.callstatus.ParserSet;
import io.callstatus.UnreadableRequestException;
import io.callstatus.UnrecognizedRequestException;
import io.callstatus.WebhookRequest;
import io.callstatus.internal.Limits;
import io.callstatus.internal.ServletReader;
import java.io.IOException;
import javax.servlet.http.HttpServletRequest;

/**
 * The front door in a servlet of the {@code javax.servlet} API.
 *
 * <pre>{@code
 * protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
 *     CallStatus status = Parsers.detect(request).verify(secrets).parse();
 * }
 * }</pre>
 *
 * <p>The servlet keeps what it had: its parameters stay, and a second call sees the same request. A form is read as
 * parameters and so has a body that is {@link WebhookRequest.BodyOrigin#REBUILT}. Another body is read from the stream,
 * once, and kept in the request attribute {@value #BODY_ATTRIBUTE} as bytes. Thread-safe.
 */
public final class Parsers {
    /** The request attribute that holds the bytes of a body that was read from the stream. */
    public static final String BODY_ATTRIBUTE = ServletReader.BODY;

    private Parsers() {}

    /**
     * Who of the installed providers claims to have sent a request.
     *
     * @throws IOException if the body cannot be read from the network
     * @throws UnreadableRequestException if the request cannot be read
     * @throws UnrecognizedRequestException if no provider, or more than one, claims it
     */
    public static Detection detect(HttpServletRequest request) throws IOException {
        return io.callstatus.Parsers.detect(read(request));
    }

    /**
     * Who of these providers claims to have sent a request.
     *
     * @throws IOException if the body cannot be read from the network
     * @throws UnreadableRequestException if the request cannot be read
     * @throws UnrecognizedRequestException if no provider, or more than one, claims it
     */
    public static Detection detect(HttpServletRequest request, ParserSet parsers) throws IOException {
        return parsers.detect(read(request));
    }

    /**
     * The request as this library sees it, with the URL that the container reports, to set another one before
     * detection: {@code read(request).publicBase("https://hooks.example.com")}. The body may have 1 MiB.
     *
     * @throws IOException if the body cannot be read from the network
     * @throws UnreadableRequestException if the request cannot be read
     */
    public static WebhookRequest read(HttpServletRequest request) throws IOException {
        return read(request, Limits.BODY);
    }

    /**
     * The same with another limit.
     *
     * @param maxBodyBytes the largest body, in bytes
     * @throws IOException if the body cannot be read from the network
     * @throws UnreadableRequestException if the request cannot be read
     */
    public static WebhookRequest read(HttpServletRequest request, int maxBodyBytes) throws IOException {
        return ServletReader.read(new HttpServletCall(request), maxBodyBytes);
    }
}
