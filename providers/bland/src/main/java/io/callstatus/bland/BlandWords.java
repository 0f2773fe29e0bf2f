package io.callstatus.bland;

import static io.callstatus.spi.Evidence.key;
import static io.callstatus.spi.Evidence.value;

import io.callstatus.CallDirection;
import io.callstatus.CallState;
import io.callstatus.CallStatus;
import io.callstatus.EndReason;
import io.callstatus.EventKind;
import io.callstatus.OtherEvent;
import io.callstatus.spi.Callback;
import io.callstatus.spi.Fields;
import io.callstatus.spi.HangupSide;
import io.callstatus.spi.TimeFormat;
import io.callstatus.spi.Transport;
import io.callstatus.spi.WordMap;
import java.util.List;
import java.util.Optional;

/**
 * Bland's words. Sources: page "Call details" and copies of it by two resellers, read 2026-11-28. No page lists all words of
 * the status.
 */
final class BlandWords {
    static final String SIGNATURE = "X-Webhook-Signature";

    /** {@code transferred} without a transfer beside it is not a transfer. */
    static final WordMap<CallState> STATUSES = WordMap.withDefault(CallState.UNKNOWN)
            .same("queued", "ringing", "in-progress", "completed", "busy", "no-answer", "canceled", "failed")
            .map(CallState.INITIATED, "started")
            .map(CallState.COMPLETED, "transferred")
            .map(CallState.CANCELED, "cancelled")
            .map(CallState.FAILED, "error");

    /** For {@code answered_by}, which may say that nobody answered a completed call. */
    static final WordMap<CallState> ANSWERERS = WordMap.withDefault(CallState.UNKNOWN)
            .same("busy", "no-answer")
            .map(CallState.COMPLETED, "human", "voicemail", "unknown");

    /** For {@code queue_status}: faults that end a call. */
    static final WordMap<CallState> FAULTS = WordMap.withDefault(CallState.UNKNOWN)
            .map(CallState.FAILED, "pre_queue_error", "queue_error", "call_error");

    /** For {@code queue_status}, if there is no status. */
    static final WordMap<CallState> QUEUE = WordMap.withDefault(CallState.UNKNOWN)
            .map(CallState.QUEUED, "new", "queued", "allocated")
            .map(CallState.INITIATED, "started")
            .map(CallState.FAILED, "complete_error");

    static final WordMap<CallDirection> DIRECTIONS = WordMap.withDefault(CallDirection.UNKNOWN)
            .map(CallDirection.INBOUND, "true")
            .map(CallDirection.OUTBOUND, "false");

    static final WordMap<EndReason> END_REASONS =
            WordMap.withDefault(EndReason.UNKNOWN).map(EndReason.NORMAL, "ASSISTANT", "USER");

    static final WordMap<HangupSide> SIDES = WordMap.withDefault(HangupSide.UNKNOWN)
            .map(HangupSide.APPLICATION, "ASSISTANT")
            .map(HangupSide.FAR_END, "USER");

    private static final String LENGTH = "call_length";
    private static final String[] TELLING = {
        "completed", "queue_status", "concatenated_transcript", "corrected_duration"
    };
    private static final String[] STREAMS = {
        "info", "performance", "error", "queue", "call", "latency", "webhook", "tool", "dynamic_data", "citations"
    };

    private BlandWords() {}

    static boolean isComplete(Fields in) {
        return in.find("completed").filter("true"::equals).isPresent();
    }

    /** A transfer is recognised by the fields beside it, and not by a word. */
    static CallStatus.Builder state(Fields in) {
        boolean isTransferred = in.has("transferred_to")
                && in.hasAny("transferred_at", "pre_transfer_duration", "post_transfer_duration");
        return isTransferred
                ? CallStatus.builder().state(CallState.TRANSFERRED)
                : byWords(in.find("status"), in.find("answered_by"), in.find("queue_status"), isComplete(in));
    }

    /** Busy, unanswered, canceled, failed: the first of these that any field says; then what the status says. */
    private static CallStatus.Builder byWords(
            Optional<String> status, Optional<String> answerer, Optional<String> queue, boolean isComplete) {
        CallState said = status.map(STATUSES::of).orElse(CallState.UNKNOWN);
        CallState answer = answerer.map(ANSWERERS::of).orElse(CallState.UNKNOWN);
        CallStatus.Builder byStatus = CallStatus.builder().state(said).stateText(status);
        if (said == CallState.BUSY || said == CallState.NO_ANSWER && answer != CallState.BUSY) {
            return byStatus;
        }
        if (answer == CallState.BUSY || answer == CallState.NO_ANSWER) {
            return CallStatus.builder().state(answer).stateText(answerer);
        }
        if (said == CallState.CANCELED || said == CallState.FAILED) {
            return byStatus;
        }
        if (queue.filter(FAULTS::knows).isPresent()) {
            return CallStatus.builder().state(queue.get(), FAULTS);
        }
        boolean isStranger = answer == CallState.UNKNOWN && answerer.isPresent();
        if (isStranger && (said == CallState.COMPLETED || status.isEmpty())) {
            return CallStatus.builder().state(CallState.UNKNOWN).stateText(answerer);
        }
        return status.isPresent() ? byStatus : withoutStatus(queue, isComplete);
    }

    private static CallStatus.Builder withoutStatus(Optional<String> queue, boolean isComplete) {
        boolean isFault =
                queue.filter(word -> QUEUE.of(word) == CallState.FAILED).isPresent();
        return isComplete && !isFault
                ? CallStatus.builder().state(CallState.COMPLETED)
                : CallStatus.builder()
                        .state(queue.map(QUEUE::of).orElse(CallState.UNKNOWN))
                        .stateText(queue);
    }

    static List<Callback> callbacks(Callback.Reader reader) {
        return List.of(
                call("call", reader).all("call_id"),
                call("copy", reader).all("c_id").any("status", "answered_by", "inbound", "call_ended_by"),
                Callback.otherEvent("stream", EventKind.OTHER)
                        .via(Transport.JSON)
                        .all(value("category", STREAMS), key("call_id"), key("level"), key("message"), key("timestamp"))
                        .supportedBy(SIGNATURE)
                        .read(in -> OtherEvent.builder()
                                .callId(in.find("call_id"))
                                .occurredAt(in.instant("timestamp", TimeFormat.ISO)))
                        .claiming());
    }

    private static Callback call(String name, Callback.Reader reader) {
        return Callback.callStatus(name, reader)
                .via(Transport.JSON)
                .all(LENGTH)
                .any(TELLING)
                .state("status", "answered_by", "queue_status", "completed")
                .words(STATUSES, ANSWERERS, FAULTS, QUEUE, DIRECTIONS, END_REASONS, SIDES);
    }
}
