package io.callstatus.ringcentral;

import io.callstatus.CallDirection;
import io.callstatus.CallState;
import io.callstatus.EndReason;
import io.callstatus.spi.WordMap;
import java.util.Optional;

/**
 * RingCentral's words. What a reason makes of an end is partly inferred: that somebody else took the call
 * ({@code AgentAnswered}, {@code AgentDropped}), that the leg was handed on, and that a machine took it; the list of reasons is
 * open.
 */
final class RingCentralWords {
    private static final String DISCONNECTED = "Disconnected";
    private static final String GONE = "Gone";

    static final WordMap<CallState> STATES = WordMap.withDefault(CallState.UNKNOWN)
            .map("Setup", CallState.INITIATED)
            .map("Proceeding", CallState.RINGING)
            .map("Answered", CallState.IN_PROGRESS)
            .map("Hold", CallState.IN_PROGRESS)
            .map("Parked", CallState.IN_PROGRESS)
            .map("VoiceMail", CallState.IN_PROGRESS)
            .map("VoiceMailScreening", CallState.IN_PROGRESS)
            .map("VMScreening", CallState.IN_PROGRESS)
            .map("FaxReceive", CallState.IN_PROGRESS)
            .map(GONE, CallState.TRANSFERRED)
            .map(DISCONNECTED, CallState.COMPLETED);

    /** The same word where the party missed the call, and no reason says more. */
    static final WordMap<CallState> MISSED =
            WordMap.withDefault(CallState.UNKNOWN).map(DISCONNECTED, CallState.NO_ANSWER);

    /** The ordinary hang-up has no reason, and one that nobody knows says no more. */
    static final WordMap<CallState> ENDS = WordMap.withDefault(CallState.COMPLETED)
            .map("CallFinished", CallState.COMPLETED)
            .map("CallDropped", CallState.COMPLETED)
            .map("Supervising", CallState.COMPLETED)
            .map("NoAnswer", CallState.NO_ANSWER)
            .map("Timeout", CallState.NO_ANSWER)
            .map("AgentAnswered", CallState.NO_ANSWER)
            .map("AgentDropped", CallState.NO_ANSWER)
            .map("TargetBusy", CallState.BUSY)
            .map("Rejected", CallState.REJECTED)
            .map("CallReplied", CallState.REJECTED)
            .map("Cancelled", CallState.CANCELED)
            .map("InvalidNumber", CallState.FAILED)
            .map("NoSuchUser", CallState.FAILED)
            .map("InternationalDisabled", CallState.FAILED)
            .map("DestinationBlocked", CallState.FAILED)
            .map("NotEnoughFunds", CallState.FAILED)
            .map("InternalError", CallState.FAILED)
            .map("BlindTransfer", CallState.TRANSFERRED)
            .map("RccTransfer", CallState.TRANSFERRED)
            .map("AttendedTransfer", CallState.TRANSFERRED)
            .map("DtmfTransfer", CallState.TRANSFERRED)
            .map("CallerInputRedirect", CallState.TRANSFERRED)
            .map("CallRedirected", CallState.TRANSFERRED)
            .map("CallFlip", CallState.TRANSFERRED)
            .map("CallSwitch", CallState.TRANSFERRED)
            .map("CallPark", CallState.TRANSFERRED)
            .map("ParkLocation", CallState.TRANSFERRED)
            .map("Pickup", CallState.TRANSFERRED)
            .map("TakeOver", CallState.TRANSFERRED)
            .map("Voicemail", CallState.TRANSFERRED);

    static final WordMap<CallDirection> DIRECTIONS =
            WordMap.withDefault(CallDirection.UNKNOWN).same("Inbound", "Outbound");

    static final WordMap<EndReason> END_REASONS = WordMap.withDefault(EndReason.UNKNOWN)
            .map("CallFinished", EndReason.NORMAL)
            .map("NoAnswer", EndReason.NO_ANSWER)
            .map("Timeout", EndReason.NO_ANSWER)
            .map("TargetBusy", EndReason.BUSY)
            .map("Rejected", EndReason.REJECTED)
            .map("Cancelled", EndReason.CANCELED)
            .map("InvalidNumber", EndReason.INVALID_NUMBER)
            .map("InternationalDisabled", EndReason.BLOCKED)
            .map("DestinationBlocked", EndReason.BLOCKED)
            .map("NotEnoughFunds", EndReason.NO_CREDIT)
            .map("InternalError", EndReason.PROVIDER_ERROR)
            .map("BlindTransfer", EndReason.TRANSFER)
            .map("RccTransfer", EndReason.TRANSFER)
            .map("AttendedTransfer", EndReason.TRANSFER)
            .map("DtmfTransfer", EndReason.TRANSFER);

    private RingCentralWords() {}

    /** Whether the leg is over by this code: a reason then says why. */
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
