package io.callstatus.freeclimb;

import io.callstatus.CallStatus;
import io.callstatus.spi.Fields;
import io.callstatus.spi.ProviderDetails;
import io.callstatus.spi.WordMap;
import java.time.Duration;
import java.util.Optional;

/**
 * What FreeClimb's {@code callStatus} webhook says beyond {@link CallStatus}, typed; page "callStatus", read
 * 2026-11-20. Every field may be absent: left out, JSON {@code null} or empty.
 *
 * <pre>{@code
 * FreeClimbDetails.find(status).flatMap(FreeClimbDetails::endedReason); // Optional[FAR_END_HANGUP]
 * }</pre>
 */
public final class FreeClimbDetails extends ProviderDetails {
    private static final WordMap<Direction> DIRECTIONS =
            WordMap.withDefault(Direction.UNKNOWN).same("inbound", "outbound", "outboundAPI", "outboundDial");
    private static final WordMap<EndedReason> ENDED_REASONS = WordMap.withDefault(EndedReason.UNKNOWN)
            .same("busy", "failed", "noAnswer", "callCanceled", "farEndHangup")
            .same("appHangup", "appReject", "appNoPercl", "appInvalidPercl")
            .same("conferenceTerminated", "conferenceEmptied", "removedFromConference", "machineDetected")
            .same("webhookFailed", "webhookInvalidResponse", "voiceDisabled")
            .same("configErrorNoApplication", "configErrorNoVoiceUrl", "maxRedirectsError")
            .same("perclProcessingError", "internalError", "grpcHangup", "maxDuration");

    private final Optional<String> requestType = in.find("requestType");
    private final Optional<String> requestId = in.find("requestId");
    private final Optional<Direction> direction = in.find("direction").map(DIRECTIONS::of);
    private final Optional<EndedReason> endedReason = in.find("callEndedReason").map(ENDED_REASONS::of);
    private final Optional<Duration> recordingDuration = in.seconds("recordingDurationSec");
    private final Optional<String> conferenceId = in.find("conferenceId");
    private final Optional<String> queueId = in.find("queueId");
    private final Optional<String> dialCallStatus = in.find("dialCallStatus");
    private final Optional<String> answeredBy = in.find("answeredBy");

    private FreeClimbDetails(Fields in) {
        super(in);
    }

    /**
     * The details of a FreeClimb status.
     *
     * @throws IllegalArgumentException if another provider sent it
     */
    public static FreeClimbDetails of(CallStatus status) {
        return of(FreeClimbParser.ID, status, FreeClimbDetails::new);
    }

    /** The details of a FreeClimb status; empty for any other provider's. */
    public static Optional<FreeClimbDetails> find(CallStatus status) {
        return find(FreeClimbParser.ID, status, FreeClimbDetails::new);
    }

    /** {@code requestType}: text; {@code callStatus} in every call status. */
    public Optional<String> requestType() {
        return requestType;
    }

    /** {@code requestId}: text, {@code RQ} and 40 hexadecimal digits; sent by the older platform only. */
    public Optional<String> requestId() {
        return requestId;
    }

    /**
     * {@code direction}: the way of the call and what set it off; {@link CallStatus#directionText()} is the word
     * itself.
     */
    public Optional<Direction> direction() {
        return direction;
    }

    /**
     * {@code callEndedReason}: why the call ended; {@link CallStatus#endReasonText()} is the word itself. Absent while
     * the call goes on, and from platforms that do not send it.
     */
    public Optional<EndedReason> endedReason() {
        return endedReason;
    }

    /**
     * {@code recordingDurationSec}: a number or text, in seconds, rounded up; also where
     * {@link CallStatus#recordings()} is absent because neither URL nor id came. Absent where nothing was recorded.
     */
    public Optional<Duration> recordingDuration() {
        return recordingDuration;
    }

    /** {@code conferenceId}: text; the page says that it is null. */
    public Optional<String> conferenceId() {
        return conferenceId;
    }

    /** {@code queueId}: text; the page says that it is null. */
    public Optional<String> queueId() {
        return queueId;
    }

    /**
     * {@code dialCallStatus}: text, a word such as those of {@code callStatus}; on no page, seen beside
     * {@code answeredBy}.
     */
    public Optional<String> dialCallStatus() {
        return dialCallStatus;
    }

    /** {@code answeredBy}: text, who or what took the call; on no page, sent where answering machines are looked for. */
    public Optional<String> answeredBy() {
        return answeredBy;
    }

    /** Which way a call went and what set it off. */
    public enum Direction {
        /** Somebody called a number of the account. */
        INBOUND,
        /** A call out, so named by the page; elsewhere the word is {@code outboundAPI}. */
        OUTBOUND,
        /** The REST API made the call. */
        OUTBOUND_API,
        /** The {@code OutDial} command made the call. */
        OUTBOUND_DIAL,
        /** A word that this release does not know. */
        UNKNOWN
    }

    /** Why a call ended, in the words of FreeClimb's OpenAPI description. New constants may be added. */
    public enum EndedReason {
        /** The called party was engaged. */
        BUSY,
        /** The call could not be put through. */
        FAILED,
        /** Nobody answered. */
        NO_ANSWER,
        /** The REST API called it off. */
        CALL_CANCELED,
        /** The far end hung up. */
        FAR_END_HANGUP,
        /** The application hung up. */
        APP_HANGUP,
        /** The application rejected the call. */
        APP_REJECT,
        /** The application answered a webhook without PerCL. */
        APP_NO_PERCL,
        /** The application answered a webhook with PerCL that is not valid. */
        APP_INVALID_PERCL,
        /** The conference was terminated. */
        CONFERENCE_TERMINATED,
        /** The conference was emptied. */
        CONFERENCE_EMPTIED,
        /** The call was removed from its conference. */
        REMOVED_FROM_CONFERENCE,
        /** A machine answered. */
        MACHINE_DETECTED,
        /** A webhook of the application could not be reached. */
        WEBHOOK_FAILED,
        /** A webhook of the application gave a response that is not valid. */
        WEBHOOK_INVALID_RESPONSE,
        /** Voice is switched off. */
        VOICE_DISABLED,
        /** No application is configured. */
        CONFIG_ERROR_NO_APPLICATION,
        /** The application has no voice URL. */
        CONFIG_ERROR_NO_VOICE_URL,
        /** Too many redirects. */
        MAX_REDIRECTS_ERROR,
        /** PerCL could not be processed. */
        PERCL_PROCESSING_ERROR,
        /** Something went wrong inside FreeClimb. */
        INTERNAL_ERROR,
        /** Hung up over gRPC. */
        GRPC_HANGUP,
        /** The call reached its longest permitted duration. */
        MAX_DURATION,
        /** A word that this release does not know. */
        UNKNOWN
    }
}
