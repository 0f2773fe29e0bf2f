package io.callstatus.elevenlabs;

import io.callstatus.CallStatus;
import io.callstatus.JsonText;
import io.callstatus.spi.Fields;
import io.callstatus.spi.ProviderDetails;
import java.time.Duration;
import java.util.Optional;

/**
 * What the webhooks of ElevenLabs agents say beyond {@link CallStatus}, typed; npm @elevenlabs/elevenlabs-js 2.73.0, read
 * 2026-11-28. Any field may be absent.
 *
 * <pre>{@code
 * ElevenLabsDetails.of(status).callSuccessful(); // "failure"
 * }</pre>
 */
public final class ElevenLabsDetails extends ProviderDetails {
    private final Fields data = in.inside("data");
    private final Fields metadata = data.inside("metadata");
    private final Fields phone = metadata.inside("phone_call");
    private final Fields carrier = metadata.inside("body");
    private final Optional<String> agentId = data.find("agent_id");
    private final Optional<String> agentName = data.find("agent_name");
    private final Optional<String> userId = data.find("user_id");
    private final Optional<String> branchId = data.find("branch_id");
    private final Optional<String> versionId = data.find("version_id");
    private final Optional<String> recordStatus = data.find("status");
    private final Optional<String> callSuccessful = data.inside("analysis").find("call_successful");
    private final Optional<String> hasAudio = data.find("has_audio");
    private final Optional<String> hasUserAudio = data.find("has_user_audio");
    private final Optional<String> hasResponseAudio = data.find("has_response_audio");
    private final Optional<JsonText> transcript = data.array("transcript");
    private final Optional<JsonText> clientData = data.object("conversation_initiation_client_data");
    private final Optional<Duration> queueWait = metadata.seconds("queue_wait_secs");
    private final Optional<JsonText> error = metadata.object("error");
    private final Optional<JsonText> batchCall = metadata.object("batch_call");
    private final Optional<String> source = metadata.find("conversation_initiation_source");
    private final Optional<String> carrierType = metadata.find("type");
    private final Optional<String> phoneCallType = phone.find("type");
    private final Optional<String> phoneCallSid = phone.find("call_sid");
    private final Optional<String> phoneNumberId = phone.find("phone_number_id");
    private final Optional<String> streamSid = phone.find("stream_sid");
    private final Optional<String> sipCallId = phone.find("call_id");
    private final Optional<String> twilioCallSid = carrier.find("CallSid");
    private final Optional<String> twilioAccountSid = carrier.find("AccountSid");
    private final Optional<String> twilioCallStatus = carrier.find("CallStatus");
    private final Optional<String> trunkCallSid = carrier.find("call_sid");
    private final Optional<String> sipStatus = carrier.find("sip_status");
    private final Optional<String> twirpCode = carrier.find("twirp_code");

    private ElevenLabsDetails(Fields in) {
        super(in);
    }

    /**
     * The details of a status of this provider.
     *
     * @throws IllegalArgumentException if another provider sent it
     */
    public static ElevenLabsDetails of(CallStatus status) {
        return of(ElevenLabsParser.ID, status, ElevenLabsDetails::new);
    }

    /** The details of a status of this provider; empty for any other provider's. */
    public static Optional<ElevenLabsDetails> find(CallStatus status) {
        return find(ElevenLabsParser.ID, status, ElevenLabsDetails::new);
    }

    /** {@code data.agent_id}: text, the agent. */
    public Optional<String> agentId() {
        return agentId;
    }

    /** {@code data.agent_name}: text, the name of the agent. */
    public Optional<String> agentName() {
        return agentName;
    }

    /** {@code data.user_id}: text, the user's own id of the person. */
    public Optional<String> userId() {
        return userId;
    }

    /** {@code data.branch_id}: text, the branch of the agent. */
    public Optional<String> branchId() {
        return branchId;
    }

    /** {@code data.version_id}: text, the version of the agent. */
    public Optional<String> versionId() {
        return versionId;
    }

    /** {@code data.status}: {@code done}, {@code processing} and the like: of the record of the conversation. */
    public Optional<String> recordStatus() {
        return recordStatus;
    }

    /**
     * {@code data.analysis.call_successful}: {@code success}, {@code failure} or {@code unknown}: whether the goal
     * was met, not whether the call was connected.
     */
    public Optional<String> callSuccessful() {
        return callSuccessful;
    }

    /** {@code data.has_audio}: {@code true} or {@code false}. */
    public Optional<String> hasAudio() {
        return hasAudio;
    }

    /** {@code data.has_user_audio}: {@code true} or {@code false}. */
    public Optional<String> hasUserAudio() {
        return hasUserAudio;
    }

    /** {@code data.has_response_audio}: {@code true} or {@code false}. */
    public Optional<String> hasResponseAudio() {
        return hasResponseAudio;
    }

    /** {@code data.transcript}: a JSON array, what was said. */
    public Optional<JsonText> transcript() {
        return transcript;
    }

    /** {@code data.conversation_initiation_client_data}: a JSON object, the user's own. */
    public Optional<JsonText> clientData() {
        return clientData;
    }

    /** {@code data.metadata.queue_wait_secs}: seconds in a queue. */
    public Optional<Duration> queueWait() {
        return queueWait;
    }

    /** {@code data.metadata.error}: a JSON object with {@code code} and {@code reason}. */
    public Optional<JsonText> error() {
        return error;
    }

    /** {@code data.metadata.batch_call}: a JSON object with {@code batch_call_id}. */
    public Optional<JsonText> batchCall() {
        return batchCall;
    }

    /**
     * {@code data.metadata.conversation_initiation_source}: how it began: {@code twilio}, {@code sip_trunk}, {@code
     * exotel}, {@code genesys} and others.
     */
    public Optional<String> source() {
        return source;
    }

    /** {@code data.metadata.type}: of a failure, {@code twilio} or {@code sip}: whose report is nested. */
    public Optional<String> carrierType() {
        return carrierType;
    }

    /** {@code data.metadata.phone_call.type}: {@code twilio}, {@code sip_trunking} or {@code exotel}. */
    public Optional<String> phoneCallType() {
        return phoneCallType;
    }

    /** {@code data.metadata.phone_call.call_sid}: text, the carrier's id of the same call. */
    public Optional<String> phoneCallSid() {
        return phoneCallSid;
    }

    /** {@code data.metadata.phone_call.phone_number_id}: text, the id of the agent's number. */
    public Optional<String> phoneNumberId() {
        return phoneNumberId;
    }

    /** {@code data.metadata.phone_call.stream_sid}: text, Twilio's id of the stream. */
    public Optional<String> streamSid() {
        return streamSid;
    }

    /** {@code data.metadata.phone_call.call_id}: text, the {@code Call-ID} of SIP. */
    public Optional<String> sipCallId() {
        return sipCallId;
    }

    /** {@code data.metadata.body.CallSid}: text, Twilio's id of the call that failed. */
    public Optional<String> twilioCallSid() {
        return twilioCallSid;
    }

    /** {@code data.metadata.body.AccountSid}: text, the account at Twilio. */
    public Optional<String> twilioAccountSid() {
        return twilioAccountSid;
    }

    /** {@code data.metadata.body.CallStatus}: Twilio's word, which decides nothing. */
    public Optional<String> twilioCallStatus() {
        return twilioCallStatus;
    }

    /** {@code data.metadata.body.call_sid}: text, the trunk's id of the call that failed. */
    public Optional<String> trunkCallSid() {
        return trunkCallSid;
    }

    /** {@code data.metadata.body.sip_status}: text of the SIP response. */
    public Optional<String> sipStatus() {
        return sipStatus;
    }

    /** {@code data.metadata.body.twirp_code}: a word of the trunk for what went wrong. */
    public Optional<String> twirpCode() {
        return twirpCode;
    }
}
