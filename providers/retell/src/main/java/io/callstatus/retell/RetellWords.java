package io.callstatus.retell;

import static io.callstatus.spi.Evidence.key;
import static io.callstatus.spi.Evidence.otherThan;
import static io.callstatus.spi.Evidence.value;

import io.callstatus.CallDirection;
import io.callstatus.CallState;
import io.callstatus.EndReason;
import io.callstatus.EventKind;
import io.callstatus.spi.Callback;
import io.callstatus.spi.Envelope;
import io.callstatus.spi.FieldPath;
import io.callstatus.spi.HangupSide;
import io.callstatus.spi.Transport;
import io.callstatus.spi.WordMap;
import java.util.List;

/**
 * Retell's words and its events. Sources: pages "Webhook overview" and "Register webhook", read 2026-11-28, and npm retell-sdk
 * 5.66.1.
 */
final class RetellWords {
    /** For an end without a reason but with a length: the event says that there was a call. */
    static final WordMap<CallState> EVENTS = WordMap.withDefault(CallState.UNKNOWN)
            .map(CallState.IN_PROGRESS, "call_started")
            .map(CallState.COMPLETED, "call_ended", "call_analyzed");

    /** Decides if there is neither a reason nor a length. */
    static final WordMap<CallState> STATUSES =
            WordMap.withDefault(CallState.UNKNOWN).map(CallState.FAILED, "not_connected", "error");

    static final WordMap<CallState> REASONS = reasons();

    /** Faults that end a call, or prevent it: the length shows which. */
    static final WordMap<CallState> FAULTS = faults(CallState.FAILED);

    static final WordMap<CallState> FAULTS_OF_A_CALL = faults(CallState.COMPLETED);

    static final WordMap<CallDirection> DIRECTIONS =
            WordMap.withDefault(CallDirection.UNKNOWN).same("inbound", "outbound");

    /** What the SDK lists by name only is mapped only if the name explains itself. */
    static final WordMap<EndReason> END_REASONS = endReasons();

    static final WordMap<HangupSide> SIDES = WordMap.withDefault(HangupSide.UNKNOWN)
            .map(HangupSide.FAR_END, "user_hangup")
            .map(HangupSide.APPLICATION, "agent_hangup");

    private static final FieldPath EVENT = FieldPath.of("event");
    private static final FieldPath CALL_ID = FieldPath.of("call", "call_id");
    private static final String[] STATUS_EVENTS = {"call_started", "call_ended", "call_analyzed"};
    private static final String[] TRANSFERS = {
        "transfer_started", "transfer_bridged", "transfer_cancelled", "transfer_ended"
    };
    private static final String[] CHATS = {"chat_started", "chat_ended", "chat_analyzed"};

    private RetellWords() {}

    /**
     * For {@code scam_detected}, {@code marked_as_spam}, {@code transfer_cancelled} and {@code call_take_over}, inferred from
     * the names.
     */
    private static WordMap<CallState> reasons() {
        return WordMap.withDefault(CallState.UNKNOWN)
                .map(CallState.COMPLETED, "user_hangup", "agent_hangup", "voicemail_reached", "ivr_reached")
                .map(CallState.COMPLETED, "inactivity", "max_duration_reached", "manual_stopped", "call_take_over")
                .map(CallState.COMPLETED, "scam_detected", "transfer_cancelled")
                .map(CallState.TRANSFERRED, "call_transfer", "transfer_bridged")
                .map(CallState.BUSY, "dial_busy")
                .map(CallState.NO_ANSWER, "dial_no_answer")
                .map(CallState.REJECTED, "user_declined")
                .map(CallState.FAILED, "dial_failed", "invalid_destination", "telephony_provider_permission_denied")
                .map(CallState.FAILED, "telephony_provider_unavailable", "sip_routing_error", "marked_as_spam")
                .map(CallState.FAILED, "concurrency_limit_reached", "no_concurrency_fallback", "no_valid_payment")
                .map(CallState.FAILED, "error_user_not_joined", "registered_call_timeout");
    }

    private static WordMap<CallState> faults(CallState state) {
        return WordMap.withDefault(CallState.UNKNOWN)
                .map(state, "error_llm_websocket_open", "error_llm_websocket_lost_connection")
                .map(state, "error_llm_websocket_runtime", "error_llm_websocket_corrupt_payload")
                .map(state, "error_no_audio_received", "error_asr", "error_retell", "error_unknown");
    }

    private static WordMap<EndReason> endReasons() {
        return WordMap.withDefault(EndReason.UNKNOWN)
                .map(EndReason.NORMAL, "user_hangup", "agent_hangup")
                .map(EndReason.MACHINE, "voicemail_reached", "ivr_reached")
                .map(EndReason.TIMEOUT, "inactivity", "max_duration_reached")
                .map(EndReason.TRANSFER, "call_transfer", "transfer_bridged")
                .map(EndReason.BUSY, "dial_busy")
                .map(EndReason.NO_ANSWER, "dial_no_answer")
                .map(EndReason.REJECTED, "user_declined")
                .map(EndReason.INVALID_NUMBER, "invalid_destination")
                .map(EndReason.BLOCKED, "telephony_provider_permission_denied", "marked_as_spam")
                .map(EndReason.NETWORK, "telephony_provider_unavailable", "sip_routing_error")
                .map(EndReason.NO_CREDIT, "no_valid_payment")
                .map(EndReason.PROVIDER_ERROR, "error_asr", "error_retell")
                .map(EndReason.APPLICATION_ERROR, "error_llm_websocket_open", "error_llm_websocket_lost_connection")
                .map(EndReason.APPLICATION_ERROR, "error_llm_websocket_runtime", "error_llm_websocket_corrupt_payload");
    }

    /** The reason decides; for a fault, whether there was a call. */
    static CallState ended(String reason, boolean hadLength) {
        if (FAULTS.knows(reason)) {
            return (hadLength ? FAULTS_OF_A_CALL : FAULTS).of(reason);
        }
        return REASONS.of(reason);
    }

    static List<Callback> callbacks(Callback.Reader reader) {
        return List.of(
                Callback.callStatus("call", reader)
                        .via(Transport.JSON)
                        .header("X-Retell-Signature")
                        .all(value(EVENT, STATUS_EVENTS), key(CALL_ID))
                        .state(EVENT)
                        .in(Envelope.at("call"))
                        .words(EVENTS, STATUSES, REASONS, FAULTS, FAULTS_OF_A_CALL, DIRECTIONS, END_REASONS, SIDES),
                event("transcript_updated", EventKind.TRANSCRIPT, "transcript_updated")
                        .all(key(CALL_ID))
                        .claiming(),
                event("transfer", EventKind.OTHER, TRANSFERS).all(key(CALL_ID)).claiming(),
                event("call_inbound", EventKind.OTHER, "call_inbound")
                        .all(key(FieldPath.of("call_inbound", "to_number")))
                        .claiming(),
                event("chat", EventKind.MESSAGE, CHATS),
                Callback.otherEvent("event", EventKind.OTHER)
                        .all(otherThan(EVENT, STATUS_EVENTS))
                        .namedBy(EVENT));
    }

    private static Callback event(String name, EventKind kind, String... words) {
        return Callback.otherEvent(name, kind)
                .via(Transport.JSON)
                .all(value(EVENT, words))
                .namedBy(EVENT);
    }
}
