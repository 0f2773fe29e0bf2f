package io.callstatus.fonedynamics;

import java.util.Optional;
import org.immutables.value.Value;

/**
 * What a call is put down to; absent where no attribution is expected.
 *
 * <p>Immutable and thread-safe. {@code toString} shows nothing that was sent.
 */
@Value.Immutable
public sealed interface FoneDynamicsAttribution permits ImmutableFoneDynamicsAttribution {
    /** {@code Attribution.Source}: text, such as {@code bing}. */
    @Value.Redacted
    Optional<String> source();

    /** {@code Attribution.Medium}: text, such as {@code organic}. */
    @Value.Redacted
    Optional<String> medium();

    /** {@code Attribution.Campaign}: text, such as {@code 2019 promo}. */
    @Value.Redacted
    Optional<String> campaign();

    /** {@code Attribution.Content}: text, such as {@code variation 1}. */
    @Value.Redacted
    Optional<String> content();
}
