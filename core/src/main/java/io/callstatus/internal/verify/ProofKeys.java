package io.callstatus.internal.verify;

import io.callstatus.spi.Proof;
import io.callstatus.spi.VerificationScheme.KeyKind;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The keys to try on one request, and which of them fitted. They are looked up when the first is needed, which is after the
 * form of the proof was checked. For one thread.
 */
public final class ProofKeys {
    /** Tried if there is no key, so that a refusal takes as long for an unknown account as for a known one; it never fits. */
    private static final SharedKey OF_NOBODY = new SharedKey("the secret of an account that nobody has");

    /** The same, created when it is first needed: not every platform supports it. */
    private static final class PublicKeyOfNobody {
        /** RFC 8032, 7.1, test 1. */
        static final VerifyingKey KEY = VerifyingKey.of("11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=");
    }

    private final Supplier<List<ProofKey>> lookUp;
    private @Nullable List<ProofKey> keys;
    private @Nullable ProofKey fitting;
    private Optional<String> keyId = Optional.empty();

    /** The keys that this function returns; it is called at most once. Without a result, those of an unknown account. */
    public ProofKeys(Supplier<List<ProofKey>> lookUp) {
        this.lookUp = lookUp;
    }

    /**
     * The key that fitted.
     *
     * @throws NoSuchElementException if none did: a scheme that returns without one has proven nothing
     */
    public ProofKey fitting() {
        return Optional.ofNullable(fitting).orElseThrow();
    }

    /** Whether one fitted. */
    public boolean haveFitted() {
        return fitting != null;
    }

    /** The keys, looked up now unless they were before. */
    public List<ProofKey> lookedUp() {
        return all();
    }

    /** The proof names the key of this id, or none, from now on. */
    void named(Optional<String> id) {
        keyId = id;
    }

    List<ProofKey> all() {
        List<ProofKey> all = keys;
        if (all == null) {
            all = lookUp.get();
            keys = all;
        }
        return all;
    }

    /**
     * Whether one of the sent codes is the code of one of the keys over these pieces; every key that is for such a proof is
     * tried.
     */
    boolean fit(Proof proof, List<String> codes, KeyKind kind, byte[][] pieces) {
        List<ProofKey> all = all();
        ProofKey found = null;
        boolean isTried = false;
        for (int i = 0; i < all.size(); i++) {
            ProofKey key =
                    all.get(i).isFor(keyId, proof.algorithm()) ? all.get(i).as(kind) : null;
            isTried |= key != null;
            found = key != null && key.fits(proof.algorithm(), proof.format(), codes, pieces) ? all.get(i) : found;
        }
        if (!isTried) {
            ProofKey nobodys = kind == KeyKind.ED25519 ? PublicKeyOfNobody.KEY : OF_NOBODY;
            nobodys.fits(proof.algorithm(), proof.format(), codes, pieces);
        }
        fitting = found;
        return found != null;
    }

    /** The keys with which a body is checked while it is read; a key that never fits if there is none. */
    List<SharedKey> secrets(KeyKind kind) {
        List<SharedKey> secrets = new ArrayList<>();
        for (ProofKey key : all()) {
            if (!key.hasId() && key.as(kind) instanceof SharedKey secret) {
                secrets.add(secret);
            }
        }
        return secrets.isEmpty() ? List.of(OF_NOBODY) : secrets;
    }

    /** Notes that this key fitted. */
    boolean note(SharedKey secret) {
        fitting = secret == OF_NOBODY ? null : secret;
        return fitting != null;
    }

    /** Whether one of the keys is for such a proof. */
    boolean haveFor(Proof proof) {
        for (ProofKey key : all()) {
            if (key.isFor(keyId, proof.algorithm())) {
                return true;
            }
        }
        return false;
    }

    /** Whether a key is not of the kind that the scheme uses. */
    boolean haveOther(KeyKind kind) {
        for (ProofKey key : all()) {
            if (key.as(kind) == null) {
                return true;
            }
        }
        return false;
    }

    /** Nothing about the keys. */
    @Override
    public String toString() {
        return "ProofKeys{***}";
    }
}
