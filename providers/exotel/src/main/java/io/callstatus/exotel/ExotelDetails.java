package io.callstatus.exotel;

import io.callstatus.CallStatus;
import io.callstatus.JsonText;
import io.callstatus.Party;
import io.callstatus.spi.Fields;
import io.callstatus.spi.ProviderDetails;
import io.callstatus.spi.TimeFormat;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What Exotel's callbacks say of a call beyond {@link CallStatus}, typed; pages as named by {@link ExotelParser}, read
 * 2026-11-28. Which fields there are depends on the shape; every field may be absent, and the text {@code null} is none.
 *
 * <pre>{@code
 * ExotelDetails details = ExotelDetails.of(status);
 * details.legs().get(0).get("CauseCode"); // "NORMAL_CLEARING"
 * }</pre>
 */
public final class ExotelDetails extends ProviderDetails {
    private final Fields leg = in.inside("data");
    private final Optional<String> callType = in.find("CallType");
    private final Optional<String> dialCallStatus = in.find("DialCallStatus");
    private final Optional<Duration> dialDuration = in.seconds("DialCallDuration");
    private final Optional<Party> calledNumber = in.party("CallTo");
    private final Optional<Party> dialWhomNumber = in.party("DialWhomNumber");
    private final Optional<Instant> createdAt = in.instant("Created", times);
    private final Optional<Instant> recordingAvailableBy = in.instant("RecordingAvailableBy", times);
    private final Optional<String> flowId = in.find("flow_id");
    private final Optional<String> tenantId = in.find("tenant_id");
    private final Optional<Party> forwardedFrom = in.party("ForwardedFrom");
    private final Optional<String> processStatus = in.find("ProcessStatus");
    private final Optional<Party> outgoingPhoneNumber = in.party("OutgoingPhoneNumber");
    private final Optional<String> customField = in.find("CustomField");
    private final Optional<String> agentEmail = in.find("AgentEmail");
    private final Optional<String> digits = in.find("digits").map(ExotelDetails::unquoted);
    private final List<Map<String, String>> legs = ExotelBrackets.legs(in);
    private final Optional<String> insight = in.find("Insights[DialCallStatus]");
    private final Optional<Map<String, String>> stream = ExotelBrackets.stream(in);
    private final Optional<String> eventType = in.find("EventType");
    private final Optional<String> lineStatus = in.find("Status");
    private final Optional<Party> virtualNumber = in.party("VirtualNumber");
    private final Optional<Party> exoPhone = in.party("PhoneNumberSid");
    private final Optional<Instant> recordCreatedAt = in.instant("DateCreated", times);
    private final Optional<Instant> recordUpdatedAt = in.instant("DateUpdated", times);
    private final Optional<String> notifiedStatus = in.find("CallStatus");
    private final Optional<String> callDetail = in.find("CallDetail");
    private final Optional<String> customerId = in.find("CustomerId");
    private final Optional<String> appId = in.find("AppId");
    private final Optional<String> appUserId = in.find("AppUserID");
    private final Optional<String> accountDomain = in.find("AccountDomain");
    private final Optional<String> ticketId = in.find("TicketId");
    private final Optional<Instant> notificationCreatedAt = in.instant("CreatedAt", times);
    private final Optional<String> legEventType = in.find("event_type");
    private final Optional<String> eventName = in.find("event_name");
    private final Optional<String> legState = leg.find("state");
    private final Optional<String> contactUri = leg.find("contact_uri");
    private final Optional<String> legExoPhone = leg.find("exophone");
    private final Optional<Instant> legCreatedAt = leg.instant("date_created", TimeFormat.ISO);
    private final Optional<Instant> legUpdatedAt = leg.instant("date_updated", TimeFormat.ISO);
    private final Optional<String> actionId = in.find("action_sid");
    private final Optional<String> actionParameter = in.find("action_custom_parameter");
    private final Optional<JsonText> eventData = in.object("event_data");
    private final Optional<String> campaignId = in.find("campaign_sid");
    private final Optional<Party> campaignNumber = in.party("number");

    private ExotelDetails(Fields in) {
        this(in, ExotelParser.INDIA);
    }

    private ExotelDetails(Fields in, TimeFormat times) {
        super(in, times);
    }

    /**
     * The details of an Exotel status, times read in the time zone of India.
     *
     * @throws IllegalArgumentException if another provider sent it
     */
    public static ExotelDetails of(CallStatus status) {
        return of(ExotelParser.ID, status, ExotelDetails::new);
    }

    /**
     * The details of an Exotel status, times read in the format that the {@link ExotelParser} was given.
     *
     * @throws IllegalArgumentException if another provider sent it
     */
    public static ExotelDetails of(CallStatus status, TimeFormat times) {
        return of(ExotelParser.ID, status, in -> new ExotelDetails(in, times));
    }

    /** The details of an Exotel status, times read in the time zone of India; empty for any other provider's. */
    public static Optional<ExotelDetails> find(CallStatus status) {
        return find(ExotelParser.ID, status, ExotelDetails::new);
    }

    /** {@code CallType}: a word, what the flow made of the call; of a Passthru. */
    public Optional<String> callType() {
        return callType;
    }

    /** {@code DialCallStatus}: a word, what came of the leg that was dialled; only behind a Connect. */
    public Optional<String> dialCallStatus() {
        return dialCallStatus;
    }

    /** {@code DialCallDuration}: seconds of the second leg, its ringing too; no length of the call. */
    public Optional<Duration> dialDuration() {
        return dialDuration;
    }

    /** {@code CallTo}: the number that was called; {@code To} is the one in use now. */
    public Optional<Party> calledNumber() {
        return calledNumber;
    }

    /** {@code DialWhomNumber}: the agent who was rung or reached, also where nobody answered. */
    public Optional<Party> dialWhomNumber() {
        return dialWhomNumber;
    }

    /** {@code Created}: {@code Fri, 09 Oct 2026 12:45:00} without a zone, when the call came. */
    public Optional<Instant> createdAt() {
        return createdAt;
    }

    /** {@code RecordingAvailableBy}: from then on the recording can be played; a time as {@code Created}. */
    public Optional<Instant> recordingAvailableBy() {
        return recordingAvailableBy;
    }

    /** {@code flow_id}: digits, the flow. */
    public Optional<String> flowId() {
        return flowId;
    }

    /** {@code tenant_id}: digits, the tenant. */
    public Optional<String> tenantId() {
        return tenantId;
    }

    /** {@code ForwardedFrom}: the number that the call was forwarded from. */
    public Optional<Party> forwardedFrom() {
        return forwardedFrom;
    }

    /** {@code ProcessStatus}: a word. */
    public Optional<String> processStatus() {
        return processStatus;
    }

    /** {@code OutgoingPhoneNumber}: the number shown to whom was called. */
    public Optional<Party> outgoingPhoneNumber() {
        return outgoingPhoneNumber;
    }

    /** {@code CustomField}: text, the user's own. */
    public Optional<String> customField() {
        return customField;
    }

    /** {@code AgentEmail}: text, of the agent. */
    public Optional<String> agentEmail() {
        return agentEmail;
    }

    /** {@code digits}: the keys that were pressed, without the double quotes around them. */
    public Optional<String> digits() {
        return digits;
    }

    /**
     * {@code Legs}: a map for each agent that was tried, in order; in a status callback the first is the {@code From} leg, the
     * second the {@code To} leg. By JSON or by names with brackets.
     */
    public List<Map<String, String>> legs() {
        return legs;
    }

    /** {@code Insights[DialCallStatus]}: a word, of newer flows. */
    public Optional<String> insight() {
        return insight;
    }

    /**
     * {@code Stream}: what a voice bot's stream came to, by name, such as {@code Status} and {@code Duration}; about the
     * stream, not the call. By JSON in one field, or by names with brackets.
     */
    public Optional<Map<String, String>> stream() {
        return stream;
    }

    /** {@code EventType}: a word, of the agent hook and of a status callback. */
    public Optional<String> eventType() {
        return eventType;
    }

    /** {@code Status}: a word; of the agent hook the agent's line, of a status callback the call. */
    public Optional<String> lineStatus() {
        return lineStatus;
    }

    /** {@code VirtualNumber}: Exotel's number of the call, in a notification. */
    public Optional<Party> virtualNumber() {
        return virtualNumber;
    }

    /** {@code PhoneNumberSid}: despite its name a number, Exotel's, in a status callback. */
    public Optional<Party> exoPhone() {
        return exoPhone;
    }

    /** {@code DateCreated}: {@code yyyy-MM-dd HH:mm:ss} without a zone, when the record of the call was made. */
    public Optional<Instant> recordCreatedAt() {
        return recordCreatedAt;
    }

    /** {@code DateUpdated}: the same, when it last changed. */
    public Optional<Instant> recordUpdatedAt() {
        return recordUpdatedAt;
    }

    /** {@code CallStatus}: a word of a notification; empty while the call goes on. */
    public Optional<String> notifiedStatus() {
        return notifiedStatus;
    }

    /** {@code CallDetail}: a word of a notification. */
    public Optional<String> callDetail() {
        return callDetail;
    }

    /** {@code CustomerId}: a UUID. */
    public Optional<String> customerId() {
        return customerId;
    }

    /** {@code AppId}: a UUID, the application. */
    public Optional<String> appId() {
        return appId;
    }

    /** {@code AppUserID}: text, the user of the application, often an e-mail address. */
    public Optional<String> appUserId() {
        return appUserId;
    }

    /** {@code AccountDomain}: text. */
    public Optional<String> accountDomain() {
        return accountDomain;
    }

    /** {@code TicketId}: text, the ticket in the application. */
    public Optional<String> ticketId() {
        return ticketId;
    }

    /** {@code CreatedAt}: ISO 8601; the year 1 where it is not set. */
    public Optional<Instant> notificationCreatedAt() {
        return notificationCreatedAt;
    }

    /** {@code event_type}: a word, what kind of event of a leg it is. */
    public Optional<String> legEventType() {
        return legEventType;
    }

    /** {@code event_name}: a word, what happened to a leg. */
    public Optional<String> eventName() {
        return eventName;
    }

    /** {@code data.state}: a word, where the leg stands. */
    public Optional<String> legState() {
        return legState;
    }

    /** {@code data.contact_uri}: the far end of the leg, a number or a SIP address. */
    public Optional<String> contactUri() {
        return contactUri;
    }

    /** {@code data.exophone}: Exotel's number. */
    public Optional<String> legExoPhone() {
        return legExoPhone;
    }

    /** {@code data.date_created}: ISO 8601. */
    public Optional<Instant> legCreatedAt() {
        return legCreatedAt;
    }

    /** {@code data.date_updated}: ISO 8601. */
    public Optional<Instant> legUpdatedAt() {
        return legUpdatedAt;
    }

    /** {@code action_sid}: text, the action that the event is of. */
    public Optional<String> actionId() {
        return actionId;
    }

    /** {@code action_custom_parameter}: text, the user's own. */
    public Optional<String> actionParameter() {
        return actionParameter;
    }

    /** {@code event_data}: a JSON object. */
    public Optional<JsonText> eventData() {
        return eventData;
    }

    /** {@code campaign_sid}: text, the campaign. */
    public Optional<String> campaignId() {
        return campaignId;
    }

    /** {@code number}: whom the campaign called. */
    public Optional<Party> campaignNumber() {
        return campaignNumber;
    }

    private static String unquoted(String text) {
        boolean isQuoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
        return isQuoted ? text.substring(1, text.length() - 1) : text;
    }
}
