package io.callstatus.ultravox;

import static io.callstatus.spi.Evidence.key;
import static io.callstatus.spi.Evidence.otherThan;
import static io.callstatus.spi.Evidence.value;

import io.callstatus.CallState;
import io.callstatus.CallStatus;
import io.callstatus.EndReason;
import io.callstatus.EventKind;
import io.callstatus.OtherEvent;
import io.callstatus.spi.Callback;
import io.callstatus.spi.Envelope;
import io.callstatus.spi.FieldCatalog;
import io.callstatus.spi.FieldPath;
import io.callstatus.spi.HangupSide;
import io.callstatus.spi.Transport;
import io.callstatus.spi.WordMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Ultravox' words and events; page "Available webhooks" and the call definition, state of 2026-04-27, read 2026-11-28. */
final class UltravoxWords {
    /** For a call that was created or joined: the event. Also for a call that is over, if it was joined and has no reason. */
    static final WordMap<CallState> EVENTS = WordMap.withDefault(CallState.UNKNOWN)
            .map(CallState.INITIATED, "call.started")
            .map(CallState.IN_PROGRESS, "call.joined")
            .map(CallState.COMPLETED, "call.ended", "call.billed");

    /** For a call that was joined. */
    static final WordMap<CallState> JOINED = WordMap.withDefault(CallState.UNKNOWN)
            .map(CallState.COMPLETED, "hangup", "agent_hangup", "timeout", "connection_error", "system_error");

    /** For a call that nobody joined: inferred from the names, except for the faults. */
    static final WordMap<CallState> UNJOINED = WordMap.withDefault(CallState.UNKNOWN)
            .map(CallState.NO_ANSWER, "unjoined")
            .map(CallState.CANCELED, "hangup", "agent_hangup")
            .map(CallState.NO_ANSWER, "timeout")
            .map(CallState.FAILED, "connection_error", "system_error");

    static final WordMap<EndReason> END_REASONS = WordMap.withDefault(EndReason.UNKNOWN)
            .map(EndReason.NO_ANSWER, "unjoined")
            .map(EndReason.NORMAL, "hangup", "agent_hangup")
            .map(EndReason.TIMEOUT, "timeout")
            .map(EndReason.NETWORK, "connection_error")
            .map(EndReason.PROVIDER_ERROR, "system_error");

    static final WordMap<HangupSide> SIDES = WordMap.withDefault(HangupSide.UNKNOWN)
            .map(HangupSide.FAR_END, "hangup")
            .map(HangupSide.APPLICATION, "agent_hangup");

    /** The media by which Ultravox may dial. */
    static final List<String> CARRIERS = List.of("sip", "twilio", "telnyx", "plivo", "exotel");

    static final List<FieldPath> CREDENTIALS = credentials();

    static final FieldCatalog FIELDS = fields();

    private static final FieldPath EVENT = FieldPath.of("event");
    private static final String[] EVENT_WORDS = {"call.started", "call.joined", "call.ended", "call.billed"};

    private UltravoxWords() {}

    private static List<FieldPath> credentials() {
        Stream<FieldPath> ofCarriers = CARRIERS.stream()
                .flatMap(kind -> Stream.of("username", "password")
                        .map(name -> FieldPath.of("call", "medium", kind, "outgoing", name)));
        return Stream.concat(Stream.of(FieldPath.of("call", "joinUrl")), ofCarriers)
                .toList();
    }

    /** The event gives the beginning; the reason, and whether anybody joined, give the end. */
    static CallStatus.Builder state(String event, Optional<String> reason, boolean isJoined) {
        CallState byEvent = EVENTS.of(event);
        CallStatus.Builder status = CallStatus.builder();
        if (byEvent != CallState.COMPLETED) {
            return status.state(event, EVENTS);
        }
        if (reason.isPresent()) {
            return status.state(reason.get(), isJoined ? JOINED : UNJOINED);
        }
        return status.state(isJoined ? byEvent : CallState.UNKNOWN).stateText(event);
    }

    static List<Callback> callbacks(Callback.Reader reader) {
        return List.of(
                Callback.callStatus("call", reader)
                        .via(Transport.JSON)
                        .header(UltravoxScheme.HEADER)
                        .all(value(EVENT, EVENT_WORDS), key(FieldPath.of("call", "callId")))
                        .state(EVENT)
                        .in(Envelope.at("call"))
                        .words(EVENTS, JOINED, UNJOINED, END_REASONS, SIDES),
                Callback.otherEvent("event", EventKind.OTHER)
                        .all(otherThan(EVENT, EVENT_WORDS))
                        .namedBy(EVENT)
                        .read(in ->
                                OtherEvent.builder().callId(in.inside("call").find("callId"))));
    }

    private static FieldCatalog fields() {
        FieldCatalog call = FieldCatalog.shown(
                        "callId, created, joined, ended, billedDuration, clientVersion, maxDuration,"
                                + " joinTimeout, errorCount, recordingEnabled, agentId, agent.agentId")
                .words("endReason, billingStatus")
                .known("BILLING_STATUS_PENDING")
                .personal("shortSummary, summary, model, voice, systemPrompt, sipDetails, agent.name, metadata,"
                        + " requestContext, medium, medium.webRtc, medium.serverWebSocket, medium.sip.incoming");
        for (String kind : CARRIERS) {
            call = call.and(FieldCatalog.none()
                    .personal("outgoing, outgoing.to, outgoing.from, outgoing.additionalParams")
                    .inside("medium." + kind));
        }
        return FieldCatalog.none().words("event").and(call.inside("call"));
    }
}
