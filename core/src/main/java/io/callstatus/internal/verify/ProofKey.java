package io.callstatus.internal.verify;

import io.callstatus.spi.Proof.Algorithm;
import io.callstatus.spi.Proof.CodeFormat;
import io.callstatus.spi.VerificationScheme.KeyKind;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A key by which a proof is checked. Secrets and public keys are different types, and each supports only its own algorithms: no
 * public key is ever used for an HMAC. Immutable and thread-safe; {@code toString} shows nothing.
 */
public sealed interface ProofKey permits SharedKey, VerifyingKey {
    /** This key with a label. */
    ProofKey labelled(String text);

    /** This key for one account. */
    ProofKey ofAccount(String id);

    /** A copy of this key for a diagnosis, which must not change its state. */
    ProofKey fresh();

    /** Whether it can check proofs that name this key id and algorithm. A key without an id is for proofs that name none. */
    boolean isFor(Optional<String> keyId, Algorithm algorithm);

    /** Whether it has an id, by which proofs name it. */
    boolean hasId();

    /** The label that its owner gave it; not secret. */
    Optional<String> label();

    /** The account that it belongs to; absent if it is bound to none. */
    Optional<String> account();

    /** This key in the form that a scheme uses; null if it is of another kind. */
    @Nullable
    ProofKey as(KeyKind kind);

    /** Whether it begins or ends with white space, as the content of a file may. */
    boolean hasSpaceAtItsEnds();

    /** Whether one of these codes is the code of this key over these pieces, one after the other. */
    boolean fits(Algorithm algorithm, CodeFormat written, List<String> sent, byte[]... pieces);
}
