package io.callstatus.vonage;

import static io.callstatus.spi.Evidence.absent;
import static io.callstatus.spi.Evidence.key;
import static io.callstatus.spi.Evidence.otherThan;
import static io.callstatus.spi.Evidence.prefix;
import static io.callstatus.spi.Evidence.present;
import static io.callstatus.spi.Evidence.value;

import io.callstatus.CallDirection;
import io.callstatus.CallState;
import io.callstatus.EndReason;
import io.callstatus.EventKind;
import io.callstatus.spi.Callback;
import io.callstatus.spi.Evidence;
import io.callstatus.spi.HangupSide;
import io.callstatus.spi.Transport;
import io.callstatus.spi.WordMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Vonage's words, and what it sends to the URL of events; pages "Voice API webhooks" and "Signed webhooks", read 2026-11-28. */
final class VonageWords {
    static final WordMap<CallState> STATES = WordMap.withDefault(CallState.UNKNOWN)
            .map(CallState.INITIATED, "started")
            .map(CallState.RINGING, "ringing")
            .map(CallState.IN_PROGRESS, "answered", "human", "machine")
            .map(CallState.BUSY, "busy")
            .map(CallState.CANCELED, "cancelled", "canceled")
            .map(CallState.NO_ANSWER, "unanswered", "timeout")
            .map(CallState.REJECTED, "rejected")
            .map(CallState.FAILED, "failed")
            .map(CallState.COMPLETED, "completed", "complete");

    /** Calls that were rejected before anybody was called. */
    static final WordMap<CallState> REJECTIONS =
            WordMap.withDefault(CallState.REJECTED).map(CallState.FAILED, "invalid_number", "restricted");

    /**
     * The event that follows every end except a rejection, for a call that was not answered: it does not say how the call
     * ended.
     */
    static final WordMap<CallState> UNANSWERED =
            WordMap.withDefault(CallState.UNKNOWN).map(CallState.FAILED, "completed", "complete");

    /** How such a call ended. */
    static final WordMap<CallState> SIP_CODES = WordMap.withDefault(CallState.FAILED)
            .map(CallState.BUSY, "486")
            .map(CallState.REJECTED, "603")
            .map(CallState.NO_ANSWER, "408", "480")
            .map(CallState.CANCELED, "487");

    static final WordMap<CallDirection> DIRECTIONS =
            WordMap.withDefault(CallDirection.UNKNOWN).same("inbound", "outbound");

    static final WordMap<EndReason> END_REASONS = WordMap.withDefault(EndReason.UNKNOWN)
            .map(EndReason.REJECTED, "declined")
            .map(EndReason.NO_ANSWER, "timeout")
            .map(EndReason.UNREACHABLE, "unavailable", "cannot_route", "number_out_of_service")
            .map(EndReason.INVALID_NUMBER, "invalid_number")
            .map(EndReason.BLOCKED, "restricted")
            .map(EndReason.PROVIDER_ERROR, "internal_error")
            .map(EndReason.NETWORK, "carrier_timeout");

    /** {@code user} is anybody but the platform, and names no side. */
    static final WordMap<HangupSide> SIDES =
            WordMap.withDefault(HangupSide.UNKNOWN).map(HangupSide.PROVIDER, "platform");

    private static final Evidence CONVERSATION = prefix("conversation_uuid", "CON-");

    /** Events of conversations use the same words in their {@code body}; they are not about a call. */
    private static final Evidence[] RTC_TYPES = {
        prefix("type", "rtc:"),
        prefix("type", "sip:"),
        value("type", "leg:status:update"),
        prefix("type", "member:"),
        prefix("type", "audio:"),
        prefix("type", "conversation:")
    };

    /** Words of {@code status} that are not about a call. */
    private static final String[] OTHER_WORDS = {"disconnected", "transfer", "input", "record", "transcribed", ""};

    private VonageWords() {}

    /**
     * A {@code completed} follows every end except a rejection, and proves no answer: without start and length there was none.
     * The state for each SIP code is inferred; no such event was ever seen.
     */
    static CallState state(String status, Optional<String> detail, boolean isAnswered, OptionalInt sip) {
        if (!isAnswered && UNANSWERED.knows(status)) {
            return sip.isPresent() ? SIP_CODES.of(Integer.toString(sip.getAsInt())) : UNANSWERED.of(status);
        }
        CallState state = STATES.of(status);
        return state == CallState.REJECTED ? REJECTIONS.of(detail.orElse("")) : state;
    }

    /**
     * A word in {@code status} makes a request a call event, whatever else it has; then, in the order of the .NET SDK, the
     * others.
     */
    static List<Callback> callbacks(Callback.Reader reader) {
        return List.of(
                call("event", reader, otherThan("status", OTHER_WORDS)),
                event("rtc", EventKind.OTHER, key("body"), key("timestamp")).any(RTC_TYPES),
                event("transfer", EventKind.OTHER, key("conversation_uuid_from"), key("conversation_uuid_to")),
                event("input", EventKind.DTMF, CONVERSATION).any("dtmf", "speech"),
                event("record", EventKind.RECORDING, CONVERSATION, present("recording_url"), present("recording_uuid"))
                        .none(present("status")),
                event("transcribed", EventKind.TRANSCRIPT, CONVERSATION)
                        .any(present("transcription_url"), value("status", "transcribed")),
                word("disconnected", EventKind.OTHER),
                word("transfer", EventKind.OTHER),
                word("input", EventKind.DTMF),
                word("record", EventKind.RECORDING),
                event("error", EventKind.OTHER, CONVERSATION, present("reason"), absent("status")),
                answer(),
                call("event_without_a_word", reader, key("status")));
    }

    private static Callback call(String name, Callback.Reader reader, Evidence status) {
        return Callback.callStatus(name, reader)
                .via(Transport.JSON, Transport.QUERY)
                .all(CONVERSATION, status)
                .any("uuid", "call_uuid")
                .state("status")
                .words(STATES, REJECTIONS, UNANSWERED, SIP_CODES, DIRECTIONS, END_REASONS, SIDES);
    }

    private static Callback event(String name, EventKind kind, Evidence... evidence) {
        return Callback.otherEvent(name, kind)
                .via(Transport.JSON, Transport.QUERY)
                .all(evidence)
                .claiming();
    }

    private static Callback word(String word, EventKind kind) {
        return event(word, kind, CONVERSATION, value("status", word));
    }

    /** A request for instructions. */
    private static Callback answer() {
        return event("answer", EventKind.OTHER, CONVERSATION, absent("status"), absent("timestamp"))
                .all("uuid", "to")
                .any("from", "from_user");
    }
}
