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
    /** For an end: the state if there was an answer. */
    static final WordMap<CallState> EVENTS = WordMap.withDefault(CallState.UNKNOWN)
            .map(CallState.INITIATED, "initiate")
            .map(CallState.IN_PROGRESS, "answer", "transferAnswer")
            .map(CallState.COMPLETED, "disconnect", "transferDisconnect");

    /** For a call that was not answered. Without a direction, it is not known who hung up. */
    private static final WordMap<CallState> CAUSES = WordMap.withDefault(CallState.UNKNOWN)
            .map(CallState.BUSY, "busy")
            .map(CallState.NO_ANSWER, "timeout")
            .map(CallState.CANCELED, "cancel")
            .map(CallState.REJECTED, "rejected")
            .map(CallState.FAILED, "callback-error", "invalid-bxml", "application-error", "account-limit")
            .map(CallState.FAILED, "node-capacity-exceeded", "error", "unknown");

    private static final WordMap<CallState> INBOUND_CAUSES = CAUSES.map(CallState.ABANDONED, "hangup");

    private static final WordMap<CallState> OUTBOUND_CAUSES = CAUSES.map(CallState.CANCELED, "hangup");

    static final WordMap<CallDirection> DIRECTIONS =
            WordMap.withDefault(CallDirection.UNKNOWN).same("inbound", "outbound");

    static final WordMap<EndReason> END_REASONS = WordMap.withDefault(EndReason.UNKNOWN)
            .map(EndReason.NORMAL, "hangup")
            .map(EndReason.BUSY, "busy")
            .map(EndReason.NO_ANSWER, "timeout")
            .map(EndReason.CANCELED, "cancel")
            .map(EndReason.REJECTED, "rejected")
            .map(EndReason.APPLICATION_ERROR, "callback-error", "invalid-bxml", "application-error");

    private static final FieldPath EVENT = FieldPath.of("eventType");
    private static final String GROUPS = "c-[0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

    private static final String[] TRANSCRIBED = {
        "realTimeTranscriptionStarted",
        "realTimeTranscriptionAvailable",
        "realTimeTranscriptionRejected",
        "realTimeTranscriptionStopped"
    };

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
        addOtherEvents(all, told, recorded);
        return all;
    }

    private static void addOtherEvents(List<Callback> all, Callback.EventReader told, Callback.EventReader recorded) {
        all.add(event("record", EventKind.RECORDING, "recordComplete", "recordingComplete", "recordingAvailable")
                .read(recorded));
        all.add(event("conferenceRecording", EventKind.RECORDING, "conferenceRecordingAvailable")
                .read(recorded));
        all.add(event("transcription", EventKind.TRANSCRIPT, "transcriptionAvailable")
                .read(told));
        all.add(event("realTimeTranscription", EventKind.TRANSCRIPT, TRANSCRIBED)
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
    }

    /** Bandwidth's host in the URL of the call, or an id of its shape together with an application. */
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
