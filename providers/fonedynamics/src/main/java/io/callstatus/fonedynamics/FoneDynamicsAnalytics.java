package io.callstatus.fonedynamics;

import io.callstatus.spi.Fields;
import io.callstatus.spi.ProviderDetails;
import java.util.Optional;

/** The caller in web analytics and advertising; absent without such an integration. */
public final class FoneDynamicsAnalytics extends ProviderDetails {
    private final Optional<String> customDimension1 = in.find("AnalyticsSession.CustomDimension1");
    private final Optional<String> customDimension2 = in.find("AnalyticsSession.CustomDimension2");
    private final Optional<String> googleClientId = in.find("Google.Analytics.ClientId");
    private final Optional<String> googleClickId = in.find("Google.AdWords.ClickId");

    FoneDynamicsAnalytics(Fields in) {
        super(in);
    }

    /** {@code AnalyticsSession.CustomDimension1}: text. */
    public Optional<String> customDimension1() {
        return customDimension1;
    }

    /** {@code AnalyticsSession.CustomDimension2}: text; the page has the first one twice, and means this. */
    public Optional<String> customDimension2() {
        return customDimension2;
    }

    /** {@code Google.Analytics.ClientId}: text, the client id of Google FoneDynamicsAnalytics Universal. */
    public Optional<String> googleClientId() {
        return googleClientId;
    }

    /** {@code Google.AdWords.ClickId}: text, the click id of Google AdWords, known as GCLID. */
    public Optional<String> googleClickId() {
        return googleClickId;
    }
}
