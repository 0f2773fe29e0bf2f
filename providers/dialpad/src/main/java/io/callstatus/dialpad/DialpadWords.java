package io.callstatus.dialpad;

import static io.callstatus.spi.Evidence.key;

import io.callstatus.CallDirection;
import io.callstatus.CallState;
import io.callstatus.EventKind;
import io.callstatus.spi.Callback;
import io.callstatus.spi.Evidence;
import io.callstatus.spi.FieldPath;
import io.callstatus.spi.Transport;
import io.callstatus.spi.Unwrap;
import io.callstatus.spi.WordMap;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Dialpad's words, and what it sends to a webhook: the vendor's OpenAPI file as of 2026-03-31, read 2026-11-28. */
final class DialpadWords {
    static final WordMap<CallState> STATES = WordMap.withDefault(CallState.UNKNOWN)
            .map(CallState.INITIATED, "calling", "preanswer")
            .map(CallState.QUEUED, "queued")
            .map(CallState.RINGING, "ringing")
            .map(CallState.IN_PROGRESS, "connected", "hold", "parked", "merged", "takeover", "barge", "monitor")
            .map(CallState.IN_PROGRESS, "eavesdrop")
            .map(CallState.NO_ANSWER, "missed", "voicemail")
            .map(CallState.REJECTED, "blocked");

    /** The end of a leg that was connected. */
    static final WordMap<CallState> CONNECTED =
            WordMap.withDefault(CallState.UNKNOWN).map(CallState.COMPLETED, "hangup");

    /** The end of an inbound leg that waited in a queue and was not connected: inferred. */
    static final WordMap<CallState> LEFT =
            WordMap.withDefault(CallState.UNKNOWN).map(CallState.ABANDONED, "hangup");

    /** The end of any other leg: busy, refused and failed cannot be distinguished. */
    static final WordMap<CallState> UNANSWERED =
            WordMap.withDefault(CallState.UNKNOWN).map(CallState.NO_ANSWER, "hangup");

    static final WordMap<CallDirection> DIRECTIONS =
            WordMap.withDefault(CallDirection.UNKNOWN).same("inbound", "outbound");

    private static final Unwrap TOKEN = Unwrap.jwt();
    private static final FieldPath STATE = FieldPath.of("state");
    /** A call has at least two of them. */
    private static final List<String> OF_CALLS =
            List.of("external_number", "internal_number", "date_started", "target", "entry_point_call_id");

    private DialpadWords() {}

    /** The state; for an end, what happened before it. */
    static CallState state(String word, boolean wasConnected, boolean wasQueued, CallDirection direction) {
        if (!CONNECTED.knows(word)) {
            return STATES.of(word);
        }
        if (wasConnected) {
            return CONNECTED.of(word);
        }
        return (wasQueued && direction == CallDirection.INBOUND ? LEFT : UNANSWERED).of(word);
    }

    /** Data that is added later repeats the whole call with a state of its own; for the rest, a token is enough. */
    static List<Callback> callbacks(Callback.Reader reader, Callback.EventReader later) {
        List<Callback> all = new ArrayList<>();
        later().map(event -> event.via(Transport.JSON).unwrap(TOKEN).read(later))
                .forEach(all::add);
        all.add(other("message", EventKind.MESSAGE).all("text", "from_number", "to_number", "message_status"));
        all.add(call("call", reader));
        all.add(status("call_in_a_token", reader).all(key("call_id").wrapped()));
        all.add(other(Callback.UNKNOWN_EVENT, EventKind.OTHER)
                .all(key("event_timestamp").wrapped()));
        return all;
    }

    private static Stream<Callback> later() {
        return Stream.of(
                        events(EventKind.RECORDING, "recording", "admin_recording"),
                        events(EventKind.VOICEMAIL, "voicemail_uploaded"),
                        events(EventKind.TRANSCRIPT, "transcription", "call_transcription"),
                        events(
                                EventKind.OTHER,
                                "admin",
                                "dispositions",
                                "csat",
                                "pcsat",
                                "postcall",
                                "ai_playbook",
                                "recap_action_items",
                                "recap_outcome",
                                "recap_purposes",
                                "recap_summary"))
                .flatMap(List::stream);
    }

    private static List<Callback> events(EventKind kind, String... words) {
        return Callback.otherEvents(kind, STATE, words);
    }

    private static Callback other(String name, EventKind kind) {
        return Callback.otherEvent(name, kind).via(Transport.JSON).unwrap(TOKEN).claiming();
    }

    private static Callback status(String name, Callback.Reader reader) {
        return Callback.callStatus(name, reader)
                .via(Transport.JSON)
                .unwrap(TOKEN)
                .all("call_id", "state", "event_timestamp")
                .state(STATE)
                .words(STATES, CONNECTED, LEFT, UNANSWERED, DIRECTIONS);
    }

    /** Two of some fields: if one of them is missing, another one is there. */
    private static Callback call(String name, Callback.Reader reader) {
        Callback call = status(name, reader);
        for (String less : OF_CALLS) {
            call = call.any(OF_CALLS.stream()
                    .filter(field -> !field.equals(less))
                    .map(Evidence::key)
                    .toArray(Evidence[]::new));
        }
        return call;
    }
}
