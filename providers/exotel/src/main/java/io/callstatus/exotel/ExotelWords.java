package io.callstatus.exotel;

import io.callstatus.CallDirection;
import io.callstatus.CallState;
import io.callstatus.spi.WordMap;
import java.util.Optional;

/** Exotel's words: each of its callbacks has its own. */
final class ExotelWords {
    private static final WordMap<CallState> NONE = WordMap.withDefault(CallState.UNKNOWN);

    /** {@code CallType} of a Passthru; an incomplete call is explained by {@link #DIALLED}. */
    static final WordMap<CallState> TYPES = NONE.map(CallState.COMPLETED, "completed")
            .map(CallState.NO_ANSWER, "incomplete")
            .map(CallState.ABANDONED, "client-hangup")
            .map(CallState.NO_ANSWER, "voicemail")
            .map(CallState.INITIATED, "call-attempt", "call");

    /** {@code DialCallStatus} of a Passthru. */
    static final WordMap<CallState> DIALLED = NONE.same("no-answer", "busy", "failed", "canceled");

    /** {@code EventType} of the agent hook; its {@code Status} is the state of the agent's line. */
    static final WordMap<CallState> HOOK =
            NONE.map(CallState.RINGING, "Dial", "Ringing").map(CallState.IN_PROGRESS, "Answered");

    /** {@code Status} of a status callback and of a campaign, and {@code data.state} of a leg. */
    static final WordMap<CallState> STATUSES =
            NONE.same("completed", "busy", "no-answer", "failed", "canceled").same("in-progress", "ringing");

    /** {@code CallStatus} of a notification. */
    static final WordMap<CallState> NOTIFIED = NONE.map(CallState.COMPLETED, "completed")
            .map(CallState.NO_ANSWER, "to_leg_unanswered", "from_leg_unanswered")
            .map(CallState.CANCELED, "from_leg_cancelled")
            .map(CallState.FAILED, "from_leg_no_dial", "to_leg_no_dial");

    /** The same for a live call: the agent's line is busy as soon as it rings. */
    static final WordMap<CallState> ACTIVE =
            NONE.map(CallState.IN_PROGRESS, "active").map(CallState.RINGING, "busy");

    /** {@code event_name} of a leg, if {@code data.state} is absent or unknown. */
    static final WordMap<CallState> LEGS = NONE.map(CallState.INITIATED, "leg_connecting")
            .map(CallState.RINGING, "leg_ringing")
            .map(CallState.IN_PROGRESS, "leg_answered")
            .map(CallState.FAILED, "leg_failed_to_create");

    static final WordMap<CallDirection> DIRECTIONS = WordMap.withDefault(CallDirection.UNKNOWN)
            .map(CallDirection.INBOUND, "incoming", "inbound")
            .map(CallDirection.OUTBOUND, "outgoing", "outbound", "outbound-dial", "outbound-api");

    private ExotelWords() {}

    /** The word with the state of a call of a flow, and the table that contains it. */
    record Decision(String word, WordMap<CallState> table) {
        CallState state() {
            return table.of(word);
        }
    }

    /** For an incomplete call, and for an attempt that dialled, the dialled leg says how it ended. */
    static Decision ofFlow(String type, Optional<String> dialled) {
        boolean isOpen = TYPES.of(type) == CallState.INITIATED || WordMap.sameWord(type, "incomplete");
        return isOpen && dialled.isPresent() ? new Decision(dialled.get(), DIALLED) : new Decision(type, TYPES);
    }

    /**
     * For an incoming call, the record has {@code completed} for missed and rejected calls too: if nobody talked, the word of
     * the second leg counts.
     */
    static Decision ofStatus(String status, boolean isMissedPerhaps, Optional<String> secondLeg) {
        boolean isLeg = isMissedPerhaps && STATUSES.of(status) == CallState.COMPLETED && secondLeg.isPresent();
        return new Decision(isLeg ? secondLeg.get() : status, STATUSES);
    }

    /** Without a word, the call is live; with one, the word is about the end or about the agent's line. */
    static Decision ofNotification(String state, Optional<String> status) {
        boolean isActive = WordMap.sameWord(state, "active");
        return new Decision(status.orElse(state), isActive ? ACTIVE : NOTIFIED);
    }

    /** The word of the state if it is known. That a leg has terminated does not say whether it was answered. */
    static Decision ofLeg(String event, Optional<String> state) {
        boolean isKnown = state.filter(STATUSES::knows).isPresent();
        boolean isEvent = LEGS.knows(event) || state.isEmpty();
        return isKnown || !isEvent ? new Decision(state.orElse(event), STATUSES) : new Decision(event, LEGS);
    }
}
