package io.callstatus.fonedynamics;

import java.util.Optional;
import java.util.OptionalLong;
import org.immutables.value.Value;

/**
 * What the agent entered after a call; absent where there was no survey, and from {@code Call.Initiate}.
 *
 * <p>Immutable and thread-safe. {@code toString} shows nothing that was sent.
 */
@Value.Immutable
public sealed interface FoneDynamicsSurvey permits ImmutableFoneDynamicsSurvey {
    /** {@code Call.Survey.Type}: text, the type of call that was chosen. */
    @Value.Redacted
    Optional<String> type();

    /** {@code Call.Survey.Value}: a whole number, the value that was entered; its unit is the account's own. */
    @Value.Redacted
    OptionalLong value();

    /** {@code Call.Survey.Custom1}: text, what was chosen for custom field 1. */
    @Value.Redacted
    Optional<String> custom1();

    /** {@code Call.Survey.Custom2}: text, what was chosen for custom field 2. */
    @Value.Redacted
    Optional<String> custom2();

    /** {@code Call.Survey.Custom3}: text, what was chosen for custom field 3. */
    @Value.Redacted
    Optional<String> custom3();

    /** {@code Call.Survey.UniqueCode}: text, the code that was played. */
    @Value.Redacted
    Optional<String> uniqueCode();
}
