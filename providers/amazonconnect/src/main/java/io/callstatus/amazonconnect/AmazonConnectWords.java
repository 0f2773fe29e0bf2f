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

    static final WordMap<CallState> EVENTS = NONE.map("INITIATED", CallState.INITIATED)
            .map("QUEUED", CallState.QUEUED)
            .map("CONNECTED_TO_SYSTEM", CallState.IN_PROGRESS)
            .map("CONNECTED_TO_AGENT", CallState.IN_PROGRESS)
            .map("DISCONNECTED", CallState.COMPLETED)
            .map("COMPLETED", CallState.COMPLETED);

    /** Of an outgoing call, the agent is connected before the customer answers. */
    static final WordMap<CallState> AGENT_FIRST = NONE.map("CONNECTED_TO_AGENT", CallState.RINGING);

    /** {@code disconnectReason}, and {@code answeringMachineDetectionStatus}. */
    static final WordMap<CallState> REASONS = NONE.map("TELECOM_BUSY", CallState.BUSY)
            .map("SIT_TONE_BUSY", CallState.BUSY)
            .map("TELECOM_UNANSWERED", CallState.NO_ANSWER)
            .map("TELECOM_TIMEOUT", CallState.NO_ANSWER)
            .map("AMD_UNANSWERED", CallState.NO_ANSWER)
            .map("TELECOM_ORIGINATOR_CANCEL", CallState.CANCELED)
            .map("OUTBUND_PREVIEW_DISCARDED", CallState.CANCELED)
            .map("OUTBOUND_PREVIEW_DISCARDED", CallState.CANCELED)
            .map("DISCARDED", CallState.CANCELED)
            .map("CUSTOMER_NEVER_ARRIVED", CallState.ABANDONED)
            .map("TELECOM_NUMBER_INVALID", CallState.FAILED)
            .map("TELECOM_PROBLEM", CallState.FAILED)
            .map("TELECOM_POTENTIAL_BLOCKING", CallState.FAILED)
            .map("OUTBOUND_DESTINATION_ENDPOINT_ERROR", CallState.FAILED)
            .map("OUTBOUND_RESOURCE_ERROR", CallState.FAILED)
            .map("OUTBOUND_ATTEMPT_FAILED", CallState.FAILED)
            .map("EXPIRED", CallState.FAILED)
            .map("SIT_TONE_INVALID_NUMBER", CallState.FAILED)
            .map("SIT_TONE_DETECTED", CallState.FAILED);

    /** The flow itself ended a call for which nobody was asked. */
    static final WordMap<CallState> SELF_SERVICE = NONE.map("CONTACT_FLOW_DISCONNECT", CallState.COMPLETED)
            .map("API", CallState.COMPLETED)
            .map("OTHER", CallState.COMPLETED);

    /** What an end is, by {@code initiationMethod}, where nobody answered. */
    static final WordMap<CallState> UNANSWERED = NONE.map("INBOUND", CallState.ABANDONED)
            .map("WEBRTC_API", CallState.ABANDONED)
            .map("TRANSFER", CallState.ABANDONED)
            .map("QUEUE_TRANSFER", CallState.ABANDONED)
            .map("DISCONNECT", CallState.ABANDONED)
            .map("MONITOR", CallState.ABANDONED)
            .map("FLOW", CallState.ABANDONED)
            .map("AGENT_REPLY", CallState.ABANDONED)
            .map("OUTBOUND", CallState.NO_ANSWER)
            .map("EXTERNAL_OUTBOUND", CallState.NO_ANSWER)
            .map("CALLBACK", CallState.NO_ANSWER)
            .map("CAMPAIGN_PREVIEW", CallState.NO_ANSWER)
            .map("API", CallState.NO_ANSWER);

    static final WordMap<CallDirection> DIRECTIONS = WordMap.withDefault(CallDirection.UNKNOWN)
            .map("INBOUND", CallDirection.INBOUND)
            .map("WEBRTC_API", CallDirection.INBOUND)
            .map("OUTBOUND", CallDirection.OUTBOUND)
            .map("EXTERNAL_OUTBOUND", CallDirection.OUTBOUND)
            .map("CALLBACK", CallDirection.OUTBOUND)
            .map("CAMPAIGN_PREVIEW", CallDirection.OUTBOUND)
            .map("API", CallDirection.OUTBOUND);

    static final WordMap<EndReason> END_REASONS = WordMap.withDefault(EndReason.UNKNOWN)
            .map("CUSTOMER_DISCONNECT", EndReason.NORMAL)
            .map("AGENT_DISCONNECT", EndReason.NORMAL)
            .map("TELECOM_BUSY", EndReason.BUSY)
            .map("SIT_TONE_BUSY", EndReason.BUSY)
            .map("TELECOM_UNANSWERED", EndReason.NO_ANSWER)
            .map("AMD_UNANSWERED", EndReason.NO_ANSWER)
            .map("TELECOM_ORIGINATOR_CANCEL", EndReason.CANCELED)
            .map("TELECOM_NUMBER_INVALID", EndReason.INVALID_NUMBER)
            .map("SIT_TONE_INVALID_NUMBER", EndReason.INVALID_NUMBER)
            .map("TELECOM_PROBLEM", EndReason.NETWORK)
            .map("TELECOM_POTENTIAL_BLOCKING", EndReason.BLOCKED);

    static final WordMap<HangupSide> SIDES = WordMap.withDefault(HangupSide.UNKNOWN)
            .map("CUSTOMER_DISCONNECT", HangupSide.FAR_END)
            .map("AGENT_DISCONNECT", HangupSide.NEAR_END);

    private static final FieldPath DETAIL_TYPE = FieldPath.of("detail-type");
    private static final FieldPath TYPE = FieldPath.of("Type");
    private static final String[] VOICE = {"VOICE", "Voice", "voice"};

    private static final Evidence IS_CONTACT = value(DETAIL_TYPE, "Amazon Connect Contact Event");
    private static final Evidence IS_CONNECT = value("source", "aws.connect");
    /** SNS has the event as text. */
    private static final Unwrap OF_TOPIC = Unwrap.jsonText("Message");
    /** Queues and functions get several at once; what came by a topic is the same in each, as text or, of a function, as an object. */
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

    /** Of a batch, the contact events of calls are statuses, and the others other events. */
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

    /** Endpoints, tags and attributes are somebody's. */
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
        FieldCatalog all = FieldCatalog.shown("id, account, time, region")
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
        FieldCatalog capitals = FieldCatalog.none().personal("Address");
        return all.and(capitals.inside("detail.CustomerEndpoint"))
                .and(capitals.inside("detail.SystemEndpoint"))
                .and(endpoint.inside("detail.customerEndpoint"))
                .and(endpoint.inside("detail.systemEndpoint"));
    }
}
