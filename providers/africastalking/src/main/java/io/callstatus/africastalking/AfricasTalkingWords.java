package io.callstatus.africastalking;

import static io.callstatus.spi.Evidence.key;
import static io.callstatus.spi.Evidence.value;

import io.callstatus.CallDirection;
import io.callstatus.CallState;
import io.callstatus.EndReason;
import io.callstatus.spi.Callback;
import io.callstatus.spi.Fields;
import io.callstatus.spi.Transport;
import io.callstatus.spi.WordMap;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The words of Africa's Talking; its pages, and public services that read them, read 2026-11-28. What they mean is partly inferred. */
final class AfricasTalkingWords {
    static final String OVER = "0";
    private static final String LIVE = "1";

    /** What a call is where no other word says more. */
    static final WordMap<CallState> ACTIVE = WordMap.withDefault(CallState.UNKNOWN)
            .map(LIVE, CallState.IN_PROGRESS)
            .map(OVER, CallState.COMPLETED);

    /** {@code callSessionState} of a live call; the words of an end speak of the dialled leg then. */
    static final WordMap<CallState> STATES = WordMap.withDefault(CallState.UNKNOWN)
            .map("Ringing", CallState.RINGING)
            .map("Dialing", CallState.RINGING)
            .map("Answered", CallState.IN_PROGRESS)
            .map("Bridged", CallState.IN_PROGRESS)
            .map("Transferred", CallState.IN_PROGRESS);

    static final WordMap<CallState> ENDS = WordMap.withDefault(CallState.UNKNOWN)
            .map("Completed", CallState.COMPLETED)
            .map("NotAnswered", CallState.NO_ANSWER)
            .map("NoAnswer", CallState.NO_ANSWER)
            .map("Expired", CallState.NO_ANSWER)
            .map("Busy", CallState.BUSY)
            .map("Rejected", CallState.REJECTED)
            .map("Failed", CallState.FAILED)
            .map("Transferred", CallState.TRANSFERRED);

    static final WordMap<CallState> CAUSES = WordMap.withDefault(CallState.UNKNOWN)
            .map("NORMAL_CLEARING", CallState.COMPLETED)
            .map("USER_BUSY", CallState.BUSY)
            .map("NO_ANSWER", CallState.NO_ANSWER)
            .map("NO_USER_RESPONSE", CallState.NO_ANSWER)
            .map("SUBSCRIBER_ABSENT", CallState.NO_ANSWER)
            .map("RECOVERY_ON_TIMER_EXPIRE", CallState.NO_ANSWER)
            .map("CALL_REJECTED", CallState.REJECTED)
            .map("ORIGINATOR_CANCEL", CallState.CANCELED)
            .map("LOSE_RACE", CallState.CANCELED)
            .map("UNALLOCATED_NUMBER", CallState.FAILED)
            .map("SERVICE_UNAVAILABLE", CallState.FAILED)
            .map("USER_NOT_REGISTERED", CallState.FAILED)
            .map("NORMAL_TEMPORARY_FAILURE", CallState.FAILED);

    /** What decides last of an end. */
    static final WordMap<CallState> STATUSES =
            WordMap.withDefault(CallState.UNKNOWN).map("Aborted", CallState.CANCELED);

    /** Of a call in which no time passed, nobody answered. */
    static final WordMap<CallState> LENGTHS =
            WordMap.withDefault(CallState.UNKNOWN).map(OVER, CallState.NO_ANSWER);

    /** What a call is that has only begun; the callback for an outgoing one comes when it was answered. */
    static final WordMap<CallState> BEGINNINGS = WordMap.withDefault(CallState.IN_PROGRESS)
            .map("Inbound", CallState.INITIATED)
            .map("Outbound", CallState.IN_PROGRESS);

    static final WordMap<CallDirection> DIRECTIONS =
            WordMap.withDefault(CallDirection.UNKNOWN).same("Inbound", "Outbound");

    /** What a name does not explain stands for nothing. */
    static final WordMap<EndReason> END_REASONS = WordMap.withDefault(EndReason.UNKNOWN)
            .map("NORMAL_CLEARING", EndReason.NORMAL)
            .map("USER_BUSY", EndReason.BUSY)
            .map("NO_ANSWER", EndReason.NO_ANSWER)
            .map("NO_USER_RESPONSE", EndReason.NO_ANSWER)
            .map("SUBSCRIBER_ABSENT", EndReason.UNREACHABLE)
            .map("CALL_REJECTED", EndReason.REJECTED)
            .map("ORIGINATOR_CANCEL", EndReason.CANCELED)
            .map("UNALLOCATED_NUMBER", EndReason.INVALID_NUMBER)
            .map("USER_NOT_REGISTERED", EndReason.UNREACHABLE)
            .map("NORMAL_TEMPORARY_FAILURE", EndReason.NETWORK);

    /** What is there only once something has happened in a call. */
    private static final String[] UNDER_WAY = {
        "dialDestinationNumber", "dialStatus", "dialStartTime", "dialDurationInSeconds", "dtmfDigits", "recordingUrl"
    };

    private AfricasTalkingWords() {}

    /** The reason decides, then the state, then that it was aborted; at last whether any time passed. */
    static CallState ended(Fields in, CallDirection way) {
        Optional<Duration> length = in.seconds("durationInSeconds");
        CallState cause = of(CAUSES, in.find("hangupCause"));
        if (cause != CallState.UNKNOWN) {
            boolean isEmpty = cause == CallState.COMPLETED
                    && length.filter(Duration::isZero).isPresent();
            return isEmpty ? LENGTHS.of(OVER) : cause;
        }
        CallState state = of(ENDS, in.find("callSessionState"));
        CallState told = state == CallState.UNKNOWN ? of(STATUSES, in.find("status")) : state;
        if (told != CallState.UNKNOWN) {
            return told;
        }
        boolean hasTalked = length.filter(time -> !time.isZero()).isPresent();
        return way == CallDirection.OUTBOUND && !hasTalked ? LENGTHS.of(OVER) : ACTIVE.of(OVER);
    }

    static CallState live(Fields in, CallDirection way) {
        Optional<String> word = in.find("callSessionState");
        CallState state = of(STATES, word);
        if (state != CallState.UNKNOWN) {
            return state;
        }
        boolean isUnderWay = word.filter(ENDS::knows).isPresent() || in.hasAny(UNDER_WAY);
        return isUnderWay ? ACTIVE.of(LIVE) : BEGINNINGS.of(way.name());
    }

    private static CallState of(WordMap<CallState> table, Optional<String> word) {
        return word.map(table::of).orElse(CallState.UNKNOWN);
    }

    static List<Callback> callbacks(Callback.Reader reader) {
        return List.of(Callback.callStatus("call", reader)
                .via(Transport.FORM)
                .all(value("isActive", OVER, LIVE))
                .all("sessionId", "callerNumber", "destinationNumber")
                .none(key("serviceCode"))
                .state("isActive")
                .words(ACTIVE, STATES, ENDS, CAUSES, STATUSES, LENGTHS, BEGINNINGS, DIRECTIONS, END_REASONS));
    }
}
