package io.callstatus.sinch;

import static io.callstatus.spi.Evidence.key;
import static io.callstatus.spi.Evidence.prefix;
import static io.callstatus.spi.Evidence.value;

import io.callstatus.CallState;
import io.callstatus.EndReason;
import io.callstatus.EventKind;
import io.callstatus.spi.Callback;
import io.callstatus.spi.Evidence;
import io.callstatus.spi.FieldPath;
import io.callstatus.spi.HangupSide;
import io.callstatus.spi.Transport;
import io.callstatus.spi.WordMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sinch's words and its events; page "Callbacks" and the vendor's SDKs, read 2026-11-28. */
final class SinchWords {
    static final WordMap<CallState> EVENTS = WordMap.withDefault(CallState.UNKNOWN)
            .map(CallState.INITIATED, "ice")
            .map(CallState.IN_PROGRESS, "ace");

    static final WordMap<CallState> RESULTS = WordMap.withDefault(CallState.UNKNOWN)
            .map(CallState.COMPLETED, "ANSWERED")
            .map(CallState.BUSY, "BUSY")
            .map(CallState.NO_ANSWER, "NOANSWER")
            .map(CallState.FAILED, "FAILED");

    /**
     * Decides if there is no result. If the called party hung up before an answer, the call counts as rejected, which is
     * inferred.
     */
    static final WordMap<CallState> REASONS = WordMap.withDefault(CallState.UNKNOWN)
            .map(CallState.BUSY, "BUSY")
            .map(CallState.NO_ANSWER, "NOANSWER", "TIMEOUT")
            .map(CallState.CANCELED, "CANCEL", "CALLERHANGUP")
            .map(CallState.REJECTED, "CALLEEHANGUP")
            .map(CallState.FAILED, "BLOCKED", "NOCREDITPARTNER", "GENERALERROR", "USERNOTFOUND", "CALLBACKERROR")
            .map(CallState.FAILED, "CONGESTION", "CLIENTNETWORK", "INVALIDSVAMLACTION");

    /** Only names that explain themselves are mapped. */
    static final WordMap<EndReason> END_REASONS = WordMap.withDefault(EndReason.UNKNOWN)
            .map(EndReason.NO_ANSWER, "TIMEOUT", "NOANSWER")
            .map(EndReason.BUSY, "BUSY")
            .map(EndReason.NORMAL, "CALLERHANGUP", "CALLEEHANGUP")
            .map(EndReason.CANCELED, "CANCEL")
            .map(EndReason.BLOCKED, "BLOCKED")
            .map(EndReason.NO_CREDIT, "NOCREDITPARTNER")
            .map(EndReason.APPLICATION_ERROR, "CALLBACKERROR", "INVALIDSVAMLACTION")
            .map(EndReason.CONGESTION, "CONGESTION")
            .map(EndReason.NETWORK, "CLIENTNETWORK");

    static final WordMap<HangupSide> SIDES = WordMap.withDefault(HangupSide.UNKNOWN)
            .map(HangupSide.CALLER, "CALLERHANGUP")
            .map(HangupSide.CALLEE, "CALLEEHANGUP");

    private static final FieldPath EVENT = FieldPath.of("event");
    private static final FieldPath TYPE = FieldPath.of("type");

    private SinchWords() {}

    /** The result decides; without one, the reason. A call that was ended before an answer is canceled, whatever its word. */
    static CallState ended(String result, Optional<String> reason) {
        CallState state = RESULTS.of(result);
        CallState why = reason.map(REASONS::of).orElse(CallState.UNKNOWN);
        if (WordMap.sameWord(result, "N/A")) {
            return why;
        }
        boolean isCalledOff =
                reason.filter(word -> WordMap.sameWord(word, "CANCEL")).isPresent();
        boolean isGivenUp = state == CallState.NO_ANSWER && why == CallState.CANCELED;
        return isGivenUp || state == CallState.FAILED && isCalledOff ? CallState.CANCELED : state;
    }

    static List<Callback> callbacks(Callback.Reader reader, Callback.EventReader told) {
        List<Callback> all = new ArrayList<>();
        all.add(ours(Callback.callStatus("call", reader))
                .all(value(EVENT, "ice", "ace", "dice"))
                .any("version", "applicationKey", "timestamp")
                .state(EVENT)
                .words(EVENTS, RESULTS, REASONS, END_REASONS, SIDES));
        all.addAll(otherEvents(told));
        return all;
    }

    private static List<Callback> otherEvents(Callback.EventReader told) {
        return List.of(
                ours(Callback.otherEvent("pie", EventKind.DTMF))
                        .all(value(EVENT, "pie"))
                        .any("version", "applicationKey", "timestamp")
                        .claiming()
                        .read(told),
                notification("recording", EventKind.RECORDING)
                        .all(prefix(TYPE, "recording_"))
                        .read(told),
                notification("transcription", EventKind.TRANSCRIPT)
                        .all(prefix(TYPE, "transcription_"))
                        .read(told),
                notification("amd", EventKind.MACHINE_DETECTION)
                        .all(prefix(TYPE, "amd"))
                        .read(told),
                ours(notification("notify", EventKind.OTHER))
                        .any("version", "applicationKey", "timestamp")
                        .claiming()
                        .read(told),
                unknown().read(told));
    }

    private static Callback unknown() {
        return ours(Callback.otherEvent(Callback.UNKNOWN_EVENT, EventKind.OTHER))
                .all(key(EVENT), key("version"))
                .namedBy(EVENT)
                .claiming();
    }

    private static Callback ours(Callback callback) {
        return callback.via(Transport.JSON).any(Evidence.key("callid"), Evidence.key("callId"));
    }

    private static Callback notification(String name, EventKind kind) {
        return Callback.otherEvent(name, kind).all(value(EVENT, "notify")).namedBy(TYPE);
    }
}
