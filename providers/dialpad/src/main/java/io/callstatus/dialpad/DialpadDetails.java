package io.callstatus.dialpad;

import io.callstatus.CallStatus;
import io.callstatus.JsonText;
import io.callstatus.Party;
import io.callstatus.spi.Fields;
import io.callstatus.spi.ProviderDetails;
import io.callstatus.spi.TimeFormat;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What Dialpad's call events say beyond {@link CallStatus}, typed; the vendor's OpenAPI file as of 2026-03-31, read
 * 2026-11-28. What is not there is null, an empty object or an empty array.
 *
 * <pre>{@code
 * DialpadDetails.of(status).targetType(); // "callcenter": no person has answered yet
 * }</pre>
 */
public final class DialpadDetails extends ProviderDetails {
    private final Fields contact = in.inside("contact");
    private final Fields target = in.inside("target");
    private final Optional<Party> selectedCallerId = in.party("selected_caller_id");
    private final Optional<Instant> rangAt = in.instant("date_rang", TimeFormat.EPOCH_MILLIS);
    private final Optional<Instant> firstRangAt = in.instant("date_first_rang", TimeFormat.EPOCH_MILLIS);
    private final Optional<Instant> queuedAt = in.instant("date_queued", TimeFormat.EPOCH_MILLIS);
    private final Optional<Duration> holdTime = in.millis("hold_time");
    private final Optional<Duration> lengthWithoutRinging = in.millis("duration");
    private final Optional<String> contactId = contact.find("id");
    private final Optional<String> contactType = contact.find("type");
    private final Optional<String> contactName = contact.find("name");
    private final Optional<Party> contactPhone = contact.party("phone");
    private final Optional<String> contactEmail = contact.find("email");
    private final Optional<String> targetId = target.find("id");
    private final Optional<String> targetType = target.find("type");
    private final Optional<String> targetName = target.find("name");
    private final Optional<Party> targetPhone = target.party("phone");
    private final Optional<String> targetEmail = target.find("email");
    private final Optional<String> officeId = target.find("office_id");
    private final Optional<String> entryPointCallId = in.find("entry_point_call_id");
    private final Optional<String> masterCallId = in.find("master_call_id");
    private final Optional<String> operatorCallId = in.find("operator_call_id");
    private final Optional<JsonText> entryPointTarget = in.object("entry_point_target");
    private final Optional<JsonText> proxyTarget = in.object("proxy_target");
    private final Optional<JsonText> transferredFrom = in.object("transferred_from");
    private final Optional<String> groupId = in.find("group_id");
    private final Optional<String> transferred = in.find("is_transferred");
    private final Optional<String> internal = in.find("is_internal");
    private final Optional<String> recorded = in.find("was_recorded");
    private final Optional<String> callbackRequested = in.find("callback_requested");
    private final Optional<JsonText> recordingDetails = in.array("recording_details");
    private final Optional<JsonText> recordingIds = in.array("call_recording_ids");
    private final Optional<String> voicemailLink = in.find("voicemail_link");
    private final Optional<String> voicemailRecordingId = in.find("voicemail_recording_id");
    private final Optional<String> transcription = in.find("transcription_text");
    private final Optional<String> satisfaction = in.find("csat_score");
    private final OptionalDouble mos = in.number("mos_score");
    private final Optional<JsonText> labels = in.array("labels");
    private final Optional<JsonText> breadcrumbs = in.array("routing_breadcrumbs");
    private final Optional<JsonText> integrations = in.object("integrations");

    private DialpadDetails(Fields in) {
        super(in);
    }

    /**
     * The details of a Dialpad status.
     *
     * @throws IllegalArgumentException if another provider sent it
     */
    public static DialpadDetails of(CallStatus status) {
        return of(DialpadParser.ID, status, DialpadDetails::new);
    }

    /** The details of a Dialpad status; empty for any other provider's. */
    public static Optional<DialpadDetails> find(CallStatus status) {
        return find(DialpadParser.ID, status, DialpadDetails::new);
    }

    /** {@code selected_caller_id}: the number that was shown. */
    public Optional<Party> selectedCallerId() {
        return selectedCallerId;
    }

    /** {@code date_rang}: milliseconds since 1970, when this leg rang. */
    public Optional<Instant> rangAt() {
        return rangAt;
    }

    /** {@code date_first_rang}: milliseconds since 1970, when any leg rang. */
    public Optional<Instant> firstRangAt() {
        return firstRangAt;
    }

    /** {@code date_queued}: milliseconds since 1970, when the call came into a queue. */
    public Optional<Instant> queuedAt() {
        return queuedAt;
    }

    /** {@code hold_time}: milliseconds on hold, with a fraction. */
    public Optional<Duration> holdTime() {
        return holdTime;
    }

    /** {@code duration}: milliseconds of the leg without ringing, with a fraction. */
    public Optional<Duration> lengthWithoutRinging() {
        return lengthWithoutRinging;
    }

    /** {@code contact.id}: a number or a text, of the outside party. */
    public Optional<String> contactId() {
        return contactId;
    }

    /** {@code contact.type}: {@code local} for somebody outside, {@code user} for a colleague. */
    public Optional<String> contactType() {
        return contactType;
    }

    /** {@code contact.name}: text; often the number again, or a town. */
    public Optional<String> contactName() {
        return contactName;
    }

    /** {@code contact.phone}: a number. */
    public Optional<Party> contactPhone() {
        return contactPhone;
    }

    /** {@code contact.email}: text. */
    public Optional<String> contactEmail() {
        return contactEmail;
    }

    /** {@code target.id}: a number, of our side. */
    public Optional<String> targetId() {
        return targetId;
    }

    /**
     * {@code target.type}: {@code user}, {@code callcenter}, {@code office}, {@code department}, {@code callrouter},
     * {@code room} or another.
     */
    public Optional<String> targetType() {
        return targetType;
    }

    /** {@code target.name}: text. */
    public Optional<String> targetName() {
        return targetName;
    }

    /** {@code target.phone}: a number. */
    public Optional<Party> targetPhone() {
        return targetPhone;
    }

    /** {@code target.email}: text. */
    public Optional<String> targetEmail() {
        return targetEmail;
    }

    /** {@code target.office_id}: a number, the office of our side. */
    public Optional<String> officeId() {
        return officeId;
    }

    /** {@code entry_point_call_id}: the id of the leg by which the call came in. */
    public Optional<String> entryPointCallId() {
        return entryPointCallId;
    }

    /** {@code master_call_id}: the id of the leg that this one belongs to. */
    public Optional<String> masterCallId() {
        return masterCallId;
    }

    /** {@code operator_call_id}: the id of the leg of the person who answered. */
    public Optional<String> operatorCallId() {
        return operatorCallId;
    }

    /** {@code entry_point_target}: a JSON object, where the call came in. */
    public Optional<JsonText> entryPointTarget() {
        return entryPointTarget;
    }

    /** {@code proxy_target}: a JSON object, for whom somebody answered. */
    public Optional<JsonText> proxyTarget() {
        return proxyTarget;
    }

    /** {@code transferred_from}: a JSON object, who handed the call on. */
    public Optional<JsonText> transferredFrom() {
        return transferredFrom;
    }

    /** {@code group_id}: text such as {@code Office:12} or {@code CallCenter:34}. */
    public Optional<String> groupId() {
        return groupId;
    }

    /** {@code is_transferred}: {@code true} or {@code false}, as JSON or as text in whatever case. */
    public Optional<String> transferred() {
        return transferred;
    }

    /** {@code is_internal}: {@code true} or {@code false}, whether both sides are colleagues. */
    public Optional<String> internal() {
        return internal;
    }

    /** {@code was_recorded}: {@code true} or {@code false}. */
    public Optional<String> recorded() {
        return recorded;
    }

    /** {@code callback_requested}: {@code true} or {@code false}. */
    public Optional<String> callbackRequested() {
        return callbackRequested;
    }

    /**
     * {@code recording_details}: a JSON array, each with {@code id}, {@code duration} in milliseconds, {@code
     * recording_type}, {@code url} and {@code start_time}.
     */
    public Optional<JsonText> recordingDetails() {
        return recordingDetails;
    }

    /** {@code call_recording_ids}: a JSON array. */
    public Optional<JsonText> recordingIds() {
        return recordingIds;
    }

    /** {@code voicemail_link}: a URL. */
    public Optional<String> voicemailLink() {
        return voicemailLink;
    }

    /** {@code voicemail_recording_id}: a number or a text. */
    public Optional<String> voicemailRecordingId() {
        return voicemailRecordingId;
    }

    /** {@code transcription_text}: text, what was said. */
    public Optional<String> transcription() {
        return transcription;
    }

    /** {@code csat_score}: text or a number, the customer's. */
    public Optional<String> satisfaction() {
        return satisfaction;
    }

    /** {@code mos_score}: a decimal, the quality of the sound. */
    public OptionalDouble mos() {
        return mos;
    }

    /** {@code labels}: a JSON array. */
    public Optional<JsonText> labels() {
        return labels;
    }

    /** {@code routing_breadcrumbs}: a JSON array, the way of the call. */
    public Optional<JsonText> breadcrumbs() {
        return breadcrumbs;
    }

    /** {@code integrations}: a JSON object. */
    public Optional<JsonText> integrations() {
        return integrations;
    }
}
