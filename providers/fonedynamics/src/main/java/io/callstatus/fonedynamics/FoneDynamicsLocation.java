package io.callstatus.fonedynamics;

import java.util.Optional;
import org.immutables.value.Value;

/**
 * Where a call came from; each part is empty where that is not known.
 *
 * <p>Immutable and thread-safe. {@code toString} shows nothing that was sent.
 */
@Value.Immutable
public sealed interface FoneDynamicsLocation permits ImmutableFoneDynamicsLocation {
    /** {@code Call.From.Country}: text, the country. */
    @Value.Redacted
    Optional<String> country();

    /** {@code Call.From.Region}: text, the region or state; also empty where the country has none. */
    @Value.Redacted
    Optional<String> region();

    /** {@code Call.From.City}: text, the city. */
    @Value.Redacted
    Optional<String> city();
}
