package io.callstatus.callrail;

import static io.callstatus.spi.Evidence.absent;
import static io.callstatus.spi.Evidence.key;
import static io.callstatus.spi.Evidence.prefix;
import static io.callstatus.spi.Evidence.present;
import static io.callstatus.spi.Evidence.shape;
import static io.callstatus.spi.Evidence.value;

import io.callstatus.CallDirection;
import io.callstatus.CallState;
import io.callstatus.EventKind;
import io.callstatus.spi.Callback;
import io.callstatus.spi.Evidence;
import io.callstatus.spi.Transport;
import io.callstatus.spi.WordMap;
import java.util.List;
import java.util.Optional;

/**
 * CallRail's words, and the kinds of its webhooks. No field names the kind: it is recognised by the fields that are there.
 * Sources: support articles 5711246459149, 201211133 and 4403032268557, read 2026-11-28.
 */
final class CallRailWords {
    static final WordMap<CallState> TYPES = WordMap.withDefault(CallState.UNKNOWN)
            .map(CallState.COMPLETED, "answered")
            .map(CallState.NO_ANSWER, "voicemail", "missed")
            .map(CallState.ABANDONED, "abandoned")
            .map(CallState.IN_PROGRESS, "in_progress");

    /** {@code answered} decides if the type does not: for outbound calls, or an unknown type. */
    static final WordMap<CallState> OUTBOUND = WordMap.withDefault(CallState.UNKNOWN)
            .map(CallState.COMPLETED, "true")
            .map(CallState.NO_ANSWER, "false");

    /** Answered, with a length of 0 seconds. */
    static final WordMap<CallState> WITHOUT_LENGTH =
            WordMap.withDefault(CallState.UNKNOWN).map(CallState.ABANDONED, "true");

    /** The pre-call body has this word for a call that is just arriving. */
    static final WordMap<CallState> ARRIVING =
            WordMap.withDefault(CallState.UNKNOWN).map(CallState.INITIATED, "missed");

    /** The same if a destination was chosen: inferred. */
    static final WordMap<CallState> ROUTED =
            WordMap.withDefault(CallState.UNKNOWN).map(CallState.RINGING, "missed");

    static final WordMap<CallDirection> DIRECTIONS =
            WordMap.withDefault(CallDirection.UNKNOWN).same("inbound", "outbound");

    private static final Evidence CALL = shape("resource_id", "CAL[0-9a-f]{32}");
    private static final Evidence TRACKED = key("tracking_phone_number");

    private CallRailWords() {}

    /** The type; for outbound calls and unknown types, whether the call was answered. */
    static CallState ended(String type, Optional<String> answered, boolean hasNoLength) {
        boolean isOutbound = WordMap.sameWord(type, "outbound") || WordMap.sameWord(type, "outbound_call");
        boolean isTrue = answered.filter(flag -> WordMap.sameWord(flag, "true")).isPresent();
        CallState state = TYPES.of(type);
        if (isOutbound || isTrue && !TYPES.knows(type)) {
            state = OUTBOUND.of(answered.orElse(""));
        }
        boolean wasLeft = state == CallState.COMPLETED && isTrue && hasNoLength;
        return wasLeft ? WITHOUT_LENGTH.of(answered.orElse("")) : state;
    }

    /** Texts and forms have resource ids of their own. A call has its id, or, before September 2021, its number. */
    static List<Callback> callbacks(Callback.Reader arriving, Callback.Reader routed, Callback.Reader ended) {
        return List.of(
                event("text_message", EventKind.MESSAGE)
                        .all("content", "source_number", "destination_number", "conversation_id"),
                event("text_message", EventKind.MESSAGE)
                        .all("company_id", "resource_id")
                        .all(shape("type", "(?i).*(?:sms|text).*")),
                event("form", EventKind.OTHER)
                        .all("form_data")
                        .any(prefix("resource_id", "FRM"), key("company_id"), key("company_resource_id")),
                early("pre_call", arriving).all(absent("business_phone_number")).words(ARRIVING),
                early("call_routing_complete", routed)
                        .all(present("business_phone_number"))
                        .words(ROUTED),
                call("call", ended).all(CALL),
                call("call_of_2021", ended).all(shape("id", "[0-9]{1,18}"), key("trackingnum")));
    }

    private static Callback event(String name, EventKind kind) {
        return Callback.otherEvent(name, kind)
                .via(Transport.JSON)
                .none(key("call_type"))
                .claiming();
    }

    /** Before the end, a call is "missed" and has a length of 0: nothing about its end is known yet. */
    private static Callback early(String name, Callback.Reader reader) {
        return Callback.callStatus(name, reader)
                .via(Transport.JSON)
                .all(CALL, TRACKED, value("call_type", "missed"), value("duration", "0"))
                .none(key("recording"), key("formatted_duration"))
                .state("call_type");
    }

    private static Callback call(String name, Callback.Reader reader) {
        return Callback.callStatus(name, reader)
                .via(Transport.JSON)
                .all(TRACKED)
                .state("call_type")
                .words(TYPES, OUTBOUND, WITHOUT_LENGTH, DIRECTIONS);
    }
}
