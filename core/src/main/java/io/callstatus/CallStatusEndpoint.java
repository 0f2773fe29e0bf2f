package io.callstatus;

import static java.util.Objects.requireNonNull;

import io.callstatus.archive.Archive;
import io.callstatus.internal.archive.Archiving;
import io.callstatus.internal.log.LoggedFailure;
import io.callstatus.internal.log.UserCode;
import io.callstatus.internal.text.Limits;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Everything between a request and your code: detects, verifies, parses, hands the status to your code, and says what to answer.
 * {@code CallStatusServlet} does this in a servlet; elsewhere, call it yourself:
 *
 * <pre>{@code
 * CallStatusEndpoint endpoint = CallStatusEndpoint.of(secrets, status -> queue.add(status))
 *         .withGuard(ReplayGuard.inMemory(10_000, Duration.ofDays(1)))
 *         .withPublicUrl(request -> request.withPublicBase("https://hooks.example.com"));
 * WebhookResponse response = endpoint.receive(request);
 * }</pre>
 *
 * <p>The answer is
 *
 * <ul>
 *   <li>204, or what the provider asks for, for a call status that your code has handled, now or before, and for other events;
 *   <li>what a provider expects when it tests the URL ({@link Detection#handshake}), for providers that the secrets name;
 *   <li>503 with {@code Retry-After} for an event that is being handled, or for a request that the archive could not store;
 *   <li>what {@link CallStatusException#httpStatus()} says for a refusal, unless {@link #withRefusalAnswer} says otherwise;
 *   <li>400 for a request that breaks off;
 *   <li>500 if your code threw anything: the handler, the guard, a resolver, {@link #withPublicUrl}, the source of the request.
 *       The event is then free again, and providers deliver it again.
 * </ul>
 *
 * <p>Except for those tests, the body is empty: the sender learns nothing about a failure.
 *
 * <p>The logger {@code io.callstatus} gets failures of your code (ERROR: types and places, no messages, since they may hold what
 * was sent), and refusals, other events that no handler takes, unreadable fields and unknown words (WARNING: the first of each
 * provider and kind with what to do, then one line a minute that counts them; DEBUG: each of them). The only error that is
 * rethrown is a {@link VirtualMachineError}. {@code core/guides/OPERATING.md} shows metrics by an {@link EndpointListener}.
 * Immutable except for those counts, and thread-safe if the handler is.
 */
public final class CallStatusEndpoint {
    private static final Duration LONGEST_LEASE = Duration.ofDays(1);

    private final EndpointSettings settings;
    private final Secrets secrets;
    private final Listeners listeners;

    CallStatusEndpoint(EndpointSettings settings) {
        this.settings = settings;
        this.secrets = settings.secrets().withResolver(CallStatusEndpoint::isolated);
        this.listeners = new Listeners(settings);
    }

    /** Your code. */
    @FunctionalInterface
    public interface Handler {
        /**
         * Handles a status. If it returns, the event is done. If it throws, the event is free again, and the answer 500 makes
         * the provider deliver it again.
         *
         * @throws Exception if the event is not handled
         */
        void handle(CallStatus status) throws Exception;
    }

    /**
     * Your code, if it also needs the request: what proved it, and whose secret matched.
     *
     * @param <E> {@link CallStatus} or {@link OtherEvent}
     */
    @FunctionalInterface
    public interface EventHandler<E extends WebhookEvent> {
        /**
         * Handles an event; as {@link Handler#handle}.
         *
         * @throws Exception if the event is not handled
         */
        void handle(E event, AcceptedRequest accepted) throws Exception;
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
     * An endpoint of the installed providers; the handler is called by many threads at once.
     *
     * @throws java.util.ServiceConfigurationError if a provider module cannot be loaded; it names the module's class
     * @throws IllegalStateException if there is none, or two have one id
     * @throws IllegalArgumentException if the secrets do not pass {@link Secrets#requireKnown}
     */
    public static CallStatusEndpoint of(Secrets secrets, Handler handler) {
        return of(secrets.requireKnown(Parsers.installed()), handler, Parsers.installed());
    }

    /** An endpoint of these providers; the handler is called by many threads at once. */
    public static CallStatusEndpoint of(Secrets secrets, Handler handler, ParserSet parsers) {
        return builder(secrets)
                .parsers(parsers)
                .onStatus((status, accepted) -> handler.handle(status))
                .build();
    }

    /** Builds an endpoint that also handles other events, or has hooks. */
    public static EndpointBuilder builder(Secrets secrets) {
        return new EndpointBuilder(secrets);
    }

    /**
     * This endpoint behind a proxy: how to restore the URL that the provider called, which signatures need. Use one of
     * {@link WebhookRequest#withPublicBase}, {@link WebhookRequest#withPublicUrl} and
     * {@link WebhookRequest#withPublicHostFromForwarded}.
     */
    public CallStatusEndpoint withPublicUrl(UnaryOperator<WebhookRequest> value) {
        return new CallStatusEndpoint(settings.toBuilder().publicUrl(value).build());
    }

    /**
     * This endpoint with an archive, which receives each request before anything else is done with it. A request that cannot be
     * stored is answered with 503, or is handled as if there were no archive.
     */
    public CallStatusEndpoint withArchive(Archive value, Archive.OnFailure onFailure) {
        Archiving both = new Archiving(value, onFailure);
        return new CallStatusEndpoint(settings.toBuilder().archiving(both).build());
    }

    /**
     * This endpoint with a guard: an event that was handled is answered, and not handled again; an event that is being handled
     * is not handled a second time meanwhile.
     */
    public CallStatusEndpoint withGuard(ReplayGuard value) {
        return new CallStatusEndpoint(settings.toBuilder().guard(value).build());
    }

    /**
     * This endpoint with another lease: how long an event counts as being handled, from the call of the handler on. When the
     * lease ends, the events of a server that died are free again. It must be longer than the handler ever takes.
     *
     * @param value 60 seconds unless set
     * @throws IllegalArgumentException if it is under a second or over a day
     */
    public CallStatusEndpoint withLease(Duration value) {
        if (value.compareTo(Duration.ofSeconds(1)) < 0 || value.compareTo(LONGEST_LEASE) > 0) {
            throw new IllegalArgumentException("the lease must be from 1 second to 1 day");
        }
        return new CallStatusEndpoint(settings.toBuilder().lease(value).build());
    }

    /**
     * This endpoint with a wait: how long a second delivery of an event that is being handled waits for the first one to end,
     * before it is answered with 503. Waiting occupies a thread of your server. It helps with providers that do not deliver
     * again.
     *
     * @param value none unless set
     * @throws IllegalArgumentException if it is negative or over a day
     */
    public CallStatusEndpoint withInFlightWait(Duration value) {
        if (value.isNegative() || value.compareTo(LONGEST_LEASE) > 0) {
            throw new IllegalArgumentException("the wait must be from 0 seconds to 1 day");
        }
        return new CallStatusEndpoint(settings.toBuilder().inFlightWait(value).build());
    }

    /**
     * This endpoint for one account in each request. A batch is refused with 401 if a status in it names another account than
     * the one whose secret matched, or than another status. Without this, each status has its own
     * {@link CallStatus#accountId()}, and {@link AcceptedRequest#verifiedAccount()} is that of the request.
     */
    public CallStatusEndpoint withOneAccountPerRequest() {
        return new CallStatusEndpoint(
                settings.toBuilder().isOneAccountOnly(true).build());
    }

    /**
     * This endpoint with other answers to refusals, and to other events of the provider, which are a
     * {@link NotACallStatusException}. For instance, if a provider switches off a webhook that answered 4xx:
     *
     * <pre>{@code
     * endpoint.withRefusalAnswer(refusal -> refusal instanceof MalformedPayloadException // it came from the provider
     *         ? WebhookResponse.of(200)
     *         : WebhookResponse.of(refusal.httpStatus()));
     * }</pre>
     */
    public CallStatusEndpoint withRefusalAnswer(Function<CallStatusException, WebhookResponse> value) {
        return new CallStatusEndpoint(settings.toBuilder().refusalAnswer(value).build());
    }

    /**
     * This endpoint with another limit.
     *
     * @param value the largest body, in bytes; 1 MiB (1,048,576) unless set
     * @throws IllegalArgumentException if it is negative or over 1 GiB
     */
    public CallStatusEndpoint withMaxBodyBytes(int value) {
        return new CallStatusEndpoint(settings.toBuilder()
                .maxBodyBytes(Limits.requireBodyLimit(value))
                .build());
    }

    /** This endpoint with one more listener, which is told what the endpoint does. */
    public CallStatusEndpoint withListener(EndpointListener value) {
        return new CallStatusEndpoint(settings.toBuilder().addListeners(value).build());
    }

    /** The largest body, in bytes, for code that reads the body itself. */
    public int maxBodyBytes() {
        return settings.maxBodyBytes();
    }

    /**
     * The providers that it serves, for code that reads the request itself: see
     * {@link WebhookRequest.Builder#build(java.io.InputStream, ParserSet)}.
     */
    public ParserSet parsers() {
        return settings.parsers();
    }

    /** Receives a request; gives what to answer. */
    public WebhookResponse receive(WebhookRequest request) {
        return receive(() -> request);
    }

    /** Reads and receives a request; gives what to answer. */
    public WebhookResponse receive(Source source) {
        try {
            return read(source).get();
        } catch (LoggedFailure e) {
            settings.log().failed(e.part() + " failed", e);
            Optional<VirtualMachineError> fatal = e.fatal();
            if (fatal.isPresent()) {
                throw fatal.get();
            }
            return WebhookResponse.of(500);
        }
    }

    /** User code may throw exceptions that look like refusals, so the next step runs outside of the call. */
    private Supplier<WebhookResponse> read(Source source) {
        return UserCode.call("the source of a request", () -> {
            try {
                WebhookRequest request = requireNonNull(source.read());
                return () -> settings.archiving()
                        .store(request, settings.log())
                        .orElseGet(() -> parse(request).get());
            } catch (UnreadableRequestException e) {
                return () -> refuse(e);
            } catch (IOException e) {
                return () -> brokenOff(e);
            }
        });
    }

    private Supplier<WebhookResponse> parse(WebhookRequest received) {
        WebhookRequest request =
                UserCode.call("withPublicUrl", () -> settings.publicUrl().apply(received));
        return UserCode.call("a parser", () -> {
            try {
                Detection detection = settings.parsers().detect(request);
                Optional<WebhookResponse> answer = detection.handshake(secrets);
                if (answer.isPresent()) {
                    return answer::get;
                }
                AcceptedRequest accepted = detection.verify(secrets);
                List<WebhookEvent> events = events(accepted);
                settings.log().due();
                return () -> handOver(accepted, events);
            } catch (CallStatusException e) {
                return () -> refuse(e);
            }
        });
    }

    /** The statuses that can be read. One that cannot must not fail the others, or the batch would be sent again for ever. */
    private List<WebhookEvent> events(AcceptedRequest accepted) {
        List<WebhookEvent> events = new ArrayList<>();
        List<MalformedPayloadException> unreadable = new ArrayList<>();
        for (BatchReading.Part part : accepted.parts()) {
            Optional.ofNullable(part.event()).ifPresent(events::add);
            Optional.ofNullable(part.refusal()).ifPresent(unreadable::add);
        }
        if (events.isEmpty() && !unreadable.isEmpty()) {
            throw unreadable.get(0);
        }
        listeners.onRefusedElements(accepted.provider(), unreadable);
        if (settings.isOneAccountOnly()) {
            OneAccount.require(accepted, events);
        }
        return events.isEmpty() ? List.of(accepted.asOtherEvent()) : events;
    }

    /** The answer to events without a handler can be set, like the answer to refusals. */
    private WebhookResponse handOver(AcceptedRequest accepted, List<WebhookEvent> events) {
        WebhookResponse answer = new HandOver(settings, accepted).all(events);
        boolean isUnhandled = settings.otherEventHandler().isEmpty();
        return isUnhandled && events.stream().allMatch(OtherEvent.class::isInstance)
                ? answer(NotACallStatusException.of((OtherEvent) events.get(0), accepted.successStatus()))
                : answer;
    }

    private static SecretResolver isolated(SecretResolver resolver) {
        return SecretResolver.labelled((provider, account) ->
                UserCode.call("the secret resolver", () -> List.copyOf(resolver.labelledSecrets(provider, account))));
    }

    private WebhookResponse refuse(CallStatusException e) {
        listeners.onRefused(e);
        return answer(e);
    }

    private WebhookResponse answer(CallStatusException e) {
        WebhookResponse answer = UserCode.call(
                "refusalAnswer", () -> requireNonNull(settings.refusalAnswer().apply(e)));
        return answer.status() == 405 && e instanceof UnrecognizedRequestException refusal
                ? answer.withHeader("Allow", String.join(", ", refusal.allowedMethods()))
                : answer;
    }

    private WebhookResponse brokenOff(IOException e) {
        settings.log().debug("a request could not be read: " + e.getClass().getName());
        return WebhookResponse.of(400);
    }

    /** Nothing about secrets. */
    @Override
    public String toString() {
        return "CallStatusEndpoint{" + settings.parsers().providers() + "}";
    }
}
