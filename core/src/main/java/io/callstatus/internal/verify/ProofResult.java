package io.callstatus.internal.verify;

import io.callstatus.FieldProblem;
import io.callstatus.Trust;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What proved a request.
 *
 * @param trust the kind of proof
 * @param keyLabel the user's label of the key that fitted
 * @param account the account that this key belongs to
 * @param doubts what a signature leaves uncertain
 * @param coveredFields the fields that a signature covers, if it does not cover all
 * @param signedAt when it was signed; null if nothing says so
 * @param expires whether a recorded request is refused after some time
 * @param nonce the value that is used once; null if there is none
 */
public record ProofResult(
        Trust trust,
        Optional<String> keyLabel,
        Optional<String> account,
        List<FieldProblem> doubts,
        Set<String> coveredFields,
        @Nullable Instant signedAt,
        boolean expires,
        @Nullable String nonce) {
    /** Nothing is proven. */
    public static final ProofResult NONE = new ProofResult(
            Trust.UNVERIFIED, Optional.empty(), Optional.empty(), List.of(), Set.of(), null, false, null);

    /** A secret that came with the request. */
    public static ProofResult of(Trust trust, ProofKey key) {
        return new ProofResult(trust, key.label(), key.account(), List.of(), Set.of(), null, false, null);
    }

    /** This proof and another one, which proves what this one leaves uncertain. */
    public ProofResult and(ProofResult other) {
        return new ProofResult(
                trust,
                keyLabel.or(other::keyLabel),
                account.or(other::account),
                doubts,
                coveredFields,
                signedAt,
                expires,
                nonce);
    }

    /** These problems, and the doubts about other fields. */
    public List<FieldProblem> doubtsBeside(List<FieldProblem> problems) {
        if (doubts.isEmpty()) {
            return problems;
        }
        Set<String> named = problems.stream().map(FieldProblem::field).collect(Collectors.toSet());
        return Stream.concat(problems.stream(), doubts.stream().filter(doubt -> !named.contains(doubt.field())))
                .toList();
    }

    /** Nothing about the request. */
    @Override
    public String toString() {
        return "ProofResult{" + trust + "}";
    }
}
