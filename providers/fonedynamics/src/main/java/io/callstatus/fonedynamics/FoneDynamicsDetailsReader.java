package io.callstatus.fonedynamics;

import io.callstatus.CallStatus;
import io.callstatus.fonedynamics.FoneDynamicsDetails.Disposition;
import io.callstatus.fonedynamics.FoneDynamicsDetails.Event;
import io.callstatus.fonedynamics.FoneDynamicsSession.TrafficType;
import io.callstatus.spi.Fields;
import io.callstatus.spi.WordMap;

/** What the fields mean that {@link CallStatus} does not hold: ours on the left, theirs on the right. */
final class FoneDynamicsDetailsReader {
    static final WordMap<Event> EVENTS = WordMap.withDefault(Event.UNKNOWN)
            .map("Call.Initiate", Event.INITIATE)
            .map("Call.Complete", Event.COMPLETE);

    static final WordMap<Disposition> DISPOSITIONS =
            WordMap.withDefault(Disposition.UNKNOWN).same("ANSWERED", "NO ANSWER", "BUSY", "IVR", "FAILED");

    static final WordMap<FoneDynamicsProperty.Type> PROPERTY_TYPES =
            WordMap.withDefault(FoneDynamicsProperty.Type.UNKNOWN).same("Site");

    static final WordMap<FoneDynamicsCalledNumber.Type> NUMBER_TYPES =
            WordMap.withDefault(FoneDynamicsCalledNumber.Type.UNKNOWN).same("Static", "Dynamic");

    static final WordMap<TrafficType> TRAFFIC_TYPES =
            WordMap.withDefault(TrafficType.UNKNOWN).same("Campaign", "Direct", "Organic", "Referral", "Unattributed");

    private FoneDynamicsDetailsReader() {}

    static FoneDynamicsDetails of(CallStatus status) {
        return read(Fields.of(FoneDynamicsParser.ID, status));
    }

    static FoneDynamicsDetails read(Fields in) {
        return ImmutableFoneDynamicsDetails.builder()
                .action(in.find("Action"))
                .event(in.find("Event").map(EVENTS::of))
                .eventText(in.find("Event"))
                .disposition(in.find("Call.Disposition").map(DISPOSITIONS::of))
                .dispositionText(in.find("Call.Disposition"))
                .property(property(in))
                .callerLocation(location(in))
                .calledNumber(calledNumber(in))
                .survey(survey(in))
                .prompts(prompts(in))
                .attribution(attribution(in))
                .session(session(in))
                .analytics(analytics(in))
                .problems(in.problems())
                .build();
    }

    private static FoneDynamicsProperty property(Fields in) {
        return ImmutableFoneDynamicsProperty.builder()
                .sid(in.find("Property.Sid"))
                .name(in.find("Property.Name"))
                .type(in.find("Property.Type").map(PROPERTY_TYPES::of))
                .typeText(in.find("Property.Type"))
                .build();
    }

    private static FoneDynamicsLocation location(Fields in) {
        return ImmutableFoneDynamicsLocation.builder()
                .country(in.find("Call.From.Country"))
                .region(in.find("Call.From.Region"))
                .city(in.find("Call.From.City"))
                .build();
    }

    private static FoneDynamicsCalledNumber calledNumber(Fields in) {
        return ImmutableFoneDynamicsCalledNumber.builder()
                .type(in.find("Call.To.Type").map(NUMBER_TYPES::of))
                .typeText(in.find("Call.To.Type"))
                .name(in.find("Call.To.Name"))
                .build();
    }

    private static FoneDynamicsSurvey survey(Fields in) {
        return ImmutableFoneDynamicsSurvey.builder()
                .type(in.find("Call.Survey.Type"))
                .value(in.integer("Call.Survey.Value"))
                .custom1(in.find("Call.Survey.Custom1"))
                .custom2(in.find("Call.Survey.Custom2"))
                .custom3(in.find("Call.Survey.Custom3"))
                .uniqueCode(in.find("Call.Survey.UniqueCode"))
                .build();
    }

    private static FoneDynamicsPrompts prompts(Fields in) {
        return ImmutableFoneDynamicsPrompts.builder()
                .postcodes(in.list("Call.Prompts.Postcode"))
                .keys(in.list("Call.Prompts.Keys"))
                .build();
    }

    private static FoneDynamicsAttribution attribution(Fields in) {
        return ImmutableFoneDynamicsAttribution.builder()
                .source(in.find("Attribution.Source"))
                .medium(in.find("Attribution.Medium"))
                .campaign(in.find("Attribution.Campaign"))
                .content(in.find("Attribution.Content"))
                .build();
    }

    private static FoneDynamicsSession session(Fields in) {
        return ImmutableFoneDynamicsSession.builder()
                .trafficType(in.find("Session.Traffic.Type").map(TRAFFIC_TYPES::of))
                .trafficTypeText(in.find("Session.Traffic.Type"))
                .keywords(in.find("Session.Keywords"))
                .conversionUri(in.find("Session.ConversionUri"))
                .landingUri(in.find("Session.LandingUri"))
                .build();
    }

    private static FoneDynamicsAnalytics analytics(Fields in) {
        return ImmutableFoneDynamicsAnalytics.builder()
                .customDimension1(in.find("AnalyticsSession.CustomDimension1"))
                .customDimension2(in.find("AnalyticsSession.CustomDimension2"))
                .googleClientId(in.find("Google.Analytics.ClientId"))
                .googleClickId(in.find("Google.AdWords.ClickId"))
                .build();
    }
}
