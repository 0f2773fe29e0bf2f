package io.callstatus.callerdesk;

import io.callstatus.CallDirection;
import io.callstatus.CallStatus;
import io.callstatus.Party;
import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.Callback;
import io.callstatus.spi.FieldCatalog;
import io.callstatus.spi.Fields;
import io.callstatus.spi.TimeFormat;
import io.callstatus.spi.Verification;
import java.util.List;
import java.util.Optional;

/**
 * CallerDesk's call report and live call webhooks. Source: page "Webhooks Integration", read 2026-11-20. Its times have no
 * zone: they are read in the zone of India, unless another one is set.
 */
public final class CallerDeskParser implements CallStatusParser {
    /** The id of this provider, for {@code Secrets} and {@code ParserSet}: {@value}. */
    public static final String ID = "callerdesk";

    private static final List<String> PLACEHOLDER_FIELDS =
            List.of("DialWhomNumber", "receiver_name", "campid", "EndTime");

    private final TimeFormat times;

    /** Reads times in the time zone of India. */
    public CallerDeskParser() {
        this(CallerDeskWords.INDIA);
    }

    /**
     * Reads times in this format: {@code TimeFormat.local(zone)}, or {@code TimeFormat.withoutZone()} for none at all.
     */
    public CallerDeskParser(TimeFormat times) {
        this.times = times;
    }

    @Override
    public String provider() {
        return ID;
    }

    @Override
    public List<Callback> callbacks() {
        return CallerDeskWords.callbacks(this::read);
    }

    @Override
    public Verification verification() {
        return Verification.none().perAccount("account_id");
    }

    private CallStatus.Builder read(Fields sent) {
        Fields in = withoutPlaceholders(sent);
        Optional<String> direction = in.find("Direction");
        boolean outbound = isOutbound(direction);
        Optional<String> hangup = in.find("hangup_cause");
        return CallStatus.builder()
                .callId(in.text("CallSid"))
                .accountId(in.find("account_id"))
                .state(in.text("Status", "callstatus"), CallerDeskWords.states(in, times))
                .direction(direction, CallerDeskWords.DIRECTIONS)
                .from(in.party("SourceNumber"))
                .to(to(in, outbound))
                .connectedTo(connectedTo(in, outbound))
                .startedAt(in.instant("StartTime", times))
                .answeredAt(in.instant("LegB_Picked_time", times))
                .endedAt(in.instant("EndTime", times))
                .duration(in.seconds("CallDuration"))
                .talkDuration(in.seconds("TalkDuration"))
                .recording(in.recording("CallRecordingUrl"))
                .endReason(hangup, CallerDeskWords.END_REASONS)
                .endedBy(hangup.flatMap(CallerDeskHangupText::whoHungUp), CallerDeskWords.SIDES);
    }

    /** Placeholders are sent for absent values. */
    static Fields withoutPlaceholders(Fields sent) {
        return sent.placeholders(PLACEHOLDER_FIELDS, "0", "Not Assigned");
    }

    /**
     * Inbound: the virtual number was called and put through to an agent. Outbound: the agent is called first and is the
     * source, and the virtual number is at neither end.
     */
    private static boolean isOutbound(Optional<String> direction) {
        return CallerDeskWords.DIRECTIONS.of(direction.orElse("")) == CallDirection.OUTBOUND;
    }

    private static Optional<Party> to(Fields in, boolean outbound) {
        return outbound ? in.find("DialWhomNumber", "DestinationNumber").map(Party::of) : in.party("DestinationNumber");
    }

    private static Optional<Party> connectedTo(Fields in, boolean outbound) {
        return outbound ? Optional.empty() : in.party("DialWhomNumber", "receiver_name");
    }

    /** A group with one member has the name of the member. */
    @Override
    public FieldCatalog fields() {
        return FieldCatalog.shown(
                        "CallSid, Uniqueid, error_code, account_id, group_id, campid, coins, StartTime, EndTime,"
                                + " LegA_Picked_time, LegB_Start_time, LegB_Picked_time, CallDuration, TalkDuration")
                .words("type, Direction, Status, callstatus, hangup_cause")
                .known("agent, customer")
                .personal("SourceNumber, DestinationNumber, DialWhomNumber, receiver_name, agent_email, call_group,"
                        + " cparty_number, cparty_recording, CallRecordingUrl, key_press");
    }
}
