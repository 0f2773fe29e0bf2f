package io.callstatus.vendors;

import io.callstatus.WebhookRequest;
import java.util.Set;

/**
 * One valid request.
 *
 * @param called as its vendor calls and signs it
 * @param calledBase what of that URL the receiver may see otherwise: scheme, host, port and an empty path
 * @param seenBase the same as the receiver sees it
 */
record Sample(WebhookRequest called, String calledBase, String seenBase, Set<Trait> traits) {
    /** As the receiver sees a request that was made of this one. */
    WebhookRequest seen(WebhookRequest signed) {
        WebhookRequest.Builder seen = WebhookRequest.builder()
                .method(signed.method())
                .url(seenBase + signed.url().substring(calledBase.length()))
                .receivedAt(called.receivedAt())
                .body(signed.body());
        signed.headers().forEach(header -> seen.header(header.name(), header.value()));
        return seen.build();
    }

    boolean has(Trait trait) {
        return traits.contains(trait);
    }
}
