package io.callstatus.smartflo;

import io.callstatus.CallDirection;
import io.callstatus.CallState;
import io.callstatus.EndReason;
import io.callstatus.JsonText;
import io.callstatus.spi.Fields;
import io.callstatus.spi.WordMap;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The words of Smartflo. Those for an end are FreeSWITCH's; otherwise the filled fields show the state. */
final class SmartfloWords {
    /** The call is live, and somebody has answered it; {@code status} says so beside an outdated {@code queued}. */
    static final WordMap<CallState> TAKEN = WordMap.withDefault(CallState.UNKNOWN)
            .map(CallState.IN_PROGRESS, "answered", "contacted", "Answered by agent");

    static final WordMap<CallState> WAITING =
            WordMap.withDefault(CallState.UNKNOWN).same("queued");

    /** Of {@code call_status} at the end, and of {@code call_connected}. */
    static final WordMap<CallState> TALKED =
            WordMap.withDefault(CallState.UNKNOWN).map(CallState.COMPLETED, "answered", "1", "true");

    /** An inbound call that ended after an agent was tried. */
    static final WordMap<CallState> TRIED =
            WordMap.withDefault(CallState.NO_ANSWER).map(CallState.NO_ANSWER, "missed");

    /** The same if no agent was tried: inferred. */
    static final WordMap<CallState> UNTRIED =
            WordMap.withDefault(CallState.ABANDONED).map(CallState.ABANDONED, "missed");

    /** A call whose cause is not specific. */
    static final WordMap<CallState> UNANSWERED =
            WordMap.withDefault(CallState.UNKNOWN).map(CallState.NO_ANSWER, "missed");

    /** An outbound call that nobody answered; every other cause is a fault. */
    static final WordMap<CallState> CAUSES = WordMap.withDefault(CallState.FAILED)
            .map(CallState.BUSY, "USER_BUSY")
            .map(CallState.REJECTED, "CALL_REJECTED")
            .map(CallState.NO_ANSWER, "NO_ANSWER", "NO_USER_RESPONSE", "ALLOTTED_TIMEOUT")
            .map(CallState.CANCELED, "ORIGINATOR_CANCEL")
            .map(CallState.FAILED, "UNALLOCATED_NUMBER", "INVALID_NUMBER_FORMAT", "NO_ROUTE_DESTINATION")
            .map(CallState.FAILED, "NORMAL_TEMPORARY_FAILURE");

    static final WordMap<CallDirection> DIRECTIONS = WordMap.withDefault(CallDirection.UNKNOWN)
            .map(CallDirection.INBOUND, "inbound")
            .map(CallDirection.OUTBOUND, "outbound", "clicktocall", "dialer");

    static final WordMap<EndReason> END_REASONS = WordMap.withDefault(EndReason.UNKNOWN)
            .map(EndReason.NORMAL, "NORMAL_CLEARING")
            .map(EndReason.BUSY, "USER_BUSY")
            .map(EndReason.REJECTED, "CALL_REJECTED")
            .map(EndReason.NO_ANSWER, "NO_ANSWER", "NO_USER_RESPONSE")
            .map(EndReason.CANCELED, "ORIGINATOR_CANCEL")
            .map(EndReason.INVALID_NUMBER, "UNALLOCATED_NUMBER", "INVALID_NUMBER_FORMAT")
            .map(EndReason.UNREACHABLE, "NO_ROUTE_DESTINATION")
            .map(EndReason.NETWORK, "NORMAL_TEMPORARY_FAILURE");

    private static final String CLEARED = "NORMAL_CLEARING";

    private SmartfloWords() {}

    static Optional<String> cause(Fields in) {
        return in.find("hangup_cause_key", "hangup_cause");
    }

    /** No field names the trigger. */
    static CallState state(Fields in, Optional<String> word, CallDirection direction, Optional<Duration> talk) {
        boolean isOver = in.hasAny("end_stamp", "hangup_cause", "hangup_cause_key", "billsec");
        return isOver ? ended(in, word.orElse(""), direction, talk) : live(in, word);
    }

    private static CallState live(Fields in, Optional<String> word) {
        boolean isTaken = in.hasAny("answer_stamp", "answered_agent")
                || word.filter(TAKEN::knows).isPresent()
                || in.find("status").filter(TAKEN::knows).isPresent();
        if (isTaken) {
            return CallState.IN_PROGRESS;
        }
        if (word.filter(WAITING::knows).isPresent()) {
            return CallState.QUEUED;
        }
        if (in.hasAny("answered_agent_number", "answer_agent_number", "answered_agent_name", "missed_agent")) {
            return CallState.RINGING;
        }
        return word.isEmpty() ? CallState.INITIATED : CallState.UNKNOWN;
    }

    private static CallState ended(Fields in, String word, CallDirection direction, Optional<Duration> talk) {
        boolean wasAnswered = talk.filter(length -> !length.isZero()).isPresent()
                || TALKED.knows(word)
                || in.find("call_connected").filter(TALKED::knows).isPresent();
        if (wasAnswered) {
            return CallState.COMPLETED;
        }
        return switch (direction) {
            case INBOUND -> (wasAgentTried(in) ? TRIED : UNTRIED).of(word);
            case OUTBOUND ->
                cause(in)
                        .filter(cause -> !WordMap.sameWord(cause, CLEARED))
                        .map(CAUSES::of)
                        .orElseGet(() -> UNANSWERED.of(word));
            case UNKNOWN -> UNANSWERED.of(word);
        };
    }

    private static boolean wasAgentTried(Fields in) {
        return in.has("missed_agent")
                || in.array("call_flow").map(JsonText::objects).orElse(List.of()).stream()
                        .map(step -> String.valueOf(step.get("type")))
                        .anyMatch(type -> WordMap.sameWord(type, "agent"));
    }
}
