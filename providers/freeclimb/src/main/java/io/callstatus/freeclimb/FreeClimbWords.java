package io.callstatus.freeclimb;

import static io.callstatus.spi.Evidence.otherThan;
import static io.callstatus.spi.Evidence.present;
import static io.callstatus.spi.Evidence.value;

import io.callstatus.CallDirection;
import io.callstatus.CallState;
import io.callstatus.spi.Fingerprint;
import io.callstatus.spi.Transport;
import io.callstatus.spi.WordMap;

/** FreeClimb's words. All its webhooks go by {@code requestType}; one of the 24 is a call status. */
final class FreeClimbWords {
    static final WordMap<CallState> STATES = WordMap.withDefault(CallState.UNKNOWN)
            .same("queued", "ringing", "inProgress", "completed", "busy", "noAnswer", "canceled", "failed")
            .map("bridged", CallState.IN_PROGRESS);

    static final WordMap<CallDirection> DIRECTIONS = WordMap.withDefault(CallDirection.UNKNOWN)
            .same("inbound", "outbound")
            .map("outboundAPI", CallDirection.OUTBOUND)
            .map("outboundDial", CallDirection.OUTBOUND);

    private static final String TYPE = "requestType";
    private static final String CALL_STATUS = "callStatus";
    private static final String[] OTHER_EVENTS =
            ("addToConferenceNotification addToQueueNotification audioStream callControl conferenceRecordingStatus"
                            + " conferenceStatus createConference dequeue getDigits getSpeech inboundCall leaveConference"
                            + " machineDetected messageDelivery messageStatus outDialApiConnect outDialConnect outDialStart"
                            + " queueWait record redirect removeFromQueueNotification transcribe")
                    .split(" ");

    static final Fingerprint FINGERPRINT = Fingerprint.of(Transport.JSON)
            .header("FreeClimb-Signature")
            .any(value(TYPE, CALL_STATUS), value(TYPE, OTHER_EVENTS))
            .any("callId", "accountId")
            .stateIn(CALL_STATUS)
            .otherEvents(TYPE, OTHER_EVENTS)
            .otherEvent("unknown", present(TYPE), otherThan(TYPE, CALL_STATUS));

    private FreeClimbWords() {}
}
