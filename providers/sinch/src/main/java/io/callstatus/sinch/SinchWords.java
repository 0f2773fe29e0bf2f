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
import java.util.List;
import java.util.Optional;

/** Sinch's words and its events; page "Callbacks" and the vendor's SDKs, read 2026-11-28. */
final class SinchWords {
    static final WordMap<CallState> EVENTS = WordMap.withDefault(CallState.UNKNOWN)
            .map("ice", CallState.INITIATED)
            .map("ace", CallState.IN_PROGRESS);

    static final WordMap<CallState> RESULTS = WordMap.withDefault(CallState.UNKNOWN)
            .map("ANSWERED", CallState.COMPLETED)
            .map("BUSY", CallState.BUSY)
            .map("NOANSWER", CallState.NO_ANSWER)
            .map("FAILED", CallState.FAILED);

    /** What decides where there is no result. That the called party hung up before an answer is taken for a refusal, which is inferred. */
    static final WordMap<CallState> REASONS = WordMap.withDefault(CallState.UNKNOWN)
            .map("BUSY", CallState.BUSY)
            .map("NOANSWER", CallState.NO_ANSWER)
            .map("TIMEOUT", CallState.NO_ANSWER)
            .map("CANCEL", CallState.CANCELED)
            .map("CALLERHANGUP", CallState.CANCELED)
            .map("CALLEEHANGUP", CallState.REJECTED)
            .map("BLOCKED", CallState.FAILED)
            .map("NOCREDITPARTNER", CallState.FAILED)
            .map("GENERALERROR", CallState.FAILED)
            .map("USERNOTFOUND", CallState.FAILED)
            .map("CALLBACKERROR", CallState.FAILED)
            .map("CONGESTION", CallState.FAILED)
            .map("CLIENTNETWORK", CallState.FAILED)
            .map("INVALIDSVAMLACTION", CallState.FAILED);

    /** What a name does not explain stands for nothing. */
    static final WordMap<EndReason> END_REASONS = WordMap.withDefault(EndReason.UNKNOWN)
            .map("TIMEOUT", EndReason.NO_ANSWER)
            .map("NOANSWER", EndReason.NO_ANSWER)
            .map("BUSY", EndReason.BUSY)
            .map("CALLERHANGUP", EndReason.NORMAL)
            .map("CALLEEHANGUP", EndReason.NORMAL)
            .map("CANCEL", EndReason.CANCELED)
            .map("BLOCKED", EndReason.BLOCKED)
            .map("NOCREDITPARTNER", EndReason.NO_CREDIT)
            .map("CALLBACKERROR", EndReason.APPLICATION_ERROR)
            .map("INVALIDSVAMLACTION", EndReason.APPLICATION_ERROR)
            .map("CONGESTION", EndReason.CONGESTION)
            .map("CLIENTNETWORK", EndReason.NETWORK);

    static final WordMap<HangupSide> SIDES = WordMap.withDefault(HangupSide.UNKNOWN)
            .map("CALLERHANGUP", HangupSide.CALLER)
            .map("CALLEEHANGUP", HangupSide.CALLEE);

    private static final FieldPath EVENT = FieldPath.of("event");
    private static final FieldPath TYPE = FieldPath.of("type");

    private SinchWords() {}

    /** The result decides; without one, the reason. What was called off before an answer was canceled, whatever it is called. */
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
        return List.of(
                ours(Callback.callStatus("call", reader))
                        .all(value(EVENT, "ice", "ace", "dice"))
                        .any("version", "applicationKey", "timestamp")
                        .state(EVENT)
                        .words(EVENTS, RESULTS, REASONS, END_REASONS, SIDES),
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
                ours(Callback.otherEvent(Callback.UNKNOWN_EVENT, EventKind.OTHER))
                        .all(key(EVENT), key("version"))
                        .namedBy(EVENT)
                        .claiming()
                        .read(told));
    }

    private static Callback ours(Callback callback) {
        return callback.via(Transport.JSON).any(Evidence.key("callid"), Evidence.key("callId"));
    }

    private static Callback notification(String name, EventKind kind) {
        return Callback.otherEvent(name, kind).all(value(EVENT, "notify")).namedBy(TYPE);
    }
}
