package io.callstatus.fonedynamics;

import java.util.List;
import org.immutables.value.Value;

/**
 * What the caller entered during a call, in order; empty where nothing was asked, and in {@code Call.Initiate}.
 *
 * <p>Immutable and thread-safe. {@code toString} shows nothing that was sent.
 */
@Value.Immutable
public sealed interface FoneDynamicsPrompts permits ImmutableFoneDynamicsPrompts {
    /** {@code Call.Prompts.Postcode}: postcodes, as text because of leading zeros, from a list with commas. */
    @Value.Redacted
    List<String> postcodes();

    /** {@code Call.Prompts.Keys}: everything that was entered, postcodes included, from a list with commas. */
    @Value.Redacted
    List<String> keys();
}
