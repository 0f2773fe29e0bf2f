package io.callstatus.freeclimb;

import io.callstatus.CallStatus;
import io.callstatus.Codes;
import io.callstatus.freeclimb.FreeClimbDetails.Direction;
import io.callstatus.freeclimb.FreeClimbDetails.EndedReason;
import io.callstatus.spi.Fields;

/** What the fields mean that {@link CallStatus} does not hold: ours on the left, theirs on the right. */
final class FreeClimbDetailsReader {
    static final String PROVIDER = "freeclimb";

    static final Codes<Direction> DIRECTIONS =
            Codes.orElse(Direction.UNKNOWN).named("inbound", "outbound", "outboundAPI", "outboundDial");

    static final Codes<EndedReason> ENDED_REASONS = Codes.orElse(EndedReason.UNKNOWN)
            .named("busy", "failed", "noAnswer", "callCanceled", "farEndHangup")
            .named("appHangup", "appReject", "appNoPercl", "appInvalidPercl")
            .named("conferenceTerminated", "conferenceEmptied", "removedFromConference", "machineDetected")
            .named("webhookFailed", "webhookInvalidResponse", "voiceDisabled")
            .named("configErrorNoApplication", "configErrorNoVoiceUrl", "maxRedirectsError")
            .named("perclProcessingError", "internalError", "grpcHangup", "maxDuration");

    private FreeClimbDetailsReader() {}

    static FreeClimbDetails of(CallStatus status) {
        return read(Fields.of(PROVIDER, status));
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
