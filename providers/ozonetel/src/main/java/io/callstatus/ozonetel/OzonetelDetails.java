package io.callstatus.ozonetel;

import io.callstatus.CallStatus;
import io.callstatus.Party;
import io.callstatus.spi.Fields;
import io.callstatus.spi.ProviderDetails;
import io.callstatus.spi.TimeFormat;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What the callbacks of Ozonetel CloudAgent say beyond {@link CallStatus}, typed; pages as named by {@link OzonetelParser},
 * read 2026-11-28. Empty text, {@code None} and {@code No Transfers} are no value. Several agents are joined with {@code ->}.
 *
 * <pre>{@code
 * OzonetelDetails.of(status).disposition(); // "Interested": what the agent wrote, and no result of the call
 * }</pre>
 */
public final class OzonetelDetails extends ProviderDetails {
    private final Optional<String> customerData = in.find("UUI");
    private final Optional<Party> dialedNumber = in.party("DialedNumber");
    private final Optional<String> dialStatus = in.find("DialStatus");
    private final Optional<String> agentStatus = in.find("AgentStatus");
    private final Optional<String> customerStatus = in.find("CustomerStatus");
    private final Optional<Duration> timeToAnswer = in.clock("TimeToAnswer");
    private final Optional<Duration> conferenceLength = in.clock("ConfDuration");
    private final Optional<String> conferenceAudio = in.find("CallerConfAudioFile");
    private final Optional<String> agentId = in.find("AgentID");
    private final Optional<String> agentName = in.find("AgentName");
    private final Optional<String> agentUniqueId = in.find("AgentUniqueID");
    private final Optional<String> phoneName = in.find("PhoneName");
    private final Optional<String> skill = in.find("Skill");
    private final Optional<String> campaignName = in.find("CampaignName");
    private final Optional<String> campaignStatus = in.find("CampaignStatus");
    private final Optional<String> location = in.find("Location");
    private final Optional<String> fallBackRule = in.find("FallBackRule");
    private final Optional<String> disposition = in.find("Disposition");
    private final Optional<String> comments = in.find("Comments");
    private final Optional<String> transferType = in.find("TransferType");
    private final Optional<String> transferredTo = in.find("TransferredTo");
    private final Optional<String> liveAgentId = in.find("agent_id");
    private final Optional<String> liveSkill = in.find("skill");

    private OzonetelDetails(Fields in) {
        this(in, OzonetelParser.INDIA);
    }

    private OzonetelDetails(Fields in, TimeFormat times) {
        super(in.placeholders(List.of("TransferType", "TransferredTo"), "No Transfers"), times);
    }

    /**
     * The details of an Ozonetel status, times read in the time zone of India.
     *
     * @throws IllegalArgumentException if another provider sent it
     */
    public static OzonetelDetails of(CallStatus status) {
        return of(OzonetelParser.ID, status, OzonetelDetails::new);
    }

    /**
     * The details of an Ozonetel status, times read in the format that the {@link OzonetelParser} was given.
     *
     * @throws IllegalArgumentException if another provider sent it
     */
    public static OzonetelDetails of(CallStatus status, TimeFormat times) {
        return of(OzonetelParser.ID, status, in -> new OzonetelDetails(in, times));
    }

    /** The details of an Ozonetel status, times read in the time zone of India; empty for any other provider's. */
    public static Optional<OzonetelDetails> find(CallStatus status) {
        return find(OzonetelParser.ID, status, OzonetelDetails::new);
    }

    /** {@code UUI}: text, the user's own. */
    public Optional<String> customerData() {
        return customerData;
    }

    /** {@code DialedNumber}: the agent's phone of an inbound call, mostly the customer's of an outbound one. */
    public Optional<Party> dialedNumber() {
        return dialedNumber;
    }

    /** {@code DialStatus}: a word, what became of the dialling. */
    public Optional<String> dialStatus() {
        return dialStatus;
    }

    /** {@code AgentStatus}: a word, what became of the agent. */
    public Optional<String> agentStatus() {
        return agentStatus;
    }

    /** {@code CustomerStatus}: a word, what became of the customer. */
    public Optional<String> customerStatus() {
        return customerStatus;
    }

    /** {@code TimeToAnswer}: {@code HH:MM:SS}, until an agent answered. */
    public Optional<Duration> timeToAnswer() {
        return timeToAnswer;
    }

    /** {@code ConfDuration}: {@code HH:MM:SS}, of the conference. */
    public Optional<Duration> conferenceLength() {
        return conferenceLength;
    }

    /** {@code CallerConfAudioFile}: a URL, the recording of the conference. */
    public Optional<String> conferenceAudio() {
        return conferenceAudio;
    }

    /** {@code AgentID}: text, who took the call. */
    public Optional<String> agentId() {
        return agentId;
    }

    /** {@code AgentName}: text, who took the call. */
    public Optional<String> agentName() {
        return agentName;
    }

    /** {@code AgentUniqueID}: text. */
    public Optional<String> agentUniqueId() {
        return agentUniqueId;
    }

    /** {@code PhoneName}: text, the agent's phone. */
    public Optional<String> phoneName() {
        return phoneName;
    }

    /** {@code Skill}: text, what was asked for. */
    public Optional<String> skill() {
        return skill;
    }

    /** {@code CampaignName}: text. */
    public Optional<String> campaignName() {
        return campaignName;
    }

    /** {@code CampaignStatus}: {@code ONLINE} or {@code OFFLINE}. */
    public Optional<String> campaignStatus() {
        return campaignStatus;
    }

    /** {@code Location}: text, where the customer's number is from. */
    public Optional<String> location() {
        return location;
    }

    /** {@code FallBackRule}: text. */
    public Optional<String> fallBackRule() {
        return fallBackRule;
    }

    /** {@code Disposition}: text of the agent, and no result of the call. */
    public Optional<String> disposition() {
        return disposition;
    }

    /** {@code Comments}: text of the agent. */
    public Optional<String> comments() {
        return comments;
    }

    /** {@code TransferType}: text; absent where the call was not handed on. */
    public Optional<String> transferType() {
        return transferType;
    }

    /** {@code TransferredTo}: text, to whom. */
    public Optional<String> transferredTo() {
        return transferredTo;
    }

    /** {@code agent_id}: text, of a live event. */
    public Optional<String> liveAgentId() {
        return liveAgentId;
    }

    /** {@code skill}: text, of a live event. */
    public Optional<String> liveSkill() {
        return liveSkill;
    }
}
