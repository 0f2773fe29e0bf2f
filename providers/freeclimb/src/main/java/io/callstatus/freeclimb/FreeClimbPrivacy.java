package io.callstatus.freeclimb;

import java.util.Set;

/** Which of FreeClimb's fields may be shown, and which may not. */
final class FreeClimbPrivacy {
    static final Set<String> HARMLESS =
            Set.of(("requestType requestId callId parentCallId accountId conferenceId queueId callStatus"
                            + " callEndedReason answeredBy dialCallStatus direction callDuration recordingId recordingDurationSec")
                    .split(" "));

    static final Set<String> PERSONAL = Set.of("from", "to", "recordingUrl");

    private FreeClimbPrivacy() {}
}
