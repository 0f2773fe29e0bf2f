package io.callstatus.internal.verify;

import io.callstatus.CallStatusException;
import io.callstatus.VerificationException.Diagnosis;
import io.callstatus.VerificationException.Diagnosis.Cause;
import java.util.List;
import java.util.Optional;

/**
 * A secret of the receiver's own by which a request may be proven though it is not one that counts.
 *
 * @param cause what it says if it is there
 * @param provider the other provider that it is configured for; empty where it is none
 * @param secret the secret and its place
 */
public record NearPlaced(Cause cause, Optional<String> provider, PlacedSecret secret) {
    /** What it says. */
    Diagnosis diagnosis() {
        return Diagnosis.of(cause, secret.key().label(), provider);
    }

    boolean isIn(String url, RequestView view) {
        try {
            return !PlacedSecret.in(url, view, List.of(secret)).isEmpty();
        } catch (CallStatusException e) {
            return false; // its place cannot be read
        }
    }

    /** Nothing about the secret. */
    @Override
    public String toString() {
        return "NearPlaced{" + cause + "}";
    }
}
