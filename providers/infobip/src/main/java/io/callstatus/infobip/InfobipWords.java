package io.callstatus.infobip;

import static io.callstatus.spi.Evidence.key;
import static io.callstatus.spi.Evidence.prefix;
import static io.callstatus.spi.Evidence.shape;
import static io.callstatus.spi.Evidence.value;

import io.callstatus.CallDirection;
import io.callstatus.CallState;
import io.callstatus.EndReason;
import io.callstatus.EventKind;
import io.callstatus.spi.Callback;
import io.callstatus.spi.Envelope;
import io.callstatus.spi.Evidence;
import io.callstatus.spi.FieldCatalog;
import io.callstatus.spi.FieldPath;
import io.callstatus.spi.HangupSide;
import io.callstatus.spi.Transport;
import io.callstatus.spi.WordMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Infobip's words and its events; the vendor's Java client, read 2026-11-28. */
final class InfobipWords {
    static final WordMap<CallState> TYPES = WordMap.withDefault(CallState.UNKNOWN)
            .map(CallState.INITIATED, "CALL_RECEIVED", "CALL_STARTED")
            .map(CallState.RINGING, "CALL_RINGING", "CALL_PRE_ESTABLISHED")
            .map(CallState.IN_PROGRESS, "CALL_ESTABLISHED", "CALL_RECONNECTED", "CALL_DISCONNECTED");

    /** How a call ended if there is neither state nor reason. */
    static final WordMap<CallState> ENDS = WordMap.withDefault(CallState.UNKNOWN)
            .map(CallState.COMPLETED, "CALL_FINISHED")
            .map(CallState.FAILED, "CALL_FAILED");

    static final WordMap<CallState> STATES = WordMap.withDefault(CallState.UNKNOWN)
            .same("BUSY", "NO_ANSWER", "FAILED")
            .map(CallState.INITIATED, "CALLING")
            .map(CallState.RINGING, "RINGING", "PRE_ESTABLISHED")
            .map(CallState.IN_PROGRESS, "ESTABLISHED")
            .map(CallState.COMPLETED, "FINISHED")
            .map(CallState.CANCELED, "CANCELLED", "CANCELED");

    /** Decides if the state is FAILED or missing; the two reasons that are COMPLETED occur only in answered calls. */
    static final WordMap<CallState> REASONS = WordMap.withDefault(CallState.FAILED)
            .same("BUSY", "NO_ANSWER", "REJECTED", "CANCELED")
            .map(CallState.NO_ANSWER, "REQUEST_TIMEOUT")
            .map(CallState.CANCELED, "CANCELLED")
            .map(CallState.REJECTED, "DECLINED")
            .map(CallState.FAILED, "FORBIDDEN", "DESTINATION_NOT_FOUND", "DESTINATION_UNAVAILABLE")
            .map(CallState.FAILED, "INVALID_DESTINATION", "INVALID_REQUEST", "SERVICE_UNAVAILABLE")
            .map(CallState.COMPLETED, "NORMAL_HANGUP", "MACHINE_DETECTED");

    static final WordMap<CallDirection> DIRECTIONS =
            WordMap.withDefault(CallDirection.UNKNOWN).same("INBOUND", "OUTBOUND");

    /** Only names that explain themselves are mapped. */
    static final WordMap<EndReason> END_REASONS = WordMap.withDefault(EndReason.UNKNOWN)
            .same("BUSY", "NO_ANSWER", "REJECTED", "CANCELED")
            .map(EndReason.NO_ANSWER, "REQUEST_TIMEOUT")
            .map(EndReason.CANCELED, "CANCELLED")
            .map(EndReason.REJECTED, "DECLINED")
            .map(EndReason.BLOCKED, "FORBIDDEN")
            .map(EndReason.INVALID_NUMBER, "DESTINATION_NOT_FOUND", "INVALID_DESTINATION")
            .map(EndReason.UNREACHABLE, "DESTINATION_UNAVAILABLE")
            .map(EndReason.NORMAL, "NORMAL_HANGUP")
            .map(EndReason.MACHINE, "MACHINE_DETECTED");

    /** {@code ENDPOINT} names no side. */
    static final WordMap<HangupSide> SIDES = WordMap.withDefault(HangupSide.UNKNOWN)
            .map(HangupSide.APPLICATION, "API")
            .map(HangupSide.PROVIDER, "PLATFORM");

    private static final FieldPath TYPE = FieldPath.of("type");
    private static final FieldPath CALL = FieldPath.of("properties", "call");
    private static final FieldPath LOG = FieldPath.of("properties", "callLog");
    private static final String[] STATUS_TYPES = Stream.concat(
                    TYPES.words().keySet().stream(), Stream.of("CALL_FINISHED", "CALL_FAILED", "BULK_CALL_STATUS"))
            .toArray(String[]::new);
    private static final String TIME = "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?[+-]\\d{4}";
    private static final String[] BEGINNINGS = {
        "CALL_",
        "BULK_CALL_STATUS",
        "CONFERENCE_",
        "PARTICIPANT_",
        "DIALOG_",
        "PLAY_",
        "SAY_",
        "DTMF_",
        "SPEECH_",
        "TRANSCRIPTION",
        "MACHINE_",
        "MEDIA_STREAM_",
        "APPLICATION_TRANSFER_",
        "RECORDING_",
        "ERROR"
    };

    private InfobipWords() {}

    /** The state decides; where it is FAILED or missing, the reason; where that is missing too, the type. */
    static CallState ended(String type, Optional<String> state, Optional<String> reason) {
        CallState told = state.map(STATES::of).orElse(CallState.FAILED);
        if (told != CallState.FAILED) {
            return told;
        }
        CallState otherwise = state.isPresent() ? CallState.FAILED : ENDS.of(type);
        return reason.map(REASONS::of).orElse(otherwise);
    }

    static List<Callback> callbacks(Callback.Reader reader, Callback.EventReader told) {
        List<Callback> all = new ArrayList<>();
        Callback status = ours(Callback.callStatus("call", reader))
                .state(TYPE)
                .words(TYPES, ENDS, STATES, REASONS, DIRECTIONS, END_REASONS, SIDES);
        Evidence isStatus = value(TYPE, STATUS_TYPES);
        all.add(status.all(isStatus).any(key(CALL), key(LOG)));
        all.add(status.in(Envelope.each()).elements(isStatus));
        all.add(event("CALL_RECORDING_", EventKind.RECORDING).read(told));
        all.add(event("DTMF_", EventKind.DTMF).read(told));
        all.add(event("SPEECH_", EventKind.DTMF).read(told));
        all.add(event("TRANSCRIPTION", EventKind.TRANSCRIPT).read(told));
        all.add(event("MACHINE_", EventKind.MACHINE_DETECTION).read(told));
        all.add(event("CONFERENCE_", EventKind.CONFERENCE).read(told));
        all.add(event("PARTICIPANT_", EventKind.CONFERENCE).read(told));
        all.add(ours(Callback.otherEvent(Callback.UNKNOWN_EVENT, EventKind.OTHER))
                .namedBy(TYPE)
                .claiming()
                .read(told));
        return all;
    }

    private static Callback ours(Callback callback) {
        return callback.via(Transport.JSON)
                .all(prefix(TYPE, BEGINNINGS), key("properties"))
                .any(shape("timestamp", TIME), key("callsConfigurationId"), key(CALL), key(LOG));
    }

    private static Callback event(String beginning, EventKind kind) {
        return Callback.otherEvent(beginning, kind).all(prefix(TYPE, beginning)).namedBy(TYPE);
    }

    /** Numbers, names and what the application added are personal. */
    static FieldCatalog fields() {
        FieldCatalog both = FieldCatalog.shown("parentCallId, startTime, answerTime, endTime, ringDuration")
                .words("direction, state")
                .personal("from, to, endpoint, machineDetection, customData, externalId");
        FieldCatalog live = both.and(FieldCatalog.shown("id, callsConfigurationId, conferenceId, dialogId")
                        .personal("media"))
                .inside("properties.call");
        FieldCatalog log = both.and(FieldCatalog.shown(
                                "callId, dialogId, duration, errorCode.id, hasCameraVideo, hasScreenshareVideo")
                        .words("errorCode.name, hangupSource")
                        .known("ENDPOINT, true, false")
                        .personal("sender, errorCode, errorCode.description, callsConfigurationIds, conferenceIds"))
                .inside("properties.callLog");
        return FieldCatalog.shown(
                        "callId, timestamp, callsConfigurationId, applicationId, conferenceId, dialogId, bulkId,"
                                + " platform.entityId, platform.applicationId, properties.retryProperties.retry")
                .words("type")
                .personal("properties, properties.apiBaseUrl, properties.sender, properties.resolvedCnam")
                .and(live)
                .and(log);
    }
}
