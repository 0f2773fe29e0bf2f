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

/**
 * The words of Africa's Talking. Sources: its pages, and public services that read them, read 2026-11-28. What the words mean
 * is partly inferred.
 */
final class AfricasTalkingWords {
    static final String OVER = "0";
    private static final String LIVE = "1";

    /** The state of a call if no other word says more. */
    static final WordMap<CallState> ACTIVE = WordMap.withDefault(CallState.UNKNOWN)
            .map(CallState.IN_PROGRESS, LIVE)
            .map(CallState.COMPLETED, OVER);

    /** {@code callSessionState} of a live call; a word for an end is about the dialled leg then. */
    static final WordMap<CallState> STATES = WordMap.withDefault(CallState.UNKNOWN)
            .map(CallState.RINGING, "Ringing", "Dialing")
            .map(CallState.IN_PROGRESS, "Answered", "Bridged", "Transferred");

    static final WordMap<CallState> ENDS = WordMap.withDefault(CallState.UNKNOWN)
            .map(CallState.COMPLETED, "Completed")
            .map(CallState.NO_ANSWER, "NotAnswered", "NoAnswer", "Expired")
            .map(CallState.BUSY, "Busy")
            .map(CallState.REJECTED, "Rejected")
            .map(CallState.FAILED, "Failed")
            .map(CallState.TRANSFERRED, "Transferred");

    static final WordMap<CallState> CAUSES = WordMap.withDefault(CallState.UNKNOWN)
            .map(CallState.COMPLETED, "NORMAL_CLEARING")
            .map(CallState.BUSY, "USER_BUSY")
            .map(CallState.NO_ANSWER, "NO_ANSWER", "NO_USER_RESPONSE", "SUBSCRIBER_ABSENT", "RECOVERY_ON_TIMER_EXPIRE")
            .map(CallState.REJECTED, "CALL_REJECTED")
            .map(CallState.CANCELED, "ORIGINATOR_CANCEL", "LOSE_RACE")
            .map(CallState.FAILED, "UNALLOCATED_NUMBER", "SERVICE_UNAVAILABLE", "USER_NOT_REGISTERED")
            .map(CallState.FAILED, "NORMAL_TEMPORARY_FAILURE");

    /** The word that decides last about an end. */
    static final WordMap<CallState> STATUSES =
            WordMap.withDefault(CallState.UNKNOWN).map(CallState.CANCELED, "Aborted");

    /** For a call without duration: nobody answered. */
    static final WordMap<CallState> LENGTHS =
            WordMap.withDefault(CallState.UNKNOWN).map(CallState.NO_ANSWER, OVER);

    /** The state of a call that has only begun; the callback for an outgoing call is sent when the call was answered. */
    static final WordMap<CallState> BEGINNINGS = WordMap.withDefault(CallState.IN_PROGRESS)
            .map(CallState.INITIATED, "Inbound")
            .map(CallState.IN_PROGRESS, "Outbound");

    static final WordMap<CallDirection> DIRECTIONS =
            WordMap.withDefault(CallDirection.UNKNOWN).same("Inbound", "Outbound");

    /** Only names that explain themselves are mapped. */
    static final WordMap<EndReason> END_REASONS = WordMap.withDefault(EndReason.UNKNOWN)
            .map(EndReason.NORMAL, "NORMAL_CLEARING")
            .map(EndReason.BUSY, "USER_BUSY")
            .map(EndReason.NO_ANSWER, "NO_ANSWER", "NO_USER_RESPONSE")
            .map(EndReason.UNREACHABLE, "SUBSCRIBER_ABSENT")
            .map(EndReason.REJECTED, "CALL_REJECTED")
            .map(EndReason.CANCELED, "ORIGINATOR_CANCEL")
            .map(EndReason.INVALID_NUMBER, "UNALLOCATED_NUMBER")
            .map(EndReason.UNREACHABLE, "USER_NOT_REGISTERED")
            .map(EndReason.NETWORK, "NORMAL_TEMPORARY_FAILURE");

    /** Fields that are sent only after something has happened in a call. */
    private static final String[] UNDER_WAY = {
        "dialDestinationNumber", "dialStatus", "dialStartTime", "dialDurationInSeconds", "dtmfDigits", "recordingUrl"
    };

    private AfricasTalkingWords() {}

    /** The reason decides, then the state, then whether the call was aborted, and last whether it had a duration. */
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
