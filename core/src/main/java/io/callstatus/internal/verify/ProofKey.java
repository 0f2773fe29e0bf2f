package io.callstatus.internal.verify;

import io.callstatus.spi.Proof.Algorithm;
import io.callstatus.spi.Proof.CodeFormat;
import io.callstatus.spi.VerificationScheme.KeyKind;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A key by which a proof is checked. Secrets and public keys are different types, and each answers for its own algorithms
 * alone: no public key ever keys an HMAC. Immutable and thread-safe; {@code toString} shows nothing.
 */
public sealed interface ProofKey permits SharedKey, VerifyingKey {
    /** This key, called so by its owner. */
    ProofKey labelled(String text);

    /** This key for one account. */
    ProofKey ofAccount(String id);

    /** This key for a look that must change nothing about it. */
    ProofKey fresh();

    /** Whether it is a key for proofs that name this one, by this algorithm; a key without an id is one for proofs that name none. */
    boolean isFor(Optional<String> keyId, Algorithm algorithm);

    /** Whether it has an id, by which proofs name it. */
    boolean hasId();

    /** What its owner calls it; nothing secret. */
    Optional<String> label();

    /** The account that it belongs to; absent where it is not bound to one. */
    Optional<String> account();

    /** This key as a scheme takes it; null where it is none of this kind. */
    @Nullable
    ProofKey as(KeyKind kind);

    /** Whether it begins or ends with white space, as the content of a file may. */
    boolean hasSpaceAtItsEnds();

    /** Whether one of these codes is that of this key over these pieces, one after the other. */
    boolean fits(Algorithm algorithm, CodeFormat written, List<String> sent, byte[]... pieces);
}
