package io.callstatus.ozonetel;

import static io.callstatus.spi.Evidence.key;
import static io.callstatus.spi.Evidence.value;

import io.callstatus.CallDirection;
import io.callstatus.CallState;
import io.callstatus.EndReason;
import io.callstatus.EventKind;
import io.callstatus.spi.Callback;
import io.callstatus.spi.HangupSide;
import io.callstatus.spi.Transport;
import io.callstatus.spi.Unwrap;
import io.callstatus.spi.WordMap;
import java.util.List;
import java.util.Optional;

/** The words of CloudAgent, and its two kinds of callbacks; docs.ozonetel.com and a recorded body, read 2026-11-28. */
final class OzonetelWords {
    /** For a live event. Its end does not say how the call ended: the end report does. */
    static final WordMap<CallState> LIVE = WordMap.withDefault(CallState.UNKNOWN)
            .map(CallState.RINGING, "Calling")
            .map(CallState.IN_PROGRESS, "Answered");

    static final WordMap<CallState> ANSWERED =
            WordMap.withDefault(CallState.UNKNOWN).map(CallState.COMPLETED, "Answered");

    /** If nothing else says more. */
    static final WordMap<CallState> UNANSWERED =
            WordMap.withDefault(CallState.UNKNOWN).map(CallState.NO_ANSWER, "NotAnswered", "Unanswered");

    /** For an inbound call: the result for the agent. */
    static final WordMap<CallState> AGENTS = WordMap.withDefault(CallState.UNKNOWN)
            .map(CallState.ABANDONED, "NotDialed", "user_disconnected")
            .map(CallState.NO_ANSWER, "not_answered", "ring");

    /** For an inbound call: the result of dialling. */
    static final WordMap<CallState> DIALS = WordMap.withDefault(CallState.UNKNOWN)
            .map(CallState.NO_ANSWER, "not_answered", "ring")
            .map(CallState.FAILED, "invalid_number", "exception");

    /** For an outbound call: the result for the customer; one word is misspelt by the provider. */
    static final WordMap<CallState> CUSTOMERS = WordMap.withDefault(CallState.UNKNOWN)
            .map(CallState.BUSY, "Busy")
            .map(CallState.NO_ANSWER, "not_answered", "NoResponse", "ring")
            .map(CallState.FAILED, "InvalidNumber", "InvalidNumberFormat", "Congestion", "NoRouteDestination")
            .map(CallState.FAILED, "ISDDisabled", "SubcriberAbsent", "exception");

    /** For an outbound call: the agent was dialled first and the customer never; inferred. */
    static final WordMap<CallState> CALLED_OFF =
            WordMap.withDefault(CallState.UNKNOWN).map(CallState.CANCELED, "not_answered");

    static final WordMap<CallDirection> DIRECTIONS = WordMap.withDefault(CallDirection.UNKNOWN)
            .map(CallDirection.INBOUND, "inbound")
            .map(CallDirection.OUTBOUND, "manual", "progressive", "preview", "predictive");

    static final WordMap<EndReason> END_REASONS = WordMap.withDefault(EndReason.UNKNOWN)
            .map(EndReason.BUSY, "Busy")
            .map(EndReason.NO_ANSWER, "not_answered", "NoResponse")
            .map(EndReason.INVALID_NUMBER, "InvalidNumber", "InvalidNumberFormat")
            .map(EndReason.CONGESTION, "Congestion")
            .map(EndReason.UNREACHABLE, "NoRouteDestination", "SubcriberAbsent")
            .map(EndReason.BLOCKED, "ISDDisabled");

    static final WordMap<HangupSide> SIDES = WordMap.withDefault(HangupSide.UNKNOWN)
            .map(HangupSide.FAR_END, "UserHangup")
            .map(HangupSide.NEAR_END, "AgentHangup");

    private static final Unwrap DATA = Unwrap.formField("data");

    private OzonetelWords() {}

    /** The word that says how a call ended, and the table that contains it. */
    record Decision(String word, WordMap<CallState> table) {
        CallState state() {
            return table.of(word);
        }
    }

    /**
     * For an inbound call that nobody answered: the agent's word, then that of dialling, then the general one. An unknown word
     * decides before the word that says least.
     */
    static Decision inbound(String status, Optional<String> agent, Optional<String> dial) {
        return known(agent, AGENTS)
                .or(() -> known(dial, DIALS))
                .or(() -> unknown(agent, AGENTS))
                .or(() -> unknown(dial, DIALS))
                .orElseGet(() -> new Decision(status, UNANSWERED));
    }

    /** For an outbound call: the customer's word, then whether the customer was not dialled because of the agent. */
    static Decision outbound(String status, Optional<String> customer, Optional<String> agent) {
        return known(customer, CUSTOMERS)
                .or(() -> known(agent, CALLED_OFF))
                .or(() -> unknown(agent, AGENTS))
                .or(() -> customer.map(word -> new Decision(word, CUSTOMERS)))
                .orElseGet(() -> new Decision(status, UNANSWERED));
    }

    private static Optional<Decision> known(Optional<String> word, WordMap<CallState> table) {
        return word.filter(table::knows).map(text -> new Decision(text, table));
    }

    private static Optional<Decision> unknown(Optional<String> word, WordMap<CallState> table) {
        return word.filter(text -> !table.knows(text) && !ANSWERED.knows(text)).map(text -> new Decision(text, table));
    }

    /** The end report is in the field {@code data} of a form, or is the body; a live event is the body. */
    static List<Callback> callbacks(Callback.Reader report, Callback.Reader live) {
        return List.of(
                live(Callback.otherEvent("Agent", EventKind.OTHER), "Agent", "agent")
                        .claiming(),
                Callback.callStatus("report", report)
                        .via(Transport.JSON)
                        .unwrap(DATA)
                        .all("monitorUCID")
                        .any("CampaignName", "AgentID")
                        .state("Status")
                        .words(ANSWERED, UNANSWERED, AGENTS, DIALS, CUSTOMERS, CALLED_OFF)
                        .words(DIRECTIONS, END_REASONS, SIDES),
                live(Callback.callStatus("live", live), "Call", "call")
                        .state("action")
                        .words(LIVE, DIRECTIONS));
    }

    private static Callback live(Callback callback, String... types) {
        return callback.via(Transport.JSON)
                .unwrap(DATA)
                .all(value("eventType", types), key("action"))
                .any("monitor_ucid", "agent_id");
    }
}
