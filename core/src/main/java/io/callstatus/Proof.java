package io.callstatus;

import io.callstatus.internal.SecretKey;
import java.util.Optional;

/**
 * What proved a request.
 *
 * @param trust of which kind it is
 * @param keyLabel what the user calls the secret that fitted
 * @param account the account that this secret belongs to
 */
record Proof(Trust trust, Optional<String> keyLabel, Optional<String> account) {
    static final Proof NONE = new Proof(Trust.UNVERIFIED, Optional.empty(), Optional.empty());

    static Proof by(Trust trust, SecretKey key) {
        return new Proof(trust, key.label(), key.account());
    }

    /** This proof and a secret in the URL, which says what this one leaves open. */
    Proof and(Proof inUrl) {
        return new Proof(trust, keyLabel.or(inUrl::keyLabel), account.or(inUrl::account));
    }
}
