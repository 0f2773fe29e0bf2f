package io.callstatus.callrail;

import io.callstatus.CallStatus;
import io.callstatus.JsonText;
import io.callstatus.spi.Fields;
import io.callstatus.spi.ProviderDetails;
import io.callstatus.spi.TimeFormat;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What CallRail's call webhooks say beyond {@link CallStatus}, typed; support article 201211133 and recorded bodies, read
 * 2026-11-28. Empty text is no value. Any field but the id may be absent: each kind of webhook has its own.
 *
 * <pre>{@code
 * CallRailDetails.of(status).firstCall(); // "true"
 * }</pre>
 */
public final class CallRailDetails extends ProviderDetails {
    private final Optional<String> type = in.find("type");
    private final Optional<String> answered = in.find("answered");
    private final Optional<String> voicemail = in.find("voicemail");
    private final Optional<String> formattedCallType = in.find("formatted_call_type");
    private final Optional<String> formattedDuration = in.find("formatted_duration");
    private final Optional<Duration> recordingDuration = in.seconds("recording_duration");
    private final Optional<String> recordingPlayer = in.find("recording_player");
    private final Optional<String> recordingRedirect = in.find("recording_redirect");
    private final Optional<Instant> createdAt = in.instant("created_at", TimeFormat.ISO);
    private final Optional<Instant> timestamp = in.instant("timestamp", TimeFormat.ISO);
    private final Optional<String> companyName = in.find("company_name");
    private final Optional<String> companyTimeZone = in.find("company_time_zone");
    private final Optional<String> trackerId = in.find("tracker_resource_id");
    private final Optional<String> personId = in.find("person_resource_id");
    private final Optional<String> callerName = in.find("customer_name");
    private final Optional<String> customerCity = in.find("customer_city");
    private final Optional<String> customerState = in.find("customer_state");
    private final Optional<String> customerCountry = in.find("customer_country");
    private final Optional<String> agentEmail = in.find("agent_email");
    private final Optional<String> spam = in.find("spam");
    private final Optional<String> firstCall = in.find("first_call");
    private final OptionalLong priorCalls = in.integer("prior_calls");
    private final OptionalLong totalCalls = in.integer("total_calls");
    private final Optional<JsonText> tags = in.array("tags");
    private final Optional<JsonText> detailTags = in.array("detail_tags");
    private final Optional<JsonText> callHighlights = in.array("call_highlights");
    private final Optional<JsonText> milestones = in.object("milestones");
    private final Optional<JsonText> integrationData = in.array("integration_data");
    private final Optional<String> keywords = in.find("keywords");
    private final Optional<String> utmSource = in.find("utm_source");
    private final Optional<String> utmMedium = in.find("utm_medium");
    private final Optional<String> utmCampaign = in.find("utm_campaign");
    private final Optional<String> utmTerm = in.find("utm_term");
    private final Optional<String> utmContent = in.find("utm_content");
    private final Optional<String> googleClickId = in.find("gclid");

    private CallRailDetails(Fields in) {
        super(in);
    }

    /**
     * The details of a CallRail status.
     *
     * @throws IllegalArgumentException if another provider sent it
     */
    public static CallRailDetails of(CallStatus status) {
        return of(CallRailParser.ID, status, CallRailDetails::new);
    }

    /** The details of a CallRail status; empty for any other provider's. */
    public static Optional<CallRailDetails> find(CallStatus status) {
        return find(CallRailParser.ID, status, CallRailDetails::new);
    }

    /** {@code type}: a word such as {@code outboundpostcall}; not on every body. */
    public Optional<String> type() {
        return type;
    }

    /**
     * {@code answered}: {@code true} or {@code false}; false before the call ends, and a text on some outbound calls.
     */
    public Optional<String> answered() {
        return answered;
    }

    /** {@code voicemail}: {@code true} or {@code false}, whether a machine took a message. */
    public Optional<String> voicemail() {
        return voicemail;
    }

    /** {@code formatted_call_type}: text for people, the same as {@code call_type}. */
    public Optional<String> formattedCallType() {
        return formattedCallType;
    }

    /** {@code formatted_duration}: text for people; it may say {@code (abandoned)} beside a length. */
    public Optional<String> formattedDuration() {
        return formattedDuration;
    }

    /** {@code recording_duration}: seconds, a number or a text; empty without a recording. */
    public Optional<Duration> recordingDuration() {
        return recordingDuration;
    }

    /** {@code recording_player}: a URL, a page that plays the recording. */
    public Optional<String> recordingPlayer() {
        return recordingPlayer;
    }

    /** {@code recording_redirect}: a URL, which leads to the recording. */
    public Optional<String> recordingRedirect() {
        return recordingRedirect;
    }

    /** {@code created_at}: ISO 8601 with an offset, when CallRail made its record; it may lie before the start. */
    public Optional<Instant> createdAt() {
        return createdAt;
    }

    /** {@code timestamp}: ISO 8601 with an offset, the start of the call and not when this was sent. */
    public Optional<Instant> timestamp() {
        return timestamp;
    }

    /** {@code company_name}: text, the company. */
    public Optional<String> companyName() {
        return companyName;
    }

    /** {@code company_time_zone}: the name of a zone, the company's; no time is read by it. */
    public Optional<String> companyTimeZone() {
        return companyTimeZone;
    }

    /** {@code tracker_resource_id}: text that begins with {@code TRK}, the tracking number's. */
    public Optional<String> trackerId() {
        return trackerId;
    }

    /** {@code person_resource_id}: text that begins with {@code PER}, the person who called. */
    public Optional<String> personId() {
        return personId;
    }

    /** {@code customer_name}: text, the name of the caller id. */
    public Optional<String> callerName() {
        return callerName;
    }

    /** {@code customer_city}: text, a town. */
    public Optional<String> customerCity() {
        return customerCity;
    }

    /** {@code customer_state}: text, a state. */
    public Optional<String> customerState() {
        return customerState;
    }

    /** {@code customer_country}: text, a country. */
    public Optional<String> customerCountry() {
        return customerCountry;
    }

    /** {@code agent_email}: text, who took the call. */
    public Optional<String> agentEmail() {
        return agentEmail;
    }

    /** {@code spam}: {@code true} or {@code false}. */
    public Optional<String> spam() {
        return spam;
    }

    /** {@code first_call}: {@code true} or {@code false}, whether this person never called before. */
    public Optional<String> firstCall() {
        return firstCall;
    }

    /** {@code prior_calls}: a number, calls of this person before. */
    public OptionalLong priorCalls() {
        return priorCalls;
    }

    /** {@code total_calls}: a number, calls of this person. */
    public OptionalLong totalCalls() {
        return totalCalls;
    }

    /** {@code tags}: a JSON array. */
    public Optional<JsonText> tags() {
        return tags;
    }

    /** {@code detail_tags}: a JSON array. */
    public Optional<JsonText> detailTags() {
        return detailTags;
    }

    /** {@code call_highlights}: a JSON array. */
    public Optional<JsonText> callHighlights() {
        return callHighlights;
    }

    /** {@code milestones}: a JSON object, what was visited before the call. */
    public Optional<JsonText> milestones() {
        return milestones;
    }

    /** {@code integration_data}: a JSON array. */
    public Optional<JsonText> integrationData() {
        return integrationData;
    }

    /** {@code keywords}: text, what was searched for. */
    public Optional<String> keywords() {
        return keywords;
    }

    /** {@code utm_source}: text, of the advertisement. */
    public Optional<String> utmSource() {
        return utmSource;
    }

    /** {@code utm_medium}: text, of the advertisement. */
    public Optional<String> utmMedium() {
        return utmMedium;
    }

    /** {@code utm_campaign}: text, of the advertisement. */
    public Optional<String> utmCampaign() {
        return utmCampaign;
    }

    /** {@code utm_term}: text, of the advertisement. */
    public Optional<String> utmTerm() {
        return utmTerm;
    }

    /** {@code utm_content}: text, of the advertisement. */
    public Optional<String> utmContent() {
        return utmContent;
    }

    /** {@code gclid}: text, the click that led to the call. */
    public Optional<String> googleClickId() {
        return googleClickId;
    }
}
