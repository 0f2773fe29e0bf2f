package io.callstatus.telnyxtexml;

import static io.callstatus.spi.Evidence.absent;
import static io.callstatus.spi.Evidence.key;
import static io.callstatus.spi.Evidence.prefix;
import static io.callstatus.spi.Evidence.present;
import static io.callstatus.spi.Evidence.shape;
import static io.callstatus.spi.Evidence.uuid;
import static io.callstatus.spi.Evidence.value;

import io.callstatus.CallState;
import io.callstatus.EndReason;
import io.callstatus.EventKind;
import io.callstatus.spi.Callback;
import io.callstatus.spi.Evidence;
import io.callstatus.spi.HangupSide;
import io.callstatus.spi.Transport;
import io.callstatus.spi.WordMap;
import java.util.ArrayList;
import java.util.List;

/** TeXML's words, and how its forms are distinguished from Twilio's and from others with the same names. */
final class TelnyxTexmlWords {
    /** {@code answered} is the name of an event, and is on the pages. {@code dtmf} and {@code analyzed} are not states. */
    static final WordMap<CallState> STATES = WordMap.withDefault(CallState.UNKNOWN)
            .same("queued", "initiated", "ringing", "in-progress", "completed")
            .same("busy", "no-answer", "canceled", "failed")
            .map(CallState.IN_PROGRESS, "answered");

    /** The causes of the Voice API. The cause explains the word, and never replaces it. */
    static final WordMap<EndReason> END_REASONS = WordMap.withDefault(EndReason.UNKNOWN)
            .map(EndReason.NORMAL, "normal_clearing")
            .map(EndReason.TIMEOUT, "time_limit")
            .map(EndReason.BUSY, "user_busy")
            .map(EndReason.NO_ANSWER, "no_answer", "timeout")
            .map(EndReason.CANCELED, "originator_cancel")
            .map(EndReason.REJECTED, "call_rejected");

    static final WordMap<HangupSide> SIDES =
            WordMap.withDefault(HangupSide.UNKNOWN).same("caller", "callee");

    /** Telnyx's other products send it too, with JSON. */
    private static final String HEADER = "telnyx-signature-ed25519";

    private static final Evidence CALL = shape("CallSid", "v[0-9]+:.+");
    private static final Evidence LEGACY = key("CallSidLegacy");
    private static final Evidence NO_SOURCE = absent("CallbackSource");

    private TelnyxTexmlWords() {}

    static List<Callback> callbacks(Callback.Reader reader) {
        List<Callback> all = new ArrayList<>();
        addEvents(all);
        Callback status = Callback.callStatus("status", reader)
                .via(Transport.FORM, Transport.QUERY)
                .all(CALL)
                .any(key("CallbackSource"), key("SequenceNumber"), key("Timestamp"))
                .state("CallStatus")
                .words(STATES, END_REASONS);
        all.add(own(status));
        all.add(status.supportedBy(HEADER));
        Callback unknown = event(Callback.UNKNOWN_EVENT, EventKind.OTHER, CALL).claiming();
        all.add(own(unknown));
        all.add(unknown.supportedBy(HEADER));
        return all;
    }

    /** The name that only Telnyx has, or its ids of account and connection. */
    private static Callback own(Callback callback) {
        return callback.any(LEGACY, uuid("AccountSid")).any(LEGACY, key("ConnectionId"));
    }

    private static Callback event(String name, EventKind kind, Evidence... evidence) {
        return Callback.otherEvent(name, kind)
                .via(Transport.FORM, Transport.QUERY)
                .all(evidence);
    }

    /** By a field or a word that only they have. The name of one field of {@code cost} contains the id of the call. */
    private static void addEvents(List<Callback> all) {
        all.add(event("dtmf", EventKind.DTMF, value("CallStatus", "dtmf")));
        all.add(event("analyzed", EventKind.OTHER, value("CallStatus", "analyzed")));
        all.add(event("cost", EventKind.OTHER, value("CallbackSource", "call-cost-events"), uuid("AccountSid"))
                .claiming());
        all.add(event("refer", EventKind.OTHER, present("ReferCallStatus")));
        all.add(event("conference", EventKind.CONFERENCE, present("ConferenceSid")));
        all.add(event("recording", EventKind.RECORDING, present("RecordingStatus"), absent("CallStatus")));
        all.add(event("amd", EventKind.MACHINE_DETECTION, present("AnsweredBy"), absent("CallStatus")));
        all.add(event("dial", EventKind.OTHER, NO_SOURCE, present("DialCallStatus")));
        all.add(event("queue", EventKind.QUEUE, NO_SOURCE, present("QueueSid")));
        all.add(event("queue", EventKind.QUEUE, NO_SOURCE, present("QueueResult")));
        all.add(event("transcription", EventKind.TRANSCRIPT, NO_SOURCE, present("TranscriptionSid")));
        all.add(event("stream", EventKind.OTHER, NO_SOURCE, present("StreamSid")));
        all.add(event("conversation", EventKind.OTHER, NO_SOURCE, prefix("EventName", "conversation_")));
        all.add(event("conversation", EventKind.OTHER, NO_SOURCE, prefix("StatusCallbackEvent", "conversation_")));
        all.add(event("gather", EventKind.DTMF, NO_SOURCE, present("Digits")));
        all.add(event("gather", EventKind.DTMF, NO_SOURCE, present("SpeechResult")));
        for (String field : "CallerId CallingPartyType FromSipUri ToSipUri".split(" ")) {
            all.add(event("voice", EventKind.OTHER, NO_SOURCE, present(field))
                    .all(absent("SequenceNumber"), absent("Timestamp")));
        }
    }
}
