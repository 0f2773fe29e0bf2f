package io.callstatus.africastalking;

import io.callstatus.CallDirection;
import io.callstatus.CallStatus;
import io.callstatus.Party;
import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.Callback;
import io.callstatus.spi.FieldCatalog;
import io.callstatus.spi.Fields;
import io.callstatus.spi.TimeFormat;
import io.callstatus.spi.Verification;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The voice notifications of Africa's Talking. Sources: pages "Call handler" and help article 1163069, and public services that
 * read the notifications, read 2026-11-28. Callback URL and events URL get the same fields, and both get the end. {@code
 * callerNumber} is the person on the phone in both directions. Only {@code isActive} says whether a call is over; the meaning
 * of many words is inferred. Times have no zone, and none is assumed.
 */
public final class AfricasTalkingParser implements CallStatusParser {
    /** The id of this provider, for {@code Secrets} and {@code ParserSet}: {@value}. */
    public static final String ID = "africastalking";

    private static final int BETWEEN_DATE_AND_TIME = 10;

    private final TimeFormat times;

    /** Reads no time: no page says which zone the times are in. */
    public AfricasTalkingParser() {
        this(TimeFormat.withoutZone());
    }

    /** Reads times in this format: {@code TimeFormat.local(zone)}. */
    public AfricasTalkingParser(TimeFormat times) {
        this.times = times;
    }

    @Override
    public String provider() {
        return ID;
    }

    @Override
    public List<Callback> callbacks() {
        return AfricasTalkingWords.callbacks(this::read);
    }

    /** Nothing is signed, and no secret is sent. */
    @Override
    public Verification verification() {
        return Verification.none();
    }

    private CallStatus.Builder read(Fields in) {
        String active = in.text("isActive");
        boolean isOver = active.equals(AfricasTalkingWords.OVER);
        Optional<String> direction = in.find("direction");
        CallDirection way = direction.map(AfricasTalkingWords.DIRECTIONS::of).orElse(CallDirection.UNKNOWN);
        Optional<Party> user = in.party("callerNumber");
        Optional<Party> ours =
                in.find("clientDialedNumber", "destinationNumber").map(Party::of);
        return CallStatus.builder()
                .callId(in.text("sessionId"))
                .state(isOver ? AfricasTalkingWords.ended(in, way) : AfricasTalkingWords.live(in, way))
                .stateText(in.find("callSessionState").orElse(active))
                .direction(direction, AfricasTalkingWords.DIRECTIONS)
                .from(way == CallDirection.OUTBOUND ? in.party("destinationNumber") : only(way, user))
                .to(way == CallDirection.OUTBOUND ? user : only(way, ours))
                .connectedTo(in.find("dialDestinationNumber", "dequeuedToPhoneNumber")
                        .map(Party::of))
                .startedAt(in.find("callStartTime").flatMap(this::moment))
                .duration(isOver ? in.seconds("durationInSeconds") : Optional.empty())
                .talkDuration(in.seconds("dialDurationInSeconds"))
                .recording(in.recording("recordingUrl"))
                .endReason(in.find("hangupCause").filter(cause -> isOver), AfricasTalkingWords.END_REASONS);
    }

    private static Optional<Party> only(CallDirection way, Optional<Party> party) {
        return party.filter(any -> way == CallDirection.INBOUND);
    }

    /** A blank that was encoded twice is a plus sign. */
    private Optional<Instant> moment(String text) {
        boolean isPlus = text.length() > BETWEEN_DATE_AND_TIME && text.charAt(BETWEEN_DATE_AND_TIME) == '+';
        return times.read(isPlus ? text.replaceFirst("\\+", " ") : text);
    }

    /** {@code clientRequestId} is the user's own. */
    @Override
    public FieldCatalog fields() {
        return FieldCatalog.shown(
                        "sessionId, isActive, durationInSeconds, dialDurationInSeconds, callStartTime, dialStartTime,"
                                + " dequeueTime, amount, callerCountryCode, destinationCountryCode")
                .words(
                        "direction, callSessionState, status, hangupCause, lastBridgeHangupCause, dialStatus, currencyCode")
                .known("Active, Success, UNSPECIFIED")
                .personal(
                        "callerNumber, destinationNumber, clientDialedNumber, dialDestinationNumber, dequeuedToPhoneNumber,"
                                + " callerCarrierName, dtmfDigits, recordingUrl, clientRequestId");
    }
}
