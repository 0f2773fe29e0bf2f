package io.callstatus.fonedynamics;

import java.util.Set;

/** Which of Fone Dynamics' fields may be shown, and which may not. */
final class FoneDynamicsPrivacy {
    static final Set<String> HARMLESS =
            Set.of(("Action Event Account.Sid Property.Sid Property.Type Call.Sid Call.StartDate Call.Duration"
                            + " Call.Disposition Call.To.Type Attribution.Source Attribution.Medium Session.Traffic.Type")
                    .split(" "));

    /** Surveys, keywords and pages hold what people wrote; the ids of Google follow a visitor. */
    static final Set<String> PERSONAL =
            Set.of(("Call.From Call.From.Country Call.From.Region Call.From.City Call.To Call.To.Name"
                            + " Call.Endpoint Call.Recording.Uri Call.Prompts.Keys Call.Prompts.Postcode Call.Survey.Type"
                            + " Call.Survey.Value Call.Survey.Custom1 Call.Survey.Custom2 Call.Survey.Custom3"
                            + " Call.Survey.UniqueCode Property.Name Attribution.Campaign Attribution.Content"
                            + " Session.Keywords Session.ConversionUri Session.LandingUri AnalyticsSession.CustomDimension1"
                            + " AnalyticsSession.CustomDimension2 Google.Analytics.ClientId Google.AdWords.ClickId")
                    .split(" "));

    static final Set<String> WORD_FIELDS =
            Set.of(("Action Event Property.Type Call.Disposition Call.To.Type Attribution.Source Attribution.Medium"
                            + " Session.Traffic.Type")
                    .split(" "));

    /** Of the sources and media of visits, which any link may name, the usual ones. */
    static final Set<String> WORDS =
            Set.of(("Call.Complete Site Static Dynamic Campaign Direct Organic Referral Unattributed google bing yahoo"
                            + " facebook cpc email display social")
                    .split(" "));

    private FoneDynamicsPrivacy() {}
}
