package io.callstatus.testkit;

import io.callstatus.WebhookRequest;
import java.time.Instant;

/** How a provider proves that it sent a request. {@link Signers} has those of the known providers. */
@FunctionalInterface
public interface Signer {
    /**
     * The request with the proof on it.
     *
     * @param request the request without any proof; its URL is the one that the provider calls
     * @param secret the secret that provider and receiver share
     * @param moment when it is signed, for schemes that sign the time
     */
    WebhookRequest sign(WebhookRequest request, String secret, Instant moment);
}
