package io.callstatus.fonedynamics;

import io.callstatus.CallDirection;
import io.callstatus.CallState;
import io.callstatus.CallStatus;
import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.Callback;
import io.callstatus.spi.Evidence;
import io.callstatus.spi.FieldCatalog;
import io.callstatus.spi.Fields;
import io.callstatus.spi.TimeFormat;
import io.callstatus.spi.Transport;
import io.callstatus.spi.Verification;
import io.callstatus.spi.WordMap;
import java.time.ZoneOffset;
import java.util.List;

/** Fone Dynamics' voice webhooks; page "Voice Webhooks", read 2026-11-20. The product tracks inbound calls. */
public final class FoneDynamicsParser implements CallStatusParser {
    /** The id of this provider, for {@code Secrets} and {@code ParserSet}: {@value}. */
    public static final String ID = "fonedynamics";

    private static final TimeFormat UTC = TimeFormat.local(ZoneOffset.UTC);
    private static final WordMap<CallState> EVENTS =
            WordMap.withDefault(CallState.UNKNOWN).map(CallState.INITIATED, "Call.Initiate");
    private static final WordMap<CallState> DISPOSITIONS = WordMap.withDefault(CallState.UNKNOWN)
            .same("NO ANSWER", "BUSY", "FAILED")
            .map(CallState.COMPLETED, "ANSWERED")
            .map(CallState.ABANDONED, "IVR");

    @Override
    public String provider() {
        return ID;
    }

    @Override
    public List<Callback> callbacks() {
        return List.of(Callback.callStatus("call", this::read)
                .via(Transport.FORM, Transport.QUERY, Transport.JSON)
                .all(Evidence.value("Action", "Webhook"), Evidence.prefix("Event", "Call."))
                .any("Call.Sid", "Account.Sid", "Property.Sid", "Call.From", "Call.To")
                .state("Event")
                .words(EVENTS, DISPOSITIONS));
    }

    @Override
    public Verification verification() {
        return Verification.none().perAccount("Account.Sid");
    }

    /** Page "Voice Webhooks", read 2026-11-20: {@code Account.Sid} is present in every request. */
    @Override
    public boolean isAccountInEveryReport() {
        return true;
    }

    private CallStatus.Builder read(Fields in) {
        String event = in.text("Event");
        boolean complete = WordMap.sameWord(event, "Call.Complete");
        return CallStatus.builder()
                .callId(in.text("Call.Sid"))
                .accountId(in.find("Account.Sid"))
                .state(complete ? in.text("Call.Disposition") : event, complete ? DISPOSITIONS : EVENTS)
                .direction(CallDirection.INBOUND)
                .from(in.party("Call.From"))
                .to(in.party("Call.To"))
                .connectedTo(in.party("Call.Endpoint"))
                .startedAt(in.instant("Call.StartDate", UTC))
                .duration(in.seconds("Call.Duration"))
                .recording(in.recording("Call.Recording.Uri"));
    }

    /**
     * Surveys, keywords and pages contain what people wrote; the ids of Google identify a visitor. Any link may name the source
     * and the medium of a visit, so only the usual ones are known words.
     */
    @Override
    public FieldCatalog fields() {
        return FieldCatalog.shown("Account.Sid, Property.Sid, Call.Sid, Call.StartDate, Call.Duration")
                .words(
                        "Action, Event, Property.Type, Call.Disposition, Call.To.Type, Attribution.Source, Attribution.Medium,"
                                + " Session.Traffic.Type")
                .known(
                        "Call.Complete, Site, Static, Dynamic, Campaign, Direct, Organic, Referral, Unattributed, google, bing,"
                                + " yahoo, facebook, cpc, email, display, social")
                .personal("Call.From, Call.From.Country, Call.From.Region, Call.From.City, Call.To, Call.To.Name,"
                        + " Call.Endpoint, Call.Recording.Uri, Call.Prompts.Keys, Call.Prompts.Postcode, Call.Survey.Type,"
                        + " Call.Survey.Value, Call.Survey.Custom1, Call.Survey.Custom2, Call.Survey.Custom3,"
                        + " Call.Survey.UniqueCode, Property.Name, Attribution.Campaign, Attribution.Content,"
                        + " Session.Keywords, Session.ConversionUri, Session.LandingUri, AnalyticsSession.CustomDimension1,"
                        + " AnalyticsSession.CustomDimension2, Google.Analytics.ClientId, Google.AdWords.ClickId");
    }
}
