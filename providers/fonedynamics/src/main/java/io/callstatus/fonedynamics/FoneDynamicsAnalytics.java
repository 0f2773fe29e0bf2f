package io.callstatus.fonedynamics;

import java.util.Optional;
import org.immutables.value.Value;

/**
 * The caller in web analytics and advertising; absent without such an integration.
 *
 * <p>Immutable and thread-safe. {@code toString} shows nothing that was sent.
 */
@Value.Immutable
public sealed interface FoneDynamicsAnalytics permits ImmutableFoneDynamicsAnalytics {
    /** {@code AnalyticsSession.CustomDimension1}: text. */
    @Value.Redacted
    Optional<String> customDimension1();

    /** {@code AnalyticsSession.CustomDimension2}: text; the page has the first one twice, and means this. */
    @Value.Redacted
    Optional<String> customDimension2();

    /** {@code Google.Analytics.ClientId}: text, the client id of Google Analytics Universal. */
    @Value.Redacted
    Optional<String> googleClientId();

    /** {@code Google.AdWords.ClickId}: text, the click id of Google AdWords, known as GCLID. */
    @Value.Redacted
    Optional<String> googleClickId();
}
