package io.callstatus;

import io.callstatus.VerificationException.Diagnosis;
import io.callstatus.VerificationException.Kind;
import io.callstatus.internal.log.LoggedFailure;
import io.callstatus.internal.log.UserCode;
import io.callstatus.internal.verify.Diagnoser;
import io.callstatus.internal.verify.NearKey;
import io.callstatus.internal.verify.NearPlaced;
import io.callstatus.internal.verify.ProofKey;
import io.callstatus.internal.verify.ProofKeys;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Has the cause of a refusal looked for, once somebody asks for it and only where the receiver wants to know. Immutable.
 *
 * @param detection the request that was refused
 * @param secrets those that it was refused by
 */
record Diagnosing(Detection detection, Secrets secrets) {
    /** The refusal of a provider's own proof. */
    VerificationException ofProof(VerificationException refusal, ProofKeys keys) {
        boolean isMismatch = refusal.kind() == Kind.MISMATCH;
        if (secrets.settings().diagnoses() == null || !isMismatch && !isOutOfTime(refusal.kind())) {
            return refusal;
        }
        try {
            List<ProofKey> tried = keys.lookedUp(); // while the resolver may still fail the request
            boolean hasFitted = keys.haveFitted();
            List<NearKey> others = secrets.keys().beside(detection.provider(), tried);
            return refusal.diagnosedBy(
                    () -> looked(() -> diagnoser().ofProof(refusal.kind(), tried, hasFitted, others)));
        } catch (VerificationException e) {
            return refusal; // too many keys to look them up
        }
    }

    private static boolean isOutOfTime(Kind kind) {
        return kind == Kind.EXPIRED || kind == Kind.NOT_YET_VALID;
    }

    /** The refusal of what stands in the URL or in a header of the receiver's own. */
    VerificationException ofPlaced(VerificationException refusal) {
        if (secrets.settings().diagnoses() == null || refusal.kind() != Kind.MISMATCH) {
            return refusal;
        }
        List<NearPlaced> others = secrets.keys().placedBeside(detection.provider());
        return refusal.diagnosedBy(() -> looked(() -> diagnoser().ofPlaced(others)));
    }

    private Diagnoser diagnoser() {
        return new Diagnoser(
                detection.parser(),
                detection.content(),
                detection.request().receivedUrl(),
                request -> detection.near(request).map(Detection::content),
                secrets.settings());
    }

    /** A scheme that fails with a request that nobody sent has not failed the one that somebody did. */
    private static Optional<Diagnosis> looked(Supplier<Optional<Diagnosis>> search) {
        try {
            return UserCode.call("a diagnosis", search::get);
        } catch (LoggedFailure e) {
            Optional<VirtualMachineError> fatal = e.fatal();
            if (fatal.isPresent()) {
                throw fatal.get();
            }
            return Optional.empty();
        }
    }
}
