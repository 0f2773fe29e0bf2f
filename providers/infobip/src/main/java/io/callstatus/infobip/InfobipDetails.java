package io.callstatus.infobip;

import io.callstatus.CallStatus;
import io.callstatus.JsonText;
import io.callstatus.spi.Fields;
import io.callstatus.spi.ProviderDetails;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What Infobip's Calls events say beyond {@link CallStatus}, typed; the vendor's Java client, read 2026-11-28. Every field but
 * the type may be absent. A field that stands in {@code properties.call} and in {@code properties.callLog} is one here.
 *
 * <pre>{@code
 * InfobipDetails.of(status).endpoint().flatMap(end -> end.at("type")); // "PHONE"
 * }</pre>
 */
public final class InfobipDetails extends ProviderDetails {
    private final Fields properties = in.inside("properties");
    private final Fields call = in.inside("properties", "call");
    private final Fields log = in.inside("properties", "callLog");
    private final Optional<String> type = in.find("type");
    private final Optional<String> callsConfigurationId = in.find("callsConfigurationId");
    private final Optional<String> applicationId = in.find("applicationId");
    private final Optional<String> conferenceId = in.find("conferenceId");
    private final Optional<String> dialogId = in.find("dialogId");
    private final Optional<String> bulkId = in.find("bulkId");
    private final Optional<String> entityId = in.inside("platform").find("entityId");
    private final Optional<String> platformApplicationId = in.inside("platform").find("applicationId");
    private final Optional<String> apiBaseUrl = properties.find("apiBaseUrl");
    private final Optional<String> sender = properties.find("sender").or(() -> log.find("sender"));
    private final Optional<String> callerName = properties.find("resolvedCnam");
    private final OptionalLong retry = properties.inside("retryProperties").integer("retry");
    private final Optional<JsonText> endpoint = log.object("endpoint").or(() -> call.object("endpoint"));
    private final Optional<String> callState = call.find("state");
    private final Optional<Duration> ringDuration = log.seconds("ringDuration").or(() -> call.seconds("ringDuration"));
    private final Optional<Duration> duration = log.seconds("duration");
    private final OptionalLong errorId = log.inside("errorCode").integer("id");
    private final Optional<String> errorDescription = log.inside("errorCode").find("description");
    private final Optional<String> hangupSource = log.find("hangupSource");
    private final Optional<JsonText> media = call.object("media");
    private final Optional<JsonText> machineDetection =
            log.object("machineDetection").or(() -> call.object("machineDetection"));
    private final Optional<JsonText> customData = log.object("customData").or(() -> call.object("customData"));
    private final Optional<String> externalId = log.find("externalId").or(() -> call.find("externalId"));
    private final Optional<JsonText> callsConfigurationIds = log.array("callsConfigurationIds");
    private final Optional<JsonText> conferenceIds = log.array("conferenceIds");
    private final Optional<String> hasCameraVideo = log.find("hasCameraVideo");
    private final Optional<String> hasScreenshareVideo = log.find("hasScreenshareVideo");

    private InfobipDetails(Fields in) {
        super(in);
    }

    /**
     * The details of an Infobip status.
     *
     * @throws IllegalArgumentException if another provider sent it
     */
    public static InfobipDetails of(CallStatus status) {
        return of(InfobipParser.ID, status, InfobipDetails::new);
    }

    /** The details of an Infobip status; empty for any other provider's. */
    public static Optional<InfobipDetails> find(CallStatus status) {
        return find(InfobipParser.ID, status, InfobipDetails::new);
    }

    /** {@code type}: a word, the event. */
    public Optional<String> type() {
        return type;
    }

    /** {@code callsConfigurationId}: text, the configuration of calls, which stands for an application. */
    public Optional<String> callsConfigurationId() {
        return callsConfigurationId;
    }

    /** {@code applicationId}: text, the application; of the old API. */
    public Optional<String> applicationId() {
        return applicationId;
    }

    /** {@code conferenceId}: text, the conference. */
    public Optional<String> conferenceId() {
        return conferenceId;
    }

    /** {@code dialogId}: text, the dialog, which joins two calls. */
    public Optional<String> dialogId() {
        return dialogId;
    }

    /** {@code bulkId}: text, the bulk that the call is one of. */
    public Optional<String> bulkId() {
        return bulkId;
    }

    /** {@code platform.entityId}: text, the entity, such as a customer of the account. */
    public Optional<String> entityId() {
        return entityId;
    }

    /** {@code platform.applicationId}: text, the application in the platform. */
    public Optional<String> platformApplicationId() {
        return platformApplicationId;
    }

    /** {@code properties.apiBaseUrl}: a URL, where the API of this call is. */
    public Optional<String> apiBaseUrl() {
        return apiBaseUrl;
    }

    /** {@code sender}: text, the sender; beside the call, or in the log. */
    public Optional<String> sender() {
        return sender;
    }

    /** {@code properties.resolvedCnam}: text, the caller's name as it was looked up. */
    public Optional<String> callerName() {
        return callerName;
    }

    /** {@code properties.retryProperties.retry}: a number, which attempt this is; of {@code CALL_STARTED}. */
    public OptionalLong retry() {
        return retry;
    }

    /**
     * {@code endpoint}: a JSON object, the far end: its {@code type} and, by that, {@code phoneNumber}, {@code username} or
     * {@code identity}.
     */
    public Optional<JsonText> endpoint() {
        return endpoint;
    }

    /** {@code properties.call.state}: a word, the state beside a live event, of which the type decides. */
    public Optional<String> callState() {
        return callState;
    }

    /** {@code ringDuration}: seconds, how long it rang. */
    public Optional<Duration> ringDuration() {
        return ringDuration;
    }

    /** {@code properties.callLog.duration}: seconds, from answer to end by the one sample there is. */
    public Optional<Duration> duration() {
        return duration;
    }

    /** {@code properties.callLog.errorCode.id}: a number of the vendor's for the reason; no SIP code. */
    public OptionalLong errorId() {
        return errorId;
    }

    /** {@code properties.callLog.errorCode.description}: text, the reason in words. */
    public Optional<String> errorDescription() {
        return errorDescription;
    }

    /** {@code properties.callLog.hangupSource}: {@code ENDPOINT}, {@code API} or {@code PLATFORM}, who hung up. */
    public Optional<String> hangupSource() {
        return hangupSource;
    }

    /** {@code properties.call.media}: a JSON object, audio and video of the call. */
    public Optional<JsonText> media() {
        return media;
    }

    /** {@code machineDetection}: a JSON object, whether a machine answered. */
    public Optional<JsonText> machineDetection() {
        return machineDetection;
    }

    /** {@code customData}: a JSON object of the application's own. */
    public Optional<JsonText> customData() {
        return customData;
    }

    /** {@code externalId}: text, an id of the application's own. */
    public Optional<String> externalId() {
        return externalId;
    }

    /** {@code properties.callLog.callsConfigurationIds}: a JSON array, the configurations that the call went through. */
    public Optional<JsonText> callsConfigurationIds() {
        return callsConfigurationIds;
    }

    /** {@code properties.callLog.conferenceIds}: a JSON array, the conferences that it was in. */
    public Optional<JsonText> conferenceIds() {
        return conferenceIds;
    }

    /** {@code properties.callLog.hasCameraVideo}: {@code true} or {@code false}, whether a camera was on. */
    public Optional<String> hasCameraVideo() {
        return hasCameraVideo;
    }

    /** {@code properties.callLog.hasScreenshareVideo}: {@code true} or {@code false}, whether a screen was shared. */
    public Optional<String> hasScreenshareVideo() {
        return hasScreenshareVideo;
    }
}
