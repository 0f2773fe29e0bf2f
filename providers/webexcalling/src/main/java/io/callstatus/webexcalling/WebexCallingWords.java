package io.callstatus.webexcalling;

import static io.callstatus.spi.Evidence.key;
import static io.callstatus.spi.Evidence.value;

import io.callstatus.CallDirection;
import io.callstatus.CallState;
import io.callstatus.EventKind;
import io.callstatus.spi.Callback;
import io.callstatus.spi.Envelope;
import io.callstatus.spi.FieldCatalog;
import io.callstatus.spi.FieldPath;
import io.callstatus.spi.Transport;
import io.callstatus.spi.WordMap;
import java.util.List;
import java.util.Optional;

/** Webex Calling's words; the public Python SDK, read 2026-11-28. */
final class WebexCallingWords {
    static final String SIGNATURE = "X-Spark-Signature";

    /** {@code data.state}, or else {@code data.eventType}; for an end, the state if there was an answer. */
    static final WordMap<CallState> STATES = WordMap.withDefault(CallState.UNKNOWN)
            .map(CallState.RINGING, "connecting", "alerting", "received")
            .map(CallState.IN_PROGRESS, "connected", "held", "remoteHeld")
            .map(CallState.COMPLETED, "disconnected")
            .map(CallState.TRANSFERRED, "forwarded");

    /** For a call that was not answered. Busy, declined and canceled cannot be distinguished. */
    static final WordMap<CallState> UNANSWERED = WordMap.withDefault(CallState.UNKNOWN)
            .map(CallState.NO_ANSWER, "terminator")
            .map(CallState.CANCELED, "originator", "clickToDial");

    static final WordMap<CallDirection> DIRECTIONS = WordMap.withDefault(CallDirection.UNKNOWN)
            .map(CallDirection.INBOUND, "terminator")
            .map(CallDirection.OUTBOUND, "originator", "clickToDial");

    private static final FieldPath RESOURCE = FieldPath.of("resource");
    private static final FieldPath STATE = FieldPath.of("data", "state");
    private static final FieldPath TYPE = FieldPath.of("data", "eventType");

    private WebexCallingWords() {}

    /** An end with a forwarding is a transfer. Any other call was answered or not, and then the side decides. */
    static CallState state(String word, Optional<String> type, Optional<String> side, boolean isAnswered) {
        CallState state = STATES.of(word);
        if (state != CallState.COMPLETED) {
            return state;
        }
        if (type.filter(t -> STATES.of(t) == CallState.TRANSFERRED).isPresent()) {
            return CallState.TRANSFERRED;
        }
        return isAnswered ? CallState.COMPLETED : UNANSWERED.of(side.orElse(""));
    }

    /** For a call that is over, the type says how it ended. */
    static boolean isEnd(String word) {
        return STATES.of(word) == CallState.COMPLETED;
    }

    static boolean isInbound(Optional<String> side) {
        return side.filter(word -> DIRECTIONS.of(word) == CallDirection.INBOUND).isPresent();
    }

    static boolean isOutbound(Optional<String> side) {
        return side.filter(word -> DIRECTIONS.of(word) == CallDirection.OUTBOUND)
                .isPresent();
    }

    static List<Callback> callbacks(Callback.Reader reader) {
        return List.of(
                Callback.callStatus("call", reader)
                        .via(Transport.JSON)
                        .header(SIGNATURE)
                        .all(
                                value(RESOURCE, "telephony_calls"),
                                key(FieldPath.of("data", "callId")),
                                key(FieldPath.of("data", "personality")))
                        .state(STATE, TYPE)
                        .in(Envelope.at("data"))
                        .words(STATES, UNANSWERED, DIRECTIONS),
                event("telephony_conference", EventKind.CONFERENCE),
                event("messages", EventKind.MESSAGE),
                event("recordings", EventKind.RECORDING),
                event("convergedRecordings", EventKind.RECORDING),
                event("meetingTranscripts", EventKind.TRANSCRIPT),
                Callback.otherEvent(Callback.UNKNOWN_EVENT, EventKind.OTHER)
                        .via(Transport.JSON)
                        .all(key(RESOURCE))
                        .none(value(RESOURCE, "telephony_calls"))
                        .namedBy(RESOURCE));
    }

    private static Callback event(String resource, EventKind kind) {
        return Callback.otherEvent(resource, kind)
                .via(Transport.JSON)
                .all(value(RESOURCE, resource))
                .namedBy(RESOURCE);
    }

    /** The user chooses the name and the filter of a webhook. */
    static FieldCatalog fields() {
        FieldCatalog data = FieldCatalog.shown("callId, callSessionId, eventTimestamp, created, answered, disconnected,"
                        + " appearance, endpointId, actorPersonId, orgId")
                .words(
                        "eventType, state, personality, recordingState, endpointType, muted, muteCapable, completedElsewhere,"
                                + " remoteParty.privacyEnabled, remoteParty.callType")
                .known("updated, resumed, recording, answered, pending, started, paused, stopped, failed, true, false,"
                        + " location, organization, external, emergency, repair, other")
                .personal(
                        "remoteParty, remoteParty.name, remoteParty.number, remoteParty.personId, remoteParty.placeId,"
                                + " redirections, recall");
        return FieldCatalog.shown("id, orgId, created, createdBy, actorId, appId")
                .words("resource, event, ownedBy, status")
                .known("telephony_calls, created, deleted, all, creator, active, inactive")
                .personal("name, targetUrl, filter, data")
                .and(data.inside("data"));
    }
}
