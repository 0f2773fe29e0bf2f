package io.callstatus.revring;

import io.callstatus.CallStatus;
import io.callstatus.revring.RevRingDetails.HangupCause;
import io.callstatus.spi.Fields;
import io.callstatus.spi.TimeFormat;
import io.callstatus.spi.WordMap;

/** What the fields mean that {@link CallStatus} does not hold: ours on the left, theirs on the right. */
final class RevRingDetailsReader {
    static final WordMap<HangupCause> HANGUP_CAUSES = WordMap.withDefault(HangupCause.UNKNOWN)
            .same("USER_ENDED", "END_CALL_TOOL", "SILENCE_TIMEOUT", "MAX_DURATION", "VOICEMAIL_DETECTED");

    private RevRingDetailsReader() {}

    static RevRingDetails of(CallStatus status) {
        return read(Fields.of(RevRingParser.ID, status));
    }

    static RevRingDetails read(Fields in) {
        return ImmutableRevRingDetails.builder()
                .event(in.find("event"))
                .hangupCause(in.find("hangupCause").map(HANGUP_CAUSES::of))
                .errorMessage(in.find("errorMessage"))
                .summary(in.find("summary"))
                .agent(agent(in))
                .sipTrunkId(in.find("sipTrunkId"))
                .initiatedAt(in.instant("initiatedAt", TimeFormat.ISO))
                .createdAt(in.instant("createdAt", TimeFormat.ISO))
                .updatedAt(in.instant("updatedAt", TimeFormat.ISO))
                .transcript(in.array("transcript"))
                .metrics(in.object("metrics"))
                .variables(in.object("variables"))
                .problems(in.problems())
                .build();
    }

    private static RevRingAgent agent(Fields in) {
        return ImmutableRevRingAgent.builder()
                .id(in.find("agentId"))
                .name(in.find("agentName"))
                .callerIdName(in.find("agentCallerIdName"))
                .build();
    }
}
