package io.callstatus.smartflo;

import io.callstatus.CallDirection;
import io.callstatus.CallStatus;
import io.callstatus.Party;
import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.Callback;
import io.callstatus.spi.FieldCatalog;
import io.callstatus.spi.Fields;
import io.callstatus.spi.TimeFormat;
import io.callstatus.spi.Transport;
import io.callstatus.spi.Verification;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * The webhooks of Tata Tele Smartflo, and of Servetel and Acephone on the same platform. Sources:
 * docs.smartflo.tatatelebusiness.com ("Webhook"), docs.servetel.in ("Web hooks") and recorded bodies, read 2026-11-28. The body
 * is the customer's template: only the names of the default template are known here. A variable that was not replaced, such as
 * {@code $recording_name}, is absent. Times without a zone are read in the zone of India, unless another one is set.
 */
public final class SmartfloParser implements CallStatusParser {
    /** The id of this provider, for {@code Secrets} and {@code ParserSet}: {@value}. */
    public static final String ID = "smartflo";

    /** India has had this one offset since 1945. */
    static final TimeFormat INDIA = TimeFormat.local(ZoneOffset.ofHoursMinutes(5, 30));

    /** The spelling of one name in the default template. */
    private static final String CUSTOMER = "customer_no_with_prefix ";

    private final TimeFormat times;

    /** Reads times in the time zone of India. */
    public SmartfloParser() {
        this(INDIA);
    }

    /** Reads times in this format: {@code TimeFormat.local(zone)}, or {@code TimeFormat.withoutZone()} for none at all. */
    public SmartfloParser(TimeFormat times) {
        this.times = times;
    }

    @Override
    public String provider() {
        return ID;
    }

    /** Each trigger sends the same template, so the request is a call status whatever is empty in it. */
    @Override
    public List<Callback> callbacks() {
        return List.of(Callback.callStatus("call", this::read)
                .via(Transport.JSON, Transport.FORM, Transport.QUERY)
                .all("uuid", "call_to_number", "caller_id_number")
                .any("start_stamp", "billsec", "call_flow", "hangup_cause_key", "billing_circle", "answered_agent")
                .words(
                        SmartfloWords.TAKEN,
                        SmartfloWords.WAITING,
                        SmartfloWords.TALKED,
                        SmartfloWords.TRIED,
                        SmartfloWords.UNTRIED,
                        SmartfloWords.UNANSWERED,
                        SmartfloWords.CAUSES,
                        SmartfloWords.DIRECTIONS,
                        SmartfloWords.END_REASONS));
    }

    /** Nothing is signed. A header of the customer's own may contain a secret: {@code Secrets.Builder.headerSecret}. */
    @Override
    public Verification verification() {
        return Verification.none();
    }

    /** Values that count as absent in this template: variables that were not replaced, and what an empty list becomes. */
    static Fields ofTemplate(Fields in) {
        return in.unresolved('$').placeholders(List.of("missed_agent", "answered_agent"), "[]", "{}");
    }

    private CallStatus.Builder read(Fields sent) {
        Fields in = ofTemplate(sent);
        Optional<String> word = in.find("call_status");
        Optional<String> way = in.find("direction");
        CallDirection direction = way.map(SmartfloWords.DIRECTIONS::of).orElse(CallDirection.UNKNOWN);
        Optional<Duration> talk = in.seconds("billsec");
        Optional<String> cause = SmartfloWords.cause(in);
        return CallStatus.builder()
                .callId(in.text("uuid", "call_id"))
                .state(SmartfloWords.state(in, word, direction, talk))
                .stateText(word)
                .direction(way, SmartfloWords.DIRECTIONS)
                .from(in.party("caller_id_number"))
                .to(called(in, direction))
                .connectedTo(in.party("answered_agent_number", "answered_agent_name")
                        .or(() -> in.party("answer_agent_number", "answered_agent_name")))
                .startedAt(in.instant("start_stamp", times))
                .answeredAt(in.instant("answer_stamp", times))
                .endedAt(in.instant("end_stamp", times))
                .duration(in.seconds("duration"))
                .talkDuration(talk)
                .recording(in.recording("recording_url"))
                .endReason(cause.map(SmartfloWords.END_REASONS::of))
                .endReasonText(in.find("hangup_cause_description", "reason_key").or(() -> in.find("hangup_cause")));
    }

    /** For an inbound call, the customer is the caller. */
    private static Optional<Party> called(Fields in, CallDirection direction) {
        Optional<Party> called = in.party("call_to_number");
        return called.isPresent() || direction == CallDirection.INBOUND
                ? called
                : in.party(CUSTOMER).or(() -> in.party(CUSTOMER.strip()));
    }

    /** Numbers, names and what a customer adds are personal. */
    @Override
    public FieldCatalog fields() {
        return FieldCatalog.shown(
                        "uuid, call_id, start_stamp, answer_stamp, end_stamp, duration, billsec, outbound_sec,"
                                + " agent_ring_time, customer_ring_time, call_connected, hangup_cause_code, campaign_id")
                .words(
                        "direction, call_status, status, hangup_cause, hangup_cause_key, hangup_cause_description, reason_key")
                .known("click_to_call, Call Disconnected By Caller")
                .personal("call_to_number, caller_id_number, customer_no_with_prefix, answered_agent,"
                        + " answered_agent_number, answer_agent_number, answered_agent_name, missed_agent, call_flow,"
                        + " recording_url, recording_name, aws_call_recording_identifier, billing_circle, digits_dialed,"
                        + " campaign_name, broadcast_lead_fields, ref_id, custom_identifier")
                .personalAsWritten(CUSTOMER);
    }
}
