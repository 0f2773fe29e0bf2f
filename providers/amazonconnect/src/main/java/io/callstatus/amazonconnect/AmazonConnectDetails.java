package io.callstatus.amazonconnect;

import io.callstatus.CallStatus;
import io.callstatus.JsonText;
import io.callstatus.spi.Fields;
import io.callstatus.spi.ProviderDetails;
import io.callstatus.spi.TimeFormat;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What Amazon Connect's contact events say beyond {@link CallStatus}, typed, by the names of current events; the administrator
 * guide, read 2026-11-28. Every field may be absent. {@code routingCriteria}, an object or an array, is in the payload.
 *
 * <pre>{@code
 * AmazonConnectDetails.of(status).queueArn();
 * }</pre>
 */
public final class AmazonConnectDetails extends ProviderDetails {
    private final Fields detail = in.inside("detail");
    private final Fields agent = in.inside("detail", "agentInfo");
    private final Fields queue = in.inside("detail", "queueInfo");
    private final Fields customer = in.inside("detail", "customerEndpoint");
    private final Fields system = in.inside("detail", "systemEndpoint");
    private final Optional<String> initialContactId = AmazonConnectNames.find(detail, "initialContactId");
    private final Optional<Instant> connectedToSystemAt =
            AmazonConnectNames.instant(detail, "connectedToSystemTimestamp");
    private final Optional<JsonText> queueInfo = detail.object("queueInfo").or(() -> detail.object("QueueInfo"));
    private final Optional<String> customerAddress = customer.find("address");
    private final Optional<String> systemAddress = system.find("address");
    private final Optional<String> region = in.find("region");
    private final Optional<String> instanceArn = detail.find("instanceArn");
    private final Optional<String> relatedContactId = detail.find("relatedContactId");
    private final Optional<Instant> scheduledAt = detail.instant("scheduledTimestamp", TimeFormat.ISO);
    private final Optional<String> machineDetection =
            AmazonConnectNames.find(detail, "answeringMachineDetectionStatus");
    private final Optional<Instant> acceptedAt = agent.instant("acceptedByAgentTimestamp", TimeFormat.ISO);
    private final Optional<Instant> connectedToAgentAt = AmazonConnectNames.connectedToAgent(detail);
    private final Optional<Duration> holdDuration = agent.seconds("agentInitiatedHoldDuration");
    private final Optional<String> queueArn = queue.find("queueArn");
    private final Optional<String> queueType = queue.find("queueType");
    private final Optional<Instant> enqueuedAt = queue.instant("enqueueTimestamp", TimeFormat.ISO);
    private final Optional<Instant> dequeuedAt = queue.instant("dequeueTimestamp", TimeFormat.ISO);
    private final Optional<String> customerName = customer.find("displayName");
    private final Optional<String> customerEndpointType = customer.find("type");
    private final Optional<String> systemName = system.find("displayName");
    private final Optional<String> systemEndpointType = system.find("type");
    private final Optional<JsonText> tags = detail.object("tags");
    private final Optional<JsonText> campaign = detail.object("campaign");
    private final Optional<JsonText> segmentAttributes = detail.object("segmentAttributes");
    private final Optional<JsonText> contactLens = detail.object("contactLens");
    private final Optional<JsonText> customerVoiceActivity = detail.object("customerVoiceActivity");
    private final Optional<JsonText> contactEvaluations = detail.object("contactEvaluations");
    private final Optional<JsonText> outboundStrategy = detail.object("outboundStrategy");
    private final Optional<JsonText> stateTransitions = detail.array("stateTransitions");

    private AmazonConnectDetails(Fields in) {
        super(in);
    }

    /**
     * The details of a status of Amazon Connect.
     *
     * @throws IllegalArgumentException if another provider sent it
     */
    public static AmazonConnectDetails of(CallStatus status) {
        return of(AmazonConnectParser.ID, status, AmazonConnectDetails::new);
    }

    /** The details of a status of Amazon Connect; empty for any other provider's. */
    public static Optional<AmazonConnectDetails> find(CallStatus status) {
        return find(AmazonConnectParser.ID, status, AmazonConnectDetails::new);
    }

    /** {@code detail.initialContactId}: a UUID, the first contact of the chain. */
    public Optional<String> initialContactId() {
        return initialContactId;
    }

    /**
     * {@code detail.connectedToSystemTimestamp}: ISO 8601, when the system was connected: the start of a call that comes in,
     * the answer of one that goes out.
     */
    public Optional<Instant> connectedToSystemAt() {
        return connectedToSystemAt;
    }

    /** {@code detail.queueInfo}: a JSON object, the queue. */
    public Optional<JsonText> queueInfo() {
        return queueInfo;
    }

    /**
     * {@code detail.customerEndpoint.address}: text, the number of the customer, also where nothing says which way the call
     * goes.
     */
    public Optional<String> customerAddress() {
        return customerAddress;
    }

    /** {@code detail.systemEndpoint.address}: text, the number of the own side. */
    public Optional<String> systemAddress() {
        return systemAddress;
    }

    /** {@code region}: a word, the region. */
    public Optional<String> region() {
        return region;
    }

    /** {@code detail.instanceArn}: an ARN, the instance. */
    public Optional<String> instanceArn() {
        return instanceArn;
    }

    /** {@code detail.relatedContactId}: a UUID, another contact. */
    public Optional<String> relatedContactId() {
        return relatedContactId;
    }

    /** {@code detail.scheduledTimestamp}: ISO 8601, for when a callback is scheduled. */
    public Optional<Instant> scheduledAt() {
        return scheduledAt;
    }

    /** {@code detail.answeringMachineDetectionStatus}: a word, who or what answered. */
    public Optional<String> machineDetection() {
        return machineDetection;
    }

    /** {@code detail.agentInfo.acceptedByAgentTimestamp}: ISO 8601, when the agent accepted. */
    public Optional<Instant> acceptedAt() {
        return acceptedAt;
    }

    /**
     * {@code detail.agentInfo.connectedToAgentTimestamp}: ISO 8601, when the agent was connected; of an outgoing call, no
     * answer.
     */
    public Optional<Instant> connectedToAgentAt() {
        return connectedToAgentAt;
    }

    /** {@code detail.agentInfo.agentInitiatedHoldDuration}: seconds, how long the agent held the call. */
    public Optional<Duration> holdDuration() {
        return holdDuration;
    }

    /** {@code detail.queueInfo.queueArn}: an ARN, the queue. */
    public Optional<String> queueArn() {
        return queueArn;
    }

    /** {@code detail.queueInfo.queueType}: {@code STANDARD} or {@code AGENT}. */
    public Optional<String> queueType() {
        return queueType;
    }

    /** {@code detail.queueInfo.enqueueTimestamp}: ISO 8601, when it came into the queue. */
    public Optional<Instant> enqueuedAt() {
        return enqueuedAt;
    }

    /** {@code detail.queueInfo.dequeueTimestamp}: ISO 8601, when it left the queue. */
    public Optional<Instant> dequeuedAt() {
        return dequeuedAt;
    }

    /** {@code detail.customerEndpoint.displayName}: text, the name of the customer. */
    public Optional<String> customerName() {
        return customerName;
    }

    /** {@code detail.customerEndpoint.type}: a word, such as {@code TELEPHONE_NUMBER}. */
    public Optional<String> customerEndpointType() {
        return customerEndpointType;
    }

    /** {@code detail.systemEndpoint.displayName}: text, the name of the own side. */
    public Optional<String> systemName() {
        return systemName;
    }

    /** {@code detail.systemEndpoint.type}: a word, such as {@code TELEPHONE_NUMBER}. */
    public Optional<String> systemEndpointType() {
        return systemEndpointType;
    }

    /** {@code detail.tags}: a JSON object, tags of the platform and of users. */
    public Optional<JsonText> tags() {
        return tags;
    }

    /** {@code detail.campaign}: a JSON object, the campaign. */
    public Optional<JsonText> campaign() {
        return campaign;
    }

    /** {@code detail.segmentAttributes}: a JSON object, attributes of the segment. */
    public Optional<JsonText> segmentAttributes() {
        return segmentAttributes;
    }

    /** {@code detail.contactLens}: a JSON object, settings of the analysis. */
    public Optional<JsonText> contactLens() {
        return contactLens;
    }

    /** {@code detail.customerVoiceActivity}: a JSON object, when the customer spoke. */
    public Optional<JsonText> customerVoiceActivity() {
        return customerVoiceActivity;
    }

    /** {@code detail.contactEvaluations}: a JSON object, evaluations of the agent. */
    public Optional<JsonText> contactEvaluations() {
        return contactEvaluations;
    }

    /** {@code detail.outboundStrategy}: a JSON object, how a campaign dialled. */
    public Optional<JsonText> outboundStrategy() {
        return outboundStrategy;
    }

    /** {@code detail.stateTransitions}: a JSON array, states of the agent. */
    public Optional<JsonText> stateTransitions() {
        return stateTransitions;
    }
}
