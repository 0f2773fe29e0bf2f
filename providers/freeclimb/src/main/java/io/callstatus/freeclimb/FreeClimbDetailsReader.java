package io.callstatus.freeclimb;

import io.callstatus.CallStatus;
import io.callstatus.freeclimb.FreeClimbDetails.Direction;
import io.callstatus.freeclimb.FreeClimbDetails.EndedReason;
import io.callstatus.spi.Fields;
import io.callstatus.spi.WordMap;

/** What the fields mean that {@link CallStatus} does not hold: ours on the left, theirs on the right. */
final class FreeClimbDetailsReader {
    static final WordMap<Direction> DIRECTIONS =
            WordMap.withDefault(Direction.UNKNOWN).same("inbound", "outbound", "outboundAPI", "outboundDial");

    static final WordMap<EndedReason> ENDED_REASONS = WordMap.withDefault(EndedReason.UNKNOWN)
            .same("busy", "failed", "noAnswer", "callCanceled", "farEndHangup")
            .same("appHangup", "appReject", "appNoPercl", "appInvalidPercl")
            .same("conferenceTerminated", "conferenceEmptied", "removedFromConference", "machineDetected")
            .same("webhookFailed", "webhookInvalidResponse", "voiceDisabled")
            .same("configErrorNoApplication", "configErrorNoVoiceUrl", "maxRedirectsError")
            .same("perclProcessingError", "internalError", "grpcHangup", "maxDuration");

    private FreeClimbDetailsReader() {}

    static FreeClimbDetails of(CallStatus status) {
        return read(Fields.of(FreeClimbParser.ID, status));
    }

    static FreeClimbDetails read(Fields in) {
        return ImmutableFreeClimbDetails.builder()
                .requestType(in.find("requestType"))
                .requestId(in.find("requestId"))
                .direction(in.find("direction").map(DIRECTIONS::of))
                .endedReason(in.find("callEndedReason").map(ENDED_REASONS::of))
                .recordingDuration(in.seconds("recordingDurationSec"))
                .conferenceId(in.find("conferenceId"))
                .queueId(in.find("queueId"))
                .dialCallStatus(in.find("dialCallStatus"))
                .answeredBy(in.find("answeredBy"))
                .problems(in.problems())
                .build();
    }
}
