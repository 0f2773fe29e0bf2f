package io.callstatus.fonedynamics;

import java.util.Optional;
import org.immutables.value.Value;

/**
 * The web site, or other property, that a called number belongs to. In every request.
 *
 * <p>Immutable and thread-safe. {@code toString} shows nothing that was sent.
 */
@Value.Immutable
public sealed interface FoneDynamicsProperty permits ImmutableFoneDynamicsProperty {
    /** {@code Property.Sid}: text, its id. */
    @Value.Redacted
    Optional<String> sid();

    /** {@code Property.Name}: text; for a web site its domain. */
    @Value.Redacted
    Optional<String> name();

    /** {@code Property.Type}: what it is. */
    @Value.Redacted
    Optional<Type> type();

    /** {@code Property.Type}: the word itself, as sent. */
    @Value.Redacted
    Optional<String> typeText();

    /** What a property is. */
    enum Type {
        /** A web site; so far there is nothing else. */
        SITE,
        /** A word that this release does not know. */
        UNKNOWN
    }
}
