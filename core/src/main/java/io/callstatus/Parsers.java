package io.callstatus;

import org.jspecify.annotations.Nullable;

/**
 * For requests that are not servlet requests. In a servlet, use {@code io.callstatus.jakarta.Parsers} or
 * {@code io.callstatus.javax.Parsers}: only the import differs.
 *
 * <pre>{@code
 * CallStatus status = Parsers.detect(request).verify(secrets).parse();
 * }</pre>
 *
 * <p>Thread-safe.
 */
public final class Parsers {
    private static volatile @Nullable ParserSet installed;

    private Parsers() {}

    /**
     * The installed providers, loaded when they are first needed. Not in a class initialiser: what cannot be loaded would
     * then be named the first time only.
     *
     * @throws java.util.ServiceConfigurationError if a provider module cannot be loaded; it names the module's class
     * @throws IllegalStateException if there is none, or two have one id
     */
    public static ParserSet installed() {
        ParserSet known = installed;
        if (known == null) {
            known = ParserSet.installed();
            installed = known;
        }
        return known;
    }

    /**
     * Who of the installed providers claims to have sent a request.
     *
     * @throws UnreadableRequestException if the request cannot be read
     * @throws UnrecognizedRequestException if no provider, or more than one, claims it, or its method delivers nothing
     */
    public static Detection detect(WebhookRequest request) {
        return installed().detect(request);
    }

    /**
     * Who of these providers claims to have sent a request.
     *
     * @throws UnreadableRequestException if the request cannot be read
     * @throws UnrecognizedRequestException if no provider, or more than one, claims it, or its method delivers nothing
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
