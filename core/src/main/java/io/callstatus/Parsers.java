package io.callstatus;

/**
 * The front door for requests that are no servlet requests. In a servlet, use {@code io.callstatus.jakarta.Parsers} or
 * {@code io.callstatus.javax.Parsers}: only the import differs.
 *
 * <pre>{@code
 * CallStatus status = Parsers.detect(request).verify(secrets).parse();
 * }</pre>
 *
 * <p>Thread-safe.
 */
public final class Parsers {
    /** Loads the installed providers once, when they are first needed. */
    private static final class Installed {
        private static final ParserSet PARSERS = ParserSet.installed();
    }

    private Parsers() {}

    /** The installed providers, loaded once. */
    public static ParserSet installed() {
        return Installed.PARSERS;
    }

    /**
     * Who of the installed providers claims to have sent a request.
     *
     * @throws UnreadableRequestException if the request cannot be read
     * @throws UnrecognizedRequestException if no provider, or more than one, claims it
     */
    public static Detection detect(WebhookRequest request) {
        return installed().detect(request);
    }

    /**
     * Who of these providers claims to have sent a request.
     *
     * @throws UnreadableRequestException if the request cannot be read
     * @throws UnrecognizedRequestException if no provider, or more than one, claims it
     */
    public static Detection detect(WebhookRequest request, ParserSet parsers) {
        return parsers.detect(request);
    }

    /**
     * A copy for logs and tickets, without personal data, by the rules of the installed providers.
     *
     * @see ParserSet#redacted(CallStatus)
     */
    public static CallStatus redacted(CallStatus status) {
        return installed().redacted(status);
    }
}
