package io.callstatus.ringcentral;

import static io.callstatus.spi.Evidence.key;
import static io.callstatus.spi.Evidence.prefix;
import static io.callstatus.spi.Evidence.present;

import io.callstatus.CallStatus;
import io.callstatus.EventKind;
import io.callstatus.JsonText;
import io.callstatus.Recording;
import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.Callback;
import io.callstatus.spi.Envelope;
import io.callstatus.spi.Evidence;
import io.callstatus.spi.FieldCatalog;
import io.callstatus.spi.FieldPath;
import io.callstatus.spi.Fields;
import io.callstatus.spi.Handshake;
import io.callstatus.spi.TimeFormat;
import io.callstatus.spi.Transport;
import io.callstatus.spi.Verification;
import java.util.List;
import java.util.Optional;

/**
 * RingCentral's telephony session notifications. Sources: pages "Account Telephony Sessions Event" and "Receiving webhooks",
 * recorded notifications and the vendor's types, read 2026-11-28. Each party is a status of its own: the party is the leg, the
 * telephony session is the call. No field says when the call began, was answered or ended, and there is no length: there is
 * only {@code body.eventTime}, the time of this change, although the reference says otherwise.
 */
public final class RingCentralParser implements CallStatusParser {
    /** The id of this provider, for {@code Secrets} and {@code ParserSet}: {@value}. */
    public static final String ID = "ringcentral";

    private static final String HANDSHAKE = "Validation-Token";

    @Override
    public String provider() {
        return ID;
    }

    /** Other events are named by their paths: {@code presence}, {@code message-store}, {@code subscription}. */
    @Override
    public List<Callback> callbacks() {
        Evidence[] notification = {prefix("event", "/restapi/"), present("subscriptionId"), present("uuid")};
        FieldPath parties = FieldPath.of("body", "parties");
        return List.of(
                Callback.handshake("validation", Handshake.echoHeader(HANDSHAKE)),
                Callback.callStatus("telephony-session", RingCentralParser::read)
                        .via(Transport.JSON)
                        .all(notification)
                        .all(key(FieldPath.of("body", "telephonySessionId")), key(parties))
                        .state(parties)
                        .in(Envelope.at("body").each("parties"))
                        .words(
                                RingCentralWords.STATES,
                                RingCentralWords.ENDS,
                                RingCentralWords.MISSED,
                                RingCentralWords.DIRECTIONS,
                                RingCentralWords.END_REASONS),
                Callback.otherEvent(Callback.UNKNOWN_EVENT, EventKind.OTHER)
                        .via(Transport.JSON)
                        .all(notification)
                        .namedBy(FieldPath.of("event"))
                        .claiming());
    }

    /** A token that the user chose at subscription. An older guide has it in the header of the handshake, in every event. */
    @Override
    public Verification verification() {
        return Verification.sharedSecret("Verification-Token", HANDSHAKE)
                .perAccount(FieldPath.of("body", "parties", "accountId"));
    }

    /** Page "Receiving webhooks": 200. */
    @Override
    public int successStatus() {
        return 200;
    }

    private static CallStatus.Builder read(Fields party) {
        Fields body = party.outer();
        Fields status = party.inside("status");
        String code = status.text("code");
        Optional<String> reason = RingCentralWords.isEnd(code) ? status.find("reason") : Optional.empty();
        boolean isMissed = party.find("missedCall").filter("true"::equals).isPresent();
        return CallStatus.builder()
                .callId(party.text("id"))
                .sessionId(body.text("telephonySessionId"))
                .eventId(body.outer().find("uuid"))
                .accountId(party.find("accountId").or(() -> body.find("accountId")))
                .state(RingCentralWords.state(code, reason, isMissed))
                .stateText(code)
                .direction(party.find("direction"), RingCentralWords.DIRECTIONS)
                .from(party.inside("from").party("phoneNumber", "name"))
                .to(party.inside("to").party("phoneNumber", "name"))
                .occurredAt(body.instant("eventTime", TimeFormat.ISO))
                .sequence(body.integer("sequence"))
                .isSequenceShared(true) // with the other legs of the session
                .recordings(recordings(party))
                .endReason(reason, RingCentralWords.END_REASONS);
    }

    private static List<Recording> recordings(Fields party) {
        return party.array("recordings").map(JsonText::objects).orElse(List.of()).stream()
                .flatMap(recording -> Optional.ofNullable(recording.get("id")).stream())
                .map(id -> Recording.builder().id(id.toString()).build())
                .toList();
    }

    /** The fields of a party, and those around it. */
    @Override
    public FieldCatalog fields() {
        FieldCatalog body = FieldCatalog.shown(
                        "sequence, sessionId, telephonySessionId, serverId, eventTime, accountId, extensionId")
                .words("origin.type")
                .personal("parties")
                .inside("body");
        FieldCatalog ends = FieldCatalog.shown("extensionId, deviceId").personal("phoneNumber, name");
        return FieldCatalog.shown(
                        "uuid, event, timestamp, subscriptionId, ownerId, id, accountId, extensionId, missedCall,"
                                + " standAlone, muted, queueCall, status.rcc, status.peerId.sessionId,"
                                + " status.peerId.telephonySessionId, status.peerId.partyId")
                .words("direction, status.code, status.reason, conferenceRole, ringOutRole, ringMeRole")
                .known("Conference, Undefined, Call, RingOut, RingMe, GreetingsRecording, VerificationCall, TestCall,"
                        + " Zoom, CallOut")
                .personal("status.description, status.parkData, status.mobilePickupData, recordings, park, uiCallInfo,"
                        + " sipData")
                .and(ends.inside("from"))
                .and(ends.inside("to"))
                .and(body);
    }
}
