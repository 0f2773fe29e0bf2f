package io.callstatus;

import io.callstatus.internal.Limits;
import io.callstatus.internal.LogLimiter;
import io.callstatus.internal.LoggedFailure;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Everything between a request and your code: detects, verifies, parses, hands the status over, and says which HTTP
 * status to answer with. {@code CallStatusServlet} is this in a servlet; at other doors, ask it yourself:
 *
 * <pre>{@code
 * CallStatusEndpoint endpoint = CallStatusEndpoint.of(secrets, status -> queue.add(status))
 *         .calledAs(request -> request.publicBase("https://hooks.example.com"));
 * int httpStatus = endpoint.receive(request);
 * }</pre>
 *
 * <p>The answer is 204 for a call status that your code took, now or before, and for other events of the provider, what
 * {@link CallStatusException#httpStatus()} says for a refusal, 400 for a request that breaks off, and 500 where your code
 * threw something. Answer with an empty body: nothing about a failure is the caller's business.
 *
 * <p>The logger {@code io.callstatus} gets failures of your code (ERROR: types and places, no messages, since they may
 * hold what was sent), refusals that may be the receiver's fault (WARNING) and others (DEBUG), and other events, which
 * nobody is handed (WARNING: the first of each, then one line a minute that counts them). Immutable but for those counts,
 * and thread-safe, if the consumer is.
 */
public final class CallStatusEndpoint {
    private static final int NO_CONTENT = 204;
    private static final int BAD_REQUEST = 400;
    private static final int INTERNAL_ERROR = 500;

    private static final ReplayGuard NO_GUARD = eventKey -> true;

    private final Secrets secrets;
    private final Consumer<CallStatus> consumer;
    private final ParserSet parsers;
    private final UnaryOperator<WebhookRequest> calledAs;
    private final ReplayGuard guard;
    private final int maxBodyBytes;
    private final LogLimiter limiter;
    private final Logger log = System.getLogger("io.callstatus");

    private CallStatusEndpoint(
            Secrets secrets,
            Consumer<CallStatus> consumer,
            ParserSet parsers,
            UnaryOperator<WebhookRequest> calledAs,
            ReplayGuard guard,
            int maxBodyBytes,
            LogLimiter limiter) {
        this.secrets = Objects.requireNonNull(secrets);
        this.consumer = Objects.requireNonNull(consumer);
        this.parsers = Objects.requireNonNull(parsers);
        this.calledAs = Objects.requireNonNull(calledAs);
        this.guard = Objects.requireNonNull(guard);
        this.maxBodyBytes = maxBodyBytes;
        this.limiter = limiter;
    }

    /** Where a request comes from; reading it may fail. */
    @FunctionalInterface
    public interface Source {
        /**
         * Reads the request.
         *
         * @throws IOException if it cannot be read from the network
         * @throws UnreadableRequestException if it cannot be read
         */
        WebhookRequest read() throws IOException;
    }

    /**
     * An endpoint of the installed providers; the consumer is called by many threads at once.
     *
     * @throws java.util.ServiceConfigurationError if a provider module cannot be loaded; it names the module's class
     * @throws IllegalStateException if there is none, or two have one id
     * @throws IllegalArgumentException if the secrets do not pass {@link Secrets#requireKnown}
     */
    public static CallStatusEndpoint of(Secrets secrets, Consumer<CallStatus> consumer) {
        return of(secrets.requireKnown(Parsers.installed()), consumer, Parsers.installed());
    }

    /** An endpoint of these providers; the consumer is called by many threads at once. */
    public static CallStatusEndpoint of(Secrets secrets, Consumer<CallStatus> consumer, ParserSet parsers) {
        return new CallStatusEndpoint(
                secrets, consumer, parsers, UnaryOperator.identity(), NO_GUARD, Limits.BODY, new LogLimiter());
    }

    /**
     * This endpoint behind a proxy: how to make the URL that the provider called, as signatures need it. One of
     * {@link WebhookRequest#publicBase}, {@link WebhookRequest#publicUrl} and
     * {@link WebhookRequest#publicHostFromForwarded}.
     */
    public CallStatusEndpoint calledAs(UnaryOperator<WebhookRequest> value) {
        return new CallStatusEndpoint(secrets, consumer, parsers, value, guard, maxBodyBytes, limiter);
    }

    /** This endpoint with a guard: an event that comes again is answered, and not handed over again. */
    public CallStatusEndpoint guard(ReplayGuard value) {
        return new CallStatusEndpoint(secrets, consumer, parsers, calledAs, value, maxBodyBytes, limiter);
    }

    /**
     * This endpoint with another limit.
     *
     * @param value the largest body, in bytes; 1 MiB (1,048,576) unless set
     * @throws IllegalArgumentException if it is negative or over 1 GiB
     */
    public CallStatusEndpoint maxBodyBytes(int value) {
        return new CallStatusEndpoint(
                secrets, consumer, parsers, calledAs, guard, Limits.requireBodyLimit(value), limiter);
    }

    /** The largest body, in bytes, for those who read it. */
    public int maxBodyBytes() {
        return maxBodyBytes;
    }

    /** Receives a request; gives the HTTP status to answer with. */
    public int receive(WebhookRequest request) {
        return receive(() -> request);
    }

    /** Reads and receives a request; gives the HTTP status to answer with. */
    public int receive(Source source) {
        try {
            WebhookRequest request = calledAs.apply(source.read());
            handOver(parsers.detect(request).verify(secrets).parse());
            warn(limiter.due());
            return NO_CONTENT;
        } catch (NotACallStatusException e) {
            warn(limiter.note(e.provider().orElse("") + " event " + e.event(), String.valueOf(e.getMessage())));
            return e.httpStatus();
        } catch (CallStatusException e) {
            return refuse(e);
        } catch (IOException e) {
            log.log(
                    Level.DEBUG,
                    "a request could not be read: {0}",
                    e.getClass().getName());
            return BAD_REQUEST;
        } catch (RuntimeException e) {
            log.log(Level.ERROR, "a call status could not be handled", LoggedFailure.of(e));
            return INTERNAL_ERROR;
        }
    }

    /** Once; but an event whose handling failed is new again. */
    private void handOver(CallStatus status) {
        String eventKey = status.eventKey();
        if (!guard.claim(eventKey)) {
            return;
        }
        boolean handled = false;
        try {
            consumer.accept(status);
            handled = true;
        } finally {
            if (!handled) {
                guard.release(eventKey);
            }
        }
    }

    private int refuse(CallStatusException e) {
        log.log(e.mayBeReceiversFault() ? Level.WARNING : Level.DEBUG, e::getMessage);
        return e.httpStatus();
    }

    private void warn(List<String> lines) {
        lines.forEach(line -> log.log(Level.WARNING, line));
    }

    /** Nothing about secrets. */
    @Override
    public String toString() {
        return "CallStatusEndpoint{" + parsers.providers() + "}";
    }
}
