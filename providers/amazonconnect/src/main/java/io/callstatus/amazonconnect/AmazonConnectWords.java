package io.callstatus.amazonconnect;

import static io.callstatus.amazonconnect.AmazonConnectNames.capital;
import static io.callstatus.amazonconnect.AmazonConnectNames.find;
import static io.callstatus.spi.Evidence.key;
import static io.callstatus.spi.Evidence.otherThan;
import static io.callstatus.spi.Evidence.prefix;
import static io.callstatus.spi.Evidence.value;

import io.callstatus.CallDirection;
import io.callstatus.CallState;
import io.callstatus.EndReason;
import io.callstatus.EventKind;
import io.callstatus.spi.Callback;
import io.callstatus.spi.Envelope;
import io.callstatus.spi.Evidence;
import io.callstatus.spi.FieldCatalog;
import io.callstatus.spi.FieldPath;
import io.callstatus.spi.Fields;
import io.callstatus.spi.HangupSide;
import io.callstatus.spi.Transport;
import io.callstatus.spi.Unwrap;
import io.callstatus.spi.WordMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words of Amazon Connect; the administrator guide, read 2026-11-28. How a call ended is partly inferred. */
final class AmazonConnectWords {
    private static final WordMap<CallState> NONE = WordMap.withDefault(CallState.UNKNOWN);

    static final WordMap<CallState> EVENTS = NONE.map(CallState.INITIATED, "INITIATED")
            .map(CallState.QUEUED, "QUEUED")
            .map(CallState.IN_PROGRESS, "CONNECTED_TO_SYSTEM", "CONNECTED_TO_AGENT")
            .map(CallState.COMPLETED, "DISCONNECTED", "COMPLETED");

    /** In an outgoing call, the agent is connected before the customer answers. */
    static final WordMap<CallState> AGENT_FIRST = NONE.map(CallState.RINGING, "CONNECTED_TO_AGENT");

    /** {@code disconnectReason}, and {@code answeringMachineDetectionStatus}. */
    static final WordMap<CallState> REASONS = NONE.map(CallState.BUSY, "TELECOM_BUSY", "SIT_TONE_BUSY")
            .map(CallState.NO_ANSWER, "TELECOM_UNANSWERED", "TELECOM_TIMEOUT", "AMD_UNANSWERED")
            .map(CallState.CANCELED, "TELECOM_ORIGINATOR_CANCEL", "OUTBUND_PREVIEW_DISCARDED")
            .map(CallState.CANCELED, "OUTBOUND_PREVIEW_DISCARDED", "DISCARDED")
            .map(CallState.ABANDONED, "CUSTOMER_NEVER_ARRIVED")
            .map(CallState.FAILED, "TELECOM_NUMBER_INVALID", "TELECOM_PROBLEM", "TELECOM_POTENTIAL_BLOCKING")
            .map(CallState.FAILED, "OUTBOUND_DESTINATION_ENDPOINT_ERROR", "OUTBOUND_RESOURCE_ERROR")
            .map(CallState.FAILED, "OUTBOUND_ATTEMPT_FAILED", "EXPIRED", "SIT_TONE_INVALID_NUMBER")
            .map(CallState.FAILED, "SIT_TONE_DETECTED");

    /** The flow itself ended a call for which no agent was requested. */
    static final WordMap<CallState> SELF_SERVICE =
            NONE.map(CallState.COMPLETED, "CONTACT_FLOW_DISCONNECT", "API", "OTHER");

    /** How a call that nobody answered ended, by {@code initiationMethod}. */
    static final WordMap<CallState> UNANSWERED = NONE.map(CallState.ABANDONED, "INBOUND", "WEBRTC_API")
            .map(CallState.ABANDONED, "TRANSFER", "QUEUE_TRANSFER", "DISCONNECT", "MONITOR", "FLOW", "AGENT_REPLY")
            .map(CallState.NO_ANSWER, "OUTBOUND", "EXTERNAL_OUTBOUND", "CALLBACK", "CAMPAIGN_PREVIEW", "API");

    static final WordMap<CallDirection> DIRECTIONS = WordMap.withDefault(CallDirection.UNKNOWN)
            .map(CallDirection.INBOUND, "INBOUND", "WEBRTC_API")
            .map(CallDirection.OUTBOUND, "OUTBOUND", "EXTERNAL_OUTBOUND", "CALLBACK", "CAMPAIGN_PREVIEW", "API");

    static final WordMap<EndReason> END_REASONS = WordMap.withDefault(EndReason.UNKNOWN)
            .map(EndReason.NORMAL, "CUSTOMER_DISCONNECT", "AGENT_DISCONNECT")
            .map(EndReason.BUSY, "TELECOM_BUSY", "SIT_TONE_BUSY")
            .map(EndReason.NO_ANSWER, "TELECOM_UNANSWERED", "AMD_UNANSWERED")
            .map(EndReason.CANCELED, "TELECOM_ORIGINATOR_CANCEL")
            .map(EndReason.INVALID_NUMBER, "TELECOM_NUMBER_INVALID", "SIT_TONE_INVALID_NUMBER")
            .map(EndReason.NETWORK, "TELECOM_PROBLEM")
            .map(EndReason.BLOCKED, "TELECOM_POTENTIAL_BLOCKING");

    static final WordMap<HangupSide> SIDES = WordMap.withDefault(HangupSide.UNKNOWN)
            .map(HangupSide.FAR_END, "CUSTOMER_DISCONNECT")
            .map(HangupSide.NEAR_END, "AGENT_DISCONNECT");

    private static final FieldPath DETAIL_TYPE = FieldPath.of("detail-type");
    private static final FieldPath TYPE = FieldPath.of("Type");
    private static final String[] VOICE = {"VOICE", "Voice", "voice"};

    private static final Evidence IS_CONTACT = value(DETAIL_TYPE, "Amazon Connect Contact Event");
    private static final Evidence IS_CONNECT = value("source", "aws.connect");
    /** SNS has the event as text. */
    private static final Unwrap OF_TOPIC = Unwrap.jsonText("Message");
    /**
     * Queues and functions get several events at once. An event from a topic is the same in each: as text or, in a function, as
     * an object.
     */
    private static final Unwrap OF_RECORDS =
            Unwrap.each("Records", "body", "Sns").andJsonText("Message");

    private AmazonConnectWords() {}

    static CallState state(String type, Fields in, Optional<String> reason, boolean isAnswered) {
        CallState state = EVENTS.of(type);
        Optional<String> machine = find(in, "answeringMachineDetectionStatus");
        Optional<String> method = find(in, "initiationMethod");
        if (state == CallState.COMPLETED) {
            return ended(in, Stream.concat(reason.stream(), machine.stream()).toList(), method, isAnswered);
        }
        if (WordMap.sameWord(type, "CONNECTED_TO_SYSTEM")) {
            return machine.filter(REASONS::knows).isPresent() ? CallState.UNKNOWN : state;
        }
        boolean isOutbound = method.filter(word -> DIRECTIONS.of(word) == CallDirection.OUTBOUND)
                .isPresent();
        return isOutbound && !isAnswered && AGENT_FIRST.knows(type) ? AGENT_FIRST.of(type) : state;
    }

    private static CallState ended(Fields in, List<String> reasons, Optional<String> method, boolean isAnswered) {
        for (String reason : reasons) {
            if (REASONS.knows(reason)) {
                return REASONS.of(reason);
            }
        }
        if (isAnswered) {
            return CallState.COMPLETED;
        }
        CallState unanswered = UNANSWERED.of(method.orElse(""));
        boolean isQueued =
                in.object("queueInfo").or(() -> in.object("QueueInfo")).isPresent();
        boolean isSelfService = reasons.stream().anyMatch(SELF_SERVICE::knows);
        return unanswered == CallState.ABANDONED && !isQueued && isSelfService ? CallState.COMPLETED : unanswered;
    }

    static List<Callback> callbacks(Callback.Reader reader, Callback.EventReader told) {
        return List.of(
                ofTheTopic("SubscriptionConfirmation", EventKind.HANDSHAKE),
                ofTheTopic("UnsubscribeConfirmation", EventKind.OTHER),
                ours(Callback.otherEvent("contact", EventKind.OTHER))
                        .any(otherThan(detail("channel"), VOICE), otherThan(detail("Channel"), VOICE))
                        .claiming()
                        .read(told),
                ours(Callback.callStatus("call", reader))
                        .any(key(detail("contactId")), key(detail("ContactId")))
                        .any(events("eventType"), events("EventType"))
                        .state(detail("eventType"), detail("EventType"))
                        .in(Envelope.at("detail"))
                        .words(EVENTS, AGENT_FIRST, REASONS, SELF_SERVICE, UNANSWERED, DIRECTIONS, END_REASONS, SIDES),
                records(reader),
                updated("EventType").all(key(detail("EventType"))).read(told),
                updated("eventType").read(told),
                Callback.otherEvent(Callback.UNKNOWN_EVENT, EventKind.OTHER)
                        .via(Transport.JSON)
                        .all(value("source", "aws.connect"), key(DETAIL_TYPE))
                        .unwrap(OF_TOPIC)
                        .namedBy(DETAIL_TYPE)
                        .claiming()
                        .read(told));
    }

    /** In a batch, the contact events of calls are statuses; the others are other events. */
    private static Callback records(Callback.Reader reader) {
        return Callback.callStatus("records", reader)
                .via(Transport.JSON)
                .unwrap(OF_RECORDS)
                .all(IS_CONNECT)
                .in(Envelope.each().inside("detail"))
                .elements(IS_CONTACT)
                .elements(IS_CONNECT)
                .elements(events("eventType"), events("EventType"))
                .elements(value(detail("channel"), VOICE), value(detail("Channel"), VOICE))
                .state(detail("eventType"), detail("EventType"))
                .words(EVENTS, AGENT_FIRST, REASONS, SELF_SERVICE, UNANSWERED, DIRECTIONS, END_REASONS, SIDES);
    }

    private static Callback updated(String name) {
        return ours(Callback.otherEvent("CONTACT_DATA_UPDATED", EventKind.OTHER))
                .namedBy(detail(name))
                .claiming();
    }

    private static Callback ofTheTopic(String type, EventKind kind) {
        return Callback.otherEvent(type, kind)
                .via(Transport.JSON)
                .all(value(TYPE, type), prefix("TopicArn", "arn:aws"))
                .unwrap(OF_TOPIC)
                .claiming();
    }

    private static FieldPath detail(String name) {
        return FieldPath.of("detail", name);
    }

    private static Evidence events(String name) {
        return value(detail(name), EVENTS.words().keySet().toArray(String[]::new));
    }

    private static Callback ours(Callback callback) {
        return callback.via(Transport.JSON).all(IS_CONTACT, IS_CONNECT).unwrap(OF_TOPIC);
    }

    private static String both(String names) {
        return Stream.of(names.split(", "))
                .flatMap(name -> Stream.of(name, capital(name)))
                .collect(Collectors.joining(", "));
    }

    /** Endpoints, tags and attributes are personal. */
    static FieldCatalog fields() {
        FieldCatalog detail = FieldCatalog.shown(
                        both("contactId, initialContactId, previousContactId, relatedContactId,"
                                + " instanceArn, initiationTimestamp, connectedToSystemTimestamp, disconnectTimestamp,"
                                + " scheduledTimestamp"))
                .words(both("channel, initiationMethod, eventType, disconnectReason, answeringMachineDetectionStatus"))
                .personal(both(
                        "agentInfo, queueInfo, customerEndpoint, systemEndpoint, tags, campaign, segmentAttributes,"
                                + " contactLens, recordings, customerVoiceActivity, contactEvaluations, outboundStrategy,"
                                + " stateTransitions"));
        String times = "connectedToAgentTimestamp, acceptedByAgentTimestamp, agentInitiatedHoldDuration";
        FieldCatalog agent = FieldCatalog.shown(both(times)).personal(both("agentArn"));
        FieldCatalog queue = FieldCatalog.shown(both("queueArn, enqueueTimestamp, dequeueTimestamp"))
                .words(both("queueType"))
                .known("STANDARD, AGENT, VOICE, TELEPHONE_NUMBER, VOIP, CONTACT_FLOW, CONNECT_PHONENUMBER_ARN");
        FieldCatalog all = FieldCatalog.shown("id, account, time, region, version, resources")
                .personal("detail")
                .and(detail.inside("detail"))
                .and(FieldCatalog.none().words("code").inside("detail.disconnectReason"));
        return withEndpoints(all)
                .and(agent.inside("detail.agentInfo"))
                .and(agent.inside("detail.AgentInfo"))
                .and(queue.inside("detail.queueInfo"));
    }

    private static FieldCatalog withEndpoints(FieldCatalog all) {
        FieldCatalog endpoint = FieldCatalog.none().words("type").personal("address, displayName");
        FieldCatalog mixed = FieldCatalog.none().words("type").personal("Address"); // as samples write it
        return all.and(mixed.inside("detail.CustomerEndpoint"))
                .and(mixed.inside("detail.SystemEndpoint"))
                .and(endpoint.inside("detail.customerEndpoint"))
                .and(endpoint.inside("detail.systemEndpoint"));
    }
}
