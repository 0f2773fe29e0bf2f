package io.callstatus.ozonetel;

import io.callstatus.CallDirection;
import io.callstatus.CallState;
import io.callstatus.CallStatus;
import io.callstatus.Party;
import io.callstatus.Recording;
import io.callstatus.ozonetel.OzonetelWords.Decision;
import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.Callback;
import io.callstatus.spi.FieldCatalog;
import io.callstatus.spi.FieldPath;
import io.callstatus.spi.Fields;
import io.callstatus.spi.TimeFormat;
import io.callstatus.spi.Verification;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * The callbacks of Ozonetel CloudAgent: the report at the end of a call, and live events. Sources: docs.ozonetel.com ("Callback
 * URL configuration", "Subscribe to events") and a body recorded in 2018, read 2026-11-28. Every value is text. Times without a
 * zone are read in the zone of India, unless another one is set. Lengths are texts such as {@code 00:01:03}.
 */
public final class OzonetelParser implements CallStatusParser {
    /** The id of this provider, for {@code Secrets} and {@code ParserSet}: {@value}. */
    public static final String ID = "ozonetel";

    /** India has had this one offset since 1945. */
    static final TimeFormat INDIA = TimeFormat.local(ZoneOffset.ofHoursMinutes(5, 30));

    private final TimeFormat times;

    /** Reads times in the time zone of India. */
    public OzonetelParser() {
        this(INDIA);
    }

    /** Reads times in this format: {@code TimeFormat.local(zone)}, or {@code TimeFormat.withoutZone()} for none at all. */
    public OzonetelParser(TimeFormat times) {
        this.times = times;
    }

    @Override
    public String provider() {
        return ID;
    }

    @Override
    public List<Callback> callbacks() {
        return OzonetelWords.callbacks(this::readReport, this::readLive);
    }

    /** Nothing is signed: the report has the account's API key, which is compared and not kept. Live events have no key. */
    @Override
    public Verification verification() {
        return Verification.secretInBody("Apikey").perAccount(FieldPath.of("UserName"), FieldPath.of("username"));
    }

    /** {@code CallerID} is the customer, in both directions. */
    private CallStatus.Builder readReport(Fields in) {
        Optional<String> way = in.find("Type");
        CallDirection direction = way.map(OzonetelWords.DIRECTIONS::of).orElse(CallDirection.UNKNOWN);
        Decision decision = decision(in, direction);
        boolean wasAnswered = decision.state() == CallState.COMPLETED;
        boolean isOutbound = direction == CallDirection.OUTBOUND;
        Optional<Party> customer = in.party("CallerID");
        Optional<Party> ours = in.party("Did").or(() -> in.party("dId"));
        Optional<String> hangup = in.find("HangupBy");
        return CallStatus.builder()
                .callId(in.text("monitorUCID"))
                .accountId(in.find("UserName"))
                .state(decision.state())
                .stateText(decision.word())
                .direction(way, OzonetelWords.DIRECTIONS)
                .from(isOutbound ? ours : customer)
                .to(isOutbound ? customer : ours)
                .connectedTo(in.party("AgentPhoneNumber", "AgentName"))
                .startedAt(in.instant("StartTime", times))
                .endedAt(in.instant("EndTime", times))
                .duration(in.clock("CallDuration"))
                .talkDuration(wasAnswered ? in.clock("Duration") : Optional.empty())
                .recording(recording(in))
                .endReason(
                        isOutbound && !wasAnswered ? in.find("CustomerStatus").or(() -> hangup) : hangup,
                        OzonetelWords.END_REASONS)
                .endedBy(hangup, OzonetelWords.SIDES);
    }

    private static Decision decision(Fields in, CallDirection direction) {
        String status = in.text("Status");
        if (OzonetelWords.ANSWERED.knows(status)) {
            return new Decision(status, OzonetelWords.ANSWERED);
        }
        if (!OzonetelWords.UNANSWERED.knows(status)) {
            return new Decision(status, OzonetelWords.UNANSWERED);
        }
        Optional<String> agent = in.find("AgentStatus");
        return switch (direction) {
            case INBOUND -> OzonetelWords.inbound(status, agent, in.find("DialStatus"));
            case OUTBOUND -> OzonetelWords.outbound(status, in.find("CustomerStatus"), agent);
            case UNKNOWN -> new Decision(status, OzonetelWords.UNANSWERED);
        };
    }

    /** A file name without a URL is not a link. */
    private static Optional<Recording> recording(Fields in) {
        return in.find("AudioFile").map(file -> {
            Recording.Builder recording = Recording.builder();
            return (file.contains("://") ? recording.url(file) : recording.id(file)).build();
        });
    }

    private CallStatus.Builder readLive(Fields in) {
        Optional<String> way = in.find("call_type");
        boolean isOutbound =
                way.map(OzonetelWords.DIRECTIONS::of).orElse(CallDirection.UNKNOWN) == CallDirection.OUTBOUND;
        Optional<Party> customer = in.party("caller_id");
        Optional<Party> ours = in.party("did");
        return CallStatus.builder()
                .callId(in.text("monitor_ucid", "ucid"))
                .accountId(in.find("username"))
                .state(in.text("action"), OzonetelWords.LIVE)
                .direction(way, OzonetelWords.DIRECTIONS)
                .from(isOutbound ? ours : customer)
                .to(isOutbound ? customer : ours)
                .connectedTo(in.party("agent_number"))
                .occurredAt(in.instant("eventTime", times));
    }

    /** The key is in no payload, and therefore in no catalog. */
    @Override
    public FieldCatalog fields() {
        return FieldCatalog.shown("monitorUCID, monitor_ucid, ucid, UserName, username, StartTime, EndTime, eventTime,"
                        + " TimeToAnswer, CallDuration, Duration, ConfDuration, AgentID, agent_id, AgentUniqueID")
                .words("Type, call_type, Status, DialStatus, AgentStatus, CustomerStatus, HangupBy, CampaignStatus,"
                        + " eventType, action")
                .known("Call, Disconnect, ONLINE, OFFLINE, Dialing, answered")
                .personal("Did, dId, did, CallerID, caller_id, DialedNumber, AgentName, AgentPhoneNumber, agent_number,"
                        + " PhoneName, UUI, Skill, skill, CampaignName, Location, FallBackRule, AudioFile,"
                        + " CallerConfAudioFile, Disposition, Comments, TransferType, TransferredTo");
    }
}
