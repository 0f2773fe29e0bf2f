package io.callstatus;

/**
 * Is told what a {@link CallStatusEndpoint} does, for metrics and alarms: {@link CallStatusEndpoint#withListener}. Each method
 * does nothing unless it is overridden. It is called by the thread of the request, and by many threads at once, so it should be
 * short.
 *
 * <p>A listener changes nothing: what it throws is logged, and the answer stays the same. Work that has to be done belongs into
 * the handlers, {@link EndpointBuilder#onStatus} and {@link EndpointBuilder#onOtherEvent}.
 *
 * <pre>{@code
 * endpoint.withListener(new EndpointListener() {
 *     @Override
 *     public void onRefused(CallStatusException refusal) {
 *         registry.counter("callstatus.refused", "kind", refusal.kind().name()).increment();
 *     }
 * });
 * }</pre>
 *
 * <p>The id of the provider, the names of kinds and states, {@link WebhookEvent#eventKey()} and {@link CallStatus#callKey()}
 * contain nothing that was sent; all other arguments may. Strangers can cause every call except {@code onStatus},
 * {@code onOtherEvent} and {@code onDuplicate} of providers that are verified. Do not count by anything that was sent.
 */
public interface EndpointListener {
    /** A status was handled: the handler has returned, and if there is a guard, the event is done. */
    default void onStatus(CallStatus status, AcceptedRequest accepted) {}

    /** Another event of a provider came, and was handled if there is a handler for other events. */
    default void onOtherEvent(OtherEvent event, AcceptedRequest accepted) {}

    /**
     * A request was refused, or one of several statuses in a request. If {@link CallStatusException#provider()} is absent, it is
     * not known whose request it was.
     */
    default void onRefused(CallStatusException refusal) {}

    /** An event that was handled before came again; it was answered, and not handled again. */
    default void onDuplicate(WebhookEvent event, AcceptedRequest accepted) {}

    /**
     * The status that is handled next has a word that the provider's parser does not know, so that the value is {@code UNKNOWN}.
     * The provider has a new word, or this version of the library is old.
     *
     * @param attribute where the word stands: {@code stateText}, {@code directionText} or {@code endReasonText}
     */
    default void onUnknownWord(CallStatus status, String attribute) {}
}
