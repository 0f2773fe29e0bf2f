package io.callstatus.exotel;

import static io.callstatus.spi.Evidence.absent;
import static io.callstatus.spi.Evidence.key;
import static io.callstatus.spi.Evidence.prefix;
import static io.callstatus.spi.Evidence.value;

import io.callstatus.EventKind;
import io.callstatus.spi.Callback;
import io.callstatus.spi.Evidence;
import io.callstatus.spi.FieldCatalog;
import io.callstatus.spi.FieldPath;
import io.callstatus.spi.Transport;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What Exotel sends. Each callback is recognised by several names: no header is Exotel's own, and CallerDesk, Twilio and others
 * have many of the names.
 */
final class ExotelCallbacks {
    private static final FieldPath EVENT = FieldPath.of("event_name");
    /** CallerDesk has these two numbers; Twilio and similar providers have an account. */
    private static final Evidence[] OTHERS = {key("SourceNumber"), key("AccountSid")};

    private static final String[] LEG_EVENTS = {
        "leg_connecting", "leg_ringing", "leg_answered", "leg_terminated", "leg_failed_to_create"
    };
    /** For how many agents of a flow a redacted copy shows the fields; beyond, even names are hidden. */
    private static final int LEGS = 10;

    private ExotelCallbacks() {}

    static List<Callback> all(
            Callback.Reader flow,
            Callback.Reader hook,
            Callback.Reader status,
            Callback.Reader notification,
            Callback.Reader leg,
            Callback.Reader campaign) {
        List<Callback> all = new ArrayList<>();
        all.addAll(eventsOfFlows());
        all.addAll(eventsOfOthers());
        all.addAll(flows(flow, hook));
        all.add(status(status));
        all.add(notification(notification));
        all.addAll(legs(leg, campaign));
        return all;
    }

    private static List<Callback> flows(Callback.Reader flow, Callback.Reader hook) {
        return List.of(
                Callback.callStatus("passthru", flow)
                        .via(Transport.QUERY, Transport.FORM, Transport.JSON)
                        .all("CallSid", "CallFrom", "CallTo", "CallType")
                        .none(OTHERS)
                        .state("CallType")
                        .words(ExotelWords.TYPES, ExotelWords.DIALLED, ExotelWords.DIRECTIONS),
                Callback.callStatus("agent-hook", hook)
                        .via(Transport.QUERY, Transport.FORM)
                        .all("CallSid", "CallFrom", "DialWhomNumber", "EventType", "Status")
                        .all(absent("CallType"))
                        .none(OTHERS)
                        .state("EventType")
                        .words(ExotelWords.HOOK));
    }

    private static Callback status(Callback.Reader status) {
        return Callback.callStatus("status-callback", status)
                .via(Transport.FORM, Transport.JSON)
                .all("CallSid", "DateUpdated", "Status")
                .none(OTHERS)
                .state("Status")
                .words(ExotelWords.STATUSES);
    }

    private static Callback notification(Callback.Reader notification) {
        return Callback.callStatus("notification", notification)
                .via(Transport.JSON)
                .all("CallSid", "CallState", "AppId", "VirtualNumber")
                .none(OTHERS)
                .state("CallState")
                .words(ExotelWords.NOTIFIED, ExotelWords.ACTIVE);
    }

    private static List<Callback> legs(Callback.Reader leg, Callback.Reader campaign) {
        return List.of(
                Callback.callStatus("leg", leg)
                        .via(Transport.JSON)
                        .all(key("event_sid"), value(EVENT, LEG_EVENTS), key(FieldPath.of("data", "leg_sid")))
                        .state(EVENT)
                        .words(ExotelWords.LEGS),
                Callback.callStatus("campaign", campaign)
                        .via(Transport.JSON)
                        .all("campaign_sid", "call_sid", "number", "status")
                        .state("status"));
    }

    /** Checked first: some of them have the fields of a call status as well. */
    private static List<Callback> eventsOfFlows() {
        Evidence[] flow = {key("CallSid"), key("CallFrom"), key("CallTo")};
        return List.of(
                event("stream-start", EventKind.OTHER)
                        .all(value("EventType", "stream-start"), key("StreamSid"), key("StreamUrl")),
                event("bot-url", EventKind.OTHER)
                        .all(key("HangupLatencyStartTime"))
                        .all(flow)
                        .all(absent("CallType")),
                event("dial-whom", EventKind.OTHER)
                        .all(key("CallStatus"), key("CallType"))
                        .all(flow),
                event("agent-released", EventKind.OTHER)
                        .all(value("EventType", "Terminal", "terminal"), key("DialWhomNumber"), key("CallFrom"))
                        .all(key("CallSid"), key("Status"), absent("CallType")));
    }

    private static List<Callback> eventsOfOthers() {
        return List.of(
                notification("agent-free").all(value("CallStatus", "free")),
                notification("recording").all(prefix("CallDetail", "recording_")),
                event("action", EventKind.OTHER)
                        .via(Transport.JSON)
                        .all(key("event_sid"), key(EVENT), key("event_type"))
                        .none(value(EVENT, LEG_EVENTS))
                        .namedBy(EVENT),
                event("campaign-summary", EventKind.OTHER).all("call_sids", "campaign_sid", "report_url"),
                event("heartbeat", EventKind.OTHER).all("incoming_affected", "status_type"),
                event("sms", EventKind.MESSAGE).all("DetailedStatus", "SmsSid").none(key("AccountSid")),
                event("whatsapp", EventKind.MESSAGE).all("exo_status_code"));
    }

    private static Callback event(String name, EventKind kind) {
        return Callback.otherEvent(name, kind).claiming();
    }

    private static Callback notification(String name) {
        return event(name, EventKind.OTHER).via(Transport.JSON).all("CallSid", "CallState", "AppId", "VirtualNumber");
    }

    /** Sums, states and causes of agents may be shown; the agents themselves not. */
    static FieldCatalog fields() {
        FieldCatalog leg = FieldCatalog.shown("leg_sid, account_sid, start_time, end_time, date_created, date_updated")
                .words("state")
                .personal("contact_uri, exophone");
        return FieldCatalog.shown(
                        "CallSid, ExotelAccountSid, CustomerId, AppId, flow_id, tenant_id, StartTime, EndTime,"
                                + " Created, CreatedAt, CurrentTime, DateCreated, DateUpdated, RecordingAvailableBy,"
                                + " date_created, DialCallDuration, Duration, ConversationDuration, TotalDuration,"
                                + " event_sid, event_timestamp, action_sid, campaign_sid, call_sid, Stream[StreamSID],"
                                + " Stream[Duration]")
                .words("CallType, DialCallStatus, EventType, Status, CallState, CallStatus, CallDetail, Direction,"
                        + " event_name, event_type, status, ProcessStatus, Stream[Status], Stream[DisconnectedBy],"
                        + " Stream[DetailedStatus], Insights[DialCallStatus]")
                .known("terminal, leg_lifecycle_event, user, bot, free, leg_terminated")
                .personal("CallFrom, CallTo, From, To, FromNumber, ToNumber, VirtualNumber, PhoneNumberSid,"
                        + " DialWhomNumber, ForwardedFrom, OutgoingPhoneNumber, AgentEmail, AppUserID,"
                        + " AccountDomain, TicketId, CustomField, digits, number, RecordingUrl, CallRecordings,"
                        + " Legs, Stream, Stream[RecordingUrl], Stream[StreamUrl], Stream[Error],"
                        + " action_custom_parameter, event_data")
                .and(leg.inside("data"))
                .and(ofLegs());
    }

    /** Names with brackets are ordinary names: each has to be declared. */
    private static FieldCatalog ofLegs() {
        String shown = "OnCallDuration, Type, CauseCode, Cause, DisconnectedBy, Status, AnsweredBy, Insights][Status,"
                + " Insights][DetailedStatus, Insights][RingingDuration";
        return FieldCatalog.shown(ofEachLeg(shown)).personal(ofEachLeg("Number, CallerId"));
    }

    private static String ofEachLeg(String names) {
        return IntStream.range(0, LEGS)
                .boxed()
                .flatMap(leg -> List.of(names.split(", *")).stream().map(name -> "Legs[" + leg + "][" + name + "]"))
                .collect(Collectors.joining(","));
    }
}
