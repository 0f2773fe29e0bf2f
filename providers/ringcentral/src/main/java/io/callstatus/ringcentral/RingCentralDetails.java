package io.callstatus.ringcentral;

import io.callstatus.CallStatus;
import io.callstatus.JsonText;
import io.callstatus.spi.Fields;
import io.callstatus.spi.ProviderDetails;
import io.callstatus.spi.TimeFormat;
import java.time.Instant;
import java.util.Optional;

/**
 * What RingCentral's telephony session notifications say of a party beyond {@link CallStatus}, typed; page "Account Telephony
 * Sessions Event" and the vendor's types, read 2026-11-28. Every field may be absent.
 *
 * <pre>{@code
 * RingCentralDetails details = RingCentralDetails.of(status);
 * details.peerPartyId();
 * details.uiCallInfo().flatMap(info -> info.at("primary", "value"));
 * }</pre>
 */
public final class RingCentralDetails extends ProviderDetails {
    private final Fields body = in.outer().inside("body");
    private final Fields status = in.inside("status");
    private final Optional<String> eventPath = in.outer().find("event");
    private final Optional<Instant> sentAt = in.outer().instant("timestamp", TimeFormat.ISO);
    private final Optional<String> subscriptionId = in.outer().find("subscriptionId");
    private final Optional<String> ownerId = in.outer().find("ownerId");
    private final Optional<String> callLogId = body.find("sessionId");
    private final Optional<String> serverId = body.find("serverId");
    private final Optional<String> origin = body.inside("origin").find("type");
    private final Optional<String> sessionExtensionId = body.find("extensionId");
    private final Optional<String> extensionId = in.find("extensionId");
    private final Optional<String> fromName = in.inside("from").find("name");
    private final Optional<String> fromExtensionId = in.inside("from").find("extensionId");
    private final Optional<String> fromDeviceId = in.inside("from").find("deviceId");
    private final Optional<String> toName = in.inside("to").find("name");
    private final Optional<String> toExtensionId = in.inside("to").find("extensionId");
    private final Optional<String> toDeviceId = in.inside("to").find("deviceId");
    private final Optional<String> reason = status.find("reason");
    private final Optional<String> description = status.find("description");
    private final Optional<String> parkData = status.find("parkData");
    private final Optional<String> peerSessionId = status.inside("peerId").find("sessionId");
    private final Optional<String> peerTelephonySessionId =
            status.inside("peerId").find("telephonySessionId");
    private final Optional<String> peerPartyId = status.inside("peerId").find("partyId");
    private final Optional<String> rcc = status.find("rcc");
    private final Optional<String> mobilePickupData = status.find("mobilePickupData");
    private final Optional<String> missedCall = in.find("missedCall");
    private final Optional<String> standAlone = in.find("standAlone");
    private final Optional<String> muted = in.find("muted");
    private final Optional<String> queueCall = in.find("queueCall");
    private final Optional<JsonText> recordings = in.array("recordings");
    private final Optional<JsonText> park = in.object("park");
    private final Optional<String> conferenceRole = in.find("conferenceRole");
    private final Optional<String> ringOutRole = in.find("ringOutRole");
    private final Optional<String> ringMeRole = in.find("ringMeRole");
    private final Optional<JsonText> uiCallInfo = in.object("uiCallInfo");
    private final Optional<JsonText> sipData = in.object("sipData");

    private RingCentralDetails(Fields in) {
        super(in);
    }

    /**
     * The details of a RingCentral status.
     *
     * @throws IllegalArgumentException if another provider sent it
     */
    public static RingCentralDetails of(CallStatus status) {
        return of(RingCentralParser.ID, status, RingCentralDetails::new);
    }

    /** The details of a RingCentral status; empty for any other provider's. */
    public static Optional<RingCentralDetails> find(CallStatus status) {
        return find(RingCentralParser.ID, status, RingCentralDetails::new);
    }

    /** {@code event}: the path of the subscription that this came for, perhaps with a query. */
    public Optional<String> eventPath() {
        return eventPath;
    }

    /** {@code timestamp}: ISO 8601, when it was sent; {@link CallStatus#occurredAt()} is when it happened. */
    public Optional<Instant> sentAt() {
        return sentAt;
    }

    /** {@code subscriptionId}: a UUID, the subscription. */
    public Optional<String> subscriptionId() {
        return subscriptionId;
    }

    /** {@code ownerId}: digits, the extension that the subscription belongs to. */
    public Optional<String> ownerId() {
        return ownerId;
    }

    /** {@code body.sessionId}: digits, the call in the call log; {@code 0} for conferences. */
    public Optional<String> callLogId() {
        return callLogId;
    }

    /** {@code body.serverId}: text, the server of the session. */
    public Optional<String> serverId() {
        return serverId;
    }

    /** {@code body.origin.type}: a word, how the session came about, such as {@code Call} or {@code RingOut}. */
    public Optional<String> origin() {
        return origin;
    }

    /** {@code body.extensionId}: digits; in old bodies only. */
    public Optional<String> sessionExtensionId() {
        return sessionExtensionId;
    }

    /** {@code extensionId}: digits, the extension of this party; absent for the party outside, on the telephone network. */
    public Optional<String> extensionId() {
        return extensionId;
    }

    /** {@code from.name}: text, the name of the caller, also where there is no number. */
    public Optional<String> fromName() {
        return fromName;
    }

    /** {@code from.extensionId}: digits, the extension of the caller. */
    public Optional<String> fromExtensionId() {
        return fromExtensionId;
    }

    /** {@code from.deviceId}: digits, the device of the caller. */
    public Optional<String> fromDeviceId() {
        return fromDeviceId;
    }

    /** {@code to.name}: text, the name of the called party, also where there is no number. */
    public Optional<String> toName() {
        return toName;
    }

    /** {@code to.extensionId}: digits, the extension of the called party. */
    public Optional<String> toExtensionId() {
        return toExtensionId;
    }

    /** {@code to.deviceId}: digits, the device of the called party. */
    public Optional<String> toDeviceId() {
        return toDeviceId;
    }

    /** {@code status.reason}: a word, also where the leg is not over. */
    public Optional<String> reason() {
        return reason;
    }

    /** {@code status.description}: text. */
    public Optional<String> description() {
        return description;
    }

    /** {@code status.parkData}: text, where the call is parked. */
    public Optional<String> parkData() {
        return parkData;
    }

    /** {@code status.peerId.sessionId}: digits, the call log's id of the session that this leg belongs to now. */
    public Optional<String> peerSessionId() {
        return peerSessionId;
    }

    /** {@code status.peerId.telephonySessionId}: text, the telephony session that it belongs to now. */
    public Optional<String> peerTelephonySessionId() {
        return peerTelephonySessionId;
    }

    /** {@code status.peerId.partyId}: text, the other leg. */
    public Optional<String> peerPartyId() {
        return peerPartyId;
    }

    /** {@code status.rcc}: {@code true} or {@code false}, whether the call is under remote control. */
    public Optional<String> rcc() {
        return rcc;
    }

    /** {@code status.mobilePickupData}: text or JSON, what a mobile device needs to take the call. */
    public Optional<String> mobilePickupData() {
        return mobilePickupData;
    }

    /** {@code missedCall}: {@code true} or {@code false}, whether the party missed the call; at the end of inbound legs. */
    public Optional<String> missedCall() {
        return missedCall;
    }

    /** {@code standAlone}: {@code true} or {@code false}, whether the party has no other in the session. */
    public Optional<String> standAlone() {
        return standAlone;
    }

    /** {@code muted}: {@code true} or {@code false}, whether the party is muted. */
    public Optional<String> muted() {
        return muted;
    }

    /** {@code queueCall}: {@code true} or {@code false}, whether the call came by a queue. */
    public Optional<String> queueCall() {
        return queueCall;
    }

    /**
     * {@code recordings}: a JSON array of objects with {@code id} and {@code active}, which says whether it is still recording.
     */
    public Optional<JsonText> recordings() {
        return recordings;
    }

    /** {@code park}: a JSON object, where the call is parked. */
    public Optional<JsonText> park() {
        return park;
    }

    /** {@code conferenceRole}: a word, the role of the party in a conference. */
    public Optional<String> conferenceRole() {
        return conferenceRole;
    }

    /** {@code ringOutRole}: a word, its role where the platform called both sides. */
    public Optional<String> ringOutRole() {
        return ringOutRole;
    }

    /** {@code ringMeRole}: a word, its role where the platform called the user first. */
    public Optional<String> ringMeRole() {
        return ringMeRole;
    }

    /**
     * {@code uiCallInfo}: a JSON object, what a telephone shows: {@code primary} and {@code additional} with {@code type} and
     * {@code value}.
     */
    public Optional<JsonText> uiCallInfo() {
        return uiCallInfo;
    }

    /** {@code sipData}: a JSON object, SIP tags and addresses; where the subscription asks for it. */
    public Optional<JsonText> sipData() {
        return sipData;
    }
}
