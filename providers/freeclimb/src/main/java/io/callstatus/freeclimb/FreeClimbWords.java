package io.callstatus.freeclimb;

import static io.callstatus.spi.Evidence.otherThan;
import static io.callstatus.spi.Evidence.present;
import static io.callstatus.spi.Evidence.value;

import io.callstatus.CallDirection;
import io.callstatus.CallState;
import io.callstatus.EndReason;
import io.callstatus.EventKind;
import io.callstatus.spi.Callback;
import io.callstatus.spi.FieldPath;
import io.callstatus.spi.HangupSide;
import io.callstatus.spi.Transport;
import io.callstatus.spi.WordMap;
import java.util.ArrayList;
import java.util.List;

/** FreeClimb's words. All its webhooks have a {@code requestType}; one of the 24 is a call status. */
final class FreeClimbWords {
    static final WordMap<CallState> STATES = WordMap.withDefault(CallState.UNKNOWN)
            .same("queued", "ringing", "inProgress", "completed", "busy", "noAnswer", "canceled", "failed")
            .map(CallState.IN_PROGRESS, "bridged");

    static final WordMap<CallDirection> DIRECTIONS = WordMap.withDefault(CallDirection.UNKNOWN)
            .same("inbound", "outbound")
            .map(CallDirection.OUTBOUND, "outboundAPI", "outboundDial");

    /**
     * The vendor's OpenAPI description, {@code CallEndedReason}, read 2026-11-20. It explains no word, so the table has only
     * those whose name explains them; not those of conferences, {@code failed}, {@code voiceDisabled} and {@code grpcHangup}.
     */
    static final WordMap<EndReason> END_REASONS = WordMap.withDefault(EndReason.UNKNOWN)
            .same("busy", "noAnswer")
            .map(EndReason.CANCELED, "callCanceled")
            .map(EndReason.NORMAL, "farEndHangup", "appHangup")
            .map(EndReason.REJECTED, "appReject")
            .map(EndReason.MACHINE, "machineDetected")
            .map(EndReason.TIMEOUT, "maxDuration")
            .map(EndReason.APPLICATION_ERROR, "appNoPercl", "appInvalidPercl", "webhookFailed")
            .map(EndReason.APPLICATION_ERROR, "webhookInvalidResponse", "configErrorNoApplication")
            .map(EndReason.APPLICATION_ERROR, "configErrorNoVoiceUrl", "maxRedirectsError")
            .map(EndReason.PROVIDER_ERROR, "perclProcessingError", "internalError");

    static final WordMap<HangupSide> SIDES = WordMap.withDefault(HangupSide.UNKNOWN)
            .map(HangupSide.FAR_END, "farEndHangup")
            .map(HangupSide.APPLICATION, "appHangup", "appReject", "appNoPercl", "appInvalidPercl")
            .map(HangupSide.PROVIDER, "perclProcessingError", "internalError");

    private static final String TYPE = "requestType";
    private static final String CALL_STATUS = "callStatus";
    private static final String[] OTHER_EVENTS =
            ("addToConferenceNotification addToQueueNotification audioStream callControl conferenceRecordingStatus"
                            + " conferenceStatus createConference dequeue getDigits getSpeech inboundCall leaveConference"
                            + " machineDetected messageDelivery messageStatus outDialApiConnect outDialConnect outDialStart"
                            + " queueWait record redirect removeFromQueueNotification transcribe")
                    .split(" ");

    private FreeClimbWords() {}

    static List<Callback> callbacks(Callback.Reader reader) {
        List<Callback> all = new ArrayList<>(Callback.otherEvents(EventKind.OTHER, FieldPath.of(TYPE), OTHER_EVENTS));
        all.add(Callback.otherEvent(Callback.UNKNOWN_EVENT, EventKind.OTHER)
                .all(present(TYPE), otherThan(TYPE, CALL_STATUS)));
        all.add(Callback.callStatus(CALL_STATUS, reader)
                .via(Transport.JSON)
                .header("FreeClimb-Signature")
                .any(value(TYPE, CALL_STATUS), value(TYPE, OTHER_EVENTS))
                .any("callId", "accountId")
                .state(CALL_STATUS)
                .words(STATES, DIRECTIONS, END_REASONS, SIDES));
        return all;
    }
}
