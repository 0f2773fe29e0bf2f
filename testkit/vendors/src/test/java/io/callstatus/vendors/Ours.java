package io.callstatus.vendors;

import io.callstatus.CallStatusException;
import io.callstatus.Parsers;
import io.callstatus.Secrets;
import io.callstatus.Trust;
import io.callstatus.WebhookRequest;
import java.util.Set;

/** This library as a judge. */
final class Ours {
    /** A doubt about the boundaries of fields is no refusal. */
    private static final Set<Trust> SIGNED = Set.of(Trust.SIGNATURE, Trust.PARTIAL_SIGNATURE);

    private Ours() {}

    static boolean accepts(WebhookRequest seen, String provider, Secrets secrets) {
        try {
            var accepted = Parsers.detect(seen).verify(secrets);
            return SIGNED.contains(accepted.trust()) && accepted.provider().equals(provider);
        } catch (CallStatusException e) {
            return false;
        }
    }
}
