package io.callstatus;

/**
 * Is told what a {@link CallStatusEndpoint} does, for metrics and alarms: {@link CallStatusEndpoint#withListener}. Each
 * method does nothing unless it is overridden, and is called by the thread of the request, by many at once, so it
 * should be short.
 *
 * <p>It changes nothing: what it throws is logged, and the answer stays. What has to be handled belongs to the handlers,
 * {@link EndpointBuilder#onStatus} and {@link EndpointBuilder#onOtherEvent}.
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
 * <p>Of all that is given here, the id of the provider, the names of kinds and states, {@link WebhookEvent#eventKey()} and
 * {@link CallStatus#callKey()} hold nothing that was sent; strangers can cause every call but {@code onStatus},
 * {@code onOtherEvent} and {@code onDuplicate} of providers that are verified. Do not count by anything that was sent.
 */
public interface EndpointListener {
    /** A status was handled: the handler has returned, and where there is a guard, the event is done. */
    default void onStatus(CallStatus status, AcceptedRequest accepted) {}

    /** Another event of a provider came, and was handled where there is a handler for such. */
    default void onOtherEvent(OtherEvent event, AcceptedRequest accepted) {}

    /**
     * A request was refused, or one of several statuses in a request. Without {@link CallStatusException#provider()} it is not
     * known whose it was.
     */
    default void onRefused(CallStatusException refusal) {}

    /** An event came again that was handled before; it was answered, and not handed over. */
    default void onDuplicate(WebhookEvent event, AcceptedRequest accepted) {}

    /**
     * A status that is handed over next holds a word that the provider's parser does not know, so that ours is
     * {@code UNKNOWN}: the provider has a new one, or this library is old.
     *
     * @param attribute where the word stands: {@code stateText}, {@code directionText} or {@code endReasonText}
     */
    default void onUnknownWord(CallStatus status, String attribute) {}
}
