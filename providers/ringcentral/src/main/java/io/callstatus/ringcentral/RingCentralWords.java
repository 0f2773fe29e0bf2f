package io.callstatus.ringcentral;

import io.callstatus.CallDirection;
import io.callstatus.CallState;
import io.callstatus.EndReason;
import io.callstatus.spi.WordMap;
import java.util.Optional;

/**
 * RingCentral's words. The state for a reason is partly inferred: that somebody else took the call ({@code AgentAnswered},
 * {@code AgentDropped}), that the leg was transferred, and that a machine answered. The list of reasons is open.
 */
final class RingCentralWords {
    private static final String DISCONNECTED = "Disconnected";
    private static final String GONE = "Gone";

    static final WordMap<CallState> STATES = WordMap.withDefault(CallState.UNKNOWN)
            .map(CallState.INITIATED, "Setup")
            .map(CallState.RINGING, "Proceeding")
            .map(CallState.IN_PROGRESS, "Answered", "Hold", "Parked", "VoiceMail", "VoiceMailScreening", "VMScreening")
            .map(CallState.IN_PROGRESS, "FaxReceive")
            .map(CallState.TRANSFERRED, GONE)
            .map(CallState.COMPLETED, DISCONNECTED);

    /** The same word if the party missed the call, and no reason says more. */
    static final WordMap<CallState> MISSED =
            WordMap.withDefault(CallState.UNKNOWN).map(CallState.NO_ANSWER, DISCONNECTED);

    /** The ordinary hang-up has no reason; an unknown reason is treated in the same way. */
    static final WordMap<CallState> ENDS = WordMap.withDefault(CallState.COMPLETED)
            .map(CallState.COMPLETED, "CallFinished", "CallDropped", "Supervising")
            .map(CallState.NO_ANSWER, "NoAnswer", "Timeout", "AgentAnswered", "AgentDropped")
            .map(CallState.BUSY, "TargetBusy")
            .map(CallState.REJECTED, "Rejected", "CallReplied")
            .map(CallState.CANCELED, "Cancelled")
            .map(CallState.FAILED, "InvalidNumber", "NoSuchUser", "InternationalDisabled", "DestinationBlocked")
            .map(CallState.FAILED, "NotEnoughFunds", "InternalError")
            .map(CallState.TRANSFERRED, "BlindTransfer", "RccTransfer", "AttendedTransfer", "DtmfTransfer")
            .map(CallState.TRANSFERRED, "CallerInputRedirect", "CallRedirected", "CallFlip", "CallSwitch", "CallPark")
            .map(CallState.TRANSFERRED, "ParkLocation", "Pickup", "TakeOver", "Voicemail");

    static final WordMap<CallDirection> DIRECTIONS =
            WordMap.withDefault(CallDirection.UNKNOWN).same("Inbound", "Outbound");

    static final WordMap<EndReason> END_REASONS = WordMap.withDefault(EndReason.UNKNOWN)
            .map(EndReason.NORMAL, "CallFinished")
            .map(EndReason.NO_ANSWER, "NoAnswer", "Timeout")
            .map(EndReason.BUSY, "TargetBusy")
            .map(EndReason.REJECTED, "Rejected")
            .map(EndReason.CANCELED, "Cancelled")
            .map(EndReason.INVALID_NUMBER, "InvalidNumber")
            .map(EndReason.BLOCKED, "InternationalDisabled", "DestinationBlocked")
            .map(EndReason.NO_CREDIT, "NotEnoughFunds")
            .map(EndReason.PROVIDER_ERROR, "InternalError")
            .map(EndReason.TRANSFER, "BlindTransfer", "RccTransfer", "AttendedTransfer", "DtmfTransfer");

    private RingCentralWords() {}

    /** Whether this code ends the leg: then a reason says why. */
    static boolean isEnd(String code) {
        return WordMap.sameWord(code, DISCONNECTED) || WordMap.sameWord(code, GONE);
    }

    static CallState state(String code, Optional<String> reason, boolean isMissed) {
        if (!WordMap.sameWord(code, DISCONNECTED)) {
            return STATES.of(code);
        }
        CallState end = reason.map(ENDS::of).orElse(CallState.COMPLETED);
        return end == CallState.COMPLETED && isMissed ? MISSED.of(code) : end;
    }
}
