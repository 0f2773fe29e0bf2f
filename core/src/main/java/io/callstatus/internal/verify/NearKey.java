package io.callstatus.internal.verify;

import io.callstatus.VerificationException.Diagnosis;
import io.callstatus.VerificationException.Diagnosis.Cause;
import io.callstatus.spi.VerificationScheme.KeyKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A secret that may have proven a request, although it is not the configured one.
 *
 * @param cause what it means if the secret fits
 * @param provider the other provider for which it is configured; empty if there is none
 * @param key the secret
 */
public record NearKey(Cause cause, Optional<String> provider, ProofKey key) {
    /** What it means if the secret fits. */
    Diagnosis diagnosis() {
        return Diagnosis.of(cause, key.label(), provider);
    }

    /**
     * Other spellings of these keys, then other configured keys, then the first ones decoded: in the form that a scheme uses.
     */
    static List<NearKey> of(List<ProofKey> tried, List<NearKey> others, KeyKind kind) {
        List<NearKey> all = new ArrayList<>();
        tried.forEach(
                key -> add(all, Cause.KEY_SPACE, key instanceof SharedKey shared ? shared.stripped() : null, kind));
        for (NearKey other : others) {
            ProofKey key = other.key.fresh();
            if (key.as(kind) != null) {
                all.add(new NearKey(other.cause, other.provider, key));
            }
        }
        if (kind == KeyKind.TEXT) {
            tried.forEach(key -> add(all, Cause.KEY_ENCODING, key.fresh().as(KeyKind.HEX), kind));
            tried.forEach(key -> add(all, Cause.KEY_ENCODING, key.fresh().as(KeyKind.BASE64), kind));
        }
        return all;
    }

    private static void add(List<NearKey> all, Cause cause, @Nullable ProofKey key, KeyKind kind) {
        if (key != null && key.as(kind) != null) {
            all.add(new NearKey(cause, Optional.empty(), key));
        }
    }

    /** Nothing about the key. */
    @Override
    public String toString() {
        return "NearKey{" + cause + "}";
    }
}
