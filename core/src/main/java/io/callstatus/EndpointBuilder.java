package io.callstatus;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Builds a {@link CallStatusEndpoint} that also handles other events, or has hooks. Not thread-safe.
 *
 * <pre>{@code
 * CallStatusEndpoint endpoint = CallStatusEndpoint.builder(secrets)
 *         .onStatus((status, accepted) -> calls.update(status, accepted.trust()))
 *         .onOtherEvent((event, accepted) -> log.info("{} of {}", event.name(), event.provider()))
 *         .onRefused(refusal -> refusals.count(refusal.kind().name()))
 *         .build();
 * }</pre>
 */
public final class EndpointBuilder {
    private final EndpointSettings.Builder settings = new EndpointSettings.Builder();
    private final Secrets secrets;
    private @Nullable ParserSet parsers;
    private boolean isHandled;

    EndpointBuilder(Secrets secrets) {
        this.secrets = secrets;
        settings.secrets(secrets);
    }

    /** Handles each call status; called by many threads at once. */
    public EndpointBuilder onStatus(CallStatusEndpoint.EventHandler<CallStatus> handler) {
        settings.handler(handler);
        isHandled = true;
        return this;
    }

    /**
     * Handles each other event of a provider, such as a recording, also as an element of a batch. As for statuses, the answer is
     * success if this returns, and the event comes again if it throws; a guard lets it pass once. Without this handler, other
     * events are answered with success and logged.
     */
    public EndpointBuilder onOtherEvent(CallStatusEndpoint.EventHandler<OtherEvent> handler) {
        settings.otherEventHandler(handler);
        return this;
    }

    /** Called for each refusal: {@link EndpointListener#onRefused}. */
    public EndpointBuilder onRefused(Consumer<CallStatusException> hook) {
        return listener(new EndpointListener() {
            @Override
            public void onRefused(CallStatusException refusal) {
                hook.accept(refusal);
            }
        });
    }

    /** Called for each event that came again: {@link EndpointListener#onDuplicate}. */
    public EndpointBuilder onDuplicate(BiConsumer<WebhookEvent, AcceptedRequest> hook) {
        return listener(new EndpointListener() {
            @Override
            public void onDuplicate(WebhookEvent event, AcceptedRequest accepted) {
                hook.accept(event, accepted);
            }
        });
    }

    /** Called for each word that the provider's parser does not know: {@link EndpointListener#onUnknownWord}. */
    public EndpointBuilder onUnknownWord(BiConsumer<CallStatus, String> hook) {
        return listener(new EndpointListener() {
            @Override
            public void onUnknownWord(CallStatus status, String attribute) {
                hook.accept(status, attribute);
            }
        });
    }

    /** Is told of everything that happens. */
    public EndpointBuilder listener(EndpointListener listener) {
        settings.addListeners(listener);
        return this;
    }

    /** The providers; the installed ones unless set. */
    public EndpointBuilder parsers(ParserSet value) {
        parsers = value;
        return this;
    }

    /**
     * The endpoint.
     *
     * @throws IllegalStateException if there is no {@link #onStatus}; or, without {@link #parsers}, no provider is installed
     * @throws java.util.ServiceConfigurationError if, without {@link #parsers}, a provider module cannot be loaded
     * @throws IllegalArgumentException if, without {@link #parsers}, the secrets do not pass {@link Secrets#requireKnown}
     */
    public CallStatusEndpoint build() {
        if (!isHandled) {
            throw new IllegalStateException("the endpoint has no handler for statuses: call onStatus");
        }
        ParserSet chosen = parsers;
        if (chosen == null) {
            chosen = Parsers.installed();
            secrets.requireKnown(chosen);
        }
        return new CallStatusEndpoint(settings.parsers(chosen).build());
    }
}
