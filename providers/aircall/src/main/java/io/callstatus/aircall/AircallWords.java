package io.callstatus.aircall;

import static io.callstatus.spi.Evidence.key;
import static io.callstatus.spi.Evidence.prefix;
import static io.callstatus.spi.Evidence.value;

import io.callstatus.CallDirection;
import io.callstatus.CallState;
import io.callstatus.EndReason;
import io.callstatus.EventKind;
import io.callstatus.spi.Callback;
import io.callstatus.spi.Envelope;
import io.callstatus.spi.Evidence;
import io.callstatus.spi.FieldPath;
import io.callstatus.spi.Transport;
import io.callstatus.spi.WordMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Aircall's words, and what it sends to a webhook; developer.aircall.io, "Webhooks", read 2026-11-28. */
final class AircallWords {
    static final WordMap<CallState> EVENTS = WordMap.withDefault(CallState.UNKNOWN)
            .map(CallState.INITIATED, "call.created", "call.ivr_option_selected")
            .map(CallState.RINGING, "call.ringing_on_agent", "call.agent_declined")
            .map(CallState.IN_PROGRESS, "call.answered", "call.hold", "call.unhold", "call.transferred")
            .map(CallState.IN_PROGRESS, "call.external_transferred", "call.unsuccessful_transfer");

    /** The end of an answered call; {@code call.ended} repeats {@code call.hungup} half a minute later, with all fields. */
    static final WordMap<CallState> ENDS = WordMap.withDefault(CallState.UNKNOWN)
            .map(CallState.COMPLETED, "call.hungup", "call.ended", "call.voicemail_left");

    /** The end of a call that was not answered, without a reason: busy, refused and failed cannot be distinguished. */
    static final WordMap<CallState> UNANSWERED = WordMap.withDefault(CallState.UNKNOWN)
            .map(CallState.NO_ANSWER, "call.hungup", "call.ended", "call.voicemail_left");

    /** One of them has two spellings. */
    static final WordMap<CallState> REASONS = WordMap.withDefault(CallState.UNKNOWN)
            .map(CallState.ABANDONED, "short_abandoned", "abandoned_in_ivr", "abandonned_in_ivr")
            .map(CallState.ABANDONED, "abandoned_in_classic")
            .map(CallState.NO_ANSWER, "no_available_agent", "agents_did_not_answer", "out_of_opening_hours");

    static final WordMap<CallDirection> DIRECTIONS =
            WordMap.withDefault(CallDirection.UNKNOWN).same("inbound", "outbound");

    static final WordMap<EndReason> END_REASONS = WordMap.withDefault(EndReason.UNKNOWN)
            .map(EndReason.CANCELED, "short_abandoned", "abandoned_in_ivr", "abandonned_in_ivr")
            .map(EndReason.CANCELED, "abandoned_in_classic")
            .map(EndReason.NO_ANSWER, "no_available_agent", "agents_did_not_answer");

    private static final FieldPath EVENT = FieldPath.of("event");
    private static final String[] LATER = {
        "call.assigned", "call.archived", "call.tagged", "call.untagged", "call.commented", "call.comm_assets_generated"
    };
    /** Families of events that are not about a call, by the beginnings of their names. */
    private static final String[] FAMILIES = {
        "user", "number", "contact", "summary", "topics", "sentiment", "ai_voice_agent", "analytics", "integration"
    };

    private AircallWords() {}

    /** The word with the state of a call, and the table that contains it. */
    record Decision(String word, WordMap<CallState> table) {
        CallState state() {
            return table.of(word);
        }
    }

    static boolean isEnd(String event) {
        return ENDS.knows(event);
    }

    /** The event; for the end of a call that nobody answered, the reason. */
    static Decision decide(String event, boolean wasAnswered, Optional<String> reason) {
        if (!isEnd(event)) {
            return new Decision(event, EVENTS);
        }
        if (wasAnswered) {
            return new Decision(event, ENDS);
        }
        return reason.map(word -> new Decision(word, REASONS)).orElseGet(() -> new Decision(event, UNANSWERED));
    }

    /** A body without its token is recognised as Aircall's too, but is not proven. */
    static List<Callback> callbacks(Callback.Reader reader, Callback.EventReader later) {
        List<Callback> all = new ArrayList<>();
        Callback.otherEvents(EventKind.OTHER, EVENT, LATER).stream()
                .map(event -> event.via(Transport.JSON).in(Envelope.at("data")).read(later))
                .forEach(all::add);
        all.add(Callback.callStatus("call", reader)
                .via(Transport.JSON)
                .all(value("resource", "call"), prefix(EVENT, "call."), key(FieldPath.of("data", "id")))
                .state(EVENT)
                .in(Envelope.at("data"))
                .words(EVENTS, ENDS, UNANSWERED, REASONS, DIRECTIONS, END_REASONS));
        all.addAll(messages());
        all.add(event("transcription", EventKind.TRANSCRIPT, prefix(EVENT, "transcription."))
                .namedBy(EVENT));
        for (String family : FAMILIES) {
            all.add(event(family, EventKind.OTHER, prefix(EVENT, family + ".")).namedBy(EVENT));
        }
        all.add(event(Callback.UNKNOWN_EVENT, EventKind.OTHER, key(EVENT))
                .all(key("token"))
                .namedBy(EVENT));
        return all;
    }

    private static List<Callback> messages() {
        return List.of(
                event("message", EventKind.MESSAGE, prefix("event_name", "message."))
                        .namedBy(FieldPath.of("event_name")),
                event("group_message", EventKind.MESSAGE, prefix("event_name", "group_message."))
                        .namedBy(FieldPath.of("event_name")),
                event("message", EventKind.MESSAGE, prefix(EVENT, "message.", "group_message."))
                        .namedBy(EVENT));
    }

    private static Callback event(String name, EventKind kind, Evidence named) {
        return Callback.otherEvent(name, kind)
                .via(Transport.JSON)
                .all(named)
                .all("resource", "timestamp", "data")
                .claiming();
    }
}
