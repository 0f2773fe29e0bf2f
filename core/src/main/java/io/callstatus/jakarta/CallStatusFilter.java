package io.callstatus.jakarta;

import io.callstatus.UnreadableRequestException;
import io.callstatus.WebhookResponse;
import io.callstatus.archive.Archive;
import io.callstatus.internal.archive.Archiving;
import io.callstatus.internal.log.LimitedLog;
import io.callstatus.internal.scan.LargeEvents;
import io.callstatus.internal.servlet.ServletReader;
import io.callstatus.internal.text.Limits;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * Keeps the exact bytes of every body that a provider may have sent, so that signatures over them can be checked. The
 * application can read them as often as it asks, as stream, reader and parameters. Map the filter on the URLs of your webhooks,
 * before every filter that reads bodies or parameters, and let it support async if your servlets do:
 *
 * <pre>{@code
 * FilterRegistration.Dynamic filter = context.addFilter("callstatus", new CallStatusFilter());
 * filter.setAsyncSupported(true);
 * filter.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ASYNC), false, "/webhooks/*");
 * }</pre>
 *
 * <p>A body over the limit is answered with 413, one that cannot be read from the network with 400, both without text. The
 * logger {@code io.callstatus} gets the first refusal of each kind as a warning, and then one line a minute that counts them.
 * Requests without a body, those with one that no provider sends (other compressions than gzip and zlib), and multipart forms
 * ({@code multipart/form-data}: only the container can give a servlet its parts) pass untouched, however large they are. A
 * large event of an installed provider that has its proof passes too: {@code Parsers.detect} and {@link CallStatusServlet}
 * verify it, and any other code that reads its body gets an {@link UnreadableRequestException}. Thread-safe. Not final, so that
 * a subclass can carry {@code @WebFilter}.
 */
public class CallStatusFilter implements Filter {
    /** The name of the init parameter that sets the limit in {@code web.xml}. */
    public static final String MAX_BODY_BYTES = "maxBodyBytes";

    private final LimitedLog log = new LimitedLog();
    private final Archiving archiving;
    private volatile int maxBodyBytes;

    /** Takes bodies of up to 1 MiB, unless an init parameter {@value #MAX_BODY_BYTES} says otherwise. */
    public CallStatusFilter() {
        this(Limits.BODY);
    }

    /**
     * Takes bodies up to this limit.
     *
     * @param maxBodyBytes the largest body, in bytes
     * @throws IllegalArgumentException if it is negative or over 1 GiB
     */
    public CallStatusFilter(int maxBodyBytes) {
        this(maxBodyBytes, Archiving.NONE);
    }

    /**
     * Takes bodies up to this limit, and gives each request to an archive before any other code sees it: requests whose bytes
     * it keeps, and requests without a body. Requests that pass untouched are not stored.
     *
     * @param maxBodyBytes the largest body, in bytes
     * @param archive where requests are stored
     * @param onFailure what happens to a request that cannot be stored: it is answered with 503, or passes all the same
     * @throws IllegalArgumentException if the limit is negative or over 1 GiB
     */
    public CallStatusFilter(int maxBodyBytes, Archive archive, Archive.OnFailure onFailure) {
        this(maxBodyBytes, new Archiving(archive, onFailure));
    }

    private CallStatusFilter(int maxBodyBytes, Archiving archiving) {
        this.maxBodyBytes = Limits.requireBodyLimit(maxBodyBytes);
        this.archiving = archiving;
    }

    /**
     * Reads the init parameter {@value #MAX_BODY_BYTES}.
     *
     * @throws IllegalArgumentException if it is not a whole number of bytes from 0 to 1 GiB
     */
    @Override
    public void init(FilterConfig config) {
        String configured = config.getInitParameter(MAX_BODY_BYTES);
        if (configured != null) {
            maxBodyBytes = Limits.bodyLimit(configured, "the init parameter " + MAX_BODY_BYTES);
        }
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request instanceof HttpServletRequest http && response instanceof HttpServletResponse answer) {
            filter(http, answer, chain);
        } else {
            chain.doFilter(request, response);
        }
    }

    private void filter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest replayable;
        Optional<WebhookResponse> refusal;
        try {
            ServletReader.requireWithin(new HttpServletCall(request), maxBodyBytes);
            replayable = Parsers.replayable(request, maxBodyBytes, LargeEvents.ofInstalled(), response);
            refusal = archive(replayable);
        } catch (UnreadableRequestException e) {
            log.note("CallStatusFilter " + e.kind().name(), "CallStatusFilter refused a request: " + e.getMessage());
            Responses.send(request, response, WebhookResponse.of(e.httpStatus()));
            return;
        } catch (IOException e) {
            log.debug(
                    "CallStatusFilter could not read a request: " + e.getClass().getName());
            Responses.send(request, response, WebhookResponse.of(HttpServletResponse.SC_BAD_REQUEST));
            return;
        }
        if (refusal.isPresent()) {
            Responses.send(request, response, refusal.get());
            return;
        }
        chain.doFilter(replayable, response);
    }

    /** Once, however often it is dispatched. */
    private Optional<WebhookResponse> archive(HttpServletRequest request) throws IOException {
        boolean isNew = request.getDispatcherType() == DispatcherType.REQUEST;
        return archiving.equals(Archiving.NONE)
                        || !isNew
                        || !ServletReader.isKept(new HttpServletCall(request), maxBodyBytes)
                ? Optional.empty()
                : archiving.store(Parsers.read(request, maxBodyBytes), log);
    }
}
