package io.callstatus.inspect.listen;

import io.callstatus.WebhookRequest;
import io.callstatus.inspect.listen.Arrival.Examined;

/**
 * Keeps requests without the secrets that were given.
 *
 * @param arrivals where they are kept
 * @param secrets what is taken out of them
 */
record ArrivalRecorder(ArrivalLog arrivals, SecretTexts secrets) {
    void keep(WebhookRequest request, Examined examined) {
        Examined without = new Examined(
                examined.outcome(),
                examined.explanation(),
                examined.accepted(),
                secrets.without(examined.payload()),
                secrets.without(examined.envelope()),
                examined.statuses(),
                examined.answer());
        arrivals.add(secrets.without(request), without);
    }
}
