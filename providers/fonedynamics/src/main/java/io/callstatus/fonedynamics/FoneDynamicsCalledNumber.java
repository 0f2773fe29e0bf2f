package io.callstatus.fonedynamics;

import java.util.Optional;
import org.immutables.value.Value;

/**
 * The number that was called; its digits are {@code CallStatus.to()}.
 *
 * <p>Immutable and thread-safe. {@code toString} shows nothing that was sent.
 */
@Value.Immutable
public sealed interface FoneDynamicsCalledNumber permits ImmutableFoneDynamicsCalledNumber {
    /** {@code Call.To.Type}: of what kind it is; absent from {@code Call.Initiate}. */
    @Value.Redacted
    Optional<Type> type();

    /** {@code Call.To.Type}: the word itself, as sent. */
    @Value.Redacted
    Optional<String> typeText();

    /** {@code Call.To.Name}: text, its name in the account. */
    @Value.Redacted
    Optional<String> name();

    /** Of what kind a number is. */
    enum Type {
        /** The same for every visitor. */
        STATIC,
        /** Shown to one visitor at a time, so that the call tells the visit. */
        DYNAMIC,
        /** A word that this release does not know. */
        UNKNOWN
    }
}
