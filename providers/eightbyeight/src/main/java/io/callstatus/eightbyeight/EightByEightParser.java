package io.callstatus.eightbyeight;

import io.callstatus.CallStatus;
import io.callstatus.Party;
import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.Callback;
import io.callstatus.spi.FieldCatalog;
import io.callstatus.spi.FieldPath;
import io.callstatus.spi.Fields;
import io.callstatus.spi.TimeFormat;
import io.callstatus.spi.Verification;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The voice webhooks of 8x8 Connect: {@code CALL_STATUS} of one leg, {@code SESSION_SUMMARY} of the session after its end.
 * Sources: pages "Call status", "Session summary" and "Webhook guides" of the vendor's documentation, read 2026-11-28. A leg is
 * a call of its own. The summary is a report under the session's own id: its word is the state of the session, whatever its
 * legs say.
 */
public final class EightByEightParser implements CallStatusParser {
    /** The id of this provider, for {@code Secrets} and {@code ParserSet}: {@value}. */
    public static final String ID = "eightbyeight";

    @Override
    public String provider() {
        return ID;
    }

    @Override
    public List<Callback> callbacks() {
        return EightByEightWords.callbacks(this::readLeg, this::readSession);
    }

    /** Voice webhooks are not signed. A page about WhatsApp names a header, but no scheme. */
    @Override
    public Verification verification() {
        return Verification.none().perAccount(FieldPath.of("payload", "subAccountId"));
    }

    /** The guides to webhooks ask for 200. */
    @Override
    public int successStatus() {
        return 200;
    }

    /** Length and SIP code mean nothing before the end: a call that was only received has 200 already. */
    private CallStatus.Builder readLeg(Fields in) {
        String word = in.text("callStatus");
        boolean isOver = EightByEightWords.ENDS.knows(word);
        Optional<Duration> length = isOver ? in.seconds("callDuration") : Optional.empty();
        OptionalInt sip = isOver ? in.sipCode("sipCode") : OptionalInt.empty();
        return CallStatus.builder()
                .callId(in.text("callId"))
                .sessionId(in.find("sessionId"))
                .accountId(in.find("subAccountId"))
                .eventId(in.find("eventId"))
                .state(EightByEightWords.ofLeg(word, length, sip))
                .stateText(word)
                .direction(in.find("callDirection"), EightByEightWords.DIRECTIONS)
                .from(in.party("source"))
                .to(in.party("destination"))
                .occurredAt(in.instant("timestamp", TimeFormat.ISO))
                .duration(length)
                .sipCode(sip);
    }

    /** If there is a second leg, it was the target, and its answer is the answer of the session. */
    private CallStatus.Builder readSession(Fields in) {
        Fields first = leg(in, "callA", "CallA");
        Fields second = leg(in, "callB", "CallB");
        boolean hasSecond = second.hasAny("destination", "connectedTimestamp", "callDuration");
        Fields answering = hasSecond ? second : first;
        Optional<Party> target = second.party("destination");
        return CallStatus.builder()
                .callId(in.text("sessionId"))
                .sessionId(in.find("sessionId"))
                .accountId(in.find("subAccountId"))
                .state(in.text("sessionStatus"), EightByEightWords.SESSIONS)
                .direction(first.find("callDirection"), EightByEightWords.DIRECTIONS)
                .from(first.party("source"))
                .to(target.or(() -> first.party("destination")))
                .connectedTo(target)
                .startedAt(in.instant("startTime", TimeFormat.ISO))
                .answeredAt(answering.instant("connectedTimestamp", TimeFormat.ISO))
                .endedAt(in.instant("endTime", TimeFormat.ISO))
                .talkDuration(answering.seconds("callDuration"))
                .endReason(in.inside("errorDetails").find("errorMsg"), EightByEightWords.END_REASONS);
    }

    /** The documentation has both spellings. */
    private static Fields leg(Fields in, String name, String other) {
        Fields legs = in.inside("details");
        return legs.inside(legs.namesBeginning(name).isEmpty() ? other : name);
    }

    /** The texts of references are chosen by the user. */
    @Override
    public FieldCatalog fields() {
        FieldCatalog leg = FieldCatalog.shown("callId, callDuration, connectedTimestamp, callQuality.mos,"
                        + " callQuality.packetLossRate, callQuality.jitter")
                .words("callDirection, callStatus")
                .personal("source, destination, SourceRefId");
        FieldCatalog legs = leg.inside("details.callA")
                .and(leg.inside("details.CallA"))
                .and(leg.inside("details.callB"))
                .and(leg.inside("details.CallB"));
        FieldCatalog payload = FieldCatalog.shown(
                        "eventId, callId, sessionId, subAccountId, callDuration, sipCode, timestamp, startTime,"
                                + " endTime, callCount, sourceCountryCode, destinationCountryCode, errorDetails.errorCode")
                .words("callStatus, sessionStatus, callDirection, callType, sourceFormat, destinationFormat,"
                        + " lastAction, errorDetails.errorMsg")
                .known("PSTN, VOIP, MSISDN, MAKE_CALL, SAY, PLAY_FILE, No coverage")
                .personal("source, destination, sourceRefId, destinationRefId, clientRequestId, details")
                .and(legs);
        return FieldCatalog.shown("version")
                .words("namespace, eventType")
                .known("VOICE, CALL_STATUS, SESSION_SUMMARY")
                .personal("description")
                .and(payload.inside("payload"));
    }
}
