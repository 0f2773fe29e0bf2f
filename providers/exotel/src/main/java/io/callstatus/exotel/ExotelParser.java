package io.callstatus.exotel;

import io.callstatus.CallDirection;
import io.callstatus.CallState;
import io.callstatus.CallStatus;
import io.callstatus.Party;
import io.callstatus.exotel.ExotelWords.Decision;
import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.Callback;
import io.callstatus.spi.FieldCatalog;
import io.callstatus.spi.FieldPath;
import io.callstatus.spi.Fields;
import io.callstatus.spi.TimeFormat;
import io.callstatus.spi.Verification;
import io.callstatus.spi.WordMap;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * Exotel's unrelated callbacks: the Passthru of a flow, the hook of an agent, the status callback of a call, the notification
 * of the integrations engine, the events of a leg, and those of a campaign. Sources: pages "Passthru applet", "StatusCallback"
 * and others of support.exotel.com and developer.exotel.com, with captured requests, read 2026-11-28. Times without a zone are
 * read in the zone of India, unless another one is set; no page says which zone accounts in Singapore have.
 */
public final class ExotelParser implements CallStatusParser {
    /** The id of this provider, for {@code Secrets} and {@code ParserSet}: {@value}. */
    public static final String ID = "exotel";

    /** India has had this one offset since 1945. */
    static final TimeFormat INDIA = TimeFormat.local(ZoneOffset.ofHoursMinutes(5, 30));

    private static final String TALKED = "[OnCallDuration]";

    private final TimeFormat times;

    /** Reads times without a zone in the time zone of India. */
    public ExotelParser() {
        this(INDIA);
    }

    /** Reads times in this format: {@code TimeFormat.local(zone)}, or {@code TimeFormat.withoutZone()} for none at all. */
    public ExotelParser(TimeFormat times) {
        this.times = times;
    }

    @Override
    public String provider() {
        return ID;
    }

    @Override
    public List<Callback> callbacks() {
        return ExotelCallbacks.all(
                this::readFlow,
                this::readHook,
                this::readStatus,
                this::readNotification,
                this::readLeg,
                this::readCampaign);
    }

    /** Nothing is signed. Events of a leg have user and password if the receiver has configured them. */
    @Override
    public Verification verification() {
        return Verification.basic()
                .optional()
                .perAccount(FieldPath.of("ExotelAccountSid"), FieldPath.of("data", "account_sid"));
    }

    /**
     * In a flow the answer chooses the branch: 200 one and 302 the other. Page "Webhooks" asks for 200 for status callbacks.
     */
    @Override
    public int successStatus() {
        return 200;
    }

    private CallStatus.Builder read(Fields in, Decision decision) {
        return CallStatus.builder()
                .callId(in.text("CallSid"))
                .accountId(in.find("ExotelAccountSid"))
                .state(decision.state())
                .stateText(decision.word())
                .direction(in.find("Direction"), ExotelWords.DIRECTIONS)
                .startedAt(in.instant("StartTime", times));
    }

    /** The end of a Passthru is never sent: its field has the zeros of an unset clock. */
    private CallStatus.Builder readFlow(Fields in) {
        Decision decision = ExotelWords.ofFlow(in.text("CallType"), in.find("DialCallStatus"));
        Optional<Duration> talk = talk(in);
        boolean isConnected = decision.state() == CallState.COMPLETED || talk.isPresent();
        return read(in, decision)
                .from(party(in, "CallFrom", "From"))
                .to(party(in, "To", "CallTo"))
                .connectedTo(in.party("DialWhomNumber").filter(agent -> isConnected))
                .occurredAt(in.instant("CurrentTime", times))
                .talkDuration(talk)
                .recording(in.recording("RecordingUrl"));
    }

    private CallStatus.Builder readHook(Fields in) {
        return read(in, new Decision(in.text("EventType"), ExotelWords.HOOK))
                .from(party(in, "CallFrom", "From"))
                .to(party(in, "To", "CallTo"))
                .connectedTo(in.party("DialWhomNumber"))
                .occurredAt(in.instant("CurrentTime", times));
    }

    /** {@code From} is who was called first, often the agent. */
    private CallStatus.Builder readStatus(Fields in) {
        Optional<Duration> talk = in.seconds("ConversationDuration");
        Decision decision = decision(in, talk);
        return read(in, decision)
                .from(in.party("From"))
                .to(in.party("To"))
                .endedAt(end(in, decision.state().isTerminal()))
                .talkDuration(talk)
                .recording(in.recording("RecordingUrl"));
    }

    private static Decision decision(Fields in, Optional<Duration> talk) {
        boolean isInbound = in.find("Direction").map(ExotelWords.DIRECTIONS::of).orElse(CallDirection.UNKNOWN)
                == CallDirection.INBOUND;
        return ExotelWords.ofStatus(
                in.text("Status"),
                isInbound && talk.filter(Duration::isZero).isPresent(),
                in.find("Legs[1][Status]").or(() -> in.array("Legs").flatMap(legs -> legs.at("1", "Status"))));
    }

    /** While a call is live, its total has another meaning, and its end is equal to its start. */
    private CallStatus.Builder readNotification(Fields in) {
        String state = in.text("CallState");
        Decision decision = ExotelWords.ofNotification(state, in.find("CallStatus"));
        boolean isOver = WordMap.sameWord(state, "terminal");
        boolean isConnected = decision.state() == CallState.COMPLETED || decision.state() == CallState.IN_PROGRESS;
        return read(in, decision)
                .from(in.party("FromNumber"))
                .to(in.party("ToNumber"))
                .connectedTo(in.party("DialWhomNumber").filter(agent -> isConnected))
                .endedAt(end(in, isOver))
                .talkDuration(isOver ? in.seconds("TotalDuration") : Optional.empty())
                .recording(in.recording("CallRecordings"));
    }

    /** {@code data.contact_uri} is the far end; no field says whether that is caller or callee. */
    private CallStatus.Builder readLeg(Fields in) {
        Fields leg = in.inside("data");
        Decision decision = ExotelWords.ofLeg(in.text("event_name"), leg.find("state"));
        Optional<Instant> start = leg.instant("start_time", TimeFormat.ISO);
        return CallStatus.builder()
                .callId(leg.text("leg_sid"))
                .accountId(leg.find("account_sid"))
                .eventId(in.find("event_sid"))
                .state(decision.state())
                .stateText(decision.word())
                .occurredAt(in.instant("event_timestamp", TimeFormat.ISO))
                .startedAt(start)
                .endedAt(leg.instant("end_time", TimeFormat.ISO, start));
    }

    private CallStatus.Builder readCampaign(Fields in) {
        return CallStatus.builder().callId(in.text("call_sid")).state(in.text("status"), ExotelWords.STATUSES);
    }

    private static Optional<Party> party(Fields in, String name, String otherwise) {
        return in.find(name, otherwise).map(Party::of);
    }

    /** Some requests have an end before the start: it is not an end. */
    private Optional<Instant> end(Fields in, boolean isOver) {
        return isOver ? in.instant("EndTime", times, in.instant("StartTime", times)) : Optional.empty();
    }

    /** The talk time of the only agent who talked; all others who were tried have zero. */
    private static Optional<Duration> talk(Fields in) {
        List<Duration> talks = in.namesBeginning("Legs[").stream()
                .filter(name -> name.endsWith(TALKED))
                .flatMap(name -> in.seconds(name).stream())
                .filter(length -> !length.isZero())
                .toList();
        return talks.size() == 1 ? Optional.of(talks.get(0)) : Optional.empty();
    }

    @Override
    public FieldCatalog fields() {
        return ExotelCallbacks.fields();
    }
}
