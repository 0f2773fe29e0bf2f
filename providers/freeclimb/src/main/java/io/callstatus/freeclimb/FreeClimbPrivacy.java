package io.callstatus.freeclimb;

import java.util.Set;

/** Which of FreeClimb's fields may be shown, and which may not. */
final class FreeClimbPrivacy {
    static final Set<String> HARMLESS =
            Set.of(("requestType requestId callId parentCallId accountId conferenceId queueId callStatus"
                            + " callEndedReason answeredBy dialCallStatus direction callDuration recordingId recordingDurationSec")
                    .split(" "));

    static final Set<String> PERSONAL = Set.of("from", "to", "recordingUrl");

    static final Set<String> WORD_FIELDS =
            Set.of("requestType", "callStatus", "callEndedReason", "answeredBy", "dialCallStatus", "direction");

    /** The reasons for the end of a call, and who answered. */
    static final Set<String> WORDS =
            Set.of(("busy failed noAnswer callCanceled farEndHangup appHangup appReject appNoPercl appInvalidPercl"
                            + " conferenceTerminated conferenceEmptied removedFromConference machineDetected webhookFailed"
                            + " webhookInvalidResponse voiceDisabled configErrorNoApplication configErrorNoVoiceUrl"
                            + " maxRedirectsError perclProcessingError internalError grpcHangup maxDuration human machine")
                    .split(" "));

    private FreeClimbPrivacy() {}
}
