package io.callstatus;

import org.jspecify.annotations.Nullable;

/**
 * The way in for requests that are not servlet requests. In a servlet, import {@code io.callstatus.jakarta.Parsers} or
 * {@code io.callstatus.javax.Parsers} instead: they have these methods too, and some that take the servlet's request.
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
     * The installed providers: those that {@link ParserSet#load()} finds, loaded at the first call and kept. A failure is
     * not kept: the next call tries again.
     *
     * @throws java.util.ServiceConfigurationError if a provider module cannot be loaded; it names the module's class
     * @throws IllegalStateException if there is none, or two have one id
     */
    public static ParserSet installed() {
        ParserSet known = installed;
        if (known == null) {
            known = ParserSet.load();
            installed = known;
        }
        return known;
    }

    /**
     * Which of the installed providers claims to have sent a request.
     *
     * @throws UnreadableRequestException if the request cannot be read
     * @throws UnrecognizedRequestException if no provider, or more than one, claims it, or its method delivers nothing
     */
    public static Detection detect(WebhookRequest request) {
        return installed().detect(request);
    }

    /**
     * Which of these providers claims to have sent a request.
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
