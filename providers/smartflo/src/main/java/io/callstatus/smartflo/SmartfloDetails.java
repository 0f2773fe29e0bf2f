package io.callstatus.smartflo;

import io.callstatus.CallStatus;
import io.callstatus.JsonText;
import io.callstatus.spi.Fields;
import io.callstatus.spi.ProviderDetails;
import io.callstatus.spi.TimeFormat;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What the webhooks of Smartflo say beyond {@link CallStatus}, typed; pages as named by {@link SmartfloParser}, read
 * 2026-11-28. The body is a template of the customer's, so any field may be absent, and a variable that was left as it stood
 * is.
 *
 * <pre>{@code
 * SmartfloDetails.of(status).billingCircle().flatMap(circle -> circle.at("operator"));
 * }</pre>
 */
public final class SmartfloDetails extends ProviderDetails {
    private final Optional<String> legId = in.find("call_id");
    private final Optional<String> status = in.find("status");
    private final Optional<String> callConnected = in.find("call_connected");
    private final Optional<String> hangupCauseKey = in.find("hangup_cause_key");
    private final OptionalLong hangupCauseCode = in.integer("hangup_cause_code");
    private final Optional<String> reasonKey = in.find("reason_key");
    private final Optional<Duration> outboundTime = in.seconds("outbound_sec");
    private final Optional<Duration> agentRingTime = in.seconds("agent_ring_time");
    private final Optional<Duration> customerRingTime = in.seconds("customer_ring_time");
    private final Optional<JsonText> answeredAgent = in.object("answered_agent");
    private final Optional<String> answeredAgentName = in.find("answered_agent_name");
    private final Optional<String> missedAgent = in.find("missed_agent");
    private final Optional<JsonText> callFlow = in.array("call_flow");
    private final Optional<String> recordingName = in.find("recording_name");
    private final Optional<String> recordingId = in.find("aws_call_recording_identifier");
    private final Optional<JsonText> billingCircle = in.object("billing_circle");
    private final Optional<String> digits = in.find("digits_dialed");
    private final Optional<String> campaignId = in.find("campaign_id");
    private final Optional<String> campaignName = in.find("campaign_name");
    private final Optional<String> leadFields = in.find("broadcast_lead_fields");
    private final Optional<String> referenceId = in.find("ref_id");
    private final Optional<String> customIdentifier = in.find("custom_identifier");

    private SmartfloDetails(Fields in) {
        this(in, SmartfloParser.INDIA);
    }

    private SmartfloDetails(Fields in, TimeFormat times) {
        super(SmartfloParser.ofTemplate(in), times);
    }

    /**
     * The details of a Smartflo status, times read in the time zone of India.
     *
     * @throws IllegalArgumentException if another provider sent it
     */
    public static SmartfloDetails of(CallStatus status) {
        return of(SmartfloParser.ID, status, SmartfloDetails::new);
    }

    /**
     * The details of a Smartflo status, times read in the format that the {@link SmartfloParser} was given.
     *
     * @throws IllegalArgumentException if another provider sent it
     */
    public static SmartfloDetails of(CallStatus status, TimeFormat times) {
        return of(SmartfloParser.ID, status, in -> new SmartfloDetails(in, times));
    }

    /** The details of a Smartflo status, times read in the time zone of India; empty for any other provider's. */
    public static Optional<SmartfloDetails> find(CallStatus status) {
        return find(SmartfloParser.ID, status, SmartfloDetails::new);
    }

    /** {@code call_id}: text such as {@code h3.08-1795858802.100001}, the leg in the exchange. */
    public Optional<String> legId() {
        return legId;
    }

    /** {@code status}: text for people, such as {@code Answered by agent}. */
    public Optional<String> status() {
        return status;
    }

    /** {@code call_connected}: {@code 1} or {@code true} where the call was connected. */
    public Optional<String> callConnected() {
        return callConnected;
    }

    /** {@code hangup_cause_key}: a word of FreeSWITCH such as {@code NORMAL_CLEARING}. */
    public Optional<String> hangupCauseKey() {
        return hangupCauseKey;
    }

    /** {@code hangup_cause_code}: a number, the cause by Q.931 and no SIP code. */
    public OptionalLong hangupCauseCode() {
        return hangupCauseCode;
    }

    /** {@code reason_key}: text for people, such as {@code Call Disconnected By Caller}. */
    public Optional<String> reasonKey() {
        return reasonKey;
    }

    /** {@code outbound_sec}: seconds. */
    public Optional<Duration> outboundTime() {
        return outboundTime;
    }

    /** {@code agent_ring_time}: seconds for which the agent was rung. */
    public Optional<Duration> agentRingTime() {
        return agentRingTime;
    }

    /** {@code customer_ring_time}: seconds for which the customer was rung. */
    public Optional<Duration> customerRingTime() {
        return customerRingTime;
    }

    /**
     * {@code answered_agent}: a JSON object, {@code id}, {@code name} and {@code number}; empty text where nobody
     * answered.
     */
    public Optional<JsonText> answeredAgent() {
        return answeredAgent;
    }

    /** {@code answered_agent_name}: text, the name of the agent who answered. */
    public Optional<String> answeredAgentName() {
        return answeredAgentName;
    }

    /**
     * {@code missed_agent}: JSON text, an object or an array of those who did not answer; empty where there is none.
     */
    public Optional<String> missedAgent() {
        return missedAgent;
    }

    /** {@code call_flow}: a JSON array of steps; {@code time} is in seconds since 1970. */
    public Optional<JsonText> callFlow() {
        return callFlow;
    }

    /** {@code recording_name}: text. */
    public Optional<String> recordingName() {
        return recordingName;
    }

    /** {@code aws_call_recording_identifier}: text. */
    public Optional<String> recordingId() {
        return recordingId;
    }

    /** {@code billing_circle}: a JSON object, {@code operator} and {@code circle}. */
    public Optional<JsonText> billingCircle() {
        return billingCircle;
    }

    /** {@code digits_dialed}: the keys that were pressed, text or a JSON array. */
    public Optional<String> digits() {
        return digits;
    }

    /** {@code campaign_id}: text. */
    public Optional<String> campaignId() {
        return campaignId;
    }

    /** {@code campaign_name}: text. */
    public Optional<String> campaignName() {
        return campaignName;
    }

    /** {@code broadcast_lead_fields}: JSON text or text, the user's own. */
    public Optional<String> leadFields() {
        return leadFields;
    }

    /** {@code ref_id}: text, the user's own. */
    public Optional<String> referenceId() {
        return referenceId;
    }

    /** {@code custom_identifier}: text, the user's own. */
    public Optional<String> customIdentifier() {
        return customIdentifier;
    }
}
