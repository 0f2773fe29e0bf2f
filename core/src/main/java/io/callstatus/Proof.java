package io.callstatus;

import io.callstatus.internal.verify.SharedKey;
import java.util.List;
import java.util.Optional;

/**
 * What proved a request.
 *
 * @param trust of which kind it is
 * @param keyLabel what the user calls the secret that fitted
 * @param account the account that this secret belongs to
 * @param doubts what a signature leaves open
 */
record Proof(Trust trust, Optional<String> keyLabel, Optional<String> account, List<FieldProblem> doubts) {
    static final Proof NONE = new Proof(Trust.UNVERIFIED, Optional.empty(), Optional.empty(), List.of());

    static Proof by(Trust trust, SharedKey key) {
        return new Proof(trust, key.label(), key.account(), List.of());
    }

    /** A signature of which these fields are not certain. */
    Proof inDoubt(List<FieldProblem> fields) {
        return new Proof(Trust.PARTIAL_SIGNATURE, keyLabel, account, List.copyOf(fields));
    }

    /** This proof and a secret in the URL, which says what this one leaves open. */
    Proof and(Proof inUrl) {
        return new Proof(trust, keyLabel.or(inUrl::keyLabel), account.or(inUrl::account), doubts);
    }
}
