package io.callstatus.internal.verify;

import io.callstatus.CallStatusException;
import io.callstatus.VerificationException.Diagnosis;
import io.callstatus.VerificationException.Diagnosis.Cause;
import java.util.List;
import java.util.Optional;

/**
 * A secret of the receiver's own that may prove a request, although it is not one that counts for it.
 *
 * @param cause what it means if the secret is in the request
 * @param provider the other provider for which it is configured; empty if there is none
 * @param secret the secret and its place
 */
public record NearPlaced(Cause cause, Optional<String> provider, PlacedSecret secret) {
    /** What it means if the secret is in the request. */
    Diagnosis diagnosis() {
        return Diagnosis.of(cause, secret.key().label(), provider);
    }

    boolean isIn(String url, RequestView view) {
        try {
            return !PlacedSecret.in(url, view, List.of(secret)).isEmpty();
        } catch (CallStatusException e) {
            return false; // the place cannot be read
        }
    }

    /** Nothing about the secret. */
    @Override
    public String toString() {
        return "NearPlaced{" + cause + "}";
    }
}
