package io.callstatus.aircall;

import io.callstatus.CallStatus;
import io.callstatus.JsonText;
import io.callstatus.spi.Fields;
import io.callstatus.spi.ProviderDetails;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What Aircall's call webhooks say beyond {@link CallStatus}, typed; developer.aircall.io, "Call events", read 2026-11-28.
 * Which fields there are depends on the event; those of persons and numbers may be null or empty objects.
 *
 * <pre>{@code
 * AircallDetails.of(status).participants(); // newer numbers, in E.164
 * }</pre>
 */
public final class AircallDetails extends ProviderDetails {
    private final Fields data = in.inside("data");
    private final Fields number = data.inside("number");
    private final Fields user = data.inside("user");
    private final Optional<String> event = in.find("event");
    private final Optional<String> callUuid = data.find("call_uuid");
    private final Optional<String> sid = data.find("sid");
    private final Optional<String> directLink = data.find("direct_link");
    private final Optional<String> status = data.find("status");
    private final Optional<String> numberId = number.find("id");
    private final Optional<String> numberName = number.find("name");
    private final Optional<String> numberCountry = number.find("country");
    private final Optional<String> numberTimeZone = number.find("time_zone");
    private final Optional<JsonText> participants = data.array("participants");
    private final Optional<String> userId = user.find("id");
    private final Optional<String> userName = user.find("name");
    private final Optional<JsonText> contact = data.object("contact");
    private final Optional<String> missedCallReason = data.find("missed_call_reason");
    private final Optional<String> hangupCause = data.find("hangup_cause");
    private final Optional<String> voicemail = data.find("voicemail");
    private final Optional<String> asset = data.find("asset");
    private final Optional<String> recordingShortUrl = data.find("recording_short_url");
    private final Optional<String> voicemailShortUrl = data.find("voicemail_short_url");
    private final Optional<JsonText> transferredBy = data.object("transferred_by");
    private final Optional<JsonText> transferredTo = data.object("transferred_to");
    private final Optional<JsonText> assignedTo = data.object("assigned_to");
    private final Optional<JsonText> teams = data.array("teams");
    private final Optional<JsonText> tags = data.array("tags");
    private final Optional<JsonText> comments = data.array("comments");
    private final Optional<JsonText> ivrOptions = data.array("ivr_options");
    private final Optional<BigDecimal> cost = data.decimal("cost");

    private AircallDetails(Fields in) {
        super(in);
    }

    /**
     * The details of an Aircall status.
     *
     * @throws IllegalArgumentException if another provider sent it
     */
    public static AircallDetails of(CallStatus status) {
        return of(AircallParser.ID, status, AircallDetails::new);
    }

    /** The details of an Aircall status; empty for any other provider's. */
    public static Optional<AircallDetails> find(CallStatus status) {
        return find(AircallParser.ID, status, AircallDetails::new);
    }

    /** {@code event}: a word such as {@code call.hungup}. */
    public Optional<String> event() {
        return event;
    }

    /** {@code data.call_uuid}: text, another id of the same call. */
    public Optional<String> callUuid() {
        return callUuid;
    }

    /** {@code data.sid}: text, the same id in the interface. */
    public Optional<String> sid() {
        return sid;
    }

    /** {@code data.direct_link}: a URL of the interface. */
    public Optional<String> directLink() {
        return directLink;
    }

    /**
     * {@code data.status}: {@code initial}, {@code answered} or {@code done}, which says that the call is over and not
     * how.
     */
    public Optional<String> status() {
        return status;
    }

    /** {@code data.number.id}: a number, ours. */
    public Optional<String> numberId() {
        return numberId;
    }

    /** {@code data.number.name}: text, the name of our number. */
    public Optional<String> numberName() {
        return numberName;
    }

    /** {@code data.number.country}: two letters. */
    public Optional<String> numberCountry() {
        return numberCountry;
    }

    /** {@code data.number.time_zone}: the name of a zone; no time is read by it. */
    public Optional<String> numberTimeZone() {
        return numberTimeZone;
    }

    /**
     * {@code data.participants}: a JSON array, each with {@code type} and {@code phone_number}, or {@code id} and
     * {@code name}.
     */
    public Optional<JsonText> participants() {
        return participants;
    }

    /** {@code data.user.id}: a number, who took the call. */
    public Optional<String> userId() {
        return userId;
    }

    /** {@code data.user.name}: text, who took the call. */
    public Optional<String> userName() {
        return userName;
    }

    /** {@code data.contact}: a JSON object, the other side. */
    public Optional<JsonText> contact() {
        return contact;
    }

    /** {@code data.missed_call_reason}: a word, why nobody answered. */
    public Optional<String> missedCallReason() {
        return missedCallReason;
    }

    /** {@code data.hangup_cause}: text, whose words no page lists. */
    public Optional<String> hangupCause() {
        return hangupCause;
    }

    /** {@code data.voicemail}: a URL, valid for an hour at most. */
    public Optional<String> voicemail() {
        return voicemail;
    }

    /** {@code data.asset}: a URL, a page with the recording. */
    public Optional<String> asset() {
        return asset;
    }

    /** {@code data.recording_short_url}: a URL, of the recording. */
    public Optional<String> recordingShortUrl() {
        return recordingShortUrl;
    }

    /** {@code data.voicemail_short_url}: a URL, of the voicemail. */
    public Optional<String> voicemailShortUrl() {
        return voicemailShortUrl;
    }

    /** {@code data.transferred_by}: a JSON object, who handed the call on. */
    public Optional<JsonText> transferredBy() {
        return transferredBy;
    }

    /** {@code data.transferred_to}: a JSON object, to whom. */
    public Optional<JsonText> transferredTo() {
        return transferredTo;
    }

    /** {@code data.assigned_to}: a JSON object, who has the task. */
    public Optional<JsonText> assignedTo() {
        return assignedTo;
    }

    /** {@code data.teams}: a JSON array. */
    public Optional<JsonText> teams() {
        return teams;
    }

    /** {@code data.tags}: a JSON array. */
    public Optional<JsonText> tags() {
        return tags;
    }

    /** {@code data.comments}: a JSON array. */
    public Optional<JsonText> comments() {
        return comments;
    }

    /** {@code data.ivr_options}: a JSON array, what was chosen in the menu. */
    public Optional<JsonText> ivrOptions() {
        return ivrOptions;
    }

    /** {@code data.cost}: a decimal, a number or a text. */
    public Optional<BigDecimal> cost() {
        return cost;
    }
}
