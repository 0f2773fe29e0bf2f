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
 * Everything between a request and your code: detects, verifies, parses, hands the status over, and says what to answer.
 * {@code CallStatusServlet} is this in a servlet; elsewhere, ask it yourself:
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
 *   <li>204, or what the provider asks for, for a call status that your code took, now or before, and for other events;
 *   <li>what a provider wants to see where it tests the URL ({@link Detection#handshake}), for those that the secrets name;
 *   <li>503 with {@code Retry-After} for one that is being handled, which may still fail, or that the archive could not store;
 *   <li>what {@link CallStatusException#httpStatus()} says for a refusal, unless {@link #withRefusalAnswer} says otherwise;
 *   <li>400 for a request that breaks off;
 *   <li>500 where your code threw something, whatever it was: the handler, the guard, a resolver, {@link #withPublicUrl}, the
 *       source of the request. Providers deliver again after that, and the event is free.
 * </ul>
 *
 * <p>Except for those tests, the body is empty: the sender learns nothing about a failure.
 *
 * <p>The logger {@code io.callstatus} gets failures of your code (ERROR: types and places, no messages, since they may
 * hold what was sent), and refusals, other events that nobody is handed, unreadable fields and unknown words (WARNING:
 * the first of each provider and kind with what to do, then one line a minute that counts them; DEBUG: each of them).
 * Of errors, only a {@link VirtualMachineError} is thrown on. {@code core/guides/OPERATING.md} shows metrics by an
 * {@link EndpointListener}. Immutable but for those counts, and thread-safe if the handler is.
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
         * Handles a status. Where it returns, the event is done; where it throws, the event is free again, and the
         * provider is told to deliver it again.
         *
         * @throws Exception if the event is not handled
         */
        void handle(CallStatus status) throws Exception;
    }

    /**
     * Your code, where it asks for the request as well: what proved it, whose secret fitted.
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
     * This endpoint behind a proxy: how to make the URL that the provider called, as signatures need it. One of
     * {@link WebhookRequest#withPublicBase}, {@link WebhookRequest#withPublicUrl} and
     * {@link WebhookRequest#withPublicHostFromForwarded}.
     */
    public CallStatusEndpoint withPublicUrl(UnaryOperator<WebhookRequest> value) {
        return new CallStatusEndpoint(settings.toBuilder().publicUrl(value).build());
    }

    /**
     * This endpoint with an archive, which is handed each request before anything else is done with it. What it cannot store is
     * answered with 503, or goes on as it would without an archive.
     */
    public CallStatusEndpoint withArchive(Archive value, Archive.OnFailure onFailure) {
        Archiving both = new Archiving(value, onFailure);
        return new CallStatusEndpoint(settings.toBuilder().archiving(both).build());
    }

    /**
     * This endpoint with a guard: an event that was handled is answered, and not handed over again; one that is being
     * handled is not handed over at the same time.
     */
    public CallStatusEndpoint withGuard(ReplayGuard value) {
        return new CallStatusEndpoint(settings.toBuilder().guard(value).build());
    }

    /**
     * This endpoint with another lease: for how long an event counts as being handled, from when the handler is called.
     * A server that dies gives its events back that way, so it must be longer than the handler ever takes.
     *
     * @param value 60 seconds unless set
     * @throws IllegalArgumentException if it is under a second or over a day
     */
    public CallStatusEndpoint withLease(Duration value) {
        if (value.compareTo(Duration.ofSeconds(1)) < 0 || value.compareTo(LONGEST_LEASE) > 0) {
            throw new IllegalArgumentException("a lease of a second to a day");
        }
        return new CallStatusEndpoint(settings.toBuilder().lease(value).build());
    }

    /**
     * This endpoint with a wait: how long a delivery of an event that is being handled waits for the end of it, before it
     * is answered with 503. Waiting holds a thread of your server, and helps with providers that do not deliver again.
     *
     * @param value none unless set
     * @throws IllegalArgumentException if it is negative or over a day
     */
    public CallStatusEndpoint withInFlightWait(Duration value) {
        if (value.isNegative() || value.compareTo(LONGEST_LEASE) > 0) {
            throw new IllegalArgumentException("a wait of nothing to a day");
        }
        return new CallStatusEndpoint(settings.toBuilder().inFlightWait(value).build());
    }

    /**
     * This endpoint for one account a request: a batch is refused with 401 in which a status names another account than the
     * one whose secret fitted, or than another status. Without this, each has its own {@link CallStatus#accountId()}, and
     * {@link AcceptedRequest#verifiedAccount()} is that of the request.
     */
    public CallStatusEndpoint withOneAccountPerRequest() {
        return new CallStatusEndpoint(
                settings.toBuilder().isOneAccountOnly(true).build());
    }

    /**
     * This endpoint with other answers to refusals, and to other events of the provider, which are a
     * {@link NotACallStatusException}. For instance where a provider switches off a webhook that answered 4xx:
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

    /** This endpoint with one more listener, which is told what it does. */
    public CallStatusEndpoint withListener(EndpointListener value) {
        return new CallStatusEndpoint(settings.toBuilder().addListeners(value).build());
    }

    /** The largest body, in bytes, for those who read it. */
    public int maxBodyBytes() {
        return settings.maxBodyBytes();
    }

    /** The providers that it serves, for those who read the request: see {@link WebhookRequest.Builder#build(java.io.InputStream, ParserSet)}. */
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

    /** What others throw must not look like what the library throws, so what comes next runs outside of the call. */
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
                List<CallStatus> statuses = statuses(accepted);
                settings.log().due();
                return statuses.isEmpty()
                        ? () -> other(accepted)
                        : () -> new HandOver(settings, accepted).all(statuses);
            } catch (CallStatusException e) {
                return () -> refuse(e);
            }
        });
    }

    /** Those that can be read: one that cannot must not take the others along, or it would come again for ever. */
    private List<CallStatus> statuses(AcceptedRequest accepted) {
        List<CallStatus> statuses = new ArrayList<>();
        List<MalformedPayloadException> unreadable = new ArrayList<>();
        for (ParseResult result : accepted.tryParseAll()) {
            if (result instanceof ParseResult.Parsed parsed) {
                statuses.add(parsed.status());
            } else if (result instanceof ParseResult.Failed failed) {
                unreadable.add(failed.cause());
            }
        }
        if (statuses.isEmpty() && !unreadable.isEmpty()) {
            throw unreadable.get(0);
        }
        listeners.onRefusedElements(accepted.provider(), unreadable);
        if (settings.isOneAccountOnly()) {
            OneAccount.require(accepted, statuses);
        }
        return statuses;
    }

    /** Nobody is handed an event for which there is no handler; so it is said, once of each. */
    private WebhookResponse other(AcceptedRequest accepted) {
        OtherEvent event = accepted.asOtherEvent();
        Optional<EventHandler<OtherEvent>> handler = settings.otherEventHandler();
        if (handler.isPresent()) {
            return new HandOver(settings, accepted).other(event, handler.get());
        }
        NotACallStatusException e = NotACallStatusException.of(event, accepted.successStatus());
        settings.log().note(event.provider() + " event " + event.name(), String.valueOf(e.getMessage()));
        listeners.onOtherEvent(event, accepted);
        return answer(e);
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
