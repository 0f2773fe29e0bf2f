package io.callstatus.internal.verify;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The secrets to try on one request, and which of them fitted. They are looked up when the first is needed, so after the
 * form of the proof was seen. For one thread.
 */
public final class SharedKeys {
    /** Tried where there is none, so that a refusal takes as long as for an account that there is; it never fits. */
    private static final SharedKey OF_NOBODY = new SharedKey("the secret of an account that nobody has");

    private final Supplier<List<SharedKey>> lookUp;
    private @Nullable List<SharedKey> keys;
    private @Nullable SharedKey fitting;

    /** The keys that this gives, asked once at most; none are those of an account that nobody knows. */
    public SharedKeys(Supplier<List<SharedKey>> lookUp) {
        this.lookUp = lookUp;
    }

    /**
     * The key that fitted.
     *
     * @throws NoSuchElementException if none did: a scheme that returns without one has proven nothing
     */
    public SharedKey fitting() {
        return Optional.ofNullable(fitting).orElseThrow();
    }

    List<SharedKey> all() {
        List<SharedKey> all = keys;
        if (all == null) {
            all = lookUp.get();
            keys = all;
        }
        return all;
    }

    /** Whether one of them is what was sent; every one is compared. */
    boolean hold(byte[] sent) {
        if (all().isEmpty()) {
            OF_NOBODY.is(sent);
            return false;
        }
        SharedKey found = null;
        for (SharedKey key : all()) {
            found = key.is(sent) ? key : found;
        }
        return isFitting(found);
    }

    /** Whether one of these texts is the code of one of them over these pieces; every one is tried. */
    boolean sign(List<String> sent, SharedKey.Code kind, byte[]... pieces) {
        if (all().isEmpty()) {
            OF_NOBODY.signs(sent, kind, pieces);
            return false;
        }
        SharedKey found = null;
        for (SharedKey key : all()) {
            found = key.signs(sent, kind, pieces) ? key : found;
        }
        return isFitting(found);
    }

    private boolean isFitting(@Nullable SharedKey found) {
        fitting = found;
        return found != null;
    }

    /** Nothing about the secrets. */
    @Override
    public String toString() {
        return "SecretKeys{***}";
    }
}
