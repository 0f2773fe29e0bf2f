package io.callstatus.bandwidth;

import static io.callstatus.spi.Evidence.domain;
import static io.callstatus.spi.Evidence.key;
import static io.callstatus.spi.Evidence.present;
import static io.callstatus.spi.Evidence.shape;
import static io.callstatus.spi.Evidence.value;

import io.callstatus.CallDirection;
import io.callstatus.CallState;
import io.callstatus.EndReason;
import io.callstatus.EventKind;
import io.callstatus.spi.Callback;
import io.callstatus.spi.Evidence;
import io.callstatus.spi.FieldPath;
import io.callstatus.spi.Transport;
import io.callstatus.spi.WordMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Bandwidth's words and its events; pages "Webhooks" of its voice documentation, read 2026-11-28. */
final class BandwidthWords {
    /** Of an end, what it is where there was an answer. */
    static final WordMap<CallState> EVENTS = WordMap.withDefault(CallState.UNKNOWN)
            .map("initiate", CallState.INITIATED)
            .map("answer", CallState.IN_PROGRESS)
            .map("transferAnswer", CallState.IN_PROGRESS)
            .map("disconnect", CallState.COMPLETED)
            .map("transferDisconnect", CallState.COMPLETED);

    /** Of a call that was not answered. Who hung up, without a direction, nobody knows. */
    private static final WordMap<CallState> CAUSES = WordMap.withDefault(CallState.UNKNOWN)
            .map("busy", CallState.BUSY)
            .map("timeout", CallState.NO_ANSWER)
            .map("cancel", CallState.CANCELED)
            .map("rejected", CallState.REJECTED)
            .map("callback-error", CallState.FAILED)
            .map("invalid-bxml", CallState.FAILED)
            .map("application-error", CallState.FAILED)
            .map("account-limit", CallState.FAILED)
            .map("node-capacity-exceeded", CallState.FAILED)
            .map("error", CallState.FAILED)
            .map("unknown", CallState.FAILED);

    private static final WordMap<CallState> INBOUND_CAUSES = CAUSES.map("hangup", CallState.ABANDONED);

    private static final WordMap<CallState> OUTBOUND_CAUSES = CAUSES.map("hangup", CallState.CANCELED);

    static final WordMap<CallDirection> DIRECTIONS =
            WordMap.withDefault(CallDirection.UNKNOWN).same("inbound", "outbound");

    static final WordMap<EndReason> END_REASONS = WordMap.withDefault(EndReason.UNKNOWN)
            .map("hangup", EndReason.NORMAL)
            .map("busy", EndReason.BUSY)
            .map("timeout", EndReason.NO_ANSWER)
            .map("cancel", EndReason.CANCELED)
            .map("rejected", EndReason.REJECTED)
            .map("callback-error", EndReason.APPLICATION_ERROR)
            .map("invalid-bxml", EndReason.APPLICATION_ERROR)
            .map("application-error", EndReason.APPLICATION_ERROR);

    private static final FieldPath EVENT = FieldPath.of("eventType");
    private static final String GROUPS = "c-[0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

    private BandwidthWords() {}

    static WordMap<CallState> causes(Optional<String> direction) {
        return switch (direction.map(DIRECTIONS::of).orElse(CallDirection.UNKNOWN)) {
            case INBOUND -> INBOUND_CAUSES;
            case OUTBOUND -> OUTBOUND_CAUSES;
            default -> CAUSES;
        };
    }

    static List<Callback> callbacks(Callback.Reader reader, Callback.EventReader told, Callback.EventReader recorded) {
        List<Callback> all = new ArrayList<>();
        all.add(ours(Callback.callStatus("call", reader))
                .all(value(EVENT, EVENTS.words().keySet().toArray(String[]::new)))
                .state(EVENT)
                .words(EVENTS, CAUSES, INBOUND_CAUSES, OUTBOUND_CAUSES, DIRECTIONS, END_REASONS));
        all.add(event("record", EventKind.RECORDING, "recordComplete", "recordingComplete", "recordingAvailable")
                .read(recorded));
        all.add(event("conferenceRecording", EventKind.RECORDING, "conferenceRecordingAvailable")
                .read(recorded));
        all.add(event("transcription", EventKind.TRANSCRIPT, "transcriptionAvailable")
                .read(told));
        all.add(event(
                        "realTimeTranscription",
                        EventKind.TRANSCRIPT,
                        "realTimeTranscriptionStarted",
                        "realTimeTranscriptionAvailable",
                        "realTimeTranscriptionRejected",
                        "realTimeTranscriptionStopped")
                .read(told));
        all.add(event("gather", EventKind.DTMF, "gather", "dtmf").read(told));
        all.add(event("machineDetection", EventKind.MACHINE_DETECTION, "machineDetectionComplete")
                .read(told));
        all.add(Callback.otherEvent("conference", EventKind.CONFERENCE)
                .all(Evidence.prefix(EVENT, "conference"))
                .namedBy(EVENT)
                .read(told));
        all.add(ours(Callback.otherEvent(Callback.UNKNOWN_EVENT, EventKind.OTHER))
                .namedBy(EVENT)
                .claiming()
                .read(told));
        return all;
    }

    /** Its host in the URL of the call, or an id of its shape beside an application. */
    private static Callback ours(Callback callback) {
        Evidence url = domain("callUrl", "voice.bandwidth.com");
        return callback.via(Transport.JSON, Transport.QUERY)
                .all(key(EVENT))
                .any(url, shape("callId", GROUPS))
                .any(url, present("applicationId"));
    }

    private static Callback event(String name, EventKind kind, String... words) {
        return Callback.otherEvent(name, kind).all(value(EVENT, words)).namedBy(EVENT);
    }
}
