package io.callstatus.javax;

import io.callstatus.CallStatus;
import io.callstatus.Detection;
import io.callstatus.ParserSet;
import io.callstatus.UnreadableRequestException;
import io.callstatus.UnrecognizedRequestException;
import io.callstatus.WebhookRequest;
import io.callstatus.internal.scan.LargeEvents;
import io.callstatus.internal.servlet.ReplayedBody;
import io.callstatus.internal.servlet.ServletReader;
import io.callstatus.internal.text.Limits;
import java.io.IOException;
import javax.servlet.DispatcherType;
import javax.servlet.ServletRequestWrapper;
import javax.servlet.ServletResponse;
import javax.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * For a servlet of the {@code javax.servlet} API.
 *
 * <pre>{@code
 * protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
 *     CallStatus status = Parsers.detect(request).verify(secrets).parse();
 * }
 * }</pre>
 *
 * <p>The servlet can still read its parameters, and a second call sees the same request. A form is read as parameters, so its
 * body is {@link WebhookRequest.BodyOrigin#REBUILT}. Any other body is read from the stream once, and kept as bytes in the
 * request attribute {@value #BODY_ATTRIBUTE}; a servlet that also reads the body takes it from there, or from the request that
 * {@link #replayable(HttpServletRequest)} gives. A body that no provider sends is not touched. Thread-safe.
 */
public final class Parsers {
    /** The request attribute that holds the bytes of a body that was read from the stream. */
    public static final String BODY_ATTRIBUTE = ServletReader.BODY;

    private Parsers() {}

    /** The installed providers; see {@link io.callstatus.Parsers#installed()}. */
    public static ParserSet installed() {
        return io.callstatus.Parsers.installed();
    }

    /** A copy for logs and tickets, without personal data; see {@link io.callstatus.Parsers#redacted(CallStatus)}. */
    public static CallStatus redacted(CallStatus status) {
        return io.callstatus.Parsers.redacted(status);
    }

    /**
     * Which of the installed providers claims to have sent a request that was read before, as behind a proxy:
     * {@code detect(read(request).withPublicBase("https://hooks.example.com"))}.
     *
     * @throws UnreadableRequestException if the request cannot be read
     * @throws UnrecognizedRequestException if no provider, or more than one, claims it, or its method delivers nothing
     */
    public static Detection detect(WebhookRequest request) {
        return io.callstatus.Parsers.detect(request);
    }

    /**
     * Which of these providers claims to have sent a request that was read before.
     *
     * @throws UnreadableRequestException if the request cannot be read
     * @throws UnrecognizedRequestException if no provider, or more than one, claims it, or its method delivers nothing
     */
    public static Detection detect(WebhookRequest request, ParserSet parsers) {
        return parsers.detect(request);
    }

    /**
     * Which of the installed providers claims to have sent a request.
     *
     * @throws IOException if the body cannot be read from the network
     * @throws UnreadableRequestException if the request cannot be read
     * @throws UnrecognizedRequestException if no provider, or more than one, claims it, or its method delivers nothing
     */
    public static Detection detect(HttpServletRequest request) throws IOException {
        return detect(read(request));
    }

    /**
     * Which of these providers claims to have sent a request.
     *
     * @throws IOException if the body cannot be read from the network
     * @throws UnreadableRequestException if the request cannot be read
     * @throws UnrecognizedRequestException if no provider, or more than one, claims it, or its method delivers nothing
     */
    public static Detection detect(HttpServletRequest request, ParserSet parsers) throws IOException {
        return detect(read(request, Limits.BODY, parsers), parsers);
    }

    /**
     * The request as this library sees it, with the URL that the container reports, to set another one before
     * detection: {@code read(request).withPublicBase("https://hooks.example.com")}. The body may have 1 MiB, or be that of
     * a {@linkplain WebhookRequest.BodyOrigin#UNKEPT large event} of the installed providers.
     *
     * @throws IOException if the body cannot be read from the network
     * @throws UnreadableRequestException if the request cannot be read
     */
    public static WebhookRequest read(HttpServletRequest request) throws IOException {
        return read(request, Limits.BODY);
    }

    /**
     * As {@link #read(HttpServletRequest)}, with another limit.
     *
     * @param maxBodyBytes the largest body, in bytes
     * @throws IOException if the body cannot be read from the network
     * @throws UnreadableRequestException if the request cannot be read
     */
    public static WebhookRequest read(HttpServletRequest request, int maxBodyBytes) throws IOException {
        return ServletReader.read(new HttpServletCall(request), maxBodyBytes);
    }

    /**
     * The same where large events are those of these providers.
     *
     * @throws IOException if the body cannot be read from the network
     * @throws UnreadableRequestException if the request cannot be read
     */
    public static WebhookRequest read(HttpServletRequest request, int maxBodyBytes, ParserSet parsers)
            throws IOException {
        return ServletReader.read(new HttpServletCall(request), maxBodyBytes, LargeEvents.of(parsers));
    }

    /**
     * The same request with a body that can be read repeatedly: as a stream, as text, as parameters, by this library and by
     * other code, in any order. Call this before anything reads the body: then {@link #detect} sees the exact bytes, even of a
     * form. {@link CallStatusFilter} does this for you.
     *
     * <pre>{@code
     * HttpServletRequest replayable = Parsers.replayable(request);
     * Parsers.detect(replayable).verify(secrets).parse();
     * theServletThatWasHereBefore.service(replayable, response);
     * }</pre>
     *
     * <p>If it is called later, it gives what is left: the bytes that {@link #detect} has kept, or a form's parameters as the
     * container has them. A request without a body, or with a body that no provider sends or that is announced to be over the
     * limit, is returned as it is. Only this library can read the body of a
     * {@linkplain WebhookRequest.BodyOrigin#UNKEPT large event}: asking for its stream throws. Parameters of a form are decoded
     * as UTF-8, unless the request declares another charset.
     *
     * @throws IOException if the body cannot be read from the network
     * @throws UnreadableRequestException if the body is over the limit of 1 MiB, or has too many fields
     */
    public static HttpServletRequest replayable(HttpServletRequest request) throws IOException {
        return replayable(request, Limits.BODY);
    }

    /**
     * As {@link #replayable(HttpServletRequest)}, with another limit.
     *
     * @param maxBodyBytes the largest body, in bytes
     * @throws IOException if the body cannot be read from the network
     * @throws UnreadableRequestException if the body is over the limit, or has too many fields
     */
    public static HttpServletRequest replayable(HttpServletRequest request, int maxBodyBytes) throws IOException {
        return replayable(request, maxBodyBytes, LargeEvents.ofInstalled(), null);
    }

    static HttpServletRequest replayable(
            HttpServletRequest request, int maxBodyBytes, LargeEvents large, @Nullable ServletResponse response)
            throws IOException {
        if (isReplayed(request)) {
            return request;
        }
        ReplayedBody replay = ServletReader.replay(new HttpServletCall(request), maxBodyBytes, large);
        return replay == null ? request : new ReplayedRequest(request, replay, response);
    }

    /** A request that is dispatched again asynchronously is wrapped again: Jetty adds the query to what is beneath. */
    private static boolean isReplayed(HttpServletRequest request) {
        boolean wrapped = request instanceof ReplayedRequest
                || request instanceof ServletRequestWrapper wrapper && wrapper.isWrapperFor(ReplayedRequest.class);
        return wrapped && request.getDispatcherType() != DispatcherType.ASYNC;
    }
}
